/** What the picture of a road shows, in words. Pure. */
import type { StandingWithCourse } from '../../../src/evaluation/indicators/contract.ts';
import { dateText } from '../../format/dates.ts';
import { shownNumber } from '../../format/numbers.ts';
import type { Texts } from '../../i18n/vi.ts';
import { projectedText } from '../standing-words.ts';

type Words = Texts['evaluation'];

export const aboutText = (value: number, words: Words): string => words.road.about(projectedText(value));

/** "2026-12-31" → "12/2026". */
export const monthText = (day: string): string => dateText(day.slice(0, 7));

/** Where it began, the last figure, the levels ahead, and where it leads: for whoever does not see the picture. */
export function roadSentence(standing: StandingWithCourse, words: Words): string {
  const { base, current, milestone, road, projected } = standing;
  const said = words.road;
  const levels = milestone ? [milestone] : road;
  const parts = [
    base && base.day !== current?.day && said.base(shownNumber(base.value), dateText(base.day)),
    current && said.current(shownNumber(current.value), dateText(current.day)),
    ...levels.map(({ year, text }) => year !== undefined && said.milestone(String(year), text ?? '')),
    milestone && projected !== undefined && said.projected(dateText(milestone.day), projectedText(projected)),
  ];
  return `${said.title}: ${parts.filter(Boolean).join('; ')}.`;
}
