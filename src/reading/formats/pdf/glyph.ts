/** Glyphs as shown on the page: the text matrix followed from one glyph to the next (ISO 32000-1, 9.4.4). */
import type { Box } from '../../block.ts';
import { cleanCharacter } from './characters.ts';
import { fromLegacy, isCapitalFont } from '../legacy-encoding.ts';
import type { FontFacts } from './font.ts';
import { apply, intersectBox, multiply } from './geometry.ts';
import type { GraphicsState, TextPosition } from './graphics-state.ts';
import { channelsOf } from './colour.ts';

export interface Glyph {
  /** One character as a rule; several for a ligature, a base letter with its marks. */
  text: string;
  /** As the font spells it; differs from the text in fonts of before Unicode. */
  written: string;
  /** Where it starts and how far it goes along the writing direction. */
  x: number;
  baseline: number;
  advance: number;
  size: number;
  /** Writing direction in quarter turns clockwise; -1 when oblique, as watermarks are. */
  turn: 0 | 1 | 2 | 3 | -1;
  bold: boolean;
  italic: boolean;
  /** Painted without ink (rendering mode 3), or under the picture of the page: the text layer of a scanned page. */
  hidden: boolean;
  font: string;
  /** "#rrggbb" as it looks on white paper; "" for a pattern. */
  colour: string;
  /** How many things were painted on the page before. */
  order: number;
  /** Marked by the producer as page furniture (running header, page number, repeated table header). */
  artifact: boolean;
  /** Id of the annotation whose appearance it belongs to. */
  annotation: string | undefined;
}

export type ShownGlyph = Omit<Glyph, 'artifact' | 'annotation' | 'order'>;

interface FontGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

/** Rendering modes (ISO 32000-1, 9.3.6); from 4 on, the text clips as well. */
const STROKE_MODE = 1;
const FILL_AND_STROKE_MODE = 2;
const INVISIBLE_MODE = 3;
/** Ink thinner than this is none. */
const FAINTEST = 0.04;

/** The glyphs of one show-text operation; moves the text position behind them. */
export function showGlyphs(
  items: readonly unknown[],
  state: GraphicsState,
  text: TextPosition,
): ShownGlyph[] {
  const shown: ShownGlyph[] = [];
  if (!state.font || state.font.vertical) return shown;
  const unit = state.fontSize * state.font.scale;
  for (const item of items) {
    if (typeof item === 'number') advance(text, (-item * state.fontSize * state.horizontalScale) / 1000);
    if (!isFontGlyph(item)) continue;
    const width = item.width * unit * state.horizontalScale;
    place(shown, item, width, state, text);
    const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
    advance(text, width + spacing * state.horizontalScale);
  }
  return shown;
}

function place(
  shown: ShownGlyph[],
  item: FontGlyph,
  width: number,
  state: GraphicsState,
  text: TextPosition,
): void {
  const character = readCharacter(item.unicode, state.font);
  const previous = shown.at(-1);
  if (previous && joins(previous, character, state.font)) {
    previous.advance += Math.hypot(...direction(state, text, width));
    return;
  }
  if (character === '') return;
  const matrix = multiply(state.ctm, text.matrix);
  const [x, baseline] = apply(matrix, 0, state.rise);
  const [dx, dy] = direction(state, text, width);
  const [upX, upY] = apply(matrix, 0, state.rise + state.fontSize);
  const size = Math.hypot(upX - x, upY - baseline);
  if (size < 1 || !touches(state, x, baseline, dx, dy, size)) return;
  shown.push({
    text: state.font?.legacy === 'vni' ? fromLegacy(character, 'vni') : character.normalize('NFC'),
    written: character,
    x,
    baseline,
    advance: Math.hypot(dx, dy),
    size,
    turn: turnOf(matrix[0] * state.fontSize, matrix[1] * state.fontSize),
    bold: (state.font?.bold ?? false) || state.renderMode % 4 === FILL_AND_STROKE_MODE,
    italic: state.font?.italic ?? false,
    font: state.font?.name ?? '',
    ...inkOf(state),
  });
}

