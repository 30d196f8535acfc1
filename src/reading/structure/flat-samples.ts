/**
 * Tables turned into running lines the way converters of PDF do it: every cell wrapped and centred in its row,
 * cells one after the other, a line break where the text moves down, a blank line where it moves by a whole line.
 */
import type { Paragraph } from '../block.ts';

export interface FlatStyle {
  /** Letters per line, column by column. */
  widths: number[];
  /** Whether the converter leaves blank lines. */
  gaps: boolean;
  /** Blanks between cells on one line. */
  blanks: string;
  /** Cells stand at the top of their row, not in its middle. */
  top?: boolean;
}

interface Placed {
  text: string;
  y: number;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else if (word !== '') lines.push(word);
  }
  return lines;
}

function placeRow(
  cells: string[],
  { widths, top: atTop }: FlatStyle,
  top: number,
): { placed: Placed[]; height: number } {
  const wrapped = cells.map((cell, column) => wrap(cell, widths[column] ?? 20));
  const height = Math.max(...wrapped.map(({ length }) => length));
  const placed = wrapped.flatMap((lines) =>
    lines.map((text, index) => ({ text, y: top + (atTop ? 0 : (height - lines.length) / 2) + index })),
  );
  return { placed, height };
}

/** The lines of a table's rows (the header first; a row of one cell is a heading over all columns). */
export function flatten(rows: string[][], style: FlatStyle): Paragraph[] {
  const lines: { text: string; gap: boolean; y: number }[] = [];
  let top = 0;
  for (const cells of rows) {
    const { placed, height } = placeRow(cells, cells.length === 1 ? { ...style, widths: [100] } : style, top);
    top += height;
    for (const { text, y } of placed) {
      const last = lines.at(-1);
      if (last && last.y === y) last.text += `${style.blanks}${text}`;
      else lines.push({ text, gap: style.gaps && last !== undefined && Math.abs(y - last.y) >= 1, y });
    }
  }
  return lines.map(({ text, gap }, id) => ({
    kind: 'paragraph',
    id,
    file: 0,
    line: id + 1,
    text,
    flow: 'line',
    ...(gap && { gapBefore: true }),
  }));
}
