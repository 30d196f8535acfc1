/** What is asked of whom in which cycle, and who answers for it. */
import { queryOptions } from '@tanstack/react-query';
import type {
  ContentChoice,
  DefinitionChange,
  TaskProviders,
  UpdaterChoice,
} from '../../src/duties/content/contract.ts';
import { checked } from './checked.ts';
import { call } from './http.ts';

export const periodContentQuery = queryOptions({
  queryKey: ['period-content'],
  queryFn: async ({ signal }) => checked('PeriodContent', await call('/api/period-content', { signal })),
});

/** Rows without a living owner, and units that have not moved; after a change of what is asked of whom anew. */
export const answerabilityQuery = queryOptions({
  queryKey: ['period-content', 'answerability'],
  queryFn: async ({ signal }) => checked('Answerability', await call('/api/answerability', { signal })),
});

export const handOverPeopleQuery = queryOptions({
  queryKey: ['hand-over-people'],
  queryFn: async ({ signal }) => checked('HandOverPeople', await call('/api/updaters/people', { signal })),
});

export const setChoices = async (choices: readonly ContentChoice[]) =>
  checked('FormerChoices', await call('/api/period-content', { method: 'PUT', body: { choices } }));

export const setDefinitions = async (changes: readonly DefinitionChange[]) =>
  checked('FormerDefinitions', await call('/api/definitions', { method: 'PUT', body: { changes } }));

export const setTaskProviders = async (choices: readonly TaskProviders[]) =>
  checked('FormerTaskProviders', await call('/api/task-providers', { method: 'PUT', body: { choices } }));

export const setUpdaters = async (choices: readonly UpdaterChoice[]) =>
  checked('FormerUpdaters', await call('/api/updaters', { method: 'PUT', body: { choices } }));
