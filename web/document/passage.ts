/** Where the passage of a row stands in the document, as rows of the virtual list and rectangles on pages. */
import type { Box, SourceBlock, Table, TableRow } from '../../src/reading/block.ts';
import type { Location } from '../../src/reading/contract.ts';

/** A paragraph, or a stretch of a table that can be drawn on its own. Rows count from 0. */
export interface Piece {
  key: string;
  block: SourceBlock;
  from: number;
  to: number;
}

const PIECE_ROWS = 30;

/** Places where a table can be cut without cutting through a cell that spans rows. */
function cuts(table: Table): number[] {
  const places = [0];
  let reach = 0;
  table.rows.forEach((row, index) => {
    if (index >= reach && index - (places.at(-1) ?? 0) >= PIECE_ROWS) places.push(index);
    for (const cell of row.cells) reach = Math.max(reach, index + cell.rowSpan);
  });
  return [...places, table.rows.length];
}

/** The document as pieces of bounded height. */
export function piecesOf(blocks: readonly SourceBlock[]): Piece[] {
  return blocks.flatMap((block): Piece[] => {
    if (block.kind !== 'table') return [{ key: String(block.id), block, from: 0, to: 0 }];
    const places = cuts(block);
    return places.slice(0, -1).map((from, index) => ({
      key: `${block.id}:${from}`,
      block,
      from,
      to: places[index + 1] ?? block.rows.length,
    }));
  });
}

/** Number of columns of a table. */
export function tableWidth(table: Table): number {
  return Math.max(
    1,
    ...table.rows.slice(0, 50).map((row) => row.cells.reduce((sum, cell) => sum + cell.colSpan, 0)),
  );
}

const CHARACTER = 0.5;
const PADDING = 0.7;
/** Longer words, addresses above all, may be broken. */
const LONGEST_WORD = 16;

/** The width in rem that each column of a table asks for: no word broken, long texts wider than short ones. */
export function columnWidths(table: Table): number[] {
  const widths = Array.from({ length: tableWidth(table) }, () => 2);
  for (const row of table.rows.slice(0, 200)) {
    if (row.cells.length !== widths.length) continue;
    row.cells.forEach((cell, column) => {
      const text = cell.lines.join(' ');
      const word = Math.max(0, ...text.split(/\s/).map((part) => part.length));
      const wanted = Math.max(Math.sqrt(text.length) * 1.6, Math.min(word, LONGEST_WORD));
      widths[column] = Math.max(widths[column] ?? 0, wanted);
    });
  }
  return widths.map((width) => width * CHARACTER + PADDING);
}

const lastBlock = (location: Location): number => location.blockEnd ?? location.block ?? -1;

export function inPassage(location: Location | undefined, block: SourceBlock): boolean {
  return location?.block !== undefined && block.id >= location.block && block.id <= lastBlock(location);
}

/** Whether a row of a table (from 0) belongs to the passage. */
export function rowInPassage(location: Location | undefined, table: Table, row: number): boolean {
  if (!location || !inPassage(location, table)) return false;
  if (location.row === undefined) return true;
  const first = table.id === location.block ? location.row : 1;
  const end = location.rowEnd ?? location.row;
  const last = table.id === lastBlock(location) ? end : Number.POSITIVE_INFINITY;
  return row + 1 >= first && row + 1 <= Math.max(last, table.id === location.block ? location.row : 0);
}

/** The piece where the passage begins; -1 when the row does not say where it stands. */
export function firstPiece(pieces: readonly Piece[], location: Location | undefined): number {
  return pieces.findIndex(({ block, from, to }) => {
    if (!inPassage(location, block)) return false;
    if (block.kind !== 'table') return true;
    return block.rows.slice(from, to).some((_, index) => rowInPassage(location, block, from + index));
  });
}

export interface Mark {
  file: number;
  page: number;
  box: Box;
}

function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const [left, top] = [Math.min(...boxes.map((b) => b[0])), Math.min(...boxes.map((b) => b[1]))];
  return [left, top, Math.max(...boxes.map((b) => b[2])), Math.max(...boxes.map((b) => b[3]))];
}

function rowMark(table: Table, row: TableRow): Mark[] {
  const page = row.page ?? table.page;
  const box = around(row.cells.flatMap((cell) => (cell.box ? [cell.box] : [])));
  return page === undefined || !box ? [] : [{ file: table.file, page, box }];
}

/** Rectangles on pages that show the passage; [] for formats without pages. */
export function marksOf(blocks: readonly SourceBlock[], location: Location | undefined): Mark[] {
  return blocks
    .filter((block) => inPassage(location, block))
    .flatMap((block): Mark[] => {
      if (block.kind === 'table') {
        const rows = block.rows.filter((_, index) => rowInPassage(location, block, index));
        const marks = rows.flatMap((row) => rowMark(block, row));
        if (marks.length > 0) return marks;
      }
      return block.page === undefined || !block.box
        ? []
        : [{ file: block.file, page: block.page, box: block.box }];
    });
}
