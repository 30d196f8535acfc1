import { describe, expect, it } from 'vitest';
import { correctPages } from './correct.ts';
import type { Word } from './read-page.ts';
import { column, corrected, second, tablePage, type Written } from './test-tables.ts';

describe('the plan’s own words', () => {
  it('put a misread mark right, and flag it where a neighbour is missing', () => {
    const usual = 'trồng rừng phòng hộ ven suối';
    const cells = corrected(
      column(usual, `việc ${usual}`, `và ${usual}`, `các ${usual}`, 'trống rừng phòng hộ'),
    );
    expect(cells).toContain('trồng rừng phòng hộ?');
    expect(cells.filter((cell) => cell.endsWith('?'))).toHaveLength(1);
  });

  it('leave names of persons as read, but ask', () => {
    const usual = 'giao ông Nguyễn Văn Hùng trực';
    const cells = corrected(
      column(usual, `a ${usual}`, `b ${usual}`, `c ${usual}`, 'giao ông Nguyễn Văn Hưng trực'),
    );
    expect(cells).toContain('giao ông Nguyễn Văn Hưng trực?');
  });

  it('know two spellings of a tone, and words that are both right', () => {
    const cells = corrected(
      column('văn hóa xã', 'văn hóa xã', 'văn hóa xã', 'văn hóa xã', 'văn hoá xã', 'hằng năm'),
    );
    expect(cells).toContain('văn hoá xã');
    expect(cells).toContain('hằng năm');
  });
});

describe('values that recur down a column', () => {
  const often = Array<string>(4).fill('Hạt Kiểm lâm khu vực, Ban lâm nghiệp');
  it.each([
    ['a mark, which the words on both sides bear out', 'Hạt Kiếm lâm khu vực, Ban lâm nghiệp', ''],
    ['a letter more, for a person to look at', 'Hạt Kiểm lâmn khu vực, Ban lâm nghiệp', '?'],
  ])('%s', (_, odd, flag) => {
    expect(second(corrected(column(...often, odd))).at(-1)).toBe(`${often[0]}${flag}`);
  });

  it('other figures and other words stay', () => {
    const cells = second(
      corrected(column('Tháng 6/2026', 'Tháng 6/2026', 'Tháng 6/2026', 'Tháng 8/2026', 'Ban Lâm sinh')),
    );
    expect(cells.slice(3)).toEqual(['Tháng 8/2026', 'Ban Lâm sinh']);
  });
});

describe('ordinals', () => {
  const rows = (...ordinals: Written[]): Written[][] => ordinals.map((ordinal) => [ordinal, 'việc', 'ai']);
  const firsts = (cells: string[]): string[] => cells.filter((_, i) => i % 3 === 0);

  it.each<[string, Written[], string[]]>([
    ['unreadable between its neighbours', ['1', '2', 'bì', '4'], ['1', '2', '3', '4']],
    ['a stroke lost', ['9', '10', { text: '1', strokes: 2 }, '12'], ['9', '10', '11', '12']],
    ['at the start', ['l', '2', '3'], ['1', '2', '3']],
    ['the last, which nothing follows', ['1', '2', { text: '3', confidence: 0.4 }], ['1', '2', '3']],
    ['out of order', ['1', { text: '7', confidence: 0.4 }, '3', '4'], ['1', '2?', '3', '4']],
    ['a gap of the plan stays', ['1', '3', '4'], ['1', '3', '4']],
    ['a repeated number of the plan stays', ['1', '2', '2', '3'], ['1', '2', '2', '3']],
    ['the heading stays', ['TT', '1', '2'], ['TT', '1', '2']],
  ])('%s', (_, read, meant) => {
    expect(firsts(corrected(rows(...read)))).toEqual(meant);
  });

  it('Roman numbers of group rows follow the strokes in the picture, not what ought to come', () => {
    const group = (ordinal: Written): Written[] => [ordinal, 'NHÓM'];
    const cells = corrected([
      group('I'),
      ['1', 'việc', 'ai'],
      group({ text: 'H', strokes: 2 }),
      ['2', 'việc', 'ai'],
      group({ text: 'H', strokes: 2 }),
      ['3', 'việc', 'ai'],
      group({ text: 'II', strokes: 3 }),
      ['4', 'việc', 'ai'],
    ]);
    expect(cells.filter((cell) => /^[IH]/.test(cell))).toEqual(['I', 'II', 'II?', 'III']);
  });
});

describe('what was recognised', () => {
  it('is never given as sure, however sure recognition is', () => {
    const [page] = correctPages([
      tablePage([['1', { text: 'Phòng Kinh tế', confidence: 0.99 }, '30/9/2026']]),
    ]);
    const words = page?.regions.flatMap(({ lines }) => lines.flat()) ?? [];
    expect(Math.max(...words.map(({ confidence }) => confidence))).toBeLessThan(0.95);
  });
});

describe('dirt', () => {
  it('is dropped, and what is beside it looked at', () => {
    const page = tablePage([['1', 'Phòng Kinh tế', 'a']]);
    const speck: Word = { text: '¬', confidence: 0.2, box: [0, 0, 4, 4], line: 0 };
    const low: Word = { text: 'i', confidence: 0.4, box: [0, 0, 4, 6], line: 0 };
    const [first, cell] = page.regions;
    if (cell) cell.lines = [[...(cell.lines[0] ?? []), speck, low]];
    const [read] = correctPages([page]);
    expect(read?.regions[1]?.lines[0]?.map((word) => word.text)).toEqual(['Phòng', 'Kinh', 'tế']);
    expect(Math.min(...(read?.regions[1]?.lines[0] ?? []).map((word) => word.confidence))).toBeLessThan(0.8);
    expect(read?.regions[0]?.lines.flat().map((word) => word.text)).toEqual(
      first?.lines.flat().map((word) => word.text),
    );
  });

  it('alone in a cell stays, so that the cell is not taken for empty', () => {
    expect(corrected([['1', { text: '~', confidence: 0.1 }, 'a']])).toContain('~?');
  });
});
