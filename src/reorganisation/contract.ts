/** Sắp xếp, tổ chức lại đơn vị: what is ordered, what it would change and has changed, and how it stands. */
import { z } from 'zod';
import { FlowSender } from '../duties/contract.ts';
import { ENDINGS, UNIT_KINDS, UnitDraft } from '../organisation/contract.ts';
import { RowKind, RowOwner } from '../register/contract.ts';
import { IsoDate, Version } from '../shared/fields.ts';
import { ROLES } from '../shared/who-acts.ts';

/** Sáp nhập · chia tách · đổi tên · giải thể · sắp xếp nhiều đơn vị cùng lúc. */
export const REORGANISATION_KINDS = ['merge', 'split', 'rename', 'dissolve', 'several'] as const;
export type ReorganisationKind = (typeof REORGANISATION_KINDS)[number];

export const REORGANISATION_STATES = ['planned', 'carried-out', 'undone', 'cancelled'] as const;
export type ReorganisationState = (typeof REORGANISATION_STATES)[number];

export const REORGANISATION_ACTIONS = ['plan', 'carry-out', 'cancel', 'undo'] as const;
export type ReorganisationAction = (typeof REORGANISATION_ACTIONS)[number];

const MOST_UNITS = 200;
const MOST_CHOICES = 2000;
const Key = z.string().min(1).max(60);

/** A unit that is there afterwards: one that goes on, perhaps under another name, or a new one. */
export const Target = z.object({
  key: Key.describe('Trong lệnh này, để các dòng khác nhắc tới'),
  unitId: z.uuid().optional().describe('Đơn vị đang có; không có: đơn vị mới'),
  name: UnitDraft.shape.name.optional().describe('Tên đơn vị mới, hoặc tên mới của đơn vị đang có'),
  shortName: UnitDraft.shape.shortName,
  kind: z.enum(UNIT_KINDS).optional().describe('Loại của đơn vị mới'),
});
export type Target = z.infer<typeof Target>;

/** What becomes of one unit. */
export const Move = z.object({
  unitId: z.uuid(),
  to: z.array(Key).max(MOST_UNITS).describe('Không có: giải thể, không đơn vị nào tiếp nhận'),
  default: Key.optional().describe(
    'Chia tách: đơn vị tiếp nhận những gì không chọn riêng; không có: đơn vị đầu',
  ),
});
export type Move = z.infer<typeof Move>;

/** Which of several successors takes a row, or a person. */
const Chosen = z.object({ unitId: z.uuid().describe('Đơn vị cũ'), to: Key });

export const OrderedDocument = z.object({
  number: z.string().trim().min(1).max(100),
  date: IsoDate,
  title: z.string().trim().min(3).max(500),
});

export const Order = z.object({
  kind: z.enum(REORGANISATION_KINDS),
  date: IsoDate.describe('Có hiệu lực từ ngày'),
  document: OrderedDocument,
  targets: z.array(Target).max(MOST_UNITS),
  moves: z.array(Move).min(1).max(MOST_UNITS),
  rows: z
    .array(Chosen.extend({ thingId: z.uuid() }))
    .max(MOST_CHOICES)
    .default([]),
  people: z
    .array(Chosen.extend({ userId: z.string().max(60) }))
    .max(MOST_CHOICES)
    .default([]),
});
export type Order = z.infer<typeof Order>;

/** Ids of new units are the keys of the order until it is carried out. */
const UnitRef = z.string();

const UnitState = z.object({
  name: z.string(),
  shortName: z.string().optional(),
  aliases: z.array(z.string()),
  validTo: IsoDate.optional(),
  successorIds: z.array(UnitRef).optional(),
  endedAs: z.enum(ENDINGS).optional(),
});

export const PlannedUnit = z.object({
  id: UnitRef,
  name: z.string().describe('Trước khi sắp xếp; đơn vị mới: tên mới'),
  change: z.enum(['begins', 'ends', 'renamed', 'takes-over', 'parted']),
  kind: z.enum(UNIT_KINDS),
  before: UnitState.optional(),
  after: UnitState,
});
export type PlannedUnit = z.infer<typeof PlannedUnit>;

const Owner = RowOwner.omit({ unitName: true }).extend({ unitId: UnitRef.optional() });
const ofThing = { thingId: z.uuid(), kind: RowKind, name: z.string() };

/** A row whose owners change. */
export const PlannedRow = z.object({
  ...ofThing,
  roles: z.array(RowOwner.shape.role).describe('Vai của đơn vị cũ trong nội dung này'),
  unitIds: z.array(z.uuid()).describe('Đơn vị cũ'),
  to: z.array(UnitRef).describe('Đơn vị tiếp nhận'),
  before: z.array(Owner),
  after: z.array(Owner),
});
export type PlannedRow = z.infer<typeof PlannedRow>;

/** Another unit provides the figures of an indicator. */
export const PlannedProvider = z.object({ ...ofThing, from: z.uuid(), to: UnitRef, set: z.boolean() });
export type PlannedProvider = z.infer<typeof PlannedProvider>;

/** A task that is asked of units one by one, a figure of which units give their parts. */
export const PlannedAsking = z.object({ ...ofThing, before: z.array(z.uuid()), after: z.array(UnitRef) });
export type PlannedAsking = z.infer<typeof PlannedAsking>;

