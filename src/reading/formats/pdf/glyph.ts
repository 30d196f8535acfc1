/** Glyphs as shown on the page: the text matrix followed from one glyph to the next (ISO 32000-1, 9.4.4). */
import { cleanCharacter } from './characters.ts';
import { fromLegacy, isCapitalFont } from '../legacy-encoding.ts';
import type { FontFacts } from './font.ts';
import { apply, multiply } from './geometry.ts';
import type { GraphicsState, TextPosition } from './page-content.ts';

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
  /** Painted without ink (rendering mode 3): the text layer under a scanned page. */
  hidden: boolean;
  font: string;
  colour: string;
  /** Marked by the producer as page furniture (running header, page number, repeated table header). */
  artifact: boolean;
  /** Id of the annotation whose appearance it belongs to. */
  annotation: string | undefined;
}

export type ShownGlyph = Omit<Glyph, 'artifact' | 'annotation'>;

interface FontGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

const INVISIBLE_MODE = 3;
const FILL_AND_STROKE_MODE = 2;

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
    bold: (state.font?.bold ?? false) || state.renderMode === FILL_AND_STROKE_MODE,
    italic: state.font?.italic ?? false,
    hidden: state.renderMode === INVISIBLE_MODE,
    font: state.font?.name ?? '',
    colour: state.fill,
  });
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

/** Whether any of the glyph can be inside the clipping box; text beyond it is not on the page. */
function touches(state: GraphicsState, x: number, y: number, dx: number, dy: number, size: number): boolean {
  const [left, top, right, bottom] = state.clip;
  const [middleX, middleY] = [x + dx / 2, y + dy / 2];
  const slack = size * 1.2;
  return (
    middleX > left - slack && middleX < right + slack && middleY > top - slack && middleY < bottom + slack
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
