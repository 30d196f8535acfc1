/** Whether an indicator meets its next milestone as fast as it goes now, and when it would have to turn. Pure. */
import { yearBefore, yearsBetween } from './moment.ts';
import { inOrder, type Level } from './road.ts';

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
   * "YYYY-MM", the last month in which the milestone still needs no more than the best pace, with the present one until
   * then; absent where it is met anyway or that month has passed.
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
  const windows = windowsOf(inOrder(observations));
  const present = windows.at(-1);
  const last = inOrder(observations).at(-1);
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
    ? turningMonth(last, milestone, { present: direction * present.pace, best: bestPace, direction, left })
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
  left: number;
}

/** After x years at the present pace the gap left is met at the best one: gap − present·x = best·(left − x). */
function turningMonth(
  last: Level,
  milestone: Level,
  { present, best, direction, left }: Paces,
): string | undefined {
  const gap = direction * (milestone.value - last.value);
  const years = (best * left - gap) / (best - present);
  if (!(best > present) || years < 0) return undefined;
  const days = Math.floor(years * 365.25);
  return new Date(Date.parse(`${last.at.day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 7);
}
