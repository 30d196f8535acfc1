/** Two fictional communes with people of every role, for tests of use cases. */
import type { Role, Session } from '../src/shared/who-acts.ts';
import type { TenantTx } from '../src/db/database.ts';
import type { Commune, Unit } from '../src/organisation/contract.ts';
import { createCommune } from '../src/organisation/create-commune.ts';
import { standardUnits } from '../src/organisation/standard-units.ts';
import { saveAdminUnits } from '../src/organisation/store.ts';
import type { Harness } from './harness.ts';

export const SONG_TRANG: Commune = {
  code: '99999',
  name: 'Sông Trăng',
  type: 'xã',
  provinceCode: '99',
  provinceName: 'Thử Nghiệm',
};
export const BEN_MOI: Commune = { ...SONG_TRANG, code: '99998', name: 'Bến Mới', type: 'phường' };

export function sessionOf(role: Role, communeCode = SONG_TRANG.code): Session {
  return {
    userId: `${role}-${communeCode}`,
    name: `Người thử ${role}`,
    userName: role,
    grants: [{ role }],
    communeCode,
  };
}

/** Runs work as this person, in the transaction of the person's commune. */
export function asPerson<T>(harness: Harness, user: Session, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  return harness.database.withTenant(user.communeCode, { userId: user.userId, name: user.name }, work);
}

export async function setUpCommunes(harness: Harness): Promise<{ units: Unit[] }> {
  await saveAdminUnits(harness.database.db, {
    provinces: [{ code: '99', name: 'Thử Nghiệm', type: 'tỉnh' }],
    communes: [SONG_TRANG, BEN_MOI],
  });
  const create = ({ code, type }: Commune) =>
    asPerson(harness, sessionOf('admin', code), (tx) =>
      createCommune(tx, { code, units: standardUnits(type) }),
    );
  const { units } = await create(SONG_TRANG);
  await create(BEN_MOI);
  return { units };
}
