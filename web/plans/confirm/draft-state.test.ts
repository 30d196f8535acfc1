import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import { type Change, fieldsOf, toServer } from './change.ts';
import {
  BATCH_LIMIT,
  type DraftAction,
  draftReducer,
  type DraftState,
  EMPTY_DRAFT,
  nextBatch,
  shownRows,
} from './draft-state.ts';
import { indicator, task } from './fixtures.ts';
import { fewerSteps } from './send-verdict.ts';

const loaded = (rows: DraftRow[], queue: DraftState['queue'] = []): DraftState =>
  draftReducer(EMPTY_DRAFT, { type: 'load', rows, queue, refused: [] });
const after = (state: DraftState, ...actions: DraftAction[]): DraftState =>
  actions.reduce(draftReducer, state);
const rename = (rowId: string, name: string): Change => ({ op: 'set', rowId, patch: { name } });
const edit = (key: string, ...changes: Change[]): DraftAction => ({ type: 'do', key, changes });
const nameOf = (state: DraftState, id: string) =>
  fieldsOf(shownRows(state).get(id) ?? indicator('none', 0)).name;
const saved = (row: DraftRow, part: object, version: number): DraftRow =>
  ({ ...row, version, value: { ...row.value, ...part } }) as DraftRow;

const one = indicator('i1', 1);
const two = indicator('i2', 2);

describe('what the person sees', () => {
  it('shows a change at once and keeps it waiting for the server', () => {
    const state = after(loaded([one, two]), edit('a', rename('i1', 'Mới')));
    expect(nameOf(state, 'i1')).toBe('Mới');
    expect(state.queue).toHaveLength(1);
  });

  it('forgets a waiting change when the server has it', () => {
    const row = saved(one, { name: 'Mới' }, 2);
    const state = after(loaded([one]), edit('a', rename('i1', 'Mới')), {
      type: 'acknowledged',
      keys: ['a'],
      rows: [row],
    });
    expect(state.queue).toEqual([]);
    expect(shownRows(state).get('i1')?.version).toBe(2);
  });

  it('takes over the changes of others, but never an answer older than what it has', () => {
    const fresh = saved(one, { name: 'Người khác' }, 3);
    const state = after(
      loaded([one]),
      { type: 'refresh', rows: [fresh], held: undefined },
      { type: 'refresh', rows: [one], held: undefined },
    );
    expect(nameOf(state, 'i1')).toBe('Người khác');
  });

  it.each([
    ['its cell is open', [], 'i1'],
    ['it has waiting changes', [edit('a', { op: 'set', rowId: 'i1', state: 'accepted' })], undefined],
  ] as const)('leaves a row alone while %s', (_, actions, held) => {
    const fresh = saved(one, { name: 'Người khác' }, 2);
    const state = after(loaded([one]), ...actions, { type: 'refresh', rows: [fresh], held });
    expect(state.base.get('i1')?.version).toBe(1);
  });
});

