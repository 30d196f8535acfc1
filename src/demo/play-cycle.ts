/**
 * The demo commune in the middle of its year: periods opened, answered, received and closed by the ordinary use cases,
 * each at its own time before today; in the present one every unit stands somewhere else.
 */
import type { Action } from '../approval/contract.ts';
import { answerIssued } from '../approval/answer-issued.ts';
import { closePeriod } from '../approval/close-period.ts';
import { takeStep } from '../approval/take-step.ts';
import type { Database, TenantTx } from '../db/database.ts';
import { setContent } from '../duties/content/set-content.ts';
import { loadContent } from '../duties/content/load-things.ts';
import type { Duty } from '../duties/contract.ts';
import { getFlows } from '../duties/confirming/get-flows.ts';
import { saveFlows } from '../duties/confirming/save-flows.ts';
import { generateDuties } from '../duties/generate-duties.ts';
import { listDuties } from '../duties/list-duties.ts';
import { openPeriod } from '../duties/open-period.ts';
import { readDuty } from '../duties/standing-duty.ts';
import type { Behalf, DutyItem } from '../progress/contract.ts';
import { loadItemsOf } from '../progress/load-items.ts';
import { saveDrafts } from '../progress/save-drafts.ts';
import { addDays, todayInVietnam } from '../shared/dates.ts';
import { type Session, worksForUnit } from '../shared/who-acts.ts';
import { type AnsweredOn, demoAnswer, explained } from './demo-answers.ts';
import { demoFlows, demoPeriods, type DemoPeriod, PROVINCE, upwardReports } from './demo-calendar.ts';
import { CULTURE } from './demo-people.ts';

export interface DemoCommune {
  database: Database;
  /** The present time. */
  now: Date;
  communeCode: string;
  clerk: Session;
  /** Everybody who works for a unit. */
  people: readonly Session[];
}

/** Something that happened, at its time. */
interface Event {
  at: Date;
  by: Session;
  run: (tx: TenantTx) => Promise<void>;
}

/** Of each unit so many indicators are followed month by month, so that their trend shows. */
const MONTHLY_OF_A_UNIT = 2;
/** One of so many units is late, another one each month. */
const LATE_EVERY = 7;
/** Has not reported on the period before the present one. */
const LATE_UNIT = 'Công an xã';
/** Closed so many days after it was due. */
const CLOSES_AFTER = 8;

/** So many reports the commune issues each month, by their numbers. */
const REPORTS_A_MONTH = 9;

const HOUR_MS = 3_600_000;
const atHour = (day: string, hour: number): Date =>
  new Date(Date.parse(`${day}T00:00:00+07:00`) + hour * HOUR_MS);

export async function playCycle(demo: DemoCommune, begin: Date): Promise<void> {
  const { now, clerk } = demo;
  await happen(demo, { at: begin, by: clerk, run: (tx) => arrange(tx, clerk) });
  const periods = demoPeriods(todayInVietnam(now));
  const events = periods.flatMap((period, at) =>
    at === periods.length - 1
      ? presentEvents(demo, period)
      : pastEvents(demo, period, at === periods.length - 2),
  );
  for (const event of [...events, ...upwardEvents(demo)]
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime()))
    await happen(demo, event);
  await happen(demo, { at: now, by: clerk, run: async (tx) => void (await generateDuties(tx)) });
}

async function happen({ database, communeCode }: DemoCommune, { at, by, run }: Event): Promise<void> {
  const actor = { userId: by.userId, name: by.name };
  await database.withClock(() => at).withTenant(communeCode, actor, run);
}

/** The flows of both directions are confirmed; some indicators are asked by month. */
async function arrange(tx: TenantTx, clerk: Session): Promise<void> {
  const { plans } = await getFlows(tx, clerk);
  const [plan] = plans;
  if (!plan) throw new Error('the plan of the demo is not there');
  const passagesOf = (wanted: 'in' | 'up') =>
    plan.proposals.find(({ direction }) => direction === wanted)?.passageIds ?? [];
  const flows = demoFlows({ in: passagesOf('in'), up: passagesOf('up') });
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
}

