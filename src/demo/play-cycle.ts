/**
 * The demo commune in the middle of its year: periods opened, answered, received and closed by the ordinary use cases,
 * each at its own time before today; in the present one every unit stands somewhere else.
 */
import { answerIssued } from '../approval/answer-issued.ts';
import { closePeriod } from '../approval/close-period.ts';
import type { TenantTx } from '../db/database.ts';
import { setContent } from '../duties/content/set-content.ts';
import { loadContent } from '../duties/content/load-things.ts';
import type { Duty } from '../duties/contract.ts';
import { getFlows } from '../duties/confirming/get-flows.ts';
import { saveFlows } from '../duties/confirming/save-flows.ts';
import { generateDuties } from '../duties/generate-duties.ts';
import { listDuties } from '../duties/list-duties.ts';
import { openPeriod } from '../duties/open-period.ts';
import { getSettings, setSettings } from '../duties/set-settings.ts';
import { listUnits } from '../organisation/store.ts';
import { addDays, todayInVietnam } from '../shared/dates.ts';
import type { Session } from '../shared/who-acts.ts';
import { act, begin, type DemoCommune, receiveAll, report, sendBack, settle } from './demo-acts.ts';
import {
  atHour,
  HOUR_MS,
  demoFlows,
  demoPeriods,
  type DemoPeriod,
  PROVINCE,
  upwardReports,
} from './demo-calendar.ts';
import { centralEvents } from './demo-central.ts';
import { enterCourses } from './demo-courses.ts';
import { directiveEvents } from './demo-directives.ts';
import { extensionEvents } from './demo-extensions.ts';
import { lifeEvents } from './demo-life.ts';
import { arrangeParts } from './demo-parts.ts';
import { newHeadEvents } from './demo-new-head.ts';
import { CULTURE } from './demo-people.ts';
import { reportEvents } from './demo-reports.ts';
import { reorganisationEvents } from './demo-reorganisation.ts';

/** Something that happened, at its time. */
interface Event {
  at: Date;
  run: (at: Date) => Promise<void>;
}

/** Of each unit so many indicators are followed month by month, so that their trend shows. */
const MONTHLY_OF_A_UNIT = 2;
/** One of so many units is late, another one each month. */
const LATE_EVERY = 7;
/** Has not reported on the period before the present one. */
const LATE_UNIT = 'Công an xã';
/** Has its head look first. */
const HEADED_UNIT = 'Phòng Kinh tế';
/** Reports by month before the month is over, so its first figure is one of the whole month until it is settled. */
const ESTIMATING_UNIT = 'Trung tâm Phục vụ hành chính công';
/** Is asked for a few words alone: it leads and provides nothing. */
export const WRITING_UNIT = 'Đoàn Thanh niên Cộng sản Hồ Chí Minh';
/** A real figure is owed for so long, so that on every day one is. */
const STILL_OWED_DAYS = 62;
/** The real figure comes so many days after its period. */
const SETTLED_AFTER = 4;
/** Closed so many days after it was due. */
const CLOSES_AFTER = 8;

/** So many reports the commune issues each month, by their numbers. */
const REPORTS_A_MONTH = 9;

export async function playCycle(demo: DemoCommune, begin: Date): Promise<void> {
  const { now, clerk } = demo;
  await act(demo, clerk, begin, (tx) => enterCourses(tx, clerk));
  await act(demo, clerk, begin, (tx) => arrange(tx, clerk));
  const periods = demoPeriods(todayInVietnam(now));
  const events = periods.flatMap((period, at) =>
    at === periods.length - 1
      ? presentEvents(demo, period)
      : pastEvents(demo, period, at === periods.length - 2),
  );
  for (const { at, run } of [
    ...events,
    ...upwardEvents(demo),
    ...extensionEvents(demo),
    ...lifeEvents(demo),
    ...directiveEvents(demo, begin),
    ...reorganisationEvents(demo, begin),
    ...newHeadEvents(demo),
    ...reportEvents(demo),
    ...centralEvents(demo),
  ]
    .filter((event) => event.at <= now)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime()))
    await run(at);
  await act(demo, clerk, now, async (tx) => void (await generateDuties(tx)));
}

