/** Ruling lines → tables: a lattice of row and column lines, of which only the edges really drawn part the cells. */
import { transpose, type Ink } from './raster.ts';
import { acrossAt, drawnShare, type Rule, type Rules, STEP } from './rules.ts';

/** Pixels on the straightened page: [left, top, right, bottom]. */
export type PixelBox = readonly [number, number, number, number];

export interface GridCell {
  row: number;
  col: number;
  rowSpan: number;
  colSpan: number;
  /** Inside the lines. */
  box: PixelBox;
}

export interface Edge {
  line: Line;
  from: number;
  to: number;
}

export interface Grid {
  box: PixelBox;
  rows: number;
  cols: number;
  /** Row by row, left to right; every lattice place belongs to exactly one cell. */
  cells: GridCell[];
  /** The stretches of lines that are drawn, for erasing. */
  horizontalEdges: Edge[];
  verticalEdges: Edge[];
}

/** Lines of one position: the pieces of a line that a merged cell or wear interrupts. */
export interface Line {
  pieces: Rule[];
  at: number;
}

/** How far a line may end before or after the line it meets. */
const REACH = 24;
/** Lines nearer than this are one line drawn double or broken in two. */
const SAME = 12;
/** Share of an edge that must be drawn to part two cells. */
const DRAWN = 0.55;

/** Tables on a page, from the top. A lone line or a frame without any division is no table. */
export function findGrids(ink: Ink, rules: Rules): Grid[] {
  const turned = transpose(ink);
  return components(rules)
    .flatMap((part) => gridsOf(ink, turned, part))
    .sort((a, b) => a.box[1] - b.box[1]);
}

/** Where a line runs at a place along it. */
export function lineAt(line: Line, along: number): number {
  let best = line.pieces[0];
  let distance = Number.POSITIVE_INFINITY;
  for (const piece of line.pieces) {
    const d = Math.max(piece.from - along, along - piece.to, 0);
    if (d < distance) {
      distance = d;
      best = piece;
    }
  }
  return best ? acrossAt(best, along) : line.at;
}

function components({ horizontal, vertical }: Rules): Rules[] {
  const parent = [...horizontal, ...vertical].map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== undefined && parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  horizontal.forEach((h, i) => {
    vertical.forEach((v, j) => {
      if (meet(h, v)) parent[root(i)] = root(horizontal.length + j);
    });
  });
  const parts = new Map<number, Rules>();
  const partOf = (i: number): Rules => {
    const part = parts.get(root(i)) ?? { horizontal: [], vertical: [] };
    parts.set(root(i), part);
    return part;
  };
  horizontal.forEach((h, i) => partOf(i).horizontal.push(h));
  vertical.forEach((v, j) => partOf(horizontal.length + j).vertical.push(v));
  return [...parts.values()].filter((part) => part.horizontal.length > 0 && part.vertical.length > 0);
}

function meet(h: Rule, v: Rule): boolean {
  const x = acrossAt(v, (h.across[0] ?? 0) as number);
  const y = acrossAt(h, x);
  const across = acrossAt(v, y);
  return across >= h.from - REACH && across <= h.to + REACH && y >= v.from - REACH && y <= v.to + REACH;
}

/** Pieces gathered into lines by position, in order. */
function gather(rules: Rule[]): Line[] {
  const lines: Line[] = [];
  const middle = (rule: Rule): number => acrossAt(rule, (rule.from + rule.to) / 2);
  for (const rule of rules.toSorted((a, b) => middle(a) - middle(b))) {
    const near = lines.find(
      (line) => Math.abs(lineAt(line, (rule.from + rule.to) / 2) - middle(rule)) < SAME,
    );
    if (near) near.pieces.push(rule);
    else lines.push({ pieces: [rule], at: middle(rule) });
  }
  return lines.sort((a, b) => a.at - b.at);
}

/** A border that was not drawn, or was cut off by the page, is put where most of the lines that should meet it end. */
function withBorders(lines: Line[], crossing: Rule[]): Line[] {
  const out = [...lines];
  const first = lines[0]?.at ?? Number.POSITIVE_INFINITY;
  const last = lines.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  const before = crossing.map((rule) => rule.from).filter((from) => first - from > 2 * REACH);
  const after = crossing.map((rule) => rule.to).filter((to) => to - last > 2 * REACH);
  if (before.length > crossing.length / 2) out.unshift({ pieces: [], at: Math.min(...before) });
  if (after.length > crossing.length / 2) out.push({ pieces: [], at: Math.max(...after) });
  return out;
}

/** The table of these lines; two where only wear joins the lines of one table to those of the next under it. */
function gridsOf(ink: Ink, turned: Ink, rules: Rules): Grid[] {
  const rows = withBorders(gather(rules.horizontal), rules.vertical);
  const cols = withBorders(gather(rules.vertical), rules.horizontal);
  if (rows.length < 2 || cols.length < 2 || (rows.length === 2 && cols.length === 2)) return [];
  const down = drawnEdges(turned, cols, rows);
  const open = openBand(down.missing, cols.length, rows.length - 1);
  const [above, below] = [rows[open ?? 0], rows[(open ?? 0) + 1]];
  if (open === undefined || !above || !below) return [toGrid(drawnEdges(ink, rows, cols), down, rows, cols)];
  return [within(rules, -Infinity, above.at + SAME), within(rules, below.at - SAME, Infinity)].flatMap(
    (part) => gridsOf(ink, turned, part),
  );
}

