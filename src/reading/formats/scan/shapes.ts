/** Connected pieces of ink, and the few signs told from their shape because the recogniser does not know them. */
import type { PixelBox } from './grid.ts';
import { PAPER, type Grey, type Ink } from './raster.ts';

/**
 * Ink of a part of the page, judged by the darkest of that part alone: letters of a blurred or darkened scan that run
 * together against the whole page come apart.
 */
export function inkWithin(grey: Grey, [left, top, right, bottom]: PixelBox): Ink {
  const [x0, y0] = [Math.max(0, left), Math.max(0, top)];
  const width = Math.max(0, Math.min(grey.width, right) - x0);
  const height = Math.max(0, Math.min(grey.height, bottom) - y0);
  const data = new Uint8Array(width * height);
  const counts = new Uint32Array(PAPER + 1);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = grey.data[(y0 + y) * grey.width + x0 + x] ?? PAPER;
      data[y * width + x] = value;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  const middle = (quantile(counts, 0.03) + quantile(counts, 0.9)) / 2;
  return { width, height, data: data.map((value) => (value < middle ? 1 : 0)) };
}

function quantile(counts: Uint32Array, share: number): number {
  const wanted = share * counts.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  return counts.findIndex((count) => {
    seen += count;
    return seen >= wanted;
  });
}

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
    x >= x0 &&
    x < x1 &&
    y >= y0 &&
    y < y1 &&
    ink.data[y * ink.width + x] === 1 &&
    seen[(y - y0) * (x1 - x0) + x - x0] === 0;
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
  return (
    wide(piece) >= 5 && high(piece) <= 0.75 * wide(piece) && piece.size >= 0.6 * wide(piece) * high(piece)
  );
}

/** Longest dash, in pixels (200 dpi); a longer bar is what is left of a line. */
const LONGEST_DASH = 30;

/** The ink of a cell is nothing but a dash, which the recogniser would drop as dirt. */
export function isDash(ink: Ink): boolean {
  const pieces = piecesIn(ink, [0, 0, ink.width, ink.height], 6);
  const only = pieces[0];
  return pieces.length === 1 && only !== undefined && isBar(only) && wide(only) <= LONGEST_DASH;
}

/**
 * Whether a word begins with ≥ or ≤: a chevron over a bar as wide as itself, which may have run together. The
 * Vietnamese data of the recogniser has neither sign and reads them as ">", "<", "2" or "z".
 */
export function startsWithOrEqual(ink: Ink): '≥' | '≤' | undefined {
  const pieces = piecesIn(ink, [0, 0, ink.width, ink.height]);
  const first = pieces.find((piece) => wide(piece) >= 5 && high(piece) >= 3);
  if (!first) return undefined;
  const glyph = pieces
    .filter((piece) => overlap(piece, first) >= 0.5)
    .map((piece) => piece.box)
    .reduce(around);
  const rows = rowsOf(ink, glyph);
  const width = glyph[2] - glyph[0];
  if (rows.length < 8 || width > 1.5 * rows.length) return undefined;
  const bar = rows.findIndex((row, i) => i >= 0.7 * rows.length && row.count >= 0.75 * width);
  if (bar < 0) return undefined;
  return pointOf(rows.slice(0, bar).map((row) => row.centre / width));
}

/** Which way a chevron points, by the middle of its ink row by row (0 left .. 1 right). */
function pointOf(centres: number[]): '≥' | '≤' | undefined {
  const start = centres[1] ?? 0.5;
  const points = (values: number[]): boolean => {
    const tip = values.indexOf(Math.max(...values));
    return (values[tip] ?? 0) >= 0.58 && tip >= 0.25 * values.length && tip <= 0.8 * values.length;
  };
  if (start <= 0.33 && points(centres)) return '≥';
  if (start >= 0.67 && points(centres.map((centre) => 1 - centre))) return '≤';
  return undefined;
}

function rowsOf(ink: Ink, [left, top, right, bottom]: PixelBox): { centre: number; count: number }[] {
  const rows: { centre: number; count: number }[] = [];
  for (let y = top; y < bottom; y++) {
    let [sum, count] = [0, 0];
    for (let x = left; x < right; x++) {
      if (ink.data[y * ink.width + x] !== 1) continue;
      sum += x - left + 0.5;
      count += 1;
    }
    rows.push({ centre: count > 0 ? sum / count : (right - left) / 2, count });
  }
  return rows;
}

function overlap(a: Piece, b: Piece): number {
  const shared = Math.min(a.box[2], b.box[2]) - Math.max(a.box[0], b.box[0]);
  return shared / Math.min(wide(a), wide(b));
}

function around(a: PixelBox, b: PixelBox): PixelBox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Upright strokes standing side by side (I, II, III, 1, 11), 1 to 3; undefined when the ink is something else. */
export function countStrokes({ width, height, data }: Ink): number | undefined {
  const rowRuns = (share: number): number => {
    const row = Math.round((height - 1) * share) * width;
    let runs = 0;
    for (let x = 0; x < width; x++)
      if (data[row + x] === 1 && (x === 0 || data[row + x - 1] !== 1)) runs += 1;
    return runs;
  };
  const counts = [0.35, 0.42, 0.5, 0.58, 0.65].map(rowRuns);
  const [first = 0] = counts;
  return first >= 1 && first <= 3 && counts.every((count) => count === first) ? first : undefined;
}

/** How far down a word its strokes are followed, as shares of its height: clear of serifs, dots and marks. */
const LEVELS = [0.3, 0.38, 0.46, 0.54, 0.62, 0.7];
/** Pixels a stroke may shift from level to level and still be upright. */
const STEADY = 1.5;

/**
 * Upright strokes with which a word such as "II/2026" begins, 1 to 3, up to the first that leans (the slash, the V of
 * IV); undefined when it begins with something else.
 */
export function countLeadingStrokes({ width, height, data }: Ink): number | undefined {
  const levels = LEVELS.map((share) => runsOf(data, width, Math.round((height - 1) * share)));
  const [top = []] = levels;
  let strokes = 0;
  while (strokes < top.length && levels.every((runs) => isUnder(runs[strokes], top[strokes], height)))
    strokes += 1;
  return strokes >= 1 && strokes <= 3 ? strokes : undefined;
}

interface Run {
  from: number;
  to: number;
}

function runsOf(data: Uint8Array, width: number, row: number): Run[] {
  const runs: Run[] = [];
  for (let x = 0; x < width; x++) {
    if (data[row * width + x] !== 1) continue;
    const last = runs.at(-1);
    if (last?.to === x) last.to = x + 1;
    else runs.push({ from: x, to: x + 1 });
  }
  return runs;
}

/** Thin, and where the one above it stands. */
function isUnder(run: Run | undefined, above: Run | undefined, height: number): boolean {
  if (!run || !above || run.to - run.from > height / 3) return false;
  return Math.abs(run.from + run.to - above.from - above.to) <= 2 * STEADY;
}
