import { describe, expect, it } from 'vitest';
import type { RegisterRow } from '../../../src/register/contract.ts';
import { offeredActs } from './offered-acts.ts';

const COMMUNE = '00001';
const clerk = { grants: [{ role: 'standing-office' }], communeCode: COMMUNE } as const;
const row = (id: string, part: Partial<RegisterRow>) =>
  ({ id, kind: 'task', retired: false, counted: true, ...part }) as RegisterRow;
const offered = (...rows: RegisterRow[]) =>
  offeredActs(rows, clerk, COMMUNE).map((each) => [
    each.act,
    each.rows.map(({ id }) => id).join(),
    each.refused?.why,
  ]);

describe('what is offered for the chosen rows', () => {
  it('is what would change any of them, on those alone that it would change', () => {
    expect(offered(row('a', {}), row('b', { counted: false }), row('c', { retired: true }))).toEqual([
      ['lead', 'a,b,c', undefined],
      ['deadline', 'a,b,c', undefined],
      ['count', 'b', undefined],
      ['uncount', 'a,c', undefined],
      ['retire', 'a,b', undefined],
      ['restore', 'c', undefined],
    ]);
  });

  it('leaves out what is so already with all of them', () => {
    expect(offered(row('a', {})).map(([act]) => act)).toEqual(['lead', 'deadline', 'uncount', 'retire']);
    expect(offered(row('a', { counted: false, retired: true })).map(([act]) => act)).toEqual([
      'lead',
      'deadline',
      'count',
      'restore',
    ]);
  });

  it('shows a deadline for indicators too, and says why it cannot be set', () => {
    expect(offered(row('a', {}), row('b', { kind: 'indicator' }))).toContainEqual([
      'deadline',
      'a,b',
      'not-a-task',
    ]);
  });

  it('is nothing for whoever may not', () => {
    const reader = { grants: [{ role: 'inspector' }], communeCode: COMMUNE } as const;
    expect(offeredActs([row('a', {})], reader, COMMUNE)).toEqual([]);
  });
});
