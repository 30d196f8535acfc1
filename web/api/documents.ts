/** Reports of the commune: the list, one as it is read and written, what differs, what leaves the screen. */
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type {
  IssueReport,
  MakeReport,
  RecordNumber,
  ReportPage,
  SetReport,
  WriteTexts,
} from '../../src/documents/contract.ts';
import { checked } from './checked.ts';
import { call, queryString } from './http.ts';
import { type SendOptions, sendForm } from './upload.ts';

const REPORTS = ['reports'] as const;
const at = (id: string, part = '') => `/api/reports/${id}${part}`;

export const reportsQuery = queryOptions({
  queryKey: [...REPORTS, 'all'],
  queryFn: async ({ signal }) => checked('Reports', await call('/api/reports', { signal })),
});

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: [...REPORTS, 'one', id],
    queryFn: async ({ signal }) => checked('ReportPage', await call(at(id), { signal })),
    // What is being read does not change under the eye; what is saved brings the page along.
    refetchOnWindowFocus: false,
  });

/** @param other a report, or "now": the figures as they are today; absent: the one issued before */
export const reportChangesQuery = (id: string, other: string | undefined) =>
  queryOptions({
    queryKey: [...REPORTS, 'changes', id, other],
    queryFn: async ({ signal }) =>
      checked('ReportChanges', await call(at(id, `/changes${queryString({ with: other })}`), { signal })),
    staleTime: 0,
    retry: false,
  });

export const makeReport = async (order: MakeReport) =>
  checked('Created', await call('/api/reports', { method: 'POST', body: order }));

export const setReport = async (id: string, order: SetReport) =>
  checked('ReportPage', await call(at(id), { method: 'PUT', body: order }));

/** @param person in whose name it was typed */
export const writeTexts = async (id: string, person: string, order: WriteTexts) =>
  checked('ReportPage', await call(at(id, '/texts'), { method: 'PUT', body: order, person }));

export const issueReport = async (id: string, order: IssueReport) =>
  checked('ReportPage', await call(at(id, '/issue'), { method: 'POST', body: order }));

export const draftErratum = async (id: string) =>
  checked('Created', await call(at(id, '/erratum'), { method: 'POST' }));

export const recordNumber = async (id: string, order: RecordNumber) =>
  checked('ReportPage', await call(at(id, '/number'), { method: 'PUT', body: order }));

export async function addSignedFile(id: string, version: number, file: File, options: SendOptions) {
  const form = new FormData();
  form.append('files', file, file.name);
  return await checked('ReportPage', await sendForm(at(id, `/signed?version=${version}`), form, options));
}

export const discardReport = (id: string, version: number) =>
  call(at(id, `?version=${version}`), { method: 'DELETE' });

/** Where a report is fetched as a file. */
export const reportFile = (id: string, form: 'docx' | 'xlsx' | 'pdf' | 'signed') => at(id, `/${form}`);

/** The answer to a change is the page as it stands since. */
export function putReport(client: QueryClient, page: ReportPage): void {
  client.setQueryData(reportQuery(page.id).queryKey, page);
  void client.invalidateQueries({ queryKey: reportsQuery.queryKey });
  void client.invalidateQueries({ queryKey: [...REPORTS, 'changes'] });
}

/** The page as it is known here. */
export const knownReport = (client: QueryClient, id: string): ReportPage | undefined =>
  client.getQueryData(reportQuery(id).queryKey);
