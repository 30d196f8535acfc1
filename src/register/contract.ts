/**
 * The register: the indicators and tasks of the commune, each one thing whatever number of passages of plans state it
 * (its mentions), as one list that can be filtered, opened, exported.
 */
import { z } from 'zod';
import { Interval, IsoDate, Offset, Year } from '../shared/fields.ts';
import {
  Concern,
  Deadline,
  Finding,
  FINDING_KINDS,
  ListFields,
  Location,
  RowSource,
  Target,
} from '../reading/contract.ts';
import { DocumentKind, MentionDocument, Origin } from './document/contract.ts';
import {
  ConditionRule,
  Latest,
  MilestoneMark,
  OBSTACLE_AGES,
  RowStanding,
  TaskState,
  Together,
} from './received/contract.ts';

export const ROW_KINDS = ['indicator', 'task'] as const;
export const RowKind = z.enum(ROW_KINDS);
export type RowKind = z.infer<typeof RowKind>;

/**
 * What a line of the register is: besides indicators and tasks that count, the goals in words (mục tiêu định tính) and
 * general tasks (nhiệm vụ chung) that are listed, but owed by nobody until a person has them counted; of lists from above
 * tasks in which the commune only helps, counted apart, and those of others.
 */
export const CLASSES = ['indicator', 'task', 'coordinated', 'qualitative', 'general', 'unconcerned'] as const;
export const ThingClass = z.enum(CLASSES);
export type ThingClass = z.infer<typeof ThingClass>;

/** Whatever the commune's part in it. */
export type PlainClass = Exclude<ThingClass, 'coordinated' | 'unconcerned'>;

/** What a person may propose where the plan says nothing. */
export const PROPOSABLE = ['leads', 'deadline'] as const;
export const Proposable = z.enum(PROPOSABLE);
export type Proposable = z.infer<typeof Proposable>;

/** Derived from the received state, the deadline and today; never stored. */
export const SHOWN_STATUSES = [
  'not-reviewed',
  'done-on-time',
  'done-late',
  'done',
  'paused',
  'cancelled',
  'transferred',
  'in-time',
  'near-due',
  'due-waiting',
  'overdue',
  'ongoing',
  'waiting-for-condition',
  'no-deadline',
  'retired',
] as const;
export const ShownStatus = z.enum(SHOWN_STATUSES);
export type ShownStatus = z.infer<typeof ShownStatus>;

/**
 * The four-cell form of official reports (hoàn thành đúng hạn, trễ hạn; đang thực hiện trong hạn, quá hạn), and apart
 * from it what is done without a day to judge it by, has no deadline, waits for its condition, was looked at by nobody,
 * or was stopped by a decision.
 */
export const TASK_CELLS = [
  'done-on-time',
  'done-late',
  'open-in-time',
  'open-overdue',
  'done',
  'no-deadline',
  'waiting',
  'not-reviewed',
  'stopped',
] as const;
export const TaskCell = z.enum(TASK_CELLS);
export type TaskCell = z.infer<typeof TaskCell>;

/** By which deadline tasks are counted: the original one, or until when it was extended. */
export const DEADLINE_BASES = ['original', 'extended'] as const;
export const DeadlineBasis = z.enum(DEADLINE_BASES);
export type DeadlineBasis = z.infer<typeof DeadlineBasis>;

export const OWNER_ROLES = ['director', 'lead', 'agency', 'coordinator'] as const;
export const RowOwner = z.object({
  role: z.enum(OWNER_ROLES),
  /** As named in the plan. */
  text: z.string(),
  resolution: z.enum(['unit', 'person', 'collective', 'outside']).optional(),
  unitId: z.uuid().optional(),
  unitName: z.string().optional(),
});
export type RowOwner = z.infer<typeof RowOwner>;

