/** The rows of a whole table as lines of meaning: group rows and data rows, cut rows joined again. */
import { bareOrdinal, isArabic, isOrdinal, ordinalText, isRoman } from './cell-kinds.ts';
import type { Column } from './column.ts';
import type { Role } from './column-words.ts';
import { filledCells, type GridCell, type GridRow, isOrigin } from './table-grid.ts';
import { UNREAD_CELL } from '../block.ts';
import { chosenIn } from '../values/choices.ts';
import { milestoneYear } from '../values/target-year.ts';

/** One row of the plan, made of one or more rows of the grid. */
export interface TableLine {
  kind: 'group' | 'row';
  /** Text per column; pieces of a cut cell are joined by a line break. */
  cells: string[];
  /** Lowest confidence of recognition per column. */
  confidence: (number | undefined)[];
  ordinal: string;
  name: string;
  rows: GridRow[];
  /** Its name is the merged cell of the line above: it only adds to that line. */
  under: boolean;
  /** The pieces were joined on weak evidence. */
  unsure: boolean;
}

export interface LineContext {
  columns: Column[];
  /** Share of rows that carry a number of their own. */
  numbered: number;
}

const roleIndexes = (columns: Column[], role: Role): number[] =>
  columns.filter((column) => column.role === role).map(({ index }) => index);

export function readLines(columns: Column[], rows: GridRow[]): TableLine[] {
  const ordinalAt = roleIndexes(columns, 'ordinal')[0];
  const withOwn = rows.filter((row) => ordinalAt !== undefined && (row.cells[ordinalAt]?.text ?? '') !== '');
  const context: LineContext = { columns, numbered: rows.length > 0 ? withOwn.length / rows.length : 0 };
  const lines: TableLine[] = [];
  for (const row of rows) {
    if (filledCells(row).length === 0 || isNote(row)) continue;
    const line = toLine(row, context);
    const last = lines.at(-1);
    const joining = last ? joins(last, line, context) : 'no';
    if (last && joining !== 'no')
      merge(last, line, joining === 'perhaps' || isRowOfItsOwn(last, line, context));
    else lines.push(line);
  }
  return markGroups(lines, context);
}

/** "Tổng cộng", "Cộng nhóm I", "Total"; but "Cộng đồng số" is a name. */
const SUM =
  /^(?:tổng cộng|tổng số|tổng|cộng|(?:grand |sub)?total)\s*:?$|^(?:tổng )?cộng(?:\s*[:(]|\s+(?:nhóm|mục|phần|bảng|biểu|toàn (?:xã|phường)|[IVX]+(?!\p{L})|\d))/iu;

/** Sums and remarks under a table are no rows of the plan. */
function isNote(row: GridRow): boolean {
  const [first, ...others] = filledCells(row);
  if (!first) return true;
  if (SUM.test(first.text)) return true;
  return others.length === 0 && /^(?:\(?\*+\)?\s|ghi chú\s*:|nguồn\s*:|lưu ý\s*:)/iu.test(first.text);
}

function toLine(row: GridRow, { columns }: LineContext): TableLine {
  const spanning = spanningCell(row, roleIndexes(columns, 'name')[0]);
  const chosen = row.cells.map((cell) => chosenIn(cell.lines));
  const cells = row.cells.map((cell, index) =>
    spanning && cell === spanning && !isOrigin(row, index) ? '' : (chosen[index]?.text ?? cell.lines),
  );
  const confidence = row.cells.map((cell, index) =>
    chosen[index]?.sure === false ? UNREAD_CELL : cell.confidence,
  );
  const nameAt = roleIndexes(columns, 'name')[0];
  const ordinalAt = roleIndexes(columns, 'ordinal')[0];
  const line: TableLine = {
    kind: 'row',
    cells,
    confidence,
    ordinal: '',
    name: '',
    rows: [row],
    under: false,
    unsure: false,
  };
  if (spanning) {
    const before = filledCells(row).find((cell) => cell.column < spanning.column);
    const number = ordinalText(before?.text ?? '');
    return { ...line, kind: 'group', ...cutOrdinal(isOrdinal(number) ? number : '', spanning.text) };
  }
  line.ordinal = ordinalAt === undefined ? '' : ordinalText(oneLine(cells[ordinalAt] ?? ''));
  line.name = nameAt === undefined ? '' : oneLine(cells[nameAt] ?? '');
  line.under = nameAt !== undefined && row.cells[nameAt]?.inherited === true;
  // A title in the place of the number ("I. HẠ TẦNG SỐ" in the first cell) names a group.
  if (line.name === '' && line.ordinal !== '' && !isOrdinal(line.ordinal) && filledCells(row).length === 1) {
    return { ...line, kind: 'group', ...cutOrdinal('', line.ordinal) };
  }
  if (ordinalAt === undefined) Object.assign(line, cutOrdinal('', line.name));
  return line;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A cell merged over most of the row; beside a name it is a value that its columns share. */
function spanningCell(row: GridRow, nameAt: number | undefined): GridCell | undefined {
  const width = row.cells.length;
  const wide = filledCells(row).find((cell) => cell.colSpan >= Math.max(2, Math.ceil((width - 1) * 0.6)));
  if (!wide) return undefined;
  const isValue = nameAt !== undefined && nameAt < wide.column && (row.cells[nameAt]?.text ?? '') !== '';
  if (isValue) return undefined;
  return filledCells(row).every((cell) => cell === wide || cell.column < wide.column || cell.text === '')
    ? wide
    : undefined;
}

const LEADING_ORDINAL =
  /^((?:[IVX]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ](?=\)))[.)-]|\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=\S)/u;

