/** Rows that reached us with a figure too few: their figures are put to the years at which the body states the same. */
import { likenessIndex } from '../../shared/likeness.ts';
import type { IndicatorReading, Target } from '../contract.ts';
import { UNSURE_VALUE } from './row-doubts.ts';

/** Names that share less than this speak of different things. */
const ALIKE = 0.4;
/** More years than this are no milestones; keeps the search short. */
const MAX_YEARS = 12;

/** What the body says. */
type Stated = Pick<IndicatorReading, 'name' | 'targets'>;

/**
 * Moves the targets of table rows whose columns are in doubt ("targets" among their doubts) to the years that agree
 * best with like indicators of the body, keeping their order. Rows stay as they are when nothing agrees better, and
 * stay marked in either case.
 */
export function realignTargets(rows: IndicatorReading[], body: Stated[]): IndicatorReading[] {
  if (!rows.some(isDoubtful)) return rows;
  const index = likenessIndex(body.map(({ name }) => name));
  return rows.map((row) => {
    if (!isDoubtful(row)) return row;
    const stated = index
      .like(row.name, 12)
      .filter(({ score }) => score >= ALIKE)
      .flatMap((pair) => body[pair.index]?.targets ?? []);
    const years = yearsBeside(row, rows);
    return stated.length === 0 || years.length > MAX_YEARS
      ? row
      : { ...row, targets: bestPlaces(row.targets, years, stated) };
  });
}

/** Doubt about a figure itself says nothing about its column. */
const isDoubtful = ({ doubts, targets, confidence }: IndicatorReading): boolean =>
  doubts?.includes('targets') === true &&
  confidence < UNSURE_VALUE &&
  targets.length > 0 &&
  targets.every(({ year }) => year !== undefined);

/** The milestones of the table: the years that its rows set targets for. */
function yearsBeside(row: IndicatorReading, rows: IndicatorReading[]): number[] {
  const beside = rows.filter(({ location }) => location.block === row.location.block);
  const years = beside
    .flatMap(({ targets }) => targets.map(({ year }) => year))
    .filter((year) => year !== undefined);
  return [...new Set(years)].sort((a, b) => a - b);
}

function bestPlaces(targets: Target[], years: number[], stated: Target[]): Target[] {
  const agreement = (placed: Target[]): number =>
    placed.filter((target) => stated.some((other) => isSame(target, other))).length;
  let best = targets;
  let most = agreement(targets);
  for (const chosen of ascending(years, targets.length)) {
    const placed = targets.map((target, index) => ({ ...target, year: chosen[index] ?? target.year }));
    const agreed = agreement(placed);
    if (agreed > most) [best, most] = [placed, agreed];
  }
  return best;
}

const isSame = (a: Target, b: Target): boolean =>
  a.year === b.year && a.comparator === b.comparator && a.value === b.value && a.valueMax === b.valueMax;

/** All choices of `count` years that keep their order. */
function ascending(years: number[], count: number): number[][] {
  if (count === 0) return [[]];
  return years.flatMap((year, index) =>
    ascending(years.slice(index + 1), count - 1).map((rest) => [year, ...rest]),
  );
}
