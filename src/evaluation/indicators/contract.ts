/** How indicators stand before their next milestone, with everything that this was worked out from. */
import { z } from 'zod';
import { MilestoneMark, RowStanding, StandingStatus } from '../../register/received/contract.ts';
import { IsoDate } from '../../shared/fields.ts';

/**
 * Why no status can be worked out: no level; a level in words, or told against another figure; no year; figures of years
 * that have not come.
 */
export const NotComputable = z.enum([
  'no-level',
  'level-in-words',
  'relative-level',
  'no-year',
  'years-apart',
]);
export type NotComputable = z.infer<typeof NotComputable>;

/** A value, and the day for which it holds. */
const Point = z.object({ day: IsoDate, value: z.number() });

const Milestone = Point.extend({
  year: z.int(),
  text: z.string().describe('Mức như kế hoạch ghi'),
});

export const Opinion = z.enum(['on track', 'acceleration needed', 'limited', 'deterioration', 'undefined']);

/** Shares are parts of one, rates changes per month, in the indicator's unit. */
export const IndicatorStanding = z.object({
  thingId: z.uuid(),
  status: StandingStatus,
  why: NotComputable.optional(),
  formulaVersion: z.string(),
  direction: z.union([z.literal(1), z.literal(-1)]),
  milestone: Milestone.optional(),
  current: Point.optional().describe('Số liệu tiếp nhận gần nhất, không kể ước'),
  base: Point.optional().describe('Gốc'),
  baseFrom: z.enum(['first-observation', 'year-begins']).optional(),
  observed: z.int().describe('Số lần có số liệu'),
  reached: z.boolean().describe('Số liệu gần nhất đã đạt mức của mốc'),
  expectedNow: z.number().optional().describe('Mức cần đạt theo lộ trình vào ngày của số liệu gần nhất'),
  achievedShare: z.number().optional(),
  timeShare: z.number().optional(),
  paceRatio: z.number().optional(),
  bands: z.object({ onTrack: z.number(), behind: z.number() }),
  requiredPerMonth: z.number().optional(),
  presentPerMonth: z.number().optional(),
  presentFrom: Point.optional(),
  projected: z.number().optional().describe('Vào ngày của mốc, nếu cứ như 12 tháng qua'),
  misses: z.boolean().describe('Cảnh báo sớm: cứ như hiện nay thì không đạt mốc'),
  turningMonth: z.string().optional().describe('YYYY-MM: muộn nhất phải chuyển biến'),
  bestPerMonth: z.number().optional(),
  secondOpinion: z.object({ ratio: z.number().optional(), label: Opinion }),
  disagrees: z.boolean().describe('Hai cách tính cho kết luận khác nhau'),
});
export type IndicatorStanding = z.infer<typeof IndicatorStanding>;

/** A point without a year is where the road begins, or begins anew. */
const RoadPoint = Point.extend({
  year: z.int().optional(),
  text: z.string().optional().describe('Mức như kế hoạch ghi'),
});
export type RoadPoint = z.infer<typeof RoadPoint>;

const Course = z.object({
  observations: z
    .array(Point)
    .describe('Số liệu đã tiếp nhận, không kể ước; tính trong năm thì chỉ năm của mốc'),
  road: z.array(RoadPoint).describe('Mức cần đạt theo lộ trình: gốc và mọi mốc, cả mốc đã qua'),
  yearFigures: z.array(Point).describe('Số liệu cuối cùng của từng năm có mốc'),
});
export type Course = z.infer<typeof Course>;

/** One indicator, with the road and the figures as they are drawn. */
export const StandingWithCourse = IndicatorStanding.extend(Course.shape);
export type StandingWithCourse = z.infer<typeof StandingWithCourse>;

export const IndicatorStandings = z.object({ standings: z.array(IndicatorStanding), today: IsoDate });
export type IndicatorStandings = z.infer<typeof IndicatorStandings>;

/** A milestone in its year, with the level as the plan writes it. */
export const MilestoneCell = z.object({
  year: z.int(),
  text: z.string(),
  mark: MilestoneMark,
  value: z.number().optional().describe('Số liệu gần nhất, hoặc của cuối năm đó'),
  asOf: IsoDate.optional(),
  expected: z.number().optional().describe('Mức cần đạt theo lộ trình vào ngày đó; mốc kế tiếp'),
});
export type MilestoneCell = z.infer<typeof MilestoneCell>;

export const MilestoneRow = z.object({
  id: z.uuid(),
  name: z.string(),
  section: z.string().optional(),
  unit: z.string().optional().describe('Đơn vị tính'),
  standing: RowStanding,
  direction: IndicatorStanding.shape.direction,
  base: z.number().optional(),
  current: z.number().optional(),
  target: z.number().optional(),
  cells: z.array(MilestoneCell),
  misses: IndicatorStanding.shape.misses,
  turningMonth: IndicatorStanding.shape.turningMonth,
  projected: IndicatorStanding.shape.projected,
});
export type MilestoneRow = z.infer<typeof MilestoneRow>;

export const IndicatorMilestones = z.object({
  rows: z.array(MilestoneRow).describe('Theo thứ tự của sổ theo dõi'),
  asOf: z.string(),
  today: IsoDate,
});
export type IndicatorMilestones = z.infer<typeof IndicatorMilestones>;
