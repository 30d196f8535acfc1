/** Which indicators of a fresh reading are one and the same. Pure. */
import { likenessIndex, prepareText, type PreparedText } from '../../shared/likeness.ts';
import type { IndicatorReading } from '../contract.ts';
import { indicatorKey, numbersConflict } from './indicator-key.ts';
import { Joining } from './row-groups.ts';

/** Measured on real plans: the right pair scores 0.5 or more, the best wrong one 0.45 or less. */
const INDICATOR_LIKENESS = 0.5;

interface Pair {
  from: number;
  to: number;
  score: number;
}

const years = (row: IndicatorReading) => row.targets.map((target) => target.year ?? 0);

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

/** Joins rows of the body to rows of the appendix; the rest name by name, never two of one year. */
export function joinIndicators(indicators: readonly IndicatorReading[]): Joining {
  const rows = indicators.map(withKey);
  const joining = new Joining(indicators);
  for (const [body, appendix] of pairIndicators(rows)) joining.join(appendix.row.id, body.row.id);
  const byId = new Map(indicators.map((row) => [row.id, row]));
  const yearsWith = ({ id }: IndicatorReading) =>
    joining
      .withRow(id)
      .flatMap((other) => byId.get(other) ?? [])
      .flatMap((row) => years(row).map((year) => `${row.source} ${year}`));
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
    for (const [a, b] of pairOf(body[from]?.row, body[to]?.row)) {
      const taken = new Set(yearsWith(a));
      if (!yearsWith(b).some((year) => taken.has(year))) joining.join(a.id, b.id);
    }
  }
  return joining;
}
