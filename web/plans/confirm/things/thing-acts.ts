/**
 * What people do with things, as changes of rows that can be undone: joining, taking apart, choosing the leading
 * mention, counting. Each act is one set of changes. Pure.
 */
import type { DraftThing, StatementRow } from '../../../../src/plans/draft/draft-things.ts';
import { applyChanges, type Change, type RowState, type SetChange } from '../change.ts';
import { thingsOf } from './things.ts';

const set = (rowId: string, what: Omit<SetChange, 'op' | 'rowId'>): SetChange => ({
  op: 'set',
  rowId,
  ...what,
});

/** What a row leaves behind when it goes to another thing: its marks are about the thing it comes from. */
const unmarked = ({ leads, counted }: StatementRow): Pick<SetChange, 'leads' | 'counted'> => ({
  ...(leads !== undefined && { leads: null }),
  ...(counted !== undefined && { counted: null }),
});

/** Adds changes of the same rows into one each, so that each row occurs once. */
function merged(changes: readonly SetChange[]): SetChange[] {
  const byRow = new Map<string, SetChange>();
  for (const change of changes) byRow.set(change.rowId, { ...byRow.get(change.rowId), ...change });
  return [...byRow.values()];
}

/** What a group of rows would be as one thing after the changes. */
function after(rows: readonly StatementRow[], changes: readonly Change[]): DraftThing | undefined {
  return thingsOf(applyChanges(new Map(rows.map((row) => [row.id, row])), changes)).list[0];
}

/**
 * One thing of two. Which mention leads follows the rule (a person's choice, the appendix, the order of the plan);
 * where both have a chosen one, that of the other thing holds. It counts when either did.
 */
export function joinThings(thing: DraftThing, other: DraftThing): Change[] {
  const chosen = other.rows.some(({ leads }) => leads);
  const moves = thing.rows.map((row) =>
    set(row.id, {
      thing: other.id,
      ...(chosen && row.leads !== undefined && { leads: null }),
      ...(row.counted !== undefined && { counted: null }),
    }),
  );
  const counted = thing.counted || other.counted;
  const joined = after([...thing.rows, ...other.rows], moves);
  if (!joined || joined.counted === counted) return moves;
  return merged([...moves, ...setCounted(joined, counted)]);
}

/** The joined thing as it would stand, to say beforehand what will happen. */
export const joinedThing = (thing: DraftThing, other: DraftThing): DraftThing | undefined =>
  after([...thing.rows, ...other.rows], joinThings(thing, other));

/** A decision whether the thing counts stays with the rows that stay. */
function keepCounted(thing: DraftThing, row: StatementRow): SetChange[] {
  const stay = thing.rows.find(({ id }) => id !== row.id);
  return stay && row.counted !== undefined ? [set(stay.id, { counted: row.counted })] : [];
}

/** Takes one mention out of its thing into another, or into one of its own. */
function moveRow(thing: DraftThing, row: StatementRow, to: string): Change[] {
  return [set(row.id, { thing: to, ...unmarked(row) }), ...keepCounted(thing, row)];
}

/** Mentions that go along into another thing, as they are. */
export const followInto = (rows: readonly StatementRow[], thing: DraftThing): SetChange[] =>
  rows.map((row) => set(row.id, { thing: thing.id, ...unmarked(row) }));

/** @param freshId names the new thing where the row's own id still names the one it leaves; [] when it stands alone */
export function partMention(thing: DraftThing, row: StatementRow, freshId: string): Change[] {
  if (thing.rows.length < 2) return [];
  return moveRow(thing, row, thing.id === row.id ? freshId : row.id);
}

/** The mention then states another thing; its last mention takes the whole thing along. */
export function moveMention(thing: DraftThing, row: StatementRow, other: DraftThing): Change[] {
  return thing.rows.length < 2 ? joinThings(thing, other) : moveRow(thing, row, other.id);
}

/** One mention leads by a person's choice; no other of the thing does. */
export function leadMention(thing: DraftThing, row: StatementRow): Change[] {
  return thing.rows.flatMap((each) => {
    if (each.id === row.id) return each.leads ? [] : [set(each.id, { leads: true })];
    return each.leads === undefined ? [] : [set(each.id, { leads: null })];
  });
}

/** Decides whether a thing counts; the decision stands at the leading row alone. */
export function setCounted(thing: DraftThing, counted: boolean): SetChange[] {
  const [lead, ...others] = thing.rows;
  const cleared = others
    .filter((row) => row.counted !== undefined)
    .map((row) => set(row.id, { counted: null }));
  return [...(lead.counted === counted ? [] : [set(lead.id, { counted })]), ...cleared];
}

/** All rows of the things into one state; rows that are in it already are left alone. */
export function setState(rows: readonly { id: string; state: RowState }[], state: RowState): Change[] {
  return rows.filter((row) => row.state !== state).map((row) => set(row.id, { state }));
}

/** One thing of several: all join the first. */
export function joinAll([first, ...others]: readonly DraftThing[]): Change[] {
  const kin = others.filter(({ kind }) => kind === first?.kind);
  if (!first || kin.length === 0) return [];
  let joined = first;
  let changes: SetChange[] = [];
  for (const other of kin) {
    const more = joinThings(other, joined).filter((change) => change.op === 'set');
    joined = after([...joined.rows, ...other.rows], more) ?? joined;
    changes = merged([...changes, ...more]);
  }
  return changes;
}
