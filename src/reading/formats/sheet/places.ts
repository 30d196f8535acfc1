/** Places in a sheet: rows count from 1 as the sheet shows them, columns from 0. */

export interface Place {
  line: number;
  column: number;
}

export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const MAX_LINE = 1_048_576;
const MAX_COLUMN = 16_383;

/** "$C$7" → its row and column; undefined for anything else. */
export function placeOf(name: string): Place | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name);
  return match ? { line: Number(match[2]), column: columnOf(match[1] ?? '') } : undefined;
}

const columnOf = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** "A7:F20", "C3", "B:D" or "5:9". */
export function rangeOf(name: string): Range | undefined {
  const [from = '', to = from] = name.replaceAll('$', '').split(':');
  const start = placeOf(/^\d+$/.test(from) ? `A${from}` : /^[A-Za-z]+$/.test(from) ? `${from}1` : from);
  const end = placeOf(
    /^\d+$/.test(to) ? `${columnName(MAX_COLUMN)}${to}` : /^[A-Za-z]+$/.test(to) ? `${to}${MAX_LINE}` : to,
  );
  return start && end && { top: start.line, left: start.column, bottom: end.line, right: end.column };
}

export const isWithin = (range: Range, { line, column }: Place): boolean =>
  line >= range.top && line <= range.bottom && column >= range.left && column <= range.right;

/** 0 → "A", 27 → "AB". */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnName(Math.floor(column / 26) - 1)}${last}`;
}

/** How many places one sentence names. */
const MOST_NAMED = 12;

/** "10–12, 15": numbers in order, neighbours as one stretch. */
export const nameLines = (lines: readonly number[]): string => nameStretches(lines, String);
export const nameColumns = (columns: readonly number[]): string => nameStretches(columns, columnName);

/** "D10, E10–E15": cells, those below each other as one stretch. */
export function nameCells(places: readonly Place[]): string {
  const byColumn = new Map<number, number[]>();
  for (const { line, column } of places) {
    const lines = byColumn.get(column) ?? [];
    lines.push(line);
    byColumn.set(column, lines);
  }
  const names = [...byColumn]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, lines]) =>
      stretches(lines).map((stretch) => nameStretch(stretch, (line) => `${columnName(column)}${line}`)),
    );
  return shorten(names);
}

const nameStretches = (numbers: readonly number[], name: (number: number) => string): string =>
  shorten(stretches(numbers).map((stretch) => nameStretch(stretch, name)));

const nameStretch = ([from, to]: readonly [number, number], name: (number: number) => string): string =>
  from === to ? name(from) : `${name(from)}–${name(to)}`;

const shorten = (names: string[]): string =>
  names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(', ')}, …` : names.join(', ');

function stretches(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}