describe('undo and redo', () => {
  it('takes back field by field, and forth again', () => {
    const edited = after(loaded([one]), edit('a', rename('i1', 'A')), edit('b', rename('i1', 'B')));
    const back = after(edited, { type: 'undo', key: 'c' });
    expect(nameOf(back, 'i1')).toBe('A');
    expect(nameOf(after(back, { type: 'undo', key: 'd' }), 'i1')).toBe(one.value.name);
    expect(nameOf(after(back, { type: 'redo', key: 'e' }), 'i1')).toBe('B');
  });

  it('clears a field again that was empty before', () => {
    const state = after(loaded([one]), edit('a', { op: 'set', rowId: 'i1', patch: { unit: '%' } }), {
      type: 'undo',
      key: 'b',
    });
    expect(shownRows(state).get('i1')?.value).not.toHaveProperty('unit');
  });

  it('does not take back what somebody else did meanwhile', () => {
    const edited = after(loaded([one]), edit('a', rename('i1', 'A')), {
      type: 'acknowledged',
      keys: ['a'],
      rows: [saved(one, { name: 'A' }, 2)],
    });
    const other = saved(one, { name: 'A', unit: '%' }, 3);
    const back = after(
      edited,
      { type: 'refresh', rows: [other], held: undefined },
      { type: 'undo', key: 'b' },
    );
    expect(shownRows(back).get('i1')?.value).toMatchObject({ name: one.value.name, unit: '%' });
  });

  it('removes an added row and brings it back', () => {
    const add: Change = { op: 'add', rowId: 'n1', kind: 'task', position: 3, value: task('n1', 3).value };
    const added = after(loaded([one]), edit('a', add));
    const gone = after(added, { type: 'undo', key: 'b' });
    expect(shownRows(gone).get('n1')?.state).toBe('removed');
    expect(shownRows(after(gone, { type: 'redo', key: 'c' })).get('n1')?.state).toBe('accepted');
  });

  it('does nothing when there is nothing to take back', () => {
    const state = loaded([one]);
    expect(after(state, { type: 'undo', key: 'a' }, { type: 'redo', key: 'b' })).toEqual(state);
  });

  it('undoing everything gives back what was read, whatever was done', () => {
    const change = fc.oneof(
      fc.record({
        op: fc.constant('set' as const),
        rowId: fc.constantFrom('i1', 'i2'),
        patch: fc.record({ name: fc.string(), unit: fc.option(fc.string(), { nil: undefined }) }),
      }),
      fc.record({
        op: fc.constant('set' as const),
        rowId: fc.constantFrom('i1', 'i2'),
        state: fc.constantFrom('open' as const, 'accepted' as const, 'removed' as const),
      }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const start = loaded([one, two]);
        const done = after(start, ...changes.map((item, at) => edit(`k${at}`, item)));
        const undone = after(done, ...changes.map((_, at): DraftAction => ({ type: 'undo', key: `u${at}` })));
        expect(shownRows(undone)).toEqual(shownRows(start));
        const redone = after(
          undone,
          ...changes.map((_, at): DraftAction => ({ type: 'redo', key: `r${at}` })),
        );
        expect(shownRows(redone)).toEqual(shownRows(done));
      }),
    );
  });
});

describe('two people at one row', () => {
  const mine = after(loaded([one]), edit('a', rename('i1', 'Của tôi')));

  it('merges changes of different fields without asking', () => {
    const theirs = saved(one, { unit: '%' }, 2);
    const state = after(mine, { type: 'overtaken', rows: [theirs] });
    expect(state.clashes).toEqual([]);
    expect(shownRows(state).get('i1')?.value).toMatchObject({ name: 'Của tôi', unit: '%' });
    expect(toServer(state.base, state.queue[0]?.changes ?? [])).toMatchObject([{ rowId: 'i1', version: 2 }]);
  });

  it('asks when both changed the same field', () => {
    const state = after(mine, { type: 'overtaken', rows: [saved(one, { name: 'Của họ' }, 2)] });
    expect(state.clashes).toEqual([{ rowId: 'i1', facet: 'value.name', mine: 'Của tôi', theirs: 'Của họ' }]);
    const kept = after(state, { type: 'choose', rowId: 'i1', facet: 'value.name', keep: 'mine' });
    expect([nameOf(kept, 'i1'), kept.clashes.length, kept.queue.length]).toEqual(['Của tôi', 0, 1]);
    const given = after(state, { type: 'choose', rowId: 'i1', facet: 'value.name', keep: 'theirs' });
    expect([nameOf(given, 'i1'), given.clashes.length, given.queue.length]).toEqual(['Của họ', 0, 0]);
  });

  it('has nothing to ask when both wrote the same', () => {
    const state = after(mine, { type: 'overtaken', rows: [saved(one, { name: 'Của tôi' }, 2)] });
    expect(state).toMatchObject({ clashes: [], queue: [] });
  });

  it('asks once for a field that was changed twice, with the last value', () => {
    const twice = after(mine, edit('b', rename('i1', 'Của tôi, lần hai')));
    const state = after(twice, { type: 'overtaken', rows: [saved(one, { name: 'Của họ' }, 2)] });
    expect(state.clashes).toMatchObject([{ mine: 'Của tôi, lần hai', theirs: 'Của họ' }]);
    expect(after(state, { type: 'choose', rowId: 'i1', facet: 'value.name', keep: 'theirs' }).queue).toEqual(
      [],
    );
  });
});

