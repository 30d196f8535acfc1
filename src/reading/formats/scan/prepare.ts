/** Picture of a page → what the recogniser is given: straightened, tables found, their lines taken out. */
import { withDottedLines } from './dotted.ts';
import { eraseLines } from './erase.ts';
import { findGrids, type Grid } from './grid.ts';
import { inkOf } from './ink.ts';
import { straighten, type Grey, type Ink, type Quarters } from './raster.ts';
import { findRegions, type Region } from './regions.ts';
import { findRules } from './rules.ts';
import { makeStrip, type Strip } from './strip.ts';
import { isSideways, measureTilt } from './tilt.ts';

export interface PreparedPage {
  grids: Grid[];
  regions: Region[];
  strip: Strip;
  /** The straightened page without the lines of its tables. */
  cleared: Grey;
  /** Its ink. */
  ink: Ink;
  /** Size of the straightened page in pixels. */
  width: number;
  height: number;
}

/** Longest side of the page as it is worked on; the measures in pixels of the other modules refer to it. */
const WORKING_LENGTH = 2400;

/** `picture` with its text running from left to right, as `uprightTurns` turns it. */
export function preparePage(picture: Grey): PreparedPage {
  const { angle } = measureTilt(inkOf(picture));
  const page = straighten(picture, angle, WORKING_LENGTH / Math.max(picture.width, picture.height));
  const ink = inkOf(page);
  const lines = withDottedLines(ink);
  const grids = findGrids(lines, findRules(lines));
  const cleared = grids.length > 0 ? eraseLines(page, lines, grids) : page;
  const text = grids.length > 0 ? inkOf(cleared) : ink;
  const regions = findRegions(text, grids);
  const strip = makeStrip(cleared, regions);
  return { grids, regions, strip, cleared, ink: text, width: page.width, height: page.height };
}

/** Quarter turns (clockwise) after which the text may be upright, the likelier first; only reading tells which. */
export function uprightTurns(picture: Grey): [Quarters, Quarters] {
  return isSideways(inkOf(picture)) ? [1, 3] : [0, 2];
}
