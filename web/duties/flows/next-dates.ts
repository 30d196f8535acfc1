/** When a line is reported next, computed at the screen by the rules of the server. Pure. */
import { absorb } from '../../../src/calendar/absorb.ts';
import type { Period, YearCalendar } from '../../../src/calendar/contract.ts';
import { CYCLES } from '../../../src/calendar/cycles.ts';
import { periodsBetween } from '../../../src/calendar/periods.ts';
import { isWorkingDay } from '../../../src/calendar/working-days.ts';
import { type RhythmDates, rhythmDates } from '../../../src/duties/rhythm-dates.ts';
import { addDays } from '../../../src/shared/dates.ts';
import { type CycleForm, cycleOf } from './flow-form.ts';

export interface NextDates extends RhythmDates {
  period: Period;
  /** The due day is one on which nobody works. */
  dayOff: boolean;
}

export interface DateGround {
  absorbs: boolean;
  announced: readonly YearCalendar[];
  /** "YYYY-MM-DD". */
  today: string;
}

/** The next reports of a line in the coming year or so, the earliest first. @param most how many */
export function nextDates(
  cycles: readonly CycleForm[],
  { absorbs, announced, today }: DateGround,
  most: number,
): NextDates[] {
  const regular = CYCLES.filter((cycle) => cycles.some((each) => each.cycle === cycle));
  const periods = periodsBetween(addDays(today, -400), addDays(today, 400), regular);
  return (absorbs ? absorb(periods, regular) : periods)
    .flatMap((period) => {
      const form = cycles.find(({ cycle }) => cycle === period.cycle);
      if (!form) return [];
      const dates = rhythmDates(cycleOf(form), period, announced);
      const dayOff = dates.due !== null && !isWorkingDay(dates.due, announced);
      return [{ period, ...dates, dayOff }];
    })
    .filter(({ due, windowEnd }) => (due ?? windowEnd) >= today)
    .sort((a, b) => ((a.due ?? a.windowEnd) < (b.due ?? b.windowEnd) ? -1 : 1))
    .slice(0, most);
}
