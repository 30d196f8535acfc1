/** Whether an indicator meets its next milestone as fast as it goes now, and when it would have to turn. Pure. */
import { yearBefore, yearsBetween } from './moment.ts';
import { alongRoad, inOrder, type Level } from './road.ts';

const PRECISION = 1e-9;

export interface Forecast {
  /** Change per year over the last 12 months, or over as much of them as was observed. */
  presentPace: number;
  /** From which observation to which it is the slope. */
  paceFrom: Level;
  paceTo: Level;
  /** The value at the milestone if it goes on so. */
  projected: number;
  misses: boolean;
  /** The best change per year, in the indicator's direction, over any 12 months observed. */
  bestPace: number;
  /**
   * "YYYY-MM", the last month in which the milestone needs no more than the best pace, with the present one until then;
   * it may have passed. Absent where the milestone is met anyway, or always needed more.
   */
  turningMonth?: string;
}

interface Window {
  from: Level;
  to: Level;
  pace: number;
  years: number;
}

/** The 12 months that end with an observation, from the first observation that lies in them. */
function windowsOf(levels: readonly Level[]): Window[] {
  return levels.flatMap((to) => {
    const since = yearBefore(to.at.day);
    const from = levels.find(({ at }) => at.day >= since && at.day < to.at.day);
    if (!from) return [];
    const years = yearsBetween({ day: from.at.day }, { day: to.at.day });
    return [{ from, to, years, pace: (to.value - from.value) / years }];
  });
}

/**
 * A window counts as 12 months where it is nearly as long, or, in a younger series, where it is nearly all of it: the
 * jump of one month is no pace of a year.
 */
const NEARLY = 0.9;

/** @returns undefined below two observations in the last 12 months, or when the milestone is not ahead */
export function forecast(
  observations: readonly Level[],
  milestone: Level,
  direction: 1 | -1,
): Forecast | undefined {
  const levels = inOrder(observations);
  const windows = windowsOf(levels);
  const [present, last] = [windows.at(-1), levels.at(-1)];
  if (!present || !last || present.to !== last || milestone.at.day <= last.at.day) return undefined;
  const left = yearsBetween({ day: last.at.day }, { day: milestone.at.day });
  const projected = last.value + present.pace * left;
  const gap = direction * (milestone.value - projected);
  const misses = gap > PRECISION * Math.max(1, Math.abs(milestone.value));
  const longest = Math.max(...windows.map(({ years }) => years));
  const bestPace = Math.max(
    ...windows.filter(({ years }) => years >= NEARLY * longest).map(({ pace }) => direction * pace),
  );
  const month = misses
    ? turningMonth(levels, milestone, { present: present.pace, best: bestPace, direction })
    : undefined;
  return {
    presentPace: present.pace,
    paceFrom: present.from,
    paceTo: present.to,
    projected,
    misses,
    bestPace,
    ...(month && { turningMonth: month }),
  };
}

interface Paces {
  present: number;
  best: number;
  direction: 1 | -1;
}

/** The value on a day: between two observations on the line that joins them, after the last at the present pace. */
function valueOn(levels: readonly Level[], day: string, present: number): number {
  const last = levels.at(-1);
  if (!last || day <= last.at.day) return alongRoad(levels, { day });
  return last.value + present * yearsBetween({ day: last.at.day }, { day });
}

/** The last month on whose first day the milestone needed no more than the best pace, past months too. */
function turningMonth(levels: readonly Level[], milestone: Level, paces: Paces): string | undefined {
  const { present, best, direction } = paces;
  const first = levels[0]?.at.day ?? milestone.at.day;
  for (let day = `${milestone.at.day.slice(0, 7)}-01`; day >= first; day = monthBefore(day)) {
    const gap = direction * (milestone.value - valueOn(levels, day, present));
    const left = yearsBetween({ day }, { day: milestone.at.day });
    if (gap <= best * left + PRECISION) return day.slice(0, 7);
  }
  return undefined;
}

/** @param day the first of a month */
function monthBefore(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 1 ? `${year - 1}-12-01` : `${year}-${String(month - 1).padStart(2, '0')}-01`;
}
