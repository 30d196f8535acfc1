/** Connected pieces of ink, and the few signs told from their shape because the recogniser does not know them. */
import type { PixelBox } from './grid.ts';
import type { Ink } from './raster.ts';

export interface Piece {
  box: PixelBox;
  /** Inked pixels. */
  size: number;
}

/** Pieces of ink (8-connected) inside a box, from the left; `least` pixels or more. */
export function piecesIn(ink: Ink, [left, top, right, bottom]: PixelBox, least = 4): Piece[] {
  const [x0, y0] = [Math.max(0, left), Math.max(0, top)];
  const [x1, y1] = [Math.min(ink.width, right), Math.min(ink.height, bottom)];
  const seen = new Uint8Array(Math.max(0, (x1 - x0) * (y1 - y0)));
  const pieces: Piece[] = [];
  const fresh = (x: number, y: number): boolean =>
    x >= x0 && x < x1 && y >= y0 && y < y1 && ink.data[y * ink.width + x] === 1 && seen[(y - y0) * (x1 - x0) + x - x0] === 0;
  const mark = (x: number, y: number): void => {
    seen[(y - y0) * (x1 - x0) + x - x0] = 1;
  };
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      if (!fresh(x, y)) continue;
      mark(x, y);
      const piece = flood(x, y, fresh, mark);
      if (piece.size >= least) pieces.push(piece);
    }
  }
  return pieces.sort((a, b) => a.box[0] - b.box[0]);
}

function flood(
  startX: number,
  startY: number,
  fresh: (x: number, y: number) => boolean,
  mark: (x: number, y: number) => void,
): Piece {
  const stack: [number, number][] = [[startX, startY]];
  let [left, top, right, bottom, size] = [startX, startY, startX + 1, startY + 1, 0];
  for (let at = stack.pop(); at; at = stack.pop()) {
    const [x, y] = at;
    size += 1;
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + 1);
    bottom = Math.max(bottom, y + 1);
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        if (!fresh(x + dx, y + dy)) continue;
        mark(x + dx, y + dy);
        stack.push([x + dx, y + dy]);
      }
    }
  }
  return { box: [left, top, right, bottom], size };
}

const wide = ({ box }: Piece): number => box[2] - box[0];
const high = ({ box }: Piece): number => box[3] - box[1];

/** A stroke much wider than high. */
function isBar(piece: Piece): boolean {
  return wide(piece) >= 5 && high(piece) <= 0.5 * wide(piece) && piece.size >= 0.7 * wide(piece) * high(piece);
}

/** Longest dash, in pixels (200 dpi); a longer bar is what is left of a line. */
const LONGEST_DASH = 30;

/** The ink of a cell is nothing but a dash, which the recogniser would drop as dirt. */
export function isDash(ink: Ink, box: PixelBox): boolean {
  const pieces = piecesIn(ink, box, 6);
  const only = pieces[0];
  return pieces.length === 1 && only !== undefined && isBar(only) && wide(only) <= LONGEST_DASH;
}

/**
 * Whether a word begins with ≥ or ≤: a chevron with a bar of the same width below it. The Vietnamese data of the
 * recogniser has neither sign and reads them as ">", "<", "2" or "z".
 */
export function startsWithOrEqual(ink: Ink, [left, top, right, bottom]: PixelBox): '≥' | '≤' | undefined {
  const height = bottom - top;
  const pieces = piecesIn(ink, [left - 2, top - 2, Math.min(right, left + 2 * height), bottom + Math.round(height / 3)]);
  const bar = pieces.find((piece) => isBar(piece) && piece.box[0] < left + height / 2);
  if (!bar) return undefined;
  const chevron = pieces.find((piece) => piece !== bar && overlap(piece, bar) >= 0.7 && piece.box[3] <= bar.box[1] + 1);
  if (!chevron || high(chevron) < 0.4 * wide(chevron) || wide(chevron) > 1.5 * wide(bar)) return undefined;
  return opensLeft(ink, chevron.box) ? '≥' : '≤';
}

function overlap(a: Piece, b: Piece): number {
  const shared = Math.min(a.box[2], b.box[2]) - Math.max(a.box[0], b.box[0]);
  return shared / Math.min(wide(a), wide(b));
}

/** The point of a ">" is at the right: the middle rows have their ink further right than the outer ones. */
function opensLeft(ink: Ink, [left, top, right, bottom]: PixelBox): boolean {
  const centre = (y: number): number => {
    let sum = 0;
    let count = 0;
    for (let x = left; x < right; x++) {
      if (ink.data[y * ink.width + x] !== 1) continue;
      sum += x;
      count += 1;
    }
    return count > 0 ? sum / count : (left + right) / 2;
  };
  return centre((top + bottom) >> 1) > (centre(top) + centre(bottom - 1)) / 2;
}

/** Upright strokes standing side by side (I, II, III, 1, 11), 1 to 3; undefined when the ink is something else. */
export function countStrokes(ink: Ink, [left, top, right, bottom]: PixelBox): number | undefined {
  const rowRuns = (share: number): number => {
    const y = Math.round(top + (bottom - 1 - top) * share);
    let runs = 0;
    for (let x = left; x < right; x++) {
      if (ink.data[y * ink.width + x] === 1 && (x === left || ink.data[y * ink.width + x - 1] !== 1)) runs += 1;
    }
    return runs;
  };
  const counts = [0.35, 0.42, 0.5, 0.58, 0.65].map(rowRuns);
  const [first = 0] = counts;
  return first >= 1 && first <= 3 && counts.every((count) => count === first) ? first : undefined;
}
