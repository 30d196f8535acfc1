import { describe, expect, it } from 'vitest';
import { Flow } from '../contract.ts';
import type { ProposedFlow } from './contract.ts';
import { passagesOf, STATE } from './fixtures/flow-lines.ts';
import { flowOfProposal } from './flow-of-proposal.ts';
import { flowsOfPlan } from './flows-of-plan.ts';

const base: ProposedFlow = {
  from: { kind: 'units', text: 'Các phòng' },
  to: [{ text: 'UBND xã', via: 'Văn phòng' }],
  cycles: [],
  direction: 'in',
  dueKnown: false,
  passages: [0],
  alsoPassages: [2],
};
const context = { passageIds: ['p0', 'p1', 'p2'], closesBefore: 2 };
const kept = (more: Partial<ProposedFlow>) => flowOfProposal({ ...base, ...more }, context);

describe('a proposed flow in the form in which it is kept', () => {
  it('names who takes the report in, and all its passages', () => {
    expect(kept({})).toMatchObject({ recipients: ['UBND xã (qua Văn phòng)'], passageIds: ['p0', 'p2'] });
  });

  it('asks all units, those that were recognised, none where one was not, or the commune itself', () => {
    const sender = (from: ProposedFlow['from']) => kept({ from }).sender;
    expect(sender({ kind: 'units', text: 'Các phòng' })).toEqual({ kind: 'units', text: 'Các phòng' });
    expect(sender({ kind: 'units', text: 'x', unitIds: ['u'] })).toMatchObject({ unitIds: ['u'] });
    expect(sender({ kind: 'unit', text: 'Trạm' })).toEqual({ kind: 'units', text: 'Trạm', unitIds: [] });
    expect(sender({ kind: 'committee', text: 'Ban Chỉ đạo xã' })).toEqual({
      kind: 'commune',
      text: 'Ban Chỉ đạo xã',
    });
  });

  it('leaves empty what the plan does not say, and keeps its words', () => {
    expect(
      kept({ cycles: [{ cycle: 'month' }, { cycle: 'half', due: { text: 'ngày 20' } }] }).cycles,
    ).toEqual([
      { cycle: 'month', window: 'decree', shift: 'none' },
      { cycle: 'half', window: 'decree', shift: 'none', dueText: 'ngày 20' },
    ]);
  });

  it('closes so many working days before a day that comes before the end of the decree’s window', () => {
    const window = (cycle: 'quarter' | 'half', due: ProposedFlow['cycles'][number]['due']) =>
      kept({ cycles: [{ cycle, ...(due && { due }) }] }).cycles[0]?.window;
    const before = true as const;
    expect(window('quarter', { text: '', rule: { month: 'last', day: 10, before } })).toEqual({ closes: 2 });
    expect(window('quarter', { text: '', rule: { month: 'last', day: 20, before } })).toBe('decree');
    const part = (month: number, day: number) => [{ part: 1, rule: { month, day, before } }];
    expect(window('half', { text: '', parts: part(6, 10) })).toEqual({ closes: 2 });
    expect(window('half', { text: '', parts: part(6, 15) })).toEqual({ closes: 2 });
    expect(window('half', { text: '', parts: part(6, 16) })).toBe('decree');
  });

  it('has cycles outside the calendar as lines with their names', () => {
    expect(
      kept({ cycles: [{ cycle: 'ad-hoc' }, { cycle: 'mid-term' }, { cycle: 'two-year' }] }).cycles,
    ).toEqual([
      { cycle: 'ad-hoc', window: 'calendar', shift: 'none' },
      { cycle: 'ad-hoc', window: 'calendar', shift: 'none', name: 'Giữa nhiệm kỳ' },
      { cycle: 'ad-hoc', window: 'calendar', shift: 'none', name: 'Hai năm' },
    ]);
  });

  it('can be kept, whatever the reader found', () => {
    const passages = passagesOf(
      '1. Các đơn vị báo cáo UBND xã trước 16 giờ ngày 20 hằng tháng; 6 tháng trước ngày 10/6, năm trước ngày 30/11 và đột xuất khi có yêu cầu.',
      '2. UBND xã báo cáo UBND tỉnh theo quy định.',
    );
    const ids = passages.map((_, at) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`);
    const { flows } = flowsOfPlan(passages, STATE);
    expect(flows.length).toBeGreaterThan(1);
    for (const flow of flows)
      expect(
        Flow.safeParse({
          ...flowOfProposal(flow, { passageIds: ids, closesBefore: 1 }),
          id: ids[0],
          validFrom: '2026-01-01',
          version: 1,
        }).error,
      ).toBeUndefined();
  });
});
