import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAfterCondition, ruleOfWords } from './condition-due.ts';

describe('the day after a condition', () => {
  it.each([
    [{ count: 30, unit: 'days' }, '2026-11-01', '2026-12-01'],
    [{ count: 1, unit: 'days' }, '2026-12-31', '2027-01-01'],
    [{ count: 3, unit: 'working-days' }, '2026-11-05', '2026-11-10'],
    [{ count: 1, unit: 'months' }, '2026-01-31', '2026-02-28'],
    [{ count: 2, unit: 'months' }, '2026-11-15', '2027-01-15'],
    [{ count: 12, unit: 'months' }, '2028-02-29', '2029-02-28'],
    [{ count: 1, unit: 'months' }, '2026-12-10', '2027-01-10'],
  ] as const)('%o after %s is %s', (rule, metOn, due) => {
    expect(dueAfterCondition(rule, metOn)).toBe(due);
  });

  it('leaves out the days off that were announced', () => {
    const announced = [{ year: 2026, confirmed: true, offDays: ['2026-11-06'], workDays: [] }];
    expect(dueAfterCondition({ count: 3, unit: 'working-days' }, '2026-11-05', announced)).toBe('2026-11-11');
  });

  it('always comes later, and the later the longer the time', () => {
    const day = fc.date({ min: new Date('2025-01-01'), max: new Date('2044-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('days', 'working-days', 'months'),
        (at, count, unit) => {
          const metOn = at.toISOString().slice(0, 10);
          const due = dueAfterCondition({ count, unit }, metOn);
          expect(due > metOn).toBe(true);
          expect(dueAfterCondition({ count: count + 1, unit }, metOn) > due).toBe(true);
        },
      ),
    );
  });
});

it.each([
  ['Trong 15 ngày kể từ ngày có hướng dẫn của tỉnh', { count: 15, unit: 'days' }],
  ['Chậm nhất 05 ngày làm việc sau khi nhận được văn bản', { count: 5, unit: 'working-days' }],
  ['trong vòng 02 tháng từ khi tỉnh triển khai', { count: 2, unit: 'months' }],
  ['Không quá 3 tuần khi có yêu cầu', { count: 21, unit: 'days' }],
  ['Sau khi tỉnh triển khai', undefined],
  ['Khi có văn bản của cấp trên', undefined],
  ['Trong 15 ngày', undefined],
  ['Trong 00 ngày kể từ ngày có văn bản', undefined],
  ['ngày 15 tháng 3 khi có yêu cầu', undefined],
  [undefined, undefined],
])('%s gives %o', (text, rule) => {
  expect(ruleOfWords(text)).toEqual(rule);
});
