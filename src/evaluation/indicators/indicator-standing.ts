/** How one indicator stands: from its levels, how it is measured and what was received of it. Pure. */
import { againstTarget } from '../../progress/rules/against-target.ts';
import { type Bands, DEFAULT_BANDS, evaluate, FORMULA_VERSION } from '../formulas/evaluate.ts';
import { forecast } from '../formulas/forecast.ts';
import type { Level } from '../formulas/road.ts';
import type { Opinion } from '../formulas/second-opinion.ts';
import type { StandingStatus } from '../../register/received/contract.ts';
import type { IndicatorStanding, NotComputable } from './contract.ts';
import { told } from './series.ts';
import { type IndicatorFacts, type Way, wayOf } from './way.ts';
import { yearEnd } from './year-end.ts';

const MONTHS = 12;

/** @param today "YYYY-MM-DD" in Việt Nam */
export function indicatorStanding(
  facts: IndicatorFacts,
  today: string,
  bands: Bands = DEFAULT_BANDS,
): IndicatorStanding {
  const way = wayOf(facts, today);
  if (typeof way === 'string') return notComputable(facts, way, bands);
  return standing(facts, { ...way, bands, today });
}

interface Judged extends Way {
  bands: Bands;
  today: string;
}

function standing({ thingId, definition, figures }: IndicatorFacts, judged: Judged): IndicatorStanding {
  const { next, series, between, bands, today } = judged;
  const { observations, base } = series;
  const { direction, level, target } = next;
  const found = evaluate({ base, target: level, direction, milestones: between, observations, bands });
  const ahead = forecast(observations, level, direction);
  const meets = found.current && againstTarget(found.current.value, target, definition.direction)?.met;
  // A milestone is met or missed once there is a figure of its day, or its year is over and told to its end.
  const closed = today > level.at.day && yearEnd(figures, definition.accumulation, next.year) !== undefined;
  const final = closed || (found.current !== undefined && found.current.at.day >= level.at.day);
  const status = final ? (meets ? 'met' : 'missed') : found.status;
  return {
    thingId,
    status,
    formulaVersion: FORMULA_VERSION,
    direction,
    milestone: { day: level.at.day, value: level.value, year: next.year, text: target.text },
    ...(found.current && { current: point(found.current) }),
    ...(found.base && { base: point(found.base), baseFrom: base ? 'year-begins' : 'first-observation' }),
    observed: observations.length,
    reached: meets === true,
    ...shownFigures(found),
    bands,
    ...(found.requiredRunRate !== undefined && { requiredPerMonth: found.requiredRunRate / MONTHS }),
    ...(ahead && {
      presentPerMonth: ahead.presentPace / MONTHS,
      presentFrom: point(ahead.paceFrom),
      projected: ahead.projected,
      bestPerMonth: ahead.bestPace / MONTHS,
      ...(ahead.turningMonth !== undefined && { turningMonth: ahead.turningMonth }),
    }),
    misses: ahead?.misses === true && meets !== true,
    secondOpinion: found.secondOpinion,
    disagrees: disagree(status, found.secondOpinion.label),
  };
}

const point = ({ at, value }: Level) => ({ day: at.day, value });

function shownFigures({ expectedNow, achievedShare, timeShare, paceRatio }: ReturnType<typeof evaluate>) {
  return {
    ...(expectedNow !== undefined && { expectedNow }),
    ...(achievedShare !== undefined && { achievedShare }),
    ...(timeShare !== undefined && { timeShare }),
    ...(paceRatio !== undefined && { paceRatio }),
  };
}

const SAME_AS: Partial<Record<StandingStatus, readonly Opinion[]>> = {
  'on-track': ['on track'],
  behind: ['acceleration needed'],
  'at-risk': ['limited', 'deterioration'],
};

/** Only where both say something about the pace. */
function disagree(status: StandingStatus, label: Opinion): boolean {
  const same = SAME_AS[status];
  return same !== undefined && label !== 'undefined' && !same.includes(label);
}

function notComputable(
  { thingId, figures }: IndicatorFacts,
  why: NotComputable,
  bands: Bands,
): IndicatorStanding {
  const last = told(figures).at(-1);
  return {
    thingId,
    status: 'not-computable',
    why,
    formulaVersion: FORMULA_VERSION,
    direction: 1,
    ...(last && { current: point(last) }),
    observed: figures.length,
    reached: false,
    bands,
    misses: false,
    secondOpinion: { label: 'undefined' },
    disagrees: false,
  };
}
