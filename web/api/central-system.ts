/** What is typed into the central system by hand, and what was ticked as typed. */
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { CentralSetting, EnterRows, UndoEntries } from '../../src/central-system/contract.ts';
import { checked } from './checked.ts';
import { call } from './http.ts';

const CENTRAL = 'central-system';
const PATH = `/api/${CENTRAL}`;

export const centralQuery = queryOptions({
  queryKey: [CENTRAL, 'page'],
  queryFn: async ({ signal }) => checked('CentralPage', await call(PATH, { signal })),
  // Whoever comes back from the other system has typed what stood here: the tick must speak of that.
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
});

/** How much waits, as home tells it. */
export const centralStandingQuery = queryOptions({
  queryKey: [CENTRAL, 'standing'],
  queryFn: async ({ signal }) => checked('CentralStanding', await call(`${PATH}/standing`, { signal })),
});

export const setCentral = async (setting: CentralSetting) =>
  checked('CentralSetting', await call(`${PATH}/setting`, { method: 'PUT', body: setting }));

/** All rows or none. @returns the entries, by which it can be taken back */
export const enterRows = async (order: EnterRows) =>
  checked('EntriesKept', await call(`${PATH}/entries`, { method: 'POST', body: order }));

export const undoEntries = (order: UndoEntries) =>
  call(`${PATH}/entries/undo`, { method: 'POST', body: order });

/** Where the sheet to type from is fetched. */
export const centralSheet = (rows: 'waiting' | 'all') => `${PATH}/export.xlsx?rows=${rows}`;

/** Everything told of it is asked for anew. */
export function useCentralChanged(): () => Promise<void> {
  const client = useQueryClient();
  return async () => await client.invalidateQueries({ queryKey: [CENTRAL] });
}