/** The flows of both directions are confirmed; some indicators are asked by month. */
async function arrange(tx: TenantTx, clerk: Session): Promise<void> {
  const { plans } = await getFlows(tx, clerk);
  const [plan] = plans;
  if (!plan) throw new Error('the plan of the demo is not there');
  const passagesOf = (wanted: 'in' | 'up') =>
    plan.proposals.find(({ direction }) => direction === wanted)?.passageIds ?? [];
  const units = new Map((await listUnits(tx)).map(({ id, name }) => [name, id]));
  const [headed, writing] = [units.get(HEADED_UNIT), units.get(WRITING_UNIT)];
  if (!headed || !writing) throw new Error('the units of the demo are called otherwise');
  const { settings, version } = await getSettings(tx, clerk);
  await setSettings(tx, clerk, { settings: { ...settings, headFirst: [headed] }, version });
  const flows = demoFlows({ in: passagesOf('in'), up: passagesOf('up') }, writing);
  await saveFlows(tx, clerk, { planId: plan.planId, flows, removed: [] });
  const { things } = await loadContent(tx);
  const indicators = things.filter(({ kind }) => kind === 'indicator');
  const byLead = Map.groupBy(indicators, ({ owners }) => owners.find(({ role }) => role === 'lead')?.unitId);
  const monthly = [...byLead.values()].flatMap((own) => own.slice(0, MONTHLY_OF_A_UNIT));
  await setContent(
    tx,
    clerk,
    monthly.map(({ id }) => ({ thingId: id, cycle: 'month', asked: true })),
  );
  await arrangeParts(tx, clerk);
}

/** The duties of units in a period, filled when it opens. */
type Opened = Duty[];

function opening(demo: DemoCommune, { id, opens }: DemoPeriod, opened: Opened): Event {
  const { clerk } = demo;
  return {
    at: atHour(opens, 8),
    run: (at) =>
      act(demo, clerk, at, async (tx) => {
        await openPeriod(tx, clerk, id);
        const duties = await listDuties(tx, clerk, { period: id });
        opened.push(...duties.filter(({ direction }) => direction === 'in'));
      }),
  };
}

/** A period that is over: most were in time, one was late, and the last one still waits for a unit. */
function pastEvents(demo: DemoCommune, period: DemoPeriod, last: boolean): Event[] {
  const opened: Opened = [];
  const month = Number(period.due.slice(5, 7));
  const dayOf = (at: number) => addDays(period.due, at === month % LATE_EVERY ? 2 : -(at % 5) - 1);
  const answered: Event[] = [...Array(LATE_EVERY).keys()].map((part) => ({
    at: atHour(dayOf(part), 9 + (part % 6)),
    run: async (at) => {
      for (const [place, duty] of opened.entries())
        if (place % LATE_EVERY === part && !(last && duty.unitName === LATE_UNIT))
          await report(demo, at, duty, { estimates: estimates(period, duty, todayInVietnam(at)) });
    },
  }));
  const received: Event = {
    at: atHour(addDays(period.due, 3), 10),
    run: (at) => receiveAll(demo, at, opened),
  };
  const closed: Event = {
    at: atHour(addDays(period.due, CLOSES_AFTER), 16),
    run: (at) =>
      act(
        demo,
        demo.clerk,
        at,
        async (tx) => void (await closePeriod(tx, demo.clerk, period.id, { version: 1 })),
      ),
  };
  const settled = last ? [] : settlingEvents(demo, period, opened);
  return [opening(demo, period, opened), ...answered, received, ...settled, ...(last ? [] : [closed])];
}

