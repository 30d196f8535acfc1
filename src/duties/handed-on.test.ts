import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ongoingTask, unitOf } from '../../tests/duties-ground.ts';
import { type OpenRow, outcomeOf } from './handed-on.ts';
import type { Asking } from './planned-duties.ts';

const UNITS = ['u1', 'u2', 'u3', 'u4'];
const rowOf = (unitId: string, more: Partial<OpenRow> = {}): OpenRow => ({
  dutyId: `d-${unitId}`,
  unitId,
  periodId: '2026',
  periodName: 'Năm 2026',
  periodEnd: '2026-12-31',
  thingId: 't1',
  begun: false,
  senders: null,
  ...more,
});
const askingOf = (units: readonly string[], more: object = {}): Asking => ({
  officeId: 'office',
  content: {
    units: UNITS.map((id) => unitOf(id)),
    things: [
      ongoingTask('t1', {
        owners: units.slice(0, 1).map((unitId) => ({ role: 'lead' as const, text: unitId, unitId })),
        ...(units.length > 1 && { askedUnits: units }),
        ...more,
      }),
    ],
  },
});
const NONE = new Set<string>();
const goes = (rows: readonly OpenRow[], asked: readonly string[], full = NONE) => {
  const { handedOn, kept } = outcomeOf(rows, askingOf(asked), full);
  return {
    from: handedOn.flatMap(({ leaving }) => leaving.map(({ unitId }) => unitId)),
    to: handedOn.flatMap(({ arriving }) => arriving),
    kept: kept.map(({ row }) => row.unitId),
  };
};

describe('a row of an open period', () => {
  const begun = { begun: true };

  it.each<[string, OpenRow[], string[], string[], string[], string[]]>([
    ['stays with who answers', [rowOf('u1')], ['u1'], [], [], []],
    ['goes to who answers now', [rowOf('u1')], ['u2'], ['u1'], ['u2'], []],
    ['stays where it was begun', [rowOf('u1', begun)], ['u2'], [], [], ['u1']],
    ['stays while nobody answers', [rowOf('u1')], [], [], [], []],
    ['goes to each that is asked instead', [rowOf('u1')], ['u2', 'u3'], ['u1'], ['u2', 'u3'], []],
    ['takes no further unit in', [rowOf('u1')], ['u1', 'u2'], [], [], []],
    ['leaves who is asked no more', [rowOf('u1'), rowOf('u2')], ['u2'], ['u1'], [], []],
    ['goes for one, stays for another', [rowOf('u1'), rowOf('u2', begun)], ['u3'], ['u1'], ['u3'], ['u2']],
    ['stays where the flow goes to others', [rowOf('u1', { senders: ['u1'] })], ['u2'], [], [], ['u1']],
  ])('%s', (_, rows, asked, from, to, kept) => {
    expect(goes(rows, asked)).toEqual({ from, to, kept });
  });

  it('stays where the report of the other unit takes no further row', () => {
    expect(goes([rowOf('u1')], ['u2'], new Set(['2026 u2']))).toEqual({ from: [], to: [], kept: ['u1'] });
  });

  it('stays as it was asked when the register holds it no longer', () => {
    expect(outcomeOf([rowOf('u1', { thingId: 'gone' })], askingOf(['u2']), NONE)).toEqual({
      handedOn: [],
      kept: [],
    });
  });

  it('is never doubled, never lost, and never taken from who began it; done twice, nothing moves', () => {
    const unit = fc.constantFrom(...UNITS);
    const held = fc.uniqueArray(fc.record({ unitId: unit, begun: fc.boolean() }), {
      selector: ({ unitId }) => unitId,
      minLength: 1,
    });
    fc.assert(
      fc.property(held, fc.uniqueArray(unit), (rows, asked) => {
        const own = rows.map(({ unitId, begun: has }) => rowOf(unitId, { begun: has }));
        const { from, to, kept } = goes(own, asked);
        const after = [...own.filter(({ unitId }) => !from.includes(unitId)), ...to.map((id) => rowOf(id))];
        expect(new Set(after.map(({ unitId }) => unitId)).size).toBe(after.length);
        expect(after.length).toBeGreaterThan(0);
        for (const row of own.filter((each) => each.begun)) expect(after).toContain(row);
        expect(goes(after, asked)).toEqual({ from: [], to: [], kept });
      }),
    );
  });
});
