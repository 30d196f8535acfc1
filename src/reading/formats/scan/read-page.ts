/** A recognised page before it becomes blocks: its regions with their words, which corrections still change. */
import type { Grid, PixelBox } from './grid.ts';
import type { Quarters } from './raster.ts';
import type { Region } from './regions.ts';

export interface Word {
  text: string;
  /** 0..1 */
  confidence: number;
  box: PixelBox;
  /** Words of one line share it; counted from the top. */
  line: number;
  /** Upright strokes counted in the picture, for words that may be I, II, III, 1 or 11. */
  strokes?: number;
  /** Upright strokes with which it begins, for words that may be a quarter and its year ("II/2026"). */
  leading?: number;
  /**
   * Why it is in doubt beside its confidence: its marks were changed, or ("lasting", for a person to settle) its
   * letters were, or words beside it may have been passed over.
   */
  doubt?: 'changed' | 'lasting';
}

/** A region with its physical lines of words; boxes in pixels of the straightened page. */
export interface ReadRegion extends Region {
  lines: Word[][];
}

export interface ReadPage {
  /** From 1. */
  number: number;
  /** Size of the page in points, as it is shown. */
  width: number;
  height: number;
  /** The upright picture in which the boxes of words are given: its size in pixels, and how the page was turned for it. */
  upright: { width: number; height: number; turned: Quarters };
  grids: Grid[];
  regions: ReadRegion[];
  /** The first table begins in the middle of a row whose beginning is on no page: this row of it. */
  tornRow?: number;
  /** There is ink that could not be read: on the whole page, or beside what was read. */
  unread?: boolean;
}

/** Confidence of what was put right: below the 0.8 from which a person is asked to look. */
export const CORRECTED = 0.7;
/**
 * Most that recognition alone can give: now and then it reads a letter or a figure wrong and is as sure of it as of the
 * rest, and a second look with the same eyes agrees. What is given as sure (0.95) has a witness of another kind.
 */
export const RECOGNISED = 0.94;
/** Confidence of what was read unsurely but is borne out by the rest of the plan. */
export const WITNESSED = 0.9;
