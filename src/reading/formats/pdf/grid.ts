/** Ruling lines → grids: which lines touch, where columns and rows run, which cells are merged. */
import type { Box } from '../../block.ts';
import { boxAround, clusterValues, type Point } from './geometry.ts';
import type { Rule } from './rule.ts';

export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  box: Box;
}

export interface Grid {
  /** Positions of the vertical and horizontal boundaries, ascending. */
  xs: number[];
  ys: number[];
  /** Row by row, left to right. */
  cells: GridCell[];
  box: Box;
}

/** Points: lines this close are one line (double borders, borders drawn cell by cell). */
const SAME_LINE = 3;
/** Points: pieces of a line this far apart still join (dashes, dots). */
const DASH_GAP = 4;
/** Points: how far the end of a line may miss the line it meets. */
const TOUCH = 2.5;
/** Points: a column or a row is at least this wide; shorter lines are decoration. */
const MIN_CELL = 7;
/** More lines than this is a drawing, not a form. */
const MAX_LINES = 3000;

/** Grids with at least two columns, small ones first, so that a table in a frame comes before the frame. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  const lines = [...joinPieces(rules, true), ...joinPieces(rules, false)];
  if (lines.length > MAX_LINES) return [];
  return withLooseLines(touchingGroups(lines))
    .map(toGrid)
    .filter((grid) => grid !== undefined)
    .toSorted((a, b) => heightOf(a) * widthOf(a) - heightOf(b) * widthOf(b));
}

/** Lines of one direction, pieces on the same position joined. */
function joinPieces(rules: readonly Rule[], horizontal: boolean): Rule[] {
  const own = rules.filter((rule) => rule.horizontal === horizontal);
  const pieces = [...own.filter((rule) => !isShort(rule)), ...joinDots(own.filter(isShort))];
  const positions = clusterValues(
    pieces.map((piece) => piece.at),
    SAME_LINE / 2,
  );
  const byPosition = new Map<number, Rule[]>(positions.map((position) => [position, []]));
  for (const piece of pieces) byPosition.get(nearest(positions, piece.at))?.push(piece);
  return [...byPosition].flatMap(([at, group]) => joinCollinear(group, at)).filter((line) => !isShort(line));
}

function isShort(rule: Rule): boolean {
  return rule.to - rule.from < MIN_CELL;
}

/**
 * Dots and dashes in exact line make a line; others do not count. A dot belongs to both directions at first, and
 * the dots of a horizontal line stand so close that, as vertical pieces, they would pass for one position.
 */
function joinDots(dots: readonly Rule[]): Rule[] {
  const byPosition = new Map<number, Rule[]>();
  for (const dot of dots) {
    const place = Math.round(dot.at * 2);
    const group = byPosition.get(place);
    if (group) group.push(dot);
    else byPosition.set(place, [dot]);
  }
  return [...byPosition.values()]
    .flatMap((group) => joinCollinear(group, group[0]?.at ?? 0))
    .filter((line) => !isShort(line));
}

function joinCollinear(pieces: Rule[], at: number): Rule[] {
  const joined: Rule[] = [];
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && piece.from <= last.to + DASH_GAP) last.to = Math.max(last.to, piece.to);
    else joined.push({ ...piece, at });
  }
  return joined;
}

function nearest(positions: readonly number[], value: number): number {
  let best = positions[0] ?? value;
  for (const position of positions) if (Math.abs(position - value) < Math.abs(best - value)) best = position;
  return best;
}

function touch(a: Rule, b: Rule): boolean {
  return (
    a.horizontal !== b.horizontal &&
    a.at >= b.from - TOUCH &&
    a.at <= b.to + TOUCH &&
    b.at >= a.from - TOUCH &&
    b.at <= a.to + TOUCH
  );
}

