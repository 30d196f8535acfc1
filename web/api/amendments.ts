/** What documents change about rows. */
import { queryOptions } from '@tanstack/react-query';
import type { AmendRow } from '../../src/approval/amendments/contract.ts';
import type { RegisterRow } from '../../src/register/contract.ts';
import { checked } from './checked.ts';
import { call } from './http.ts';

type Address = Pick<RegisterRow, 'kind' | 'id'>;
const at = ({ kind, id }: Address) => `/api/register/${kind}/${id}/amendments`;

export const amendmentsQuery = (row: Address) =>
  queryOptions({
    queryKey: ['register', 'amendments', row.id],
    queryFn: async ({ signal }) => checked('Amendments', await call(at(row), { signal })),
  });

export const amendRow = async (row: Address, order: AmendRow) =>
  await call(at(row), { method: 'POST', body: order });

export const undoAmendment = async (id: string, reason: string) =>
  await call(`/api/amendments/${id}/undo`, { method: 'POST', body: { reason } });
