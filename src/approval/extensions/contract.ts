/** Gia hạn: what is asked and decided about the deadline of a task, beside the deadline itself, which never changes. */
import { z } from 'zod';
import { IsoDate, Version } from '../../shared/fields.ts';

export const EXTENSION_STATES = ['asked', 'granted', 'refused', 'withdrawn', 'revoked'] as const;
export const ExtensionState = z.enum(EXTENSION_STATES);
export type ExtensionState = z.infer<typeof ExtensionState>;

/** Đề nghị · Gia hạn · Đồng ý · Không đồng ý · Rút đề nghị · Hủy gia hạn. */
export const EXTENSION_ACTIONS = ['ask', 'extend', 'grant', 'refuse', 'withdraw', 'revoke'] as const;
export type ExtensionAction = (typeof EXTENSION_ACTIONS)[number];

export const Extension = z.object({
  id: z.uuid(),
  state: ExtensionState,
  unitId: z.uuid().optional().describe('Đơn vị đề nghị; không có: gia hạn không do đơn vị đề nghị'),
  unitName: z.string().optional(),
  formerDue: IsoDate.describe('Hạn trước khi gia hạn'),
  askedDue: IsoDate,
  reason: z.string(),
  askedBy: z.string(),
  askedDelegatedBy: z.string().optional().describe('Đề nghị theo ủy quyền của ai'),
  askedAt: z.string(),
  grantedDue: IsoDate.optional(),
  document: z.string().optional().describe('Văn bản quyết định'),
  decision: z.string().optional().describe('Ý kiến khi quyết định; lý do không đồng ý, hủy'),
  decidedBy: z.string().optional(),
  decidedDelegatedBy: z.string().optional().describe('Quyết định theo ủy quyền của ai'),
  decidedAt: z.string().optional(),
  version: z.int(),
});
export type Extension = z.infer<typeof Extension>;

/** The extensions of a task, and what its steps follow from. */
export const TaskExtensions = z.object({
  extensions: z.array(Extension).describe('Cũ nhất trước'),
  due: IsoDate.optional().describe('Hạn ban đầu'),
  extendedDue: IsoDate.optional(),
  running: z.boolean().describe('Còn theo dõi và chưa hoàn thành, dừng, chuyển'),
  unitIds: z.array(z.uuid()).describe('Đơn vị trả lời về nhiệm vụ'),
});
export type TaskExtensions = z.infer<typeof TaskExtensions>;

const reason = z.string().trim().min(3).max(1000);
const document = z.string().trim().min(3).max(1000);

/** An extension that begins: asked for by a unit, or given by the commune without being asked. */
export const BeginExtension = z.object({
  action: z.enum(['ask', 'extend']),
  formerDue: IsoDate.describe('Hạn đang xem'),
  due: IsoDate.describe('Hạn mới'),
  reason,
  document: document.optional().describe('Văn bản quyết định, khi gia hạn'),
});
export type BeginExtension = z.infer<typeof BeginExtension>;

/** What becomes of one. */
export const DecideExtension = z.object({
  action: z.enum(['grant', 'refuse', 'withdraw', 'revoke']),
  version: Version,
  due: IsoDate.optional().describe('Khi đồng ý: hạn mới, nếu khác hạn đề nghị'),
  document: document.optional(),
  reason: reason.optional().describe('Bắt buộc khi không đồng ý, hủy gia hạn'),
});
export type DecideExtension = z.infer<typeof DecideExtension>;

/** An extension that waits for a decision, with its task. */
export const WaitingExtension = Extension.extend({
  thingId: z.uuid(),
  taskName: z.string(),
  due: IsoDate.describe('Hạn ban đầu'),
});
export type WaitingExtension = z.infer<typeof WaitingExtension>;