function touchingGroups(lines: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  const left = new Set(lines);
  for (const line of lines) {
    if (!left.delete(line)) continue;
    const group = [line];
    for (const member of group) {
      for (const other of left) {
        if (touch(member, other)) {
          left.delete(other);
          group.push(other);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

/** Lines within a grid that touch none of its own, as walls interrupted by a group heading, belong to it. */
function withLooseLines(groups: readonly Rule[][]): Rule[][] {
  const isMixed = (group: readonly Rule[]): boolean => new Set(group.map((line) => line.horizontal)).size > 1;
  const loose = groups.filter((group) => !isMixed(group)).flat();
  return groups.filter(isMixed).map((group) => {
    const box = boxAround(group.flatMap(endsOf));
    return [
      ...group,
      ...loose.filter((line) => !line.horizontal && endsOf(line).every((end) => isWithin(box, end))),
    ];
  });
}

function endsOf(line: Rule): Point[] {
  return line.horizontal
    ? [
        [line.from, line.at],
        [line.to, line.at],
      ]
    : [
        [line.at, line.from],
        [line.at, line.to],
      ];
}

function isWithin([left, top, right, bottom]: Box, [x, y]: Point): boolean {
  return x >= left - TOUCH && x <= right + TOUCH && y >= top - TOUCH && y <= bottom + TOUCH;
}

function toGrid(lines: Rule[]): Grid | undefined {
  const verticals = lines.filter((line) => !line.horizontal);
  const horizontals = lines.filter((line) => line.horizontal);
  if (verticals.length === 0 || horizontals.length === 0) return undefined;
  const xs = boundaries(verticals, horizontals);
  const ys = boundaries(horizontals, verticals);
  if (xs.length < 3 || ys.length < 2) return undefined;
  const walls = new Walls(xs, ys, verticals, horizontals);
  const box: Box = [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0];
  return { xs, ys, cells: cellsOf(walls), box };
}

/** Positions of the lines, and the ends of the crossing lines where a table is open at its side. */
function boundaries(lines: readonly Rule[], crossing: readonly Rule[]): number[] {
  const positions = clusterValues(
    lines.map((line) => line.at),
    SAME_LINE,
  );
  const start = Math.min(...crossing.map((line) => line.from));
  const end = Math.max(...crossing.map((line) => line.to));
  if (start < (positions[0] ?? 0) - MIN_CELL) positions.unshift(start);
  if (end > (positions.at(-1) ?? 0) + MIN_CELL) positions.push(end);
  return positions;
}

/** Which sides of the elementary cells are closed. */
class Walls {
  readonly columns: number;
  readonly rows: number;
  readonly xs: number[];
  readonly ys: number[];
  private readonly verticals: boolean[][];
  private readonly horizontals: boolean[][];

  constructor(xs: number[], ys: number[], verticals: readonly Rule[], horizontals: readonly Rule[]) {
    this.xs = xs;
    this.ys = ys;
    this.columns = xs.length - 1;
    this.rows = ys.length - 1;
    this.verticals = covered(xs, ys, verticals);
    this.horizontals = covered(ys, xs, horizontals);
  }

  /** Whether a line runs between a cell and its right neighbour. */
  right(row: number, column: number): boolean {
    return column + 1 >= this.columns || (this.verticals[column + 1]?.[row] ?? false);
  }

  below(row: number, column: number): boolean {
    return row + 1 >= this.rows || (this.horizontals[row + 1]?.[column] ?? false);
  }
}

/** For each boundary position and each interval along it: whether lines cover most of the interval. */
function covered(
  positions: readonly number[],
  along: readonly number[],
  lines: readonly Rule[],
): boolean[][] {
  return positions.map((position) => {
    const here = lines.filter((line) => Math.abs(line.at - position) <= SAME_LINE);
    return along.slice(1).map((end, index) => {
      const start = along[index] ?? end;
      const length = here.reduce(
        (sum, line) => sum + Math.max(0, Math.min(end, line.to) - Math.max(start, line.from)),
        0,
      );
      return length >= (end - start) * 0.6;
    });
  });
}

/** Every elementary cell grows right and down as long as no wall stands in its way; the result tiles the grid. */
function cellsOf(walls: Walls): GridCell[] {
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  const free = (row: number, column: number): boolean => !taken.has(row * walls.columns + column);
  for (let row = 0; row < walls.rows; row += 1) {
    for (let column = 0; column < walls.columns; column += 1) {
      if (!free(row, column)) continue;
      let colSpan = 1;
      while (!walls.right(row, column + colSpan - 1) && free(row, column + colSpan)) colSpan += 1;
      let rowSpan = 1;
      while (opensDown(walls, row + rowSpan - 1, column, colSpan)) rowSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + colSpan; c += 1) taken.add(r * walls.columns + c);
      }
      cells.push({ row, column, rowSpan, colSpan, box: boxOf(walls, row, column, rowSpan, colSpan) });
    }
  }
  return cells;
}

function opensDown(walls: Walls, row: number, column: number, colSpan: number): boolean {
  for (let c = column; c < column + colSpan; c += 1) {
    if (walls.below(row, c)) return false;
    if (c + 1 < column + colSpan && walls.right(row + 1, c)) return false;
  }
  return true;
}

function boxOf(walls: Walls, row: number, column: number, rowSpan: number, colSpan: number): Box {
  return [
    walls.xs[column] ?? 0,
    walls.ys[row] ?? 0,
    walls.xs[column + colSpan] ?? 0,
    walls.ys[row + rowSpan] ?? 0,
  ];
}

function widthOf(grid: Grid): number {
  return grid.box[2] - grid.box[0];
}

function heightOf(grid: Grid): number {
  return grid.box[3] - grid.box[1];
}
