/** Who answers for what, and what is asked in which cycle: the screen "Nội dung báo cáo từng kỳ". */
import { z } from 'zod';
import { RowKind, RowOwner } from '../../register/contract.ts';
import { MOST_AT_ONCE } from '../../shared/at-once.ts';
import { Version } from '../../shared/fields.ts';
import { Definition, DutyCycle } from '../contract.ts';

/** Why a row is asked. */
export const ASKED_WHY = [
  'chosen',
  'due',
  'overdue',
  'occurrence',
  'condition-met',
  'ongoing',
  'running',
  'figures',
  'first-stage',
  'last-milestone-passed',
  'no-milestone',
] as const;
/** Why a row is not asked. */
export const NOT_ASKED_WHY = [
  'not-chosen',
  'retired',
  'not-counted',
  'not-tracked',
  'done',
  'paused',
  'cancelled',
  'transferred',
  'waiting-for-condition',
  'not-yet-due',
  'not-begun',
  'no-occurrence',
  'longer-cycle',
  'before-first-stage',
] as const;
export type AskedWhy = (typeof ASKED_WHY)[number];
export type NotAskedWhy = (typeof NOT_ASKED_WHY)[number];

/** Why nobody can be asked. */
export const PROVIDER_GAPS = [
  'no-lead',
  'several-leads',
  'collective',
  'lead-not-a-unit',
  'no-provider',
  'unit-ended',
] as const;
export type ProviderGap = (typeof PROVIDER_GAPS)[number];

/** Cycles that the matrix shows; an ad hoc report looks at everything. */
export const CONTENT_CYCLES = ['month', 'quarter', 'half', 'nine-month', 'year'] as const;
export const ContentCycle = DutyCycle.extract([...CONTENT_CYCLES]);
export type ContentCycle = z.infer<typeof ContentCycle>;

/** Whether a row is asked in the period of the cycle that is running now. */
export const ContentCell = z.object({
  cycle: ContentCycle,
  asked: z.boolean(),
  why: z.enum([...ASKED_WHY, ...NOT_ASKED_WHY]),
  chosen: z.boolean().optional().describe('Người dùng đã chọn; không có: theo quy tắc'),
});
export type ContentCell = z.infer<typeof ContentCell>;

/** Who is asked: a unit, or the standing office for what comes from outside; or nobody, and why. */
export const ContentProvider = z.object({
  kind: z.enum(['lead', 'unit', 'several', 'outside', 'system', 'none']),
  unitId: z.uuid().optional(),
  name: z.string().optional().describe('Tên ngắn của đơn vị, hoặc nguồn ngoài xã'),
  units: z
    .array(z.object({ unitId: z.uuid(), name: z.string() }))
    .optional()
    .describe('Hỏi riêng từng đơn vị'),
  gap: z.enum(PROVIDER_GAPS).optional(),
});
export type ContentProvider = z.infer<typeof ContentProvider>;

/** Người cập nhật. */
export const Updater = z.object({
  userId: z.string(),
  name: z.string(),
  locked: z.boolean(),
  post: z.string().optional().describe('Chưa giao cho ai: người giữ chức vụ mà kế hoạch ghi'),
});
export type Updater = z.infer<typeof Updater>;

export const ContentRow = z.object({
  id: z.uuid(),
  kind: RowKind,
  name: z.string(),
  section: z.string().optional(),
  unit: z.string().optional().describe('Đơn vị tính'),
  leads: z.array(RowOwner).describe('Chủ trì, như kế hoạch ghi'),
  definition: Definition.optional().describe('Chỉ tiêu: đã đặt, hoặc đề xuất'),
  definitionVersion: z.int().describe('0: mới đề xuất, chưa ai đặt'),
  provider: ContentProvider,
  updater: Updater.optional().describe('Người cập nhật'),
  cells: z.array(ContentCell),
  since: z.int().optional().describe('Hỏi từ năm nào, khi còn ở trước giai đoạn có mốc đầu tiên'),
});
export type ContentRow = z.infer<typeof ContentRow>;

export const PeriodContent = z.object({
  rows: z.array(ContentRow),
  cycles: z
    .array(ContentCycle)
    .describe('Các kỳ mà chế độ báo cáo đã xác nhận hỏi đơn vị; rỗng: chưa xác nhận chế độ nào'),
  today: z.string(),
  asOf: z.string(),
});
export type PeriodContent = z.infer<typeof PeriodContent>;

