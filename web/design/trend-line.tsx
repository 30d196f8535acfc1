import css from './trend-line.module.css';

/** Where the points of a line of figures stand within a box; the target too, so that both are of one measure. */
export function trendPoints(
  values: readonly number[],
  width: number,
  height: number,
  target?: number,
): { points: { x: number; y: number }[]; target?: number } {
  const all = target === undefined ? values : [...values, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  // What never changed is a line through the middle.
  const at = (value: number) =>
    high === low ? height / 2 : height - ((value - low) / (high - low)) * height;
  const points = values.map((value, index) => ({ x: index * step, y: at(value) }));
  return { points, ...(target !== undefined && { target: at(target) }) };
}

interface TrendLineProps {
  /** From the earliest to the latest. */
  values: readonly number[];
  target?: number | undefined;
  /** The same in words. */
  label: string;
  width?: number;
  height?: number;
}

const EDGE = 4;

/** A small line of figures with the target as a dashed one; the numbers stand beside it. Nothing for fewer than two. */
export function TrendLine({ values, target, label, width = 84, height = 22 }: TrendLineProps) {
  if (values.length < 2) return null;
  const drawn = trendPoints(values, width - 2 * EDGE, height - 2 * EDGE, target);
  const last = drawn.points.at(-1);
  return (
    <svg width={width} height={height} role="img" aria-label={label} className={css.trend}>
      <g transform={`translate(${EDGE} ${EDGE})`}>
        {drawn.target !== undefined && (
          <line x1="0" x2={width - 2 * EDGE} y1={drawn.target} y2={drawn.target} className={css.target} />
        )}
        <polyline points={drawn.points.map(({ x, y }) => `${x},${y}`).join(' ')} className={css.line} />
        {last && <circle cx={last.x} cy={last.y} r="3" className={css.last} />}
      </g>
    </svg>
  );
}
