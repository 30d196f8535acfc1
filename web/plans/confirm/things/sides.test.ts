import { describe, expect, it } from 'vitest';
import type { DraftRow } from '../../../../src/plans/draft/contract.ts';
import { vi } from '../../../i18n/vi.ts';
import { sideText } from '../findings/side-text.ts';
import { indicator, rowsById, task } from '../fixtures.ts';
import { sidesOf } from './sides.ts';
import { thingsOf } from './things.ts';

const target = (year: number | undefined, value: number) => ({
  ...(year !== undefined && { year }),
  comparator: '>=' as const,
  value,
  text: `≥${value}`,
});
const due = (day: string, text = day) => ({ kind: 'due' as const, due: day, text });

function sides(...rows: DraftRow[]) {
  const thing = thingsOf(rowsById(rows.map((row) => ({ ...row, thing: 'T' })))).list[0];
  return thing
    ? sidesOf(
        thing,
        rows.map(({ id }) => id),
      )
    : [];
}

describe('sides of a disagreement', () => {
  it('are the levels of the years that both state; the leading row has nothing to change', () => {
    const found = sides(
      indicator('i1', 1, { targets: [target(2026, 60), target(2027, 75), target(2030, 90)] }),
      indicator('i2', 2, { source: 'body', targets: [target(2027, 70), target(2030, 90), target(2035, 99)] }),
    );
    expect(found.map((side) => [sideText(side, vi), side.patch])).toEqual([
      ['2027: ≥75', {}],
      ['2027: ≥70', { targets: [target(2026, 60), target(2027, 70), target(2030, 90)] }],
    ]);
  });

  it('are each value once, whoever says it', () => {
    const found = sides(
      indicator('i1', 1, { targets: [target(2027, 75)] }),
      indicator('i2', 2, { source: 'body', targets: [target(2027, 70)] }),
      indicator('i3', 3, { source: 'body', targets: [target(2027, 70)] }),
      indicator('i4', 4, { source: 'body', targets: [target(2027, 75)] }),
    );
    expect(found.map(({ row }) => row.id)).toEqual(['i1', 'i2']);
  });

  it('are days and leads of tasks; a day in other words is no disagreement', () => {
    const one = task('t1', 1, { deadline: due('2027-06-30', 'Quý II/2027'), leads: ['Phòng A'] });
    const other = { source: 'body' as const, leads: ['Phòng B'] };
    expect(
      sides(one, task('t2', 2, { ...other, deadline: due('2027-09-30', 'Quý III/2027') })).map((side) => [
        sideText(side, vi),
        side.patch,
      ]),
    ).toEqual([
      ['Quý II/2027; chủ trì Phòng A', {}],
      ['Quý III/2027; chủ trì Phòng B', { deadline: due('2027-09-30', 'Quý III/2027'), leads: ['Phòng B'] }],
    ]);
    expect(sides(one, task('t2', 2, { source: 'body', deadline: due('2027-06-30') }))).toEqual([]);
  });

  it('are none where only one of them says anything, or they state other years', () => {
    expect(
      sides(indicator('i1', 1, { targets: [target(2027, 75)] }), indicator('i2', 2, { source: 'body' })),
    ).toEqual([]);
    expect(
      sides(
        indicator('i1', 1, { targets: [target(2027, 75)] }),
        indicator('i2', 2, { source: 'body', targets: [target(2030, 70)] }),
      ),
    ).toEqual([]);
  });

  it('are only those of the rows that the finding is about', () => {
    const rows = rowsById(
      [
        indicator('i1', 1, { targets: [target(2027, 75)] }),
        indicator('i2', 2, { source: 'body', targets: [target(2027, 70)] }),
        indicator('i3', 3, { source: 'body', targets: [target(2027, 60)] }),
      ].map((row) => ({ ...row, thing: 'T' })),
    );
    const [thing] = thingsOf(rows).list;
    expect(thing && sidesOf(thing, ['i1', 'i3']).map(({ row }) => row.id)).toEqual(['i1', 'i3']);
  });
});
