import { expect, it } from 'vitest';
import type { StartRow } from '../../../src/progress/start/contract.ts';
import { vi } from '../../i18n/vi.ts';
import { isHeld, reportedCells, withoutHeld } from './reported-cells.ts';

const rowOf = (part: Partial<StartRow>): StartRow => ({
  id: 'r',
  kind: 'indicator',
  planIds: [],
  name: 'Tỷ lệ hồ sơ trực tuyến',
  reviewed: true,
  reported: true,
  answerId: null,
  baseId: null,
  latest: { periodId: '2026Q3', asOf: '2026-09-14', answer: 'value', value: 62.5 },
  ...part,
});
const indicator = rowOf({});
const task = rowOf({
  kind: 'task',
  state: 'done',
  completedOn: '2026-08-20',
  latest: { periodId: '2026Q3', asOf: '2026-09-14', answer: 'update', done: 'Đã ban hành' },
});

it('shows the figure that was received, and its day', () => {
  expect(reportedCells(indicator, vi)).toEqual({ value: '62,5', asOf: '14/09/2026' });
  expect(
    reportedCells(rowOf({ latest: { periodId: '2026', asOf: '2026-12-31', answer: 'nil' } }), vi),
  ).toEqual({
    value: vi.duties.answers.nil,
    asOf: '31/12/2026',
  });
  expect(reportedCells(rowOf({ reported: false }), vi)).toBeUndefined();
});

it('shows where a task stands as it was received', () => {
  expect(reportedCells(task, vi)).toEqual({
    state: 'Hoàn thành',
    completedOn: '20/08/2026',
    asOf: '14/09/2026',
    note: 'Đã ban hành',
  });
});

it('asks nothing of it again but the base year, and the source of that', () => {
  expect(isHeld(indicator, 'value', {})).toBe(true);
  expect(isHeld(indicator, 'baseValue', {})).toBe(false);
  expect([isHeld(indicator, 'source', {}), isHeld(indicator, 'source', { baseYear: '2024' })]).toEqual([
    true,
    false,
  ]);
  expect(isHeld(task, 'note', {})).toBe(true);
  expect(isHeld(rowOf({ reported: false }), 'value', {})).toBe(false);
});

it('takes nothing else, wherever it comes from', () => {
  const typed = { value: '70', asOf: '1/10/2026', baseYear: '2024', baseValue: '40', source: 'Niên giám' };
  expect(withoutHeld(indicator, typed, {})).toEqual({
    baseYear: '2024',
    baseValue: '40',
    source: 'Niên giám',
  });
  expect(withoutHeld(task, { state: 'Chưa thực hiện' }, {})).toEqual({});
});
