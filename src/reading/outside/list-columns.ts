/** What the columns of a list of tasks or a tracking sheet hold, whatever their order and wording. Pure. */
import type { Column } from '../rows/column.ts';
import { headerKey, type Role } from '../rows/column-words.ts';
import type { GridRow } from '../rows/table-grid.ts';
import { parseDeadline } from '../values/deadline.ts';

/** Roles beyond those of plans: the list's own number, what it says of progress and results, remarks. */
export type ListRole = Role | 'code' | 'status' | 'result' | 'note';

const PATTERNS: readonly (readonly [RegExp, ListRole])[] = [
  [/^(?:tt|s ?tt|s\/ ?tt|so tt|so thu tu|thu tu|#|no\.?)$/, 'ordinal'],
  [/^(?:ma(?: so)?(?: (?:nhiem vu|viec|cong viec|nv|hs|ho so))?|id|so hieu|code|ky hieu)$/, 'code'],
  [/ghi chu|luu y|^note|dien giai/, 'note'],
  [/kho khan|vuong mac|de xuat|kien nghi|van ban (?:giao|chi dao)|nguon goc|so van ban|can cu/, 'ignore'],
  [/trang thai|tinh trang|status|muc do hoan thanh|% ?hoan thanh|ty le hoan thanh|^danh gia/, 'status'],
  [/san pham|dau ra|ket qua (?:yeu cau|can dat|du kien|phai dat|dau ra)|yeu cau/, 'deliverable'],
  [/^ket qua|bao cao ket qua|ngay hoan thanh thuc te|thuc te/, 'result'],
  [/phoi hop|don vi (?:lien quan|tham gia)/, 'coordinator'],
  [/chi dao|lanh dao/, 'director'],
  [/ngay (?:giao|nhan|bat dau|tao)|bat dau/, 'start'],
  [/deadline|due|^han|thoi han|thoi gian|den han|ngay (?:hoan thanh|het han|den han)|han (?:hoan thanh|xu ly|cuoi)|moc hoan thanh|thoi diem/, 'deadline'],
  [/^tien do/, 'status'],
  [/chu tri|phu trach|thuc hien|^don vi|co quan|bo phan|^phong|nguoi (?:lam|xu ly)|assignee|duoc giao cho|dau moi/, 'lead'],
  [/linh vuc|nhom|^muc$|^phan$/, 'section'],
  [/^(?:viec|task)|cong viec|nhiem vu|noi dung|dau viec|ten (?:viec|nhiem vu)|chi dao|hang muc/, 'name'],
]; // biome-ignore format: a table

const NAME_FIRST = /^(?:noi dung|ten|nhiem vu|cong viec|viec|dau viec)/;

export interface ListColumn {
  index: number;
  header: string;
  role: ListRole;
}

function roleOf(header: string): ListRole {
  const words = headerKey(header);
  if (words === '') return 'ignore';
  // "Nội dung chỉ đạo", "Nhiệm vụ được giao" name tasks whatever else they speak of.
  if (NAME_FIRST.test(words) && !/phoi hop|ghi chu|trang thai|chu tri/.test(words)) return 'name';
  return PATTERNS.find(([pattern]) => pattern.test(words))?.[1] ?? 'ignore';
}

/** "Tiến độ" may head times: by what stands below it. */
function settled(column: ListColumn, rows: readonly GridRow[]): ListColumn {
  if (column.role !== 'status') return column;
  if (!headerKey(column.header).startsWith('tien do')) return column;
  const texts = rows.map(({ cells }) => cells[column.index]?.text ?? '').filter((text) => text !== '');
  const times = texts.filter((text) => parseDeadline(text).kind !== 'none').length;
  return texts.length > 0 && times > texts.length / 2 ? { ...column, role: 'deadline' } : column;
}

/** One column of a kind: of several names the one with the longest texts. */
function withOneName(columns: ListColumn[], rows: readonly GridRow[]): ListColumn[] {
  const length = ({ index }: ListColumn): number =>
    rows.reduce((sum, { cells }) => sum + (cells[index]?.text.length ?? 0), 0);
  const [best] = columns.filter(({ role }) => role === 'name').toSorted((a, b) => length(b) - length(a));
  return columns.map((column) =>
    column.role === 'name' && column !== best ? { ...column, role: 'section' as const } : column,
  );
}

export function listColumns(columns: readonly Column[], rows: readonly GridRow[]): ListColumn[] {
  const named = columns.map(({ index, header, own }) => ({ index, header, role: roleOf(own ?? header) }));
  return withOneName(
    named.map((column) => settled(column, rows)),
    rows,
  );
}

/** A table of tasks with what only lists say of them: their code, how far they are, what came out of them. */
export function isListTable(columns: readonly ListColumn[]): boolean {
  const has = (...roles: ListRole[]): boolean => columns.some(({ role }) => roles.includes(role));
  return has('name') && has('code', 'status', 'result') && has('deadline', 'lead', 'status');
}

/** As the reader of rows takes them: what it does not know is left to the list. */
export function asColumns(own: readonly Column[], columns: readonly ListColumn[]): Column[] {
  const numbered = columns.some(({ role }) => role === 'ordinal');
  return own.map((column, at): Column => {
    const role = columns[at]?.role ?? 'ignore';
    const { year: _, marks: __, marksOwner: ___, unsure: ____, ...plain } = column;
    if (role === 'code') return { ...plain, role: numbered ? 'ignore' : 'ordinal' };
    if (role === 'status' || role === 'result' || role === 'note') return { ...plain, role: 'ignore' };
    return { ...plain, role };
  });
}
