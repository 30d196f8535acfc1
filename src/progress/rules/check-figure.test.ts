import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureDraft } from '../contract.ts';
import { checkFigure } from './check-figure.ts';
import { type FigureCheck, keptFigure } from './figure-context.ts';
import { answerOf, figureValue, inPercent, valueOfParts, written } from './figure-value.ts';
import { holdingTarget } from './holding-target.ts';
import { blocked, unexplained } from './remarks.ts';
import { median, usualRange } from './usual-range.ts';

const draft = (fields: Partial<FigureDraft>): FigureDraft => ({ evidence: [], ...fields });
const former = (asOf: string, value: number, estimate = false) => ({ asOf, value, estimate });
const SHARE = { valueKind: 'ratio', accumulation: 'stock', direction: 'up', levels: [] } as const;
const COUNT = { ...SHARE, valueKind: 'number', accumulation: 'cumulative' } as const;

const check = (fields: Partial<FigureDraft>, more: Partial<FigureCheck> = {}): FigureCheck => ({
  draft: draft(fields),
  definition: SHARE,
  name: 'Tỷ lệ hồ sơ nộp trực tuyến',
  unit: '%',
  history: [],
  asOf: '2026-06-14',
  today: '2026-06-20',
  ...more,
});
const said = (fields: Partial<FigureDraft>, more: Partial<FigureCheck> = {}) =>
  checkFigure(check(fields, more)).map(({ rule }) => rule);
const textOf = (fields: Partial<FigureDraft>, more: Partial<FigureCheck> = {}) =>
  checkFigure(check(fields, more))[0]?.text;
const words = { definition: { ...SHARE, valueKind: 'text' } } as const;
const counted = { definition: COUNT, unit: 'lượt', name: 'Số lượt' };

describe('the form of a figure', () => {
  it('says nothing of what is blank or right', () => {
    expect(said({})).toEqual([]);
    expect(said({ note: 'sẽ bổ sung' })).toEqual([]);
    expect(said({ value: 78.4 })).toEqual([]);
    expect(said({ numerator: 1176, denominator: 1500 })).toEqual([]);
    expect(said({ answer: 'nil' })).toEqual([]);
  });

  it.each<[Partial<FigureDraft>, Partial<FigureCheck>, string[]]>([
    [{ answer: 'value' }, {}, ['nothing-typed']],
    [{ answer: 'value' }, { definition: { ...SHARE, valueKind: 'number' } }, ['nothing-typed']],
    [{ answer: 'value' }, { definition: { ...SHARE, valueKind: 'text' } }, ['nothing-chosen']],
    [{ text: 'Đạt' }, { definition: { ...SHARE, valueKind: 'text' } }, []],
    [{ numerator: 5 }, {}, ['part-missing']],
    [{ denominator: 5 }, {}, ['part-missing']],
    [{ answer: 'nil', value: 0 }, {}, ['figure-beside-none']],
    [{ answer: 'nil', numerator: 3 }, {}, ['figure-beside-none']],
    [{ answer: 'not-applicable' }, {}, ['not-applicable']],
    [{ answer: 'not-applicable', note: 'Xã không có di tích' }, {}, []],
    [{ answer: 'unchanged' }, {}, ['nothing-to-keep']],
    [{ answer: 'unchanged' }, { history: [former('2025-12-14', 70)] }, []],
    [{ answer: 'unchanged' }, { ...counted, history: [former('2025-12-14', 70)] }, ['nothing-to-keep']],
    [{ answer: 'unchanged' }, { ...counted, history: [former('2026-03-14', 70)] }, []],
    [{ answer: 'unchanged' }, { history: [former('2026-03-14', 70, true)] }, ['estimate-kept']],
    [{ answer: 'unchanged' }, { history: [former('2026-03-14', 70), former('2026-05-14', 74, true)] }, []],
    [
      { answer: 'unchanged' },
      { ...words, history: [{ asOf: '2026-03-14', text: 'Đạt', estimate: false }] },
      [],
    ],
    [{ answer: 'unchanged' }, words, ['nothing-to-keep']],
  ])('%o %o: %o', (fields, more, rules) => {
    expect(said(fields, more)).toEqual(rules);
  });

  it('says which of the two parts is missing', () => {
    expect(textOf({ denominator: 5 })).toContain('chưa ghi tử số');
    expect(textOf({ numerator: 5 })).toContain('chưa ghi mẫu số');
  });

  it('says why there is nothing to keep: a year begins anew where figures add up', () => {
    expect(textOf({ answer: 'unchanged' }, counted)).toContain('tính lại từ ngày 01/01');
    expect(textOf({ answer: 'unchanged' })).toBe('Chưa có số nào được tiếp nhận để giữ nguyên.');
  });

  it('takes one of the levels, in whatever spelling of case', () => {
    const levels = { definition: { ...SHARE, valueKind: 'level', levels: ['Mức 1', 'Mức 2'] } } as const;
    expect(
      said({ text: 'mức 2' }, { definition: { ...levels.definition, levels: ['Mức 1', 'Mức 2'] } }),
    ).toEqual([]);
    expect(
      textOf({ text: 'Mức 5' }, { definition: { ...levels.definition, levels: ['Mức 1', 'Mức 2'] } }),
    ).toContain('Mức 1, Mức 2');
  });
});

