/**
 * The draft at the screen: rows as the server last told them, changes not yet acknowledged, undo and redo,
 * and what clashed with somebody else's change. Pure; `use-draft.ts` does the sending.
 */
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import { agree } from './cells.ts';
import {
  applyChanges,
  byCell,
  type Change,
  facetOf,
  facetsOf,
  inverseOf,
  type Rows,
  type SetChange,
  without,
} from './change.ts';
import { same } from '../../format/same.ts';

/** A step waiting to be acknowledged, with what takes it back. */
export interface Pending {
  key: string;
  changes: Change[];
  inverse: SetChange[];
}

/** A step that the server did not take, kept with the reason until the person decides about it. */
export interface Refused extends Pending {
  reason: string;
}

/** One thing that two people changed differently. */
export interface Clash {
  rowId: string;
  /** "state", "position" or "value.<cell>". */
  facet: string;
  mine: unknown;
  theirs: unknown;
  /** Who changed the row last, as the server tells. */
  by?: string;
}

/** What takes a step back, or does it again, under the key of that step. */
export interface Return {
  key: string;
  changes: Change[];
}

export interface DraftState {
  /** As the server last told; rows with unacknowledged changes stay at the version they were changed on. */
  base: Rows;
  queue: Pending[];
  refused: Refused[];
  undo: Return[];
  redo: Return[];
  clashes: Clash[];
}

export type DraftAction =
  | { type: 'load'; rows: DraftRow[]; queue: Pending[]; refused: Refused[] }
  | { type: 'refresh'; rows: DraftRow[]; held: string | undefined }
  | { type: 'do'; key: string; changes: Change[] }
  | { type: 'undo'; key: string }
  | { type: 'redo'; key: string }
  | { type: 'acknowledged'; keys: string[]; rows: DraftRow[] }
  | { type: 'overtaken'; rows: DraftRow[] }
  | { type: 'refused'; keys: string[] | 'all'; reason: string }
  | { type: 'resend'; key: string }
  | { type: 'drop'; key: string }
  | { type: 'choose'; rowId: string; facet: string; keep: 'mine' | 'theirs' };

export const EMPTY_DRAFT: DraftState = {
  base: new Map(),
  queue: [],
  refused: [],
  undo: [],
  redo: [],
  clashes: [],
};

/** The rows as the person sees them: acknowledged ones with the waiting changes on top. */
export function shownRows(state: DraftState): Map<string, DraftRow> {
  return applyChanges(
    state.base,
    state.queue.flatMap((pending) => pending.changes),
  );
}

const touched = (queue: Pending[]): Set<string> =>
  new Set(queue.flatMap((pending) => pending.changes.map((change) => change.rowId)));

function withRows(base: Rows, rows: DraftRow[], skip: (row: DraftRow) => boolean): Map<string, DraftRow> {
  const next = new Map(base);
  for (const row of rows) {
    const known = base.get(row.id);
    // An answer that was under way while a newer one arrived must not take the row back.
    if (!skip(row) && (!known || known.version <= row.version)) next.set(row.id, row);
  }
  return next;
}

interface Wish {
  before: unknown;
  mine: unknown;
}

/** What the waiting changes want of one row, per facet: from what the person saw to what they made of it. */
function wishes(queue: Pending[], rowId: string): Map<string, Wish> {
  const found = new Map<string, Wish>();
  for (const { changes, inverse } of queue) {
    const before = new Map(
      inverse.filter((change) => change.rowId === rowId).flatMap((c) => [...facetsOf(c)]),
    );
    for (const change of changes) {
      if (change.op === 'add' || change.rowId !== rowId) continue;
      for (const [facet, mine] of facetsOf(change)) {
        const earlier = found.get(facet);
        found.set(facet, { before: earlier ? earlier.before : before.get(facet), mine });
      }
    }
  }
  return found;
}

function dropFacets(queue: Pending[], rowId: string, facets: ReadonlySet<string>): Pending[] {
  const prune = (change: Change): Change[] => {
    if (change.rowId !== rowId || change.op === 'add') return [change];
    const left = without(change, facets);
    return left ? [left] : [];
  };
  return queue
    .map((pending) => ({ ...pending, changes: pending.changes.flatMap(prune) }))
    .filter((pending) => pending.changes.length > 0);
}

