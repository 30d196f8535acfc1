import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGrids } from './grid.ts';
import { inkOf } from './ink.ts';
import { findRegions, type Region } from './regions.ts';
import { findRules } from './rules.ts';
import { makeStrip, toPage } from './strip.ts';
import { page, table, text } from './test-pictures.ts';

describe('findRegions', () => {
  it('reads a letterhead column by column, then the page', () => {
    const grey = page();
    text(grey, 100, 60, 18);
    text(grey, 560, 60, 25);
    text(grey, 130, 100, 14);
    text(grey, 600, 118, 18);
    text(grey, 150, 160, 10);
    text(grey, 300, 220, 30);
    text(grey, 100, 260, 55);
    const lefts = findRegions(inkOf(grey), []).map(({ box }) => [box[0], box[1], box[3]]);
    expect(lefts).toEqual([
      [96, 56, 184],
      [556, 56, 142],
      [96, 216, 284],
    ]);
  });

  it('one region for each cell with ink, none for empty ones, text around the table by itself', () => {
    const grey = page();
    text(grey, 300, 40, 20);
    table(grey, [100, 300, 600, 900], [100, 160, 220]);
    text(grey, 320, 120, 10);
    text(grey, 120, 180, 5);
    text(grey, 100, 300, 50);
    const ink = inkOf(grey);
    const grids = findGrids(ink, findRules(ink));
    const bare = page();
    text(bare, 300, 40, 20);
    text(bare, 320, 120, 10);
    text(bare, 120, 180, 5);
    text(bare, 100, 300, 50);
    expect(findRegions(inkOf(bare), grids).map(({ cell }) => cell?.cell)).toEqual([
      undefined,
      1,
      3,
      undefined,
    ]);
  });
});

describe('toPage', () => {
  it('brings every place of the strip back to its region', () => {
    const grey = page(400, 400);
    const size = fc.integer({ min: 12, max: 60 });
    const region = fc
      .tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 }), size, size)
      .map(([left, top, width, height]): Region => ({ box: [left, top, left + width, top + height] }));
    fc.assert(
      fc.property(fc.array(region, { minLength: 1, maxLength: 12 }), (regions) => {
        const strip = makeStrip(grey, regions);
        regions.forEach(({ box: [left, top, right, bottom] }, index) => {
          const offset = (strip.tops[index] ?? 0) - top;
          const there = toPage(strip, regions, [16, top + offset, 16 + right - left, bottom + offset]);
          expect(there).toEqual({ region: index, box: [left, top, right, bottom] });
        });
      }),
      { numRuns: 50 },
    );
  });
});
