/** Tables that go on over pages: the same column boundaries on every page, repeated header rows marked. */
import { cellText, type Cell, type TableRow } from '../../block.ts';
import type { PageItem } from './page-items.ts';
import type { PageTable } from './page-table.ts';

/** Points: boundaries this close on two pages are one. */
const SAME_BOUNDARY = 4;
const MAX_HEADER_ROWS = 4;

/** Works in reading order over all pages; a table continues the one before it when no text stands between them. */
export function alignContinuedTables(pages: readonly (readonly PageItem[])[]): PageItem[][] {
  const aligned = new Map<PageTable, PageTable>();
  for (const chain of chainsOf(pages.flat())) {
    const xs = widestBoundaries(chain);
    const header = headerRows(chain);
    for (const table of chain) {
      const rows = xs.length > table.xs.length ? table.rows.map((row) => respan(row, xs)) : table.rows;
      const repeats = startsWith(table, header);
      aligned.set(table, {
        ...table,
        xs,
        rows: rows.map((row, index) => (repeats && index < header.length ? { ...row, header: true } : row)),
      });
    }
  }
  return pages.map((items) =>
    items.map((item) =>
      item.kind === 'table' ? { kind: 'table', table: aligned.get(item.table) ?? item.table } : item,
    ),
  );
}

function chainsOf(items: readonly PageItem[]): PageTable[][] {
  const chains: PageTable[][] = [];
  items.forEach((item, index) => {
    if (item.kind !== 'table') return;
    const before = items[index - 1];
    const chain = chains.at(-1);
    if (chain && before?.kind === 'table' && continues(before.table, item.table)) chain.push(item.table);
    else chains.push([item.table]);
  });
  return chains;
}

/** The same outer edges, and the columns of one among those of the other (merged rows hide boundaries). */
function continues(before: PageTable, table: PageTable): boolean {
  if (before.grid === 'inferred' || table.grid === 'inferred') return sharesGutters(before, table);
  const [few, many] = before.xs.length < table.xs.length ? [before.xs, table.xs] : [table.xs, before.xs];
  const sameEdges = isNear(few[0], many[0]) && isNear(few.at(-1), many.at(-1));
  return sameEdges && few.every((x) => many.some((other) => isNear(x, other)));
}

/** Inferred boundaries depend on the text of the page; the free stretches between the columns overlap. */
function sharesGutters({ gutters: before = [] }: PageTable, { gutters = [] }: PageTable): boolean {
  if (before.length === 0 || before.length !== gutters.length) return false;
  return gutters.every(([left, right], index) => {
    const other = before[index];
    return other !== undefined && left < other[1] && right > other[0];
  });
}

function isNear(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= SAME_BOUNDARY;
}

function widestBoundaries(chain: readonly PageTable[]): number[] {
  return chain.reduce((widest: number[], table) => (table.xs.length > widest.length ? table.xs : widest), []);
}

/** Column spans counted in the boundaries of the whole chain. */
function respan(row: TableRow, xs: readonly number[]): TableRow {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, colSpan: spanOf(cell, xs) })) };
}

function spanOf(cell: Cell, xs: readonly number[]): number {
  const box = cell.box;
  if (!box) return cell.colSpan;
  const inside = xs.filter((x) => x > box[0] + SAME_BOUNDARY && x < box[2] - SAME_BOUNDARY);
  return inside.length + 1;
}

/** The first rows that the second page repeats; none for a table on one page. */
function headerRows(chain: readonly PageTable[]): TableRow[] {
  const [first, second] = chain;
  if (!first || !second) return [];
  let count = 0;
  while (count < MAX_HEADER_ROWS && sameText(first.rows[count], second.rows[count])) count += 1;
  return count < first.rows.length ? first.rows.slice(0, count) : [];
}

function startsWith(table: PageTable, header: readonly TableRow[]): boolean {
  return header.every((row, index) => sameText(row, table.rows[index]));
}

function sameText(a: TableRow | undefined, b: TableRow | undefined): boolean {
  if (!a || !b || a.cells.length !== b.cells.length || !a.cells.some((cell) => cellText(cell) !== ''))
    return false;
  return a.cells.every((cell, index) => {
    const other = b.cells[index];
    return other !== undefined && cellText(cell) === cellText(other);
  });
}
