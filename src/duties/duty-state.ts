/** How a duty stands as a whole, from how its rows stand. Pure. */
import type { Duty, DutyState, ItemState } from './contract.ts';

/** How many rows a duty asks, and how many of them are typed, sent, received, returned. */
export interface ItemCounts {
  rows: number;
  drafts: number;
  sent: number;
  /** Of those sent, with the head of the unit, who looks first. */
  with_head: number;
  /** Of those sent, with the standing office. */
  to_receive: number;
  received: number;
  returned: number;
}

/** Whether a row, or a short text, is the unit's to answer: neither on its way nor received. */
export const isWithUnit = ({ state }: { state: ItemState }): boolean =>
  state === 'open' || state === 'returned';

/** Of a duty that asks no row but a short text: the text counts as one. */
export function countsOfText({ state, typed }: { state: ItemState; typed: boolean }): ItemCounts {
  const count = (...states: ItemState[]): number => (states.includes(state) ? 1 : 0);
  return {
    rows: 1,
    drafts: typed ? 1 : 0,
    sent: count('with-head', 'with-office'),
    with_head: count('with-head'),
    to_receive: count('with-office'),
    received: count('received'),
    returned: count('returned'),
  };
}

export interface DutyFacts extends Omit<ItemCounts, 'to_receive' | 'with_head'> {
  opened: boolean;
  /** Its period is closed, and not unlocked for its unit. */
  closed: boolean;
  /** Answered as a whole: by an issued report, or under the rules for secrets. */
  answered: boolean;
}

/**
 * Received only when everything is; a row that came back shows before what was sent. When the period closes, what was
 * answered in part stays as submitted: missing is only whoever sent nothing.
 */
export function dutyState(facts: DutyFacts): DutyState {
  if (facts.answered) return 'received';
  if (!facts.opened) return 'ahead';
  if (facts.rows > 0 && facts.received === facts.rows) return 'received';
  if (facts.returned > 0) return 'returned';
  if (facts.sent > 0) return 'submitted';
  if (facts.closed) return facts.received > 0 ? 'submitted' : 'missing';
  return facts.drafts > 0 || facts.received > 0 ? 'draft' : 'open';
}

const MOVING: readonly DutyState[] = ['open', 'draft', 'returned', 'submitted'];

/** A unit owes it in a period that is open, and not everything of it is received. */
export const isMoving = ({ direction, state }: Pick<Duty, 'direction' | 'state'>): boolean =>
  direction === 'in' && MOVING.includes(state);

/**
 * Whether the commune itself is late: it answers by an issued report alone, and without a due day nobody is late.
 * @param today "YYYY-MM-DD" in Việt Nam
 */
export const isUnsent = (
  { direction, state, due }: Pick<Duty, 'direction' | 'state' | 'due'>,
  today: string,
): boolean => direction !== 'in' && state !== 'received' && due !== undefined && due < today;
