import { describe, expect, it } from 'vitest';
import type { Choices } from '../contract.ts';
import type { FigureFact, IndicatorFact } from '../facts/contract.ts';
import type { Target } from '../../reading/contract.ts';
import { figureSentence } from './figure-sentences.ts';
import { aFigure, anIndicator, BEFORE, QUARTER, YEAR_BEFORE } from './fixtures.ts';
import { plainText } from './said.ts';

const CUT: Choices = { missing: 'say-none', decimals: 'cut' };
const LAST: Choices = { missing: 'last-received', decimals: 'cut' };

const told = (indicator: IndicatorFact, choices = CUT, period = QUARTER) =>
  figureSentence(indicator, { period, previous: BEFORE, lastYear: YEAR_BEFORE, choices });
const textOf = (...of: Parameters<typeof told>) => plainText(told(...of));

const level = (comparator: Target['comparator'], value: number, more: Partial<Target> = {}): Target => ({
  year: 2026,
  comparator,
  value,
  text: `${comparator}${value}`,
  ...more,
});

/** A share that stands so: of the quarter, and of no other time. */
const share = (value: number, more: Partial<IndicatorFact> = {}) => {
  const figure = aFigure({ value });
  return anIndicator({ inPeriod: figure, cumulative: figure, ...more });
};
const PARTS = aFigure({ numerator: 1176, denominator: 1500 });

describe('what is counted in the period and from the beginning of the year', () => {
  const definition = { accumulation: 'in-period', direction: 'up', valueKind: 'number' } as const;
  const trained = (more: Partial<IndicatorFact> = {}) =>
    anIndicator({
      name: 'Số lượt người được tập huấn kỹ năng số',
      unit: 'Lượt người',
      definition,
      target: level('=', 600),
      inPeriod: aFigure({ value: 150 }),
      cumulative: aFigure({ value: 495 }),
      ...more,
    });

  it('stands side by side, and only the latter against the milestone', () => {
    expect(textOf(trained())).toBe(
      'Số lượt người được tập huấn kỹ năng số: trong kỳ 150, lũy kế 495 lượt người, đạt 82,5% mốc năm 2026 (600).',
    );
  });

  it('is not judged while earlier periods are missing', () => {
    const { cumulative: _, ...indicator } = trained();
    expect(textOf(indicator)).toBe(
      'Số lượt người được tập huấn kỹ năng số trong kỳ đạt 150 lượt người (mốc năm 2026: 600).',
    );
  });

  it('is one figure at the end of the year', () => {
    const year = {
      id: '2026',
      name: 'năm 2026',
      cycle: 'year',
      start: '2026-01-01',
      end: '2026-12-31',
    } as const;
    const figure = aFigure({ value: 600, asOf: '2026-12-31' });
    expect(textOf(trained({ inPeriod: figure, cumulative: figure }), CUT, year)).toBe(
      'Số lượt người được tập huấn kỹ năng số đạt 600 lượt người, đạt 100% mốc năm 2026 (600).',
    );
  });

  it('has both shares with their parts', () => {
    const indicator = anIndicator({
      definition: { ...definition, valueKind: 'ratio' },
      target: level('>=', 75),
      inPeriod: PARTS,
      cumulative: aFigure({ numerator: 2900, denominator: 4000 }),
    });
    expect(textOf(indicator)).toBe(
      'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến: trong kỳ 78,4% (1.176/1.500), lũy kế 72,5% (2.900/4.000), thấp hơn mốc năm 2026 (≥75%) 2,5 điểm phần trăm.',
    );
    const { cumulative: _, ...first } = indicator;
    expect(textOf(first)).toBe(
      'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến trong kỳ đạt 78,4% (1.176/1.500), vượt mốc năm 2026 (≥75%).',
    );
  });

  it('is told as cumulated where it was reported so', () => {
    const indicator = trained({
      definition: { ...definition, accumulation: 'cumulative' },
      inPeriod: aFigure({ value: 495 }),
      previous: aFigure({ value: 345 }),
      lastYear: aFigure({ value: 510 }),
    });
    expect(textOf(indicator)).toBe(
      'Số lượt người được tập huấn kỹ năng số lũy kế từ đầu năm đạt 495 lượt người, đạt 82,5% mốc năm 2026 (600); giảm 15 lượt người so với cùng kỳ năm 2025.',
    );
  });
});