/** A choice for a row and cycle; null: by the rule again. */
export const ContentChoice = z.object({
  thingId: z.uuid(),
  cycle: ContentCycle,
  asked: z.boolean().nullable(),
});
export type ContentChoice = z.infer<typeof ContentChoice>;

/** Sent back as it was answered, it takes the change back. */
export const ContentChoices = z.object({
  choices: z
    .array(ContentChoice)
    .min(1)
    .max(MOST_AT_ONCE * CONTENT_CYCLES.length),
});
export type ContentChoices = z.infer<typeof ContentChoices>;
export const FormerChoices = z.object({ changed: z.int(), former: z.array(ContentChoice) });
export type FormerChoices = z.infer<typeof FormerChoices>;

/** The whole definition is set, or only who provides the figures: the rest then stays as it is, or as proposed. */
export const DefinitionChange = z.object({
  thingId: z.uuid(),
  version: Version.describe('Như đang hiện; 0: mới đề xuất'),
  value: z.union([Definition, Definition.pick({ provider: true, overUnits: true })]),
});
export type DefinitionChange = z.infer<typeof DefinitionChange>;
export const SetDefinitions = z.object({ changes: z.array(DefinitionChange).min(1).max(MOST_AT_ONCE) });
export type SetDefinitions = z.infer<typeof SetDefinitions>;
/** Those that it changed as they were, with the version since: sent back, they are so again. */
export const FormerDefinitions = z.object({ changed: z.int(), former: z.array(DefinitionChange) });
export type FormerDefinitions = z.infer<typeof FormerDefinitions>;

/** The units that are asked about a task, each by itself; none: whoever leads it. */
export const TaskProviders = z.object({ thingId: z.uuid(), unitIds: z.array(z.uuid()).max(500) });
export type TaskProviders = z.infer<typeof TaskProviders>;
export const SetTaskProviders = z.object({ choices: z.array(TaskProviders).min(1).max(MOST_AT_ONCE) });
export type SetTaskProviders = z.infer<typeof SetTaskProviders>;
/** Sent back as it was answered, it takes the change back. */
export const FormerTaskProviders = z.object({ changed: z.int(), former: z.array(TaskProviders) });
export type FormerTaskProviders = z.infer<typeof FormerTaskProviders>;

/** Whom a row is handed to; null: to nobody in particular, the unit answers. */
export const UpdaterChoice = z.object({ thingId: z.uuid(), userId: z.string().max(100).nullable() });
export type UpdaterChoice = z.infer<typeof UpdaterChoice>;
export const SetUpdaters = z.object({ choices: z.array(UpdaterChoice).min(1).max(MOST_AT_ONCE) });
export type SetUpdaters = z.infer<typeof SetUpdaters>;
export const FormerUpdaters = z.object({ changed: z.int(), former: z.array(UpdaterChoice) });
export type FormerUpdaters = z.infer<typeof FormerUpdaters>;

/** Whom rows can be handed to. */
export const HandOverPerson = z.object({ userId: z.string(), name: z.string(), unitIds: z.array(z.uuid()) });
export type HandOverPerson = z.infer<typeof HandOverPerson>;

/** Why a row has no living owner; the first that holds. */
export const OwnerGap = z.enum([...PROVIDER_GAPS, 'updater-locked']);
export type OwnerGap = z.infer<typeof OwnerGap>;

/** Rows that nobody answers for, and units that were asked and have not moved. */
export const Answerability = z.object({
  rows: z.array(
    ContentRow.pick({ id: true, kind: true, name: true, leads: true, definitionVersion: true }).extend({
      version: Version,
      gap: OwnerGap,
      updater: z.string().optional().describe('Người cập nhật đã khóa tài khoản'),
    }),
  ),
  still: z.array(
    z.object({
      unitId: z.uuid(),
      unitName: z.string(),
      people: z.array(z.string()).describe('Họ tên những người nhập được cho đơn vị'),
      rows: z.int().describe('Số nội dung đơn vị phải trả lời'),
      movedOn: z.string().optional().describe('Lần gần nhất nhập hoặc nộp; không có: chưa lần nào'),
      days: z.int().describe('Số ngày từ đó, hoặc từ khi được hỏi'),
    }),
  ),
  days: z.int(),
  asOf: z.string(),
});
export type Answerability = z.infer<typeof Answerability>;
export const AnswerabilityQuery = z.object({
  days: z.coerce
    .number()
    .int()
    .min(1)
    .max(400)
    .optional()
    .describe('Không động đến từ bao nhiêu ngày; không có: theo cài đặt'),
});
export type AnswerabilityQuery = z.infer<typeof AnswerabilityQuery>;
