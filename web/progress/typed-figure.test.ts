import { readFigure } from '../format/read-figure.ts';
import { describe, expect, it } from 'vitest';
import type { DutyItem, FigureDraft } from '../../src/progress/contract.ts';
import {
  asEstimated,
  cellText,
  choicesOf,
  type FigureWords,
  hasParts,
  isAnswered,
  keepWord,
  tidied,
  withText,
} from './typed-figure.ts';

const words: FigureWords = {
  nil: 'Không phát sinh',
  notApplicable: 'Không áp dụng',
  unchanged: (day) => `Giữ nguyên số ngày ${day}`,
};
const definition = (valueKind: 'number' | 'ratio' | 'text' | 'level', levels: string[] = []) => ({
  valueKind,
  levels,
  accumulation: 'stock' as const,
  direction: 'up' as const,
  provider: { kind: 'lead' as const },
});
const item: DutyItem = {
  dutyId: 'd',
  thingId: 't',
  kind: 'indicator',
  name: 'Tỷ lệ hồ sơ trực tuyến',
  unit: '%',
  targets: [],
  state: 'open',
  remarks: [],
  version: 1,
  definition: definition('ratio'),
  previous: { periodId: '2026Q3', asOf: '2026-09-14', answer: 'value', value: 71.256 },
  keeps: '2026-09-14',
};
const type = (
  draft: FigureDraft | undefined,
  field: 'value' | 'numerator' | 'denominator' | 'note',
  text: string,
) => withText(item, draft, field, text, words);

it.each([
  ['1.176', 1176],
  ['78,4%', 78.4],
  [' -2,5 ', -2.5],
  ['0', 0],
  ['không', undefined],
  ['', undefined],
])('reads %j as %s', (text, value) => {
  expect(readFigure(text)).toBe(value);
});

describe('a row of figures', () => {
  it('counts its value from its parts', () => {
    const half = type(undefined, 'numerator', '1.176');
    expect(half).toEqual({ evidence: [], numerator: 1176 });
    const whole = type(half ?? undefined, 'denominator', '1.500');
    expect(cellText(item, whole ?? undefined, 'value', words)).toBe('78,4');
    expect(cellText(item, whole ?? undefined, 'numerator', words)).toBe('1.176');
  });

  it('tells blank, zero, nil, not applicable and unchanged apart', () => {
    expect(type(undefined, 'value', '')).toBeNull();
    expect(type(undefined, 'value', '0')).toEqual({ evidence: [], value: 0 });
    expect(type(undefined, 'value', 'khong phat sinh')).toEqual({ evidence: [], answer: 'nil' });
    expect(type(undefined, 'value', 'Không áp dụng')).toEqual({ evidence: [], answer: 'not-applicable' });
    expect(type(undefined, 'value', 'Giữ nguyên số ngày 14/09/2026')).toEqual({
      evidence: [],
      answer: 'unchanged',
    });
    const shown = (draft: FigureDraft) => cellText(item, draft, 'value', words);
    expect(shown({ evidence: [] })).toBe('');
    expect(shown({ value: 0, evidence: [] })).toBe('0');
    expect(shown({ answer: 'nil', evidence: [] })).toBe('Không phát sinh');
    expect(shown({ answer: 'unchanged', evidence: [] })).toBe('Giữ nguyên số ngày 14/09/2026');
  });

  it('a figure takes the place of nil, and nil that of figures', () => {
    expect(type({ answer: 'nil', note: 'x', evidence: [] }, 'numerator', '5')).toEqual({
      evidence: [],
      note: 'x',
      numerator: 5,
    });
    expect(type({ numerator: 1, denominator: 2, evidence: [] }, 'value', 'Không phát sinh')).toEqual({
      evidence: [],
      answer: 'nil',
    });
  });

  it('a value beside one part takes nothing away', () => {
    expect(type({ numerator: 12, evidence: [] }, 'value', '75')).toEqual({
      evidence: [],
      numerator: 12,
      value: 75,
    });
  });

  it('keeps what can be read only', () => {
    expect(type(undefined, 'value', 'khoảng 80')).toBeUndefined();
    const level = { ...item, definition: definition('level', ['Mức 1', 'Mức 2']) };
    expect(withText(level, undefined, 'value', 'mức 2', words)).toEqual({ evidence: [], text: 'Mức 2' });
    expect(withText(level, undefined, 'value', 'mức 9', words)).toBeUndefined();
    const text = { ...item, definition: definition('text') };
    expect(withText(text, undefined, 'value', 'Đạt', words)).toEqual({ evidence: [], text: 'Đạt' });
  });

  it('what was estimated is real when it is said to be so, and is not kept as if it were', () => {
    const estimate = {
      observationId: 'o',
      receivedAt: '',
      asOf: '2026-06-08',
      value: 60,
      numerator: 3,
      denominator: 5,
    };
    expect(asEstimated({ note: 'x', estimate: true, evidence: [] }, estimate)).toEqual({
      evidence: [],
      note: 'x',
      value: 60,
      numerator: 3,
      denominator: 5,
    });
    expect(keepWord({ keeps: '2026-06-08' }, words)).toBe('Giữ nguyên số ngày 08/06/2026');
    expect(keepWord({}, words)).toBeUndefined();
  });

  it('is kept by its words only where the rules take that', () => {
    const { keeps: _, ...without } = item;
    const typed = (row: DutyItem) =>
      withText(row, undefined, 'value', 'giữ nguyên số ngày 14/09/2026', words);
    expect(typed(item)).toEqual({ evidence: [], answer: 'unchanged' });
    expect(typed(without)).toBeUndefined();
  });

  it('emptied it is no answer, but its note stays', () => {
    expect(type({ value: 5, note: 'x', evidence: [] }, 'value', '')).toEqual({ evidence: [], note: 'x' });
    expect(type({ note: 'x', evidence: [] }, 'note', ' ')).toBeNull();
  });
});

