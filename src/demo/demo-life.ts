/** What was decided about tasks of the demo commune: one went to another unit, the condition of one was met. */
import type { DecideTasks } from '../approval/life/contract.ts';
import { decideTasks } from '../approval/life/decide-tasks.ts';
import type { TenantTx } from '../db/database.ts';
import { listUnits } from '../organisation/store.ts';
import { recordCondition } from '../progress/record-condition.ts';
import { RegisterQuery, type RegisterRow } from '../register/contract.ts';
import { listRows } from '../register/list/list-rows.ts';
import { addDays, todayInVietnam, writtenDay } from '../shared/dates.ts';
import { holdsRole, type Session } from '../shared/who-acts.ts';
import { act, type DemoCommune } from './demo-acts.ts';

const DAY_MS = 86_400_000;
/** So many days before today. */
const TRANSFERRED = 25;
const MET = 40;
/** What went over, and to whom. */
const MOVED = 'Xây dựng quy trình xử lý hồ sơ liên thông';
const RECEIVER = 'Văn phòng HĐND và UBND';

/** What happens when, as `play-cycle.ts` puts it among everything else. */
export function lifeEvents(demo: DemoCommune): { at: Date; run: (at: Date) => Promise<void> }[] {
  const { now, people, clerk, communeCode } = demo;
  const leader = people.find((person) => holdsRole(person, communeCode, 'leader'));
  if (!leader) throw new Error('the demo has nobody who leads');
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return [
    { at: before(MET), run: (at) => act(demo, clerk, at, (tx) => meetCondition(demo, tx)) },
    { at: before(TRANSFERRED), run: (at) => act(demo, leader, at, (tx) => transfer(demo, tx, leader)) },
  ];
}

async function findTask(
  tx: TenantTx,
  user: Session,
  wanted: (row: RegisterRow) => boolean,
): Promise<RegisterRow> {
  const { rows } = await listRows(tx, user, RegisterQuery.parse({ kind: 'task', limit: 200 }));
  const found = rows.find(wanted);
  if (!found) throw new Error('the plan of the demo has no such task');
  return found;
}

/** The province has begun, and said until when. */
async function meetCondition({ clerk, followChange }: DemoCommune, tx: TenantTx): Promise<void> {
  const { id, version } = await findTask(tx, clerk, ({ deadline }) => deadline?.kind === 'conditional');
  const metOn = addDays(todayInVietnam(tx.at), -2);
  const document = `Công văn số 512/SKHCN-CĐS ngày ${writtenDay(metOn)} của Sở Khoa học và Công nghệ`;
  const rule = { count: 3, unit: 'months' } as const;
  await recordCondition(tx, clerk, { thingId: id, version, metOn, document, rule }, followChange);
}

async function transfer({ followChange }: DemoCommune, tx: TenantTx, leader: Session): Promise<void> {
  const { id, version } = await findTask(tx, leader, ({ name }) => name.startsWith(MOVED));
  const unitId = (await listUnits(tx)).find(({ name }) => name === RECEIVER)?.id;
  if (unitId === undefined) throw new Error('the units of the demo are called otherwise');
  const reason = 'Quy trình liên quan nhiều phòng, Văn phòng làm đầu mối thì thuận hơn.';
  const tasks = [{ id, version }];
  const order: DecideTasks = { action: 'transfer', tasks, unitId, reason, overOpenParts: false };
  await decideTasks(tx, leader, order, followChange);
}
