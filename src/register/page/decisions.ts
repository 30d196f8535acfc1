/**
 * What people decided about a thing in the cycle of reports, in words. The log keeps the ids and code names of rooms
 * further down the house, which the register reads there and names itself. Pure.
 */
import type { HistoryEntry } from '../contract.ts';
import { figure, TASK_STATE_LABELS } from '../labels.ts';
import { writtenDay } from '../../shared/dates.ts';
import { isRecord } from '../../shared/json.ts';

type Change = HistoryEntry['changes'][number];

/** What the ids in the log are called; undefined for one that is not there any more. */
export interface Names {
  unit: (id: string) => string | undefined;
  person: (userId: string) => string | undefined;
}

/** What an entry of the log is about, before and after. */
export interface Decided {
  action: string;
  before: unknown;
  after: unknown;
}

/** A field of a logged record: what it is called, and how its value is said; '' where there is none. */
type Said = [label: string, say: (value: unknown) => string];

const plain = (value: unknown): string =>
  typeof value === 'number' ? figure(value) : typeof value === 'string' ? value : '';
const day = (value: unknown): string => (typeof value === 'string' ? writtenDay(value) : '');
const year = (value: unknown): string => (typeof value === 'number' ? String(value) : '');
const each = (value: unknown, say: (one: unknown) => string): string =>
  Array.isArray(value) ? value.map(say).filter(Boolean).join('; ') : '';
const oneOf =
  (words: Record<string, string>) =>
  (value: unknown): string =>
    typeof value === 'string' ? (words[value] ?? value) : '';

const asked = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? 'có hỏi' : 'không hỏi') : 'theo quy tắc';

const CYCLES: Record<string, Said> = {
  month: ['Báo cáo tháng', asked],
  quarter: ['Báo cáo quý', asked],
  half: ['Báo cáo 6 tháng', asked],
  'nine-month': ['Báo cáo 9 tháng', asked],
  year: ['Báo cáo năm', asked],
};

const PROVIDERS: Record<string, string> = {
  lead: 'Đơn vị chủ trì',
  unit: 'Đơn vị khác của xã',
  units: 'Nhiều đơn vị',
  outside: 'Nguồn ngoài xã',
  system: 'Lấy từ hệ thống',
};

/** "Trạm Y tế xã", "Nguồn ngoài xã: VNPT". */
function provider(value: unknown, names: Names): string {
  if (!isRecord(value)) return '';
  const { kind, unitId, unitIds, text } = value;
  if (kind === 'units') return each(unitIds, (id) => names.unit(plain(id)) ?? '');
  const unit = typeof unitId === 'string' ? names.unit(unitId) : undefined;
  return unit ?? [oneOf(PROVIDERS)(kind), plain(text)].filter(Boolean).join(': ');
}

const definition = (names: Names): Record<string, Said> => ({
  valueKind: [
    'Kiểu số liệu',
    oneOf({ ratio: 'Tỷ lệ', number: 'Một con số', text: 'Ghi bằng chữ', level: 'Chọn một mức' }),
  ],
  numerator: ['Tử số', plain],
  denominator: ['Mẫu số', plain],
  accumulation: [
    'Cộng dồn',
    oneOf({
      stock: 'Tại thời điểm báo cáo',
      'in-period': 'Phát sinh trong kỳ',
      cumulative: 'Lũy kế từ đầu năm',
    }),
  ],
  direction: [
    'Thế nào là tốt hơn',
    oneOf({ up: 'Càng cao càng tốt', down: 'Càng thấp càng tốt', none: 'Không so sánh' }),
  ],
  levels: ['Các mức', (value) => each(value, plain)],
  provider: ['Đơn vị cung cấp', (value) => provider(value, names)],
  overUnits: [
    'Số của xã tính từ phần các đơn vị',
    oneOf({
      ratio: 'Tổng tử số trên tổng mẫu số',
      sum: 'Cộng các phần',
      count: 'Số đơn vị đạt trên tổng số đơn vị',
      mean: 'Trung bình cộng',
      last: 'Lấy phần mới nhất',
      none: 'Không cộng, cơ quan thường trực ghi',
    }),
  ],
});

/** What was decided of a figure that several units make together. */
const WHOLE: Record<string, Said> = {
  period: ['Kỳ báo cáo', plain],
  units: ['Số đơn vị đã có', plain],
  value: ['Số của xã', plain],
};

/** What the office stated stands in the log as it typed it. */
const decidedWhole = (after: unknown): unknown =>
  isRecord(after) && isRecord(after['figure'])
    ? { ...after, value: after['figure']['value'] ?? after['figure']['text'] }
    : after;