/** The duties of units in a period, filled when it opens. */
type Opened = Duty[];

function opening({ clerk }: DemoCommune, { id, opens }: DemoPeriod, opened: Opened): Event {
  return {
    at: atHour(opens, 8),
    by: clerk,
    run: async (tx) => {
      await openPeriod(tx, clerk, id);
      const duties = await listDuties(tx, clerk, { period: id });
      opened.push(...duties.filter(({ direction }) => direction === 'in'));
    },
  };
}

/** A period that is over: most were in time, one was late, and the last one still waits for a unit. */
function pastEvents(demo: DemoCommune, period: DemoPeriod, last: boolean): Event[] {
  const { clerk } = demo;
  const opened: Opened = [];
  const month = Number(period.due.slice(5, 7));
  const dayOf = (at: number) => addDays(period.due, at === month % LATE_EVERY ? 2 : -(at % 5) - 1);
  const answered: Event[] = [...Array(LATE_EVERY).keys()].map((at) => ({
    at: atHour(dayOf(at), 9 + (at % 6)),
    by: clerk,
    run: async (tx) => {
      for (const [place, duty] of opened.entries())
        if (place % LATE_EVERY === at && !(last && duty.unitName === LATE_UNIT)) await report(tx, demo, duty);
    },
  }));
  const received: Event = {
    at: atHour(addDays(period.due, 3), 10),
    by: clerk,
    run: (tx) => receiveAll(tx, clerk, opened),
  };
  const closed: Event = {
    at: atHour(addDays(period.due, CLOSES_AFTER), 16),
    by: clerk,
    run: async (tx) => void (await closePeriod(tx, clerk, period.id, { version: 1 })),
  };
  return [opening(demo, period, opened), ...answered, received, ...(last ? [] : [closed])];
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
function upwardEvents({ clerk, now }: DemoCommune): Event[] {
  return upwardReports(todayInVietnam(now))
    .slice(0, -1)
    .map(({ id, due }) => {
      const issuedOn = addDays(due, -1);
      const number = `${Number(issuedOn.slice(5, 7)) * REPORTS_A_MONTH}/BC-UBND`;
      return {
        at: atHour(issuedOn, 15),
        by: clerk,
        run: async (tx) => {
          const duties = await listDuties(tx, clerk, { period: id });
          const owed = duties.find(({ direction }) => direction === 'up');
          if (!owed) throw new Error(`the demo owes no report on ${id}`);
          const issued = { number, issuedOn, recipient: PROVINCE };
          await answerIssued(tx, clerk, owed.id, { version: owed.version, issued });
        },
      };
    });
}

/** Between its opening and now, or its due day where that is past. */
function presentEvents(demo: DemoCommune, period: DemoPeriod): Event[] {
  const { clerk, now } = demo;
  const opened: Opened = [];
  const from = atHour(period.opens, 9).getTime();
  const until = Math.min(now.getTime(), atHour(period.due, 15).getTime());
  const after = (share: number) => new Date(from + Math.max(0, until - from) * share);
  const each = (stand: string, run: (tx: TenantTx, duty: Duty) => Promise<void>) => async (tx: TenantTx) => {
    for (const duty of opened) if (STANDS[duty.unitName] === stand) await run(tx, duty);
  };
  return [
    { ...opening(demo, period, opened), at: new Date(Math.min(from - HOUR_MS, until)) },
    { at: after(0.5), by: clerk, run: each('received', (tx, duty) => report(tx, demo, duty)) },
    { at: after(0.6), by: clerk, run: (tx) => receiveAll(tx, clerk, opened) },
    { at: after(0.7), by: clerk, run: each('returned', (tx, duty) => report(tx, demo, duty)) },
    { at: after(0.8), by: clerk, run: each('returned', (tx, duty) => sendBack(tx, clerk, duty)) },
    { at: after(0.85), by: clerk, run: each('on behalf', (tx, duty) => report(tx, demo, duty)) },
    { at: after(0.9), by: clerk, run: each('doubtful', (tx, duty) => report(tx, demo, duty, true)) },
    { at: after(0.95), by: clerk, run: each('begun', (tx, duty) => begin(tx, demo, duty)) },
  ];
}

/** The person who answers for a unit; undefined: the office enters what it was told. */
const answering = ({ people, communeCode }: DemoCommune, unitId: string): Session | undefined =>
  people.find((person) => worksForUnit(person, communeCode, unitId));

const rowsOf = async (tx: TenantTx, id: string) =>
  (await loadItemsOf(tx, [await readDuty(tx, id)])).get(id) ?? [];

const itemsOf = (items: readonly DutyItem[]) => items.map(({ thingId, version }) => ({ thingId, version }));

/** All that the rules let through is sent: by the unit, or on its behalf by telephone. */
async function report(
  tx: TenantTx,
  demo: DemoCommune,
  { id, unitId }: Duty,
  doubtful = false,
): Promise<void> {
  const person = answering(demo, unitId);
  const by = person ?? demo.clerk;
  const ready = await type(tx, by, id, { today: todayInVietnam(tx.at), doubtful });
  if (ready.length === 0) return;
  const behalf: Behalf = { channel: 'call', saidBy: 'Đầu mối của đơn vị', saidAt: tx.at.toISOString() };
  const action: Action = person ? 'submit' : 'enter-for';
  await takeStep(tx, by, id, { action, items: itemsOf(ready), ...(!person && { behalf }) });
}

/** @returns the rows that can be sent */
async function type(tx: TenantTx, by: Session, dutyId: string, on: AnsweredOn): Promise<DutyItem[]> {
  const items = await rowsOf(tx, dutyId);
  const first = items.find(
    ({ kind, definition }) => kind === 'indicator' && definition?.valueKind === 'ratio',
  );
  await saveDrafts(tx, by, dutyId, {
    items: items.map((item) => ({
      thingId: item.thingId,
      version: item.version,
      draft: demoAnswer(item, { ...on, doubtful: on.doubtful === true && item === first }),
    })),
  });
  const typed = await rowsOf(tx, dutyId);
  const words = typed.flatMap((item) => {
    const draft = explained(item);
    return draft ? [{ thingId: item.thingId, version: item.version, draft }] : [];
  });
  if (words.length > 0) await saveDrafts(tx, by, dutyId, { items: words });
  const said = new Set(words.map(({ thingId }) => thingId));
  return typed
    .filter(({ remarks }) => remarks.every(({ severity }) => severity !== 'error'))
    .map((item) => ({ ...item, version: item.version + (said.has(item.thingId) ? 1 : 0) }));
}

/** Half of it is typed. */
async function begin(tx: TenantTx, { clerk }: DemoCommune, { id }: Duty): Promise<void> {
  const items = await rowsOf(tx, id);
  const typed = items.slice(0, Math.ceil(items.length / 2));
  await saveDrafts(tx, clerk, id, {
    items: typed.map((item) => ({
      thingId: item.thingId,
      version: item.version,
      draft: demoAnswer(item, { today: todayInVietnam(tx.at) }),
    })),
  });
}

/** The first row comes back, the others are received. */
async function sendBack(tx: TenantTx, clerk: Session, { id }: Duty): Promise<void> {
  const items = await rowsOf(tx, id);
  const [first, ...others] = items.filter(({ state }) => state === 'with-office');
  if (!first) return;
  const reason = 'Số liệu chưa khớp với báo cáo của phần mềm một cửa, vui lòng kiểm tra lại.';
  await takeStep(tx, clerk, id, { action: 'return', items: itemsOf([first]), reason });
  if (others.length > 0) await takeStep(tx, clerk, id, { action: 'receive', items: itemsOf(others) });
}

async function receiveAll(tx: TenantTx, clerk: Session, duties: readonly Duty[]): Promise<void> {
  for (const { id } of duties) {
    const { items } = await readDuty(tx, id);
    const sent = items.filter(({ state }) => state === 'with-office');
    const order = sent.map(({ thing_id: thingId, version }) => ({ thingId, version }));
    if (order.length > 0) await takeStep(tx, clerk, id, { action: 'receive', items: order });
  }
}
