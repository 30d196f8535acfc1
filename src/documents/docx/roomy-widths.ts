/** Columns as wide as what stands in them asks: Word and LibreOffice break a word that is wider within its letters. Pure. */
import type { TextStyle } from '../form/form-rule.ts';
import { textWidth } from '../form/text-width.ts';
import { plainText } from '../words/said.ts';
import type { GridCell, GridRow } from './table-grid.ts';
import { tidyText } from './tidy-runs.ts';

/** A column grows by so much of its width at the most: an address of the web is broken rather. */
const MOST = 1.5;
/** Letters with horns are a little wider than `textWidth` tells, millimetres. */
const AIR = 0.5;

/**
 * Millimetres of each column: one with nothing below its title gives its room to the fullest; those that are too narrow
 * for their longest word grow, the others give what they can spare, in proportion.
 * @param beside what stands beside the text of a cell, both sides together
 * @returns the widths as they are where there is not enough to spare
 */
export function roomyWidths(
  asked: readonly number[],
  rows: readonly GridRow[],
  styles: { head: TextStyle; cell: TextStyle },
  beside: number,
): number[] {
  const needed = asked.map((width, column) =>
    Math.min(widestWord(rows, column, styles) + beside + AIR, width * MOST),
  );
  const widths = withoutEmpty(asked, rows, needed);
  const missing = sum(widths.map((width, at) => Math.max(0, (needed[at] ?? 0) - width)));
  const spare = widths.map((width, at) => Math.max(0, width - (needed[at] ?? 0)));
  if (missing === 0 || sum(spare) < missing) return [...widths];
  const share = missing / sum(spare);
  return widths.map((width, at) => Math.max(width, needed[at] ?? 0) - (spare[at] ?? 0) * share);
}

function withoutEmpty(
  widths: readonly number[],
  rows: readonly GridRow[],
  needed: readonly number[],
): number[] {
  const letters = widths.map((_, column) => lettersBelow(rows, column));
  if (letters.every((count) => count === 0)) return [...widths];
  const left = widths.map((width, at) => (letters[at] === 0 ? Math.min(width, needed[at] ?? 0) : width));
  const density = letters.map((count, at) => count / (widths[at] ?? 1));
  const fullest = density.indexOf(Math.max(...density));
  const given = sum(widths) - sum(left);
  return left.map((width, at) => (at === fullest ? width + given : width));
}

/** In its own cells alone: what goes over several columns has more room. */
const cellsOf = ({ cells }: GridRow, column: number): GridCell[] =>
  cells.filter((cell) => cell.column === column && cell.span === 1);

/** How much is written in a column below its title. */
const lettersBelow = (rows: readonly GridRow[], column: number): number =>
  sum(
    rows
      .filter(({ kind }) => kind === 'row')
      .flatMap((row) => cellsOf(row, column))
      .flatMap(({ runs }) => runs.map(({ text }) => text.trim().length)),
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function widestWord(
  rows: readonly GridRow[],
  column: number,
  { head, cell: body }: { head: TextStyle; cell: TextStyle },
): number {
  const words = rows.flatMap((row) =>
    cellsOf(row, column)
      .flatMap(({ runs }) => tidyText(plainText(runs)).split(' '))
      .map((word) => textWidth(word, row.kind === 'head' ? head : body)),
  );
  return words.reduce((widest, width) => Math.max(widest, width), 0);
}
