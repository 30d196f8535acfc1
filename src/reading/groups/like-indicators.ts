/** Which indicators of a fresh reading are one and the same. Pure. */
import { foldText, likenessIndex } from '../../shared/likeness.ts';
import type { IndicatorReading, Target } from '../contract.ts';
import { differenceAmong, type Difference } from './difference.ts';
import { indicatorKey } from './indicator-key.ts';
import { isShare } from '../values/target.ts';
import { milestoneYear } from '../values/target-year.ts';
import { Joining } from './row-groups.ts';
import { measureApart, sameWords, type Wording, wordingOf } from './wording.ts';

/** Measured on real plans: the right pair scores 0.5 or more, the best wrong one that no word sets apart 0.45 or less. */
const LIKENESS = 0.5;
/** The same words in another order, with other joints. */
const SAME_WORDS = 0.9;
/** What each of two names says alone, against what they share: above this they are about two things. */
const CONTRAST = 0.22;
/** Milestones of the body repeat their words: what differs there is another thing. */
const CONTRAST_IN_BODY = 0.15;
/** The same where the figures of a year agree, which two things seldom do. */
const CONTRAST_WITH_FIGURES = 0.3;
/** The same for rows that are joined over a third one. */
const CONTRAST_OVER_OTHERS = 0.6;
/** A year in which both set the same level, other than all. */
const BONUS_OF_FIGURES = 0.1;
const BONUS_OF_YEAR = 0.05;
const BONUS_OF_HEADING = 0.05;

/** Rows of a group whose words are compared with those of another: no thing of a real plan has as many. */
const COMPARED = 16;

interface Candidate {
  row: IndicatorReading;
  wording: Wording;
}
interface Pair {
  one: Candidate;
  other: Candidate;
  score: number;
}

/** Joins the rows of each thing: of several tables, of the body and the appendix, of one milestone and the next. */
export function joinIndicators(indicators: readonly IndicatorReading[]): Joining {
  const all = indicators.map((row) => ({ row, wording: wordingOf(indicatorKey(row.name)) }));
  const appendix = all.filter(({ row }) => row.source === 'appendix');
  const body = all.filter(({ row }) => row.source === 'body');
  const joining = new Joining(indicators);
  const difference = differenceAmong(all.map(({ wording }) => wording));
  const join = joiner(joining, all, difference);
  for (const [one, other] of sameInTables(appendix)) join(one, other);
  const pairs = [...pairsBetween(body, appendix, 6), ...pairsBetween(body, body, 12)];
  for (const { one, other } of pairs
    .filter((pair) => isOneThing(pair, difference(pair.one.wording, pair.other.wording)))
    .sort((a, b) => b.score - a.score))
    join(one, other);
  return joining;
}

/** The years of a row; of a goal in words, which sets no level, that of the heading above it. */
function yearsOf({ row }: Candidate): number[] {
  if (row.targets.length > 0 || row.source === 'appendix') return row.targets.map(({ year }) => year ?? 0);
  const headings = row.section?.split(' / ') ?? [];
  return headings.flatMap((heading) => milestoneYear(heading) ?? []).slice(-1);
}

function pairsBetween(from: readonly Candidate[], to: readonly Candidate[], limit: number): Pair[] {
  const index = likenessIndex(to.map(({ wording }) => wording.grams));
  return from.flatMap((one) =>
    index.like(one.wording.grams, limit).flatMap(({ index: at, score }) => {
      const other = to[at];
      if (!other || other === one) return [];
      const alike = sameWords(one.wording, other.wording) ? Math.max(score, SAME_WORDS) : score;
      return alike < LIKENESS ? [] : [{ one, other, score: alike + bonusOf(one, other) }];
    }),
  );
}

function bonusOf(one: Candidate, other: Candidate): number {
  const sameYear = yearsOf(one).some((year) => yearsOf(other).includes(year));
  const sameHeading = headingOf(one) !== '' && headingOf(one) === headingOf(other);
  return (
    (sameYear ? BONUS_OF_YEAR : 0) +
    (sameHeading ? BONUS_OF_HEADING : 0) +
    (figuresAgree(one.row, other.row) ? BONUS_OF_FIGURES : 0)
  );
}

