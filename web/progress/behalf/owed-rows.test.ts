import { describe, expect, it } from 'vitest';
import type { DutyForm, DutyItem } from '../../../src/progress/contract.ts';
import { type AtScreen, foundRows, owedRows, unitsOf } from './owed-rows.ts';

const item = (name: string, more: Partial<DutyItem> = {}): DutyItem => ({
  dutyId: 'd',
  thingId: name,
  kind: 'task',
  name,
  targets: [],
  state: 'open',
  remarks: [],
  version: 1,
  ...more,
});

const form = (unitName: string, items: DutyItem[]): DutyForm => ({
  duty: {
    id: unitName,
    unitId: unitName,
    unitName,
    flowId: 'f',
    direction: 'in',
    periodId: '2026',
    periodName: 'Năm 2026',
    cycle: 'year',
    windowStart: '2026-01-01',
    windowEnd: '2026-12-31',
    state: 'open',
    rows: items.length,
    answered: 0,
    received: 0,
    returned: 0,
    withHead: 0,
    toReceive: 0,
    version: 1,
  },
  open: true,
  closed: false,
  headFirst: false,
  asksEstimate: false,
  noteVersion: 0,
  items,
});

const NOTHING = { answer: 'nothing-new', evidence: [] } as const;
const draft = { ...NOTHING, evidence: [] };
const SCREEN: AtScreen = {
  draftOf: (row) => row.draft,
  typed: () => undefined,
  unreadOf: () => [],
  carriedFrom: (row) => row.carriedFrom,
  name: 'Lê Thị Thường',
};
const standings = (items: DutyItem[], at: AtScreen = SCREEN) =>
  owedRows([form('Công an xã', items)], at).map(({ standing }) => standing);

describe('how far a row is', () => {
  it('what is on its way or received is not owed', () => {
    expect(standings([item('a', { state: 'with-office' }), item('b', { state: 'received' })])).toEqual([]);
  });

  it('what was carried over waits to be confirmed', () => {
    expect(standings([item('a', { draft, carriedFrom: 'Tháng 11/2026' })])).toEqual(['carried']);
  });

  it('what cannot be read is not complete by what stood there before', () => {
    const at = { ...SCREEN, unreadOf: () => ['Tử số'] };
    expect(standings([item('a', { draft, draftBy: SCREEN.name })], at)).toEqual(['unread']);
  });

  it('what the unit itself has begun to type is not the office’s to send', () => {
    expect(standings([item('a', { draft, draftBy: 'Trần Văn Đầu Mối' })])).toEqual(['theirs']);
    expect(standings([item('a', { draft, draftBy: 'Lê Thị Thường' })])).toEqual(['ready']);
  });

  it('what was recalled is not sent again by the office', () => {
    const answer = { ...draft, id: 'x', periodId: '2026', asOf: '2026-12-01', warnings: [], sentBy: 'y' };
    const sent = { ...answer, state: 'in-progress' as const, sentAt: '2026-12-01T00:00:00Z' };
    expect(standings([item('a', { answer: sent })])).toEqual(['blank']);
  });

  it('an error is told before a missing explanation', () => {
    const remarks = [
      { rule: 'late', severity: 'warning' as const, text: 'Quá hạn' },
      { rule: 'no', severity: 'error' as const, text: 'Sai' },
    ];
    expect(standings([item('a', { draft, remarks })])).toEqual(['error']);
    expect(standings([item('a', { draft, remarks: remarks.slice(0, 1) })])).toEqual(['unexplained']);
  });
});

it('rows are found by their own name and by that of their unit, without diacritics', () => {
  const rows = owedRows(
    [form('Công an xã', [item('Định danh mức 2')]), form('Trạm Y tế', [item('Sổ')])],
    SCREEN,
  );
  const names = (words: string, unit?: string) =>
    foundRows(rows, { words, unit }).map(({ item: { name } }) => name);
  expect(names('dinh danh')).toEqual(['Định danh mức 2']);
  expect(names('tram y te')).toEqual(['Sổ']);
  expect(names('', 'Công an xã')).toEqual(['Định danh mức 2']);
  expect(unitsOf(rows).map((unit) => unit.ready.length)).toEqual([0, 0]);
});
