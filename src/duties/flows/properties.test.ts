import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CYCLES, type ReportingReading } from '../../reading/contract.ts';
import type { PlanFlows } from './contract.ts';
import { PARTY, STATE } from './fixtures/flow-lines.ts';
import { flowsOfPlan } from './flows-of-plan.ts';

const SENDERS = [
  '',
  'Các phòng, ban',
  'Các chi bộ trực thuộc',
  'UBND xã',
  'Ban Chỉ đạo xã',
  'Công an xã',
  'Văn phòng Đảng ủy',
  'Sở Nội vụ',
];
const RECIPIENTS = [
  '',
  ' UBND xã',
  ' Ban Chỉ đạo',
  ' BCĐ xã và Thường trực Đảng ủy',
  ' Tỉnh ủy',
  ' UBND xã (qua Phòng Kinh tế)',
  ' Sở Nội vụ',
];
const ENDS = [
  '',
  ' theo quy định',
  ' khi có yêu cầu',
  ' trước ngày 20',
  '; Ban Chỉ đạo tổng hợp, báo cáo Tỉnh ủy',
];
const DAYS = [
  undefined,
  'trước ngày 20',
  'trước ngày 25',
  'trước ngày 10/6',
  'trước ngày 30/11',
  'trước ngày 10 của tháng cuối quý',
];
const WORDS = [' báo cáo', ' tổng hợp, báo cáo', ' sơ kết', ' thống kê, báo cáo', ' dùng phần mềm báo cáo'];

const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const passage: fc.Arbitrary<ReportingReading> = fc
  .record({
    cycle: one(CYCLES),
    sender: one(SENDERS),
    words: one(WORDS),
    to: one(RECIPIENTS),
    end: one(ENDS),
    dueText: one(DAYS),
    block: fc.nat(4),
    read: fc.boolean(),
  })
  .map(({ cycle, sender, words, to, end, dueText, block, read }) => ({
    cycle,
    quote: `${sender}${words}${to}${end}.`.trim(),
    location: { block },
    ...(dueText !== undefined && { dueText }),
    ...(read && { from: 'Phòng Kinh tế', to: 'UBND xã' }),
  }));
const plan = fc.record({ passages: fc.array(passage, { maxLength: 14 }), context: one([PARTY, STATE]) });

/** Flows and dropped passages with each index replaced, in an order that does not depend on indexes. */
function renamed({ flows, dropped }: PlanFlows, nameOf: (index: number) => number): unknown {
  const names = (indexes: readonly number[]) => indexes.map(nameOf).toSorted((a, b) => a - b);
  return {
    flows: flows
      .map((flow) => ({
        ...flow,
        passages: names(flow.passages),
        alsoPassages: names(flow.alsoPassages ?? []),
      }))
      .map((flow) => JSON.stringify(flow))
      .toSorted(),
    dropped: dropped
      .map((each) => ({ ...each, passage: nameOf(each.passage) }))
      .toSorted((a, b) => a.passage - b.passage),
  };
}

describe('merging passages into flows', () => {
  it('keeps each passage in exactly one flow, or dropped', () => {
    fc.assert(
      fc.property(plan, ({ passages, context }) => {
        const { flows, dropped } = flowsOfPlan(passages, context);
        const held = [...flows.flatMap((flow) => flow.passages), ...dropped.map((each) => each.passage)];
        expect(held.toSorted((a, b) => a - b)).toEqual([...passages.keys()]);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no day and no cycle of a passage that is held', () => {
    fc.assert(
      fc.property(plan, ({ passages, context }) => {
        for (const { cycles, passages: held } of flowsOfPlan(passages, context).flows) {
          const said = JSON.stringify(cycles);
          const lost = held.filter((index) => {
            const { dueText = '', cycle } = passages[index] ?? {};
            return cycles.length === 0 || (cycle !== 'adhoc' && !said.includes(dueText));
          });
          expect(lost).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the passages', () => {
    const shuffled = plan.chain(({ passages, context }) =>
      fc.record({
        passages: fc.constant(passages),
        context: fc.constant(context),
        order: fc.shuffledSubarray([...passages.keys()], {
          minLength: passages.length,
          maxLength: passages.length,
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ passages, context, order }) => {
        const other = flowsOfPlan(
          order.flatMap((index) => passages[index] ?? []),
          context,
        );
        expect(renamed(other, (index) => order[index] ?? -1)).toEqual(
          renamed(flowsOfPlan(passages, context), (index) => index),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('says the same of passages that are said twice', () => {
    fc.assert(
      fc.property(plan, ({ passages, context }) => {
        const bare = ({ flows }: PlanFlows) =>
          flows
            .map(({ from, to, cycles, direction }) => JSON.stringify({ from, to, cycles, direction }))
            .toSorted();
        expect(bare(flowsOfPlan([...passages, ...passages], context))).toEqual(
          bare(flowsOfPlan(passages, context)),
        );
      }),
      { numRuns: 200 },
    );
  });
});
