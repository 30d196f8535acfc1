import { describe, expect, it } from 'vitest';
import type { PlanFlowTable, ProposedLine } from '../../../src/duties/confirming/contract.ts';
import { vi } from '../../i18n/vi.ts';
import { daysOfCycle } from './day-words.ts';
import { type CycleForm, hasDay, linesOfTable, newCycle, newLine, tableOf } from './flow-form.ts';
import { nextDates } from './next-dates.ts';

const line: ProposedLine = {
  direction: 'in',
  sender: { kind: 'units', text: 'Các phòng', unitIds: ['u1'], textFrom: ['u2'] },
  recipients: ['UBND xã (qua Văn phòng)'],
  cycles: [
    {
      cycle: 'month',
      window: 'decree',
      due: { month: 'last', day: 20, before: true },
      shift: 'none',
      dueText: 'trước ngày 20',
    },
    {
      cycle: 'half',
      window: { closes: 2 },
      shift: 'earlier',
      parts: [{ part: 1, due: { month: 6, day: 10 } }],
      time: '16:30',
    },
    { cycle: 'ad-hoc', window: 'calendar', shift: 'none', name: 'Giữa nhiệm kỳ' },
  ],
  legalBasis: 'Nghị quyết 57',
  passageIds: ['p1'],
  proposed: false,
  assumed: [],
  conflicts: [],
};
const table: PlanFlowTable = {
  planId: 'plan',
  planName: 'Kế hoạch 15/KH-UBND',
  flows: [],
  proposals: [line],
  dropped: [],
  passages: [],
  opened: false,
};
const { proposed: _, assumed: __, conflicts: ___, ...said } = line;

describe('the form of a table', () => {
  it('gives back what it began with', () => {
    expect(tableOf(table, linesOfTable(table, 1))).toEqual({ planId: 'plan', flows: [said], removed: [] });
  });

  it('asks for short texts only where units report', () => {
    const [first] = linesOfTable(table, 1);
    const sent = tableOf(table, first ? [{ ...first, direction: 'up' }] : []);
    expect(sent.flows[0]?.sender.textFrom).toBeUndefined();
  });

  it('names what is kept by its version, and what is gone as removed', () => {
    const kept = { ...said, id: 'f1', planId: 'plan', validFrom: '2026-01-01', version: 3 };
    const both = { ...table, flows: [kept, { ...kept, id: 'f2' }] };
    const [first] = linesOfTable(both, 1);
    expect(first).toBeDefined();
    const sent = tableOf(both, first ? [first, newLine('n')] : []);
    expect(sent.flows.map(({ id, version }) => [id, version])).toEqual([
      ['f1', 3],
      [undefined, undefined],
    ]);
    expect(sent.removed).toEqual([{ id: 'f2', version: 3 }]);
  });

  it('knows a cycle without a day', () => {
    expect(linesOfTable(table, 1)[0]?.cycles.map(hasDay)).toEqual([true, true, false]);
    const quarter = { ...newCycle('quarter'), parts: [{ part: 1, month: 'next', day: '10', before: true }] };
    expect(hasDay(quarter)).toBe(false);
  });
});

describe('a due day in words', () => {
  const words = (cycle: CycleForm['cycle'], more: Partial<CycleForm>) =>
    daysOfCycle({ ...newCycle(cycle), ...more }, vi.flows).join('; ');
  it.each<[CycleForm['cycle'], Partial<CycleForm>, string]>([
    ['month', { month: 'last', day: '20', before: true }, 'trước ngày 20 hằng tháng'],
    ['quarter', { month: 'last', day: '10', before: true }, 'trước ngày 10 tháng cuối quý'],
    ['quarter', { month: 'next', day: '5' }, 'đến hết ngày 5 tháng sau kỳ'],
    ['half', { month: 'last', day: '10', time: '16:30' }, 'trước 16:30 ngày 10 tháng cuối kỳ'],
    ['year', { month: '11', day: '30', before: true }, 'trước ngày 30/11'],
    ['year', { month: 'last', day: 'last' }, 'đến hết ngày cuối tháng 12'],
    ['half', { parts: [{ part: 1, month: '6', day: '10', before: true }] }, 'đầu năm trước ngày 10/6'],
    ['month', {}, ''],
  ])('%s %j: %s', (cycle, more, expected) => {
    expect(words(cycle, more)).toBe(expected);
  });
});

it('shows the next reports in the order of their days, shorter ones within longer ones left out', () => {
  const cycles = [
    { ...newCycle('quarter'), month: 'last', day: '10' },
    { ...newCycle('year'), month: 'last', day: '10' },
    newCycle('ad-hoc'),
  ];
  const ground = { absorbs: true, announced: [], today: '2026-10-01' };
  expect(nextDates(cycles, ground, 3).map(({ period, due }) => `${period.id} ${due}`)).toEqual([
    '2026 2026-12-10',
    '2027Q1 2027-03-10',
    '2027Q2 2027-06-10',
  ]);
  expect(nextDates(cycles, { ...ground, absorbs: false }, 2).map(({ period }) => period.id)).toEqual([
    '2026Q4',
    '2026',
  ]);
  expect(nextDates([newCycle('ad-hoc')], ground, 3)).toEqual([]);
});
