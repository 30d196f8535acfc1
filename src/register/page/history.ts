/** The history of a row in words: what was confirmed, every correction and decision since. Pure. */
import type { Target } from '../../reading/contract.ts';
import type { HistoryEntry, RowOwner } from '../contract.ts';
import { type Decided, decisionChanges, type Names } from './decisions.ts';
import { COLUMN_LABELS, showDeadline, showOwners, showTargets } from '../labels.ts';
import { RowContent } from '../things/row-content.ts';
import { writtenDay } from '../../shared/dates.ts';
import { delegatorNames } from '../../shared/delegators.ts';
import { isRecord } from '../../shared/json.ts';

type Change = HistoryEntry['changes'][number];
type Shown = Record<string, { label: string; text: string }>;

/** Fields as they are compared and shown; what is not stated is empty. */
function shown(content: Partial<RowContent>): Shown {
  const owners = (role: RowOwner['role']) => showOwners(content.owners ?? [], role);
  const { ordinal, section, name, unit, deliverable, leadBasis, deadlineBasis } = content;
  return {
    ordinal: { label: COLUMN_LABELS.ordinal, text: ordinal ?? '' },
    section: { label: COLUMN_LABELS.section, text: section ?? '' },
    name: { label: COLUMN_LABELS.name, text: name ?? '' },
    unit: { label: COLUMN_LABELS.unit, text: unit ?? '' },
    targets: { label: COLUMN_LABELS.targets, text: showTargets(content.targets ?? []) },
    director: { label: COLUMN_LABELS.director, text: owners('director') },
    leads: { label: COLUMN_LABELS.leads, text: owners('lead') },
    agencies: { label: COLUMN_LABELS.agencies, text: owners('agency') },
    coordinators: { label: COLUMN_LABELS.coordinators, text: owners('coordinator') },
    deliverable: { label: COLUMN_LABELS.deliverable, text: deliverable ?? '' },
    deadline: { label: COLUMN_LABELS.deadline, text: showDeadline(content.deadline) },
    leadBasis: { label: 'Căn cứ về chủ trì', text: leadBasis ?? '' },
    deadlineBasis: { label: 'Căn cứ về thời hạn', text: deadlineBasis ?? '' },
  };
}

export function contentChanges(before: Partial<RowContent>, after: Partial<RowContent>): Change[] {
  const [old, now] = [shown(before), shown(after)];
  return Object.entries(now).flatMap(([field, { label, text }]) => {
    const former = old[field]?.text ?? '';
    if (former === text) return [];
    return [{ field, label, ...(former && { before: former }), ...(text && { after: text }) }];
  });
}

interface Read {
  [field: string]: unknown;
  targets?: Target[];
  director?: string;
  leads?: string[];
  agencies?: string[];
  coordinators?: string[];
}

/** What the reader made of a row, in the shape of the register. */
export function contentOfReading(read: Read): Partial<RowContent> {
  const owners = (role: RowOwner['role'], texts: string[] = []) => texts.map((text) => ({ role, text }));
  const parsed = RowContent.partial().safeParse({
    ...read,
    owners: [
      ...owners('director', read.director ? [read.director] : []),
      ...owners('lead', read.leads),
      ...owners('agency', read.agencies),
      ...owners('coordinator', read.coordinators),
    ],
  });
  return parsed.success ? parsed.data : {};
}

/** What was done to a thing, in words. */
export const THING_ACTIONS: Record<string, string> = {
  'task.add': 'Thêm việc',
  'row.edit': 'Sửa',
  'row.retire': 'Ngừng theo dõi',
  'row.restore': 'Theo dõi lại',
  'thing.mention': 'Kế hoạch bổ sung tệp, nêu thêm',
  'thing.join': 'Gộp làm một',
  'thing.split': 'Tách ra',
  'thing.lead': 'Chọn nơi nêu chính',
  'thing.amend': 'Điều chỉnh theo văn bản',
  'thing.amend-undone': 'Bỏ điều chỉnh theo văn bản',
  'thing.carry': 'Chuyển tiếp sang kế hoạch sau',
  'thing.carry-undone': 'Bỏ chuyển tiếp',
  'thing.differ': 'Kết luận là hai nội dung khác nhau',
  'thing.differ-undone': 'Bỏ kết luận là hai nội dung khác nhau',
  'thing.take-appendix': 'Lấy theo phụ lục',
  'thing.take-body': 'Lấy theo nội dung kế hoạch',
  'finding.waive': 'Không cần làm rõ',
  'finding.unwaive': 'Cần làm rõ lại',
  'task.condition-met': 'Ghi nhận điều kiện',
  'task.condition-cleared': 'Xóa ghi nhận điều kiện',
  'task.pause': 'Tạm dừng nhiệm vụ',
  'task.resume': 'Cho tiếp tục nhiệm vụ',
  'task.complete': 'Hoàn thành theo văn bản',
  'task.reopen': 'Mở lại nhiệm vụ đã hoàn thành',
  'task.cancel': 'Dừng nhiệm vụ theo văn bản',
  'task.pass-on': 'Chuyển nhiệm vụ cho cơ quan ngoài xã',
  'task.reinstate': 'Khôi phục nhiệm vụ',
  'task.transfer': 'Chuyển đơn vị thực hiện',
  'directive.give': 'Ý kiến chỉ đạo',
  'directive.take-back': 'Hoàn tác ý kiến chỉ đạo',
  'extension.ask': 'Đề nghị gia hạn',
  'extension.extend': 'Gia hạn',
  'extension.grant': 'Đồng ý gia hạn',
  'extension.refuse': 'Không đồng ý gia hạn',
  'extension.withdraw': 'Rút đề nghị gia hạn',
  'extension.revoke': 'Hủy gia hạn',
  'whole.take': 'Lấy số của xã khi chưa đủ đơn vị',
  'whole.give': 'Ghi số của xã',
  'whole.withdraw': 'Bỏ quyết định về số của xã',
  'content.choose': 'Đặt kỳ hỏi',
  'content.ask-units': 'Hỏi riêng từng đơn vị',
  'content.hand-on': 'Chuyển đơn vị trả lời trong kỳ đang mở',
  'definition.set': 'Đặt cách tính, đơn vị cung cấp',
  'updater.set': 'Giao người cập nhật',
  'start.save': 'Nhập tình hình đến nay',
  'plan.withdraw': 'Ngừng theo dõi cả kế hoạch',
  'plan.restore': 'Theo dõi lại kế hoạch',
};

