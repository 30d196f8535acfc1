/** Which rows state one thing, who leads it, whether it counts: ordinary changes, undone like all others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containing } from '../../../tests/matching.ts';
import { samplePlan } from '../../../tests/sample-plan.ts';
import { applyChanges } from './apply-changes.ts';
import { rowDifference } from './changed-rows.ts';
import type { DraftChange, DraftRow } from './contract.ts';
import { draftRowsOf } from './draft-rows.ts';
import { draftThings, isStatement, thingKey } from './draft-things.ts';

type SetChange = Extract<DraftChange, { op: 'set' }>;

const fresh = draftRowsOf(samplePlan);
const editor = { name: 'Nguyễn Văn Thư', at: '2026-11-20T03:00:00.000Z' };
const uuid = (at: number) => `0199aaaa-0000-7000-8000-${String(at).padStart(12, '0')}`;

function rowOf(rows: readonly DraftRow[], id: string): DraftRow {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}

function after(rows: readonly DraftRow[], changes: DraftChange[]): DraftRow[] {
  const result = applyChanges(rows, changes, editor);
  if (result.outcome !== 'applied') throw new Error(JSON.stringify(result));
  const changed = new Map(result.rows.map((row) => [row.id, row]));
  const kept = rows.map((row) => changed.get(row.id) ?? row);
  return [...kept, ...result.rows.filter((row) => !rows.some(({ id }) => id === row.id))];
}

const set = (
  rows: readonly DraftRow[],
  rowId: string,
  more: Omit<SetChange, 'op' | 'rowId' | 'version'>,
) => ({
  op: 'set' as const,
  rowId,
  version: rowOf(rows, rowId).version,
  ...more,
});
const refusal = (rows: readonly DraftRow[], changes: DraftChange[]) => {
  const result = applyChanges(rows, changes, editor);
  return result.outcome === 'invalid' ? result.errors : result.outcome;
};
const things = (rows: readonly DraftRow[]) =>
  draftThings(rows).map((thing) => thing.rows.map(({ id }) => id).join(' '));

describe('which thing a row states', () => {
  it('is another one, or a new one, from the change on', () => {
    const joined = after(fresh, [set(fresh, 't2', { thing: 't1' })]);
    expect(things(joined)).toContain('t1 t2');
    expect(rowOf(joined, 't2')).toMatchObject({ version: 2, editedBy: editor.name, thing: 't1' });
    expect(things(after(joined, [set(joined, 't2', { thing: uuid(1) })]))).toEqual(things(fresh));
    expect(things(after(fresh, [set(fresh, 'i4', { thing: 'i4' })]))).toEqual(
      expect.arrayContaining(['i1', 'i4']),
    );
  });

  it('is its own for a row that a person adds, unless it is told', () => {
    const add = (at: number, more: object): DraftChange => ({
      op: 'add',
      rowId: uuid(at),
      kind: 'task',
      position: 9,
      value: { name: 'Thêm' },
      ...more,
    });
    const rows = after(fresh, [add(1, {}), add(2, { thing: 't3' })]);
    expect(rowOf(rows, uuid(1)).thing).toBe(uuid(1));
    expect(things(rows)).toContain(`t3 ${uuid(2)}`);
    const report = after(fresh, [
      {
        op: 'add',
        rowId: uuid(3),
        kind: 'reporting',
        position: 2,
        value: { cycle: 'annual' },
        thing: 't1',
      },
    ]);
    expect(rowOf(report, uuid(3))).not.toHaveProperty('thing', 't1');
  });

  it('is never one of another kind, removed rows of it included', () => {
    const words = [{ field: 't1', text: containing('không thể là một') }];
    expect(refusal(fresh, [set(fresh, 't1', { thing: 'i1' })])).toEqual(words);
    const removed = after(fresh, [set(fresh, 'i2', { state: 'removed' })]);
    expect(refusal(removed, [set(removed, 't1', { thing: 'i2' })])).toEqual(words);
    const added: DraftChange = {
      op: 'add',
      rowId: uuid(1),
      kind: 'task',
      position: 9,
      value: { name: 'Thêm' },
      thing: 'i1',
    };
    expect(refusal(fresh, [added])).toMatchObject([{ field: uuid(1) }]);
    // Moved there both at once, they are refused as well.
    expect(refusal(fresh, [set(fresh, 't1', { thing: 'x' }), set(fresh, 'i1', { thing: 'x' })])).toHaveLength(
      1,
    );
  });

  it.each([{ thing: 'x' }, { leads: true }, { counted: false }, { leads: null }])(
    'is nothing that the letterhead has (%j)',
    (more) => {
      for (const id of ['header', 'r1'])
        expect(refusal(fresh, [set(fresh, id, more)])).toMatchObject([
          { field: id, text: containing('chỉ tiêu và nhiệm vụ') },
        ]);
    },
  );

  it('does not count on rows whose thing nobody touches', () => {
    const odd = fresh.map((row) => (row.id === 't1' ? ({ ...row, thing: 'i1' } as DraftRow) : row));
    expect(rowOf(after(odd, [set(odd, 't1', { state: 'accepted' })]), 't1').state).toBe('accepted');
  });
});

describe('who leads', () => {
  const leadsOf = (rows: readonly DraftRow[]) =>
    rows.flatMap((row) => (row.leads === undefined ? [] : [[row.id, row.leads]]));
  const chosen = after(fresh, [set(fresh, 'i4', { leads: true })]);

  it('is one; another takes over when the first gives way in the same set', () => {
    expect(refusal(chosen, [set(chosen, 'i1', { leads: true })])).toEqual([
      { field: 'i1', text: containing('chỉ có một nơi nêu chính') },
    ]);
    const both = [set(chosen, 'i1', { leads: true }), set(chosen, 'i4', { leads: null })];
    expect(leadsOf(after(chosen, both))).toEqual([['i1', true]]);
  });

  it('stays one when things are joined', () => {
    const two = after(chosen, [set(chosen, 'i2', { leads: true })]);
    expect(refusal(two, [set(two, 'i2', { thing: 'i1' })])).toMatchObject([{ field: 'i2' }]);
    const joined = after(two, [set(two, 'i2', { thing: 'i1', leads: null })]);
    expect(things(joined)).toContain('i4 i1 i2');
  });

  it('is no removed row once another is chosen', () => {
    const gone = after(chosen, [set(chosen, 'i4', { state: 'removed' })]);
    const other = after(gone, [set(gone, 'i1', { leads: true })]);
    expect(leadsOf(other)).toEqual([['i1', true]]);
    expect(rowOf(other, 'i4')).toMatchObject({ version: 4, state: 'removed', editedBy: editor.name });
    const back = after(other, [set(other, 'i4', { state: 'open' })]);
    expect(things(back)).toContain('i1 i4');
    const alone = after(gone, [set(gone, 'i4', { leads: true })]);
    expect(rowOf(alone, 'i4')).toMatchObject({ leads: true, state: 'removed' });
    // Removed in the same set, it gives way in the same version.
    const atOnce = after(chosen, [
      set(chosen, 'i4', { state: 'removed' }),
      set(chosen, 'i1', { leads: true }),
    ]);
    expect(rowOf(atOnce, 'i4')).toMatchObject({ version: 3 });
    expect(leadsOf(atOnce)).toEqual([['i1', true]]);
  });
});

describe('a set of changes', () => {
  it('made on older versions names the rows as they stand, and those that there are not', () => {
    const changes = ['t1', 't2', 't99'].map((rowId) => ({
      op: 'set' as const,
      rowId,
      version: 9,
      position: 1,
    }));
    expect(applyChanges(fresh, changes, editor)).toEqual({
      outcome: 'conflict',
      rows: [rowOf(fresh, 't1'), rowOf(fresh, 't2')],
      missing: ['t99'],
    });
  });

  it('with a value that is none is refused', () => {
    for (const value of [null, 'x', 7])
      expect(refusal(fresh, [set(fresh, 't1', { value })])).toMatchObject([{ field: 't1' }]);
  });
});

describe('whether it counts', () => {
  it('is decided, and left to the rule again', () => {
    const decided = after(fresh, [set(fresh, 't1', { counted: false })]);
    expect(draftThings(decided).find(({ id }) => id === 't1')?.counted).toBe(false);
    const ruled = after(decided, [set(decided, 't1', { counted: null })]);
    expect(rowOf(ruled, 't1').counted).toBeUndefined();
    const same = after(decided, [set(decided, 't1', { state: 'accepted' })]);
    expect(rowOf(same, 't1').counted).toBe(false);
  });
});

describe('what is in the register already', () => {
  const confirmed = fresh.map(
    (row) => ({ ...row, ...(row.id !== 'header' && { confirmed: true }) }) as DraftRow,
  );

  it.each([
    { value: {} },
    { state: 'removed' as const },
    { position: 3 },
    { thing: 'x' },
    { counted: true },
    { counted: null, leads: true },
  ])('is corrected there (%j)', (more) => {
    for (const id of ['i4', 'r1'])
      expect(refusal(confirmed, [set(confirmed, id, more)])).toEqual([
        { field: id, text: containing('đã ở trong sổ theo dõi') },
      ]);
  });

  it('is no passage about reports that could name a thing', () => {
    expect(refusal(confirmed, [set(confirmed, 'r1', { leads: true })])).toMatchObject([
      { text: containing('chỉ tiêu và nhiệm vụ') },
    ]);
  });

  it('may name its thing again, and others may come to that thing', () => {
    const chosen = after(confirmed, [set(confirmed, 'i4', { leads: true })]);
    expect(rowOf(chosen, 'i4')).toMatchObject({ leads: true, confirmed: true });
    const added: DraftChange = {
      op: 'add',
      rowId: uuid(1),
      kind: 'indicator',
      position: 9,
      value: { name: 'Thêm' },
      thing: 'i1',
    };
    expect(things(after(chosen, [added]))).toContain(`i4 i1 ${uuid(1)}`);
    expect(rowOf(after(confirmed, [set(confirmed, 'header', { state: 'accepted' })]), 'header').state).toBe(
      'accepted',
    );
  });
});

it('tells the log which fields were changed, by a name each', () => {
  const before = rowOf(fresh, 'i4');
  const changed = rowOf(
    after(fresh, [set(fresh, 'i4', { thing: 'x', leads: true, counted: false, position: 2.5 })]),
    'i4',
  );
  expect(rowDifference(before, changed)).toEqual({
    before: { thing: 'i1', position: 4 },
    after: { thing: 'x', leadsThing: true, counted: false, position: 2.5 },
  });
});

/** What a person does to the things of a draft, from the rows as they stand. */
const act = fc.record({
  what: fc.constantFrom('join', 'part', 'lead', 'count', 'rule', 'remove', 'restore', 'rename', 'add'),
  one: fc.nat(30),
  other: fc.nat(30),
});