function dropAdd(queue: Pending[], rowId: string): Pending[] {
  return queue
    .map((pending) => ({
      ...pending,
      changes: pending.changes.filter((change) => change.op === 'set' || change.rowId !== rowId),
    }))
    .filter((pending) => pending.changes.length > 0);
}

const cellOfFacet = (facet: string): string => facet.replace(/^value\./, '');

const clashOf = (row: DraftRow, facet: string, mine: unknown, theirs: unknown): Clash => ({
  rowId: row.id,
  facet,
  mine,
  theirs,
  ...(row.editedBy !== undefined && { by: row.editedBy }),
});

/** What somebody else has changed meanwhile is no longer this person's to take back. */
function withoutOthers(steps: Return[], expected: Rows, rows: readonly DraftRow[]): Return[] {
  const now = new Map(rows.map((row) => [row.id, row]));
  const own = (change: Change): Change[] => {
    const [was, is] = [expected.get(change.rowId), now.get(change.rowId)];
    if (!was || !is || was.version >= is.version || change.op === 'add') return [change];
    const facets = [...facetsOf(change).keys()];
    const theirs = facets.filter(
      (facet) => !agree(cellOfFacet(facet), facetOf(was, facet), facetOf(is, facet)),
    );
    if (theirs.length === 0) return [change];
    const left = without(change, new Set(theirs));
    return left ? [left] : [];
  };
  return steps
    .map((step) => ({ ...step, changes: step.changes.flatMap(own) }))
    .filter((step) => step.changes.length > 0);
}

/** Leaves what others did out of undo and redo. @param expected the rows as they would stand without them */
function onlyOwn(state: DraftState, expected: Rows, rows: readonly DraftRow[]): DraftState {
  return {
    ...state,
    undo: withoutOthers(state.undo, expected, rows),
    redo: withoutOthers(state.redo, expected, rows),
  };
}

/** Sets the waiting changes upon the present state of the rows: what agrees is merged, what does not is a clash. */
function settle(state: DraftState, rows: DraftRow[]): DraftState {
  const base = new Map(state.base);
  let queue = state.queue;
  const clashes = state.clashes.filter((clash) => !rows.some((row) => row.id === clash.rowId));
  for (const row of rows) {
    base.set(row.id, row);
    queue = dropAdd(queue, row.id);
    const done = new Set<string>();
    for (const [facet, { before, mine }] of wishes(queue, row.id)) {
      const theirs = facetOf(row, facet);
      const cell = cellOfFacet(facet);
      if (same(theirs, mine) || (agree(cell, theirs, mine) && !agree(cell, before, mine))) done.add(facet);
      else if (!agree(cell, theirs, before)) clashes.push(clashOf(row, facet, mine, theirs));
    }
    queue = dropFacets(queue, row.id, done);
  }
  return { ...state, base, queue, clashes };
}

function enqueue(state: DraftState, key: string, wished: Change[]): DraftState {
  const changes = byCell(shownRows(state), wished);
  const inverse = inverseOf(shownRows(state), changes);
  return { ...state, queue: [...state.queue, { key, changes, inverse }] };
}

function perform(state: DraftState, key: string, changes: Change[]): DraftState {
  const next = enqueue(state, key, changes);
  const inverse = next.queue.at(-1)?.inverse ?? [];
  return { ...next, undo: [...state.undo, { key, changes: inverse }], redo: [] };
}

/** Moves the newest step of one stack, inverted, to the other. */
function travel(state: DraftState, key: string, from: 'undo' | 'redo'): DraftState {
  const step = state[from].at(-1);
  if (!step) return state;
  const next = enqueue(state, key, step.changes);
  const changes: Change[] = next.queue.at(-1)?.inverse ?? [];
  const to = from === 'undo' ? 'redo' : 'undo';
  return { ...next, [from]: state[from].slice(0, -1), [to]: [...state[to], { key, changes }] };
}

