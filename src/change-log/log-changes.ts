/** What an entry of the log changed, in words. Pure. */
import { FIELD_LABELS, FIELDS as CENTRAL_FIELDS } from '../central-system/fields.ts';
import { historyEntry, type LoggedChange } from '../register/page/history.ts';
import { writtenDay } from '../shared/dates.ts';
import { isRecord } from '../shared/json.ts';
import { ROLE_WORDS } from '../shared/role-words.ts';
import type { LogEntry } from './contract.ts';
import { type LogNames, type NamedEntry, thingsIn } from './log-names.ts';
import { THING_ENTITIES } from './log-words.ts';

type Change = LogEntry['changes'][number];
type Said = [label: string, say: (value: unknown, names: LogNames) => string];

const plain = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const day = (value: unknown): string => (typeof value === 'string' ? writtenDay(value) : '');

/** "Đầu mối đơn vị: Phòng Kinh tế; Thường trực, tổng hợp". */
function grants(value: unknown, names: LogNames): string {
  const given: readonly unknown[] = Array.isArray(value) ? value : [];
  return given
    .filter(isRecord)
    .map(({ role, unitId }) => {
      const unit = typeof unitId === 'string' ? names.unit(unitId) : undefined;
      const label = Object.entries(ROLE_WORDS).find(([name]) => name === role)?.[1] ?? plain(role);
      return unit === undefined ? label : `${label}: ${unit}`;
    })
    .join('; ');
}

/** Fields of what is no thing of the register, by entity. */
const FIELDS: Record<string, Record<string, Said>> = {
  account: {
    name: ['Họ và tên', plain],
    userName: ['Tên đăng nhập', plain],
    grants: ['Vai trò', grants],
    locked: ['Tài khoản', (value) => (value === true ? 'đã khóa' : value === false ? 'đang dùng' : '')],
  },
  unit: {
    name: ['Tên', plain],
    aliases: ['Tên gọi khác', (value) => (Array.isArray(value) ? value.map(plain).join('; ') : '')],
    validFrom: ['Có từ ngày', day],
    validTo: ['Đến hết ngày', day],
  },
  'central-entry': Object.fromEntries(
    CENTRAL_FIELDS.map((field): [string, Said] => [field, [FIELD_LABELS[field], plain]]),
  ),
  duty: { number: ['Số văn bản', plain], issuedOn: ['Ngày ban hành', day], recipient: ['Nơi nhận', plain] },
};

/** Fields that differ; what is empty on one side is absent. */
function fieldChanges(fields: Record<string, Said>, entry: LoggedChange, names: LogNames): Change[] {
  const [old, now] = [entry.before, entry.after].map((state) => (isRecord(state) ? state : undefined));
  return Object.entries(fields).flatMap(([field, [label, say]]) => {
    const [before, after] = [say(old?.[field], names), say(now?.[field], names)];
    // An entry may tell of some fields only.
    if (before === after || (now !== undefined && !(field in now))) return [];
    return [{ field, label, ...(before && { before }), ...(after && { after }) }];
  });
}

export function logChanges(entry: LoggedChange & NamedEntry, names: LogNames): Change[] {
  const fields = FIELDS[entry.entity];
  if (fields) return fieldChanges(fields, entry, names);
  const ofThing = THING_ENTITIES.some((each) => each === entry.entity);
  return ofThing ? historyEntry(entry, [entry.entity_id], names).changes : [];
}

/** So many things are named before the others are counted. */
const NAMED = 3;

/** How many rows a step moved and which, how a period stood: what the entry says beside its subject. */
export function logDetail({ action, after }: LoggedChange, names: LogNames): string | undefined {
  const things = thingsIn(after);
  if (things.length > 0) {
    const known = things.slice(0, NAMED).flatMap((id) => names.thing(id) ?? []);
    const more = things.length > NAMED ? '; …' : '';
    return `${things.length} nội dung: ${known.join('; ')}${more}`;
  }
  if (!isRecord(after)) return undefined;
  const { expected, received, duties, rows } = after;
  if (action === 'period.close') return `Đã tiếp nhận ${plain(received)}/${plain(expected)} báo cáo`;
  if (action === 'period.open') return `${plain(duties)} báo cáo được hỏi`;
  if (action.startsWith('register.export')) return `${plain(rows)} dòng`;
  return undefined;
}