describe('changes', () => {
  const before = (value: number | undefined, more: Partial<FigureFact> = {}) =>
    aFigure({
      periodId: BEFORE.id,
      periodName: BEFORE.name,
      asOf: BEFORE.end,
      ...(value !== undefined && { value }),
      ...more,
    });

  it.each([
    [
      'grown and shrunk',
      78.4,
      71.2,
      79.5,
      'tăng 7,2 điểm phần trăm so với quý II/2026, giảm 1,1 điểm phần trăm so với cùng kỳ năm 2025',
    ],
    ['as written it did not change', 78.44, 78.41, undefined, 'bằng quý II/2026'],
    ['only the year before is known', 78, undefined, 70, 'tăng 8 điểm phần trăm so với cùng kỳ năm 2025'],
    ['the same both times', 78, 78, 78, 'bằng quý II/2026, bằng cùng kỳ năm 2025'],
  ])('%s', (_, now, previous, lastYear, text) => {
    const indicator = share(now, {
      ...(previous !== undefined && { previous: before(previous) }),
      ...(lastYear !== undefined && { lastYear: before(lastYear) }),
    });
    expect(textOf(indicator)).toMatch(new RegExp(`; ${text}\\.$`));
  });

  it('are not told from an estimate, nor from words', () => {
    expect(textOf(share(78, { previous: before(70, { estimate: true }) }))).toMatch(/đạt 78%\.$/);
    expect(textOf(share(78, { previous: before(undefined, { text: 'không phát sinh' }) }))).toMatch(
      /đạt 78%\.$/,
    );
  });

  it('name a year once', () => {
    const year = {
      id: '2026',
      name: 'năm 2026',
      cycle: 'year',
      start: '2026-01-01',
      end: '2026-12-31',
    } as const;
    const previous = { ...year, id: '2025', name: 'năm 2025', start: '2025-01-01', end: '2025-12-31' };
    const indicator = share(78, { previous: before(70), lastYear: before(70) });
    expect(
      plainText(figureSentence(indicator, { period: year, previous, lastYear: previous, choices: CUT })),
    ).toBe('Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến đạt 78%; tăng 8 điểm phần trăm so với năm 2025.');
  });

  it('name the periods from the figures where nothing else does', () => {
    const indicator = share(78, { previous: before(70), lastYear: before(60) });
    expect(plainText(figureSentence(indicator, { period: QUARTER, choices: CUT }))).toContain(
      'tăng 8 điểm phần trăm so với quý II/2026, tăng 18 điểm phần trăm so với cùng kỳ năm 2025',
    );
  });
});

describe('estimates', () => {
  const estimate = aFigure({ value: 80, estimate: true, asOf: '2026-09-14' });

  it('stand alone, unjudged', () => {
    expect(textOf(anIndicator({ estimate, target: level('>=', 75), previous: aFigure({ value: 70 }) }))).toBe(
      'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến ước cả quý đạt 80% (mốc năm 2026: ≥75%).',
    );
  });

  it('stand beside what was done until a day', () => {
    const real = aFigure({ value: 77, asOf: '2026-09-14' });
    expect(textOf(anIndicator({ estimate, inPeriod: real, cumulative: real, target: level('>=', 79) }))).toBe(
      'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến thực hiện đến ngày 14/9/2026 đạt 77%, ước cả quý đạt 80%, thấp hơn mốc năm 2026 (≥79%) 2 điểm phần trăm.',
    );
  });

  it('give way to the real figure of the whole period', () => {
    expect(textOf(share(77, { estimate }))).toBe('Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến đạt 77%.');
  });

  it.each([
    ['month', 'ước cả tháng đạt'],
    ['half', 'ước cả 6 tháng đạt'],
    ['nine-month', 'ước cả 9 tháng đạt'],
    ['year', 'ước cả năm đạt'],
    ['ad-hoc', 'ước cả kỳ đạt'],
  ] as const)('of a %s', (cycle, words) => {
    expect(textOf(anIndicator({ estimate }), CUT, { ...QUARTER, cycle })).toContain(words);
  });

  it('say in their fact that they are estimates', () => {
    const [, run] = told(anIndicator({ estimate }));
    expect(run?.fact).toMatchObject({
      key: 'indicator:00000000-0000-4000-a000-000000000001:estimate',
      estimate: true,
      value: 80,
    });
  });
});

