import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aNote, QUARTER } from './fixtures.ts';
import { plainText } from './said.ts';
import { moneySentence, trainingSentence } from './training-money.ts';

const training = (...given: ({ classes?: number; people?: number } | undefined)[]) =>
  trainingSentence(
    given.map((each, at) => aNote(`Đơn vị ${at}`, each ? { training: each } : {})),
    QUARTER,
  );
const money = (...given: ({ assigned?: number; spent?: number } | undefined)[]) =>
  moneySentence(
    given.map((each, at) => aNote(`Đơn vị ${at}`, each ? { money: each } : {})),
    QUARTER,
    'cut',
  );

describe('training', () => {
  it.each([
    [
      'summed over those who gave it',
      [{ classes: 1, people: 40 }, undefined, { classes: 2, people: 80 }],
      'Tổ chức 03 lớp tập huấn, 120 lượt người (số liệu của 02 đơn vị).',
    ],
    [
      'not given by the same',
      [{ classes: 1, people: 40 }, { people: 1200 }],
      'Tổ chức 01 lớp tập huấn (số liệu của 01 đơn vị), 1.240 lượt người (số liệu của 02 đơn vị).',
    ],
    [
      'as many gave each, but not the same',
      [{ classes: 1 }, { people: 40 }],
      'Tổ chức 01 lớp tập huấn (số liệu của 01 đơn vị), 40 lượt người (số liệu của 01 đơn vị).',
    ],
    ['people alone', [{ people: 40 }], 'Tập huấn, tuyên truyền 40 lượt người (số liệu của 01 đơn vị).'],
    ['classes alone', [{ classes: 4 }], 'Tổ chức 04 lớp tập huấn (số liệu của 01 đơn vị).'],
    [
      'said to be none',
      [{ classes: 0 }, undefined],
      'Trong kỳ không tổ chức tập huấn (số liệu của 01 đơn vị).',
    ],
    ['no people, either', [{ people: 0 }], 'Trong kỳ không tổ chức tập huấn (số liệu của 01 đơn vị).'],
    ['given by nobody', [undefined, {}], ''],
  ])('%s', (_, given, text) => {
    expect(plainText(training(...given))).toBe(text);
  });
});

describe('money', () => {
  it.each([
    [
      'of the same units',
      [{ assigned: 300, spent: 200 }, { assigned: 200, spent: 120 }, undefined],
      'Kinh phí được giao 500 triệu đồng, đã giải ngân 320 triệu đồng, đạt 64% (số liệu của 02 đơn vị).',
    ],
    [
      'of different units: no share',
      [{ assigned: 300, spent: 200 }, { assigned: 200 }],
      'Kinh phí được giao 500 triệu đồng (số liệu của 02 đơn vị), đã giải ngân 200 triệu đồng (số liệu của 01 đơn vị).',
    ],
    [
      'not all spent',
      [{ assigned: 3000, spent: 2999.9 }],
      'Kinh phí được giao 3.000 triệu đồng, đã giải ngân 2.999,9 triệu đồng, đạt 99,9% (số liệu của 01 đơn vị).',
    ],
    ['assigned alone', [{ assigned: 12.5 }], 'Kinh phí được giao 12,5 triệu đồng (số liệu của 01 đơn vị).'],
    ['spent alone', [{ spent: 12.5 }], 'Kinh phí đã giải ngân 12,5 triệu đồng (số liệu của 01 đơn vị).'],
    [
      'none assigned',
      [{ assigned: 0, spent: 0 }],
      'Kinh phí được giao 0 triệu đồng, đã giải ngân 0 triệu đồng (số liệu của 01 đơn vị).',
    ],
    ['given by nobody', [undefined, {}], ''],
  ])('%s', (_, given, text) => {
    expect(plainText(money(...given))).toBe(text);
  });

  it('stands on sums, with the rule', () => {
    const facts = money({ assigned: 300, spent: 200 }, { assigned: 200, spent: 120 }).flatMap(
      ({ fact }) => fact ?? [],
    );
    expect(facts.map(({ key, value, unit }) => [key, value, unit])).toEqual([
      ['money.assigned', 500, 'triệu đồng'],
      ['money.spent', 320, 'triệu đồng'],
      ['money.share', 64, '%'],
      ['money.assigned.units', 2, 'đơn vị'],
    ]);
    expect(facts[2]).toMatchObject({ numerator: 320, denominator: 500, periodId: '2026Q3' });
  });
});

it('adds up what was given, whatever was not', () => {
  const given = fc.array(fc.record({ classes: fc.nat(500), people: fc.nat(5000) }, { requiredKeys: [] }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(given, (all) => {
      const values = new Map(
        training(...all).flatMap(({ fact }) => (fact ? [[fact.key, fact.value] as const] : [])),
      );
      const sum = (key: 'classes' | 'people') => all.reduce((total, each) => total + (each[key] ?? 0), 0);
      expect(values.get('training.classes') ?? 0).toBe(sum('classes'));
      expect(values.get('training.people') ?? 0).toBe(sum('people'));
    }),
  );
});
