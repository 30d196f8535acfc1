/** A table for the terminal: columns share the width, long cells wrap at words. */
import { cutText } from '../shared/cut-text.ts';

export interface Column {
  title: string;
  /** Share of the width that is left over. */
  weight: number;
}

const GAP = '  ';

/** Lines of the table, the header underlined; `width` in letters. */
export function textTable(columns: Column[], rows: string[][], width: number): string[] {
  const widths = columnWidths(columns, rows, width);
  const line = (cells: string[]): string[] => {
    const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? 10));
    const height = Math.max(1, ...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) =>
      wrapped
        .map((lines, index) => (lines[at] ?? '').padEnd(widths[index] ?? 10))
        .join(GAP)
        .trimEnd(),
    );
  };
  return [
    ...line(columns.map(({ title }) => title)),
    widths.map((size) => '─'.repeat(size)).join(GAP),
    ...rows.flatMap(line),
  ];
}

/** No column is wider than its longest cell; what is left goes by weight. */
function columnWidths(columns: Column[], rows: string[][], width: number): number[] {
  const needed = columns.map(({ title }, index) =>
    Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  let free = width - GAP.length * (columns.length - 1);
  let weight = columns.reduce((sum, column) => sum + column.weight, 0);
  const widths: number[] = [];
  // The columns that need least take what they need; the others share the rest.
  const order = columns.map((_, index) => index).sort((a, b) => need(a) - need(b));
  function need(index: number): number {
    return (needed[index] ?? 0) / (columns[index]?.weight ?? 1);
  }
  for (const index of order) {
    const own = columns[index]?.weight ?? 1;
    const share = Math.max(4, Math.floor((free * own) / weight));
    widths[index] = Math.min(needed[index] ?? share, share);
    free -= widths[index];
    weight -= own;
  }
  return widths;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    let rest = word;
    if (line !== '' && line.length + 1 + rest.length > width) {
      lines.push(line);
      line = '';
    }
    while (rest.length > width) {
      const part = cutText(rest, Math.max(2, width));
      lines.push(part);
      rest = rest.slice(part.length);
    }
    line = line === '' ? rest : `${line} ${rest}`;
  }
  return [...lines, line];
}