describe('the real figure that takes the place of an estimate', () => {
  const settles = { settles: { value: 60 } };

  it.each<[Partial<FigureDraft>, string[]]>([
    [{ value: 61 }, []],
    [{ value: 72 }, []],
    [{ value: 72.5 }, ['far-from-estimate']],
    [{ value: 40 }, ['far-from-estimate']],
    [{ answer: 'nil' }, ['far-from-estimate']],
    [{ value: 61, estimate: true }, ['estimate-again']],
    [{ answer: 'unchanged' }, ['estimate-kept']],
    [{ answer: 'not-applicable', note: 'Không còn giao' }, []],
  ])('%o: %o', (fields, rules) => {
    expect(said(fields, settles)).toEqual(rules);
  });

  it('is told how far it is from that', () => {
    expect(textOf({ value: 90 }, settles)).toContain('Khác số ước 60% hơn 20%');
  });

  it('is compared with real figures alone: an estimate is none of its own last ones', () => {
    const real = [50, 51, 50, 52, 51].map((value, at) => former(`2026-0${at + 1}-14`, value));
    const estimates = [88, 90, 91].map((value, at) => former(`2026-0${at + 1}-20`, value, true));
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (value) => {
        expect(said({ value }, { history: [...real, ...estimates] })).toEqual(
          said({ value }, { history: real }),
        );
        const adding = { ...counted, history: real };
        expect(said({ value }, { ...adding, history: [...real, ...estimates] })).toEqual(
          said({ value }, adding),
        );
      }),
    );
  });
});

describe('leaving a figure as it is', () => {
  const day = fc.integer({ min: 1, max: 24 }).map((month) => {
    const [year, at] = month > 12 ? [2026, month - 12] : [2025, month];
    return `${year}-${String(at).padStart(2, '0')}-14`;
  });
  const history = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 9 }), fc.boolean()), { maxLength: 6 });

  it('is offered exactly where it is taken, and keeps a real figure that is not later', () => {
    fc.assert(
      fc.property(history, fc.boolean(), fc.boolean(), day, (figures, adding, settles, asOf) => {
        const more: Partial<FigureCheck> = {
          ...(adding && counted),
          ...(settles && { settles: { value: 1 } }),
          history: figures.map(([on, value, estimate]) => former(on, value, estimate)),
          asOf,
        };
        const looked = check({ answer: 'unchanged' }, more);
        const kept = keptFigure({ ...looked, settles });
        const refusals = ['nothing-to-keep', 'estimate-kept'];
        expect(checkFigure(looked).some(({ rule }) => refusals.includes(rule))).toBe(kept === undefined);
        expect(kept?.estimate ?? false).toBe(false);
        expect((kept?.asOf ?? '') <= asOf).toBe(true);
      }),
    );
  });
});

