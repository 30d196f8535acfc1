/** Those who can enter for a unit. */
import { listUsers } from '../../accounts/store.ts';
import type { TenantTx } from '../../db/database.ts';
import { unitsOf } from '../../shared/who-acts.ts';

export interface Person {
  userId: string;
  name: string;
  /** Units that the person works for. */
  unitIds: string[];
  locked: boolean;
}

/** Everybody who has an account in the commune, by given name; those who left too, since rows may still be theirs. */
export async function listPeople(tx: TenantTx): Promise<Person[]> {
  return (await listUsers(tx)).map((user) => ({
    userId: user.id,
    name: user.name,
    unitIds: unitsOf(user),
    locked: user.locked,
  }));
}