const Sender = FlowSender.extend({
  unitIds: z.array(UnitRef).optional(),
  textFrom: z.array(UnitRef).optional(),
});
const FlowSide = z.object({ sender: Sender, recipients: z.array(z.string()) });
export const PlannedFlow = z.object({
  flowId: z.uuid(),
  planId: z.uuid().optional(),
  text: z.string(),
  before: FlowSide,
  after: FlowSide,
});
export type PlannedFlow = z.infer<typeof PlannedFlow>;

/** What of the settings of reporting names units. */
const Settings = z.object({ headFirst: z.array(UnitRef), standingOffice: UnitRef.optional() });
export const PlannedSettings = z.object({ before: Settings, after: Settings });

const Grant = z.object({ role: z.enum(ROLES), unitId: UnitRef.optional() });
const Post = z.object({ post: z.string(), unitId: UnitRef.optional() });

export const PlannedPerson = z.object({
  userId: z.string(),
  name: z.string(),
  unitIds: z.array(z.uuid()).describe('Đơn vị cũ'),
  to: z.array(UnitRef),
  before: z.object({ grants: z.array(Grant), posts: z.array(Post) }),
  after: z.object({ grants: z.array(Grant), posts: z.array(Post) }),
});
export type PlannedPerson = z.infer<typeof PlannedPerson>;

/** Everything that carrying it out changes; rows of open periods and duties ahead follow from it. */
export const Changes = z.object({
  units: z.array(PlannedUnit),
  rows: z.array(PlannedRow),
  providers: z.array(PlannedProvider),
  asked: z.array(PlannedAsking),
  parts: z
    .array(PlannedAsking)
    .describe('Chỉ tiêu mà nhiều đơn vị cùng làm nên số liệu, mỗi đơn vị một phần'),
  flows: z.array(PlannedFlow),
  settings: PlannedSettings.optional(),
  people: z.array(PlannedPerson),
});
export type Changes = z.infer<typeof Changes>;

/** What of a period that is open goes along, and what stays since somebody has begun it. */
const OpenOutcome = z.object({
  ...ofThing,
  periodName: z.string(),
  unitIds: z.array(z.uuid()),
  to: z.array(UnitRef).describe('Ở lại với đơn vị cũ: đơn vị nay được hỏi'),
});

export const WARNINGS = [
  'no-grants-left',
  'several-heads',
  'period-open',
  'named-twice',
  'collective',
  'no-answerer',
] as const;

export const Preview = z.object({
  changes: Changes,
  handedOn: z.array(OpenOutcome),
  staying: z.array(OpenOutcome),
  unanswered: z.array(z.object(ofThing)).describe('Không còn đơn vị trả lời'),
  ahead: z.array(z.object({ unitId: UnitRef, before: z.int(), after: z.int() })),
  extensions: z.array(z.object({ ...ofThing, id: z.uuid(), unitId: z.uuid(), to: z.array(UnitRef) })),
  warnings: z.array(z.object({ kind: z.enum(WARNINGS), names: z.array(z.string()) })),
  names: z.record(z.string(), z.string()).describe('Tên các đơn vị, cũ và mới'),
  fingerprint: z.string().describe('Khác đi khi những gì sẽ thay đổi khác đi'),
  atOnce: z.boolean().describe('Thực hiện ngay khi xác nhận; không: vào ngày có hiệu lực'),
});
export type Preview = z.infer<typeof Preview>;

/** The same order, with what was shown of it. */
export const ConfirmOrder = z.object({ order: Order, fingerprint: z.string().max(100) });
export type ConfirmOrder = z.infer<typeof ConfirmOrder>;

/** What keeps an event from being undone. */
export const Hanging = z.object({
  why: z.enum(['answered', 'row-changed', 'unit-changed', 'person-changed', 'flow-changed', 'new-use']),
  names: z.array(z.string()),
});
export type Hanging = z.infer<typeof Hanging>;

export const Reorganisation = z.object({
  id: z.uuid(),
  state: z.enum(REORGANISATION_STATES),
  order: Order,
  changes: Changes.optional().describe('Khi đã thực hiện: những gì đã thay đổi'),
  names: z.record(z.string(), z.string()),
  problem: z.string().optional().describe('Vì sao chưa thực hiện được'),
  orderedBy: z.string(),
  orderedAt: z.string(),
  doneAt: z.string().optional(),
  endedBy: z.string().optional(),
  endedAt: z.string().optional(),
  reason: z.string().optional(),
  version: Version,
});
export type Reorganisation = z.infer<typeof Reorganisation>;

export const ReorganisationDetail = Reorganisation.extend({
  hanging: z.array(Hanging).describe('Vì sao không hoàn tác được'),
});
export type ReorganisationDetail = z.infer<typeof ReorganisationDetail>;

/** Cancelling one that is planned, carrying it out when its day has come, undoing it. */
export const TakeStep = z.object({
  action: z.enum(['carry-out', 'cancel', 'undo']),
  version: Version,
  reason: z.string().trim().min(3).max(1000).optional().describe('Bắt buộc khi hủy, hoàn tác'),
});
export type TakeStep = z.infer<typeof TakeStep>;
