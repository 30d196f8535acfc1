/** "Tình hình đến nay": its rows, what is entered of them, and what a report says of them. */
import { queryOptions } from '@tanstack/react-query';
import type { SaveStart } from '../../src/progress/start/contract.ts';
import { checked } from './checked.ts';
import { call, type CallOptions, queryString } from './http.ts';
import { type SendOptions, sendForm } from './upload.ts';

export const startQuery = queryOptions({
  queryKey: ['start'],
  queryFn: async ({ signal }) => checked('Start', await call('/api/start', { signal })),
});

/** How many rows were looked at; of all plans, or of one. */
export const startCountQuery = (plan?: string) =>
  queryOptions({
    queryKey: ['start', 'count', plan ?? ''],
    queryFn: async ({ signal }) =>
      checked('StartCount', await call(`/api/start/count${queryString({ plan })}`, { signal })),
  });

export const saveStart = async (body: SaveStart, options: Pick<CallOptions, 'key' | 'person'>) =>
  checked('SavedStart', await call('/api/start', { ...options, method: 'PUT', body }));

/** Only read: what it says is entered by whoever takes it. */
export const readReport = async (files: readonly File[], options: SendOptions) => {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return checked('StartReport', await sendForm('/api/start/report', form, options));
};