/** Only where the period is not over yet. */
const estimates = (period: DemoPeriod, { unitName }: Duty, today: string): boolean =>
  unitName === ESTIMATING_UNIT && period.cycle === 'month' && today <= period.end;

/** The real figure is sent and received; that of the month that ended last is still owed. */
function settlingEvents(demo: DemoCommune, period: DemoPeriod, opened: Opened): Event[] {
  const until = addDays(period.end, STILL_OWED_DAYS);
  if (period.cycle !== 'month' || until >= todayInVietnam(demo.now)) return [];
  const day = addDays(period.end, SETTLED_AFTER);
  const own = () => opened.filter(({ unitName }) => unitName === ESTIMATING_UNIT);
  return [
    {
      at: atHour(day, 9),
      run: async (at) => {
        for (const duty of own()) await settle(demo, at, duty);
      },
    },
    { at: atHour(day, 15), run: (at) => receiveAll(demo, at, own()) },
  ];
}

/** How units stand in the present period; those that are not named have not begun. */
const STANDS: Record<string, 'received' | 'doubtful' | 'returned' | 'on behalf' | 'begun'> = {
  'Trung tâm Phục vụ hành chính công': 'received',
  'Phòng Kinh tế': 'doubtful',
  'Văn phòng HĐND và UBND': 'returned',
  'Trung tâm Văn hóa - Thể thao và Truyền thông': 'on behalf',
  [CULTURE]: 'begun',
};

/** What the commune owed the level above was sent the day before it was due; the last of it still waits. */
function upwardEvents(demo: DemoCommune): Event[] {
  const { clerk, now } = demo;
  return upwardReports(todayInVietnam(now))
    .slice(0, -1)
    .map(({ id, due }) => {
      const issuedOn = addDays(due, -1);
      const number = `${Number(issuedOn.slice(5, 7)) * REPORTS_A_MONTH}/BC-UBND`;
      return {
        at: atHour(issuedOn, 15),
        run: (at: Date) =>
          act(demo, clerk, at, async (tx) => {
            const duties = await listDuties(tx, clerk, { period: id });
            const owed = duties.find(({ direction }) => direction === 'up');
            if (!owed) throw new Error(`the demo owes no report on ${id}`);
            const issued = { number, issuedOn, recipient: PROVINCE };
            await answerIssued(tx, clerk, owed.id, { version: owed.version, issued });
          }),
      };
    });
}

/** Between its opening and now, or its due day where that is past. */
function presentEvents(demo: DemoCommune, period: DemoPeriod): Event[] {
  const opened: Opened = [];
  const from = atHour(period.opens, 9).getTime();
  const until = Math.min(demo.now.getTime(), atHour(period.due, 15).getTime());
  const after = (share: number) => new Date(from + Math.max(0, until - from) * share);
  const each = (stand: string, run: (at: Date, duty: Duty) => Promise<void>) => async (at: Date) => {
    for (const duty of opened) if (STANDS[duty.unitName] === stand) await run(at, duty);
  };
  const doubtful = { doubtful: true, left: { open: 2, withHead: 2 } };
  return [
    { ...opening(demo, period, opened), at: new Date(Math.min(from - HOUR_MS, until)) },
    {
      at: after(0.5),
      run: each('received', (at, duty) =>
        report(demo, at, duty, { estimates: estimates(period, duty, todayInVietnam(at)) }),
      ),
    },
    { at: after(0.6), run: (at) => receiveAll(demo, at, opened) },
    { at: after(0.7), run: each('returned', (at, duty) => report(demo, at, duty)) },
    { at: after(0.8), run: each('returned', (at, duty) => sendBack(demo, at, duty)) },
    { at: after(0.85), run: each('on behalf', (at, duty) => report(demo, at, duty)) },
    { at: after(0.9), run: each('doubtful', (at, duty) => report(demo, at, duty, doubtful)) },
    { at: after(0.95), run: each('begun', (at, duty) => begin(demo, at, duty)) },
  ];
}
