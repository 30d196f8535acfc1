/** What several units answer together, and base figures. */
import { queryOptions } from '@tanstack/react-query';
import type { DecideWhole } from '../../src/approval/wholes/contract.ts';
import type { SetBaseFigure } from '../../src/duties/base/contract.ts';
import type { RowKind } from '../../src/register/contract.ts';
import { checked } from './checked.ts';
import { call } from './http.ts';

export const wholesOfPeriodQuery = (periodId: string) =>
  queryOptions({
    queryKey: ['cycle', 'wholes', periodId],
    queryFn: async ({ signal }) =>
      checked('Wholes', await call(`/api/periods/${periodId}/wholes`, { signal })),
  });

/** Of one row over its periods, the latest first; none where one unit answers alone. */
export const wholesOfRowQuery = (kind: RowKind, id: string) =>
  queryOptions({
    queryKey: ['register', 'wholes', kind, id],
    queryFn: async ({ signal }) => checked('Wholes', await call(`/api/wholes/${kind}/${id}`, { signal })),
  });

export const decideWhole = async (periodId: string, order: DecideWhole) =>
  await call(`/api/periods/${periodId}/wholes/decisions`, { method: 'POST', body: order });

export const baseFiguresQuery = queryOptions({
  queryKey: ['base-figures'],
  queryFn: async ({ signal }) => checked('BaseFigures', await call('/api/base-figures', { signal })),
});

export const setBaseFigure = async (order: SetBaseFigure) =>
  await call('/api/base-figures', { method: 'PUT', body: order });
