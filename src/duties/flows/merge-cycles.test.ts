import { describe, expect, it } from 'vitest';
import type { ProposedCycle, SaidDay } from './contract.ts';
import { mergeCycles } from './merge-cycles.ts';

const DAY_20: SaidDay = { text: 'trước ngày 20', rule: { month: 'last', day: 20, before: true } };
const DAY_25: SaidDay = { text: 'trước ngày 25', rule: { month: 'last', day: 25, before: true } };
const JUNE: SaidDay = { text: 'trước 10/6', parts: [{ part: 1, rule: { month: 6, day: 10 } }] };
const LATER_JUNE: SaidDay = { text: 'trước 15/6', parts: [{ part: 1, rule: { month: 6, day: 15 } }] };
const NOVEMBER: SaidDay = { text: 'trước 30/11', parts: [{ part: 2, rule: { month: 11, day: 30 } }] };

const merged = (...cycles: ProposedCycle[]) => mergeCycles(cycles.map((cycle) => ({ cycles: [cycle] })));
const half = (due: SaidDay): ProposedCycle => ({ cycle: 'half', due });

describe('cycles merged', () => {
  it('in the order of the calendar, each once', () => {
    const { cycles, conflicts } = merged(
      { cycle: 'end-of-term' },
      { cycle: 'year' },
      { cycle: 'month' },
      { cycle: 'year' },
    );
    expect(cycles).toEqual([{ cycle: 'month' }, { cycle: 'year' }, { cycle: 'end-of-term' }]);
    expect(conflicts).toEqual([]);
  });

  it('the same day in other words is one day, all words kept', () => {
    const other = { ...DAY_20, text: 'trước ngày 20 hằng tháng' };
    expect(
      merged({ cycle: 'month', due: DAY_20 }, { cycle: 'month', due: other }, { cycle: 'month' }),
    ).toEqual({
      cycles: [{ cycle: 'month', due: { ...DAY_20, text: 'trước ngày 20; trước ngày 20 hằng tháng' } }],
      conflicts: [],
    });
    expect(
      merged({ cycle: 'month', due: DAY_20 }, { cycle: 'month', due: { ...DAY_20, text: 'Trước ngày 20' } })
        .cycles,
    ).toEqual([{ cycle: 'month', due: { ...DAY_20, text: 'Trước ngày 20' } }]);
  });

  it('words that could not be read stand beside the day that could', () => {
    expect(
      merged({ cycle: 'month', due: DAY_20 }, { cycle: 'month', due: { text: 'sau giao ban' } }).cycles,
    ).toEqual([{ cycle: 'month', due: { ...DAY_20, text: 'sau giao ban; trước ngày 20' } }]);
  });

  it('dates of different parts complete each other', () => {
    expect(merged(half(NOVEMBER), half(JUNE)).cycles).toEqual([
      {
        cycle: 'half',
        due: { text: 'trước 10/6; trước 30/11', parts: [...(JUNE.parts ?? []), ...(NOVEMBER.parts ?? [])] },
      },
    ]);
  });

  it.each([
    [
      'two days',
      { cycle: 'month', due: DAY_20 },
      { cycle: 'month', due: DAY_25 },
      ['trước ngày 20', 'trước ngày 25'],
    ],
    ['two dates of one part', half(JUNE), half(LATER_JUNE), ['trước 10/6', 'trước 15/6']],
    ['a day of each part and one of a part', half(DAY_20), half(JUNE), ['trước 10/6', 'trước ngày 20']],
    [
      'two hours',
      { cycle: 'month', due: { ...DAY_20, text: '8 giờ ngày 20', hour: '08:00' } },
      { cycle: 'month', due: { ...DAY_20, text: '9 giờ ngày 20', hour: '09:00' } },
      ['8 giờ ngày 20', '9 giờ ngày 20'],
    ],
  ] as [string, ProposedCycle, ProposedCycle, string[]][])(
    '%s contradict each other',
    (_, one, other, texts) => {
      const { cycles, conflicts } = merged(one, other);
      expect(conflicts).toEqual([{ cycle: one.cycle, texts }]);
      expect(cycles).toEqual([{ cycle: one.cycle, due: { text: texts.join('; ') } }]);
    },
  );

  it('closings are merged like due days, windows are kept in their words', () => {
    const { cycles, conflicts } = merged(
      { cycle: 'month', closes: DAY_20, window: 'từ ngày 15' },
      { cycle: 'month', closes: DAY_25, window: 'Từ ngày 15' },
      { cycle: 'month', window: 'cả tháng' },
    );
    expect(cycles).toEqual([
      { cycle: 'month', closes: { text: 'trước ngày 20; trước ngày 25' }, window: 'Từ ngày 15; cả tháng' },
    ]);
    expect(conflicts).toEqual([{ cycle: 'month', texts: ['trước ngày 20', 'trước ngày 25'] }]);
  });
});
