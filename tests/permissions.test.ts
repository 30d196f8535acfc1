/** Every permission function against the one matrix of `docs/permissions.md`: random people, units, communes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Grant, ROLES } from '../src/shared/who-acts.ts';
import { allPermissions, type Cell, readMatrix } from './permission-matrix.ts';

const matrix = readMatrix();
const permissions = await allPermissions();

/** Functions that are about an account instead of a unit. */
const ABOUT_ACCOUNTS = ['canChangeStanding'];

const communeCode = fc.constantFrom('99999', '99998', '00004');
const unitId = fc.constantFrom('u1', 'u2', 'u3');
const userId = fc.constantFrom('a', 'b');
const grant: fc.Arbitrary<Grant> = fc.record(
  { role: fc.constantFrom(...ROLES), unitId },
  { requiredKeys: ['role'] },
);

it('has a row for every permission function, and no other', () => {
  expect([...matrix.keys()].sort()).toEqual([...permissions.keys()].sort());
});

it('allows exactly what one of the grants allows, and only in one’s own commune', () => {
  const user = fc.record({ userId, communeCode, grants: fc.array(grant, { maxLength: 4 }) });
  const action = fc.constantFrom(...permissions);
  fc.assert(
    fc.property(user, communeCode, action, unitId, userId, (person, commune, [name, can], unit, account) => {
      const allows = (cell: Cell | undefined, held: Grant): boolean =>
        cell === 'yes' ||
        (cell === 'own-unit' && held.unitId === unit) ||
        (cell === 'not-self' && account !== person.userId);
      const expected =
        person.communeCode === commune &&
        person.grants.some((held) => allows(matrix.get(name)?.[held.role], held));
      const subject = ABOUT_ACCOUNTS.includes(name) ? { id: account } : unit;
      expect(can(person, commune, subject)).toBe(expected);
    }),
    { numRuns: 20_000 },
  );
});

it('allows nothing to whoever holds nothing', () => {
  for (const can of permissions.values()) {
    expect(can({ userId: 'a', communeCode: '99999', grants: [] }, '99999', 'u1')).toBe(false);
  }
});
