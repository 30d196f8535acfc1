import { expect, it } from 'vitest';
import { MANY_ACTS, mayActOnMany, refusalOf } from './acts-on-many.ts';

const task = { id: 't', kind: 'task', retired: false } as const;
const indicator = { id: 'i', kind: 'indicator', retired: false } as const;
const retired = { id: 'r', kind: 'task', retired: true } as const;

it('a deadline is for tasks; only those that are followed are retired, and the others restored', () => {
  const why = (
    act: (typeof MANY_ACTS)[number],
    ...things: (typeof task | typeof indicator | typeof retired)[]
  ) => {
    const refusal = refusalOf(act, things);
    return refusal && [refusal.why, ...refusal.things.map(({ id }) => id)];
  };
  expect(why('deadline', task, retired)).toBeUndefined();
  expect(why('deadline', task, indicator)).toEqual(['not-a-task', 'i']);
  expect(why('retire', task, indicator)).toBeUndefined();
  expect(why('retire', task, retired)).toEqual(['retired-already', 'r']);
  expect(why('restore', retired)).toBeUndefined();
  expect(why('restore', task, retired, indicator)).toEqual(['tracked-already', 't', 'i']);
  for (const act of ['lead', 'count', 'uncount'] as const)
    expect(why(act, task, indicator, retired)).toBeUndefined();
});

it('none, and more than a command takes, are refused whatever the act', () => {
  for (const act of MANY_ACTS) {
    expect(refusalOf(act, [])?.why).toBe('none-chosen');
    expect(
      refusalOf(
        act,
        Array.from({ length: 501 }, () => task),
      )?.why,
    ).toBe('too-many');
  }
});

it('those who keep the commune act, others do not', () => {
  for (const act of MANY_ACTS) {
    expect(mayActOnMany(act, { grants: [{ role: 'standing-office' }], communeCode: '1' }, '1')).toBe(true);
    expect(mayActOnMany(act, { grants: [{ role: 'leader' }], communeCode: '1' }, '1')).toBe(false);
    expect(mayActOnMany(act, { grants: [{ role: 'admin' }], communeCode: '2' }, '1')).toBe(false);
  }
});
