/** Communes to choose from at set-up, and the units of the commune. */
import { queryOptions } from '@tanstack/react-query';
import type { EditUnit, UnitDraft } from '../../src/organisation/contract.ts';
import { checked } from './checked.ts';
import { call, queryString } from './http.ts';

export const provincesQuery = queryOptions({
  queryKey: ['provinces'],
  queryFn: async ({ signal }) => checked('Provinces', await call('/api/provinces', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

export const communesQuery = (q: string, province: string | undefined) =>
  queryOptions({
    queryKey: ['communes', q, province],
    queryFn: async ({ signal }) =>
      checked('Communes', await call(`/api/communes${queryString({ q, province })}`, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: q.trim() !== '' || province !== undefined,
    placeholderData: (before) => before,
  });

export const proposedUnitsQuery = (communeCode: string) =>
  queryOptions({
    queryKey: ['proposed-units', communeCode],
    queryFn: async ({ signal }) =>
      checked('UnitDrafts', await call(`/api/communes/${communeCode}/proposed-units`, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) => checked('Units', await call('/api/units', { signal })),
  staleTime: 30_000,
});

export const createUnit = async (unit: UnitDraft) =>
  checked('Unit', await call('/api/units', { method: 'POST', body: unit }));

export const updateUnit = async (id: string, change: EditUnit) =>
  checked('Unit', await call(`/api/units/${id}`, { method: 'PATCH', body: change }));