/** What is to be seen of a letter: nothing, or its colour on white paper. */
function inkOf({
  renderMode,
  fill,
  stroke,
  fillAlpha,
  strokeAlpha,
}: GraphicsState): Pick<Glyph, 'hidden' | 'colour'> {
  const stroked = renderMode % 4 === STROKE_MODE;
  const alpha = stroked ? strokeAlpha : fillAlpha;
  const hidden = renderMode % 4 === INVISIBLE_MODE || alpha < FAINTEST;
  return { hidden, colour: onWhite(stroked ? stroke : fill, alpha) };
}

function onWhite(colour: string, alpha: number): string {
  if (alpha >= 1) return colour;
  const channels = channelsOf(colour).map((value) => Math.round(255 - (255 - value) * alpha));
  return channels.length === 3
    ? `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`
    : colour;
}

/** How far and which way a glyph of this width goes on the page. */
function direction(state: GraphicsState, text: TextPosition, width: number): readonly [number, number] {
  const matrix = multiply(state.ctm, text.matrix);
  return [matrix[0] * width, matrix[1] * width];
}

/** The character a glyph stands for; fonts of before Unicode keep Vietnamese letters where Latin ones belong. */
function readCharacter(unicode: string, font: FontFacts | undefined): string {
  const character = cleanCharacter(unicode, font?.name ?? '');
  if (font?.legacy !== 'tcvn3') return character;
  const letter = fromLegacy(unicode, 'tcvn3');
  return isCapitalFont(font.name) ? letter.toUpperCase() : letter;
}

/** A mark is drawn over the letter before it, whatever its own position says; it becomes part of that letter. */
function joins(previous: ShownGlyph, character: string, font: FontFacts | undefined): boolean {
  if (/^\p{M}+$/u.test(character)) {
    previous.text = (previous.text + character).normalize('NFC');
    return true;
  }
  if (font?.legacy !== 'vni') return false;
  const joined = fromLegacy(previous.written + character, 'vni');
  if (Array.from(joined).length !== 1) return false;
  previous.text = joined;
  return true;
}

/** Share of a letter's body that has to be inside the clipping box for it to be on the page. */
const INSIDE = 0.25;

/** Whether something of the letter is inside the clipping box: text beyond it is not on the page. */
function touches(state: GraphicsState, x: number, y: number, dx: number, dy: number, size: number): boolean {
  const [alongX, alongY] = [Math.abs(dx), Math.abs(dy)];
  const up = size * 0.6;
  // Letters written sideways rise to one side or the other of their baseline.
  const body: Box =
    alongX >= alongY
      ? [Math.min(x, x + dx), y - up, Math.max(x, x + dx), y + (dx < 0 ? up : 0)]
      : [x - up, Math.min(y, y + dy), x + up, Math.max(y, y + dy)];
  const inside = intersectBox(body, state.clip);
  return (
    inside[2] - inside[0] > (body[2] - body[0]) * INSIDE - 0.01 &&
    inside[3] - inside[1] > (body[3] - body[1]) * INSIDE - 0.01
  );
}

const QUARTER = Math.PI / 2;
const SLANT = Math.PI / 36;

function turnOf(dx: number, dy: number): Glyph['turn'] {
  const quarters = Math.atan2(dy, dx) / QUARTER;
  const nearest = Math.round(quarters);
  if (Math.abs(quarters - nearest) * QUARTER > SLANT) return -1;
  const turn = ((nearest % 4) + 4) % 4;
  return turn === 1 || turn === 2 || turn === 3 ? turn : 0;
}

function advance(text: TextPosition, distance: number): void {
  text.matrix = multiply(text.matrix, [1, 0, 0, 1, distance, 0]);
}

function isFontGlyph(item: unknown): item is FontGlyph {
  return (
    typeof item === 'object' &&
    item !== null &&
    'unicode' in item &&
    typeof item.unicode === 'string' &&
    'width' in item &&
    typeof item.width === 'number'
  );
}
