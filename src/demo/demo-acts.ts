/** What people of the demo commune do in a report: each by the ordinary use cases, in a transaction of their own. */
import type { Action, TakeNoteStep } from '../approval/contract.ts';
import { takeNoteStep } from '../approval/take-note-step.ts';
import { takeStep } from '../approval/take-step.ts';
import type { Database, TenantTx } from '../db/database.ts';
import type { Duty } from '../duties/contract.ts';
import { readDuty, type StandingDuty } from '../duties/standing-duty.ts';
import type { Behalf, DutyItem } from '../progress/contract.ts';
import { loadItemsOf } from '../progress/load-items.ts';
import { saveNote } from '../progress/note/note.ts';
import { saveDrafts } from '../progress/save-drafts.ts';
import type { FileStore } from '../plans/intake/file-store.ts';
import type { FollowChange } from '../register/things/refresh-things.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { headsUnit, type Session, worksForUnit } from '../shared/who-acts.ts';
import { type AnsweredOn, demoAnswer, demoText, explained } from './demo-answers.ts';

export interface DemoCommune {
  database: Database;
  /** The present time. */
  now: Date;
  communeCode: string;
  clerk: Session;
  /** Everybody who works for a unit. */
  people: readonly Session[];
  /** What follows from a change of the register. */
  followChange: FollowChange;
  files: Pick<FileStore, 'receive'>;
}

/** Somebody does something at a time. */
export async function act(
  { database, communeCode }: DemoCommune,
  { userId, name }: Session,
  at: Date,
  work: (tx: TenantTx) => Promise<void>,
): Promise<void> {
  await database.withClock(() => at).withTenant(communeCode, { userId, name }, work);
}

const rowsOf = async (tx: TenantTx, id: string) =>
  (await loadItemsOf(tx, [await readDuty(tx, id)])).get(id) ?? [];

const itemsOf = (items: readonly DutyItem[]) => items.map(({ thingId, version }) => ({ thingId, version }));

/** Who enters for a unit and, where the unit wants that, who looks first; nobody: the office enters what it was told. */
function partsOf({ people, communeCode }: DemoCommune, unitId: string) {
  const own = people.filter((person) => worksForUnit(person, communeCode, unitId));
  const head = own.find((person) => headsUnit(person, communeCode, unitId));
  return { officer: own.find((person) => person !== head) ?? head, head };
}

/** How a unit answers. */
export interface Manner {
  /** One figure is far from those before. */
  doubtful?: boolean;
  /** The first figure is one of the whole period, which is not over. */
  estimates?: boolean;
  /** So many rows are left to be entered, and so many wait for the head. */
  left?: { open: number; withHead: number };
}

const TELEPHONED = (at: Date): Behalf => ({
  channel: 'call',
  saidBy: 'Đầu mối của đơn vị',
  saidAt: at.toISOString(),
});

/** All that the rules let through is sent: by the unit, through its head where it wants that, or on its behalf. */
export async function report(demo: DemoCommune, at: Date, duty: Duty, manner: Manner = {}): Promise<void> {
  const { officer, head } = partsOf(demo, duty.unitId);
  const by = officer ?? demo.clerk;
  await act(demo, by, at, async (tx) => {
    const { headFirst, duty: asked } = await readDuty(tx, duty.id);
    const told = officer ? {} : { behalf: TELEPHONED(at) };
    if (asked.note_state !== null)
      return await writeText(
        tx,
        by,
        asked,
        officer ? { action: 'submit' } : { action: 'enter-for', ...told },
      );
    const ready = await enter(tx, by, duty.id, manner);
    const action: Action = officer ? (headFirst ? 'put-forward' : 'submit') : 'enter-for';
    if (ready.length > 0) await takeStep(tx, by, duty.id, { action, items: itemsOf(ready), ...told });
  });
  if (head && officer) await act(demo, head, at, (tx) => lookFirst(tx, head, duty, manner));
}

/** The head sends what waits there. */
async function lookFirst(tx: TenantTx, head: Session, { id }: Duty, { left }: Manner): Promise<void> {
  const waiting = (await rowsOf(tx, id)).filter(({ state }) => state === 'with-head');
  const sent = waiting.slice(0, waiting.length - (left?.withHead ?? 0));
  if (sent.length > 0) await takeStep(tx, head, id, { action: 'submit', items: itemsOf(sent) });
}

/** Of a unit that is asked for a short text alone. */
async function writeText(
  tx: TenantTx,
  by: Session,
  { id, note_version }: StandingDuty['duty'],
  step: Omit<TakeNoteStep, 'version'>,
): Promise<void> {
  const note = demoText(todayInVietnam(tx.at));
  const { version } = await saveNote(tx, by, id, { version: note_version, note });
  await takeNoteStep(tx, by, id, { ...step, version });
}

