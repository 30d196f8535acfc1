/** What a standing says in a sentence. Pure. */
import type { IndicatorStanding } from '../../src/evaluation/indicators/contract.ts';
import type { RowStanding } from '../../src/register/received/contract.ts';
import { dateText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import type { Texts } from '../i18n/vi.ts';

type Words = Texts['evaluation'];

/** What lies ahead is told with one decimal, wherever it is told. */
export const projectedText = (value: number): string =>
  value.toLocaleString('vi-VN', { maximumFractionDigits: 1 });

/** "Có nguy cơ không đạt mốc 2026"; exports say the same (`standingLabel`). */
export function statusText({ status, year, reached }: RowStanding, words: Words): string {
  if (year === undefined) return words.statuses[status];
  const { reached: met, missed, 'at-risk': atRisk } = words.ofMilestone;
  if (status === 'met' || (status === 'on-track' && reached)) return met(String(year));
  if (status === 'missed') return missed(String(year));
  return status === 'at-risk' ? atRisk(String(year)) : words.statuses[status];
}

/** "2027-04" → "4/2027". */
const monthText = (month: string): string => `${Number(month.slice(5))}/${month.slice(0, 4)}`;

/** @param today "YYYY-MM-DD" */
export function standingSentence(
  standing: IndicatorStanding,
  today: string,
  words: Words,
): string | undefined {
  const { status, why, observed, milestone, reached, projected } = standing;
  if (why) return words.whyNot[why];
  if (status === 'too-little-data') return words.tooLittle(numberText(observed));
  if (!milestone || status === 'met' || status === 'missed') return undefined;
  if (reached) return status === 'kept' ? undefined : words.reached(String(milestone.year));
  if (projected === undefined) return undefined;
  const first = words.projected(dateText(milestone.day), projectedText(projected));
  return standing.misses ? `${first}; ${turnText(standing, today, words)}.` : `${first}.`;
}

/** By when an indicator that misses its milestone has to turn, or should have. @param today "YYYY-MM-DD" */
export function turnText(
  { turningMonth }: { turningMonth?: string | undefined },
  today: string,
  words: Words,
): string {
  if (turningMonth === undefined) return words.neverFast;
  const month = monthText(turningMonth);
  return turningMonth < today.slice(0, 7) ? words.shouldHaveTurned(month) : words.turn(month);
}
