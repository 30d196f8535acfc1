/** Directives: giving one, those about a row, those that the person's units have to answer. */
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { GiveDirective } from '../../src/approval/directives/contract.ts';
import type { RowKind } from '../../src/register/contract.ts';
import { checked } from './checked.ts';
import { call } from './http.ts';

export const directivesQuery = (kind: RowKind, id: string) =>
  queryOptions({
    queryKey: ['register', 'directives', kind, id],
    queryFn: async ({ signal }) =>
      checked('RowDirectives', await call(`/api/register/${kind}/${id}/directives`, { signal })),
  });

export const ownDirectivesQuery = queryOptions({
  queryKey: ['register', 'directives', 'own'],
  queryFn: async ({ signal }) => checked('OwnDirectives', await call('/api/directives/own', { signal })),
});

export const giveDirective = async (order: z.input<typeof GiveDirective>) =>
  checked('GivenDirective', await call('/api/directives', { method: 'POST', body: order }));
