/** The tables of a stretch of blocks as whole tables: header known, pieces over pages put together. */
import type { Block, Table } from '../block.ts';
import { conforms } from './cell-fits.ts';
import { type Column } from './column.ts';
import { columnRoles } from './column-roles.ts';
import type { Role } from './column-words.ts';
import { unfolded } from './side-by-side.ts';
import { findHeader, headerWords, isNumberingRow, repeatsHeader } from './table-header.ts';
import { type GridRow, toGrid } from './table-grid.ts';

export interface WholeTable {
  columns: Column[];
  /** Rows below the header, repeated headers taken out. */
  rows: GridRow[];
  /** Ids of the blocks that it was put together from, its header's too. */
  blocks: number[];
  /** Paragraphs above the table since the table before it. */
  heading: string[];
  /** Whether the format had a real grid. */
  ruled: boolean;
  /** It has no header of its own: that of a table as wide stands above another title. */
  inherited: boolean;
}

interface OpenTable {
  headerRows: GridRow[];
  paths: string[][];
  rows: GridRow[];
  blocks: number[];
  heading: string[];
  ruled: boolean;
  width: number;
  inherited: boolean;
}

/** Puts tables together; a piece without a header goes on with the table before it when it is as wide. */
export function wholeTables(blocks: Block[]): WholeTable[] {
  const tables: OpenTable[] = [];
  let heading: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (block.text.trim() !== '') heading.push(block.text.replace(/\s+/g, ' ').trim());
      continue;
    }
    const grid = toGrid(block);
    const last = tables.at(-1);
    const piece = openTable(grid, heading, block);
    if (last && piece && goesOn(last, piece, heading)) append(last, piece);
    else if (piece) tables.push(withHeaderOf(last, piece));
    if (piece) heading = [];
  }
  return tables.map(({ paths, rows, blocks: from, heading: above, ruled, inherited }) => ({
    columns: columnRoles(paths, rows),
    rows,
    blocks: from,
    heading: above,
    ruled,
    inherited,
  }));
}

function openTable(grid: GridRow[], heading: string[], block: Table): OpenTable | undefined {
  const header = findHeader(grid);
  const headerRows = header ? grid.slice(header.from, header.to) : [];
  const rows = bodyRows(grid.slice(header?.to ?? 0), headerRows);
  const width = Math.max(0, ...grid.map((row) => row.cells.length));
  if (width < 2 || (rows.length === 0 && !header)) return undefined;
  return {
    headerRows,
    ...unfolded(header?.paths ?? [], rows),
    blocks: [block.id],
    heading,
    ruled: block.grid === 'ruled',
    width,
    inherited: false,
  };
}

/** Takes out repeated headers and numbering rows, and marks that a page ended there. */
function bodyRows(rows: GridRow[], headerRows: GridRow[]): GridRow[] {
  const kept: GridRow[] = [];
  const words = headerWords(headerRows);
  let afterBreak = false;
  for (const row of rows) {
    const header =
      repeatsHeader(row, words) ||
      (row.header && kept.length > 0 && row.cells.every((cell) => cell.text === ''));
    if (header || (isNumberingRow(row) && (kept.length === 0 || afterBreak))) {
      afterBreak ||= kept.length > 0;
      continue;
    }
    kept.push(afterBreak ? { ...row, afterBreak: true } : row);
    afterBreak = false;
  }
  return kept;
}

/** Under a new heading the rows may go on without a header of their own. */
function withHeaderOf(last: OpenTable | undefined, piece: OpenTable): OpenTable {
  if (!last || piece.headerRows.length > 0 || piece.width !== last.width || contradicts(last, piece))
    return piece;
  return { ...piece, headerRows: last.headerRows, paths: last.paths, inherited: last.paths.length > 0 };
}

/** A page number or a running header between the pieces says nothing; a title or a heading begins something new. */
function goesOn(last: OpenTable, piece: OpenTable, between: string[]): boolean {
  if (piece.width !== last.width || between.some(isTitle)) return false;
  if (piece.headerRows.length === 0) return !contradicts(last, piece);
  const first = piece.headerRows[0];
  return first !== undefined && repeatsHeader(first, headerWords(last.headerRows));
}

/** Columns in which words stand where the table before has figures or times: another table, as wide by chance. */
function contradicts({ paths, rows }: OpenTable, piece: OpenTable): boolean {
  const told = columnRoles(paths, rows).filter(({ role }) => STRICT.has(role));
  const wrong = told.filter(({ role, index }) => {
    const texts = piece.rows.map(({ cells }) => cells[index]?.text ?? '').filter((text) => text !== '');
    return texts.length > 0 && texts.filter((text) => conforms(role, text, {})).length < texts.length / 3;
  });
  return wrong.length >= 2 || (wrong.length > 0 && wrong.length === told.length);
}

const STRICT: ReadonlySet<Role> = new Set<Role>([
  'target',
  'deadline',
  'unit',
  'lead',
  'coordinator',
  'agency',
]);

const isTitle = (text: string): boolean =>
  /^(?:phụ lục|biểu|bảng|danh mục|mẫu)(?!\p{L})/iu.test(text) ||
  /^(?:[IVX]+|[A-ZĐ]|\d{1,2})[.)-]\s*\p{L}/u.test(text);

function append(last: OpenTable, piece: OpenTable): void {
  last.blocks.push(...piece.blocks);
  const [first, ...rest] = bodyRows(piece.rows, last.headerRows);
  if (!first) return;
  last.rows.push({ ...first, afterBreak: true }, ...rest);
}
