import { describe, expect, it } from 'vitest';
import { indicatorStanding } from '../../src/evaluation/indicators/indicator-standing.ts';
import { rowStandingOf } from '../../src/evaluation/indicators/row-standing.ts';
import { standingLabel } from '../../src/register/labels.ts';
import { vi } from '../i18n/vi.ts';
import { standingSentence, statusText } from './standing-words.ts';
import { shareText, whyLines } from './why-lines.ts';

const words = vi.evaluation;
const figure = (asOf: string, value: number) => ({ periodId: asOf, asOf, value });
const standing = (values: [string, number][], more: { value?: number; year?: number } = {}) =>
  indicatorStanding(
    {
      thingId: '01a20000-0000-7000-8000-000000000001',
      targets: [{ comparator: '>=', text: '≥60%', value: 60, year: 2026, ...more }],
      definition: { accumulation: 'stock', direction: 'up' },
      figures: values.map(([asOf, value]) => figure(asOf, value)),
    },
    '2026-11-21',
  );
const SLOW: [string, number][] = [
  ['2025-12-31', 32],
  ['2026-11-14', 44],
];
const told = (found: ReturnType<typeof standing>) =>
  whyLines(found, words).map(({ label, working, result, note }) =>
    [label, working, result, note].join(' | '),
  );

describe('the arithmetic of a standing', () => {
  it('can be followed with a pocket calculator', () => {
    expect(told(standing(SLOW))).toEqual([
      'Gốc | 31/12/2025 | 32 | số liệu đầu tiên',
      'Đã đạt từ gốc | (44 − 32) / (60 − 32) | 42,9% | ',
      'Thời gian đã qua đến mốc | 318 / 365 ngày | 87,1% | ',
      'Tiến độ so với lộ trình | 42,9% / 87,1% | 0,49 | dưới 0,6: có nguy cơ không đạt',
      'Mức cần đạt theo lộ trình | vào ngày 14/11/2026 | 56,39 | ',
      'Cần thêm mỗi tháng | (60 − 44) / 1,5 tháng | 10,35 | 12 tháng qua: 1,15',
      'Cách tính thứ hai (Open SDG) | R | 0,5 | tiến bộ hạn chế',
    ]);
  });

  it('has a line for the level that is to be kept, and none for a pace', () => {
    const kept = standing([
      ['2026-01-31', 60],
      ['2026-09-30', 61],
    ]);
    expect(told(kept)).toEqual([
      'Gốc | 31/01/2026 | 60 | số liệu đầu tiên',
      'Mức phải giữ | 31/12/2026 | ≥60% | ',
      'Mức cần đạt theo lộ trình | vào ngày 30/09/2026 | 60 | ',
    ]);
  });

  it('never rounds up to a whole, or over a band', () => {
    expect([shareText(0.9996), shareText(1), shareText(1.1234)]).toEqual(['99,9%', '100%', '112,3%']);
    const near = standing([
      ['2025-12-31', 0],
      ['2026-11-14', 49.64],
    ]);
    expect(near.paceRatio).toBeCloseTo(0.9496, 4);
    expect(told(near)[3]).toMatch(/\| 0,94 \| từ 0,6 đến dưới 0,95: chậm so với lộ trình$/);
  });
});

describe('a standing in a sentence', () => {
  const sentence = (found: ReturnType<typeof standing>, today = '2026-11-21') =>
    standingSentence(found, today, words);

  const said = (found: ReturnType<typeof standing>) => {
    const shown = rowStandingOf(found);
    expect(statusText(shown, words)).toBe(standingLabel(shown));
    return statusText(shown, words);
  };

  it('says where it leads, and by when it has to turn', () => {
    expect(said(standing(SLOW))).toBe('Có nguy cơ không đạt mốc 2026');
    expect(sentence(standing(SLOW))).toBe(
      'Cứ như 12 tháng qua, đến 31/12/2026 đạt khoảng 45,8; mốc cần nhanh hơn mức tốt nhất từng đạt được.',
    );
    const slower: [string, number][] = [
      ['2024-12-31', 10],
      ['2025-12-31', 32],
      ['2026-10-31', 36],
    ];
    expect(sentence(standing(slower, { year: 2027 }), '2027-03-01')).toMatch(
      /; lẽ ra phải chuyển biến từ tháng 12\/2026\.$/,
    );
    expect(sentence(standing(slower, { year: 2027 }))).toMatch(/; muộn nhất từ tháng 12\/2026/);
  });

  it('says what is missing', () => {
    expect(sentence(standing(SLOW.slice(0, 1)))).toBe('Mới có 1 lần số liệu; cần ít nhất 2 lần.');
    expect(said(standing([]))).toBe('Chưa đủ dữ liệu');
  });

  it('says that the level is reached', () => {
    expect(sentence(standing([...SLOW, ['2026-11-15', 60]]))).toBe('Đã đạt mức của mốc 2026.');
    expect(said(standing([...SLOW, ['2026-11-15', 60]]))).toBe('Đạt mốc 2026');
  });
});
