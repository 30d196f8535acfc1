import { expect, it } from 'vitest';
import type { ThingAnswer } from '../../../src/progress/contract.ts';
import type { HistoryEntry } from '../../../src/register/contract.ts';
import { momentsOf } from './moments.ts';

const given = (id: string, sentAt: string) => ({ answer: { id, sentAt } }) as ThingAnswer;
const entry = (action: string, at: string): HistoryEntry => ({
  action,
  at,
  actor: 'Lê Thị Thường',
  changes: [],
});

it('stands in the order of time, the newest first, whatever kind it is', () => {
  const moments = momentsOf(
    [given('b', '2026-03-20T02:00:00.000Z'), given('a', '2026-02-20T02:00:00.000Z')],
    [
      entry('Gia hạn', '2026-03-20T02:00:00.000Z'),
      entry('Sửa', '2026-03-01T02:00:00.000Z'),
      entry('Xác nhận từ kế hoạch', '2026-02-05T02:00:00.000Z'),
    ],
  );
  expect(moments.map((moment) => (moment.kind === 'answer' ? moment.key : moment.entry.action))).toEqual([
    'b',
    'Gia hạn',
    'Sửa',
    'a',
    'Xác nhận từ kế hoạch',
  ]);
  expect(new Set(moments.map(({ key }) => key)).size).toBe(5);
});
