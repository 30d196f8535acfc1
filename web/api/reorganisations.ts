/** Reorganisations of units, and communes that were merged into this one. */
import { queryOptions } from '@tanstack/react-query';
import type { NewFormerCommune } from '../../src/organisation/contract.ts';
import type { ConfirmOrder, Order, TakeStep } from '../../src/reorganisation/contract.ts';
import { checked } from './checked.ts';
import { call } from './http.ts';

export const reorganisationsQuery = queryOptions({
  queryKey: ['reorganisations'],
  queryFn: async ({ signal }) => checked('Reorganisations', await call('/api/reorganisations', { signal })),
});

export const reorganisationQuery = (id: string) =>
  queryOptions({
    queryKey: ['reorganisations', id],
    queryFn: async ({ signal }) =>
      checked('ReorganisationDetail', await call(`/api/reorganisations/${id}`, { signal })),
  });

export const previewOrder = async (order: Order) =>
  checked('Preview', await call('/api/reorganisations/preview', { method: 'POST', body: order }));

export const confirmOrder = async (order: ConfirmOrder) =>
  checked('Created', await call('/api/reorganisations', { method: 'POST', body: order }));

export const takeStep = async (id: string, step: TakeStep) =>
  await call(`/api/reorganisations/${id}/steps`, { method: 'POST', body: step });

export const formerCommunesQuery = queryOptions({
  queryKey: ['former-communes'],
  queryFn: async ({ signal }) => checked('FormerCommunes', await call('/api/former-communes', { signal })),
});

export const addFormerCommune = async (former: NewFormerCommune) =>
  await call('/api/former-communes', { method: 'POST', body: former });

export const removeFormerCommune = async (id: string) =>
  await call(`/api/former-communes/${id}`, { method: 'DELETE' });
