/** Sections and milestone years: how the indicators stand in each. Pure. */
import type { MilestoneRow } from '../../src/evaluation/indicators/contract.ts';
import type { MilestoneMark } from '../../src/register/received/contract.ts';

/** What worries first. */
const WORST: readonly MilestoneMark[] = [
  'missed',
  'lost',
  'at-risk',
  'behind',
  'no-figure',
  'too-little-data',
  'not-computable',
  'on-track',
  'kept',
  'met',
  'ahead',
];

type Cells = Pick<MilestoneRow, 'section' | 'cells'>;

/** Years that any indicator has a milestone in, first to last. */
export function milestoneYears(rows: readonly Cells[]): number[] {
  const years = rows.flatMap(({ cells }) => cells.map(({ year }) => year));
  return [...new Set(years)].toSorted((a, b) => a - b);
}

export interface MarkCount {
  mark: MilestoneMark;
  count: number;
}

export interface SectionMilestones {
  /** Absent: of the indicators that stand in no section. */
  section?: string;
  indicators: number;
  /** The worst first. */
  years: ReadonlyMap<number, MarkCount[]>;
}

/** In the order in which the sections come. */
export function bySection(rows: readonly Cells[]): SectionMilestones[] {
  return [...Map.groupBy(rows, ({ section }) => section)].map(([section, own]) => ({
    ...(section !== undefined && { section }),
    indicators: own.length,
    years: new Map(milestoneYears(own).map((year) => [year, marksIn(own, year)])),
  }));
}

function marksIn(rows: readonly Cells[], year: number): MarkCount[] {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.year === year));
  return WORST.flatMap((mark) => {
    const count = cells.filter((cell) => cell.mark === mark).length;
    return count > 0 ? [{ mark, count }] : [];
  });
}

/** After every month. */
const NEVER = '9999';

export const allIn = (marks: readonly MarkCount[]): number =>
  marks.reduce((sum, { count }) => sum + count, 0);

/**
 * Indicators that miss their next milestone as they go: whoever has to turn first is first, past months too; last those
 * of which no month can be named, since their milestone always asked for more than their best.
 */
export function warned<Row extends Pick<MilestoneRow, 'misses' | 'turningMonth'>>(
  rows: readonly Row[],
): Row[] {
  return rows
    .filter(({ misses }) => misses)
    .toSorted((a, b) => (a.turningMonth ?? NEVER).localeCompare(b.turningMonth ?? NEVER));
}

/** How many indicators stand how before their next milestones, the worst first. */
export const markCounts = (rows: readonly Pick<MilestoneRow, 'standing'>[]): MarkCount[] =>
  WORST.flatMap((mark) => {
    const count = rows.filter(({ standing }) => standing.status === mark).length;
    return count > 0 ? [{ mark, count }] : [];
  });