/** Steps are put aside together with those on rows that they would have added; nobody can undo them any more. */
function putAside(state: DraftState, keys: string[] | 'all', reason: string): DraftState {
  const gone = new Set<Pending>();
  const neverAdded = new Set<string>();
  for (const step of state.queue) {
    const blocked = step.changes.some((change) => neverAdded.has(change.rowId));
    if (keys !== 'all' && !keys.includes(step.key) && !blocked) continue;
    gone.add(step);
    for (const change of step.changes) if (change.op === 'add') neverAdded.add(change.rowId);
  }
  const never = new Set([...gone].map((step) => step.key));
  const possible = (steps: Return[]) => steps.filter((step) => !never.has(step.key));
  return {
    ...state,
    queue: state.queue.filter((step) => !gone.has(step)),
    refused: [...state.refused, ...[...gone].map((step) => ({ ...step, reason }))],
    undo: possible(state.undo),
    redo: possible(state.redo),
  };
}

function resend(state: DraftState, key: string): DraftState {
  const step = state.refused.find((refused) => refused.key === key);
  return step ? enqueue(withoutRefused(state, key), key, step.changes) : state;
}

function withoutRefused(state: DraftState, key: string): DraftState {
  return { ...state, refused: state.refused.filter((refused) => refused.key !== key) };
}

function choose(state: DraftState, rowId: string, facet: string, keep: 'mine' | 'theirs'): DraftState {
  const clashes = state.clashes.filter((clash) => clash.rowId !== rowId || clash.facet !== facet);
  if (keep === 'mine') return { ...state, clashes };
  return { ...state, clashes, queue: dropFacets(state.queue, rowId, new Set([facet])) };
}

function acknowledge(state: DraftState, keys: string[], rows: DraftRow[]): DraftState {
  const [sent, queue] = [
    state.queue.filter((pending) => keys.includes(pending.key)),
    state.queue.filter((pending) => !keys.includes(pending.key)),
  ];
  const expected = applyChanges(
    state.base,
    sent.flatMap((pending) => pending.changes),
  );
  return { ...onlyOwn(state, expected, rows), queue, base: withRows(state.base, rows, () => false) };
}

/** The next state of the draft. */
export function draftReducer(state: DraftState, action: DraftAction): DraftState {
  switch (action.type) {
    case 'load': {
      const fresh = { ...EMPTY_DRAFT, queue: action.queue, refused: action.refused };
      const waiting = touched(action.queue);
      const base = withRows(fresh.base, action.rows, () => false);
      return settle(
        { ...fresh, base },
        action.rows.filter((row) => waiting.has(row.id)),
      );
    }
    case 'refresh': {
      const waiting = touched(state.queue);
      const base = withRows(state.base, action.rows, (row) => waiting.has(row.id) || row.id === action.held);
      const news = action.rows.filter((row) => base.get(row.id) === row);
      return { ...onlyOwn(state, state.base, news), base };
    }
    case 'do':
      return perform(state, action.key, action.changes);
    case 'undo':
      return travel(state, action.key, 'undo');
    case 'redo':
      return travel(state, action.key, 'redo');
    case 'acknowledged': {
      return acknowledge(state, action.keys, action.rows);
    }
    case 'overtaken':
      return settle(onlyOwn(state, state.base, action.rows), action.rows);
    case 'refused':
      return putAside(state, action.keys, action.reason);
    case 'resend':
      return resend(state, action.key);
    case 'drop':
      return withoutRefused(state, action.key);
    case 'choose':
      return choose(state, action.rowId, action.facet, action.keep);
  }
}

/** The server takes at most this many changes at once. */
export const BATCH_LIMIT = 500;

/**
 * The first waiting steps that can go in one request: no row twice, so that every version is known.
 * @param most steps at most
 */
export function nextBatch(queue: readonly Pending[], most = BATCH_LIMIT): Pending[] {
  const batch: Pending[] = [];
  const rows = new Set<string>();
  let size = 0;
  for (const pending of queue) {
    size += pending.changes.length;
    const repeats = pending.changes.some((change) => rows.has(change.rowId));
    if (batch.length > 0 && (repeats || size > BATCH_LIMIT || batch.length >= most)) break;
    batch.push(pending);
    for (const change of pending.changes) rows.add(change.rowId);
  }
  return batch;
}