describe('which thing a row states', () => {
  const joined: Change = { op: 'set', rowId: 'i1', thing: 'i2', leads: true, counted: false };

  it('is taken back to where it was, alone and by the rule when nothing was said', () => {
    const done = after(loaded([one, two]), edit('a', joined));
    expect(shownRows(done).get('i1')).toMatchObject({ thing: 'i2', leads: true, counted: false });
    const back = after(done, { type: 'undo', key: 'b' });
    expect(shownRows(back).get('i1')).toEqual({ ...one, thing: 'i1' });
    expect(toServer(loaded([one]).base, back.queue.at(-1)?.changes ?? [])).toEqual([
      { op: 'set', rowId: 'i1', version: 1, thing: 'i1', leads: null, counted: null },
    ]);
  });

  it('is asked about when two people decided it differently, and not when they agree', () => {
    const mine = after(loaded([one]), edit('a', joined));
    const theirs = { ...one, version: 2, thing: 'i9', leads: true };
    expect(after(mine, { type: 'overtaken', rows: [theirs] }).clashes).toEqual([
      { rowId: 'i1', facet: 'thing', mine: 'i2', theirs: 'i9' },
    ]);
    const alone = after(loaded([one]), edit('a', { op: 'set', rowId: 'i1', thing: 'i1', counted: null }));
    expect(after(alone, { type: 'overtaken', rows: [{ ...one, version: 2 }] })).toMatchObject({
      clashes: [],
      queue: [],
    });
  });
});

describe('work kept over a crash', () => {
  const queue = after(loaded([one]), edit('a', rename('i1', 'Đã gõ'))).queue;

  it('is on the rows again after loading', () => {
    expect(nameOf(loaded([one], queue), 'i1')).toBe('Đã gõ');
  });

  it('is dropped where the server had received it after all', () => {
    expect(loaded([saved(one, { name: 'Đã gõ' }, 2)], queue).queue).toEqual([]);
  });

  it('asks where somebody else changed the same meanwhile', () => {
    expect(loaded([saved(one, { name: 'Người khác' }, 2)], queue).clashes).toHaveLength(1);
  });

  it('does not add a row a second time', () => {
    const add: Change = { op: 'add', rowId: 'n1', kind: 'task', position: 3, value: task('n1', 3).value };
    const added = after(loaded([one]), edit('a', add));
    expect(loaded([one, task('n1', 3)], added.queue).queue).toEqual([]);
  });
});

