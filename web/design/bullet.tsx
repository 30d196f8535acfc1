import css from './bullet.module.css';
import { bulletGeometry, type BulletValues } from './bullet-geometry.ts';

interface BulletProps extends BulletValues {
  /** The same in words. */
  label: string;
  width?: number;
  height?: number;
}

/** Marks at an edge are whole. */
const EDGE = 2;

/** What is achieved as a bar, what should be by now as a thin line, the target as a gold one; further right is better. */
export function Bullet({ label, width = 120, height = 14, ...values }: BulletProps) {
  const at = bulletGeometry(values, width - 2 * EDGE);
  const [middle, thick] = [height / 2, height * 0.45];
  const line = (x: number, className: string | undefined) => (
    <line x1={x} x2={x} y1="0" y2={height} className={className} />
  );
  return (
    <svg width={width} height={height} role="img" aria-label={label} className={css.bullet}>
      <g transform={`translate(${EDGE} 0)`}>
        <rect x={-EDGE} y={middle - thick} width={width} height={2 * thick} rx="2" className={css.ground} />
        <rect
          x={Math.min(at.base, at.current)}
          y={middle - thick / 2}
          width={Math.abs(at.current - at.base)}
          height={thick}
          className={css.achieved}
        />
        {line(at.base, css.base)}
        {at.expected !== undefined && line(at.expected, css.expected)}
        {line(at.target, css.target)}
      </g>
    </svg>
  );
}
