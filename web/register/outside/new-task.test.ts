import { describe, expect, it } from 'vitest';
import { deadlineOf, isUnclear, NO_TASK, orderOf } from './new-task.ts';

const TODAY = '2026-11-20';

describe('a task as it is typed', () => {
  it.each([
    ['20/12', { kind: 'due', due: '2026-12-20' }],
    ['trong tháng 12/2026', { kind: 'due', due: '2026-12-31' }],
    ['trước ngày 5/1/2027', { kind: 'due', due: '2027-01-05' }],
    ['thường xuyên', { kind: 'ongoing' }],
    ['', { kind: 'none' }],
  ])('is due %j', (text, deadline) => {
    expect(deadlineOf(text, TODAY)).toMatchObject(deadline);
    expect(isUnclear(text, TODAY)).toBe(false);
  });

  it('says when its words name no time', () => {
    expect(isUnclear('sớm nhất có thể', TODAY)).toBe(true);
  });

  it('sends only what was filled in, on one line', () => {
    const order = orderOf(
      { ...NO_TASK, name: ' Rà soát\n hộ nghèo ', leadId: 'u1', number: ' 45/UBND ' },
      TODAY,
    );
    expect(order).toEqual({
      name: 'Rà soát hộ nghèo',
      leadId: 'u1',
      coordinatorIds: [],
      deadline: { kind: 'none' },
      source: { kind: 'directive', number: '45/UBND' },
    });
  });
});