describe('the size of a figure', () => {
  it('cannot be more than the whole', () => {
    const [remark] = checkFigure(check({ numerator: 980, denominator: 900 }));
    expect(remark).toEqual({
      rule: 'numerator-above-denominator',
      severity: 'error',
      field: 'numerator',
      text: 'Tử số 980 lớn hơn mẫu số 900. Sửa lại trước khi nộp; số đã nhập vẫn được giữ.',
    });
    expect(said({ numerator: 900, denominator: 900 })).toEqual([]);
    expect(said({ numerator: 12, denominator: 3 }, { unit: 'máy/trường' })).toEqual([]);
  });

  it.each<[Partial<FigureDraft>, string[]]>([
    [{ value: 100 }, []],
    [{ value: 100.1 }, ['share-out-of-range']],
    [{ value: 0 }, []],
    [{ value: -1 }, ['share-out-of-range']],
    [{ numerator: 0, denominator: 0 }, ['denominator-zero']],
    [{ numerator: -1, denominator: 5 }, ['negative-part']],
    [{ numerator: 1, denominator: -5 }, ['numerator-above-denominator', 'negative-part']],
    [{ numerator: 0, denominator: 5 }, []],
    [{ value: 50.05, numerator: 1, denominator: 2 }, []],
    [{ value: 51, numerator: 1, denominator: 2 }, ['parts-differ']],
  ])('of a share: %o: %o', (fields, rules) => {
    expect(said(fields)).toEqual(rules);
  });

  it('may be more than 100 percent or less than nothing with a word of explanation, where it is no share', () => {
    const growth = { definition: { ...COUNT, accumulation: 'stock' }, name: 'Tốc độ tăng' } as const;
    const of = (value: number, unit?: string) =>
      said({ value }, { ...growth, definition: { ...growth.definition, levels: [] }, ...(unit && { unit }) });
    expect(of(112, '%')).toEqual(['above-100-percent']);
    expect(of(100, '%')).toEqual([]);
    expect(of(112, 'hồ sơ')).toEqual([]);
    expect(of(-2, '%')).toEqual(['below-zero']);
    expect(of(0, '%')).toEqual([]);
  });

  it('of a ranking is a whole number from 1', () => {
    const rank = {
      definition: { ...COUNT, accumulation: 'stock' as const, direction: 'down' as const },
      unit: 'hạng',
    };
    expect([1, 12, 0, 1.5, -3].map((value) => said({ value }, { ...rank, name: 'Thứ hạng' }).length)).toEqual(
      [0, 0, 1, 1, 1],
    );
  });

  it('never falls within a year where it adds up', () => {
    const history = [former('2026-03-14', 120), former('2025-12-14', 500)];
    expect(said({ value: 119 }, { ...counted, history })).toEqual(['cumulative-falls']);
    expect(said({ value: 120 }, { ...counted, history })).toEqual([]);
    expect(said({ value: 5 }, { ...counted, history: history.slice(1) })).toEqual([]);
    expect(said({ value: 5 }, { ...counted, history: [former('2026-03-14', 120, true)] })).toEqual([]);
    // What another period says of the same day is before too; what it says of a later one is not.
    expect(said({ value: 5 }, { ...counted, history: [former('2026-06-14', 12)] })).toEqual([
      'cumulative-falls',
    ]);
    for (const day of ['2026-09-14', '2026-06-15'])
      expect(said({ value: 5 }, { ...counted, history: [former(day, 120)] })).toEqual([]);
    expect(
      said({ value: 5 }, { ...counted, definition: { ...COUNT, accumulation: 'stock' }, history }),
    ).toEqual([]);
    expect(textOf({ value: 119 }, { ...counted, history })).toBe(
      'Số lũy kế 119 thấp hơn số 120 đã tiếp nhận đến ngày 14/03/2026. Sửa lại, hoặc đính chính số của kỳ trước.',
    );
  });
});

