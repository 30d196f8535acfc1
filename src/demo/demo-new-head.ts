/** Some months ago the unit of culture got its present head; a head let the officer act for a week. */
import { addAccount } from '../accounts/create-account.ts';
import { delegate } from '../accounts/delegations/delegate.ts';
import { orderHead } from '../accounts/desk/order-head.ts';
import { beginHolder } from '../accounts/posts/begin-holder.ts';
import { updatedRows } from '../duties/content/updated-rows.ts';
import { listUnits } from '../organisation/store.ts';
import { addDays, todayInVietnam } from '../shared/dates.ts';
import { headsUnit, holdsRole, type Session, unitsOf } from '../shared/who-acts.ts';
import { act, type DemoCommune } from './demo-acts.ts';
import { CULTURE } from './demo-people.ts';

const DAY_MS = 86_400_000;
/** The former head was recorded so many days before today, and followed so many. */
const RECORDED = 200;
const FOLLOWED = 120;
/** Had headed the unit for so long by then. */
const BEFORE_DAYS = 700;
/** Away so many days before today, for so long. */
const AWAY = 30;
const AWAY_DAYS = 7;

const FORMER = { userName: 'truongphongcu', name: 'Lương Văn Tiền', post: 'Trưởng phòng' };

/** What happens when, as `play-cycle.ts` puts it among everything else. */
export function newHeadEvents(demo: DemoCommune): { at: Date; run: (at: Date) => Promise<void> }[] {
  const { now, people, communeCode } = demo;
  const admin = people.find((person) => holdsRole(person, communeCode, 'admin'));
  if (!admin) throw new Error('the demo has no administrator');
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return [
    { at: before(RECORDED), run: (at) => recordFormer(demo, admin, at) },
    { at: before(FOLLOWED), run: (at) => follow(demo, admin, at) },
    { at: before(AWAY), run: (at) => goAway(demo, at) },
  ];
}

async function recordFormer(demo: DemoCommune, admin: Session, at: Date): Promise<void> {
  await act(demo, admin, at, async (tx) => {
    const unitId = (await listUnits(tx)).find(({ name }) => name === CULTURE)?.id;
    const { userName, name, post } = FORMER;
    const grants = [{ role: 'unit-head' as const, unitId }];
    // Nobody signs in with it any more.
    const { id } = await addAccount(tx, { userName, name, grants }, { hash: '', mustChange: true });
    const from = addDays(todayInVietnam(at), -BEFORE_DAYS);
    await beginHolder(tx, admin, { unitId, post, userId: id, from, shared: true });
  });
}

async function follow(demo: DemoCommune, admin: Session, at: Date): Promise<void> {
  await act(demo, admin, at, async (tx) => {
    const unit = (await listUnits(tx)).find(({ name }) => name === CULTURE);
    const head = demo.people.find((person) => unit && headsUnit(person, demo.communeCode, unit.id));
    if (!unit || !head) throw new Error('nobody heads the unit of culture in the demo');
    const order = { userId: head.userId, from: todayInVietnam(at), rows: true, lockFormer: true };
    const hashPassword = () => Promise.reject(new Error('the new head of the demo has an account'));
    await orderHead(tx, admin, unit.id, order, { desk: [updatedRows], hashPassword });
  });
}

/** A head lets an officer of the unit act. */
async function goAway(demo: DemoCommune, at: Date): Promise<void> {
  const { people, communeCode } = demo;
  for (const head of people) {
    const [unitId] = unitsOf(head).filter((unit) => headsUnit(head, communeCode, unit));
    const officer = people.find(
      (person) =>
        person !== head &&
        holdsRole(person, communeCode, 'unit-officer') &&
        unitsOf(person).includes(unitId ?? ''),
    );
    if (!unitId || !officer || holdsRole(officer, communeCode, 'standing-office')) continue;
    const firstDay = todayInVietnam(at);
    const grants = [{ role: 'unit-head' as const, unitId }];
    const days = { firstDay, lastDay: addDays(firstDay, AWAY_DAYS - 1) };
    await act(demo, head, at, async (tx) => {
      await delegate(tx, head, { fromId: head.userId, toId: officer.userId, grants, ...days });
    });
    return;
  }
}
