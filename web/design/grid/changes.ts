/** What happens to the cells of a table: typed, cleared, filled down, pasted; and which of it they cannot hold. Pure. */
import type { Block } from './clipboard.ts';
import { type Place, placesIn, type Range } from './selection.ts';

export interface PlaceChange extends Place {
  text: string;
}

/** How a table can be read and written. */
export interface Sheet {
  rows: number;
  columns: number;
  text: (place: Place) => string;
  /** Why a cell cannot hold the text, as a hint; undefined when it can. */
  refuse: (place: Place, text: string) => string | undefined;
  /** Cells that are not typed in. */
  locked: (place: Place) => boolean;
}

/** Something that does not fit: the cell, and why. */
export interface Misfit extends PlaceChange {
  /** Absent where the table has no such cell, or one that is not typed in. */
  hint?: string;
}

export interface Outcome {
  changes: PlaceChange[];
  misfits: Misfit[];
}

const isInside = ({ row, column }: Place, { rows, columns }: Sheet): boolean =>
  row < rows && column < columns;

/** Sorts wished changes into those that can be made and those that cannot; what changes nothing is neither. */
export function sorted(wished: readonly PlaceChange[], sheet: Sheet): Outcome {
  const outcome: Outcome = { changes: [], misfits: [] };
  for (const change of wished) {
    if (!isInside(change, sheet)) {
      outcome.misfits.push(change);
      continue;
    }
    if (sheet.text(change) === change.text) continue;
    if (sheet.locked(change)) {
      outcome.misfits.push(change);
      continue;
    }
    const hint = sheet.refuse(change, change.text);
    if (hint === undefined) outcome.changes.push(change);
    else outcome.misfits.push({ ...change, hint });
  }
  return outcome;
}

/** Every typed-in cell of the range with the same text. */
export function filled(range: Range, text: string, sheet: Sheet): Outcome {
  const open = placesIn(range).filter((place) => !sheet.locked(place));
  return sorted(
    open.map((place) => ({ ...place, text })),
    sheet,
  );
}

/** Ctrl+D: the first line of the range into the others; in one line, what stands above into it. */
export function filledDown(range: Range, sheet: Sheet): Outcome {
  const single = range.top === range.bottom;
  if (single && range.top === 0) return { changes: [], misfits: [] };
  const from = single ? range.top - 1 : range.top;
  const open = placesIn({ ...range, top: from + 1 }).filter((place) => !sheet.locked(place));
  return sorted(
    open.map((place) => ({ ...place, text: sheet.text({ row: from, column: place.column }) })),
    sheet,
  );
}

/** The range that a pasted block takes: as large as it is, or the selected range when that is a multiple of it. */
export function pastedRange(block: Block, { top, bottom, left, right }: Range): Range | undefined {
  const height = block.length;
  const width = Math.max(0, ...block.map((line) => line.length));
  if (height === 0 || width === 0) return undefined;
  const tall = (bottom - top + 1) % height === 0 ? bottom - top + 1 : height;
  const wide = (right - left + 1) % width === 0 ? right - left + 1 : width;
  return { top, left, bottom: top + tall - 1, right: left + wide - 1 };
}

/** What pasting a block over the selected range does. Cells that the block leaves out of a short line are cleared. */
export function pasted(block: Block, selected: Range, sheet: Sheet): Outcome {
  const range = pastedRange(block, selected);
  if (!range) return { changes: [], misfits: [] };
  const width = Math.max(...block.map((line) => line.length));
  const wished = placesIn(range).map(({ row, column }) => {
    const line = block[(row - range.top) % block.length] ?? [];
    return { row, column, text: line[(column - range.left) % width] ?? '' };
  });
  // What would fall outside and says nothing is nothing that gets lost.
  return sorted(
    wished.filter((change) => isInside(change, sheet) || change.text !== ''),
    sheet,
  );
}

/** The texts of a range. */
export function blockOf({ top, bottom, left, right }: Range, { text }: Sheet): string[][] {
  const count = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return count(top, bottom).map((row) => count(left, right).map((column) => text({ row, column })));
}
