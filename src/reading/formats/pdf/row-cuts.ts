/**
 * Lines of text → rows of a table without lines between its rows. Every way to cut is weighed by what speaks for and
 * against it: how cells stand beside their number, gaps between lines, cells that would begin in the middle of a
 * sentence, lines that still had room for the word after them. Where two ways weigh alike, the rows are unsure.
 */
import { cellLines, type CellLine, usualPitch } from './cell-lines.ts';
import type { Interval } from './geometry.ts';
import type { Row } from './rows.ts';

export interface CutRow {
  lines: Row[];
  /** Whether another way to cut is as likely. */
  unsure: boolean;
}

export interface CutEvidence {
  /** Whether a line begins with the number of a row. */
  isNumbered: (row: Row) => boolean;
  /** Whether something (a shorter line, the edge of a shade) parts a line from the one before it. */
  isParted: (index: number) => boolean;
  /** Whether the first lines may belong to the last row of the page before. */
  continued: boolean;
}

/** How cells stand in their row. */
type Standing = 'top' | 'middle' | 'bottom';
const STANDINGS: readonly Standing[] = ['top', 'middle', 'bottom'];

/** More lines than this are no row. */
const MOST_LINES = 40;
/** A difference in weight below this leaves it open how to cut. */
const MARGIN = 0.7;

/** Cuts lines into rows, one number each; without numbers by the other evidence alone. */
export function cutRows(rows: readonly Row[], gutters: readonly Interval[], evidence: CutEvidence): CutRow[] {
  if (rows.length === 0) return [];
  const numbers = rows.map((row) => evidence.isNumbered(row));
  const scale = new Scale(rows, gutters, numbers, evidence);
  const tries = STANDINGS.map((standing) => new Cutting(scale, standing));
  const best = tries.reduce((least, cutting) => (cutting.weight < least.weight ? cutting : least));
  if (!Number.isFinite(best.weight)) return [{ lines: [...rows], unsure: true }];
  const starts = best.starts();
  const limit = best.weight + MARGIN;
  // Whether a row might as well begin, or not begin, at a line.
  const isOpen = (line: number): boolean =>
    tries.some((cutting) => (starts.includes(line) ? cutting.without(line) : cutting.through(line)) < limit);
  const open = rows.map((_, line) => line > 0 && isOpen(line));
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? rows.length;
    return { lines: rows.slice(start, end), unsure: open.slice(start, end + 1).includes(true) };
  });
}

/** Weighs single rows and the boundaries between them. */
class Scale {
  readonly count: number;
  private readonly baselines: number[];
  private readonly columns: CellLine[][];
  private readonly widths: number[];
  private readonly pitch: number;
  private readonly numbers: readonly boolean[];
  private readonly numbered: boolean;
  private readonly evidence: CutEvidence;

  constructor(
    rows: readonly Row[],
    gutters: readonly Interval[],
    numbers: readonly boolean[],
    evidence: CutEvidence,
  ) {
    this.count = rows.length;
    this.baselines = rows.map((row) => row.baseline);
    this.columns = cellLines(rows, gutters);
    this.widths = this.columns.map((lines) => Math.max(0, ...lines.map(({ width }) => width)));
    this.pitch = usualPitch(this.columns, rows);
    this.numbers = numbers;
    this.numbered = numbers.includes(true);
    this.evidence = evidence;
  }

  /** What speaks against lines `start` … `end` - 1 being one row; Infinity when they cannot be. */
  row(start: number, end: number, standing: Standing): number {
    const marks = this.numbers.slice(start, end).flatMap((is, index) => (is ? [start + index] : []));
    const leftover = this.numbered && marks.length === 0;
    if (marks.length > 1 || (leftover && !(start === 0 && this.evidence.continued))) return Infinity;
    let weight = leftover ? 1.5 : 0;
    if (marks[0] !== undefined)
      weight += 3 * Math.min(1, this.offset(marks[0], marks[0], start, end, standing));
    this.columns.forEach((lines, column) => {
      const own = lines.filter(({ row }) => row >= start && row < end);
      weight += own.length > 0 ? this.cell(own, column, start, end, standing, leftover) : 0;
    });
    if (!this.numbered) weight += this.unnumbered(start, end);
    for (let index = start + 1; index < end; index += 1) if (this.evidence.isParted(index)) weight += 4;
    return weight;
  }

  private cell(
    own: readonly CellLine[],
    column: number,
    start: number,
    end: number,
    standing: Standing,
    leftover: boolean,
  ): number {
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return 0;
    const standings = this.numbered ? STANDINGS : [standing];
    const offsets = standings.map((way) => this.offset(first.row, last.row, start, end, way));
    let weight = (this.numbered ? 0.7 : 1.5) * Math.min(1, ...offsets);
    // A cell that begins in the middle of a sentence is the rest of another.
    if (!leftover && /^\p{Ll}/u.test(first.text)) weight += 2;
    let room = 0;
    own.slice(1).forEach((line, index) => {
      const above = own[index];
      if (!above) return;
      weight += tooFar((line.baseline - above.baseline) / this.pitch);
      if ((this.widths[column] ?? 0) - above.width > line.firstWord + line.size * 0.4)
        room += this.numbered ? 0.8 : 1.2;
    });
    return weight + Math.min(this.numbered ? 1.6 : 4, room);
  }