describe('what the server does not take', () => {
  const add: Change = { op: 'add', rowId: 'n1', kind: 'task', position: 3, value: task('n1', 3).value };
  const reason = 'Nội dung quá dài.';
  const aside = (keys: string[] | 'all'): DraftAction => ({ type: 'refused', keys, reason });

  it('is put aside with the reason; the rest stays and the row shows what the server has', () => {
    const edits = [edit('a', rename('i1', 'Quá dài')), edit('b', rename('i2', 'Được'))];
    const state = after(loaded([one, two]), ...edits, aside(['a']));
    expect(state.queue.map(({ key }) => key)).toEqual(['b']);
    expect(state.refused).toMatchObject([{ key: 'a', reason, changes: [rename('i1', 'Quá dài')] }]);
    expect([nameOf(state, 'i1'), nameOf(state, 'i2')]).toEqual([one.value.name, 'Được']);
  });

  it('takes what depends on it along: a row that was never added cannot be changed', () => {
    const edits = [edit('a', add), edit('b', rename('i1', 'Khác')), edit('c', rename('n1', 'Sửa dòng thêm'))];
    const state = after(loaded([one]), ...edits, aside(['a']));
    expect(state.queue.map(({ key }) => key)).toEqual(['b']);
    expect(state.refused.map(({ key }) => key)).toEqual(['a', 'c']);
  });

  it('cannot be undone or done again: it never happened', () => {
    const edits = [edit('a', rename('i1', 'A')), edit('b', rename('i2', 'B')), edit('c', rename('i2', 'C'))];
    const state = after(loaded([one, two]), ...edits, { type: 'undo', key: 'd' }, aside(['a', 'd']));
    expect([state.undo.length, state.redo.length]).toEqual([1, 0]);
    expect(nameOf(after(state, { type: 'undo', key: 'e' }), 'i2')).toBe(two.value.name);
  });

  it('can be everything, when the draft is closed', () => {
    const state = after(loaded([one]), edit('a', rename('i1', 'A')), edit('b', add), aside('all'));
    expect([state.queue.length, state.refused.length]).toEqual([0, 2]);
  });

  it('is sent again or dropped as the person wants, and comes back after a reload', () => {
    const state = after(loaded([one]), edit('a', rename('i1', 'A')), aside(['a']));
    const again = after(state, { type: 'resend', key: 'a' });
    expect([again.queue.length, again.refused.length, nameOf(again, 'i1')]).toEqual([1, 0, 'A']);
    expect(again.queue[0]?.inverse).toEqual([rename('i1', one.value.name)]);
    expect(after(state, { type: 'drop', key: 'a' }).refused).toEqual([]);
    expect(after(state, { type: 'drop', key: 'x' }, { type: 'resend', key: 'x' })).toEqual(state);
    const { refused } = state;
    expect(draftReducer(EMPTY_DRAFT, { type: 'load', rows: [one], queue: [], refused }).refused).toBe(
      refused,
    );
  });

  it('is found among many by halving, whichever it is, and nothing else is put aside', () => {
    const rows = Array.from({ length: 40 }, (_, at) => indicator(`i${at}`, at));
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(39), { maxLength: 4 }), (bad) => {
        let state = after(loaded(rows), ...rows.map(({ id }) => edit(id, rename(id, 'Mới'))));
        let most = BATCH_LIMIT;
        let requests = 0;
        while (state.queue.length > 0) {
          const keys = nextBatch(state.queue, most).map(({ key }) => key);
          requests += 1;
          const refused = keys.some((key) => bad.includes(Number(key.slice(1))));
          if (!refused) {
            state = after(state, { type: 'acknowledged', keys, rows: [] });
            most *= 2;
          } else if (keys.length > 1) most = fewerSteps(keys.length);
          else state = after(state, aside(keys));
        }
        expect(state.refused.map(({ key }) => Number(key.slice(1)))).toEqual(bad.toSorted((a, b) => a - b));
        // Tried for every choice of up to four among the forty.
        expect(requests).toBeLessThanOrEqual(4 + bad.length * 15);
      }),
    );
  });
});

describe('batches', () => {
  const step = (key: string, ...rowIds: string[]) => ({
    key,
    changes: rowIds.map((rowId): Change => ({ op: 'set', rowId, state: 'accepted' })),
    inverse: [],
  });

  it.each([
    ['nothing', [], []],
    ['steps on different rows together', [step('a', 'i1'), step('b', 'i2')], ['a', 'b']],
    ['a second step on a row later', [step('a', 'i1'), step('b', 'i2'), step('c', 'i1')], ['a', 'b']],
    [
      'a large step alone',
      [step('a', ...Array.from({ length: BATCH_LIMIT }, (_, at) => `r${at}`)), step('b', 'i1')],
      ['a'],
    ],
  ])('sends %s', (_, queue, keys) => {
    expect(nextBatch(queue).map(({ key }) => key)).toEqual(keys);
  });

  it('sends no more steps than wanted', () => {
    const queue = [step('a', 'i1'), step('b', 'i2'), step('c', 'i3')];
    expect(nextBatch(queue, 2).map(({ key }) => key)).toEqual(['a', 'b']);
    expect(nextBatch(queue, 1).map(({ key }) => key)).toEqual(['a']);
  });

  it('tells the server whole rows and the version they were changed on', () => {
    const state = after(loaded([saved(one, {}, 7)]), edit('a', rename('i1', 'Mới')));
    expect(toServer(state.base, state.queue[0]?.changes ?? [])).toEqual([
      { op: 'set', rowId: 'i1', version: 7, value: { ...one.value, name: 'Mới' } },
    ]);
  });
});
