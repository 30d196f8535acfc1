/** Takes the lines of tables out of the picture without biting into the letters that touch or cross them. */
import { lineAt, type Edge, type Grid } from './grid.ts';
import { PAPER, type Grey, type Ink } from './raster.ts';

/** Thickest line, in pixels; what is thicker at a place is a letter touching the line. */
const THICKEST = 7;
/** Beyond the ends of an edge and around crossings. */
const OVERLAP = 5;
/** A line's course and thickness are measured in stretches of this many pixels. */
const WINDOW = 32;

/** The picture with the drawn lines of these tables painted over with paper. Works on a copy. */
export function eraseLines(grey: Grey, ink: Ink, grids: Grid[]): Grey {
  const out = { ...grey, data: grey.data.slice() };
  for (const grid of grids) {
    const across: View = { ink, out, along: 1, across: ink.width, length: ink.width, limit: ink.height };
    const down: View = { ink, out, along: ink.width, across: 1, length: ink.height, limit: ink.width };
    for (const edge of grid.horizontalEdges) eraseEdge(across, edge);
    for (const edge of grid.verticalEdges) eraseEdge(down, edge);
  }
  return out;
}

/** A picture seen along a line: strides and sizes, so that one piece of code serves both directions. */
interface View {
  ink: Ink;
  out: Grey;
  along: number;
  across: number;
  length: number;
  limit: number;
}

function eraseEdge(view: View, edge: Edge): void {
  const from = Math.max(0, Math.round(edge.from) - OVERLAP);
  const to = Math.min(view.length - 1, Math.round(edge.to) + OVERLAP);
  const course = followLine(view, edge, from, to);
  for (let along = from; along <= to; along++) {
    const { centre, half } = course[Math.floor((along - from) / WINDOW)] ?? { centre: 0, half: 1 };
    const middle = lineAt(edge.line, along) + centre;
    const [top, bottom] = [Math.floor(middle - half), Math.ceil(middle + half)];
    const nearEnd = along - edge.from < OVERLAP || edge.to - along < OVERLAP;
    if (nearEnd || !crosses(view, along, top, bottom)) paint(view, along, top - 1, bottom + 1);
  }
}

interface Course {
  /** Where the line runs beside its guessed place, and half of its thickness. */
  centre: number;
  half: number;
}

/** Window by window, from the places where nothing touches the line. */
function followLine(view: View, edge: Edge, from: number, to: number): Course[] {
  const course: Course[] = [];
  for (let start = from; start <= to; start += WINDOW) {
    const centres: number[] = [];
    const sizes: number[] = [];
    for (let along = start; along < Math.min(start + WINDOW, to + 1); along++) {
      const guess = lineAt(edge.line, along);
      const [first, last] = extent(view, along, Math.round(guess));
      if (last < first || last - first >= THICKEST) continue;
      centres.push((first + last) / 2 - guess);
      sizes.push(last - first);
    }
    const before = course.at(-1) ?? { centre: 0, half: 1 };
    const enough = centres.length >= WINDOW / 4;
    course.push(enough ? { centre: median(centres), half: median(sizes) / 2 } : before);
  }
  return course;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** A stroke goes on at both sides of the line: a letter runs through it. */
function crosses(view: View, along: number, top: number, bottom: number): boolean {
  return [top - 2, top - 3, bottom + 2, bottom + 3].every((at) => inked(view, along, at));
}

function paint({ out, along: a, across: c, limit }: View, along: number, first: number, last: number): void {
  for (let at = Math.max(0, first); at <= Math.min(limit - 1, last); at++)
    out.data[along * a + at * c] = PAPER;
}

function inked({ ink, along: a, across: c, limit }: View, along: number, at: number): boolean {
  return at >= 0 && at < limit && ink.data[along * a + at * c] === 1;
}

/** First and last inked place across the line; last < first where the line has no ink. */
function extent(view: View, along: number, across: number): [number, number] {
  const at = [across, across - 1, across + 1, across - 2, across + 2].find((place) =>
    inked(view, along, place),
  );
  if (at === undefined) return [0, -1];
  let first = at;
  let last = at;
  while (inked(view, along, first - 1) && at - first <= THICKEST) first -= 1;
  while (inked(view, along, last + 1) && last - at <= THICKEST) last += 1;
  return [first, last];
}
