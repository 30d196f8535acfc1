/** Stretches of time that deadlines can lie in: a list and the glance are narrowed to one of them. Pure. */
import { dayIn } from '../../../src/calendar/days.ts';
import { periodName, periodsBetween } from '../../../src/calendar/periods.ts';
import { dateText } from '../../format/dates.ts';

/**
 * The quarters, halves and the whole of last year, this one and the next, as intervals with their official names, and
 * what is chosen where it is none of them.
 * @param today ISO date
 */
export function dueChoices(today: string, chosen: string | undefined): { value: string; label: string }[] {
  const year = Number(today.slice(0, 4));
  const periods = periodsBetween(dayIn(year - 1, 1, 1), dayIn(year + 1, 12, 'last'), [
    'quarter',
    'half',
    'year',
  ]);
  const choices = periods
    .toSorted((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end))
    .map((period) => ({ value: `${period.start}/${period.end}`, label: periodName(period) }));
  if (chosen === undefined || choices.some(({ value }) => value === chosen)) return choices;
  return [
    ...choices,
    {
      value: chosen,
      label: chosen
        .split('/')
        .map((day) => dateText(day))
        .join(' – '),
    },
  ];
}
