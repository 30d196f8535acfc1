/** A sheet of cells → blocks: letterhead and titles as paragraphs, the rows of each table as a table. */
import type { Block, Cell, Paragraph, Table } from '../../block.ts';
import { tableRows } from './grid-cells.ts';
import { tablesBesides } from './grid-columns.ts';
import { tableEnd, tableHeads } from './grid-heads.ts';
import { filled, type GridRow, isFilled, positionOf } from './grid-row.ts';

/**
 * Cuts the sheet where tables begin, each at its header. What stands before a table, and behind its end, are
 * paragraphs.
 * @param headLines lines at which the file itself says that a table begins
 */
export function gridBlocks(all: readonly GridRow[], headLines: ReadonlySet<number> = new Set()): Block[] {
  const rows = all.filter((row) => filled(row).length > 0);
  const heads = tableHeads(rows, headLines);
  const blocks: Block[] = [];
  let at = 0;
  for (const [index, head] of heads.entries()) {
    blocks.push(...paragraphsOf(rows.slice(at, head)));
    at = tableEnd(rows, head, heads[index + 1] ?? rows.length);
    for (const table of tablesBesides(rows.slice(head, at))) blocks.push(tableOf(table));
  }
  blocks.push(...paragraphsOf(rows.slice(at)));
  return blocks.map((block, id) => ({ ...block, id }));
}

const tableOf = (rows: readonly GridRow[]): Table => ({
  kind: 'table',
  id: 0,
  file: 0,
  line: rows[0]?.line ?? 1,
  rows: tableRows(rows),
  grid: 'ruled',
});

function paragraphsOf(rows: readonly GridRow[]): Paragraph[] {
  let above: number | undefined;
  return rows.flatMap((row) =>
    withoutLabels(row).flatMap((cell) =>
      cell.lines.map((text) => {
        const paragraph: Paragraph = {
          kind: 'paragraph',
          id: 0,
          file: 0,
          line: row.line,
          text,
          flow: 'line',
        };
        if (above === undefined || positionOf(row) > above + 1) paragraph.gapBefore = true;
        if (cell.bold) paragraph.bold = true;
        above = positionOf(row);
        return paragraph;
      }),
    ),
  );
}

const LABEL = /^(?!nơi nhận)[^:]{1,40}:$/iu;

/** "Số:" and "27/KH-UBND" in the cell beside it are one line; so are "27" and "/KH-UBND". */
function withoutLabels({ cells }: GridRow): Cell[] {
  const joined: { cell: Cell; end: number }[] = [];
  for (const { column, cell } of cells) {
    if (!isFilled(cell)) continue;
    const last = joined.at(-1);
    const end = column + cell.colSpan;
    const label = last?.cell.lines.at(-1) ?? '';
    const first = cell.lines[0] ?? '';
    const isPart =
      last?.end === column && (LABEL.test(label) || (/\d$/.test(label) && /^\/\p{Lu}/u.test(first)));
    if (!last || !isPart) joined.push({ cell, end });
    else {
      const text = `${label}${first.startsWith('/') ? '' : ' '}${first}`;
      last.cell = { ...last.cell, lines: [...last.cell.lines.slice(0, -1), text, ...cell.lines.slice(1)] };
      last.end = end;
    }
  }
  return joined.map(({ cell }) => cell);
}
