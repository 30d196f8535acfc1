/**
 * `npm start -- --demo`: a commune that does not exist, with people and a plan. The plan is a real .docx in this
 * folder and goes through the ordinary use cases: upload, reading, confirmation.
 */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Role, Session } from '../shared/who-acts.ts';
import { addAccount } from '../accounts/create-account.ts';
import { makeOneTimePassword } from '../accounts/one-time-password.ts';
import type { Actor } from '../shared/who-acts.ts';
import type { TenantTx } from '../db/database.ts';
import type { Unit } from '../organisation/contract.ts';
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
import { DEMO_COMMUNE } from './plan-content.ts';

export interface DemoServices {
  accounts: Pick<Accounts, 'hashPassword'>;
  database: Database;
  plans: Pick<PlanServices, 'files' | 'readings'>;
}

export const DEMO_FILE = 'ke-hoach-song-trang.docx';

interface DemoPerson {
  userName: string;
  name: string;
  role: Role;
  unit?: string;
}
const PEOPLE: DemoPerson[] = [
  { userName: 'quantri', name: 'Nguyễn Văn Quản', role: 'admin' },
  { userName: 'thuongtruc', name: 'Lê Thị Thường', role: 'standing-office', unit: 'Phòng Văn hóa - Xã hội' },
  { userName: 'lanhdao', name: 'Trần Thị Thử Nghiệm', role: 'leader' },
  { userName: 'kinhte', name: 'Phạm Văn Tế', role: 'unit-officer', unit: 'Phòng Kinh tế' },
  { userName: 'kiemtra', name: 'Hoàng Thị Kiểm', role: 'inspector' },
];

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
  const clerk = await inDemo(services, { userId: 'demo', name: 'Bản dùng thử' }, (tx) => addPeople(tx, hash));
  await addPlan(services, clerk);
  return { password, people: PEOPLE };
}

function inDemo<T>({ database }: DemoServices, actor: Actor, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  return database.withTenant(DEMO_COMMUNE.code, actor, work);
}

/** @returns the clerk who loads the plan */
async function addPeople(tx: TenantTx, hash: string): Promise<Session> {
  const { units } = await createCommune(tx, {
    code: tx.communeCode,
    units: standardUnits(DEMO_COMMUNE.type),
  });
  const unitOf = (name: string | undefined): Unit | undefined => units.find((unit) => unit.name === name);
  let clerk: Session | undefined;
  for (const { userName, name, role, unit } of PEOPLE) {
    const unitId = unitOf(unit)?.id;
    const grants = [{ role, ...(unitId && { unitId }) }];
    const account = await addAccount(tx, { userName, name, grants }, { hash, mustChange: false });
    if (role === 'standing-office')
      clerk = { userId: account.id, name, userName, grants, communeCode: tx.communeCode };
  }
  if (!clerk) throw new Error('the demo has nobody in the standing office');
  return clerk;
}

async function* demoFiles(): AsyncGenerator<UploadedFile> {
  yield { name: DEMO_FILE, content: createReadStream(join(import.meta.dirname, DEMO_FILE)) };
}

/** One plan confirmed, and the same again as a draft, so that both screens have something to show. */
async function addPlan(services: DemoServices, clerk: Session): Promise<void> {
  const { database, plans } = services;
  const actor = { userId: clerk.userId, name: clerk.name };
  const upload = () => uploadPlan({ database, files: plans.files }, clerk, actor, demoFiles(), true);
  const { id } = await upload();
  await upload();
  plans.readings.nudge();
  await plans.readings.idle();
  await inDemo(services, actor, async (tx) => {
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
    .map(({ userName, name, role }) => `  ${userName.padEnd(12)} ${name} (${role})`)
    .join('\n');
  const secret = password
    ? `mật khẩu của tất cả: ${password}`
    : 'mật khẩu đã in ở lần chạy --demo đầu tiên (đặt lại: npm run sauro -- accounts)';
  return `Bản dùng thử, xã hư cấu ${DEMO_COMMUNE.name}; ${secret}\n${names}\n`;
}
