/** From when to when a rhythm of a flow counts the figures of a period, and until when they are sent. Pure. */
import type { Due, Period, YearCalendar } from '../calendar/contract.ts';
import { placeInYear } from '../calendar/periods.ts';
import { decreeWindow, dueDate, windowDates } from '../calendar/reporting-rule.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
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

/** The dates of one period: a window that closes N working days before its due date begins where the one before ended. */
export function rhythmDates(
  rhythm: Rhythm,
  period: Period,
  announced: readonly YearCalendar[] = [],
): RhythmDates {
  const { window, shift } = rhythm;
  const dueDay = (of: Period): string | undefined => {
    const due = dueOf(rhythm, of);
    return due && dueDate({ due, shift }, of, announced);
  };
  // Without a day to count back from, a window that closes before it is the decree's.
  const closing = (of: Period, closes: number): string => {
    const due = dueDay(of);
    return due === undefined ? decreeWindow(of).windowEnd : addWorkingDays(due, -closes, announced);
  };
  const dates = { ...windowDates(window, period, closing), due: dueDay(period) ?? null };
  // Nine months begin with the year: the period before them, a year ago, is no neighbour.
  return typeof window === 'object' && period.cycle === 'nine-month'
    ? { ...dates, windowStart: decreeWindow(period).windowStart }
    : dates;
}
