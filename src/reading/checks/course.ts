/** The course of an indicator over the years: levels that fall, or do not rise. */
import { type Finding, type IndicatorReading, RowSource, type Target } from '../contract.ts';
import type { Checked, CheckedPlan } from './checked-plan.ts';
import { finding, isDoubted } from './finding.ts';

/** For these, less is better, so a falling series is progress. */
const LESS_IS_BETTER =
  /(?<!\p{L})(?:giảm|hạng|thứ hạng|xếp hạng|thời gian|số vụ|tồn đọng|quá hạn|trễ hạn|chậm|khiếu nại|hộ nghèo|nghèo|tỷ lệ lỗi)(?!\p{L})/iu;

/** One finding for each indicator, whatever steps of it are odd. */
export function checkCourse({ indicators, names }: CheckedPlan): Finding[] {
  return indicators.flatMap((thing) => {
    const steps = oddSteps(thing);
    if (steps.length === 0) return [];
    const rows = [...new Set(steps.flatMap((step) => step.rows))];
    const severity = steps.some(({ falls }) => falls) ? 'serious' : 'minor';
    const detail = `${steps.map(({ text }) => text).join('; ')}. Xem lại mức của các năm.`;
    return [finding('target-regression', severity, rows, detail, names.list(rows))];
  });
}

interface Step {
  rows: IndicatorReading[];
  text: string;
  falls: boolean;
}

/** Steps within the appendix, else within the body; where they differ from each other is said elsewhere. */
function oddSteps({ rows }: Checked<IndicatorReading>): Step[] {
  const falling = (text: string): boolean => LESS_IS_BETTER.test(text);
  if (rows.some((row) => falling(row.name) || row.targets.some((target) => falling(target.text)))) return [];
  // Several figures of one year (a number and a share, two quarters) make no line that could fall.
  if (rows.some(setsTwice)) return [];
  const points = RowSource.options
    .map((source) => pointsOf(rows.filter((row) => row.source === source && !isDoubted(row, 'targets'))))
    .find((some) => some.length > 1);
  return (points ?? []).slice(1).flatMap((point, at) => {
    const before = points?.[at];
    return before ? oddStep(before, point) : [];
  });
}

interface Point {
  year: number;
  target: Target;
  value: number;
  row: IndicatorReading;
}

/** A fall; or no rise between two stages of the running text, unless 100 % is held. */
function oddStep(before: Point, point: Point): Step[] {
  const rows = [before.row, point.row];
  const [now, then] = [`“${point.target.text}”`, `“${before.target.text}”`];
  if (point.value < before.value) {
    const text = `Mức năm ${point.year} (${now}) thấp hơn năm ${before.year} (${then})`;
    return [{ rows, text, falls: true }];
  }
  const unchanged = point.value === before.value && point.target.comparator === before.target.comparator;
  if (!unchanged || point.row.source !== 'body' || point.row.unit !== '%' || point.value >= 100) return [];
  const text = `Mức năm ${point.year} vẫn là ${now} như năm ${before.year}, không tăng qua cả giai đoạn`;
  return [{ rows, text, falls: false }];
}

const setsTwice = ({ targets }: IndicatorReading): boolean =>
  new Set(targets.map(({ year }) => year)).size < targets.length;

/** A year stands as the first row says it that states it. */
function pointsOf(rows: readonly IndicatorReading[]): Point[] {
  const points = rows.flatMap((row) =>
    row.targets.flatMap((target) =>
      target.year !== undefined && target.value !== undefined
        ? [{ year: target.year, value: target.value, target, row }]
        : [],
    ),
  );
  return points
    .filter(({ year }, at) => points.findIndex((other) => other.year === year) === at)
    .toSorted((a, b) => a.year - b.year);
}
