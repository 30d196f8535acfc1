/** Pages whose text runs sideways or upside down without saying so: turned upright for reading. */
import type { Box } from '../../block.ts';
import { boxAround, type Point } from './geometry.ts';
import type { Glyph } from './glyph.ts';
import type { PageContent } from './page-content.ts';
import type { Rule } from './rule.ts';

export type Turn = 0 | 1 | 2 | 3;

export interface UprightPage {
  content: PageContent;
  /** A box of the turned page → the box on the page as it is shown. */
  toPage: (box: Box) => Box;
}

/** Turns a page by the direction in which most of its text is written. */
export function upright(content: PageContent): UprightPage {
  const turn = mainTurn(content.glyphs);
  if (turn === 0) return { content, toPage: (box) => box };
  const { width, height } = content;
  const forth = (x: number, y: number): Point => turnPoint(turn, x, y, width, height);
  const [turnedWidth, turnedHeight] = turn === 2 ? [width, height] : [height, width];
  const back: Turn = turn === 1 ? 3 : turn === 3 ? 1 : 2;
  return {
    content: {
      ...content,
      width: turnedWidth,
      height: turnedHeight,
      glyphs: content.glyphs.map((glyph) => turnGlyph(glyph, turn, forth)),
      rules: content.rules.map((rule) => turnRule(rule, forth)),
      pictures: content.pictures.map((box) => turnBox(box, forth)),
      images: content.images.map((image) => ({ ...image, box: turnBox(image.box, forth) })),
      shapes: content.shapes.map((box) => turnBox(box, forth)),
      struck: content.struck.map((box) => turnBox(box, forth)),
      areas: content.areas.map((area) => ({ ...area, box: turnBox(area.box, forth) })),
    },
    toPage: (box) => turnBox(box, (x, y) => turnPoint(back, x, y, turnedWidth, turnedHeight)),
  };
}

function mainTurn(glyphs: readonly Glyph[]): Turn {
  const counts = [0, 0, 0, 0];
  for (const { turn } of glyphs) if (turn !== -1) counts[turn] = (counts[turn] ?? 0) + 1;
  const most = Math.max(...counts);
  return ([0, 1, 2, 3] as const).find((turn) => counts[turn] === most) ?? 0;
}

/** Undoes `turn` quarter turns clockwise of a page of this width and height. */
function turnPoint(turn: Turn, x: number, y: number, width: number, height: number): Point {
  if (turn === 1) return [y, width - x];
  if (turn === 3) return [height - y, x];
  return turn === 2 ? [width - x, height - y] : [x, y];
}

function turnBox(box: Box, forth: (x: number, y: number) => Point): Box {
  return boxAround([forth(box[0], box[1]), forth(box[2], box[3])]);
}

function turnGlyph(glyph: Glyph, turn: Turn, forth: (x: number, y: number) => Point): Glyph {
  const [x, baseline] = forth(glyph.x, glyph.baseline);
  const turned = (glyph.turn - turn + 4) % 4;
  const own = turned === 1 || turned === 2 || turned === 3 ? turned : 0;
  return { ...glyph, x, baseline, turn: glyph.turn === -1 ? -1 : own };
}

function turnRule(rule: Rule, forth: (x: number, y: number) => Point): Rule {
  const ends = rule.horizontal
    ? [forth(rule.from, rule.at), forth(rule.to, rule.at)]
    : [forth(rule.at, rule.from), forth(rule.at, rule.to)];
  const [left, top, right, bottom] = boxAround(ends);
  const horizontal = right - left > bottom - top;
  return horizontal
    ? { horizontal, at: top, from: left, to: right }
    : { horizontal, at: left, from: top, to: bottom };
}
