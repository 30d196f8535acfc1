/** Which periods the demo commune reports on, in the year or so before today. Pure. */
import { absorb } from '../calendar/absorb.ts';
import type { Period } from '../calendar/contract.ts';
import { periodsBetween } from '../calendar/periods.ts';
import { dueDate } from '../calendar/reporting-rule.ts';
import type { FlowLine } from '../duties/confirming/contract.ts';
import type { FlowCycle } from '../duties/contract.ts';
import { addDays } from '../shared/dates.ts';

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

/** What the commune itself reports to the level above: each month before day 25. */
const UPWARD: RegularCycle = {
  cycle: 'month',
  window: 'decree',
  due: { month: 'last', day: 25, before: true },
  shift: 'none',
};

export const PROVINCE = 'Ủy ban nhân dân tỉnh';

/**
 * What the plan says of reporting, as its clerk would confirm it.
 * @param passageIds where it says so, by direction
 * @param writing the unit that is asked for a short text
 */
export function demoFlows(passageIds: Record<'in' | 'up', string[]>, writing: string): FlowLine[] {
  return [
    {
      direction: 'in',
      sender: {
        kind: 'units',
        text: 'Các phòng, đơn vị được giao chủ trì nhiệm vụ',
        textFrom: [writing],
      },
      recipients: ['Phòng Văn hóa - Xã hội'],
      cycles: CYCLES,
      passageIds: passageIds.in,
    },
    {
      direction: 'up',
      sender: { kind: 'commune', text: 'Ủy ban nhân dân xã' },
      recipients: [PROVINCE],
      cycles: [UPWARD],
      passageIds: passageIds.up,
    },
  ];
}

export const HOUR_MS = 3_600_000;

/** A time of the day in Việt Nam. */
export const atHour = (day: string, hour: number): Date =>
  new Date(Date.parse(`${day}T00:00:00+07:00`) + hour * HOUR_MS);

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

/** What the commune had to send to the level above before today, by due day: the ids of its periods. */
export function upwardReports(today: string): { id: string; due: string }[] {
  const from = addDays(firstDay(today), LEAST_DAYS);
  return periodsBetween(`${from.slice(0, 4)}-01-01`, today, [UPWARD.cycle])
    .map((period) => ({ id: period.id, due: dueDate(UPWARD, period) }))
    .filter(({ due }) => due >= from && due < today);
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
