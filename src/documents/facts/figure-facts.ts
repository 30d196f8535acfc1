/** Which of the received figures of an indicator a report tells of. Pure. */
import type { Definition } from '../../duties/contract.ts';
import { parsePeriodId } from '../../calendar/periods.ts';
import { addDays } from '../../shared/dates.ts';
import { stated } from '../../shared/stated.ts';
import type { FigureFact, IndicatorFact, PeriodFacts, ReportFacts } from './contract.ts';

/** A figure as it was received; "không phát sinh" and "không áp dụng" are texts, no numbers. */
export interface ReceivedFigure extends FigureFact {
  /** "Giữ nguyên": it states the value of the one before it. */
  unchanged: boolean;
}

type Told = Pick<IndicatorFact, 'inPeriod' | 'cumulative' | 'estimate' | 'latest' | 'previous' | 'lastYear'>;

const byDay = (a: FigureFact, b: FigureFact): number =>
  a.asOf === b.asOf ? a.receivedAt.localeCompare(b.receivedAt) : a.asOf < b.asOf ? -1 : 1;

/** "Giữ nguyên" with the value that it keeps; without one before it, it says nothing. */
function withKept(figures: readonly ReceivedFigure[]): FigureFact[] {
  const kept: FigureFact[] = [];
  for (const { unchanged, ...figure } of figures.toSorted(byDay)) {
    const before = kept.findLast(({ estimate }) => !estimate);
    if (!unchanged) kept.push(figure);
    else if (before) kept.push({ ...before, ...pick(figure) });
  }
  return kept;
}

const pick = ({ periodId, periodName, asOf, observationId, receivedAt, unitName, evidence }: FigureFact) => ({
  periodId,
  periodName,
  asOf,
  observationId,
  receivedAt,
  evidence,
  ...(unitName !== undefined && { unitName }),
});

/** @param figures all that were received of the indicator, estimates too */
export function toldFigures(
  figures: readonly ReceivedFigure[],
  accumulation: Definition['accumulation'],
  { period, previous, lastYear, asOf }: Pick<ReportFacts, 'period' | 'previous' | 'lastYear' | 'asOf'>,
): Told {
  const all = withKept(figures).filter((figure) => figure.asOf <= asOf || figure.periodId === period.id);
  const real = all.filter(({ estimate }) => !estimate);
  const of = (wanted: PeriodFacts | undefined) => wanted && figureOf(real, accumulation, wanted);
  const inPeriod = of(period);
  return stated({
    inPeriod,
    cumulative: accumulation === 'in-period' ? sinceNewYear(real, period) : inPeriod,
    estimate: all.findLast(({ estimate, periodId }) => estimate && periodId === period.id),
    latest: real.at(-1),
    previous: of(previous),
    lastYear: of(lastYear),
  });
}

/** The figure of the period itself; else what shorter periods within it tell. */
function figureOf(
  real: readonly FigureFact[],
  accumulation: Definition['accumulation'],
  period: PeriodFacts,
): FigureFact | undefined {
  const own = real.findLast(({ periodId }) => periodId === period.id);
  if (own) return own;
  if (accumulation === 'in-period') return summed(real, period);
  return real.findLast(({ asOf }) => asOf >= period.start && asOf <= period.end);
}

const sinceNewYear = (real: readonly FigureFact[], period: PeriodFacts): FigureFact | undefined =>
  summed(real, { ...period, start: `${period.end.slice(0, 4)}-01-01` });

/** Only where the shorter periods fill the span without a gap: what is missing is not taken for nothing. */
function summed(real: readonly FigureFact[], { id, name, start, end }: PeriodFacts): FigureFact | undefined {
  const spans = real.flatMap((figure) => {
    const span = parsePeriodId(figure.periodId);
    return span && span.start >= start && span.end <= end ? [{ figure, span }] : [];
  });
  for (const own of Map.groupBy(spans, ({ span }) => span.cycle).values()) {
    const inOrder = own.toSorted((a, b) => (a.span.start < b.span.start ? -1 : 1));
    if (
      !fills(
        inOrder.map(({ span }) => span),
        start,
        end,
      )
    )
      continue;
    return sumOf(
      inOrder.map(({ figure }) => figure),
      id,
      name,
    );
  }
  return undefined;
}

function fills(spans: readonly { start: string; end: string }[], start: string, end: string): boolean {
  const [first] = spans;
  const last = spans.at(-1);
  const joined = spans.every((span, at) => at === 0 || addDays(spans[at - 1]?.end ?? end, 1) === span.start);
  return first?.start === start && last?.end === end && joined;
}

function sumOf(parts: readonly FigureFact[], periodId: string, periodName: string): FigureFact | undefined {
  const last = parts.at(-1);
  const sum = (of: (figure: FigureFact) => number | undefined): number | undefined => {
    const values = parts.map(of);
    return values.every((value) => value !== undefined)
      ? values.reduce<number>((total, value) => total + (value ?? 0), 0)
      : undefined;
  };
  const [numerator, denominator] = [sum((figure) => figure.numerator), sum((figure) => figure.denominator)];
  const value =
    numerator !== undefined && denominator !== undefined && denominator > 0
      ? (numerator / denominator) * 100
      : sum((figure) => figure.value);
  if (!last || value === undefined) return undefined;
  return {
    ...last,
    periodId,
    periodName,
    value,
    ...(numerator !== undefined && denominator !== undefined && { numerator, denominator }),
    evidence: parts.flatMap(({ evidence }) => evidence),
  };
}
