/** The first run: by the one-time link, a commune is chosen and its administrator is made. */
import type { Database } from '../db/database.ts';
import { createCommune } from '../organisation/create-commune.ts';
import { Forbidden, Invalid } from '../shared/errors.ts';
import type { SetupRequest } from './contract.ts';
import { addAccount, type HashPassword } from './create-account.ts';
import { type PasswordSettings, passwordProblem } from './password-rule.ts';
import { isSetupToken, useSetupToken } from './setup-token.ts';
import type { AccountRow } from './store.ts';

export interface SetUpParts {
  database: Database;
  hashPassword: HashPassword;
  settings: PasswordSettings;
}

/**
 * @throws Forbidden when the link was used up or never valid
 * @throws Invalid when the password does not follow the rules
 */
export async function setUp(parts: SetUpParts, request: SetupRequest, address: string): Promise<AccountRow> {
  const { database, hashPassword, settings } = parts;
  if (!(await isSetupToken(database.db, request.token))) throw linkNotValid();
  const { password, ...admin } = request.admin;
  const problem = passwordProblem(password, { userName: admin.userName, totp: false }, settings);
  if (problem) throw new Invalid([{ field: 'admin.password', text: problem }]);
  const hash = await hashPassword(password);
  const actor = { userId: 'setup', name: admin.name, address };
  return await database.withTenant(request.communeCode, actor, async (tx) => {
    if (!(await useSetupToken(tx, request.token))) throw linkNotValid();
    await createCommune(tx, { code: request.communeCode, units: request.units });
    return await addAccount(tx, { ...admin, grants: [{ role: 'admin' }] }, { hash, mustChange: false });
  });
}

function linkNotValid(): Forbidden {
  return new Forbidden(
    'Liên kết thiết lập đã dùng hoặc không đúng. Vui lòng khởi động lại Sáu Rõ để có liên kết mới.',
  );
}
