/** Which acts are offered for the rows that are chosen, and on which of them each would be done. Pure. */
import {
  hindranceTo,
  type ManyAct,
  mayActOnMany,
  refusalOf,
} from '../../../src/register/changes/acts-on-many.ts';
import type { RegisterRow } from '../../../src/register/contract.ts';
import type { Holder } from '../../../src/shared/who-acts.ts';

export interface OfferedAct {
  act: ManyAct;
  rows: RegisterRow[];
  /** Why it cannot be done now; the rule of the server. */
  refused: ReturnType<typeof refusalOf>;
}

/** What would change nothing on any row is not offered; retiring and counting pass over those that are so already. */
const meantBy = (act: ManyAct, row: RegisterRow): boolean => {
  if (act === 'count') return !row.counted;
  if (act === 'uncount') return row.counted;
  return act === 'deadline' || hindranceTo(act, row) === undefined;
};

const OFFERED: readonly ManyAct[] = ['lead', 'deadline', 'count', 'uncount', 'retire', 'restore'];

export function offeredActs(rows: readonly RegisterRow[], user: Holder, communeCode: string): OfferedAct[] {
  return OFFERED.filter((act) => mayActOnMany(act, user, communeCode)).flatMap((act) => {
    const meant = rows.filter((row) => meantBy(act, row));
    return meant.length === 0 ? [] : [{ act, rows: meant, refused: refusalOf(act, meant) }];
  });
}
