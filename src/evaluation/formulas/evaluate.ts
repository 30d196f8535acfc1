/**
 * How an indicator stands on its way from a base to a target: the formulas by which every status is set, with all that
 * they were given and came to, so that anybody can work them out again. Pure.
 */
import { type Moment, timePart, yearsBetween } from './moment.ts';
import { expectedAt, inOrder, type Level } from './road.ts';
import { type SecondOpinion, secondOpinion } from './second-opinion.ts';

/** Raised whenever a formula gives another result for the same input. */
export const FORMULA_VERSION = '1';

/** A share that is worked out carries an error of its last digits. */
const PRECISION = 1e-9;

/** From which pace on; half-open, so that every pace has exactly one status. */
export interface Bands {
  onTrack: number;
  behind: number;
}
export const DEFAULT_BANDS: Bands = { onTrack: 0.95, behind: 0.6 };

/**
 * on-track đúng lộ trình, behind chậm so với lộ trình, at-risk có nguy cơ không đạt; kept, lost: a level that is to be
 * kept; too-little-data: chưa đủ dữ liệu.
 */
export const PACE_STATUSES = ['on-track', 'behind', 'at-risk', 'kept', 'lost', 'too-little-data'] as const;
export type PaceStatus = (typeof PACE_STATUSES)[number];

export interface EvaluationCase {
  /** Where it began; without it the first real observation. */
  base?: Level | undefined;
  current?: Level | undefined;
  target: Level;
  /** 1: more is better; -1: less is better. */
  direction: 1 | -1;
  /** Levels that are set between base and target. */
  milestones?: readonly Level[];
  /** What was really observed; without it base and current are taken as observed. */
  observations?: readonly Level[] | undefined;
  bands?: Bands;
}

export interface Evaluation {
  version: string;
  base?: Level;
  /** Whether the base was given or is the first real observation. */
  baseFrom: 'given' | 'first-observation' | 'none';
  current?: Level;
  target: Level;
  /** Real observations up to the current one. */
  observed: number;
  /** Mức cần đạt theo lộ trình at the moment of the current value. */
  expectedNow?: number;
  /** (y − y0) / (yT − y0), not cut. */
  achievedShare?: number;
  /** Of the time from base to target, 0 to 1. */
  timeShare?: number;
  /** achievedShare / timeShare. */
  paceRatio?: number;
  /** (yT − y) / years left, per year. */
  requiredRunRate?: number;
  /** The current value meets the target. */
  reached: boolean;
  status: PaceStatus;
  secondOpinion: SecondOpinion;
}

/** Source of the formulas: docs/decisions/evaluation.md. */
export function evaluate(given: EvaluationCase): Evaluation {
  const { target, direction, milestones = [], bands = DEFAULT_BANDS } = given;
  const observed = observedOf(given);
  const current = given.current ?? observed.at(-1);
  const base = given.base ?? observed[0];
  const baseFrom = given.base ? 'given' : base ? 'first-observation' : 'none';
  const reached = current !== undefined && direction * (current.value - target.value) >= 0;
  const facts = { version: FORMULA_VERSION, baseFrom, target, observed: observed.length, reached } as const;
  if (!base || !current)
    return { ...facts, status: 'too-little-data', secondOpinion: { label: 'undefined' } };
  const known = { ...facts, base, current, secondOpinion: secondOpinion(base, current, target, direction) };
  const expectedNow = expectedAt([base, ...milestones, target], current.at);
  const left = yearsBetween(current.at, target.at);
  const requiredRunRate = left > 0 ? (target.value - current.value) / left : undefined;
  const way = { ...known, expectedNow, ...(requiredRunRate !== undefined && { requiredRunRate }) };
  const enough = observed.length >= 2;
  if (asksNoChange({ base, current, milestones, target, direction }))
    return { ...way, status: !enough ? 'too-little-data' : reached ? 'kept' : 'lost' };
  const shares = sharesOf(base, current, target);
  return { ...way, ...shares, status: paceStatus(enough ? shares.paceRatio : undefined, bands) };
}

/** Whether the level is to be kept: it is no better than where it began, or than the milestone that was passed last. */
function asksNoChange(way: {
  base: Level;
  current: Level;
  milestones: readonly Level[];
  target: Level;
  direction: 1 | -1;
}): boolean {
  const { base, current, milestones, target, direction } = way;
  const passed = inOrder(milestones).findLast(({ at }) => at.day <= current.at.day && at.day > base.at.day);
  return [base, passed].some((level) => level && direction * (target.value - level.value) <= 0);
}

/** In the order of time, the current one among them. */
function observedOf({ base, current, observations }: EvaluationCase): Level[] {
  const ends = [observations ? undefined : base, current].filter((level) => level !== undefined);
  return inOrder([...(observations ?? []), ...ends]).filter(
    ({ at }) => current === undefined || at.day <= current.at.day,
  );
}

function sharesOf(base: Level, current: Level, target: Level) {
  const achievedShare = (current.value - base.value) / (target.value - base.value);
  const timeShare = timePassed(base.at, current.at, target.at);
  const paceRatio = timeShare > 0 ? achievedShare / timeShare : undefined;
  return { achievedShare, timeShare, ...(paceRatio !== undefined && { paceRatio }) };
}

/** A target of the day on which it began leaves no time: all of it has passed. */
const timePassed = (from: Moment, at: Moment, to: Moment): number =>
  to.day <= from.day ? 1 : Math.min(1, Math.max(0, timePart(from, at, to)));

function paceStatus(pace: number | undefined, bands: Bands): PaceStatus {
  if (pace === undefined) return 'too-little-data';
  if (pace >= bands.onTrack - PRECISION) return 'on-track';
  return pace >= bands.behind - PRECISION ? 'behind' : 'at-risk';
}