/**
 * The first band between two row lines that no column line crosses and under which the columns are others: it lies
 * between two tables. Where they are the same it may be a group heading with worn borders.
 */
function openBand(
  missing: readonly (readonly [number, number])[],
  cols: number,
  bands: number,
): number | undefined {
  const missingIn = (band: number): number[] => missing.flatMap(([col, at]) => (at === band ? [col] : []));
  const columnsIn = (band: number): string => missingIn(band).join(' ');
  for (let band = 1; band + 1 < bands; band += 1) {
    if (missingIn(band).length === cols && columnsIn(band - 1) !== columnsIn(band + 1)) return band;
  }
  return undefined;
}

/** What of the lines lies between two heights. */
function within({ horizontal, vertical }: Rules, top: number, bottom: number): Rules {
  const own = horizontal.filter((rule) => {
    const at = acrossAt(rule, (rule.from + rule.to) / 2);
    return at >= top && at <= bottom;
  });
  const cut = vertical.flatMap((rule): Rule[] => {
    const first = Math.max(0, Math.ceil((top - rule.from) / STEP));
    const last = Math.min(rule.across.length, Math.floor((bottom - rule.from) / STEP));
    const from = rule.from + first * STEP;
    return last - first < 2
      ? []
      : [{ from, to: rule.from + last * STEP, across: rule.across.slice(first, last) }];
  });
  return { horizontal: own, vertical: cut };
}

type Edges = ReturnType<typeof drawnEdges>;

function toGrid(across: Edges, down: Edges, rows: Line[], cols: Line[]): Grid {
  const cells = mergeCells(rows.length - 1, cols.length - 1, {
    below: across.missing.filter(([r]) => r > 0 && r < rows.length - 1).map(([r, c]) => [r - 1, c]),
    right: down.missing.filter(([c]) => c > 0 && c < cols.length - 1).map(([c, r]) => [r, c - 1]),
  });
  return {
    box: [cols[0]?.at ?? 0, rows[0]?.at ?? 0, cols.at(-1)?.at ?? 0, rows.at(-1)?.at ?? 0],
    rows: rows.length - 1,
    cols: cols.length - 1,
    cells: cells.map((span) => ({ ...span, box: boxOf(span, rows, cols) })),
    horizontalEdges: across.drawn,
    verticalEdges: down.drawn,
  };
}

/** Every stretch of `lines` between two neighbouring `crossing` lines: drawn, or missing at [line, stretch]. */
function drawnEdges(
  ink: Ink,
  lines: Line[],
  crossing: Line[],
): { drawn: Edge[]; missing: [number, number][] } {
  const drawn: Edge[] = [];
  const missing: [number, number][] = [];
  lines.forEach((line, i) => {
    crossing.slice(1).forEach((end, j) => {
      const from = lineAt(crossing[j] as Line, line.at);
      const to = lineAt(end, line.at);
      if (drawnShare(ink, (along) => lineAt(line, along), from, to) >= DRAWN) drawn.push({ line, from, to });
      else missing.push([i, j]);
    });
  });
  return { drawn, missing };
}

interface Span {
  row: number;
  col: number;
  rowSpan: number;
  colSpan: number;
}

/** Places [row, column] whose lower or right edge is missing. */
export interface Openings {
  below: readonly (readonly [number, number])[];
  right: readonly (readonly [number, number])[];
}

/** Lattice places joined over missing edges, each joint grown to a rectangle. */
export function mergeCells(rows: number, cols: number, { below, right }: Openings): Span[] {
  const owners: Span[] = [];
  for (let row = 0; row < rows; row++)
    for (let col = 0; col < cols; col++) owners.push({ row, col, rowSpan: 1, colSpan: 1 });
  const under = (span: Span): Set<Span> => {
    const found = new Set<Span>();
    for (let r = span.row; r < span.row + span.rowSpan; r++) {
      for (let c = span.col; c < span.col + span.colSpan; c++) found.add(owners[r * cols + c] ?? span);
    }
    return found;
  };
  const join = (a: number, b: number): void => {
    let span = around(owners[a] as Span, owners[b] as Span);
    for (let before = 0; before !== span.rowSpan * span.colSpan; ) {
      before = span.rowSpan * span.colSpan;
      span = [...under(span)].reduce(around, span);
    }
    for (let r = span.row; r < span.row + span.rowSpan; r++) {
      for (let c = span.col; c < span.col + span.colSpan; c++) owners[r * cols + c] = span;
    }
  };
  for (const [r, c] of right) join(r * cols + c, r * cols + c + 1);
  for (const [r, c] of below) join(r * cols + c, (r + 1) * cols + c);
  return [...new Set(owners)];
}

function around(a: Span, b: Span): Span {
  const row = Math.min(a.row, b.row);
  const col = Math.min(a.col, b.col);
  const rowSpan = Math.max(a.row + a.rowSpan, b.row + b.rowSpan) - row;
  const colSpan = Math.max(a.col + a.colSpan, b.col + b.colSpan) - col;
  return { row, col, rowSpan, colSpan };
}

function boxOf(span: Span, rows: Line[], cols: Line[]): PixelBox {
  const [top, bottom] = [rows[span.row] as Line, rows[span.row + span.rowSpan] as Line];
  const [left, right] = [cols[span.col] as Line, cols[span.col + span.colSpan] as Line];
  const [x, y] = [(left.at + right.at) / 2, (top.at + bottom.at) / 2];
  return [lineAt(left, y), lineAt(top, x), lineAt(right, y), lineAt(bottom, x)];
}
