import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEM_STATES } from '../duties/contract.ts';
import { Conflict, Forbidden } from '../shared/errors.ts';
import { type Role, ROLES, type Session } from '../shared/who-acts.ts';
import { type Action, ACTIONS } from './contract.ts';
import { refusalOf, type RowStanding } from './refusal.ts';
import { availableActions } from './transitions.ts';

const person = (role: Role, unitId?: string): Session => ({
  userId: 'p',
  name: 'P',
  userName: 'p',
  communeCode: '99999',
  grants: [{ role, unitId }],
});
const OFFICER = person('unit-officer', 'u1');
const ROW: RowStanding = {
  communeCode: '99999',
  unitId: 'u1',
  state: 'with-office',
  open: true,
  headFirst: false,
  early: false,
};

function refused(user: Session, action: Action, more: Partial<RowStanding> = {}): Forbidden | Conflict {
  const standing = { ...ROW, ...more };
  return refusalOf(user, standing, action, availableActions(user, standing));
}

/** Whose steps they are, whatever the row: of the unit, of its head, of the standing office. */
const OF_OFFICE: readonly Action[] = ['receive', 'return', 'undo-return', 'enter-for'];
const OF_HEAD: readonly Action[] = ['return-to-officer'];

function everHas(user: Session, { unitId, communeCode }: RowStanding, action: Action): boolean {
  return user.grants.some(({ role, unitId: of }) => {
    if (user.communeCode !== communeCode) return false;
    if (OF_OFFICE.includes(action)) return role === 'admin' || role === 'standing-office';
    if (of !== unitId) return false;
    return role === 'unit-head' || (role === 'unit-officer' && !OF_HEAD.includes(action));
  });
}

describe('a step that is refused', () => {
  const anyRow = fc.record({
    unitId: fc.constantFrom('u1', 'u2'),
    communeCode: fc.constantFrom('99999', '99998'),
    state: fc.constantFrom(...ITEM_STATES),
    open: fc.boolean(),
    headFirst: fc.boolean(),
    settles: fc.boolean(),
    corrects: fc.boolean(),
    early: fc.boolean(),
    sinceReturn: fc.constantFrom('typed' as const, 'late' as const, undefined),
  });
  const anyPerson = fc
    .tuple(fc.constantFrom(...ROLES), fc.constantFrom('u1', 'u2'))
    .map(([role, unitId]) => person(role, unitId));

  it('is forbidden to whom no state of the row would allow it, and only to them', () => {
    fc.assert(
      fc.property(anyPerson, anyRow, fc.constantFrom(...ACTIONS), (user, row, action) => {
        const refusal = refused(user, action, row);
        expect(refusal).toBeInstanceOf(everHas(user, row, action) ? Conflict : Forbidden);
      }),
      { numRuns: 3000 },
    );
  });

  it('says where the row stands, and what can be done with it instead', () => {
    const refusal = refused(OFFICER, 'submit');
    expect(refusal.message).toBe(
      'Nội dung này đã nộp, đang chờ tiếp nhận nên chưa làm được việc này. Chưa thay đổi gì.',
    );
    expect(refusal).toMatchObject({ possible: ['Rút lại để sửa'] });
  });

  it('in a closed period is told so, and to have the office open it', () => {
    const refusal = refused(OFFICER, 'recall', { open: false });
    expect(refusal.message).toBe('Kỳ báo cáo đang không mở.');
    expect(refusal).toMatchObject({ possible: ['Đề nghị cơ quan thường trực mở lại cho đơn vị'] });
  });

  it('of a row whose real figure is owed is told by its state, though the period be closed', () => {
    const refusal = refused(OFFICER, 'submit', { open: false, settles: true, state: 'received' });
    expect(refusal.message).toContain('đã được tiếp nhận');
    expect(refusal).toMatchObject({ possible: ['Gửi số chính thức'] });
  });

  it('says why what was returned stays returned', () => {
    const clerk = person('standing-office');
    const typed = refused(clerk, 'undo-return', { state: 'returned', sinceReturn: 'typed' });
    expect(typed.message).toContain('Đơn vị đã bắt đầu sửa');
    const late = refused(clerk, 'undo-return', { state: 'returned', sinceReturn: 'late' });
    expect(late.message).toContain('Đã quá 5 phút');
    const closed = refused(clerk, 'undo-return', { state: 'returned', sinceReturn: 'fresh', open: false });
    expect(closed.message).toBe('Kỳ báo cáo đang không mở.');
    const sent = refused(clerk, 'undo-return');
    expect(sent.message).toContain('đang chờ tiếp nhận');
  });

  it('for a real figure that is not owed says whether it will be', () => {
    const early = refused(OFFICER, 'settle', { state: 'received', early: true });
    expect(early.message).toContain('Kỳ báo cáo chưa kết thúc');
    const never = refused(OFFICER, 'settle', { state: 'received', open: false });
    expect(never.message).toContain('không có số ước');
    const sent = refused(OFFICER, 'settle', { state: 'with-office', settles: true, corrects: true });
    expect(sent.message).toContain('đang chờ tiếp nhận');
  });
});
