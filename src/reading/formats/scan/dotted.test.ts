import { describe, expect, it } from 'vitest';
import { withDottedLines } from './dotted.ts';
import { findGrids } from './grid.ts';
import { inkOf } from './ink.ts';
import type { Grey } from './raster.ts';
import { findRules } from './rules.ts';
import { fill, line, page, text } from './test-pictures.ts';

const XS = [60, 140, 520, 900];
const YS = [80, 130, 210, 290, 370];

/** A table of which only each `period`th pixel and those up to `on` after it are drawn, with text in its cells. */
function brokenTable(on: number, period: number): Grey {
  const grey = page();
  const gap = (at: number): boolean => at % period >= on;
  for (const y of YS) line(grey, [60, y], [900, y], 2, gap);
  for (const x of XS) line(grey, [x, 80], [x, 370], 2, gap);
  for (const y of YS.slice(0, -1)) for (const x of XS.slice(0, -1)) text(grey, x + 16, y + 14, 4);
  return grey;
}

describe('lines of dots and dashes', () => {
  it.each([
    ['dots', 2, 6],
    ['square dots further apart', 3, 10],
    ['dashes', 14, 22],
    ['longer dashes', 20, 28],
    ['unbroken lines', 1, 1],
  ])('%s part cells', (_, on, period) => {
    const ink = withDottedLines(inkOf(brokenTable(on, period)));
    const [grid] = findGrids(ink, findRules(ink));
    expect([grid?.rows, grid?.cols]).toEqual([4, 3]);
  });

  it('are told from text, marks of letters and hyphens', () => {
    const grey = page();
    for (let row = 0; row < 6; row++) text(grey, 60, 80 + 40 * row, 40);
    // Dots below letters, three hyphens in a row, and uprights one below the other.
    for (let x = 60; x < 900; x += 90) fill(grey, [x, 104, x + 4, 108]);
    for (let x = 60; x < 140; x += 30) fill(grey, [x, 400, x + 12, 403]);
    for (let y = 440; y < 560; y += 60) fill(grey, [60, y, 64, y + 24]);
    const ink = inkOf(grey);
    expect(withDottedLines(ink).data).toEqual(ink.data);
  });
});
