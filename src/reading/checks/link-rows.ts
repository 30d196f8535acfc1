/** Links between rows: the same thing stated in body and appendix (`sameAs`), one indicator over its milestones (`series`). */
import { likenessIndex, prepareText, type PreparedText } from '../../shared/likeness.ts';
import type { IndicatorReading, PlanReading, TaskReading } from '../contract.ts';
import { indicatorKey, numbersConflict } from './indicator-key.ts';

/** Measured on real plans: the right pair scores 0.5 or more, the best wrong one 0.45 or less. */
const INDICATOR_LIKENESS = 0.5;
const TASK_LIKENESS = 0.55;
/** A body item that is wholly a part of an appendix row (two items merged into one row). */
const TASK_CONTAINED = 0.9;

type Row = IndicatorReading | TaskReading;
interface Pair {
  from: number;
  to: number;
  score: number;
}

const years = (row: IndicatorReading) => row.targets.map((target) => target.year ?? 0);

/** Returns the plan with `sameAs` and `series` set; nothing else changes. */
export function linkRows(plan: PlanReading): PlanReading {
  const sameAs = new Map<string, string[]>();
  const link = (a: Row, b: Row) => {
    sameAs.set(a.id, [...(sameAs.get(a.id) ?? []), b.id]);
    sameAs.set(b.id, [...(sameAs.get(b.id) ?? []), a.id]);
  };
  const keyed = plan.indicators.map(withKey);
  for (const [body, appendix] of pairIndicators(keyed)) link(body.row, appendix.row);
  for (const [body, appendix] of pairTasks(plan.tasks)) link(body, appendix);
  const series = findSeries(keyed, sameAs);
  const withLinks = <T extends Row>(row: T): T => {
    const ids = sameAs.get(row.id);
    return ids ? { ...row, sameAs: ids } : row;
  };
  return {
    ...plan,
    indicators: plan.indicators.map((row) => {
      const id = series.get(row.id);
      return id ? { ...withLinks(row), series: id } : withLinks(row);
    }),
    tasks: plan.tasks.map(withLinks),
  };
}

/** An indicator with the text it is compared by. */
interface Keyed {
  row: IndicatorReading;
  key: string;
  grams: PreparedText;
}

function withKey(row: IndicatorReading): Keyed {
  const key = indicatorKey(row.name);
  return { row, key, grams: prepareText(key) };
}

/** Best pairs first; a body row is taken once, an appendix row once per milestone year. */
function pairIndicators(rows: readonly Keyed[]): [Keyed, Keyed][] {
  const body = rows.filter(({ row }) => row.source === 'body');
  const appendix = rows.filter(({ row }) => row.source === 'appendix');
  const index = likenessIndex(appendix.map(({ grams }) => grams));
  const pairs: Pair[] = body.flatMap(({ row, key, grams }, from) =>
    index
      .like(grams, 6)
      .filter(
        ({ index: to, score }) =>
          score >= INDICATOR_LIKENESS && !numbersConflict(key, appendix[to]?.key ?? ''),
      )
      .map(({ index: to, score }) => ({ from, to, score: score + yearBonus(row, appendix[to]?.row) })),
  );
  return takeBest(pairs, (pair) => {
    const row = body[pair.from]?.row;
    return [`from ${pair.from}`, ...(row ? years(row) : []).map((year) => `to ${pair.to} in ${year}`)];
  }).flatMap(({ from, to }) => pairOf(body[from], appendix[to]));
}

/** Two rows of one name, each for its own years, both find their body row. */
function yearBonus(body: IndicatorReading, appendix: IndicatorReading | undefined): number {
  return appendix && years(body).some((year) => years(appendix).includes(year)) ? 0.05 : 0;
}

function pairTasks(rows: TaskReading[]): [TaskReading, TaskReading][] {
  const body = rows.filter((row) => row.source === 'body');
  const appendix = rows.filter((row) => row.source === 'appendix');
  const index = likenessIndex(appendix.map((row) => row.name));
  return body.flatMap((row) => {
    const best = index
      .like(row.name, 3)
      .find((hit) => hit.score >= TASK_LIKENESS || hit.contained >= TASK_CONTAINED);
    return best ? pairOf(row, appendix[best.index]) : [];
  });
}

function pairOf<T>(a: T | undefined, b: T | undefined): [T, T][] {
  return a !== undefined && b !== undefined ? [[a, b]] : [];
}

/** Greedy matching: pairs by falling score, each slot used once. */
function takeBest(pairs: Pair[], slots: (pair: Pair) => string[]): Pair[] {
  const taken = new Set<string>();
  return pairs
    .sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to)
    .filter((pair) => {
      const wanted = slots(pair);
      if (wanted.some((slot) => taken.has(slot))) return false;
      for (const slot of wanted) taken.add(slot);
      return true;
    });
}

/** Rows linked to one appendix row form its series; the rest are joined name by name, never two of one year. */
function findSeries(rows: readonly Keyed[], sameAs: Map<string, string[]>): Map<string, string> {
  const groups = new Groups(rows.map(({ row }) => row));
  const byId = new Map(rows.map(({ row }) => [row.id, row]));
  for (const { row } of rows) {
    if (row.source !== 'body') continue;
    for (const id of sameAs.get(row.id) ?? [])
      for (const [a, b] of pairOf(byId.get(id), row)) groups.join(a, b);
  }
  const body = rows.filter(({ row }) => row.source === 'body');
  const index = likenessIndex(body.map(({ grams }) => grams));
  const pairs: Pair[] = body.flatMap(({ key, grams }, from) =>
    index
      .like(grams, 8)
      .filter(
        ({ index: to, score }) => to > from && score >= 0.6 && !numbersConflict(key, body[to]?.key ?? ''),
      )
      .map(({ index: to, score }) => ({ from, to, score })),
  );
  for (const { from, to } of pairs.sort((a, b) => b.score - a.score)) {
    for (const [a, b] of pairOf(body[from]?.row, body[to]?.row)) if (groups.apart(a, b)) groups.join(a, b);
  }
  return groups.names();
}

/** Rows put together step by step; each row knows its group, each group the years it has in the body. */
class Groups {
  readonly #groups: Map<string, { rows: IndicatorReading[]; years: Set<string> }>;

  constructor(rows: readonly IndicatorReading[]) {
    this.#groups = new Map(
      rows.map((row) => [
        row.id,
        { rows: [row], years: new Set(years(row).map((year) => `${row.source} ${year}`)) },
      ]),
    );
  }

  join(a: IndicatorReading, b: IndicatorReading): void {
    const [left, right] = [this.#groups.get(a.id), this.#groups.get(b.id)];
    if (!left || !right || left === right) return;
    left.rows.push(...right.rows);
    for (const year of right.years) left.years.add(year);
    for (const row of right.rows) this.#groups.set(row.id, left);
  }

  /** Whether the two groups have no year of one source in common, so that together they are one course of years. */
  apart(a: IndicatorReading, b: IndicatorReading): boolean {
    const [left, right] = [this.#groups.get(a.id), this.#groups.get(b.id)];
    return (
      left !== undefined && right !== undefined && ![...right.years].some((year) => left.years.has(year))
    );
  }

  /** The name of the series of each row that is not alone. */
  names(): Map<string, string> {
    const names = new Map<string, string>();
    for (const { rows } of new Set(this.#groups.values())) {
      const first = rows[0];
      if (first && rows.length > 1) for (const row of rows) names.set(row.id, `s-${first.id}`);
    }
    return names;
  }
}
