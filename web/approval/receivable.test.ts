import { expect, it } from 'vitest';
import type { DutyForm, DutyItem } from '../../src/progress/contract.ts';
import type { Session } from '../../src/shared/who-acts.ts';
import { actionsOf, canEnterFor, heldItems } from './receivable.ts';

const office: Session = {
  userId: 'p',
  name: 'P',
  userName: 'p',
  communeCode: '00001',
  grants: [{ role: 'standing-office' }],
};
const item = (more: Partial<DutyItem>): DutyItem => ({
  dutyId: 'd',
  thingId: 't',
  kind: 'indicator',
  name: 'Hộ có cáp quang',
  targets: [],
  state: 'received',
  remarks: [],
  version: 1,
  ...more,
});

it('the office enters for a unit as soon as one of its rows takes an answer', () => {
  const closed = (...items: DutyItem[]) =>
    ({ duty: { unitId: 'u1' }, open: false, headFirst: false, items }) as unknown as DutyForm;
  expect(canEnterFor(office, closed(item({}), item({ settles: true })))).toBe(true);
  expect(canEnterFor(office, closed(item({}), item({})))).toBe(false);
  expect(canEnterFor(office, closed())).toBe(false);
});

it('what waits in a closed period is held there, unless it was sent while that was unlocked for the unit', () => {
  const waiting = item({ state: 'with-office' });
  const form = (unlockEnded?: string) =>
    ({
      duty: { unitId: 'u1', unlockEnded },
      open: false,
      headFirst: false,
      items: [item({}), waiting],
    }) as unknown as DutyForm;
  expect(heldItems(office, form())).toEqual([waiting]);
  expect(heldItems(office, form('2026-12-12T03:05:00.000Z'))).toEqual([]);
  expect(actionsOf(office, form('2026-12-12T03:05:00.000Z'), waiting)).toEqual(['receive', 'return']);
});