/** The number that stands in front of a name, taken off it. */
export function cutOrdinal(ordinal: string, name: string): { ordinal: string; name: string } {
  if (ordinal !== '') return { ordinal, name };
  const found = LEADING_ORDINAL.exec(name);
  return found ? { ordinal: found[1] ?? '', name: name.slice(found[0].length) } : { ordinal, name };
}

type Joining = 'no' | 'yes' | 'perhaps';

/** Whether a row only goes on with the one before it, cut by a page or by a converter. */
function joins(last: TableLine, line: TableLine, context: LineContext): Joining {
  const { columns } = context;
  const row = line.rows[0];
  if (!row || line.kind === 'group') return 'no';
  const ordinalAt = roleIndexes(columns, 'ordinal')[0];
  const nameAt = roleIndexes(columns, 'name')[0];
  const ownOrdinal = ordinalAt !== undefined && isOrigin(row, ordinalAt) && line.ordinal !== '';
  if (ownOrdinal || (ordinalAt === undefined && line.ordinal !== '')) return 'no';
  const ownName = nameAt !== undefined && isOrigin(row, nameAt) && line.name !== '';
  if (last.kind === 'group') return goesOnWithGroup(last, line, row) ? 'perhaps' : 'no';
  if (!ownName) return hasYearCell(line, columns) ? 'no' : 'yes';
  if (looksLikeGroup(line, context)) return 'no';
  if (beginsInside(line.name, last.name)) return 'yes';
  const others = detailIndexes(columns).filter(
    (index) => isOrigin(row, index) && (line.cells[index] ?? '') !== '',
  );
  if (ordinalAt === undefined || context.numbered < 0.5) return 'no';
  // On one page it may as well be a row that says no more than its name.
  if (others.length === 0) return row.afterBreak ? 'yes' : 'perhaps';
  if (others.some((index) => beginsInside(line.cells[index] ?? '', last.cells[index] ?? ''))) return 'yes';
  if (!row.afterBreak) return 'no';
  return others.length >= detailIndexes(columns).length ? 'no' : 'perhaps';
}

/** On one page, a row without a name whose values begin anew beside those of the row before it may be another one. */
function isRowOfItsOwn(last: TableLine, line: TableLine, { columns }: LineContext): boolean {
  const row = line.rows[0];
  if (!row || row.afterBreak || last.kind === 'group' || line.name !== '') return false;
  return detailIndexes(columns).some((index) => {
    const [before = '', own = ''] = [last.cells[index], line.cells[index]];
    return isOrigin(row, index) && own !== '' && before !== '' && !beginsInside(own, before);
  });
}

/** Columns that say something about a row, besides its number and name. */
export const detailIndexes = (columns: Column[]): number[] =>
  columns
    .filter(({ role }) => role !== 'ordinal' && role !== 'name' && role !== 'ignore' && role !== 'section')
    .map(({ index }) => index);

