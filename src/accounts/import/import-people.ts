/** People of a list get their accounts: first what would happen, then, on an order, all of it or nothing. */
import type { Database, TenantTx } from '../../db/database.ts';
import { unitMatcher } from '../../organisation/match-unit.ts';
import { findCommune, listUnits } from '../../organisation/store.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Conflict, Forbidden, Invalid } from '../../shared/errors.ts';
import type { Actor, Session } from '../../shared/who-acts.ts';
import { changeAccount } from '../change-account.ts';
import { addAccount, type HashPassword } from '../create-account.ts';
import { makeOneTimePassword } from '../one-time-password.ts';
import { canManageAccounts } from '../permissions.ts';
import { listPosts } from '../posts/post-store.ts';
import { listUsers, takenUserNames } from '../store.ts';
import type { PeopleCheck, PeopleImported, PersonLine } from './contract.ts';
import { fieldsOf, type Known, type KnownPerson, type PeoplePlan, planPeople } from './plan-people.ts';
import { baseOf } from './propose-user-name.ts';

/** Nothing is changed. @throws Forbidden unless an administrator of this commune asks */
export async function checkPeople(
  tx: TenantTx,
  user: Session,
  lines: readonly PersonLine[],
): Promise<PeopleCheck> {
  return { lines: (await planned(tx, user, lines)).lines };
}

/**
 * Passwords are hashed before the transaction begins: that takes seconds for sixty people, and others wait for the log.
 * @throws Invalid when a line has a problem; nothing is changed then
 * @throws Conflict when the accounts were changed meanwhile so that more people are new
 */
export async function importPeople(
  { database, hashPassword }: { database: Database; hashPassword: HashPassword },
  user: Session,
  actor: Actor,
  lines: readonly PersonLine[],
): Promise<PeopleImported> {
  const inTenant = <T>(work: (tx: TenantTx) => Promise<T>) =>
    database.withTenant(user.communeCode, actor, work);
  const expected = await inTenant((tx) => planned(tx, user, lines));
  refuseProblems(expected);
  const passwords: { oneTimePassword: string; hash: string }[] = [];
  for (const _ of expected.people.filter(({ id }) => id === undefined)) {
    const oneTimePassword = makeOneTimePassword();
    passwords.push({ oneTimePassword, hash: await hashPassword(oneTimePassword) });
  }
  return await inTenant(async (tx) => {
    const plan = await planned(tx, user, lines);
    refuseProblems(plan);
    return await apply(tx, user, plan.people, passwords);
  });
}

async function apply(
  tx: TenantTx,
  user: Session,
  people: readonly KnownPerson[],
  passwords: readonly { oneTimePassword: string; hash: string }[],
): Promise<PeopleImported> {
  const created: PeopleImported['created'] = [];
  let changed = 0;
  for (const person of people) {
    const fields = fieldsOf(person);
    if (person.id !== undefined) {
      const { userName: _, ...change } = fields;
      await changeAccount(tx, user, person.id, change);
      changed++;
      continue;
    }
    const password = passwords[created.length];
    if (!password) throw new Conflict('Các tài khoản vừa được thay đổi.', ['Tải danh sách lên lại']);
    await addAccount(tx, fields, { hash: password.hash, mustChange: true });
    const { name, userName } = fields;
    created.push({ name, userName, oneTimePassword: password.oneTimePassword });
  }
  return { created, changed };
}

function refuseProblems({ lines }: PeoplePlan): void {
  const errors = lines.flatMap(({ given, problems }) =>
    problems.map(({ field, text }) => ({
      field: `lines.${given.line}.${field}`,
      text: `Dòng ${given.line}: ${text}`,
    })),
  );
  if (errors.length > 0) throw new Invalid(errors);
}

async function planned(tx: TenantTx, user: Session, lines: readonly PersonLine[]): Promise<PeoplePlan> {
  if (!canManageAccounts(user, tx.communeCode))
    throw new Forbidden('Chỉ quản trị được nhập danh sách người dùng.');
  return planPeople(lines, await loadKnown(tx, lines));
}

async function loadKnown(tx: TenantTx, lines: readonly PersonLine[]): Promise<Known> {
  const units = await listUnits(tx);
  const commune = await findCommune(tx.db, tx.communeCode);
  const posts = Map.groupBy(await listPosts(tx, todayInVietnam(tx.at)), ({ userId }) => userId);
  const users = await listUsers(tx);
  const bases = lines.flatMap(({ name = '', userName }) => [userName?.toLowerCase() ?? '', baseOf(name)]);
  const taken = await takenUserNames(tx, bases);
  return {
    units: unitMatcher(units, commune?.name),
    unitName: (id) => units.find((unit) => unit.id === id)?.name ?? '',
    isTaken: (userName) => taken.has(userName),
    people: users.map(({ id, name, username, locked, grants, workPhone, workEmail }) => ({
      id,
      name,
      userName: username,
      locked,
      grants,
      posts: (posts.get(id) ?? []).map(({ post, unitId }) => ({ post, ...(unitId && { unitId }) })),
      ...(workPhone !== null && { workPhone }),
      ...(workEmail !== null && { workEmail }),
    })),
  };
}
