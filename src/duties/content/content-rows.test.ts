import { describe, expect, it } from 'vitest';
import { ongoingTask, unitOf } from '../../../tests/duties-ground.ts';
import type { RowOwner } from '../../register/contract.ts';
import type { Definition } from '../contract.ts';
import { contentRows, providerOfThing } from './content-rows.ts';
import { CONTENT_CYCLES } from './contract.ts';
import type { ContentThing } from './load-things.ts';

const TODAY = '2026-11-27';
const UNITS = [
  unitOf('u1', { name: 'Văn phòng HĐND và UBND', shortName: 'Văn phòng' }),
  unitOf('u2', { name: 'Trạm y tế', position: 2 }),
];
const lead = (unitId: string): RowOwner => ({ role: 'lead', text: unitId, unitId, resolution: 'unit' });
const TASK = ongoingTask('t', {
  name: 'Duy trì trang thông tin',
  owners: [lead('u1'), { role: 'coordinator', text: 'u2', unitId: 'u2' }],
});
const DEFINITION: Definition = {
  valueKind: 'ratio',
  levels: [],
  accumulation: 'stock',
  direction: 'up',
  provider: { kind: 'lead' },
};
const level = (year: number) => ({ year, comparator: '>=' as const, value: 10, text: '≥10' });
const INDICATOR: ContentThing = { ...TASK, id: 'i', kind: 'indicator', definition: DEFINITION };

function row(thing: ContentThing) {
  const [only] = contentRows({ things: [thing], units: UNITS, people: [] }, TODAY);
  if (!only) throw new Error('no row');
  return only;
}
const providerOf = (more: Partial<ContentThing>) =>
  providerOfThing({ ...TASK, ...more }, { units: UNITS }, TODAY);
const from = (provider: Definition['provider']) => ({
  kind: 'indicator' as const,
  definition: { ...DEFINITION, provider },
});

describe('who is asked about a row', () => {
  it('is named as people say it: by the short name where there is one', () => {
    expect(providerOf({})).toEqual({ kind: 'lead', unitId: 'u1', name: 'Văn phòng' });
    expect(providerOf(from({ kind: 'unit', unitId: 'u2' }))).toEqual({
      kind: 'unit',
      unitId: 'u2',
      name: 'Trạm y tế',
    });
  });

  it('are several units, each with its name', () => {
    expect(providerOf({ askedUnits: ['u1', 'u2'] })).toEqual({
      kind: 'several',
      units: [
        { unitId: 'u1', name: 'Văn phòng' },
        { unitId: 'u2', name: 'Trạm y tế' },
      ],
    });
  });

  it('is a body outside, by the name that somebody gave it', () => {
    expect(providerOf(from({ kind: 'outside', text: 'Ngân hàng' }))).toEqual({
      kind: 'outside',
      name: 'Ngân hàng',
    });
    expect(providerOf(from({ kind: 'system' }))).toEqual({ kind: 'system' });
  });

  it('is nobody, and why', () => {
    expect(providerOf({ owners: [] })).toEqual({ kind: 'none', gap: 'no-lead' });
  });
});

describe('a row of the matrix', () => {
  it('says of each cycle whether it is asked now, and what a person chose', () => {
    const { cells } = row({ ...TASK, overrides: { month: true, year: false } });
    expect(cells).toEqual([
      { cycle: 'month', asked: true, why: 'chosen', chosen: true },
      { cycle: 'quarter', asked: false, why: 'longer-cycle' },
      { cycle: 'half', asked: true, why: 'ongoing' },
      { cycle: 'nine-month', asked: false, why: 'longer-cycle' },
      { cycle: 'year', asked: false, why: 'not-chosen', chosen: false },
    ]);
    expect(cells.map(({ cycle }) => cycle)).toEqual(CONTENT_CYCLES);
  });

  it('names its leads alone, and nothing that is not known of it', () => {
    expect(row(TASK)).toEqual({
      id: 't',
      kind: 'task',
      name: 'Duy trì trang thông tin',
      leads: [lead('u1')],
      definitionVersion: 0,
      provider: { kind: 'lead', unitId: 'u1', name: 'Văn phòng' },
      cells: expect.any(Array),
    });
    const known = { section: 'II', unit: '%' };
    expect(row({ ...INDICATOR, ...known })).toMatchObject({ ...known, definition: DEFINITION });
  });

  it('says since when it is asked, only of an indicator that still waits for its first stage', () => {
    const waits = { targets: [level(2030)], milestones: [2026] };
    expect(row({ ...INDICATOR, ...waits }).since).toBe(2027);
    expect(row({ ...INDICATOR, ...waits, milestones: [2025] })).not.toHaveProperty('since');
    expect(row({ ...INDICATOR, targets: [level(2030)] })).not.toHaveProperty('since');
    expect(row({ ...TASK, ...waits })).not.toHaveProperty('since');
  });

  it('is updated by the holder of a post only while the lead itself is asked', () => {
    const person = { userId: 'p', name: 'An', locked: false };
    const holder = { ...person, post: 'Chánh Văn phòng' };
    expect(row({ ...TASK, updater: holder }).updater).toEqual(holder);
    expect(row({ ...TASK, updater: holder, askedUnits: ['u2'] })).not.toHaveProperty('updater');
    expect(row({ ...TASK, updater: person, askedUnits: ['u2'] }).updater).toEqual(person);
    expect(row(TASK)).not.toHaveProperty('updater');
  });
});
