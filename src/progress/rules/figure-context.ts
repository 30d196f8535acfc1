/** What the rules about a figure look at. Pure. */
import type { OfferedBase } from '../../duties/base/contract.ts';
import type { AskedPart, Definition } from '../../duties/contract.ts';
import type { FigureDraft } from '../contract.ts';
import { figureValue } from './figure-value.ts';
import type { HoldingTarget } from './holding-target.ts';
import { type UsualRange, usualRange } from './usual-range.ts';

/** A figure that was received: a number, or a level in words. */
export interface FormerFigure {
  asOf: string;
  value?: number;
  text?: string;
  estimate: boolean;
}

/** One that is a number: what is compared and what adds up. */
export type FormerNumber = FormerFigure & { value: number };

/** Estimates are never added up with what was really reached, nor compared with it as if they were. */
export const isReal = ({ estimate }: Pick<FormerFigure, 'estimate'>): boolean => !estimate;

export const isNumber = (figure: FormerFigure): figure is FormerNumber => figure.value !== undefined;

export interface FigureCheck {
  draft: FigureDraft;
  definition: Pick<Definition, 'valueKind' | 'accumulation' | 'direction'> & { levels: readonly string[] };
  name: string;
  /** Đơn vị tính. */
  unit?: string;
  target?: HoldingTarget;
  /** One unit's part of a figure that several make. */
  part?: AskedPart;
  /** The base figure that the denominator is. */
  base?: OfferedBase;
  /** Received figures of other periods than this one. */
  history: readonly FormerFigure[];
  /** What the whole period was estimated at, once it is over: the draft takes the place of that. */
  settles?: { value?: number | undefined; text?: string | undefined };
  /** The day that the figure holds for, and today in Việt Nam ("2026-03-05"). */
  asOf: string;
  today: string;
}

/** What the rules look at: the draft with what follows from it. */
export interface FigureContext extends FigureCheck {
  value: number | undefined;
  /** The latest real figure before this one, of this year where it counts within the year. */
  before: FormerNumber | undefined;
  /** What "giữ nguyên" keeps. */
  kept: FormerFigure | undefined;
  /** The last figure before this one, in numbers or words, an estimate too. */
  last: FormerFigure | undefined;
  /** What the figure is compared with by size: itself, or what it adds to the year's earlier one. */
  compared: number | undefined;
  usual: UsualRange | undefined;
}

const yearOf = ({ asOf }: { asOf: string }) => asOf.slice(0, 4);

/** What each figure adds to the one before in its year; the first of a year adds itself. The latest first. */
function increments(real: readonly FormerNumber[]): number[] {
  return real.map((figure, at) => {
    const earlier = real[at + 1];
    return earlier && yearOf(earlier) === yearOf(figure) ? figure.value - earlier.value : figure.value;
  });
}

/**
 * One for each day, the latest first. Periods that are closed on one day (June and the first half) tell one figure: of
 * the same kind the first given stands, a real one before an estimate.
 */
function byDay(figures: readonly FormerFigure[]): FormerFigure[] {
  const days = [...Map.groupBy(figures, ({ asOf }) => asOf)];
  return days.toSorted(([a], [b]) => (a < b ? 1 : -1)).flatMap(([, own]) => own.find(isReal) ?? own[0] ?? []);
}

type Looked = Pick<FigureCheck, 'history' | 'definition' | 'asOf'>;

/** Former figures that a figure of the day follows, the latest first: of its year where it counts within the year. */
function followed({ history, definition, asOf }: Looked): FormerFigure[] {
  const earlier = byDay(history.filter((figure) => figure.asOf <= asOf));
  const within = definition.accumulation === 'cumulative';
  return within ? earlier.filter((figure) => yearOf(figure) === yearOf({ asOf })) : earlier;
}

/**
 * What "giữ nguyên số ngày …" keeps: the latest real figure that was received, whatever was estimated since. None where
 * the real figure takes the place of an estimate. The screen offers by this rule what the server takes by it.
 */
export const keptFigure = (check: Looked & { settles: boolean }): FormerFigure | undefined =>
  check.settles ? undefined : followed(check).find(isReal);

export function contextOf(check: FigureCheck): FigureContext {
  const adding = check.definition.accumulation === 'cumulative';
  const real = byDay(check.history.filter(({ asOf }) => asOf <= check.asOf))
    .filter(isReal)
    .filter(isNumber);
  const counting = followed(check);
  const before = counting.filter(isReal).find(isNumber);
  const value = figureValue(check.draft, check.unit);
  return {
    ...check,
    value,
    before,
    kept: keptFigure({ ...check, settles: check.settles !== undefined }),
    last: counting[0],
    compared: adding && value !== undefined ? value - (before?.value ?? 0) : value,
    usual: usualRange(adding ? increments(real) : real.map((figure) => figure.value)),
  };
}
