import { type Cell, type SourceBlock, type SourceDocument, UNREAD_CELL } from '../../block.ts';
import type { DecodedText } from '../text/decode.ts';
import { checkExtent } from '../limits.ts';
import { hasLostLetters } from '../lost-letters.ts';
import { cellLines } from './cell-lines.ts';
import { isErrorText } from './error-text.ts';
import { gridBlocks } from './grid.ts';
import type { GridRow } from './grid-row.ts';
import { nameCells } from './places.ts';

interface CsvRecord {
  cells: string[];
  line: number;
}

const SEPARATORS = [';', '\t', ','];

/** Reads text of separated values, quoted as RFC 4180 says; undefined when the text is something else. */
export function readCsv({ text: whole, notes }: DecodedText): SourceDocument | undefined {
  // Excel itself writes its separator into the first line.
  const text = whole.replace(/^sep=.\n/i, '\n');
  const separator = separatorOf(text);
  if (separator === undefined) return undefined;
  const rows = parseCsv(text, separator, Number.POSITIVE_INFINITY).map(toGridRow);
  checkExtent({ characters: text.length, rows: rows.length, pages: 1 });
  const blocks: SourceBlock[] = [...gridBlocks(rows), ...errorCells(rows)];
  return { format: 'csv', blocks: blocks.map((block, id) => ({ ...block, id })), pages: [], notes };
}

/** Saved as text, a formula that failed leaves its error, and a column too narrow leaves "####". */
function errorCells(rows: readonly GridRow[]): SourceBlock[] {
  const failed = rows.flatMap(({ cells, line }) =>
    cells
      .filter(({ cell }) => cell.lines.length === 0 && cell.confidence !== undefined)
      .map(({ column }) => ({ line, column })),
  );
  if (failed.length === 0) return [];
  return [{ kind: 'unread', id: 0, file: 0, what: 'error-cell', where: `ô ${nameCells(failed)}` }];
}

/** The one that gives the most columns: within their texts the others may stand as often. */
function separatorOf(text: string): string | undefined {
  const [best] = SEPARATORS.map((separator) => ({ separator, columns: columnsBy(text, separator) }))
    .filter(({ columns }) => columns > 0)
    .sort((a, b) => b.columns - a.columns);
  return best?.separator;
}

/** Lines that a sheet may have above its table (letterhead, title) and below it (notes, signature). */
const MOST_AROUND = 16;

/**
 * Into how many columns the text falls, 0 when it does not: between the few lines above and below the table most
 * records have the same number of fields; and, other than in prose, the separator is not followed by a space.
 */
function columnsBy(text: string, separator: string): number {
  const records = parseCsv(text.slice(0, 200_000), separator, 300).filter(
    ({ cells }) => cells.join('').trim() !== '',
  );
  const isParted = ({ cells }: CsvRecord): boolean => cells.length > 1;
  const [first, last] = [records.findIndex(isParted), records.findLastIndex(isParted)];
  if (first > MOST_AROUND || records.length - 1 - last > MOST_AROUND) return 0;
  const table = records.slice(first, last + 1);
  const counts = new Map<number, number>();
  for (const { cells } of table) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width, count] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  if (width < 3 || count < 2 || count < table.length * 0.8) return 0;
  const inner = records.flatMap(({ cells }) => cells.slice(1)).filter((cell) => cell !== '');
  return inner.filter((cell) => cell.startsWith(' ')).length <= inner.length / 4 ? width : 0;
}

function parseCsv(text: string, separator: string, limit: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length && records.length < limit) {
    const record: CsvRecord = { cells: [], line };
    for (;;) {
      const field = takeField(text, at, separator);
      record.cells.push(field.value);
      at = field.next;
      line += field.breaks;
      if (text[at] !== separator) break;
      at += 1;
    }
    at += 1;
    line += 1;
    records.push(record);
  }
  return records;
}

/** The field at `at`, and where its separator or line break stands. */
function takeField(
  text: string,
  at: number,
  separator: string,
): { value: string; next: number; breaks: number } {
  if (text[at] !== '"') return takePlain(text, at, separator);
  let value = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    // A quote that is never closed is no quote.
    if (quote < 0) return takePlain(text, at, separator);
    value += text.slice(from, quote);
    from = quote + 1;
    if (text[from] !== '"') break;
    value += '"';
    from += 1;
  }
  const rest = takePlain(text, from, separator);
  return { value: value + rest.value, next: rest.next, breaks: value.split('\n').length - 1 };
}

function takePlain(
  text: string,
  at: number,
  separator: string,
): { value: string; next: number; breaks: number } {
  let next = at;
  while (next < text.length && text[next] !== separator && text[next] !== '\n') next += 1;
  return { value: text.slice(at, next), next, breaks: 0 };
}

function toGridRow({ cells, line }: CsvRecord, position: number): GridRow {
  return {
    line,
    position,
    cells: cells.map((text, column) => ({
      column,
      cell: cellOf(text),
    })),
  };
}

/** A cell in which letters were lost, or a formula failed, is doubted. */
function cellOf(text: string): Cell {
  const cell: Cell = { lines: isErrorText(text) ? [] : cellLines(text), colSpan: 1, rowSpan: 1 };
  if (isErrorText(text) || hasLostLetters(text)) cell.confidence = UNREAD_CELL;
  return cell;
}