  /** Without numbers a row begins in its first column, and has several. */
  private unnumbered(start: number, end: number): number {
    const filled = this.columns.map((lines) => lines.some(({ row }) => row >= start && row < end));
    return (filled[0] ? 0 : 2) + (filled.filter(Boolean).length > 1 ? 0 : 1.5);
  }

  /** In lines: how far a cell is from where this way of standing puts it. */
  private offset(first: number, last: number, start: number, end: number, standing: Standing): number {
    const at = (index: number): number => this.baselines[index] ?? 0;
    const ways: Record<Standing, number> = {
      top: at(first) - at(start),
      middle: (at(first) + at(last) - at(start) - at(end - 1)) / 2,
      bottom: at(end - 1) - at(last),
    };
    return Math.abs(ways[standing]) / this.pitch;
  }

  /** What speaks against (or, below 0, for) a row beginning at this line. */
  boundary(start: number): number {
    if (start === 0 || start === this.count) return 0;
    const gaps = this.columns.flatMap((lines) => {
      const above = lines.findLast(({ row }) => row < start);
      const below = lines.find(({ row }) => row >= start);
      return above && below ? [below.baseline - above.baseline] : [];
    });
    const gap = Math.min(...gaps) / this.pitch;
    const overlap = gap < 0.85 ? 3 : 0;
    const parted = this.evidence.isParted(start) ? 4 : 0;
    return overlap - parted - (Number.isFinite(gap) ? tooFar(gap) : 0) + (this.numbered ? 0 : 0.5);
  }
}

/** What a distance of two lines, measured in the usual one, says for a boundary between them. */
const tooFar = (distance: number): number => (distance > 1.08 ? Math.min(3, 6 * (distance - 1)) : 0);

/** The best way to cut under one way of standing. */
class Cutting {
  readonly weight: number;
  private readonly scale: Scale;
  private readonly standing: Standing;
  /** Least weight of the lines before, and from, each boundary. */
  private readonly before: number[];
  private readonly after: number[];
  private readonly from: number[] = [];
  private readonly known = new Map<number, number>();

  constructor(scale: Scale, standing: Standing) {
    this.scale = scale;
    this.standing = standing;
    const { count } = scale;
    this.before = Array.from({ length: count + 1 }, (_, index) => (index === 0 ? 0 : Infinity));
    this.after = Array.from({ length: count + 1 }, (_, index) => (index === count ? 0 : Infinity));
    for (let end = 1; end <= count; end += 1) this.reach(end);
    for (let start = count - 1; start >= 0; start -= 1) this.leave(start);
    this.weight = this.before[count] ?? Infinity;
  }

  private reach(end: number): void {
    for (let start = Math.max(0, end - MOST_LINES); start < end; start += 1) {
      const weight = (this.before[start] ?? Infinity) + this.step(start, end);
      if (weight < (this.before[end] ?? Infinity)) {
        this.before[end] = weight;
        this.from[end] = start;
      }
    }
  }

  private leave(start: number): void {
    for (let end = start + 1; end <= Math.min(this.scale.count, start + MOST_LINES); end += 1) {
      const weight = this.step(start, end) + (this.after[end] ?? Infinity);
      this.after[start] = Math.min(this.after[start] ?? Infinity, weight);
    }
  }

  private step(start: number, end: number): number {
    const key = start * (MOST_LINES + 1) + end - start;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const weight = this.scale.row(start, end, this.standing) + this.scale.boundary(start);
    this.known.set(key, weight);
    return weight;
  }

  starts(): number[] {
    const starts: number[] = [];
    for (let end = this.scale.count; end > 0; ) {
      end = this.from[end] ?? 0;
      starts.unshift(end);
    }
    return starts;
  }

  /** Least weight of the ways in which a row begins at this line. */
  through(line: number): number {
    return (this.before[line] ?? Infinity) + (this.after[line] ?? Infinity);
  }

  /** Least weight of the ways in which no row begins at this line. */
  without(line: number): number {
    let least = Infinity;
    for (let start = Math.max(0, line - MOST_LINES + 1); start < line; start += 1) {
      for (let end = line + 1; end <= Math.min(this.scale.count, start + MOST_LINES); end += 1) {
        const weight =
          (this.before[start] ?? Infinity) + this.step(start, end) + (this.after[end] ?? Infinity);
        least = Math.min(least, weight);
      }
    }
    return least;
  }
}
