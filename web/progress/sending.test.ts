import { describe, expect, it } from 'vitest';
import type { DutyForm, DutyItem } from '../../src/progress/contract.ts';
import { actionsFor } from '../approval/actions-for.ts';
import { isMine, isToAnswer, outlookOf, sendingAction, takesAnswers } from './sending.ts';

const UNIT = '0190f8a0-0000-7000-8000-000000000001';
const row = (part: Partial<DutyItem>): DutyItem => ({
  dutyId: 'd',
  thingId: part.name ?? 't',
  kind: 'indicator',
  name: 't',
  targets: [],
  state: 'open',
  remarks: [],
  version: 1,
  ...part,
});
const formOf = (items: DutyItem[], part: Partial<DutyForm> = {}): DutyForm =>
  ({
    duty: { id: 'd', unitId: UNIT },
    open: true,
    closed: false,
    headFirst: false,
    items,
    ...part,
  }) as DutyForm;
const officer = { communeCode: '1', grants: [{ role: 'unit-officer' as const, unitId: UNIT }] };
const head = { communeCode: '1', grants: [{ role: 'unit-head' as const, unitId: UNIT }] };
const clerk = { communeCode: '1', grants: [{ role: 'standing-office' as const }] };
const draftOf = ({ draft }: DutyItem) => draft;
const store = { draftOf, unreadOf: (): string[] => [], carriedFrom: (item: DutyItem) => item.carriedFrom };

describe('the step that sends', () => {
  const item = row({});
  it.each([
    ['an officer submits', officer, formOf([item]), 'submit'],
    [
      'or puts forward where the head looks first',
      officer,
      formOf([item], { headFirst: true }),
      'put-forward',
    ],
    ['a head submits', head, formOf([item], { headFirst: true }), 'submit'],
    ['the office enters for a unit', clerk, formOf([item]), 'enter-for'],
    ['nobody while the period is not open', officer, formOf([item], { open: false }), undefined],
  ])('%s', (_, user, form, action) => {
    expect(sendingAction(user, form, item)).toBe(action);
  });
});

it('sends what is complete and names what is not', () => {
  const form = formOf([
    row({ name: 'đủ', draft: { value: 1, evidence: [] } }),
    row({ name: 'trống' }),
    row({
      name: 'sai',
      draft: { value: 1, evidence: [] },
      remarks: [{ rule: 'r', severity: 'error', text: 'sai' }],
    }),
    row({ name: 'đã nộp', state: 'with-office' }),
    row({ name: 'đính chính', state: 'received', draft: { value: 2, evidence: [] } }),
  ]);
  const { action, ready, missing, corrected, answered } = outlookOf(officer, form, store);
  expect([action, ready.map(({ name }) => name), answered]).toEqual(['submit', ['đủ'], 1]);
  expect(missing.map(({ item, lack }) => [item.name, lack])).toEqual([
    ['trống', 'blank'],
    ['sai', 'error'],
  ]);
  expect(corrected.map(({ name }) => name)).toEqual(['đính chính']);
});

it('corrects a received row in which something complete was typed, and no other', () => {
  const error = { rule: 'r', severity: 'error' as const, text: 'sai' };
  const typed = { draft: { value: 2, evidence: [] } };
  const form = formOf([
    row({ name: 'nhận rồi', state: 'received' }),
    row({ name: 'sai', state: 'received', ...typed, remarks: [error] }),
    row({ name: 'đã nộp', state: 'with-office', ...typed }),
    row({ name: 'đính chính', state: 'received', ...typed }),
  ]);
  const { action, corrected, answered } = outlookOf(officer, form, store);
  expect([action, corrected.map(({ name }) => name), answered]).toEqual([undefined, ['đính chính'], 3]);
});

describe('the real figure in the place of an estimate', () => {
  const closed = { open: false, closed: true };
  const estimate = row({ state: 'received', settles: true });
  const typed = row({ name: 'số thật', state: 'received', settles: true, draft: { value: 2, evidence: [] } });
  const other = row({ name: 'khác', state: 'received', draft: { value: 2, evidence: [] } });

  it('is owed and sent in a closed period, and nothing else is', () => {
    const form = formOf([estimate, typed, other], closed);
    expect([isToAnswer(estimate), isToAnswer(other), takesAnswers(form)]).toEqual([true, false, true]);
    expect(takesAnswers(formOf([other], closed))).toBe(false);
    expect(sendingAction(officer, form, other)).toBeUndefined();
    const { action, ready, missing } = outlookOf(officer, form, store);
    expect([action, ready.map(({ name }) => name)]).toEqual(['settle', ['số thật']]);
    expect(missing.map(({ lack }) => lack)).toEqual(['blank']);
  });

  it('is entered by the office for the unit, and is no correction in an open period', () => {
    expect(sendingAction(clerk, formOf([typed], closed), typed)).toBe('enter-for');
    expect(outlookOf(officer, formOf([typed]), store)).toMatchObject({ action: 'settle', corrected: [] });
  });

  it('can be recalled once it was sent', () => {
    const sent = row({ state: 'with-office', settles: true });
    expect(actionsFor(officer, formOf([sent], closed), sent)).toEqual([
      { action: 'recall', to: 'received', reason: false },
    ]);
  });
});

it('what was sent can be recalled', () => {
  const item = row({ state: 'with-office' });
  expect(actionsFor(officer, formOf([item]), item).map(({ action }) => action)).toEqual(['recall']);
});

it('a row is mine unless it was handed to somebody else', () => {
  const updater = { userId: 'an', name: 'Lê An' };
  const [an, binh] = [{ userId: 'an' }, { userId: 'binh' }];
  expect([isMine(row({}), binh), isMine(row({ updater }), an)]).toEqual([true, true]);
  expect(isMine(row({ updater }), binh)).toBe(false);
});

it('what a row said before is not sent while a field of it cannot be read', () => {
  const typed = row({ name: 'a', draft: { value: 71.5, evidence: [] } });
  const unreadOf = () => ['Kỳ này'];
  const { ready, missing } = outlookOf(officer, formOf([typed]), { ...store, unreadOf });
  expect(ready).toEqual([]);
  expect(missing).toMatchObject([{ lack: 'unread', fields: ['Kỳ này'] }]);
});