const START: Record<string, Said> = {
  state: ['Trạng thái', oneOf(TASK_STATE_LABELS)],
  completedOn: ['Hoàn thành ngày', day],
  documentNumber: ['Số văn bản', plain],
  documentDate: ['Ngày văn bản', day],
  conditionMetOn: ['Có điều kiện từ ngày', day],
  conditionDocument: ['Văn bản về điều kiện', plain],
  baseYear: ['Năm gốc', year],
  baseValue: ['Giá trị gốc', plain],
  value: ['Số gần nhất', plain],
  text: ['Số gần nhất', plain],
  none: ['Số liệu', (value) => (value === true ? 'Chưa có số liệu' : '')],
  source: ['Nguồn', plain],
  note: ['Ghi chú', plain],
  asOf: ['Tính đến ngày', day],
};

const lifeState = oneOf({
  ...TASK_STATE_LABELS,
  'done-awaiting-approval': 'Báo cáo hoàn thành, chờ tiếp nhận',
});

/** What was decided about a task beside its reports. */
const decision = (names: Names): Record<string, Said> => ({
  state: ['Trạng thái', lifeState],
  unitId: ['Đơn vị thực hiện', (value) => names.unit(plain(value)) ?? ''],
  body: ['Cơ quan nhận nhiệm vụ', plain],
  document: ['Văn bản', plain],
  day: ['Từ ngày', day],
});

const EXTENSION: Record<string, Said> = {
  formerDue: ['Hạn trước khi gia hạn', day],
  askedDue: ['Đề nghị đến', day],
  grantedDue: ['Gia hạn đến', day],
  document: ['Văn bản quyết định', plain],
};

/** What a leader wants of a unit about the thing. */
const directive = (names: Names): Record<string, Said> => ({
  name: ['Nội dung', plain],
  unitId: ['Đơn vị trả lời', (value) => names.unit(plain(value)) ?? ''],
  due: ['Trả lời trước ngày', day],
  speaker: ['Người cho ý kiến', plain],
  period: ['Về số liệu của kỳ', plain],
  document: ['Văn bản', plain],
});

/** Fields that differ, each in words; what is empty on one side is absent. */
function changesOf(said: Record<string, Said>, before: unknown, after: unknown): Change[] {
  const [old, now] = [before, after].map((state) => (isRecord(state) ? state : undefined));
  return Object.entries(said).flatMap(([field, [label, say]]) => {
    const [former, text] = [say(old?.[field]), say(now?.[field])];
    if (former === text) return [];
    return [{ field, label, ...(former && { before: former }), ...(text && { after: text }) }];
  });
}

/** "Tình hình đến nay" is saved for many things at once. */
function entryOf(state: unknown, things: readonly string[]): unknown {
  const saved: readonly unknown[] = Array.isArray(state) ? state : [];
  return saved.filter(isRecord).find(({ thing }) => things.includes(plain(thing)))?.['entry'];
}

/**
 * @param things the id of the thing, and those that were joined into it
 * @returns undefined where the entry is about something else
 */
export function decisionChanges(
  { action, before, after }: Decided,
  things: readonly string[],
  names: Names,
): Change[] | undefined {
  const person = (value: unknown) => names.person(plain(value)) ?? '';
  const unit = (value: unknown) => names.unit(plain(value)) ?? '';
  switch (action) {
    case 'content.choose':
      return changesOf(CYCLES, before, after);
    case 'definition.set':
      return changesOf(definition(names), before, after);
    case 'updater.set':
      return changesOf({ userId: ['Người cập nhật', person] }, before, after);
    case 'content.ask-units': {
      const units = (value: unknown) => each(value, unit);
      return changesOf({ units: ['Các đơn vị được hỏi', units] }, { units: before }, { units: after });
    }
    case 'content.hand-on': {
      const units = (value: unknown) => each(value, unit);
      const period = isRecord(after) ? plain(after['period']) : '';
      return changesOf({ unitIds: [`Đơn vị trả lời ${period}`, units] }, before, after);
    }
    case 'whole.take':
    case 'whole.give':
    case 'whole.withdraw':
      return changesOf(WHOLE, undefined, decidedWhole(after));
    case 'start.save':
      return changesOf(START, entryOf(before, things), entryOf(after, things));
    case 'task.pause':
    case 'task.resume':
    case 'task.complete':
    case 'task.reopen':
    case 'task.cancel':
    case 'task.pass-on':
    case 'task.reinstate':
    case 'task.transfer':
      return changesOf(decision(names), before, after);
    case 'directive.give':
    case 'directive.take-back':
      return changesOf(directive(names), before, after);
    case 'extension.ask':
    case 'extension.extend':
    case 'extension.grant':
    case 'extension.refuse':
    case 'extension.withdraw':
      return changesOf(EXTENSION, before, after);
    // What was granted is in force no longer, though it stays what it was.
    case 'extension.revoke':
      return changesOf(EXTENSION, after, undefined);
    default:
      return undefined;
  }
}
