/** A written plan as text that fell out of a PDF: lines wrapped, cells one below the other, page numbers in between. */
import type { Item, TextCell, WrittenPlan } from './written-plan.ts';

type TableItem = Extract<Item, { kind: 'table' }>;

export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Characters that each column holds: shared out by what stands in it, as in Word. */
export function columnWidths(rows: TextCell[][], columns: number, total = 118): number[] {
  const longest = Array.from({ length: columns }, () => 4);
  for (const row of rows) {
    let x = 0;
    for (const cell of row) {
      if (cell.colSpan === 1)
        longest[x] = Math.max(longest[x] ?? 4, ...cell.lines.map((line) => Math.min(60, line.length)));
      x += cell.colSpan;
    }
  }
  const sum = longest.reduce((a, b) => a + b, 0);
  return longest.map((length) => Math.max(5, Math.floor((total * length) / Math.max(sum, total))));
}

/** Runs on one baseline share a line; the lines of a cell follow each other, every cell centred in its row. */
export function fallenRow(cells: TextCell[], widths: number[]): string[] {
  let column = 0;
  const wrapped = cells.map((cell) => {
    const width = widths.slice(column, column + cell.colSpan).reduce((a, b) => a + b, 0);
    column += cell.colSpan;
    return cell.lines.flatMap((line) => wrap(line, width));
  });
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  const out: string[] = [];
  let baseline: number | undefined;
  for (const lines of wrapped)
    lines.forEach((line, at) => {
      const here = (height - lines.length) / 2 + at;
      if (here === baseline) out[out.length - 1] = `${out.at(-1)} ${line}`;
      else out.push(line);
      baseline = here;
    });
  return out;
}

function fallenTable(item: TableItem): string[][] {
  const widths = columnWidths([...item.header, ...item.rows], item.columns);
  const [first = [], second = []] = item.header;
  const years = second.map((cell) => ({ ...cell, rowSpan: 1 }));
  const header = first.flatMap((cell) => (cell.colSpan > 1 && years.length > 0 ? [cell, ...years] : [cell]));
  const headerLines = header.flatMap((cell) => cell.lines.flatMap((line) => wrap(line, 14)));
  return [headerLines, ...item.rows.map((row) => fallenRow(row, widths))];
}

/** Lines that stay on one page: a paragraph's line, a whole row of a table. */
function chunksOf(item: Item): string[][] {
  switch (item.kind) {
    case 'text':
      return wrap(item.text, 82).map((line) => [line]);
    case 'beside':
      return [...item.left, ...item.right].map((line) => [line]);
    case 'page':
      return [];
    case 'table':
      return fallenTable(item);
  }
}

const PAGE_LINES = 45;

export function asFallenText(plan: WrittenPlan): string {
  const out: string[] = [];
  let page = 1;
  let filled = 0;
  for (const chunk of plan.items.flatMap(chunksOf)) {
    if (filled + chunk.length > PAGE_LINES) {
      page += 1;
      filled = 0;
      out.push(`\f${page}`);
    }
    filled += chunk.length;
    out.push(...chunk);
  }
  return out.join(' \n\n');
}