/** What joining, splitting and the like did, in one line. */
const TOLD: Record<string, { label: string; field: string; names: string }> = {
  'thing.join': { field: 'joined', label: 'Gộp với', names: 'joinedName' },
  'thing.split': { field: 'mentions', label: 'Tách ra', names: 'mentions' },
  'thing.lead': { field: 'lead', label: 'Nơi nêu chính', names: 'name' },
  'thing.amend': { field: 'amended', label: 'Điều chỉnh', names: 'amended' },
  'thing.amend-undone': { field: 'amended', label: 'Bỏ điều chỉnh', names: 'amended' },
  'thing.carry': { field: 'plan', label: 'Kế hoạch', names: 'plan' },
  'thing.carry-undone': { field: 'plan', label: 'Kế hoạch', names: 'plan' },
  'thing.differ': { field: 'other', label: 'Không phải là', names: 'name' },
  'thing.differ-undone': { field: 'other', label: 'Không phải là', names: 'name' },
  'finding.waive': { field: 'finding', label: 'Điểm cần làm rõ', names: 'detail' },
  'finding.unwaive': { field: 'finding', label: 'Điểm cần làm rõ', names: 'detail' },
  'plan.withdraw': { field: 'plan', label: 'Kế hoạch', names: 'title' },
  'plan.restore': { field: 'plan', label: 'Kế hoạch', names: 'title' },
};
/** Those that change what a thing says. */
const CONTENT: ReadonlySet<string> = new Set(['row.edit', 'thing.take-appendix', 'thing.take-body']);
const CONDITION: ReadonlySet<string> = new Set(['task.condition-met', 'task.condition-cleared']);

function told(logged: LoggedChange): Change[] {
  const { action, before, after } = logged;
  if (CONDITION.has(action)) return conditionChanges(logged);
  const line = TOLD[action];
  if (!line) return [];
  const named = (state: unknown) => {
    const name = isRecord(state) ? state[line.names] : undefined;
    return [name]
      .flat()
      .filter((each) => typeof each === 'string')
      .join('; ');
  };
  const [old, now] = [named(before), named(after)];
  return [{ field: line.field, label: line.label, ...(old && { before: old }), ...(now && { after: now }) }];
}

/** "15/03/2027, Quyết định số 12/QĐ-UBND, hạn 14/04/2027". */
function conditionText(state: unknown): string {
  const { metOn, document, due } = isRecord(state) ? state : {};
  const day = typeof metOn === 'string' ? writtenDay(metOn) : '';
  const until = typeof due === 'string' ? `hạn ${writtenDay(due)}` : '';
  return [day, document, until].filter((each) => typeof each === 'string' && each !== '').join(', ');
}

function conditionChanges({ before, after }: LoggedChange): Change[] {
  const [old, now] = [conditionText(before), conditionText(after)];
  return [
    { field: 'condition', label: 'Có điều kiện từ', ...(old && { before: old }), ...(now && { after: now }) },
  ];
}

/** What was done to a thing, as an entry of the log says it; the name of the action where it is none of these. */
export function actionOf({ action, after }: Pick<LoggedChange, 'action' | 'after'>): string {
  if (action === 'thing.count')
    return isRecord(after) && after['counted'] === true
      ? 'Tính là chỉ tiêu, nhiệm vụ'
      : 'Không tính là chỉ tiêu, nhiệm vụ';
  return THING_ACTIONS[action] ?? action;
}

export interface LoggedChange extends Decided {
  at: Date;
  actorName: string;
  reason: string | null;
  /** As it is kept, where it was done by the grants of another. */
  delegatedBy?: unknown;
}

/** @param things the id of the thing, and those that were joined into it */
export function historyEntry(logged: LoggedChange, things: readonly string[], names: Names): HistoryEntry {
  const delegatedBy = delegatorNames(logged.delegatedBy ?? null);
  const content = (value: unknown) => RowContent.partial().safeParse(value ?? {}).data ?? {};
  return {
    at: logged.at.toISOString(),
    actor: logged.actorName,
    action: actionOf(logged),
    ...(delegatedBy !== undefined && { delegatedBy }),
    ...(logged.reason !== null && { reason: logged.reason }),
    changes: CONTENT.has(logged.action)
      ? contentChanges(content(logged.before), content(logged.after))
      : (decisionChanges(logged, things, names) ?? told(logged)),
  };
}
