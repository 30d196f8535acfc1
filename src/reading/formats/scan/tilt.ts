/** How a page lies: its tilt, and whether its lines of text run up the page. */
import { transpose, type Ink } from './raster.ts';

const DEGREE = Math.PI / 180;
const WIDEST = 6 * DEGREE;
const COARSE = 0.25 * DEGREE;
const FINE = 0.02 * DEGREE;
/** Edge points looked at; more changes the angle by less than FINE. */
const POINTS = 40_000;

export interface Tilt {
  /** Radians; positive when lines fall towards the right. */
  angle: number;
  /** How strongly the edges gather in rows at that angle; only for comparing two directions of one page. */
  peakiness: number;
}

/**
 * The angle at which the lower edges of the ink gather in as few rows as possible: baselines and ruling lines both
 * answer to it, whatever the language.
 */
export function measureTilt(ink: Ink): Tilt {
  const edges = lowerEdges(ink);
  if (edges.xs.length === 0) return { angle: 0, peakiness: 0 };
  const coarse = bestAngle(edges, -WIDEST, WIDEST, COARSE);
  return bestAngle(edges, coarse.angle - COARSE, coarse.angle + COARSE, FINE);
}

/** True when text runs up or down the page (scanned sideways). */
export function isSideways(ink: Ink): boolean {
  return measureTilt(transpose(ink)).peakiness > 1.2 * measureTilt(ink).peakiness;
}

interface Edges {
  xs: Float64Array;
  ys: Float64Array;
  /** Histogram rows needed. */
  rows: number;
  offset: number;
}

function lowerEdges({ width, height, data }: Ink): Edges {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (data[i] === 1 && data[i - width] === 1 && data[i + width] === 0) {
        xs.push(x);
        ys.push(y);
      }
    }
  }
  const step = Math.max(1, Math.floor(xs.length / POINTS));
  const keep = (_: number, i: number): boolean => i % step === 0;
  const offset = Math.ceil(width * Math.sin(WIDEST + COARSE)) + 2;
  return {
    xs: Float64Array.from(xs.filter(keep)),
    ys: Float64Array.from(ys.filter(keep)),
    rows: height + 2 * offset,
    offset,
  };
}

function bestAngle(edges: Edges, from: number, to: number, step: number): Tilt {
  let best: Tilt = { angle: 0, peakiness: -1 };
  for (let angle = from; angle <= to + step / 2; angle += step) {
    const peakiness = gathering(edges, angle);
    if (peakiness > best.peakiness) best = { angle, peakiness };
  }
  return best;
}

function gathering({ xs, ys, rows, offset }: Edges, angle: number): number {
  const histogram = new Uint32Array(rows);
  const slope = Math.tan(angle);
  for (let i = 0; i < xs.length; i++) {
    const row = Math.round((ys[i] ?? 0) - slope * (xs[i] ?? 0)) + offset;
    histogram[row] = (histogram[row] ?? 0) + 1;
  }
  let sum = 0;
  for (const count of histogram) sum += count * count;
  return sum / xs.length;
}
