import { expect, it } from 'vitest';
import type { DutyItem } from '../../src/progress/contract.ts';
import { byUrgency } from './urgency.ts';

const row = (name: string, part: Partial<DutyItem> = {}): DutyItem => ({
  dutyId: 'd',
  thingId: name,
  kind: 'task',
  name,
  targets: [],
  state: 'open',
  remarks: [],
  version: 1,
  ...part,
});
const due = (day: string) => ({ deadline: { kind: 'due' as const, due: day } });

it('what came back and what is overdue come first; the rest stays in its order', () => {
  const items = [
    row('số liệu', { kind: 'indicator' }),
    row('còn xa', due('2027-01-01')),
    row('quá hạn', due('2026-03-01')),
    row('quá hạn lâu', due('2026-01-01')),
    row('trả lại', { state: 'returned' }),
  ];
  expect(byUrgency(items, '2026-12-05').map(({ name }) => name)).toEqual([
    'trả lại',
    'quá hạn lâu',
    'quá hạn',
    'số liệu',
    'còn xa',
  ]);
});

it('what is due today is as urgent as what is overdue; tomorrow it is not yet', () => {
  const items = [
    row('số liệu', { kind: 'indicator' }),
    row('ngày mai', due('2026-12-06')),
    row('hôm nay', due('2026-12-05')),
  ];
  expect(byUrgency(items, '2026-12-05').map(({ name }) => name)).toEqual(['hôm nay', 'số liệu', 'ngày mai']);
});