/** The nearest heading without its number: what stands under one heading in each milestone goes together. */
const headingOf = ({ row }: Candidate): string =>
  foldText(row.section?.split(' / ').at(-1) ?? '').replace(/^(?:[\divxlc]+(?:\.\d+)*|[a-zđ])[.)]\s*/u, '');

/** Whether both set one level for one year; "100 %" is set for too many things to say anything. */
function figuresAgree(one: IndicatorReading, other: IndicatorReading): boolean {
  const isSame = (a: Target, b: Target): boolean =>
    a.year === b.year && a.value !== undefined && a.value === b.value && a.value !== 100;
  return one.targets.some((target) => other.targets.some((twin) => isSame(target, twin)));
}

function isOneThing({ one, other }: Pair, { contrast }: Difference): boolean {
  if (measureApart(one.wording, other.wording) || !unitsAgree(one.row, other.row)) return false;
  if (one.row.source === other.row.source) return contrast <= CONTRAST_IN_BODY;
  return contrast <= (figuresAgree(one.row, other.row) ? CONTRAST_WITH_FIGURES : CONTRAST);
}

/** A share and a count are two things; "sản phẩm" and "sản phẩm/năm" may be one. */
function unitsAgree(one: IndicatorReading, other: IndicatorReading): boolean {
  const [left, right] = [isShareOf(one), isShareOf(other)];
  return left === undefined || right === undefined || left === right;
}

/** By its unit, else by its name; undefined when neither tells. */
function isShareOf({ unit, name }: IndicatorReading): boolean | undefined {
  if (unit !== undefined) return isShare(unit);
  if (/^t[ỷỉ] (?:lệ|trọng)(?!\p{L})/iu.test(name)) return true;
  return /^số (?!hóa|hoá)/iu.test(name) ? false : undefined;
}

/** Joins two rows with all that stand with them already, unless any two of these are plainly two things. */
function joiner(
  joining: Joining,
  all: readonly Candidate[],
  difference: (one: Wording, other: Wording) => Difference,
): (one: Candidate, other: Candidate) => void {
  const byId = new Map(all.map((each) => [each.row.id, each]));
  const membersOf = ({ row }: Candidate) => joining.withRow(row.id).flatMap((id) => byId.get(id) ?? []);
  return (one, other) => {
    if (joining.withRow(one.row.id).includes(other.row.id)) return;
    const [left, right] = [membersOf(one), membersOf(other)];
    const isFar = (a: Candidate, b: Candidate) =>
      difference(a.wording, b.wording).contrast > CONTRAST_OVER_OTHERS;
    if (left.some((a) => right.some((b) => areApart(a, b)))) return;
    if (left.slice(0, COMPARED).some((a) => right.slice(0, COMPARED).some((b) => isFar(a, b)))) return;
    joining.join(one.row.id, other.row.id);
  };
}

/** Two rows of one part of the plan that set a level for one year state two things, or one thing twice. */
function areApart(one: Candidate, other: Candidate): boolean {
  if (measureApart(one.wording, other.wording)) return true;
  if (one.row.source !== other.row.source) return false;
  const years = yearsOf(other);
  if (yearsOf(one).some((year) => years.includes(year))) return true;
  return (
    one.row.source === 'appendix' &&
    !(sameWords(one.wording, other.wording) && sameSeries(one.row, other.row))
  );
}

/** Rows of tables that repeat a name for other years: under the same heading, or by the same number. */
function sameInTables(appendix: readonly Candidate[]): [Candidate, Candidate][] {
  const placed = (each: Candidate) => [`heading ${each.row.section}`, `number ${each.row.ordinal}`];
  const alike = Map.groupBy(
    appendix.flatMap((each) => placed(each).map((place) => ({ each, key: `${each.wording.bag}|${place}` }))),
    ({ key }) => key,
  );
  return [...alike.values()].flatMap(([first, ...others]) =>
    others.flatMap(({ each }): [Candidate, Candidate][] =>
      first && sameWords(first.each.wording, each.wording) && sameSeries(first.each.row, each.row)
        ? [[first.each, each]]
        : [],
    ),
  );
}

function sameSeries(one: IndicatorReading, other: IndicatorReading): boolean {
  if (one.targets.length === 0 || other.targets.length === 0 || !unitsAgree(one, other)) return false;
  return one.section === other.section || one.ordinal === other.ordinal;
}