it('a value follows from both parts, never from one', () => {
  const parts = { evidence: [], numerator: 0, denominator: 8 };
  expect(hasParts(parts)).toBe(true);
  expect(
    [
      { ...parts, numerator: undefined },
      { ...parts, denominator: undefined },
    ].some(hasParts),
  ).toBe(false);
});

it('a draft says something as soon as more than an estimate is chosen in it', () => {
  expect(tidied({ evidence: [], estimate: true })).toBeNull();
  expect(tidied({ evidence: [], estimate: true, value: 0 })).toEqual({
    evidence: [],
    estimate: true,
    value: 0,
  });
  expect(tidied({ evidence: ['e1'] })).toEqual({ evidence: ['e1'] });
  expect(tidied({ evidence: [], note: '' })).toBeNull();
});

it('an answer is a figure or a word in its place; a note alone is none', () => {
  expect([undefined, { evidence: [], note: 'x' }].some(isAnswered)).toBe(false);
  expect(isAnswered({ evidence: [], value: 0 })).toBe(true);
  expect(isAnswered({ evidence: [], answer: 'nil' })).toBe(true);
});

it('what can be chosen are the levels, the answers that are no figure, and to keep what can be kept', () => {
  const level = { ...item, definition: definition('level', ['Mức 1']) };
  expect(choicesOf(level, words)).toEqual([
    'Mức 1',
    'Không phát sinh',
    'Không áp dụng',
    'Giữ nguyên số ngày 14/09/2026',
  ]);
  const { keeps: _, ...fresh } = { ...item, definition: definition('number', ['Mức 1']) };
  expect(choicesOf(fresh, words)).toEqual(['Không phát sinh', 'Không áp dụng']);
});

it('an estimate stays one while its figure is typed anew; a part that cannot be read is not taken', () => {
  const estimate = { evidence: [], value: 5, estimate: true };
  expect(type(estimate, 'value', '6')).toEqual({ evidence: [], value: 6, estimate: true });
  expect(type({ evidence: [], numerator: 5 }, 'numerator', '')).toBeNull();
  expect(type({ evidence: [], numerator: 5 }, 'numerator', 'nhiều')).toBeUndefined();
});

it('a part that is typed leaves the explanations as they were', () => {
  const warnings = [{ rule: 'far-from-own', explanation: 'đếm lại' }];
  expect(type({ evidence: [], numerator: 5, warnings }, 'denominator', '8')).toEqual({
    evidence: [],
    numerator: 5,
    denominator: 8,
    warnings,
  });
});