/** Types, and explains what the rules doubt. @returns the rows that can be sent */
async function enter(tx: TenantTx, by: Session, dutyId: string, manner: Manner): Promise<DutyItem[]> {
  const items = await rowsOf(tx, dutyId);
  const asked = items.slice(0, items.length - (manner.left?.open ?? 0));
  const first = asked.find(
    ({ kind, definition }) => kind === 'indicator' && definition?.valueKind === 'ratio',
  );
  const today = todayInVietnam(tx.at);
  const on = (item: DutyItem): AnsweredOn =>
    item === first
      ? { today, doubtful: manner.doubtful === true, estimate: manner.estimates === true }
      : { today };
  await typeRows(tx, by, dutyId, asked, (item) => demoAnswer(item, on(item)));
  const entered = new Set(asked.map(({ thingId }) => thingId));
  const typed = (await rowsOf(tx, dutyId)).filter(({ thingId }) => entered.has(thingId));
  await typeRows(tx, by, dutyId, typed, explained);
  return (await rowsOf(tx, dutyId)).filter(
    ({ thingId, remarks }) => entered.has(thingId) && remarks.every(({ severity }) => severity !== 'error'),
  );
}

async function typeRows(
  tx: TenantTx,
  by: Session,
  dutyId: string,
  items: readonly DutyItem[],
  draftOf: (item: DutyItem) => ReturnType<typeof explained>,
): Promise<void> {
  const typed = items.flatMap((item) => {
    const draft = draftOf(item);
    return draft ? [{ thingId: item.thingId, version: item.version, draft }] : [];
  });
  if (typed.length > 0) await saveDrafts(tx, by, dutyId, { items: typed });
}

/** Half of it is typed, nothing sent. */
export async function begin(demo: DemoCommune, at: Date, { id }: Duty): Promise<void> {
  await act(demo, demo.clerk, at, async (tx) => {
    const items = await rowsOf(tx, id);
    const today = todayInVietnam(tx.at);
    const half = items.slice(0, Math.ceil(items.length / 2));
    await typeRows(tx, demo.clerk, id, half, (item) => demoAnswer(item, { today }));
  });
}

/** The real figure takes the place of the estimate, now that its period is over. */
export async function settle(demo: DemoCommune, at: Date, { id, unitId }: Duty): Promise<void> {
  const { officer } = partsOf(demo, unitId);
  if (!officer) return;
  await act(demo, officer, at, async (tx) => {
    const today = todayInVietnam(tx.at);
    const owed = (await rowsOf(tx, id)).filter(({ settles }) => settles);
    await typeRows(tx, officer, id, owed, (item) => demoAnswer(item, { today }));
    const typed = (await rowsOf(tx, id)).filter(({ settles }) => settles);
    await typeRows(tx, officer, id, typed, explained);
    const ready = (await rowsOf(tx, id)).filter(({ settles }) => settles);
    if (ready.length > 0) await takeStep(tx, officer, id, { action: 'settle', items: itemsOf(ready) });
  });
}

/** The first row comes back, the others are received. */
export async function sendBack(demo: DemoCommune, at: Date, { id }: Duty): Promise<void> {
  const { clerk } = demo;
  await act(demo, clerk, at, async (tx) => {
    const [first, ...others] = (await rowsOf(tx, id)).filter(({ state }) => state === 'with-office');
    if (!first) return;
    const reason = 'Số liệu chưa khớp với báo cáo của phần mềm một cửa, vui lòng kiểm tra lại.';
    await takeStep(tx, clerk, id, { action: 'return', items: itemsOf([first]), reason });
    if (others.length > 0) await takeStep(tx, clerk, id, { action: 'receive', items: itemsOf(others) });
  });
}

export async function receiveAll(demo: DemoCommune, at: Date, duties: readonly Duty[]): Promise<void> {
  const { clerk } = demo;
  for (const { id } of duties)
    await act(demo, clerk, at, async (tx) => {
      const { items, duty } = await readDuty(tx, id);
      const sent = items.filter(({ state }) => state === 'with-office');
      const order = sent.map(({ thing_id: thingId, version }) => ({ thingId, version }));
      if (order.length > 0) await takeStep(tx, clerk, id, { action: 'receive', items: order });
      if (duty.note_state === 'with-office')
        await takeNoteStep(tx, clerk, id, { action: 'receive', version: duty.note_version });
    });
}
