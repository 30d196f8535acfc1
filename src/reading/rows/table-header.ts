/** Which rows at the top of a table are its header, and what stands above each column. */
import { headerKey, headerRole, headerYear } from './column-words.ts';
import { bareOrdinal, isArabic, isOrdinal, isYearCell } from './cell-kinds.ts';
import { filledCells, type GridCell, type GridRow, isOrigin, originCells } from './table-grid.ts';

export interface Header {
  /** Index of the first header row and of the first row after the header. */
  from: number;
  to: number;
  /** Per column, the words above it from top to bottom. */
  paths: string[][];
}

const MAX_SEARCHED = 8;
const MAX_DEPTH = 4;

/** Finds the header, or undefined when the table begins with its rows. Titles above the header may be rows of the grid. */
export function findHeader(rows: GridRow[]): Header | undefined {
  const from = rows.slice(0, MAX_SEARCHED).findIndex((row, index) => isHeaderRow(row, rowBelow(rows, index)));
  if (from < 0) return undefined;
  let to = from + 1;
  while (to < rows.length && to < from + MAX_DEPTH && isLowerHeaderRow(rows, from, to)) to += 1;
  return { from, to, paths: headerPaths(rows.slice(from, to)) };
}

/** The row below one, or below the units of measure that stand between names of indicators and years. */
const rowBelow = (rows: GridRow[], index: number): GridRow | undefined => {
  const next = rows[index + 1];
  return next && isUnitRow(next) ? rows[index + 2] : next;
};

/** "Đơn vị tính | % | thôn | %". */
export const isUnitRow = ({ cells: [first] }: GridRow): boolean =>
  /^(?:đơn vị(?: tính)?|đvt)$/iu.test(first?.text ?? '');

/** Two or more different roles named by short cells, and no more cells that are not header words than that are. */
export function isHeaderRow(row: GridRow, next?: GridRow): boolean {
  const filled = filledCells(row);
  if (filled.length < 2) return false;
  const first = filled[0]?.text ?? '';
  if (isOrdinal(first) && headerRole(first) !== 'ordinal') return isMisreadHeader(filled, next);
  const roles = filled.map(({ text }) => headerRole(text)).filter((role) => role !== undefined);
  const kinds = new Set(roles);
  const unknown = filled.length - roles.length;
  if (filled.some(({ text }) => headerKey(text).length > 140)) return false;
  if (row.header && roles.length > 0) return true;
  if (next && filled.some((cell) => namesYearsBelow(cell, next))) return true;
  if (kinds.has('ordinal')) return kinds.size >= 2 && unknown <= roles.length;
  if (kinds.size === 1 && kinds.has('target')) return isYearsHeader(row, next);
  return kinds.size >= 2 && unknown < roles.length;
}

/** Longest words above a column, where a number before them makes one doubt that the row is a header. */
const MAX_NAME = 45;

/**
 * "1 | Nhiệm vụ | Chủ trì | Thời hạn" above the row numbered 1: text recognition read "TT" as a number. Nothing but
 * words of a header stands there, and the number below does not follow on.
 */
function isMisreadHeader([first, ...others]: GridCell[], next: GridRow | undefined): boolean {
  const roles = others.map(({ text }) => (text.length <= MAX_NAME ? headerRole(text) : undefined));
  if (!first || !next || roles.length < 2 || roles.includes(undefined)) return false;
  if (new Set(roles).size < (isArabic(first.text) ? 2 : 3)) return false;
  const below = bareOrdinal(next.cells[0]?.text ?? '');
  return !(isArabic(below) && Number(below) === Number(bareOrdinal(first.text)) + 1);
}

/** "Năm" above a year: the other cells name what is counted. */
const namesYearsBelow = ({ text, column }: GridCell, next: GridRow): boolean =>
  headerRole(text) === 'year' && isYearCell(next.cells[column]?.text ?? '');

/** "Chỉ tiêu số hóa | 2025 | 2030": nothing but years, above figures. */
function isYearsHeader(row: GridRow, next: GridRow | undefined): boolean {
  return (
    next !== undefined &&
    !filledCells(next).every(({ text }) => isYearCell(text)) &&
    filledCells(row).length >= 3
  );
}

