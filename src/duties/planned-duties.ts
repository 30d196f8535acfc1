/**
 * Which unit owes which report when: the duties that confirmed flows make of the periods of the calendar, for the units
 * that are asked something in them. Pure.
 */
import { absorb } from '../calendar/absorb.ts';
import type { AdHocPeriod, Period, YearCalendar } from '../calendar/contract.ts';
import { CYCLES } from '../calendar/cycles.ts';
import { periodsBetween } from '../calendar/periods.ts';
import { askedIn } from './asked.ts';
import type { Asked } from './asked-thing.ts';
import type { Content, ContentThing } from './content/load-things.ts';
import { answersFor, providerOf } from './provider.ts';
import type { DutyCycle, Flow, FlowCycle } from './contract.ts';
import { rhythmDates } from './rhythm-dates.ts';

/** One duty as it should be; days are "YYYY-MM-DD". */
export interface PlannedDuty {
  unitId: string;
  flowId: string;
  periodId: string;
  cycle: DutyCycle;
  windowStart: string;
  windowEnd: string;
  due: string | null;
  dueTime: string | null;
}

export interface Ground {
  flows: readonly Flow[];
  content: Pick<Content, 'things' | 'units'>;
  /** The unit that answers what the commune itself owes, and enters what comes from outside. */
  officeId: string;
  absorbs: boolean;
  announced: readonly YearCalendar[];
}

/** What decides who is asked. */
export type Asking = Pick<Ground, 'content' | 'officeId'>;

/** Who is asked about a row on a day: its unit or units, or the standing office for what comes from outside. */
export function providerUnits(
  thing: ContentThing,
  { content, officeId }: Asking,
  day: string,
): readonly string[] {
  const provider = providerOf(thing, thing.definition, content.units, day);
  if (provider.kind === 'none') return [];
  if (provider.kind === 'several') return provider.unitIds;
  return [provider.enteredBy === 'office' ? officeId : provider.unitId];
}

type Dates = Omit<PlannedDuty, 'unitId' | 'flowId'>;

function datesOf(rhythm: FlowCycle, period: Period, announced: Ground['announced']): Dates {
  const { id: periodId, cycle } = period;
  return { periodId, cycle, dueTime: rhythm.time ?? null, ...rhythmDates(rhythm, period, announced) };
}

/** The periods of a flow that begin between two days, each with its rhythm; a longer one takes in the shorter. */
function flowPeriods({ cycles }: Flow, from: string, to: string, absorbs: boolean) {
  const regular = CYCLES.filter((cycle) => cycles.some((each) => each.cycle === cycle));
  const periods = periodsBetween(from, to, regular);
  return (absorbs ? absorb(periods, regular) : periods).flatMap((period) => {
    const rhythm = cycles.find(({ cycle }) => cycle === period.cycle);
    return rhythm ? [{ period, rhythm }] : [];
  });
}

/** What of the content is asked in a period, once for each unit that provides it. */
export function askedContent(
  asking: Asking,
  period: Period | AdHocPeriod,
  windowEnd: string,
): { thing: ContentThing; unitId: string; asked: Asked }[] {
  return asking.content.things.flatMap((thing) => {
    const unitIds = providerUnits(thing, asking, period.end);
    if (unitIds.length === 0) return [];
    const { overrides, milestones } = thing;
    const asked = askedIn(thing, period.cycle, { ...period, windowEnd }, { overrides, milestones });
    return asked.asked ? unitIds.map((unitId) => ({ thing, unitId, asked })) : [];
  });
}

/**
 * Units that a flow asks in a period: those that provide something, and those of which a person wants a short text
 * though nothing of the plan is theirs. Each once.
 */
export function unitsAsked(
  { sender: { unitIds, textFrom = [] } }: Pick<Flow, 'sender'>,
  asking: Asking,
  period: Period | AdHocPeriod,
  windowEnd: string,
): string[] {
  const providing = askedContent(asking, period, windowEnd)
    .map(({ unitId }) => unitId)
    .filter((unitId) => unitIds === undefined || unitIds.includes(unitId));
  const writing = asking.content.units
    .filter((unit) => textFrom.includes(unit.id) && answersFor(unit, asking.content.units, period.end))
    .map(({ id }) => id);
  return [...new Set([...providing, ...writing])];
}

/** A flow of the commune itself is the standing office's. */
function sendersOf(flow: Flow, ground: Ground, period: Period, windowEnd: string): string[] {
  return flow.direction === 'in' ? unitsAsked(flow, ground, period, windowEnd) : [ground.officeId];
}

/**
 * Which duties of a period ask for a short text alone: those of units that are asked no row in it, once each, in the
 * first flow that names them.
 * @param answering ids of the units that are asked some row
 */
export function textsAsked<T extends { unit_id: string; flow_id: string }>(
  flows: readonly Flow[],
  duties: readonly T[],
  answering: ReadonlySet<string>,
): T[] {
  const given = new Set(answering);
  return flows
    .filter(({ direction }) => direction === 'in')
    .flatMap(({ id, sender }) =>
      duties.filter(({ unit_id, flow_id }) => flow_id === id && sender.textFrom?.includes(unit_id)),
    )
    .filter(({ unit_id }) => !given.has(unit_id) && given.add(unit_id));
}

/** The day and hour until which it is to be sent, to be compared; without a day the last. */
const untilOf = ({ due, dueTime }: PlannedDuty): string => `${due ?? '9999-12-31'} ${dueTime ?? '24:00'}`;

/**
 * However many flows, of however many plans, ask a unit in a period, it answers one form, at the earliest day that any
 * of them sets; of equal ones that of the first flow.
 */
function eachAskedOnce(flows: readonly Flow[], duties: readonly PlannedDuty[]): PlannedDuty[] {
  const within = new Set(flows.filter(({ direction }) => direction === 'in').map(({ id }) => id));
  const first = new Map<string, PlannedDuty>();
  for (const duty of duties.filter(({ flowId }) => within.has(flowId))) {
    const key = `${duty.periodId} ${duty.unitId}`;
    const other = first.get(key);
    if (!other || untilOf(duty) < untilOf(other)) first.set(key, duty);
  }
  const kept = new Set(first.values());
  return duties.filter((duty) => !within.has(duty.flowId) || kept.has(duty));
}

/**
 * The duties of all confirmed flows for the periods that begin within from–to: of each unit one in a period that asks
 * it about the plans, and those of the commune itself.
 */
export function plannedDuties(ground: Ground, from: string, to: string): PlannedDuty[] {
  return eachAskedOnce(ground.flows, dutiesOfFlows(ground, from, to));
}

function dutiesOfFlows(ground: Ground, from: string, to: string): PlannedDuty[] {
  return ground.flows
    .filter(({ confirmedAt }) => confirmedAt !== undefined)
    .flatMap((flow) =>
      flowPeriods(flow, from, to, ground.absorbs)
        .filter(({ period }) => flow.validFrom <= period.end && period.end <= (flow.validTo ?? '9999-12-31'))
        .flatMap(({ period, rhythm }) => {
          const dates = datesOf(rhythm, period, ground.announced);
          return sendersOf(flow, ground, period, dates.windowEnd).map((unitId) => ({
            unitId,
            flowId: flow.id,
            ...dates,
          }));
        }),
    );
}
