/** Which periods the demo commune reports on, in the year or so before today. Pure. */
import { absorb } from '../calendar/absorb.ts';
import type { Period } from '../calendar/contract.ts';
import { periodsBetween } from '../calendar/periods.ts';
import { dueDate } from '../calendar/reporting-rule.ts';
import type { Flow, FlowCycle } from '../duties/contract.ts';
import { addDays } from '../shared/dates.ts';
import { newId } from '../shared/ids.ts';

type RegularCycle = FlowCycle & {
  cycle: 'month' | 'quarter' | 'half' | 'year';
  due: NonNullable<FlowCycle['due']>;
};

/** As the plan orders: months before day 20, the longer ones before day 10, the year before 30 November. */
const CYCLES: RegularCycle[] = [
  { cycle: 'month', window: 'decree', due: { month: 'last', day: 20, before: true }, shift: 'none' },
  { cycle: 'quarter', window: { closes: 1 }, due: { month: 'last', day: 10, before: true }, shift: 'none' },
  { cycle: 'half', window: { closes: 1 }, due: { month: 'last', day: 10, before: true }, shift: 'none' },
  { cycle: 'year', window: { closes: 1 }, due: { month: 11, day: 30, before: true }, shift: 'none' },
];

/** What the plan says of reporting, as its clerk would confirm it. @param said of which plan, in which passages */
export function demoFlow(at: string, said: Pick<Flow, 'planId' | 'passageIds'>): Flow {
  return {
    ...said,
    id: newId(),
    direction: 'in',
    sender: { kind: 'units', text: 'Các phòng, đơn vị được giao chủ trì nhiệm vụ' },
    recipients: ['Phòng Văn hóa - Xã hội'],
    cycles: CYCLES,
    validFrom: at.slice(0, 10),
    confirmedAt: at,
    version: 1,
  };
}

/** A period with the day on which the office opened it. */
export interface DemoPeriod extends Period {
  opens: string;
  due: string;
}

/** The day after the plan was issued, when it was confirmed. */
const PLAN_CONFIRMED = '2026-02-06';
/** So long before today at the most: the trends of the year before are seen, and no more has to be told. */
const DAYS_BACK = 400;
/** A period is opened so many days before it is due; so one is open on every day. */
const OPEN_DAYS = 29;
/** A period that was due sooner after the plan was confirmed is not reported on. */
const LEAST_DAYS = 14;

/** The first day that the demo tells of. @param today "2026-11-27" */
export function firstDay(today: string): string {
  const back = addDays(today, -DAYS_BACK);
  return back > PLAN_CONFIRMED ? back : PLAN_CONFIRMED;
}

/** Opened by today, by due day; the last one is the present one. */
export function demoPeriods(today: string): DemoPeriod[] {
  const from = firstDay(today);
  const names = CYCLES.map(({ cycle }) => cycle);
  const periods = absorb(
    periodsBetween(`${from.slice(0, 4)}-01-01`, addDays(today, OPEN_DAYS), names),
    names,
  );
  return periods
    .flatMap((period) => {
      const rhythm = CYCLES.find(({ cycle }) => cycle === period.cycle);
      if (!rhythm) return [];
      const due = dueDate(rhythm, period);
      const opens = addDays(due, -OPEN_DAYS);
      return { ...period, due, opens: opens > from ? opens : from };
    })
    .filter(({ due, opens }) => addDays(due, -LEAST_DAYS) >= from && opens <= today)
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
}
