/** Tables without lines on a scanned page: their rows as far as words and gaps show them, each for a person to look at. */
import { cellText, type TableRow } from '../../block.ts';
import { isSureHeading } from '../pdf/inferred-columns.ts';
import { inferTables } from '../pdf/inferred-table.ts';
import type { PixelBox } from './grid.ts';
import { CORRECTED, type Word } from './read-page.ts';
import { rowsOfWords } from './word-rows.ts';

export interface LinelessTable {
  rows: TableRow[];
  /** In pixels of the page, as those of its cells. */
  box: PixelBox;
}

export interface Lineless {
  tables: LinelessTable[];
  /** The words that stand in them. */
  words: ReadonlySet<Word>;
  /** There is more of a table than its rows tell. */
  lost: boolean;
}

/** The tables among lines of running text. @param lines as they were recognised, column by column */
export function linelessTables(lines: readonly Word[][]): Lineless {
  const placed = rowsOfWords(lines);
  const found = inferTables(
    placed.map(({ row }) => row),
    [],
    undefined,
  );
  const inside = new Set<number>();
  for (const { first, last } of found) for (let at = first; at <= last; at += 1) inside.add(at);
  const tables = found.map(({ table }) => ({ rows: table.rows.map(inDoubt), box: table.box }));
  return {
    tables,
    words: new Set(placed.flatMap(({ words }, at) => (inside.has(at) ? words : []))),
    lost:
      placed.some(({ row }, at) => !inside.has(at) && isSureHeading(row)) ||
      tables.some(({ rows }) => !counts(rows)),
  };
}

/** Columns that words only seem to keep to put every cell in doubt, also the empty ones. */
function inDoubt(row: TableRow): TableRow {
  const cells = row.cells.map((cell) => ({ ...cell, confidence: Math.min(cell.confidence ?? 1, CORRECTED) }));
  return { ...row, cells };
}

/** Whether the numbers of the rows follow on each other, so that none is missing. */
function counts(rows: readonly TableRow[]): boolean {
  const numbers = rows.slice(1).flatMap(({ cells }) => {
    const text = cells[0] && cells[0].colSpan === 1 ? cellText(cells[0]) : '';
    return /^\d{1,3}\.?$/.test(text) ? [Number.parseInt(text, 10)] : [];
  });
  return (
    numbers.length > 1 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  );
}
