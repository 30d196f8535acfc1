/** Whose grants something was done under, as it is kept beside it and as it is told. */
import { z } from 'zod';
import type { Delegator } from './who-acts.ts';

export const Delegators = z.array(z.object({ userId: z.string(), name: z.string() })).min(1);

/** For a column; null where it was done by own grants. */
export const keptDelegators = (delegators: readonly Delegator[] | undefined): string | null =>
  delegators ? JSON.stringify(delegators) : null;

/** Out of a column; undefined where it was done by own grants. */
export const delegatorsIn = (kept: unknown): Delegator[] | undefined =>
  kept === null ? undefined : Delegators.parse(kept);

/** "Đỗ Văn Hóa, Vũ Thị Nghiệp"; undefined where it was done by own grants. */
export const delegatorNames = (kept: unknown): string | undefined =>
  delegatorsIn(kept)
    ?.map(({ name }) => name)
    .join(', ');
