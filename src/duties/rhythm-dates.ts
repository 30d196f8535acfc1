/** From when to when a rhythm of a flow counts the figures of a period, and until when they are sent. Pure. */
import type { Due, Period, YearCalendar } from '../calendar/contract.ts';
import { placeInYear, previousPeriod } from '../calendar/periods.ts';
import { decreeWindow, dueDate } from '../calendar/reporting-rule.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { addDays } from '../shared/dates.ts';
import type { FlowCycle } from './contract.ts';

export type Rhythm = Pick<FlowCycle, 'window' | 'due' | 'parts' | 'shift'>;

/** Days are "YYYY-MM-DD" and belong to what they bound. */
export interface RhythmDates {
  windowStart: string;
  windowEnd: string;
  /** Null: neither the plan nor a person gave a day; it is never derived. */
  due: string | null;
}

/** The day that holds for a period: that of its quarter or half, else the general one. */
function dueOf({ parts, due }: Rhythm, period: Period): Due | undefined {
  return parts?.find(({ part }) => part === placeInYear(period))?.due ?? due;
}

/** Without a day to count back from, a window that closes before it is the decree's. */
function windowEnd(rhythm: Rhythm, period: Period, announced: readonly YearCalendar[]): string {
  const due = dueOf(rhythm, period);
  if (rhythm.window === 'calendar') return period.end;
  if (rhythm.window === 'decree' || !due) return decreeWindow(period).windowEnd;
  return addWorkingDays(
    dueDate({ due, shift: rhythm.shift }, period, announced),
    -rhythm.window.closes,
    announced,
  );
}

/** Nine months begin with the year: the period before them, a year ago, is no neighbour. */
function windowStart(rhythm: Rhythm, period: Period, announced: readonly YearCalendar[]): string {
  if (rhythm.window === 'calendar') return period.start;
  if (rhythm.window === 'decree' || period.cycle === 'nine-month') return decreeWindow(period).windowStart;
  return addDays(windowEnd(rhythm, previousPeriod(period), announced), 1);
}

/** The dates of one period: a window that closes N working days before its due date begins where the one before ended. */
export function rhythmDates(
  rhythm: Rhythm,
  period: Period,
  announced: readonly YearCalendar[] = [],
): RhythmDates {
  const due = dueOf(rhythm, period);
  return {
    windowStart: windowStart(rhythm, period, announced),
    windowEnd: windowEnd(rhythm, period, announced),
    due: due ? dueDate({ due, shift: rhythm.shift }, period, announced) : null,
  };
}
