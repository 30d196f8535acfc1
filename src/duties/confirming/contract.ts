/** The confirming of flows: what is kept of a plan, what is proposed, and the whole table as it is sent back. */
import { z } from 'zod';
import { YearCalendar } from '../../calendar/contract.ts';
import { IsoDate, Version } from '../../shared/fields.ts';
import { Flow } from '../contract.ts';
import { DROP_REASONS, FLOW_CYCLES } from '../flows/contract.ts';

/** What a line says; who keeps it and since when is decided when it is saved. */
export const FlowLine = Flow.pick({
  direction: true,
  sender: true,
  recipients: true,
  cycles: true,
  legalBasis: true,
  passageIds: true,
});
export type FlowLine = z.infer<typeof FlowLine>;

/** A line that nobody keeps yet, with what is supposed in it. */
export const ProposedLine = FlowLine.extend({
  proposed: z.boolean().describe('Kế hoạch không nêu tên kỳ, chỉ ghi "theo quy định"'),
  assumed: z.array(z.enum(['from', 'to'])).describe('Văn bản không nêu, chương trình đề xuất'),
  conflicts: z
    .array(z.object({ cycle: z.enum(FLOW_CYCLES), texts: z.array(z.string()) }))
    .describe('Các ngày mâu thuẫn nhau, phải chọn'),
});
export type ProposedLine = z.infer<typeof ProposedLine>;

const Passage = z.object({ id: z.uuid(), quote: z.string() });
const Dropped = z.object({ passageId: z.uuid(), why: z.enum(DROP_REASONS) });

const OfPlan = z.uuid().nullable().describe('null: bảng các luồng ngoài những kế hoạch đang theo dõi');

export const PlanFlowTable = z.object({
  planId: OfPlan,
  planName: z.string().describe('Tên ngắn: loại và số văn bản; trống: ngoài các kế hoạch'),
  flows: z.array(Flow).describe('Đang giữ: đã xác nhận, hoặc đã bỏ xác nhận'),
  proposals: z.array(ProposedLine).describe('Chỉ khi chưa giữ dòng nào'),
  dropped: z.array(Dropped).describe('Đoạn không đặt ra báo cáo theo kế hoạch này'),
  passages: z.array(Passage),
  opened: z.boolean().describe('Đã có kỳ mở theo chế độ này: không bỏ xác nhận được'),
});
export type PlanFlowTable = z.infer<typeof PlanFlowTable>;

/** A line of a plan that was withdrawn: it makes no duties, until the table of those without a plan takes it in. */
export const LeftFlow = z.object({ planName: z.string(), flow: Flow });
export type LeftFlow = z.infer<typeof LeftFlow>;

/** All plans in force, the newest first, with what is needed to compute dates on the screen. */
export const FlowTables = z.object({
  plans: z.array(PlanFlowTable),
  loose: PlanFlowTable.describe('Các luồng không thuộc kế hoạch nào'),
  left: z.array(LeftFlow).describe('Các luồng của kế hoạch đã ngừng theo dõi'),
  absorbs: z.boolean().describe('Lồng ghép kỳ ngắn vào kỳ dài'),
  closesBefore: z.int().describe('Chốt số liệu trước hạn mấy ngày làm việc'),
  announced: z.array(YearCalendar),
  today: IsoDate,
});
export type FlowTables = z.infer<typeof FlowTables>;

/** A line that is kept names its version; one without an id is new. */
export const WantedFlow = FlowLine.extend({ id: z.uuid().optional(), version: Version.optional() });
export type WantedFlow = z.infer<typeof WantedFlow>;

/**
 * The whole table of one plan, or of what has none. What is kept and stands neither among the lines nor the removed is
 * a conflict; the table without a plan may name lines of withdrawn plans besides, to take them in or to end them.
 */
export const SaveFlows = z.object({
  planId: OfPlan,
  flows: z.array(WantedFlow).max(60),
  removed: z.array(z.object({ id: z.uuid(), version: Version })).max(60),
});
export type SaveFlows = z.infer<typeof SaveFlows>;
export const PlanOfFlows = z.object({ planId: OfPlan });

/** What the calendar of the coming twelve months holds, of all plans together. */
export const AheadCounts = z.object({
  periods: z.int().describe('Số kỳ'),
  duties: z.int().describe('Số nghĩa vụ báo cáo'),
});
export type AheadCounts = z.infer<typeof AheadCounts>;
