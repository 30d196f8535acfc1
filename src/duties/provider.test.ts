import { describe, expect, it } from 'vitest';
import { existsOn, leadUnitOf, providerOf } from './provider.ts';

const UNITS = [{ id: 'u-office' }, { id: 'u-school', validFrom: '2026-01-01', validTo: '2026-06-30' }];
const lead = (unitId?: string, resolution: 'unit' | 'person' | 'collective' | 'outside' = 'unit') => ({
  role: 'lead' as const,
  resolution,
  ...(unitId && { unitId }),
});
const TODAY = '2026-05-01';
const by = (kind: 'lead' | 'unit' | 'outside' | 'system', unitId?: string) => ({
  provider: { kind, ...(unitId && { unitId }) },
});

describe('who provides', () => {
  it('is the one unit that leads, however often it is named', () => {
    const owners = [
      lead('u-office'),
      lead('u-office', 'person'),
      { role: 'coordinator' as const, unitId: 'u-school' },
    ];
    expect(providerOf({ owners }, undefined, UNITS, TODAY)).toEqual({
      kind: 'lead',
      unitId: 'u-office',
      enteredBy: 'unit',
    });
  });

  it('is the source where the definition names one, whoever leads', () => {
    expect(providerOf({ owners: [] }, by('unit', 'u-school'), UNITS, TODAY)).toEqual({
      kind: 'unit',
      unitId: 'u-school',
      enteredBy: 'unit',
    });
    expect(providerOf({ owners: [lead('u-office')] }, by('lead'), UNITS, TODAY)).toMatchObject({
      kind: 'lead',
    });
  });

  it.each(['outside', 'system'] as const)('is entered by the standing office: %s', (kind) => {
    expect(providerOf({ owners: [] }, by(kind), UNITS, TODAY)).toEqual({ kind, enteredBy: 'office' });
  });

  it.each([
    [[], 'no-lead'],
    [[{ role: 'coordinator' as const, unitId: 'u-office' }], 'no-lead'],
    [[lead('u-office'), lead('u-school')], 'several-leads'],
    [[lead('u-office'), lead(undefined, 'collective')], 'several-leads'],
    [[lead(undefined, 'outside'), lead(undefined, 'collective')], 'several-leads'],
    [[lead(undefined, 'collective')], 'collective'],
    [[lead(undefined, 'outside')], 'lead-not-a-unit'],
    [[lead('u-gone')], 'unit-ended'],
  ])('is nobody: %o', (owners, reason) => {
    expect(providerOf({ owners }, undefined, UNITS, TODAY)).toEqual({ kind: 'none', reason });
  });

  it('is nobody where the source was not named or exists no more', () => {
    expect(providerOf({ owners: [lead('u-office')] }, by('unit'), UNITS, TODAY)).toEqual({
      kind: 'none',
      reason: 'no-provider',
    });
    expect(providerOf({ owners: [] }, by('unit', 'u-school'), UNITS, '2026-07-01')).toEqual({
      kind: 'none',
      reason: 'unit-ended',
    });
  });

  it('are several units that were chosen, those of them that exist, whoever leads', () => {
    const asked = (askedUnits: string[], day = TODAY) =>
      providerOf({ owners: [lead('u-office')], askedUnits }, undefined, UNITS, day);
    const several = { kind: 'several', enteredBy: 'units' };
    expect(asked(['u-school', 'u-office'])).toEqual({ ...several, unitIds: ['u-office', 'u-school'] });
    expect(asked(['u-school'])).toEqual({ ...several, unitIds: ['u-school'] });
    expect(asked(['u-school', 'u-office'], '2026-07-01')).toEqual({ ...several, unitIds: ['u-office'] });
    expect(asked(['u-school'], '2026-07-01')).toEqual({ kind: 'none', reason: 'unit-ended' });
    expect(asked([])).toMatchObject({ kind: 'lead', unitId: 'u-office' });
  });

  it('counts the first and the last day of a unit', () => {
    const [, school] = UNITS;
    const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'];
    expect(days.map((day) => existsOn(school ?? {}, day))).toEqual([false, true, true, false]);
    expect(existsOn({}, TODAY)).toBe(true);
    expect(leadUnitOf([lead('u-office')])).toEqual({ unitId: 'u-office' });
  });
});