function changesOf(rows: readonly DraftRow[], { what, one, other }: Act, step: number): DraftChange[] {
  const statements = rows.filter(isStatement);
  const row = statements[one % statements.length];
  const alike = statements.filter(({ kind }) => kind === row?.kind);
  const target = alike[other % alike.length];
  if (!row || !target) return [];
  const members = (key: string) => statements.filter((each) => thingKey(each) === key);
  switch (what) {
    case 'join':
      return members(thingKey(row)).map((each) =>
        set(rows, each.id, { thing: thingKey(target), ...(each.leads && { leads: null }) }),
      );
    case 'part':
      return [set(rows, row.id, { thing: uuid(1000 + step) })];
    case 'lead':
      return members(thingKey(row))
        .filter((each) => each.leads || each === row)
        .map((each) => set(rows, each.id, { leads: each === row ? true : null }));
    case 'count':
      return [set(rows, row.id, { counted: other % 2 === 0 })];
    case 'rule':
      return [set(rows, row.id, { counted: null })];
    case 'remove':
      return [set(rows, row.id, { state: 'removed' })];
    case 'restore':
      return [set(rows, row.id, { state: 'open' })];
    case 'rename':
      return [set(rows, row.id, { value: { ...row.value, name: `Tên ${step}` }, position: step })];
    case 'add':
      return [
        {
          op: 'add',
          rowId: uuid(step),
          kind: row.kind,
          position: step,
          value: { name: `Thêm ${step}` },
          thing: thingKey(row),
        },
      ];
  }
}
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** What takes changes back, as the screen makes it: every field that was set is set to what it was. */
function inverse(
  before: readonly DraftRow[],
  now: readonly DraftRow[],
  changes: DraftChange[],
): DraftChange[] {
  return changes.map((change) => {
    if (change.op === 'add') return set(now, change.rowId, { state: 'removed' });
    const old = rowOf(before, change.rowId);
    return set(now, change.rowId, {
      ...('value' in change && { value: old.value }),
      ...('state' in change && { state: old.state }),
      ...('position' in change && { position: old.position }),
      ...('thing' in change && { thing: thingKey(old) }),
      ...('leads' in change && { leads: old.leads ?? null }),
      ...('counted' in change && { counted: old.counted ?? null }),
    });
  });
}

