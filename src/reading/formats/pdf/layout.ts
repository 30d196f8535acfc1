/** What the layout of lines says: gaps between paragraphs, centred and right-aligned lines. */
import type { Paragraph } from '../../block.ts';
import type { Line } from './line.ts';
import type { PageItem } from './page-items.ts';

export interface LaidLine {
  line: Line;
  gapBefore: boolean;
  align: Paragraph['align'] | undefined;
}

/** In em: a gap larger than the usual one by this much sets paragraphs apart. */
const PARAGRAPH_GAP = 0.2;
/** In em: lines further apart than this do not tell the usual line spacing. */
const MAX_PITCH = 2.2;
const SAME_SIZE = 0.6;

/** The usual distance between baselines, in em, for each size of letters (rounded to points). */
export type Pitches = ReadonlyMap<number, number>;

/** Line spacing of a document: lines stand closest within paragraphs, so the smallest usual distance is meant. */
export function pitchesOf(pages: readonly (readonly PageItem[])[]): Pitches {
  const distances = new Map<number, number[]>();
  for (const items of pages) {
    items.forEach((item, index) => {
      const before = items[index - 1];
      if (item.kind !== 'line' || before?.kind !== 'line' || !areNeighbours(before.line, item.line)) return;
      const distance = (item.line.baseline - before.line.baseline) / item.line.size;
      if (distance < 0.8 || distance > MAX_PITCH) return;
      const size = Math.round(item.line.size);
      distances.set(size, [...(distances.get(size) ?? []), distance]);
    });
  }
  return new Map([...distances].map(([size, values]) => [size, smallestUsual(values)]));
}

/** The smallest value that others share (within 0.06 em), so that a stray pair of lines does not count. */
function smallestUsual(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const enough = Math.max(2, values.length * 0.08);
  const usual = sorted.find(
    (value) => sorted.filter((other) => other >= value && other <= value + 0.06).length >= enough,
  );
  return usual ?? 1.2;
}

function areNeighbours(before: Line, line: Line): boolean {
  return before.column === line.column && Math.abs(before.size - line.size) < SAME_SIZE;
}

/** Layout of the lines of one page, in the order of its items. */
export function layLines(items: readonly PageItem[], pitches: Pitches): Map<Line, LaidLine> {
  const laid = new Map<Line, LaidLine>();
  const area = textArea(items);
  items.forEach((item, index) => {
    if (item.kind !== 'line') return;
    const { line } = item;
    laid.set(line, { line, gapBefore: hasGap(items[index - 1], line, pitches), align: alignOf(line, area) });
  });
  return laid;
}

/** A page break is no gap; the start of a column, the end of a table is. */
function hasGap(before: PageItem | undefined, line: Line, pitches: Pitches): boolean {
  if (!before) return false;
  if (before.kind === 'table' || before.line.column !== line.column) return true;
  const pitch = pitches.get(Math.round(line.size)) ?? 1.2;
  const distance = (line.baseline - before.line.baseline) / Math.max(line.size, before.line.size);
  return distance > pitch + PARAGRAPH_GAP;
}

/** Left and right edge of the running text: where full lines begin and end. */
function textArea(items: readonly PageItem[]): readonly [number, number] | undefined {
  const lines = items.flatMap((item) => (item.kind === 'line' && !item.line.column ? [item.line] : []));
  const widest = Math.max(0, ...lines.map((line) => line.box[2] - line.box[0]));
  const full = lines.filter((line) => line.box[2] - line.box[0] > widest * 0.9);
  if (full.length === 0) return undefined;
  return [Math.min(...full.map((line) => line.box[0])), Math.max(...full.map((line) => line.box[2]))];
}

function alignOf(line: Line, area: readonly [number, number] | undefined): Paragraph['align'] | undefined {
  if (!area || line.column) return undefined;
  const [left, right] = [line.box[0] - area[0], area[1] - line.box[2]];
  const [indented, em] = [Math.min(left, right) > line.size * 2, line.size];
  if (indented && Math.abs(left - right) < em * 1.2) return 'center';
  if (right < em * 0.5 && left > (area[1] - area[0]) * 0.35) return 'right';
  return undefined;
}
