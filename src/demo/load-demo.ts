/**
 * `npm start -- --demo`: a commune that does not exist, with people and a plan. The plan is a real .docx in this
 * folder and goes through the ordinary use cases: upload, reading, confirmation.
 */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { ROLE_WORDS } from '../shared/role-words.ts';
import type { Session } from '../shared/who-acts.ts';
import { addAccount } from '../accounts/create-account.ts';
import { makeOneTimePassword } from '../accounts/one-time-password.ts';
import type { Actor } from '../shared/who-acts.ts';
import type { TenantTx } from '../db/database.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { createCommune } from '../organisation/create-commune.ts';
import { standardUnits } from '../organisation/standard-units.ts';
import { listCommunesInUse, saveAdminUnits } from '../organisation/store.ts';
import { changeDraft } from '../plans/draft/change-draft.ts';
import { confirmPlan } from '../plans/confirmed/confirm-plan.ts';
import { isDoubtful } from '../plans/draft/draft-rows.ts';
import { listDraftRows } from '../plans/draft/draft-store.ts';
import type { UploadedFile } from '../plans/intake/receive-files.ts';
import { uploadPlan } from '../plans/intake/upload-plan.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { Database } from '../db/database.ts';
import type { PlanServices } from '../plans/plan-services.ts';
import type { FollowChange } from '../register/things/refresh-things.ts';
import { firstDay } from './demo-calendar.ts';
import { addOutsideTasks } from './demo-outside.ts';
import { type DemoPerson, grantsOf, PEOPLE } from './demo-people.ts';
import { playCycle } from './play-cycle.ts';
import { DEMO_COMMUNE } from './plan-content.ts';

export interface DemoServices {
  accounts: Pick<Accounts, 'hashPassword'>;
  database: Database;
  clock: () => Date;
  plans: Pick<PlanServices, 'files' | 'readings'>;
  followChange: FollowChange;
}

export const DEMO_FILE = 'ke-hoach-song-trang.docx';

export interface DemoAccounts {
  /** One for all of them; known only at the start that makes them. */
  password?: string;
  people: readonly DemoPerson[];
}

/** Adds the demo commune once; on a later start it only names the accounts. */
export async function loadDemo(services: DemoServices): Promise<DemoAccounts> {
  const { database, accounts } = services;
  const { provinceCode, provinceName, ...commune } = DEMO_COMMUNE;
  await saveAdminUnits(database.db, {
    provinces: [{ code: provinceCode, name: provinceName, type: 'tỉnh' }],
    communes: [{ ...commune, provinceCode, provinceName }],
  });
  const inUse = await listCommunesInUse(database.db);
  if (inUse.includes(commune.code)) return { people: PEOPLE };
  const password = makeOneTimePassword();
  const hash = await accounts.hashPassword(password);
  const sessions = await inDemo(services, { userId: 'demo', name: 'Bản dùng thử' }, (tx) =>
    addPeople(tx, hash),
  );
  const now = services.clock();
  const begin = new Date(`${firstDay(todayInVietnam(now))}T07:00:00+07:00`);
  const clerk = clerkOf(sessions);
  await addPlan(services, clerk, begin);
  const { followChange } = services;
  const { files } = services.plans;
  const demo = { database, now, communeCode: commune.code, clerk, people: sessions, followChange, files };
  await playCycle(demo, begin);
  await addOutsideTasks(demo, services.plans);
  return { password, people: PEOPLE };
}

function inDemo<T>(
  { database }: Pick<DemoServices, 'database'>,
  actor: Actor,
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  return database.withTenant(DEMO_COMMUNE.code, actor, work);
}

async function addPeople(tx: TenantTx, hash: string): Promise<Session[]> {
  const { units } = await createCommune(tx, {
    code: tx.communeCode,
    units: standardUnits(DEMO_COMMUNE.type),
  });
  const sessions: Session[] = [];
  for (const person of PEOPLE) {
    const { userName, name, post } = person;
    const grants = grantsOf(person, (unit) => units.find((each) => each.name === unit)?.id);
    const unitId = grants[0]?.unitId;
    const posts = post === undefined ? undefined : [{ post, ...(unitId && { unitId }) }];
    const draft = { userName, name, grants, ...(posts && { posts }) };
    const { id } = await addAccount(tx, draft, { hash, mustChange: false });
    sessions.push({ userId: id, name, userName, grants, communeCode: tx.communeCode });
  }
  return sessions;
}

/** Whoever loads the plan and receives what units report. */
function clerkOf(sessions: readonly Session[]): Session {
  const clerk = sessions.find(({ grants }) => grants.some(({ role }) => role === 'standing-office'));
  if (!clerk) throw new Error('the demo has nobody in the standing office');
  return clerk;
}

async function* demoFiles(): AsyncGenerator<UploadedFile> {
  yield { name: DEMO_FILE, content: createReadStream(join(import.meta.dirname, DEMO_FILE)) };
}

/** One plan confirmed when it had just been issued, and the same again as a draft, so that both screens have something to show. */
async function addPlan(services: DemoServices, clerk: Session, confirmedAt: Date): Promise<void> {
  const { database, plans } = services;
  const actor = { userId: clerk.userId, name: clerk.name };
  const upload = () => uploadPlan({ database, files: plans.files }, clerk, actor, demoFiles(), true);
  const { id } = await upload();
  await upload();
  plans.readings.nudge();
  await plans.readings.idle();
  const then = { database: database.withClock(() => confirmedAt) };
  await inDemo(then, actor, async (tx) => {
    const rows = await listDraftRows(tx, id);
    const accepted = rows.filter(isDoubtful).map((row) => ({
      op: 'set' as const,
      rowId: row.id,
      version: row.version,
      state: 'accepted' as const,
    }));
    if (accepted.length > 0) await changeDraft(tx, clerk, id, accepted);
    await confirmPlan(tx, clerk, id);
  });
}

/** What is printed at the start, for the person at the keyboard. */
export function demoGreeting({ password, people }: DemoAccounts): string {
  const names = people
    .map(({ userName, name, grants }) => {
      const roles = grants.map(([role, unit]) => ROLE_WORDS[role] + (unit === undefined ? '' : `: ${unit}`));
      return `  ${userName.padEnd(12)} ${name} (${roles.join('; ')})`;
    })
    .join('\n');
  const secret = password
    ? `mật khẩu của tất cả: ${password}`
    : 'mật khẩu đã in ở lần chạy --demo đầu tiên (đặt lại: npm run sauro -- accounts)';
  return `Bản dùng thử, xã hư cấu ${DEMO_COMMUNE.name}; ${secret}\n${names}\n`;
}