describe('nothing received', () => {
  const latest = aFigure({ value: 71.2, asOf: '2026-06-30', periodId: BEFORE.id, periodName: BEFORE.name });

  it('is said, or the last figure with its day, as the clerk chose', () => {
    expect(textOf(anIndicator({ latest }))).toBe(
      'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến chưa có số liệu.',
    );
    expect(textOf(anIndicator({ latest, target: level('>=', 75) }), LAST)).toBe(
      'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến đạt 71,2% (số liệu đến ngày 30/6/2026).',
    );
    expect(textOf(anIndicator(), LAST)).toContain('chưa có số liệu');
  });

  it('is not zero', () => {
    expect(textOf(share(0))).toContain('đạt 0%');
    expect(textOf(anIndicator({ inPeriod: aFigure({ numerator: 0, denominator: 0 }) }))).toContain(
      'chưa có số liệu',
    );
  });
});

describe('indicators in words', () => {
  const definition = { accumulation: 'stock', direction: 'none', valueKind: 'text' } as const;
  const words = { name: 'Mức độ liên thông dữ liệu', definition };

  it('say what was received', () => {
    const figure = aFigure({ text: ' Đã liên thông cấp tỉnh. ' });
    const target = { year: 2026, comparator: 'text', text: 'Liên thông' } as const;
    expect(textOf(anIndicator({ ...words, inPeriod: figure, cumulative: figure, target }))).toBe(
      'Mức độ liên thông dữ liệu: Đã liên thông cấp tỉnh (mốc năm 2026: Liên thông).',
    );
    expect(textOf(anIndicator({ ...words, latest: { ...figure, asOf: '2026-06-30' } }), LAST)).toBe(
      'Mức độ liên thông dữ liệu: Đã liên thông cấp tỉnh (số liệu đến ngày 30/6/2026).',
    );
  });

  it('and where there was nothing to count', () => {
    expect(textOf(anIndicator({ inPeriod: aFigure({ text: 'không phát sinh' }) }))).toBe(
      'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến: không phát sinh.',
    );
  });
});

describe('names', () => {
  it.each([
    ['phấn đấu 100% cán bộ dùng chữ ký số;', 'Phấn đấu 100% cán bộ dùng chữ ký số: đạt 78%.'],
    ['Tỷ lệ thôn đạt', 'Tỷ lệ thôn đạt: đạt 78%.'],
    ['Tỷ lệ  hộ\ncó cáp quang.', 'Tỷ lệ hộ có cáp quang đạt 78%.'],
  ])('%s', (name, text) => {
    expect(textOf(share(78, { name }))).toBe(text);
  });
});

describe('the fact behind a figure', () => {
  it('is the received figure', () => {
    const indicator = anIndicator({
      inPeriod: { ...PARTS, evidence: [{ id: 'e', kind: 'data', name: 'bang-tong-hop.xlsx' }] },
    });
    const [, run] = told(indicator);
    expect(run).toEqual({
      text: '78,4%',
      fact: {
        key: 'indicator:00000000-0000-4000-a000-000000000001:period',
        label: 'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến: quý III/2026',
        value: 78.4,
        unit: '%',
        record: { kind: 'indicator', id: '00000000-0000-4000-a000-000000000001' },
        numerator: 1176,
        denominator: 1500,
        periodId: '2026Q3',
        asOf: '2026-09-30',
        observationId: '00000000-0000-4000-9000-000000000001',
        receivedAt: '2026-10-02T03:00:00.000Z',
        source: 'Trung tâm Phục vụ hành chính công',
        evidence: [{ id: 'e', kind: 'data', name: 'bang-tong-hop.xlsx' }],
      },
    });
  });

  it('has a key of its own for each number', () => {
    const indicator = anIndicator({
      inPeriod: PARTS,
      cumulative: PARTS,
      target: level('>=', 90),
      previous: aFigure({ value: 70 }),
      lastYear: aFigure({ value: 80 }),
    });
    const keys = told(indicator).flatMap(({ fact }) => (fact ? [fact.key.split(':').at(-1)] : []));
    expect(keys).toEqual(['period', 'period.parts', 'target', 'gap', 'since-previous', 'since-last-year']);
  });

  it('of differences has their sign', () => {
    const values = told(share(71, { target: level('>=', 90), previous: aFigure({ value: 78.4 }) })).flatMap(
      ({ fact }) => (fact ? [[fact.key.split(':').at(-1), fact.value, fact.unit]] : []),
    );
    expect(values).toEqual([
      ['period', 71, '%'],
      ['target', 90, '%'],
      ['gap', -19, 'điểm phần trăm'],
      ['since-previous', -7.4, 'điểm phần trăm'],
    ]);
  });
});
