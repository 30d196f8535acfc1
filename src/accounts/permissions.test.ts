import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLES, type Role } from '../shared/who-acts.ts';
import { canChangeStanding, canManageAccounts, canReadAudit } from './permissions.ts';

const MANAGERS: readonly Role[] = ['admin'];
const AUDITORS: readonly Role[] = ['admin', 'inspector'];
const communes = fc.constantFrom('00001', '00002');
const users = fc.record({
  userId: fc.constantFrom('a', 'b'),
  role: fc.constantFrom(...ROLES),
  communeCode: communes,
});

test('only the roles named here, in their own commune, and never on themselves', () => {
  fc.assert(
    fc.property(users, communes, fc.constantFrom('a', 'b'), (user, commune, id) => {
      const own = user.communeCode === commune;
      expect(canManageAccounts(user, commune)).toBe(own && MANAGERS.includes(user.role));
      expect(canChangeStanding(user, commune, { id })).toBe(
        own && MANAGERS.includes(user.role) && id !== user.userId,
      );
      expect(canReadAudit(user, commune)).toBe(own && AUDITORS.includes(user.role));
    }),
  );
});
