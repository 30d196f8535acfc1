/** What signed and foreign reports give to the next ones: differences, templates, what people map. */
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { MapTemplate, ReportTemplates, TakeFile } from '../../src/documents/templates/contract.ts';
import { checked } from './checked.ts';
import { call, queryString } from './http.ts';
import { type SendOptions, sendForm } from './upload.ts';

const at = (id: string, part = '') => `/api/report-templates/${id}${part}`;

export const templatesQuery = queryOptions({
  queryKey: ['report-templates'],
  queryFn: async ({ signal }) => checked('ReportTemplates', await call('/api/report-templates', { signal })),
});

/** @param sha256 of the signed file: another file is another question */
export const signedDifferencesQuery = (reportId: string, sha256: string) =>
  queryOptions({
    queryKey: ['signed-differences', reportId, sha256],
    queryFn: async ({ signal }) =>
      checked('SignedDifferences', await call(`/api/reports/${reportId}/signed/differences`, { signal })),
    refetchOnWindowFocus: false,
    retry: false,
  });

export const takeSigned = async (reportId: string) =>
  checked('Created', await call(`/api/reports/${reportId}/template`, { method: 'POST' }));

export async function takeFile(order: TakeFile, file: File, options: SendOptions) {
  const form = new FormData();
  form.append('files', file, file.name);
  const path = `/api/report-templates${queryString({ ...order })}`;
  return await checked('Created', await sendForm(path, form, options));
}

export const mapTemplate = async (id: string, order: MapTemplate) =>
  checked('ReportTemplates', await call(at(id), { method: 'PUT', body: order }));

export const retireTemplate = async (id: string, version: number) =>
  checked('ReportTemplates', await call(at(id, `?version=${version}`), { method: 'DELETE' }));

export const restoreTemplate = async (id: string, version: number) =>
  checked('ReportTemplates', await call(at(id, `/restore?version=${version}`), { method: 'POST' }));

/** Drafts are made by the templates that hold: they are asked for again. */
export function putTemplates(client: QueryClient, templates: ReportTemplates): void {
  client.setQueryData(templatesQuery.queryKey, templates);
  void client.invalidateQueries({ queryKey: ['reports'] });
  void client.invalidateQueries({ queryKey: ['signed-differences'] });
}