const content = (rows: readonly DraftRow[]) =>
  rows
    .filter((row) => row.state !== 'removed' || row.read)
    .map((row) => {
      const { version: _, editedAt: __, editedBy: ___, ...rest } = row;
      return JSON.parse(JSON.stringify(rest)) as object;
    });

it('of any kind, in any order, are undone step by step, and at no time does a thing break', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
      let rows = fresh;
      const undo: { before: readonly DraftRow[]; changes: DraftChange[] }[] = [];
      for (const [step, each] of acts.entries()) {
        const changes = changesOf(rows, each, step + 1);
        if (changes.length === 0) continue;
        undo.push({ before: rows, changes });
        rows = after(rows, changes);
        const members = Map.groupBy(rows.filter(isStatement), thingKey);
        for (const group of members.values()) {
          expect(new Set(group.map(({ kind }) => kind)).size).toBe(1);
          expect(group.filter(({ leads }) => leads).length).toBeLessThanOrEqual(1);
        }
        const stated = draftThings(rows).flatMap((thing) => thing.rows.map(({ id }) => id));
        const kept = rows.filter((row) => isStatement(row) && row.state !== 'removed').map(({ id }) => id);
        expect(stated.toSorted()).toEqual(kept.toSorted());
      }
      for (const { before, changes } of undo.toReversed()) rows = after(rows, inverse(before, rows, changes));
      expect(content(rows)).toEqual(content(fresh));
    }),
    { numRuns: 300 },
  );
});
