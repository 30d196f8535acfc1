/**
 * Where one is in a table and where a key leads, by row and column counted from 0. Keys are told by `event.key` alone:
 * input methods send theirs without a `code`. Pure.
 */

export interface Place {
  row: number;
  column: number;
}

/** Both ends belong to it. */
export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface Selection {
  /** The cell that receives what is typed. */
  at: Place;
  /** The corner that moves while a range is drawn out from `at`. */
  head: Place;
  /** The column in which a row of Tabs began: Enter returns to it. */
  home?: number;
  /** Held while the active cell goes round in it. */
  range?: Range;
}

export interface Size {
  rows: number;
  columns: number;
  /** Rows that Page Up and Page Down move by. */
  page: number;
  filled: (place: Place) => boolean;
}

export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** A single cell. */
export const only = (at: Place): Selection => ({ at, head: at });

/** The cells that are selected, as one rectangle. */
export function rangeOf({ at, head, range }: Selection): Range {
  if (range) return range;
  return {
    top: Math.min(at.row, head.row),
    bottom: Math.max(at.row, head.row),
    left: Math.min(at.column, head.column),
    right: Math.max(at.column, head.column),
  };
}

export const isSingle = ({ top, bottom, left, right }: Range): boolean => top === bottom && left === right;

export const holds = ({ top, bottom, left, right }: Range, { row, column }: Place): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** The places of a range, line by line. */
export function placesIn({ top, bottom, left, right }: Range): Place[] {
  const places: Place[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) places.push({ row, column });
  return places;
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

const WAYS: Record<string, Place> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** Ctrl and an arrow: to the end of the filled run one stands in, else to the next filled cell, else to the edge. */
function edge(from: Place, way: Place, size: Size): Place {
  const step = (place: Place): Place | undefined => {
    const next = { row: place.row + way.row, column: place.column + way.column };
    const inside = next.row >= 0 && next.column >= 0 && next.row < size.rows && next.column < size.columns;
    return inside ? next : undefined;
  };
  let here = from;
  let next = step(here);
  const inRun = next !== undefined && size.filled(here) && size.filled(next);
  while (next) {
    if (inRun && !size.filled(next)) return here;
    here = next;
    if (!inRun && size.filled(here)) return here;
    next = step(here);
  }
  return here;
}

/** The place that a motion key leads to; undefined for other keys. */
function target(press: Press, from: Place, size: Size): Place | undefined {
  const ctrl = press.ctrlKey || press.metaKey;
  const way = WAYS[press.key];
  if (way && ctrl) return edge(from, way, size);
  const to = (row: number, column: number): Place => ({
    row: clamp(row, size.rows),
    column: clamp(column, size.columns),
  });
  if (way) return to(from.row + way.row, from.column + way.column);
  switch (press.key) {
    case 'Home':
      return to(ctrl ? 0 : from.row, 0);
    case 'End':
      return to(ctrl ? size.rows - 1 : from.row, size.columns - 1);
    case 'PageUp':
      return to(from.row - size.page, from.column);
    case 'PageDown':
      return to(from.row + size.page, from.column);
    default:
      return undefined;
  }
}

/** The selection after a motion key, with Shift drawn out to there; undefined for keys that do not move. */
export function moved(selection: Selection, press: Press, size: Size): Selection | undefined {
  if (press.altKey) return undefined;
  const to = target(press, press.shiftKey ? selection.head : selection.at, size);
  if (!to) return undefined;
  return press.shiftKey ? { at: selection.at, head: to } : only(to);
}

/** The next cell of a range, along its lines for Tab, along its columns for Enter; round at the end. */
function roundIn(range: Range, at: Place, key: 'Enter' | 'Tab', by: 1 | -1): Selection {
  const height = range.bottom - range.top + 1;
  const width = range.right - range.left + 1;
  const [y, x] = [at.row - range.top, at.column - range.left];
  const count = height * width;
  const next = ((key === 'Tab' ? y * width + x : x * height + y) + by + count) % count;
  const [row, column] =
    key === 'Tab' ? [Math.floor(next / width), next % width] : [next % height, Math.floor(next / height)];
  return { ...only({ row: range.top + row, column: range.left + column }), range };
}

/**
 * Enter and Tab. In a range they go round; else Tab goes along the line and Enter to the next line, to the column where
 * the Tabs began.
 */
export function stepped(selection: Selection, key: 'Enter' | 'Tab', back: boolean, size: Size): Selection {
  const range = rangeOf(selection);
  const by = back ? -1 : 1;
  const { at, home } = selection;
  if (!isSingle(range)) return roundIn(range, at, key, by);
  if (key === 'Tab') {
    const column = clamp(at.column + by, size.columns);
    return { ...only({ row: at.row, column }), home: home ?? at.column };
  }
  return only({ row: clamp(at.row + by, size.rows), column: home ?? at.column });
}

export type GridCommand =
  | 'edit'
  | 'clear'
  | 'empty'
  | 'undo'
  | 'redo'
  | 'fill-down'
  | 'all'
  | 'collapse'
  | 'row'
  | 'more';

const WITH_CTRL: Record<string, GridCommand> = { z: 'undo', y: 'redo', d: 'fill-down', a: 'all' };
const ALONE: Record<string, GridCommand> = {
  F2: 'edit',
  Delete: 'clear',
  Backspace: 'empty',
  Escape: 'collapse',
};

/** What a key does with the selected cells; never a bare letter, which is typed. */
export function commandFor(press: Press): GridCommand | undefined {
  const { key, shiftKey, altKey } = press;
  const ctrl = press.ctrlKey || press.metaKey;
  if (altKey) return key === 'ArrowDown' && !ctrl ? 'more' : undefined;
  if (!ctrl) return shiftKey ? (key === ' ' ? 'row' : undefined) : ALONE[key];
  const letter = key.toLowerCase();
  return letter === 'z' && shiftKey ? 'redo' : WITH_CTRL[letter];
}
