import type { Cell, TableRow } from '../../block.ts';
import { isBlank, isPageNumber, type Line } from './lines.ts';
import { stripMarks } from './marks.ts';

export interface TableReading {
  rows: TableRow[];
  /** Index of the first line after the table. */
  next: number;
}

/**
 * Reads the lines with tabs from `start` on as a table; no rows when they are none, and all these lines are text. Blank lines and page numbers
 * between rows are page breaks, not ends. A row with too few tabs goes on in the next line (a line break inside a cell).
 */
export function tabTableAt(lines: Line[], start: number): TableReading | undefined {
  if (!hasTab(lines[start])) return undefined;
  const end = endOfRun(lines, start);
  const run = lines
    .slice(start, end)
    .filter((line) => !isBlank(line) && (hasTab(line) || !isPageNumber(line)));
  const width = usualWidth(run);
  if (!looksLikeTable(run, width)) return { rows: [], next: end };
  return { rows: joinBrokenRows(run, width), next: end };
}

const hasTab = (line: Line | undefined): boolean => line?.text.trimEnd().includes('\t') ?? false;
const cellsOf = (line: Line): string[] => line.text.split('\t');

/** The run goes on over lines without tabs only when they stand directly between rows. */
function endOfRun(lines: Line[], start: number): number {
  let end = start + 1;
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || isBlank(line) || isPageNumber(line)) continue;
    if (line.text.includes('\t')) end = index + 1;
    else if (index > end || !hasTabSoon(lines, index)) break;
    else end = index + 1;
  }
  return end;
}

function hasTabSoon(lines: Line[], index: number): boolean {
  for (let ahead = index + 1; ahead <= index + 6; ahead += 1) {
    const line = lines[ahead];
    if (isBlank(line)) return false;
    if (hasTab(line)) return true;
  }
  return false;
}

function usualWidth(run: Line[]): number {
  const counts = new Map<number, number>();
  for (const line of run) {
    const width = cellsOf(line).length;
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  let best = 0;
  for (const [width, count] of counts) if (count > (counts.get(best) ?? 0)) best = width;
  // Rows cut by line breaks are many and narrow: the header tells the width when any row agrees with it.
  const header = run[0] ? cellsOf(run[0]).length : 0;
  return header > best && (counts.get(header) ?? 0) > 1 ? header : best;
}

/** Two columns side by side are usually a letterhead or a signature, unless the first says that it numbers rows. */
function looksLikeTable(run: Line[], width: number): boolean {
  const full = run.filter((line) => cellsOf(line).filter((cell) => cell.trim() !== '').length >= 2);
  if (full.length < 2) return false;
  if (width >= 3) return full.some((line) => cellsOf(line).filter((cell) => cell.trim() !== '').length >= 3);
  return width === 2 && /^(?:S?TT|Số TT)$/i.test(run[0] ? (cellsOf(run[0])[0]?.trim() ?? '') : '');
}

function joinBrokenRows(run: Line[], width: number): TableRow[] {
  const rows: TableRow[] = [];
  let open: { cells: string[][]; line: Line } | undefined;
  const flush = (): void => {
    if (open) rows.push(toRow(open.cells, open.line, width));
    open = undefined;
  };
  for (const line of run) {
    const cells = cellsOf(line);
    const last = open?.cells.at(-1);
    const joins = open && last && open.cells.length + cells.length - 1 <= width;
    if (joins && (open?.cells.length !== width || cells.length === 1)) {
      last.push(cells[0] ?? '');
      open?.cells.push(...cells.slice(1).map((cell) => [cell]));
    } else {
      flush();
      open = { cells: cells.map((cell) => [cell]), line };
    }
  }
  flush();
  return rows;
}

function toRow(cells: string[][], line: Line, width: number): TableRow {
  const padded = [
    ...cells,
    ...Array.from({ length: Math.max(0, width - cells.length) }, () => [] as string[]),
  ];
  // Tabs after the last column are left over from editing.
  while (padded.length > width && padded.at(-1)?.every((text) => text.trim() === '')) padded.pop();
  const row: TableRow = { cells: padded.map(toCell), line: line.number };
  if (line.page !== undefined) row.page = line.page;
  return row;
}

function toCell(source: string[]): Cell {
  const marked = source.map(stripMarks).map(({ text, bold }) => ({ text: text.trim(), bold }));
  const filled = marked.filter(({ text }) => text !== '');
  const cell: Cell = { lines: filled.map(({ text }) => text), colSpan: 1, rowSpan: 1 };
  if (filled.length > 0 && filled.every(({ bold }) => bold)) cell.bold = true;
  return cell;
}
