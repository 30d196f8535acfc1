/** The letters above and the numbers beside the cells of a sheet, which some programs put into the page. */
import type { PlacedRow } from './placed-row.ts';
import { rawText } from './parse-html.ts';

/** The rows of the sheet itself; all of them where it has no rulers. */
export function withoutRulers(rows: PlacedRow[]): PlacedRow[] {
  const [letters, ...lines] = rows;
  if (!letters || lines.length === 0 || !isRuler(textsOf(letters))) return rows;
  if (!lines.every(({ cells: [first] }) => first?.column === 0 && NUMBER.test(rawText(first.element).trim())))
    return rows;
  return lines.map((row) => ({
    ...row,
    cells: row.cells
      .filter(({ column }) => column > 0)
      .map((cell) => ({ ...cell, row: cell.row - 1, column: cell.column - 1 })),
  }));
}

const NUMBER = /^\d*$/;
const textsOf = ({ cells }: PlacedRow): string[] => cells.map(({ element }) => rawText(element).trim());

/** Nothing in the corner, then letters in their order; a bar that freezes columns is empty. */
function isRuler([corner, ...names]: string[]): boolean {
  const letters = names.filter((name) => name !== '');
  if (corner !== '' || letters.length < 2 || !letters.every((name) => /^[A-Z]{1,3}$/.test(name)))
    return false;
  return letters.every((name, at) => {
    const before = letters[at - 1];
    return (
      before === undefined || before.length < name.length || (before.length === name.length && before < name)
    );
  });
}
