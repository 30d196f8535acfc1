import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../reading/contract.ts';
import { composed, countsByRule, type NamedSaid, proposedFields } from './thing-content.ts';

const said = (more: Partial<NamedSaid> = {}): NamedSaid => ({
  name: 'Việc',
  targets: [],
  owners: [],
  ...more,
});
const target = (year: number | undefined, value: number): Target => ({
  comparator: '>=',
  value,
  text: `${value}`,
  ...(year !== undefined && { year }),
});
const lead = (text: string) => ({ role: 'lead' as const, text });
const due = { kind: 'due' as const, due: '2026-12-31' };

describe('what passages say together', () => {
  it('is named by the leading one, and needs one', () => {
    expect(composed([said({ name: 'Một' }), said({ name: 'Hai' })]).name).toBe('Một');
    expect(() => composed([])).toThrow('at least one mention');
  });

  it('has the targets of the leading one that has any, and the years that only others state', () => {
    const years = (...all: Target[][]) => composed(all.map((targets) => said({ targets }))).targets;
    expect(years([target(2026, 60)], [target(2026, 70), target(2028, 75)], [target(2028, 80)])).toEqual([
      target(2026, 60),
      target(2028, 75),
    ]);
    expect(years([target(2030, 95)], [target(2026, 80)])).toEqual([target(2026, 80), target(2030, 95)]);
    expect(years([], [target(2026, 70)])).toEqual([target(2026, 70)]);
    expect(years([target(undefined, 5)], [target(undefined, 6), target(2026, 70)])).toEqual([
      target(undefined, 5),
      target(2026, 70),
    ]);
    expect(years([target(2030, 1), target(2026, 2)])).toEqual([target(2030, 1), target(2026, 2)]);
    expect(years([target(2026, 1), target(2026, 2)], [target(2026, 3)])).toEqual([
      target(2026, 1),
      target(2026, 2),
    ]);
    expect(years([], [])).toEqual([]);
  });

  it('states each year once that several passages state, as the first of them does', () => {
    const some = fc.array(
      fc.uniqueArray(fc.record({ year: fc.integer({ min: 2025, max: 2030 }), value: fc.nat(99) }), {
        selector: ({ year }) => year,
        minLength: 1,
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(some, (all) => {
        const { targets } = composed(
          all.map((each) => said({ targets: each.map(({ year, value }) => target(year, value)) })),
        );
        const years = new Set(all.flat().map(({ year }) => year));
        expect(new Set(targets.map(({ year }) => year))).toEqual(years);
        expect(targets).toHaveLength(years.size);
        for (const { year, value } of targets)
          expect(value).toBe(all.flat().find((each) => each.year === year)?.value);
      }),
    );
  });

  it('has unit, deliverable and deadline of the first that says one', () => {
    const both = composed([
      said({ unit: '%' }),
      said({ unit: 'hồ sơ', deliverable: 'Báo cáo', deadline: due }),
    ]);
    expect(both).toMatchObject({ unit: '%', deliverable: 'Báo cáo', deadline: due });
    expect(composed([said({ deadline: { kind: 'none' } }), said({ deadline: due })]).deadline).toEqual(due);
    expect(composed([said({ deadline: { kind: 'none' } }), said()]).deadline).toEqual({ kind: 'none' });
    expect(composed([said(), said({ deadline: { kind: 'none' } })])).toEqual(said());
    expect(composed([said({ unit: '', deliverable: '' })])).toEqual(said());
  });

  it('has the owners of each role as the first names them that names any', () => {
    const coordinator = { role: 'coordinator' as const, text: 'Công an' };
    const { owners } = composed([
      said({ owners: [coordinator] }),
      said({ owners: [lead('Phòng A'), lead('Phòng B'), { role: 'coordinator', text: 'Đoàn' }] }),
      said({
        owners: [lead('Phòng C'), { role: 'director', text: 'Phó Chủ tịch' }, { role: 'agency', text: 'Tổ' }],
      }),
    ]);
    expect(owners).toEqual([
      { role: 'director', text: 'Phó Chủ tịch' },
      lead('Phòng A'),
      lead('Phòng B'),
      { role: 'agency', text: 'Tổ' },
      coordinator,
    ]);
  });
});

describe('what counts by itself', () => {
  it.each([
    ['what an appendix lists', 'task', true, said(), true],
    ['an indicator of an appendix without a level', 'indicator', true, said(), true],
    ['a task of the body that names nobody and no day', 'task', false, said(), false],
    ['one that says that there is no deadline', 'task', false, said({ deadline: { kind: 'none' } }), false],
    ['one with an owner', 'task', false, said({ owners: [lead('Phòng A')] }), true],
    ['one with a deadline', 'task', false, said({ deadline: due }), true],
    ['a goal in words', 'indicator', false, said({ owners: [lead('Phòng A')], deadline: due }), false],
    ['a goal with a level', 'indicator', false, said({ targets: [target(2026, 60)] }), true],
  ] as const)('%s', (_, kind, inAppendix, content, counts) =>
    expect(countsByRule(kind, inAppendix, content)).toBe(counts),
  );
});

describe('what a person proposes', () => {
  const filled = said({ owners: [lead('Phòng A')], deadline: due });
  const [none, all] = [
    { leads: false, deadline: false },
    { leads: true, deadline: true },
  ];

  it('is what no passage was read to say', () => {
    expect(proposedFields(filled, [none, none])).toEqual(['leads', 'deadline']);
    expect(proposedFields(filled, [none, all])).toEqual([]);
    expect(proposedFields(filled, [{ ...none, leads: true }])).toEqual(['deadline']);
    expect(proposedFields(filled, [{ ...none, deadline: true }])).toEqual(['leads']);
  });

  it('is nothing that is not said, or of a passage that a person added', () => {
    expect(proposedFields(said({ deadline: { kind: 'none' } }), [none])).toEqual([]);
    expect(proposedFields(said({ owners: [{ role: 'coordinator', text: 'Đoàn' }] }), [none])).toEqual([]);
    expect(proposedFields(filled, [])).toEqual([]);
  });

  it('is settled by what stands for it', () => {
    expect(proposedFields({ ...filled, leadBasis: 'Công văn 12' }, [none])).toEqual(['deadline']);
    expect(proposedFields({ ...filled, deadlineBasis: 'Ý kiến Chủ tịch' }, [none])).toEqual(['leads']);
  });
});
