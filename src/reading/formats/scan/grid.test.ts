import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eraseLines } from './erase.ts';
import { findGrids, mergeCells } from './grid.ts';
import { inkOf } from './ink.ts';
import type { Grey } from './raster.ts';
import { findRules } from './rules.ts';
import { fill, line, page, table, text } from './test-pictures.ts';

const XS = [100, 180, 500, 700, 900];
const YS = [100, 160, 240, 300, 380];

function grids(grey: Grey) {
  const ink = inkOf(grey);
  return findGrids(ink, findRules(ink));
}

/** row, column, rows and columns spanned */
const shape = (grey: Grey) =>
  grids(grey).map(({ cells }) =>
    cells.map(({ row, col, rowSpan, colSpan }) => [row, col, rowSpan, colSpan].join(' ')),
  );

const EVERY_CELL = [0, 1, 2, 3].flatMap((row) => [0, 1, 2, 3].map((col) => `${row} ${col} 1 1`));

describe('findGrids', () => {
  it('a plain table', () => {
    const grey = page();
    table(grey, XS, YS);
    expect(shape(grey)).toEqual([EVERY_CELL]);
  });

  it('two tables with other columns, so close that a worn line could join them', () => {
    const grey = page();
    table(grey, XS, [100, 160, 240]);
    table(grey, [100, 300, 420, 640, 900], [290, 360, 430]);
    text(grey, 110, 255, 12);
    expect(grids(grey).map(({ rows, cols }) => [rows, cols])).toEqual([
      [2, 4],
      [2, 4],
    ]);
  });

  it('with text in its cells, also touching the lines', () => {
    const grey = page();
    table(grey, XS, YS);
    for (const y of [110, 141, 170, 205, 221, 260, 330]) {
      text(grey, 110, y, 4);
      text(grey, 190, y, 20);
      text(grey, 510, y, 12);
    }
    expect(shape(grey)).toEqual([EVERY_CELL]);
  });

  it('lines broken and worn', () => {
    const grey = page();
    const broken = (at: number): boolean => at % 61 < 9;
    for (const y of YS) line(grey, [100, y], [900, y], 2, broken);
    for (const x of XS) line(grey, [x, 100], [x, 380], 2, broken);
    expect(shape(grey)).toEqual([EVERY_CELL]);
  });

  it('lines that fall slightly, or run apart', () => {
    const grey = page();
    YS.forEach((y, i) => line(grey, [100, y], [900, y + i]));
    for (const x of XS) line(grey, [x, 100], [x + 3, 384]);
    expect(shape(grey)).toEqual([EVERY_CELL]);
  });

  it('a group row over all columns but the first, a cell over two rows', () => {
    const grey = page();
    table(grey, XS, YS);
    for (const x of [500, 700]) fill(grey, [x - 2, 165, x + 6, 238], 255);
    fill(grey, [105, 298, 178, 306], 255);
    expect(shape(grey)[0]).toEqual([
      ...EVERY_CELL.slice(0, 4),
      '1 0 1 1',
      '1 1 1 3',
      '2 0 2 1',
      ...EVERY_CELL.slice(9, 12),
      ...EVERY_CELL.slice(13),
    ]);
  });

  it('a table without its outer lines', () => {
    const grey = page();
    for (const y of YS.slice(1, -1)) line(grey, [100, y], [900, y]);
    for (const x of XS.slice(1, -1)) line(grey, [x, 100], [x, 380]);
    expect(shape(grey)).toEqual([EVERY_CELL]);
  });

  it('text alone, an underline and a frame are no tables', () => {
    const grey = page();
    for (let row = 0; row < 12; row++) text(grey, 100, 150 + row * 30, 55);
    line(grey, [300, 560], [600, 560]);
    table(grey, [100, 900], [600, 700]);
    expect(grids(grey)).toEqual([]);
  });

  it('two tables, from the top', () => {
    const grey = page();
    table(grey, [500, 700, 900], [450, 500, 560]);
    table(grey, [100, 300, 700], [100, 160, 240]);
    expect(grids(grey).map(({ box }) => box[1] > 300)).toEqual([false, true]);
  });
});

describe('mergeCells', () => {
  it('always parts the lattice into rectangles that do not overlap', () => {
    const size = fc.integer({ min: 2, max: 6 });
    const openings = fc.tuple(size, size).chain(([rows, cols]) => {
      const places = (lastRow: number, lastCol: number) =>
        fc.array(fc.tuple(fc.nat({ max: lastRow }), fc.nat({ max: lastCol })), { maxLength: 6 });
      return fc.record({
        rows: fc.constant(rows),
        cols: fc.constant(cols),
        below: places(rows - 2, cols - 1),
        right: places(rows - 1, cols - 2),
      });
    });
    fc.assert(
      fc.property(openings, ({ rows, cols, below, right }) => {
        const covered = mergeCells(rows, cols, { below, right }).flatMap((cell) =>
          Array.from({ length: cell.rowSpan * cell.colSpan }, (_, i) => {
            const row = cell.row + Math.floor(i / cell.colSpan);
            return `${row},${cell.col + (i % cell.colSpan)}`;
          }),
        );
        expect(covered).toHaveLength(rows * cols);
        expect(new Set(covered).size).toBe(rows * cols);
      }),
      { numRuns: 300 },
    );
  });
});

describe('eraseLines', () => {
  it('leaves the letters, and nothing of the lines', () => {
    const grey = page();
    table(grey, XS, YS);
    text(grey, 200, 172, 12);
    // A stroke that crosses a line, and a letter that stands on one.
    fill(grey, [400, 225, 404, 255]);
    fill(grey, [420, 220, 424, 240]);
    const before = inkOf(grey);
    const cleared = inkOf(eraseLines(grey, before, findGrids(before, findRules(before))));
    const count = (left: number, top: number, right: number, bottom: number): number => {
      let sum = 0;
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) sum += cleared.data[y * cleared.width + x] ?? 0;
      return sum;
    };
    expect(count(600, 80, 690, 500)).toBe(0);
    expect(count(95, 95, 105, 400)).toBe(0);
    expect(count(200, 170, 370, 195)).toBe(12 * (3 * 20 + 6 * 2));
    expect(count(400, 225, 404, 255)).toBe(120);
    expect(count(420, 220, 424, 238)).toBeGreaterThan(60);
  });
});
