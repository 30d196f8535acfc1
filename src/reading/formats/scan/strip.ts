/**
 * The regions of a page put one below the other in one tall picture, so that the recogniser sees one column of lines:
 * it can neither read across two cells nor lose the order, and one call reads the whole page.
 */
import type { PixelBox } from './grid.ts';
import { blank, type Grey } from './raster.ts';
import type { Region } from './regions.ts';

export interface Strip {
  picture: Grey;
  /** Top of each region in the strip, in the order of the regions. */
  tops: number[];
}

/** White between regions: about the leading of the text, so that it looks like one block. */
const BETWEEN = 14;
const MARGIN = 16;

export function makeStrip(grey: Grey, regions: Region[]): Strip {
  const widths = regions.map(({ box }) => box[2] - box[0]);
  const heights = regions.map(({ box }) => box[3] - box[1]);
  const height = heights.reduce((sum, h) => sum + h + BETWEEN, 2 * MARGIN);
  const picture = blank(Math.max(1, ...widths) + 2 * MARGIN, height);
  const tops: number[] = [];
  let top = MARGIN;
  for (const [i, { box }] of regions.entries()) {
    copy(grey, box, picture, MARGIN, top);
    tops.push(top);
    top += (heights[i] ?? 0) + BETWEEN;
  }
  return { picture, tops };
}

function copy(from: Grey, [left, top, right, bottom]: PixelBox, to: Grey, x: number, y: number): void {
  for (let row = top; row < bottom; row++) {
    to.data.set(
      from.data.subarray(row * from.width + left, row * from.width + right),
      (y + row - top) * to.width + x,
    );
  }
}

/** The region a place in the strip belongs to, and that place on the page. */
export function toPage(
  strip: Strip,
  regions: Region[],
  box: PixelBox,
): { region: number; box: PixelBox } | undefined {
  const middle = (box[1] + box[3]) / 2;
  let region = strip.tops.findLastIndex((top) => top - BETWEEN / 2 <= middle);
  if (region < 0) region = 0;
  const home = regions[region];
  const top = strip.tops[region];
  if (!home || top === undefined) return undefined;
  const dx = home.box[0] - MARGIN;
  const dy = home.box[1] - top;
  return { region, box: [box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy] };
}
