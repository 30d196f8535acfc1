import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../form/text-width.ts';
import { roomyWidths } from './roomy-widths.ts';
import type { GridRow } from './table-grid.ts';

const STYLES = { head: { size: 12, bold: true }, cell: { size: 12 } } as const;
const BESIDE = 3;
const row = (...texts: string[]): GridRow => ({
  kind: 'row',
  cells: texts.map((text, column) => ({ column, span: 1, runs: [{ text }] })),
});
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

describe('the columns of a table', () => {
  it('are as wide as their longest word, the others giving way', () => {
    const [unit = 0, name = 0] = roomyWidths(
      [18, 80],
      [row('Lượt người/năm', 'Tỷ lệ dân số')],
      STYLES,
      BESIDE,
    );
    expect(unit).toBeGreaterThan(textWidth('người/năm', STYLES.cell) + BESIDE);
    expect(unit + name).toBeCloseTo(98);
  });

  it('stay as they are where every word has room', () => {
    expect(roomyWidths([18, 80], [row('%', 'Tỷ lệ')], STYLES, BESIDE)).toEqual([18, 80]);
  });

  it('with nothing below their title give their room to the fullest', () => {
    const head: GridRow = { ...row('TT', 'Nhiệm vụ', 'Kết quả yêu cầu'), kind: 'head' };
    const [ordinal = 0, name = 0, empty = 0] = roomyWidths(
      [10, 60, 40],
      [head, row('1', 'Xây dựng kho dữ liệu dùng chung', '')],
      STYLES,
      BESIDE,
    );
    expect(ordinal).toBe(10);
    expect(name).toBeGreaterThan(75);
    expect(empty).toBeGreaterThan(textWidth('quả', STYLES.head) + BESIDE);
    expect(ordinal + name + empty).toBeCloseTo(110);
  });

  it('do not give way to an endless word', () => {
    const [first = 0] = roomyWidths([20, 80], [row(`https://${'x'.repeat(200)}`, 'Tỷ lệ')], STYLES, BESIDE);
    expect(first).toBeCloseTo(30);
  });

  it('are together as wide as before, none narrower than its own words ask, whatever the texts', () => {
    const anyText = fc.constantFrom('%', 'Lượt người/năm', 'chuyển đổi số', 'x'.repeat(60), '');
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText, anyText)), (texts) => {
        const rows = texts.map((each) => row(...each));
        const before = [15, 40, 90];
        const widths = roomyWidths(before, rows, STYLES, BESIDE);
        expect(sum(widths)).toBeCloseTo(sum(before));
        const words = before.map((_, at) =>
          Math.max(
            0,
            ...texts
              .flatMap((each) => each[at]?.split(' ') ?? [])
              .map((word) => textWidth(word, STYLES.cell)),
          ),
        );
        const least = before.map((width, at) => Math.min(width, (words[at] ?? 0) + BESIDE));
        expect(widths.filter((width, at) => width < (least[at] ?? 0) - 1e-9)).toEqual([]);
      }),
    );
  });
});
