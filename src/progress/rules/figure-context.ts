/** What the rules about a figure look at. Pure. */
import type { Definition } from '../../duties/contract.ts';
import type { FigureDraft } from '../contract.ts';
import { figureValue } from './figure-value.ts';
import type { HoldingTarget } from './holding-target.ts';
import { type UsualRange, usualRange } from './usual-range.ts';

/** A figure that was received. */
export interface FormerFigure {
  asOf: string;
  value: number;
  estimate: boolean;
}

export interface FigureCheck {
  draft: FigureDraft;
  definition: Pick<Definition, 'valueKind' | 'accumulation' | 'direction'> & { levels: readonly string[] };
  name: string;
  /** Đơn vị tính. */
  unit?: string;
  target?: HoldingTarget;
  /** Received figures with a value, of other periods than this one. */
  history: readonly FormerFigure[];
  /** The day that the figure holds for, and today in Việt Nam ("2026-03-05"). */
  asOf: string;
  today: string;
}

/** What the rules look at: the draft with what follows from it. */
export interface FigureContext extends FigureCheck {
  value: number | undefined;
  /** The latest real figure before this one, of this year where it counts within the year. */
  before: FormerFigure | undefined;
  /** What the figure is compared with by size: itself, or what it adds to the year's earlier one. */
  compared: number | undefined;
  usual: UsualRange | undefined;
}

const yearOf = ({ asOf }: { asOf: string }) => asOf.slice(0, 4);

/** What each figure adds to the one before in its year; the first of a year adds itself. The latest first. */
function increments(real: readonly FormerFigure[]): number[] {
  return real.map((figure, at) => {
    const earlier = real[at + 1];
    return earlier && yearOf(earlier) === yearOf(figure) ? figure.value - earlier.value : figure.value;
  });
}

export function contextOf(check: FigureCheck): FigureContext {
  const adding = check.definition.accumulation === 'cumulative';
  const real = check.history
    .filter(({ estimate, asOf }) => !estimate && asOf < check.asOf)
    .toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1));
  const before = real.find((figure) => !adding || yearOf(figure) === yearOf(check));
  const value = figureValue(check.draft, check.unit);
  return {
    ...check,
    value,
    before,
    compared: adding && value !== undefined ? value - (before?.value ?? 0) : value,
    usual: usualRange(adding ? increments(real) : real.map((figure) => figure.value)),
  };
}
