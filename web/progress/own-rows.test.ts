import { expect, it } from 'vitest';
import type { DutyForm, DutyItem } from '../../src/progress/contract.ts';
import type { Grant, Session } from '../../src/shared/who-acts.ts';
import { onlyWaits, ownForm, owedIn, waitingIn, waitingOf } from './own-rows.ts';

const UNIT = '0190f8a0-0000-7000-8000-000000000001';
const TODAY = '2026-12-05';
const person = (role: Grant['role'], userId = 'an'): Session => ({
  userId,
  name: userId,
  userName: userId,
  communeCode: '1',
  grants: [{ role, unitId: UNIT }],
});
const row = (name: string, state: DutyItem['state'], part: Partial<DutyItem> = {}): DutyItem => ({
  dutyId: 'd',
  thingId: name,
  kind: 'task',
  name,
  targets: [],
  state,
  remarks: [],
  version: 1,
  ...part,
});
const formOf = (items: DutyItem[], part: Partial<DutyForm> = {}): DutyForm =>
  ({
    duty: { id: 'd', unitId: UNIT },
    open: true,
    closed: false,
    headFirst: true,
    items,
    ...part,
  }) as DutyForm;
const names = (rows: readonly DutyItem[]) => rows.map(({ name }) => name);

const form = formOf([
  row('mở', 'open'),
  row('trình', 'with-head'),
  row('của Bình', 'open', { updater: { userId: 'binh', name: 'Bình' } }),
  row('trả lại', 'returned'),
  row('trình nữa', 'with-head'),
  row('nộp', 'with-office'),
]);

it('has for the head what was put forward apart from what the head answers', () => {
  const own = ownForm(person('unit-head'), form, TODAY);
  expect(names(own.waiting)).toEqual(['trình', 'trình nữa']);
  expect(names(own.mine)).toEqual(['trả lại', 'mở']);
  expect(names(own.others)).toEqual(['của Bình']);
  expect(names(own.sent)).toEqual(['nộp']);
  expect([waitingIn(own), owedIn(own), onlyWaits(own)]).toEqual([2, 2, false]);
  expect(waitingOf(person('unit-head'), form)).toBe(2);
});

it('is on its way for whoever put it forward', () => {
  const own = ownForm(person('unit-officer'), form, TODAY);
  expect(own.waiting).toEqual([]);
  expect(names(own.sent)).toEqual(['trình', 'trình nữa', 'nộp']);
  expect([waitingIn(own), owedIn(own)]).toEqual([0, 2]);
});

it('counts a short text as one answer', () => {
  const text = (state: DutyItem['state']) => formOf([], { shortText: { state } });
  const head = person('unit-head');
  const waits = ownForm(head, text('with-head'), TODAY);
  expect([waitingIn(waits), owedIn(waits), onlyWaits(waits)]).toEqual([1, 0, true]);
  const open = ownForm(head, text('open'), TODAY);
  expect([waitingIn(open), owedIn(open), onlyWaits(open)]).toEqual([0, 1, false]);
});

it('is nobody’s to look at once nothing of the form can move', () => {
  expect(waitingOf(person('unit-head'), { ...form, open: false })).toBe(0);
});