/** A row below the header's first that still names columns: parts of a merged cell, years, or words under an open column. */
function isLowerHeaderRow(rows: GridRow[], from: number, at: number): boolean {
  const row = rows[at];
  if (!row) return false;
  const own = filledCells(row);
  if (own.length === 0) return row.header;
  if (isNumberingRow(row)) return false;
  const ordinal = row.cells[0];
  const ownsOrdinal = ordinal !== undefined && isOrigin(row, 0) && ordinal.text !== '';
  if (ownsOrdinal && headerRole(ordinal.text) === undefined) return false;
  // "Số" above "TT": the words of the header are broken over rows.
  if (ownsOrdinal && headerRole(ordinal.text) === 'ordinal' && isBroken(rows[from]?.cells[0])) return true;
  const named = own.filter(({ text }) => headerRole(text) !== undefined || headerYear(text) !== undefined);
  const reached = row.cells.some((cell) => cell.inherited);
  const above = rows.slice(from, at);
  const underSpan = own.filter((cell) => above.some((top) => (top.cells[cell.column]?.colSpan ?? 1) > 1));
  // Sheets seldom merge a header downwards: what stands below a wide cell then has to name columns itself.
  if (underSpan.length === own.length && (reached || named.length === own.length)) return true;
  if (row.header) return named.length > 0;
  if (reached || above.some((top) => originCells(top).some(({ text }) => text === ''))) {
    return named.length === own.length && own.every(({ text }) => text.length <= 60);
  }
  return false;
}

const isBroken = (cell: GridCell | undefined): boolean => /^(?:số|s)$/iu.test(cell?.text ?? '');

/** The row "(1) (2) (3)" or "1 2 3" (or "A B 1 2") under a header, that numbers columns. */
export function isNumberingRow(row: GridRow): boolean {
  const filled = filledCells(row).map(({ text }) => text.replace(/[()[\]\s]/g, '').replace(/=.*$/, ''));
  if (filled.length < 3) return false;
  const figures = filled.filter(isArabic).map(Number);
  const letters = filled.filter((text) => /^[A-ZĐ]$/u.test(text));
  if (figures.length + letters.length < filled.length || figures.length < 2) return false;
  return figures.every((figure, index) => index === 0 || figure === (figures[index - 1] ?? 0) + 1);
}

function headerPaths(rows: GridRow[]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, column) => {
    const path: string[] = [];
    for (const row of rows) {
      const text = textAbove(row, column, rows);
      if (text !== '' && path.at(-1) !== text) path.push(text);
    }
    return path;
  });
}

/** In tables without merged cells an empty place right of a word belongs to it when the row below names something there. */
function textAbove(row: GridRow, column: number, rows: GridRow[]): string {
  const text = row.cells[column]?.text ?? '';
  if (text !== '' || row !== rows[0] || rows.length < 2) return text;
  const below = rows[1]?.cells[column]?.text ?? '';
  if (below === '') return '';
  for (let left = column - 1; left >= 0; left -= 1) {
    const found = row.cells[left]?.text ?? '';
    if (found !== '') return (rows[1]?.cells[left]?.text ?? '') === '' ? '' : found;
  }
  return '';
}

/** The words of each header row, to recognise where the header is repeated. */
export const headerWords = (rows: GridRow[]): Set<string>[] =>
  rows.map((row) => new Set(originCells(row).map(({ text }) => headerKey(text))));

/** Whether a row repeats the header (on the next page): most of its cells say the same. */
export function repeatsHeader(row: GridRow, header: Set<string>[]): boolean {
  if (header.length === 0) return false;
  const filled = filledCells(row);
  // A cheap look first, as this is asked of every row: two cells at least are as long as words of the header.
  const lengths = new Set(header.flatMap((words) => [...words].map(({ length }) => length)));
  if (filled.filter(({ text }) => lengths.has(text.length)).length < 2) return false;
  const own = filled.map(({ text }) => headerKey(text));
  return header.some((words) => {
    const same = own.filter((text) => words.has(text)).length;
    return same >= 2 && same >= own.length * 0.7;
  });
}
