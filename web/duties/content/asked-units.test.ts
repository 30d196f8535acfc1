import { expect, it } from 'vitest';
import type { Unit } from '../../../src/organisation/contract.ts';
import { askedAlike, unitsByKind } from './asked-units.ts';

const unit = (id: string, kind: Unit['kind'], validTo?: string) =>
  ({ id, name: id, kind, ...(validTo && { validTo }) }) as Unit;
const askedOf = (...ids: string[]) => ({
  provider: { kind: 'several' as const, units: ids.map((unitId) => ({ unitId, name: unitId })) },
});

it('offers units that answer by themselves, under their kinds', () => {
  const units = [
    unit('x1', 'hamlet'),
    unit('p', 'government'),
    unit('x2', 'hamlet'),
    unit('x3', 'hamlet', '2026-06-30'),
    unit('all', 'collective'),
  ];
  expect(unitsByKind(units).map(({ kind, units: own }) => [kind, own.map(({ id }) => id).join()])).toEqual([
    ['hamlet', 'x1,x2'],
    ['government', 'p'],
  ]);
});

it('says whom rows are asked of only where that is the same for all', () => {
  expect(askedAlike([askedOf('b', 'a'), askedOf('a', 'b')])).toEqual(['a', 'b']);
  expect(askedAlike([askedOf('a'), askedOf('b')])).toBeUndefined();
  expect(askedAlike([{ provider: { kind: 'lead', unitId: 'a' } }])).toEqual([]);
  expect(askedAlike([])).toBeUndefined();
});