/** A thing as a line of the register; plan, source, section, ordinal, position are those of its leading mention. */
export const RegisterRow = z.object({
  id: z.uuid(),
  kind: RowKind,
  counted: z.boolean().describe('false: nhiệm vụ chung, mục tiêu định tính'),
  planId: z.uuid(),
  planTitle: z.string(),
  planIds: z.array(z.uuid()).describe('Các kế hoạch còn theo dõi có nêu'),
  documentKind: DocumentKind.describe('Theo kế hoạch, hoặc loại văn bản giao việc ngoài kế hoạch'),
  concern: Concern.optional().describe(
    'Nhiệm vụ của danh mục cấp trên giao: xã chủ trì, phối hợp, không liên quan',
  ),
  mentions: z.int().describe('Được nêu ở mấy chỗ'),
  source: RowSource,
  position: z.int().describe('Order in the plan'),
  ordinal: z.string().optional(),
  section: z.string().optional(),
  name: z.string(),
  unit: z.string().optional().describe('Đơn vị tính'),
  targets: z.array(Target),
  targetsThen: z
    .array(Target)
    .optional()
    .describe('Mức áp dụng vào ngày của số liệu gần nhất, khi sau đó đã điều chỉnh'),
  deadline: Deadline.optional(),
  deliverable: z.string().optional(),
  owners: z.array(RowOwner),
  status: ShownStatus.optional().describe('Tasks only'),
  standing: RowStanding.optional().describe('Chỉ tiêu, trong danh sách: mức độ thực hiện'),
  state: TaskState.optional().describe('Nhiệm vụ: trạng thái đã tiếp nhận'),
  reported: z.boolean().describe('Đơn vị đã báo hoàn thành, chưa được tiếp nhận'),
  completedOn: IsoDate.optional(),
  extendedDue: IsoDate.optional().describe('Gia hạn đến; hạn ban đầu giữ nguyên trong thời hạn'),
  extensions: z.int().describe('Số lần gia hạn'),
  extensionAsked: z.boolean().describe('Có đề nghị gia hạn chờ quyết định'),
  conditionMetOn: IsoDate.optional().describe('Nhiệm vụ có điều kiện: điều kiện có từ ngày'),
  conditionDocument: z.string().optional().describe('Văn bản về điều kiện'),
  conditionRule: ConditionRule.optional().describe('Thời hạn tính từ ngày có điều kiện'),
  latest: Latest.optional().describe('Số liệu, kết quả tiếp nhận gần nhất'),
  together: Together.optional().describe('Hỏi nhiều đơn vị: các phần đã nhận của kỳ gần nhất'),
  findings: z.array(z.enum(FINDING_KINDS)).describe('Điểm cần làm rõ, mỗi loại một lần'),
  serious: z.boolean().describe('Có điểm cần làm rõ quan trọng'),
  proposed: z.array(Proposable).describe('Kế hoạch không ghi, người dùng đề xuất, chưa có căn cứ'),
  leadBasis: z.string().optional().describe('Văn bản hoặc ý kiến lãnh đạo về đơn vị chủ trì'),
  deadlineBasis: z.string().optional().describe('Văn bản hoặc ý kiến lãnh đạo về thời hạn'),
  retired: z.boolean(),
  withdrawn: z.boolean().describe('Kế hoạch nêu ra đã ngừng theo dõi cả kế hoạch'),
  version: z.int(),
});
export type RegisterRow = z.infer<typeof RegisterRow>;

/** What a list can be put into groups by; the unit is the first that leads. */
export const GROUPINGS = ['plan', 'section', 'unit', 'status'] as const;
export const Grouping = z.enum(GROUPINGS);
export type Grouping = z.infer<typeof Grouping>;

