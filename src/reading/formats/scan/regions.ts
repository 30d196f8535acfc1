/** Where text stands on a page: one region per table cell, and the running text column by column. */
import type { Grid, PixelBox } from './grid.ts';
import type { Ink } from './raster.ts';

export interface Region {
  /** The inked part, with a little air. */
  box: PixelBox;
  /** The cell it fills: index of the grid and of its cell; absent for running text. */
  cell?: { grid: number; cell: number };
}

/** Kept free around the ink of a region. */
const AIR = 4;
/** Ink smaller than this many pixels in a cell is dirt. */
const DIRT = 12;
/** A gutter between columns of running text is at least this wide (200 dpi). */
const GUTTER = 48;
/** White rows this high part two lines of text. */
const LEADING = 3;

/** Regions in reading order: from the top; tables row by row; columns of a letterhead from the left. `ink` without lines. */
export function findRegions(ink: Ink, grids: Grid[]): Region[] {
  const regions: Region[] = [];
  let top = 0;
  grids.forEach((grid, g) => {
    regions.push(...runningText(ink, [0, top, ink.width, grid.box[1] - AIR]));
    grid.cells.forEach(({ box }, cell) => {
      const inked = inkBox(ink, inset(box));
      if (inked) regions.push({ box: inked, cell: { grid: g, cell } });
    });
    top = grid.box[3] + AIR;
  });
  regions.push(...runningText(ink, [0, top, ink.width, ink.height]));
  return regions;
}

function inset([left, top, right, bottom]: PixelBox): PixelBox {
  return [left + 2, top, right - 2, bottom];
}

/** The inked part of a box with air around it; undefined when there is nothing but dirt. */
export function inkBox(ink: Ink, box: PixelBox): PixelBox | undefined {
  const [left, top, right, bottom] = clip(ink, box);
  const rows = profile(ink, [left, top, right, bottom], 'rows');
  const cols = profile(ink, [left, top, right, bottom], 'cols');
  if (rows.reduce((sum, n) => sum + n, 0) < DIRT) return undefined;
  const [firstRow, lastRow] = extent(rows);
  const [firstCol, lastCol] = extent(cols);
  return clip(ink, [
    left + firstCol - AIR,
    top + firstRow - AIR,
    left + lastCol + 1 + AIR,
    top + lastRow + 1 + AIR,
  ]);
}

function clip(ink: Ink, [left, top, right, bottom]: PixelBox): PixelBox {
  return [
    Math.max(0, Math.round(left)),
    Math.max(0, Math.round(top)),
    Math.min(ink.width, Math.round(right)),
    Math.min(ink.height, Math.round(bottom)),
  ];
}

/** Inked pixels per row or column of a box. */
function profile(
  { width, data }: Ink,
  [left, top, right, bottom]: PixelBox,
  by: 'rows' | 'cols',
): Uint32Array {
  const counts = new Uint32Array(Math.max(0, by === 'rows' ? bottom - top : right - left));
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      if (data[y * width + x] === 1) {
        const i = by === 'rows' ? y - top : x - left;
        counts[i] = (counts[i] ?? 0) + 1;
      }
    }
  }
  return counts;
}

function extent(counts: Uint32Array): [number, number] {
  const first = counts.findIndex((n) => n > 0);
  const last = counts.findLastIndex((n) => n > 0);
  return [first, last];
}

interface Band {
  top: number;
  bottom: number;
  left: number;
  right: number;
  gutters: [number, number][];
}

/**
 * Rows of text; neighbouring rows that share a gutter are read column by column. A row that fills one column only
 * belongs to the columns above it as long as it keeps clear of their gutter.
 */
function runningText(ink: Ink, area: PixelBox): Region[] {
  const inked = inkBox(ink, area);
  if (!inked) return [];
  const zones: Band[] = [];
  for (const band of textRows(ink, inked)) {
    const zone = zones.at(-1);
    const shared = zone ? sharedGutters(zone.gutters, gapsOf(band, inked)) : [];
    const keepsClear = shared.length > 0 && widthOf(shared) >= CLEAR * widthOf(zone?.gutters ?? []);
    const twoColumns = zone !== undefined && sharedGutters(zone.gutters, band.gutters).length > 0;
    const plain = zone?.gutters.length === 0 && band.gutters.length === 0;
    if (zone && (twoColumns || keepsClear || plain)) {
      zone.bottom = band.bottom;
      zone.gutters = shared;
    } else zones.push({ ...band });
  }
  return zones.flatMap((zone) => columnsOf(ink, inked, zone));
}

/** Share of a gutter that a row in one column leaves free; a centred title crosses it. */
const CLEAR = 0.75;

function widthOf(gutters: [number, number][]): number {
  return gutters.reduce((sum, [left, right]) => sum + right - left, 0);
}

/** What a row leaves free, the space before and after it included. */
function gapsOf({ left, right, gutters }: Band, [first, , last]: PixelBox): [number, number][] {
  return [[first, left], ...gutters, [right, last]];
}

function textRows(ink: Ink, [left, top, right, bottom]: PixelBox): Band[] {
  const rows = profile(ink, [left, top, right, bottom], 'rows');
  const bands: Band[] = [];
  let white = LEADING;
  rows.forEach((count, i) => {
    const last = bands.at(-1);
    if (count === 0) white += 1;
    else {
      if (white >= LEADING || !last)
        bands.push({ top: top + i, bottom: top + i + 1, left, right, gutters: [] });
      else last.bottom = top + i + 1;
      white = 0;
    }
  });
  for (const band of bands) measure(ink, band);
  return bands;
}

/** Finds how far the ink of a row reaches, and the wide gaps in it. */
function measure(ink: Ink, band: Band): void {
  const origin = band.left;
  const cols = profile(ink, [origin, band.top, band.right, band.bottom], 'cols');
  const [first, last] = extent(cols);
  band.left = origin + first;
  band.right = origin + last + 1;
  const gutters: [number, number][] = [];
  let start = first;
  for (let x = first; x <= last; x++) {
    if (cols[x] === 0) continue;
    if (x - start > GUTTER) gutters.push([origin + start, origin + x]);
    start = x + 1;
  }
  band.gutters = gutters;
}

function sharedGutters(a: [number, number][], b: [number, number][]): [number, number][] {
  return a
    .flatMap(([l, r]) => b.map(([l2, r2]): [number, number] => [Math.max(l, l2), Math.min(r, r2)]))
    .filter(([l, r]) => r - l > GUTTER);
}

function columnsOf(ink: Ink, [left, , right]: PixelBox, zone: Band): Region[] {
  const cuts = [left, ...zone.gutters.map(([l, r]) => (l + r) / 2), right];
  return cuts
    .slice(1)
    .map((cut, i) => inkBox(ink, [cuts[i] ?? left, zone.top, cut, zone.bottom]))
    .filter((box) => box !== undefined)
    .map((box) => ({ box }));
}
