/** Every permission function against one written matrix: random users, communes and actions. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ROLES, type Role } from '../src/shared/who-acts.ts';
import { canManageUnits, canViewUnits } from '../src/organisation/permissions.ts';
import { canSetContent, canViewContent } from '../src/duties/permissions.ts';
import { canConfirmPlan, canImportPlan, canViewImports, canViewPlans } from '../src/plans/permissions.ts';
import { canEditRow, canRetireRow, canViewRegister } from '../src/register/permissions.ts';
import { canViewSystem } from '../src/system/permissions.ts';

/** Actions in the order of the letters below; "x" allowed within one's own commune, "-" never. */
const ACTIONS = {
  canViewUnits,
  canManageUnits,
  canViewPlans,
  canViewImports,
  canImportPlan,
  canConfirmPlan,
  canViewRegister,
  canEditRow,
  canRetireRow,
  canViewSystem,
  canViewContent,
  canSetContent,
};
const MATRIX: Record<Role, string> = {
  //                 view manage | view imports import confirm | view edit retire | view   | view set
  //                 units       | plans                       | register         | system | content
  admin: 'xx xxxx xxx x xx',
  'standing-office': 'xx xxxx xxx - xx',
  leader: 'x- xx-- x-- - x-',
  inspector: 'x- xx-- x-- - x-',
  'unit-head': 'x- x--- x-- - x-',
  'unit-officer': 'x- x--- x-- - x-',
  hamlet: '-- ---- --- - --',
  province: '-- ---- --- - --',
  public: '-- ---- --- - --',
};

function allowed(role: Role, action: string): boolean {
  return MATRIX[role].replaceAll(' ', '')[Object.keys(ACTIONS).indexOf(action)] === 'x';
}

const communeCode = fc.constantFrom('99999', '99998', '00004');

it('allows exactly what the matrix says, and only in one’s own commune', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ROLES),
      communeCode,
      communeCode,
      fc.constantFrom(...Object.entries(ACTIONS)),
      (role, own, other, [name, can]) => {
        expect(can({ role, communeCode: own }, other)).toBe(own === other && allowed(role, name));
      },
    ),
    { numRuns: 2000 },
  );
});