/** All filters are optional and combine with AND; `q` is searched with and without diacritics and ranked. */
export const RegisterQuery = z.object({
  q: z.string().max(200).optional(),
  kind: ThingClass.optional().describe('Không chọn: chỉ tiêu và nhiệm vụ; khi tìm thì cả bốn loại'),
  plan: z.uuid().optional(),
  section: z.string().optional(),
  unit: z.uuid().optional(),
  person: z.string().optional().describe('Như kế hoạch ghi, hoặc tên người đang giữ chức danh'),
  year: Year.optional().describe('Tasks due, or indicators with a target, in this year'),
  status: ShownStatus.optional(),
  cell: TaskCell.optional().describe('Nhiệm vụ theo ô của biểu báo cáo'),
  due: Interval.optional().describe('Nhiệm vụ có hạn trong khoảng, chỉ tiêu có mốc cuối năm trong khoảng'),
  standing: MilestoneMark.optional().describe('Chỉ tiêu theo mức độ thực hiện; có năm: của mốc năm đó'),
  warning: z.literal('early').optional().describe('Chỉ tiêu cứ như hiện nay thì không đạt mốc'),
  obstacle: z
    .enum(['any', ...OBSTACLE_AGES])
    .optional()
    .describe('Nhiệm vụ đang có khó khăn, vướng mắc; theo số ngày'),
  finding: z.string().optional().describe('A kind of finding, "any", or "serious"'),
  source: RowSource.optional(),
  documentKind: Origin.optional(),
  extension: z.enum(['granted', 'asked']).optional().describe('Đã gia hạn; đang đề nghị'),
  basis: DeadlineBasis.optional().describe('Trạng thái tính theo hạn nào; không chọn: hạn ban đầu'),
  retired: z.enum(['hide', 'show', 'only']).default('hide'),
  sort: z.enum(['plan', 'name', 'due', 'relevance']).optional(),
  group: Grouping.optional().describe('Xếp thành nhóm; trong mỗi nhóm theo thứ tự đã chọn'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: Offset.default(0),
});
export type RegisterQuery = z.infer<typeof RegisterQuery>;

/** Rows of a list that belong together; the key of those that have nothing to be grouped by is empty. */
export const RegisterGroup = z.object({ key: z.string(), label: z.string(), count: z.int() });
export type RegisterGroup = z.infer<typeof RegisterGroup>;

export const ListedRow = RegisterRow.extend({ group: RegisterGroup.omit({ count: true }).optional() });
export type ListedRow = z.infer<typeof ListedRow>;

export const RegisterPage = z.object({
  rows: z.array(ListedRow),
  total: z.int(),
  groups: z.array(RegisterGroup).optional().describe('Mọi nhóm của cả danh sách, theo thứ tự; khi có nhóm'),
  /** When the list was counted (ISO time), and today as used for the statuses. */
  asOf: z.string(),
  today: z.string(),
});
export type RegisterPage = z.infer<typeof RegisterPage>;

/** A list as it is filtered, sorted and grouped, whatever of it is shown. */
export const WholeList = RegisterQuery.omit({ limit: true, offset: true });
export type WholeList = z.infer<typeof WholeList>;

const Facet = z.object({ value: z.string(), label: z.string(), count: z.int() });
/** What one can filter by within the present filters, each with its count. */
export const RegisterFacets = z.object({
  kinds: z.array(Facet),
  plans: z.array(Facet),
  sections: z.array(Facet),
  units: z.array(Facet),
  persons: z.array(Facet),
  years: z.array(Facet),
  statuses: z.array(Facet),
  findings: z.array(Facet),
  documentKinds: z.array(Facet).describe('“outside” là tổng các loại ngoài kế hoạch'),
});
export type RegisterFacets = z.infer<typeof RegisterFacets>;

/** Which columns of a list are worth showing, over all of its rows, in sight or not. */
export const RegisterColumns = z.object({
  said: z.array(z.string()).describe('Cột có nội dung ở ít nhất một dòng; tên như khi xuất (columns.ts)'),
  years: z.array(z.int()).describe('Các mốc năm của chỉ tiêu'),
  undated: z.boolean().describe('Có mức không ghi năm'),
});
export type RegisterColumns = z.infer<typeof RegisterColumns>;

export const HistoryEntry = z.object({
  at: z.string(),
  actor: z.string(),
  delegatedBy: z.string().optional().describe('By whose grants, where the own did not suffice'),
  action: z.string().describe('For people: "Xác nhận từ kế hoạch", "Sửa", "Ngừng theo dõi" …'),
  reason: z.string().optional(),
  changes: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      before: z.string().optional(),
      after: z.string().optional(),
    }),
  ),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** A passage of a plan that states the thing; `leads`: it names the thing. */
export const Mention = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  planTitle: z.string(),
  document: MentionDocument,
  ...ListFields.shape,
  byHand: z.boolean().describe('Do người dùng thêm, không qua tệp'),
  leads: z.boolean(),
  amendedTargets: z.array(Target).optional().describe('Mức sau điều chỉnh theo văn bản'),
  source: RowSource,
  ordinal: z.string().optional(),
  section: z.string().optional(),
  name: z.string(),
  quote: z.string(),
  location: Location,
  unit: z.string().optional(),
  targets: z.array(Target),
  deadline: Deadline.optional(),
  deliverable: z.string().optional(),
  owners: z.array(RowOwner.omit({ unitName: true })),
  /** What the reader made of the passage, beside what a person confirmed. */
  read: z.record(z.string(), z.unknown()).optional(),
});
export type Mention = z.infer<typeof Mention>;

/** Ways to settle a finding besides letting it stand; each is an ordinary change of the thing. */
export const WAYS = [
  'join',
  'take-appendix',
  'take-body',
  'choose-lead',
  'set-lead',
  'set-coordinator',
  'set-deadline',
  'set-unit',
  'set-target',
  'count',
  'add-file',
  'edit',
] as const;
export const Way = z.enum(WAYS);
export type Way = z.infer<typeof Way>;

/** What is not clear about a plan as it stands now. */
export const RegisterFinding = Finding.omit({ rows: true }).extend({
  id: z.uuid(),
  planId: z.uuid(),
  /** The things concerned, with their names; none when it is about the document. */
  things: z.array(z.object({ id: z.uuid(), kind: RowKind, name: z.string(), version: z.int() })),
  ways: z.array(Way),
  waived: z.boolean(),
  waivedReason: z.string().optional(),
});
export type RegisterFinding = z.infer<typeof RegisterFinding>;

export const RegisterDetail = z.object({
  row: RegisterRow,
  /** The leading one first, then in the order of the plans. */
  mentions: z.array(Mention),
  /** Things that turned out to be this one; each can be taken apart again. */
  joined: z.array(z.object({ id: z.uuid(), name: z.string(), mentions: z.array(z.uuid()) })),
  findings: z.array(RegisterFinding),
  history: z.array(HistoryEntry),
  /** Who holds today the posts that its owners are named by; those without a holder are absent. */
  holders: z.array(z.object({ text: z.string(), names: z.array(z.string()).min(1) })),
});
export type RegisterDetail = z.infer<typeof RegisterDetail>;
