/** What the ink of a page is made of, before and after reading: letters, dirt, or a picture that holds no text. */
import type { PreparedPage } from './prepare.ts';
import type { PixelBox } from './grid.ts';
import { PAPER, type Ink } from './raster.ts';
import { piecesIn } from './shapes.ts';

/** Measured on the straightened page, the lines of its tables taken out. */
export interface Texture {
  /** Share of the page that is ink. */
  ink: number;
  /** Pieces of the size of letters, and smaller ones. */
  letters: number;
  specks: number;
  /** Share of the ink that stands in pieces of the size of letters. */
  lettered: number;
  /** Share of the page under strokes (letters and larger) that keep clear of its edges. */
  strokes: number;
  /** Share of white rows between the first and the last ink of narrow columns: text stands in lines. */
  leading: number;
  /** Brightness of those strokes as a share of that of the paper. */
  paleness: number;
}

/** Pixels of the straightened page: less is a speck, more (high, wide) a drawing. */
const SPECK = 8;
const LETTER = { height: 80, width: 200 };
/** Share of the page's sides where shadows, folds, punched holes and the edges of stamps stand. */
const EDGE = 0.04;

export function textureOf({ ink, cleared, width, height }: PreparedPage): Texture {
  const area = Math.max(1, width * height);
  let [inked, lettered, strokes, letters, specks] = [0, 0, 0, 0, 0];
  for (const { box, size } of piecesIn(ink, [0, 0, width, height], 1)) {
    const [w, h] = [box[2] - box[0], box[3] - box[1]];
    const speck = Math.max(w, h) < SPECK;
    const letter = !speck && h <= LETTER.height && w <= LETTER.width;
    inked += size;
    if (speck) specks += 1;
    if (letter) letters += 1;
    if (letter) lettered += size;
    if (!speck && !isAtEdge(box, width, height)) strokes += size;
  }
  return {
    letters,
    specks,
    ink: inked / area,
    lettered: lettered / Math.max(1, inked),
    strokes: strokes / area,
    leading: leadingOf(ink),
    paleness: palenessOf(cleared.data, ink.data),
  };
}

function isAtEdge([left, top, right, bottom]: PixelBox, width: number, height: number): boolean {
  return (
    left < EDGE * width || top < EDGE * height || right > (1 - EDGE) * width || bottom > (1 - EDGE) * height
  );
}

/** Width of the columns in which lines are told apart: some letters, so that tilt and waves do not matter. */
const COLUMN = 120;

function leadingOf({ width, height, data }: Ink): number {
  let [white, rows] = [0, 0];
  for (let left = 0; left + COLUMN <= width; left += COLUMN) {
    let [first, last, filled] = [-1, -1, 0];
    for (let y = 0; y < height; y++) {
      let count = 0;
      for (let i = y * width + left; i < y * width + left + COLUMN; i++) count += data[i] ?? 0;
      if (count < 2) continue;
      if (first < 0) first = y;
      last = y;
      filled += 1;
    }
    if (first < 0) continue;
    rows += last - first + 1;
    white += last - first + 1 - filled;
  }
  return rows === 0 ? 1 : white / rows;
}

function palenessOf(grey: Uint8Array, ink: Uint8Array): number {
  let [dark, inked, light] = [0, 0, 0];
  grey.forEach((value, i) => {
    if (ink[i] === 1) {
      dark += value;
      inked += 1;
    } else light += value;
  });
  const paper = light / Math.max(1, grey.length - inked);
  return inked === 0 ? 1 : dark / inked / Math.max(1, Math.min(PAPER, paper));
}

/**
 * Pages of plans have 0.02 to 0.12 of ink, 0.98 of it in some thousand letters, and at least 0.33 of leading; noise, halftones, photographs and
 * patterns are far from that one way or another.
 */
const TOO_DARK = 0.28;
const TOO_MANY = 20_000;
const LETTERED = 0.2;
const CROWDED = 0.15;
/** Fewer letters may be a line or two, which have no leading. */
const SEVERAL_LINES = 300;
/** A lattice found in a pattern has thousands of cells, which would make a picture of hundreds of megabytes. */
const MOST_REGIONS = 2000;
const LARGEST_STRIP = 60_000_000;

/** Whether a page holds no text that could be read: recognition would spend minutes on it and find words in the noise. */
export function isNoText({ regions, strip }: PreparedPage, texture: Texture): boolean {
  const { ink, letters, specks, lettered, leading } = texture;
  return (
    ink > TOO_DARK ||
    letters + specks > TOO_MANY ||
    (letters > SEVERAL_LINES && leading < CROWDED) ||
    (ink > BLANK && lettered < LETTERED) ||
    regions.length > MOST_REGIONS ||
    strip.picture.data.length > LARGEST_STRIP
  );
}

const UNUSUAL = 0.28;

/** Whether a small part should be tried before minutes are spent on the page. */
export const isSuspicious = ({ letters, leading }: Texture): boolean =>
  letters > SEVERAL_LINES && leading < UNUSUAL;

/** Share of the page: the ink of some twenty letters. */
const BLANK = 0.0008;
/** Printing that shines through from the other side is this pale or paler; print is at 0.6 and below. */
const SHINES_THROUGH = 0.75;

/** Whether a page on which nothing could be read is blank, but for dirt, edges of stamps or what shines through. */
export const isBlank = ({ strokes, paleness }: Texture): boolean =>
  strokes < BLANK || paleness > SHINES_THROUGH;
