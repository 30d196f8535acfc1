/** Posts over time, new heads, desks that go over, delegations. */
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { BeginDelegation } from '../../src/accounts/delegations/contract.ts';
import type { HandOverTo, NewHead } from '../../src/accounts/desk/contract.ts';
import type { BeginHolder, EndHolder } from '../../src/accounts/posts/contract.ts';
import { checked } from './checked.ts';
import { call, queryString } from './http.ts';

export const postsQuery = queryOptions({
  queryKey: ['posts'],
  queryFn: async ({ signal }) => checked('PostsOverTime', await call('/api/posts', { signal })),
});

/** Who answered on a day for a post as a plan writes it. */
export const holdersOnQuery = (post: string, unit: string | undefined, on: string) =>
  queryOptions({
    queryKey: ['posts', 'holders', post, unit, on],
    queryFn: async ({ signal }) =>
      checked('HoldersOn', await call(`/api/posts/holders${queryString({ post, unit, on })}`, { signal })),
  });

export const beginHolder = (order: BeginHolder) =>
  call('/api/posts/holders', { method: 'POST', body: order });

export const endHolder = (id: string, order: EndHolder) =>
  call(`/api/posts/holders/${id}`, { method: 'PATCH', body: order });

export const orderHead = async (unitId: string, order: NewHead) =>
  checked('NewHeadOrdered', await call(`/api/units/${unitId}/head`, { method: 'POST', body: order }));

export const cancelHead = (id: string) => call(`/api/heads/${id}/cancel`, { method: 'POST' });

export const deskQuery = (userId: string) =>
  queryOptions({
    queryKey: ['accounts', 'desk', userId],
    queryFn: async ({ signal }) => checked('Desk', await call(`/api/accounts/${userId}/desk`, { signal })),
  });

/** A desk goes to another; the account is closed, or kept with what did not go. */
export const handOverAccount = async (id: string, order: HandOverTo) =>
  checked('Account', await call(`/api/accounts/${id}/hand-over`, { method: 'POST', body: order }));

export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  queryFn: async ({ signal }) => checked('Delegations', await call('/api/delegations', { signal })),
});

export const beginDelegation = (order: BeginDelegation) =>
  call('/api/delegations', { method: 'POST', body: order });

export const revokeDelegation = (id: string) => call(`/api/delegations/${id}/revoke`, { method: 'POST' });

/** Whoever holds what is by now another matter everywhere. */
export function useRefreshPeople(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries();
  };
}
