import { type Cell, type SourceBlock, type SourceDocument, UNREAD_CELL } from '../../block.ts';
import type { DecodedText } from '../text/decode.ts';
import { checkExtent } from '../limits.ts';
import { hasLostLetters } from '../lost-letters.ts';
import { cellLines } from './cell-lines.ts';
import { isErrorText } from './error-text.ts';
import { gridBlocks } from './grid.ts';
import type { GridRow } from './grid-row.ts';
import { nameCells } from './places.ts';
import { type CsvRecord, dialectOf, parseCsv } from './separated-values.ts';

/** Reads text of separated values, quoted as RFC 4180 says; undefined when the text is something else. */
export function readCsv({ text: whole, notes }: DecodedText): SourceDocument | undefined {
  // Excel itself writes its separator into the first line.
  const stated = /^sep=(.)\n/i.exec(whole);
  const text = stated ? whole.slice(stated[0].length - 1) : whole;
  const dialect = dialectOf(text, stated?.[1]);
  if (dialect === undefined) return undefined;
  const rows = parseCsv(text, dialect).map((record, at) => toGridRow(record, at, dialect.columns));
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

/** @param columns how many the table has: a record with more was parted somewhere in a text, nobody knows where */
function toGridRow({ cells, line }: CsvRecord, position: number, columns: number): GridRow {
  const torn = cells.findLastIndex((text) => text.trim() !== '') >= columns;
  return {
    line,
    position,
    cells: cells.map((text, column) => ({ column, cell: cellOf(bare(text), torn && column > 0) })),
  };
}

/** What keeps spreadsheets from taking a text for a number: ="01", or an apostrophe before it. */
const bare = (text: string): string =>
  /^="([^"]*)"$/.exec(text)?.[1] ?? (/^'[^']+$/.test(text) ? text.slice(1) : text);

/** A cell in which letters were lost, or a formula failed, is doubted. */
function cellOf(text: string, torn: boolean): Cell {
  const cell: Cell = { lines: isErrorText(text) ? [] : cellLines(text), colSpan: 1, rowSpan: 1 };
  if (isErrorText(text) || hasLostLetters(text) || (torn && cell.lines.length > 0))
    cell.confidence = UNREAD_CELL;
  return cell;
}
