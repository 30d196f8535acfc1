/** What can be done with several things at once: the rule that enables a button and that the server checks. Pure. */
import { MOST_AT_ONCE } from '../../shared/at-once.ts';
import type { Holder } from '../../shared/who-acts.ts';
import type { RegisterRow } from '../contract.ts';
import { canEditRow, canRetireRow } from '../permissions.ts';

/** One unit leads them; one deadline; no longer followed, followed again; counted, no longer counted. */
export const MANY_ACTS = ['lead', 'deadline', 'retire', 'restore', 'count', 'uncount'] as const;
export type ManyAct = (typeof MANY_ACTS)[number];

/** What of a thing decides whether an act can be done on it. */
export type ActedOn = Pick<RegisterRow, 'kind' | 'retired'>;

/** Why an act cannot be done on a thing. */
export type Hindrance = 'not-a-task' | 'retired-already' | 'tracked-already';

/** @returns undefined when nothing is in the way */
export function hindranceTo(act: ManyAct, { kind, retired }: ActedOn): Hindrance | undefined {
  if (act === 'deadline' && kind !== 'task') return 'not-a-task';
  if (act === 'retire' && retired) return 'retired-already';
  return act === 'restore' && !retired ? 'tracked-already' : undefined;
}

/** Whether the person may do it at all. */
export function mayActOnMany(act: ManyAct, user: Holder, communeCode: string): boolean {
  return act === 'retire' || act === 'restore'
    ? canRetireRow(user, communeCode)
    : canEditRow(user, communeCode);
}

export interface Refusal<T> {
  why: Hindrance | 'none-chosen' | 'too-many';
  /** The things in the way; none where it is their number. */
  things: T[];
}

/** @returns undefined when the act can be done on all of them; otherwise on none */
export function refusalOf<T extends ActedOn>(act: ManyAct, things: readonly T[]): Refusal<T> | undefined {
  if (things.length === 0) return { why: 'none-chosen', things: [] };
  if (things.length > MOST_AT_ONCE) return { why: 'too-many', things: [] };
  const why = things.map((thing) => hindranceTo(act, thing)).find((each) => each !== undefined);
  return why && { why, things: things.filter((thing) => hindranceTo(act, thing) === why) };
}
