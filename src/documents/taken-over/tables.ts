/** The columns and rows of a table, and the annexes. Pure. */
import { type Block, isParagraph, type Table } from '../../reading/block.ts';
import { type GridRow, isOrigin, originCells, toGrid } from '../../reading/rows/table-grid.ts';
import { findHeader, isNumberingRow } from '../../reading/rows/table-header.ts';
import { isAppendixHeading } from '../../reading/structure/appendix-heading.ts';
import { ATTACHED } from '../../reading/structure/title.ts';
import type { ReadAnnex, ReadColumn, ReadTable } from './contract.ts';

/** A table with the words above its columns; without a recognisable head its first row is taken for it. */
export function tableOf(table: Table): ReadTable {
  const grid = toGrid(table);
  const head = headOf(grid);
  const heads = grid.slice(head.from, head.to).filter((row) => !isNumberingRow(row));
  const width = Math.max(0, ...grid.map((row) => row.cells.length));
  const columns = Array.from({ length: width }, (_, at) => columnOf(heads, at));
  const rows = grid.slice(head.to).filter((row) => !isNumberingRow(row));
  return { columns, rows: rows.map(cellsOf) };
}

/** By the words of the columns, else the first row; and as far down as merged cells reach out of it. */
function headOf(grid: GridRow[]): { from: number; to: number } {
  const { from, to: named } = findHeader(grid) ?? { from: 0, to: Math.min(1, grid.length) };
  let to = named;
  while (grid[to]?.header === true || grid[to]?.cells.some(({ inherited }) => inherited)) to += 1;
  return { from, to };
}

function columnOf(rows: readonly GridRow[], at: number): ReadColumn {
  const words = rows.map((row) => row.cells[at]?.text ?? '');
  const path = words.filter((text, row) => text !== '' && words.indexOf(text) === row);
  const title = path.at(-1) ?? '';
  const under = path.slice(0, -1).join(' - ');
  return { title, ...(under !== '' && { under }) };
}

/** A cell over several columns is told once; one over several rows only where it begins. */
function cellsOf(row: GridRow): string[] {
  const first = originCells(row)[0];
  if (first && first.colSpan >= row.cells.length) return [first.text];
  return row.cells.map(({ text }, at) => (isOrigin(row, at) ? text : ''));
}

/** "(Kèm theo Báo cáo số …)" below the title of an annex. */
const isReference = (text: string): boolean => ATTACHED.test(text);
const NAME =
  /^(?:PHỤ LỤC|Phụ lục|Phụ Lục|PHỤ BIỂU|Phụ biểu|BIỂU|Biểu)(?:\s+(?:số|SỐ|Số))?\s*(?:[IVX]+|\d{1,2}[a-z]?|[A-Z])?(?![\p{L}\d])/u;

/** An annex by its name, its title and its tables; the name of a sheet above "Phụ lục I" is no title. */
export function annexOf(own: readonly Block[]): ReadAnnex {
  const heading = own.findIndex((_, at) => isAppendixHeading(own, at) && NAME.test(textAt(own, at)));
  const blocks = own.slice(Math.max(0, heading));
  const table = blocks.findIndex(({ kind }) => kind === 'table');
  const above = blocks.slice(0, table < 0 ? blocks.length : table).filter(isParagraph);
  const lines = above.flatMap(({ text }) => text.split('\n')).map((line) => line.trim());
  const titles = lines.filter((line) => line !== '' && !isReference(line) && !/^\(.*\)$/su.test(line));
  const [first = '', ...others] = titles;
  const name = heading < 0 ? '' : (NAME.exec(first)?.[0] ?? '');
  const glued = first.slice(name.length).replace(name === '' ? '' : /^[\s:.–-]+/, '');
  return {
    ...(name !== '' && { name: name.trim() }),
    title: [glued, ...others].filter((line) => line !== '').join(' '),
    tables: own.flatMap((block) => (block.kind === 'table' ? [tableOf(block)] : [])),
  };
}

const textAt = (blocks: readonly Block[], at: number): string => {
  const block = blocks[at];
  return block?.kind === 'paragraph' ? block.text : '';
};
