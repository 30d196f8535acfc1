import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRows, isToEnter, type KeptEntry } from './compare.ts';
import { digestOf, NOTHING } from './digest.ts';
import { FIELDS, type Values } from './fields.ts';
import type { CentralRow } from './row.ts';

const text = fc.constantFrom('Quá hạn', 'Hoàn thành', '78,4%', '82%', 'Đã ban hành', '=1+1');
const values: fc.Arbitrary<Values> = fc
  .record(Object.fromEntries(FIELDS.map((field) => [field, text])), { requiredKeys: ['name'] })
  .map((record): Values => record);
const ids = fc.uniqueArray(fc.uuid(), { maxLength: 12 });
const rowsOf = (list: readonly string[]): fc.Arbitrary<CentralRow[]> =>
  fc
    .tuple(...list.map(() => values))
    .map((own) => own.map((each, at) => ({ thingId: list[at] ?? '', kind: 'task' as const, values: each })));
/** Rows as they are, and as they were when some of them were typed. */
const world = ids.chain((list) =>
  fc.record({
    rows: rowsOf(list),
    typed: fc.array(fc.tuple(fc.constantFrom(...list, 'gone-1', 'gone-2'), values), { maxLength: 15 }),
  }),
);
const entryOf = (thingId: string, own: Values): KeptEntry => ({
  id: `entry of ${thingId}`,
  thingId,
  kind: 'task',
  values: own,
  by: 'Người thử',
  at: new Date(0),
});
const kept = (typed: readonly (readonly [string, Values])[]) =>
  new Map(typed.map(([thingId, own]) => [thingId, entryOf(thingId, own)]));

describe('what differs from what was typed', () => {
  it('is every row with a difference, and no other', () => {
    fc.assert(
      fc.property(world, ({ rows, typed }) => {
        const entries = kept(typed);
        const waiting = new Set(
          compareRows(rows, entries)
            .filter(isToEnter)
            .map(({ thingId }) => thingId),
        );
        for (const { thingId, values: own } of rows) {
          const before = entries.get(thingId)?.values;
          const same = before !== undefined && digestOf(before) === digestOf(own);
          expect(waiting.has(thingId)).toBe(!same);
        }
        const gone = [...entries.keys()].filter((id) => !rows.some(({ thingId }) => thingId === id));
        expect(gone.every((id) => waiting.has(id))).toBe(true);
      }),
    );
  });

  it('is nothing once every row was ticked as it was seen', () => {
    fc.assert(
      fc.property(world, ({ rows, typed }) => {
        const lines = compareRows(rows, kept(typed));
        const ticked = kept(
          lines.map((line) => [line.thingId, line.state === 'gone' ? NOTHING : line.values] as const),
        );
        expect(compareRows(rows, ticked).filter(isToEnter)).toEqual([]);
      }),
    );
  });

  it('stands in the order of the register, whatever order the entries came in', () => {
    fc.assert(
      fc.property(world, ({ rows, typed }) => {
        const entries = kept(typed);
        const lines = compareRows(rows, entries);
        expect(lines.slice(0, rows.length).map(({ thingId }) => thingId)).toEqual(
          rows.map(({ thingId }) => thingId),
        );
        expect(compareRows(rows, new Map([...entries].reverse()))).toEqual(lines);
      }),
    );
  });

  it('tells field by field what was there and what is there now', () => {
    const rows = [
      { thingId: 'a', kind: 'task' as const, values: { name: 'A', status: 'Quá hạn', result: 'x' } },
    ];
    const [line] = compareRows(
      rows,
      kept([['a', { name: 'A', status: 'Hoàn thành', difficulty: 'thiếu kinh phí' }]]),
    );
    expect(line).toMatchObject({
      state: 'changed',
      changes: [
        { field: 'status', before: 'Hoàn thành', after: 'Quá hạn' },
        { field: 'result', after: 'x' },
        { field: 'difficulty', before: 'thiếu kinh phí' },
      ],
    });
  });
});
