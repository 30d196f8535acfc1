import { afterEach, expect, test } from 'vitest';
import {
  dropDatabase,
  emptyDatabase,
  fill,
  migrateBefore,
  openAs,
  ownerUrlOf,
} from '../../tests/older-installation.ts';
import { migrate } from '../db/migrate.ts';
import { newId } from '../shared/ids.ts';
import { listUsers } from './store.ts';

const MIGRATION = '202611280010_grant_roles';
const COMMUNE = '99999';
const AT = '2026-11-20T00:00:00Z';
let name: string | undefined;

afterEach(async () => {
  if (name !== undefined) await dropDatabase(name);
});

test('the one role of an account of an earlier version is its first grant', async () => {
  name = await emptyDatabase();
  await migrateBefore(name, MIGRATION);
  const unitId = newId();
  const user = (id: string, role: string, unit: string | null) => ({
    id,
    name: `Người ${id}`,
    email: `${id}@sauro.invalid`,
    emailVerified: false,
    createdAt: AT,
    updatedAt: AT,
    username: id,
    twoFactorEnabled: false,
    role,
    communeCode: COMMUNE,
    unitId: unit,
    locked: false,
    mustChangePassword: false,
    longPassword: true,
  });
  await fill(name, { 'auth."user"': [user('a', 'admin', null), user('b', 'unit-head', unitId)] });
  await migrate(ownerUrlOf(name));
  const database = openAs(name, () => new Date(AT));
  try {
    const users = await database.withTenant(COMMUNE, { userId: 'a', name: 'A' }, listUsers);
    expect(users.map(({ id, grants }) => [id, grants])).toEqual([
      ['a', [{ role: 'admin' }]],
      ['b', [{ role: 'unit-head', unitId }]],
    ]);
  } finally {
    await database.close();
  }
});
