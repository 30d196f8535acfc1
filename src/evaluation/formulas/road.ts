/** The road from where an indicator began to its target, over the milestones between. Pure. */
import { type Moment, timePart } from './moment.ts';

/** A value at a moment: what was set for it, or observed at it. */
export interface Level {
  at: Moment;
  value: number;
}

/** Days are written so that their letters stand in the order of time. */
const byTime = (a: Level, b: Level): number => (a.at.day < b.at.day ? -1 : Number(a.at.day > b.at.day));

/** In the order of time; of two levels of one day the later named holds. */
export function inOrder(levels: readonly Level[]): Level[] {
  return [...new Map(levels.map((level) => [level.at.day, level])).values()].toSorted(byTime);
}

/**
 * Mức cần đạt theo lộ trình: linear between the two neighbouring milestones; before the first the first, after the last
 * the last. It is for screens and never a milestone (docs: "No level is invented").
 * @param road at least one level
 */
export const expectedAt = (road: readonly Level[], at: Moment): number => alongRoad(inOrder(road), at);

/** The same of a road that is in the order of time already. */
export function alongRoad(levels: readonly Level[], at: Moment): number {
  const next = levels.find((level) => level.at.day >= at.day);
  const previous = levels.findLast((level) => level.at.day <= at.day);
  if (!next || !previous || next === previous) return (next ?? previous)?.value ?? Number.NaN;
  return previous.value + (next.value - previous.value) * timePart(previous.at, at, next.at);
}