function hasYearCell(line: TableLine, columns: Column[]): boolean {
  return roleIndexes(columns, 'year').some((index) => (line.cells[index] ?? '') !== '');
}

/** The text begins in the middle of a sentence that the text before it leaves open. */
function beginsInside(text: string, before: string): boolean {
  const start = text.trim();
  if (start === '') return false;
  if (/^[\p{Ll},;)…]/u.test(start) && !/^[a-zđ]\)/u.test(start)) return true;
  return (
    before !== '' &&
    /(?:[,(/–-]|(?<!\p{L})(?:và|của|các|cho|với|trong|tại|về))$/iu.test(before.trim()) &&
    !/^[-+•]/.test(start)
  );
}

/** A heading that was cut goes on in capitals or in small letters, and has nothing beside it. */
function goesOnWithGroup(last: TableLine, line: TableLine, row: GridRow): boolean {
  if (filledCells(row).length !== 1 || line.name === '') return false;
  if (/^\p{Ll}/u.test(line.name)) return true;
  return row.afterBreak && isCapitals(last.name) && isCapitals(line.name);
}

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase();

function merge(last: TableLine, line: TableLine, unsure: boolean): void {
  const row = line.rows[0];
  line.cells.forEach((text, index) => {
    if (!row || !isOrigin(row, index) || text === '') return;
    last.cells[index] = last.cells[index] ? `${last.cells[index]}\n${text}` : text;
    const known = [last.confidence[index], line.confidence[index]].filter((value) => value !== undefined);
    last.confidence[index] = known.length > 0 ? Math.min(...known) : undefined;
  });
  last.rows.push(...line.rows);
  last.name = oneLine(`${last.name} ${line.name}`);
  last.unsure ||= unsure;
}

/** A row that carries nothing but a name, and whose name or number is written like a heading. */
function looksLikeGroup(line: TableLine, { columns }: LineContext): boolean {
  if (line.name === '') return false;
  const row = line.rows[0];
  const others = detailIndexes(columns).filter(
    (index) => row && isOrigin(row, index) && (line.cells[index] ?? '') !== '',
  );
  const ordinal = bareOrdinal(line.ordinal);
  if (others.length > 0) return false;
  if (isRoman(ordinal) || /^[A-ZĐ]$/u.test(ordinal)) return true;
  if (ordinal !== '') return false;
  const bold = row?.cells.some((cell) => cell.text !== '' && cell.bold) ?? false;
  return bold || isCapitals(line.name) || isMilestone(line.name) || LEADING_ORDINAL.test(line.name);
}

const isMilestone = (name: string): boolean =>
  name.length <= 90 &&
  /^(?:(?:mục tiêu|chỉ tiêu|phấn đấu)\s+)?(?:đến|giai đoạn|năm|trong năm|hết)(?!\p{L})/iu.test(name) &&
  milestoneYear(name) !== undefined;

/** Decides, with the rows around them in view, which lines are headings of the rows that follow. */
function markGroups(lines: TableLine[], context: LineContext): TableLine[] {
  return lines.map((line, index) => {
    if (line.kind === 'group') return line;
    if (looksLikeGroup(line, context) || isParent(line, lines[index + 1], context)) {
      const named = line.ordinal === '' ? { ...line, ...cutOrdinal('', line.name) } : line;
      return { ...named, kind: 'group' };
    }
    return line;
  });
}

/** A row followed by rows numbered below it: "II" before "1" (whatever strays in its cells), "1" before "1.1" when it is bare. */
function isParent(line: TableLine, next: TableLine | undefined, { columns }: LineContext): boolean {
  if (!next || next.kind === 'group') return false;
  const own = bareOrdinal(line.ordinal);
  const below = bareOrdinal(next.ordinal);
  const details = detailIndexes(columns).filter((index) => (line.cells[index] ?? '') !== '');
  const few = details.length <= Math.max(1, detailIndexes(columns).length / 3);
  if (isRoman(own) || /^[A-ZĐ]$/u.test(own)) return isArabic(below) && few;
  if (!isArabic(own) || details.length > 0) return false;
  return (
    below.startsWith(`${own}.`) ||
    /^[a-zđ]$/u.test(below) ||
    /^[-+–]/.test(below) ||
    (below === '' && /^[-+–]/.test(next.name))
  );
}
