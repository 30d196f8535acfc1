/** The road of an indicator, its figures and where they lead, as what has to be drawn. Pure. */
import type { RoadPoint, StandingWithCourse } from '../../../src/evaluation/indicators/contract.ts';
import { addDays, daysBetween } from '../../../src/shared/dates.ts';

interface Point {
  day: string;
  value: number;
}

export interface Forecast {
  from: Point;
  /** At the milestone, or where the line leaves the picture on its way there. */
  to: Point;
  /** What the line leads to, wherever it ends. */
  value: number;
}

export interface RoadPicture {
  /** The road in pieces: what counts within a year begins anew with each. */
  pieces: RoadPoint[][];
  observed: Point[];
  /** The figures are no higher than the road, so what is said of them stands below it. */
  below: boolean;
  /** Day of the next milestone. */
  next?: string;
  forecast?: Forecast;
  /** From the end of a year to the end of a year. */
  from: string;
  to: string;
  /** Ends of years that are named: where it begins and where a level is set. */
  named: string[];
}

type Drawn = Pick<
  StandingWithCourse,
  'observations' | 'road' | 'current' | 'milestone' | 'projected' | 'expectedNow'
>;

const yearOf = (day: string): number => Number(day.slice(0, 4));
const endOf = (year: number): string => `${year}-12-31`;
const yearEndBefore = (day: string): string => (day.endsWith('-12-31') ? day : endOf(yearOf(day) - 1));

/** @returns undefined where there is no level of a year, or nothing that it could be held against */
export function roadPicture(standing: Drawn): RoadPicture | undefined {
  const { observations, road, milestone } = standing;
  const levels = road.filter(({ year }) => year !== undefined);
  const days = [...road, ...observations].map(({ day }) => day).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (levels.length === 0 || first === undefined || last === undefined || first === last) return undefined;
  const from = yearEndBefore(first);
  const forecast = forecastOf(standing);
  return {
    pieces: piecesOf(road),
    observed: observations,
    below: isBelow(standing),
    ...(milestone && { next: milestone.day }),
    ...(forecast && { forecast }),
    from,
    to: endOf(yearOf(last)),
    named: [...new Set([from, ...levels.map(({ day }) => day)])],
  };
}

/** A point that is no level of a year begins a piece. */
function piecesOf(road: readonly RoadPoint[]): RoadPoint[][] {
  const pieces: RoadPoint[][] = [];
  for (const point of road) {
    const piece = pieces.at(-1);
    if (piece && point.year !== undefined) piece.push(point);
    else pieces.push([point]);
  }
  return pieces;
}

/** By what lies ahead, else by the last figure. */
function isBelow({ current, expectedNow, milestone, projected }: Drawn): boolean {
  if (milestone && projected !== undefined) return projected <= milestone.value;
  return current === undefined || expectedNow === undefined || current.value <= expectedNow;
}

function forecastOf(standing: Drawn): Forecast | undefined {
  const { current, milestone, projected } = standing;
  if (!current || !milestone || projected === undefined) return undefined;
  const end = { day: milestone.day, value: projected };
  return {
    from: current,
    to: withinSight(current, end, standing),
    value: projected,
  };
}

/** A pace of a few weeks may lead far beyond everything else, which would then be one flat line. */
function withinSight(from: Point, end: Point, { road, observations }: Drawn): Point {
  const values = [...road, ...observations].map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high > low ? high - low : Math.max(1, Math.abs(high));
  const value = Math.min(high + room, Math.max(low - room, end.value));
  if (value === end.value) return end;
  const part = (value - from.value) / (end.value - from.value);
  return { day: addDays(from.day, Math.round(part * daysBetween(from.day, end.day))), value };
}