describe('a figure far from its own', () => {
  const months = (values: number[]) =>
    values.map((value, at) => former(`2025-${String(12 - at).padStart(2, '0')}-14`, value));
  const rule = 'far-from-own';

  it('asks for a word, up and down', () => {
    const history = months([71, 70, 72, 69, 70, 71, 73, 70]);
    expect(said({ value: 74 }, { history })).toEqual([]);
    expect(textOf({ value: 95 }, { history })).toContain('Tăng bất thường');
    expect(textOf({ value: 7.1 }, { history })).toContain('Giảm bất thường');
  });

  it('is none as long as it lies within what is usual, its ends included', () => {
    const plain = { ...counted, definition: { ...COUNT, accumulation: 'stock' } } as const;
    const history = months([10, 10, 10, 10]);
    const far = [5.9, 6, 14, 14.1].map((value) => said({ value }, { ...plain, history }).length);
    expect(far).toEqual([1, 0, 0, 1]);
  });

  it('needs four, looks at eight, and leaves estimates out', () => {
    expect(said({ value: 7 }, { history: months([71, 70, 72]) })).toEqual([]);
    expect(said({ value: 7 }, { history: months([71, 70, 72, 71]) })).toEqual([rule]);
    const old = months([71, 70, 72, 71, 70, 71, 72, 70, 7, 7, 7, 7]);
    expect(said({ value: 7 }, { history: old })).toEqual([rule]);
    const estimates = months([71, 70, 72, 71]).map((each) => ({ ...each, estimate: true }));
    expect(said({ value: 7 }, { history: estimates })).toEqual([]);
  });

  it('compares what is added, where figures add up', () => {
    const history = [
      former('2026-05-14', 50),
      former('2026-04-14', 40),
      former('2026-03-14', 30),
      former('2026-02-14', 20),
      former('2026-01-14', 10),
      former('2025-12-14', 120),
      former('2025-11-14', 110),
    ];
    expect(said({ value: 61 }, { ...counted, history })).toEqual([]);
    expect(said({ value: 161 }, { ...counted, history })).toEqual([rule]);
  });

  it('is told by the median and what lies about it', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(usualRange([10, 10, 10])).toBeUndefined();
    expect(usualRange([10, 10, 10, 10])).toEqual({ from: 6, to: 14 });
    expect(usualRange([1000, 1000, 1000, 1000])).toEqual({ from: 800, to: 1200 });
    const { from, to } = usualRange([90, 100, 110, 120]) ?? { from: 0, to: 0 };
    expect([from, to].map(Math.round)).toEqual([46, 164]);
  });

  it('never says so of what equals all before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 4, max: 12 }), (value, count) => {
        const history = months(Array.from({ length: count }, () => value));
        expect(said({ value }, { history })).toEqual([]);
      }),
    );
  });
});

describe('a figure short of its target', () => {
  const target = holdingTarget([{ year: 2026, comparator: '>=', value: 98, text: '≥98' }], '2026-11-20');
  const more = (rest: Partial<FigureCheck> = {}): Partial<FigureCheck> => ({
    ...(target && { target }),
    asOf: '2026-11-20',
    ...rest,
  });

  it('asks for a word in the last quarter of the year', () => {
    expect(textOf({ value: 96.1 }, more())).toBe(
      'Thấp hơn mốc 2026: 1,9 điểm. Ghi một câu giải thích, sẽ đi cùng số liệu.',
    );
    expect(said({ value: 98 }, more())).toEqual([]);
    expect(said({ value: 96.1 }, more({ asOf: '2026-10-01' }))).toEqual(['short-of-target']);
    expect(said({ value: 96.1 }, more({ asOf: '2026-09-30' }))).toEqual([]);
  });

  it('says so of a level that is to be passed and was only reached', () => {
    const over = holdingTarget([{ year: 2026, comparator: '>', value: 3, text: 'trên 3%' }], '2026-11-20');
    const under = holdingTarget([{ year: 2026, comparator: '<', value: 5, text: 'dưới 5%' }], '2026-11-20');
    expect(textOf({ value: 3 }, more(over && { target: over }))).toBe(
      'Bằng mốc 2026, trong khi phải cao hơn. Ghi một câu giải thích, sẽ đi cùng số liệu.',
    );
    expect(said({ value: 3.1 }, more(over && { target: over }))).toEqual([]);
    expect(textOf({ value: 5 }, more(under && { target: under }))).toContain('trong khi phải thấp hơn');
    expect(said({ value: 4.9 }, more(under && { target: under }))).toEqual([]);
    // Nor had it been reached before by standing on it.
    const history = [former('2026-03-14', 3)];
    expect(
      said({ value: 2.9 }, more({ asOf: '2026-06-14', history, ...(over && { target: over }) })),
    ).toEqual([]);
  });

  it('asks earlier where it had been reached already', () => {
    const history = [former('2026-03-14', 98.5)];
    expect(said({ value: 96.1 }, more({ asOf: '2026-06-14', history }))).toEqual(['short-of-target']);
    expect(said({ value: 96.1 }, more({ asOf: '2026-06-14', history: [former('2026-03-14', 97)] }))).toEqual(
      [],
    );
  });

  it('says nothing of a milestone that is still ahead, nor of one period’s part', () => {
    const ahead = holdingTarget([{ year: 2030, comparator: '>=', value: 98, text: '≥98' }], '2026-11-20');
    expect(said({ value: 20 }, more(ahead && { target: ahead }))).toEqual([]);
    const part = { ...COUNT, accumulation: 'in-period' } as const;
    expect(said({ value: 20 }, more({ definition: { ...part, levels: [] }, unit: 'lượt/năm' }))).toEqual([]);
  });

  it('says higher where less is better, in the unit of the indicator', () => {
    const rank = holdingTarget([{ year: 2026, comparator: '<=', value: 10, text: '10' }], '2026-11-20');
    const definition = { ...COUNT, accumulation: 'stock' as const, direction: 'down' as const, levels: [] };
    expect(
      textOf({ value: 12 }, more({ definition, unit: 'hạng', ...(rank && { target: rank }) })),
    ).toContain('Cao hơn mốc 2026: 2 hạng. ');
  });
});

