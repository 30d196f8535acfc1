import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLES, type Role } from '../shared/who-acts.ts';
import { canChangeStanding, canManageAccounts, canReadAudit } from './permissions.ts';

const MANAGERS: readonly Role[] = ['admin'];
const AUDITORS: readonly Role[] = ['admin', 'inspector'];
const communes = fc.constantFrom('00001', '00002');
const users = fc.record({
  userId: fc.constantFrom('a', 'b'),
  grants: fc.array(fc.record({ role: fc.constantFrom(...ROLES) }), { maxLength: 3 }),
  communeCode: communes,
});

test('only the roles named here, in their own commune, and never on themselves', () => {
  fc.assert(
    fc.property(users, communes, fc.constantFrom('a', 'b'), (user, commune, id) => {
      const own = user.communeCode === commune;
      const any = (roles: readonly Role[]) => user.grants.some(({ role }) => roles.includes(role));
      expect(canManageAccounts(user, commune)).toBe(own && any(MANAGERS));
      expect(canChangeStanding(user, commune, { id })).toBe(own && any(MANAGERS) && id !== user.userId);
      expect(canReadAudit(user, commune)).toBe(own && any(AUDITORS));
    }),
  );
});
