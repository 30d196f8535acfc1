import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftRow } from '../../../../src/plans/draft/contract.ts';
import type { DraftThing, StatementRow } from '../../../../src/plans/draft/draft-things.ts';
import { applyChanges, type Change, inverseOf, type Rows } from '../change.ts';
import { indicator, rowsById, task } from '../fixtures.ts';
import {
  joinAll,
  joinedThing,
  joinThings,
  leadMention,
  moveMention,
  partMention,
  setCounted,
  setState,
} from './thing-acts.ts';
import { thingsOf } from './things.ts';

const rows = rowsById([
  { ...task('t1', 1, { leads: ['Phòng A'] }), thing: 'T' },
  { ...task('t2', 2, { source: 'body' }), thing: 'T' },
  { ...task('t3', 3, { source: 'body' }), thing: 'T' },
  task('t4', 4, { source: 'body' }),
  { ...task('t5', 5, { source: 'body' }), thing: 't5' },
  task('t6', 6, { source: 'body', leads: ['Phòng B'] }),
  indicator('i1', 1),
]);

const among = (all: Rows, id: string): DraftThing => {
  const thing = thingsOf(all).byRow.get(id);
  if (!thing) throw new Error(`no thing of ${id}`);
  return thing;
};
const row = (all: Rows, id: string): StatementRow => {
  const found = among(all, id).rows.find((each) => each.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};
/** The ids of each thing's rows, the leading one first, with whether it counts. */
const shape = (all: Rows) =>
  thingsOf(all).list.map(
    ({ rows: own, counted }) => `${own.map(({ id }) => id).join('+')}${counted ? '' : ' -'}`,
  );
const after = (changes: Change[], all: Rows = rows) => applyChanges(all, changes);

it('starts with these things', () => {
  expect(shape(rows)).toEqual(['i1', 't1+t2+t3', 't4 -', 't5 -', 't6']);
});

describe('joining', () => {
  it('makes one thing of two, led by the appendix', () => {
    const joined = after(joinThings(among(rows, 't4'), among(rows, 't1')));
    expect(shape(joined)).toEqual(['i1', 't1+t2+t3+t4', 't5 -', 't6']);
    expect(shape(after(joinThings(among(rows, 't1'), among(rows, 't4'))))).toEqual(shape(joined));
  });

  it('counts when either did, by a decision where the rule says otherwise', () => {
    const uncounted = after(setCounted(among(rows, 't1'), false));
    const joined = after(joinThings(among(uncounted, 't1'), among(uncounted, 't6')), uncounted);
    expect(shape(joined)).toContain('t1+t2+t3+t6');
    const chosen = after(setCounted(among(rows, 't5'), true));
    const both = after(joinThings(among(chosen, 't5'), among(chosen, 't4')), chosen);
    expect(shape(both)).toContain('t4+t5');
  });

  it('keeps the chosen lead of the thing that is joined, and the own one where that has none', () => {
    const led = after([
      ...leadMention(among(rows, 't1'), row(rows, 't3')),
      { op: 'set', rowId: 't6', leads: true },
    ]);
    expect(shape(after(joinThings(among(led, 't1'), among(led, 't6')), led))).toContain('t6+t1+t2+t3');
    expect(shape(after(joinThings(among(led, 't1'), among(led, 't5')), led))).toContain('t3+t1+t2+t5');
  });

  it('says beforehand what comes of it', () => {
    const joined = joinedThing(among(rows, 't6'), among(rows, 't1'));
    expect(joined?.rows.map(({ id }) => id)).toEqual(['t1', 't2', 't3', 't6']);
  });

  it('takes many at once, but none of another kind', () => {
    const all = ['t4', 't5', 'i1', 't6'].map((id) => among(rows, id));
    const changes = joinAll(all);
    expect(shape(after(changes))).toEqual(['i1', 't1+t2+t3', 't4+t5+t6']);
    expect(new Set(changes.map(({ rowId }) => rowId)).size).toBe(changes.length);
    expect(joinAll([among(rows, 't4'), among(rows, 'i1')])).toEqual([]);
    expect(joinAll([])).toEqual([]);
  });
});

describe('taking apart', () => {
  it('lets a mention stand alone; the rule decides whether it counts', () => {
    expect(shape(after(partMention(among(rows, 't2'), row(rows, 't2'), 'new')))).toEqual([
      'i1',
      't1+t3',
      't2 -',
      't4 -',
      't5 -',
      't6',
    ]);
  });

  it('gives a new name where the row itself names the thing that it leaves', () => {
    const joined = after(joinThings(among(rows, 't4'), among(rows, 't5')));
    expect(partMention(among(joined, 't5'), row(joined, 't5'), 'new')).toEqual([
      { op: 'set', rowId: 't5', thing: 'new' },
    ]);
    expect(partMention(among(joined, 't4'), row(joined, 't4'), 'new')).toMatchObject([{ thing: 't4' }]);
  });

  it('leaves the decision whether it counts with what stays, and takes no mark along', () => {
    const decided = after([
      ...setCounted(among(rows, 't1'), false),
      ...leadMention(among(rows, 't2'), row(rows, 't2')).filter(({ rowId }) => rowId !== 't1'),
    ]);
    const parted = after(partMention(among(decided, 't1'), row(decided, 't1'), 'new'), decided);
    expect(shape(parted)).toEqual(['i1', 't1', 't2+t3 -', 't4 -', 't5 -', 't6']);
    expect([parted.get('t1')?.counted, parted.get('t1')?.leads]).toEqual([undefined, undefined]);
  });

  it('does nothing to a thing of one mention', () => {
    expect(partMention(among(rows, 't4'), row(rows, 't4'), 'new')).toEqual([]);
  });
});

describe('moving a mention', () => {
  it('takes it to the other thing', () => {
    const moved = after(moveMention(among(rows, 't3'), row(rows, 't3'), among(rows, 't6')));
    expect(shape(moved)).toEqual(['i1', 't1+t2', 't3+t6', 't4 -', 't5 -']);
  });

  it('takes the whole thing along with its last one', () => {
    const moved = after(moveMention(among(rows, 't6'), row(rows, 't6'), among(rows, 't4')));
    expect(shape(moved)).toContain('t4+t6');
  });
});

describe('leading', () => {
  it('is one by choice, the former choice gone', () => {
    const first = after(leadMention(among(rows, 't1'), row(rows, 't2')));
    const second = after(leadMention(among(first, 't1'), row(first, 't3')), first);
    expect(shape(second)).toContain('t3+t1+t2');
    expect([...second.values()].filter(({ leads }) => leads).map(({ id }) => id)).toEqual(['t3']);
    expect(leadMention(among(second, 't1'), row(second, 't3'))).toEqual([]);
  });
});

describe('counting', () => {
  it('is decided at the leading row alone', () => {
    const decided = after([{ op: 'set', rowId: 't2', counted: true }]);
    expect(setCounted(among(decided, 't1'), false)).toEqual([
      { op: 'set', rowId: 't1', counted: false },
      { op: 'set', rowId: 't2', counted: null },
    ]);
    expect(setCounted(among(after([{ op: 'set', rowId: 't4', counted: true }]), 't4'), true)).toEqual([]);
  });
});

it('accepts what is not accepted yet', () => {
  expect(
    setState(
      [
        { id: 'a', state: 'open' },
        { id: 'b', state: 'accepted' },
      ],
      'accepted',
    ),
  ).toEqual([{ op: 'set', rowId: 'a', state: 'accepted' }]);
});

const said = (all: Rows) =>
  [...all.values()].map(({ id, thing = id, leads, counted, state }: DraftRow) => ({
    id,
    thing,
    leads,
    counted,
    state,
  }));

it('is taken back by the inverse, whatever was done in whatever order', () => {
  const act = fc.record({
    what: fc.constantFrom('join', 'part', 'move', 'lead', 'count', 'uncount'),
    one: fc.constantFrom('t1', 't2', 't3', 't4', 't5', 't6'),
    other: fc.constantFrom('t1', 't2', 't3', 't4', 't5', 't6'),
  });
  const changesOf = (
    all: Rows,
    { what, one, other }: { what: string; one: string; other: string },
  ): Change[] => {
    const [thing, target, mention] = [among(all, one), among(all, other), row(all, one)];
    if (what === 'part') return partMention(thing, mention, 'fresh');
    if (what === 'lead') return leadMention(thing, mention);
    if (what === 'count' || what === 'uncount') return setCounted(thing, what === 'count');
    if (thing === target) return [];
    return what === 'join' ? joinThings(thing, target) : moveMention(thing, mention, target);
  };
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let now: Rows = rows;
      const back: Change[][] = [];
      for (const each of acts) {
        const changes = changesOf(now, each);
        back.unshift(inverseOf(now, changes));
        now = applyChanges(now, changes);
        for (const { rows: own } of thingsOf(now).list)
          expect(own.filter(({ leads }) => leads).length).toBeLessThanOrEqual(1);
      }
      for (const changes of back) now = applyChanges(now, changes);
      expect(said(now)).toEqual(said(rows));
    }),
  );
});
