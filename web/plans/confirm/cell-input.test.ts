import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import { CYCLES, DEADLINE_KINDS, RECURRENCES } from '../../../src/reading/contract.ts';
import { parseDeadline } from '../../../src/reading/values/deadline.ts';
import { parseTargetCell } from '../../../src/reading/values/target.ts';
import { reading as words } from '../../i18n/vi/reading.ts';
import { cellTyped, readCell } from './cell-input.ts';
import { columnsFor } from './columns.ts';
import { indicator, task } from './fixtures.ts';

function reporting(cycle: (typeof CYCLES)[number]): DraftRow {
  const value = { cycle, quote: 'Báo cáo UBND xã trước ngày 25', location: {} };
  return { id: 'r1', kind: 'reporting', position: 1, version: 1, state: 'open', value, read: value };
}
const rows = {
  indicator: indicator('i1', 1, {
    unit: '%',
    leads: ['Văn phòng'],
    targets: [{ year: 2030, comparator: '>=', value: 80, text: '≥ 80%' }],
  }),
  task: task('t1', 1),
  reporting: reporting('monthly'),
};
const columnOf = (kind: keyof typeof rows, id: string) => {
  const column = columnsFor(kind, [2026, 2030]).find((each) => each.id === id);
  if (!column) throw new Error(id);
  return column;
};
const read = (kind: keyof typeof rows, id: string, typed: string, planYear?: number) =>
  readCell(columnOf(kind, id), rows[kind], typed, { words, ...(planYear !== undefined && { planYear }) });

describe('a target', () => {
  it('is understood with its comparison, beside those of other years', () => {
    expect(read('indicator', 'target:2026', 'trên 70%')).toEqual({
      patch: {
        targets: [
          { year: 2026, comparator: '>', value: 70, text: 'trên 70%' },
          { year: 2030, comparator: '>=', value: 80, text: '≥ 80%' },
        ],
      },
    });
    expect(read('indicator', 'target:2030', '')).toEqual({ patch: { targets: [] } });
    expect(read('indicator', 'target:2030', 'Hoàn thành')).toMatchObject({
      patch: { targets: [{ year: 2030, comparator: 'text', text: 'Hoàn thành' }] },
    });
  });

  it('is refused with a hint when anything else stands there', () => {
    expect(read('indicator', 'target:2030', '80%abc')).toEqual({ refused: 'target' });
  });
});

describe('a deadline', () => {
  it.each([
    ['31/12/2026', { kind: 'due', due: '2026-12-31' }],
    ['Quý IV/2026', { kind: 'due', due: '2026-12-31' }],
    ['Tháng 6/2026', { kind: 'due', due: '2026-06-30' }],
    ['thuong xuyen', { kind: 'ongoing', text: 'Thường xuyên' }],
    ['hang nam', { kind: 'recurring', recurrence: 'annual', text: 'Hằng năm' }],
    ['Giai đoạn 2026-2030', { kind: 'range', start: '2026-01-01', due: '2030-12-31' }],
    ['Khi có hướng dẫn của cấp trên', { kind: 'conditional' }],
  ])('is %j', (typed, deadline) =>
    expect(read('task', 'deadline', typed)).toMatchObject({ patch: { deadline } }),
  );

  it('takes the year of the plan where it names none', () => {
    expect(read('task', 'deadline', 'Quý IV')).toEqual({ refused: 'deadline' });
    expect(read('task', 'deadline', 'Quý IV', 2026)).toMatchObject({
      patch: { deadline: { due: '2026-12-31' } },
    });
  });

  it.each(['asdf', '32/13/2026', '31/12/2026abc', '12'])('is not %j', (typed) =>
    expect(read('task', 'deadline', typed)).toEqual({ refused: 'deadline' }),
  );
});

describe('other cells', () => {
  it('take names apart by semicolons and new lines, each once', () => {
    expect(read('indicator', 'leads', ' Phòng A ;Phòng B\nPhòng A;')).toEqual({
      patch: { leads: ['Phòng A', 'Phòng B'] },
    });
    expect(read('indicator', 'leads', '12')).toEqual({ refused: 'tags' });
  });

  it.each([
    ['quy', 'quarterly'],
    ['Hằng quý', 'quarterly'],
    ['hang nam', 'annual'],
    ['6 THÁNG', 'semiannual'],
    ['dot xuat', 'adhoc'],
  ])('take the cycle %j', (typed, cycle) =>
    expect(read('reporting', 'cycle', typed)).toEqual({ patch: { cycle } }),
  );

  it('refuse no cycle, and the words of the document', () => {
    expect(read('reporting', 'cycle', '')).toEqual({ refused: 'cycle' });
    expect(read('reporting', 'quote', 'Khác')).toEqual({ refused: 'fixed' });
    const { read: _read, ...added } = rows.reporting;
    const said = readCell(columnOf('reporting', 'quote'), added as DraftRow, 'Khác', { words });
    expect(said).toEqual({ patch: { quote: 'Khác' } });
  });

  it('take any text, on one line, or none', () => {
    expect(read('task', 'name', ' Một \n việc ')).toEqual({ patch: { name: 'Một việc' } });
    expect(read('indicator', 'unit', '')).toEqual({ patch: { unit: undefined } });
  });
});

const texts = fc.constantFrom('≥ 80%', '70- 80%', 'đạt 5', 'Hoàn thành', 'x 80%abc', '12  thôn; 5 xã', '5/5');
const deadlines = fc.oneof(
  fc.constantFrom('Tháng 7,8 /2025', 'Quý IV', 'lúc nào đó', 'Hằng năm').map((text) => parseDeadline(text)),
  fc.record(
    {
      kind: fc.constantFrom(...DEADLINE_KINDS),
      recurrence: fc.constantFrom(...RECURRENCES),
      start: fc.constant('2026-01-01'),
      due: fc.constantFrom('2026-12-31', '2030-06-30'),
    },
    { requiredKeys: ['kind'] },
  ),
);
const anyRow: fc.Arbitrary<DraftRow> = fc.oneof(
  fc
    .record({ text: texts, names: fc.array(fc.string()), unit: fc.option(fc.string(), { nil: undefined }) })
    .map(({ text, names, unit }) => {
      const target = parseTargetCell(text, { year: 2030 });
      return indicator('i1', 1, {
        targets: target ? [target] : [],
        leads: names,
        ...(unit !== undefined && { unit }),
      });
    }),
  deadlines.map((deadline) => task('t1', 1, { deadline })),
  fc.constantFrom(...CYCLES).map(reporting),
);

it('what stands in a cell, typed again, changes nothing', () => {
  fc.assert(
    fc.property(anyRow, (row) => {
      if (row.kind === 'header') return;
      for (const column of columnsFor(row.kind, [2026, 2030])) {
        const typed = cellTyped(column, row, { words });
        expect(readCell(column, row, typed, { words })).toEqual({ patch: {} });
      }
    }),
  );
});

it('what is copied from a sound cell is understood in another one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CYCLES),
      fc.constantFrom('≥ 80%', '70- 80%', 'Hoàn thành'),
      (cycle, text) => {
        const copied = cellTyped(columnOf('reporting', 'cycle'), reporting(cycle), { words });
        const other = reporting(cycle === 'adhoc' ? 'annual' : 'adhoc');
        expect(readCell(columnOf('reporting', 'cycle'), other, copied, { words })).toEqual({
          patch: { cycle },
        });
        expect(read('indicator', 'target:2026', text)).toHaveProperty('patch.targets');
      },
    ),
  );
});