describe('the words that go with warnings', () => {
  const remarks = checkFigure(check({ answer: 'not-applicable' }));

  it('are asked for until they are given', () => {
    const answer = (warnings?: FigureDraft['warnings']) => draft({ warnings });
    expect(unexplained(remarks, answer())).toHaveLength(1);
    expect(unexplained(remarks, answer([{ rule: 'not-applicable', explanation: ' ' }]))).toHaveLength(1);
    expect(unexplained(remarks, answer([{ rule: 'another', explanation: 'Đã rõ' }]))).toHaveLength(1);
    const [about = ''] = remarks.map(({ text }) => text);
    const said = { rule: 'not-applicable', explanation: 'Đã rõ' };
    expect(unexplained(remarks, answer([{ ...said, about }]))).toEqual([]);
    expect(unexplained(remarks, answer([{ ...said, about: 'Thấp hơn 5,88 điểm.' }]))).toHaveLength(1);
    expect(unexplained(remarks, answer([{ rule: 'not-applicable', explanation: 'Đã rõ' }]))).toEqual([]);
  });

  it('help nothing against an error', () => {
    const errors = checkFigure(check({ numerator: 5 }));
    expect(blocked(errors)).toBe(true);
    expect(blocked(remarks)).toBe(false);
    expect(unexplained(errors, {})).toEqual([]);
  });

  it('stand after the errors', () => {
    const both = checkFigure(
      check(
        { value: 40, numerator: 1, denominator: 2 },
        { history: [80, 81, 80, 82].map((value, at) => former(`2025-0${9 - at}-14`, value)) },
      ),
    );
    expect(both.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });
});

describe('what a draft comes to', () => {
  it('is computed from its parts, in percent unless another unit is named', () => {
    expect(valueOfParts({ numerator: 1, denominator: 4 }, '%')).toBe(25);
    expect(valueOfParts({ numerator: 1, denominator: 4 }, undefined)).toBe(25);
    expect(valueOfParts({ numerator: 8, denominator: 4 }, 'máy/trường')).toBe(2);
    expect(valueOfParts({ numerator: 8, denominator: 0 }, '%')).toBeUndefined();
    expect(valueOfParts({ numerator: 8 }, '%')).toBeUndefined();
    expect(figureValue(draft({ value: 7 }), '%')).toBe(7);
    expect([inPercent('%'), inPercent('Phần trăm'), inPercent('hồ sơ')]).toEqual([true, true, false]);
    expect(written(1176.456)).toBe('1.176,46');
  });

  it('is an answer as soon as something is typed; zero is something, blank is not', () => {
    expect(answerOf(draft({}))).toBeUndefined();
    expect(answerOf(draft({ value: 0 }))).toBe('value');
    expect(answerOf(draft({ denominator: 0 }))).toBe('value');
    expect(answerOf(draft({ text: 'Đạt' }))).toBe('value');
    expect(answerOf(draft({ text: '' }))).toBeUndefined();
    expect(answerOf(draft({ answer: 'nil' }))).toBe('nil');
  });
});
