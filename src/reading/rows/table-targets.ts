/** The targets of one line of a table. */
import type { Target } from '../contract.ts';
import { findQuantities } from '../values/target-quantity.ts';
import { parseTargets, toTarget, wordsOf } from '../values/target.ts';
import { findYears, milestoneYear } from '../values/target-year.ts';
import { apartLines } from './cell-fits.ts';
import type { Column } from './column.ts';
import type { TableLine } from './table-lines.ts';

export interface TargetContext {
  /** Unit of the row; "" when none is given. */
  unit: string;
  /** Year of a column that names none: of the group, the heading, or the time the row is due. */
  year?: number | undefined;
  /** Year that the title of the plan sets for everything in it. */
  titleYear?: number | undefined;
}

export function readTargets(
  line: TableLine,
  columns: Column[],
  { unit, year, titleYear }: TargetContext,
): Target[] {
  const yearColumn = columns.find(({ role }) => role === 'year');
  const rowYear = yearColumn ? milestoneYear(line.cells[yearColumn.index] ?? '') : undefined;
  const targetColumns = columns.filter(({ role }) => role === 'target');
  return targetColumns.flatMap((column) => {
    const set = column.year ?? rowYear ?? year ?? titleYear;
    const text = apartLines(line.cells[column.index] ?? '').replace(/\s+/g, ' ');
    const targets = parseTargets(text, {
      ...(set !== undefined && { year: set }),
      ...(unit !== '' && { unit }),
    });
    const label = labelBeside(column, targetColumns);
    return label === undefined
      ? targets
      : targets.map((target) => ({ ...target, text: `${label}: ${target.text}` }));
  });
}

/** Where a year has several columns ("Số lượng", "Tỷ lệ"; "Quý II", "Quý IV") the words of each tell its figures apart. */
function labelBeside(column: Column, columns: Column[]): string | undefined {
  const label = column.own ?? column.header;
  const others = columns.filter((other) => other !== column && other.year === column.year);
  return label !== '' && others.some((other) => (other.own ?? other.header) !== label) ? label : undefined;
}

/** What a share of something must be, in the name of a task: "cấp chứng thư số đến 100% cán bộ". */
const SHARE = /(?:đạt|đến|cho|tối thiểu|ít nhất|trên|từ|≥|>=|>|phấn đấu|bảo đảm|đảm bảo|tỷ lệ)\s*$/iu;

/**
 * The target that the name of a task itself sets: one share of something counted. Undefined when it sets none, or
 * several, which a person has to take apart.
 */
export function targetInName(name: string, year: number | undefined): Target | undefined {
  const shares = findQuantities(name).filter(({ unit }) => unit?.startsWith('%'));
  const [share] = shares;
  if (!share || shares.length > 1) return undefined;
  const before = name.slice(0, share.figureStart);
  const after = name.slice(share.end);
  if (!SHARE.test(before) && share.comparator === '=' && !/^\s*(?:các\s|số\s|tổng\s)?\p{Ll}/u.test(after))
    return undefined;
  const own = findYears(name).at(-1)?.year;
  return toTarget(wordsOf(name, share), share, own ?? year);
}
