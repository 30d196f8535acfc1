/** What stands in the fields of a form: their value, where their picture says something else or could not be made. */
import type { Box } from '../../block.ts';
import { type Matrix, transformBox } from './geometry.ts';
import type { Glyph } from './glyph.ts';

/** In em: usual width of a letter, and distance of lines, where no font is given. */
export const LETTER = 0.5;
export const LEADING = 1.2;
/** Points: letters of a field whose size is left to the viewer. */
const USUAL_SIZE = 10;
const SMALLEST_SIZE = 4;

/** Letters that pdf.js may not be able to draw; without them, what is drawn is what the form shows. */
const FOREIGN = /\P{ASCII}/u;

/**
 * The letters of fields whose picture does not show their value: viewers draw it anew, pdf.js only with letters of
 * Western Europe.
 * @param drawn the glyphs of the page; those of a field carry its id
 * @returns the letters, by the id of the field whose drawn glyphs they stand for
 */
export function fieldGlyphs(
  annotation: Readonly<Record<string, unknown>>,
  base: Matrix,
  drawn: readonly Glyph[],
): { id: string; glyphs: Glyph[] } | undefined {
  const { fieldType, rect, id, defaultAppearanceData: look } = annotation;
  const value = valueOf(annotation);
  if ((fieldType !== 'Tx' && fieldType !== 'Ch') || value === undefined || !Array.isArray(rect))
    return undefined;
  const own = drawn.filter((glyph) => glyph.annotation === String(id));
  const shown = lettersOf(own.map(({ text }) => text).join(''));
  if (shown === lettersOf(value) || (shown !== '' && !FOREIGN.test(value))) return undefined;
  const [x0, y0, x1, y1] = (rect as unknown[]).map(Number);
  const box = transformBox(base, [x0 ?? 0, y0 ?? 0, x1 ?? 0, y1 ?? 0]);
  return { id: String(id), glyphs: setLines(value.split(/\r\n|\r|\n/), box, sizeOf(look), String(id)) };
}

/** The value as it is shown; of a choice not the code that is stored. */
function valueOf({ fieldValue, options }: Readonly<Record<string, unknown>>): string | undefined {
  const values = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]) as unknown[];
  const texts = values.filter((value) => typeof value === 'string' && value.trim() !== '') as string[];
  if (texts.length === 0) return undefined;
  const choices = (Array.isArray(options) ? options : []) as {
    exportValue?: unknown;
    displayValue?: unknown;
  }[];
  const shown = (text: string): string => {
    const label = choices.find(({ exportValue }) => exportValue === text)?.displayValue;
    return typeof label === 'string' ? label : text;
  };
  return texts.map(shown).join('\n');
}

const lettersOf = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

export function sizeOf(look: unknown): number {
  const size = typeof look === 'object' && look !== null && 'fontSize' in look ? Number(look.fontSize) : 0;
  return size > 1 ? size : USUAL_SIZE;
}

/** Lines in the middle of a box, as wide as it leaves them. */
function setLines(
  lines: readonly string[],
  [left, top, right, bottom]: Box,
  wanted: number,
  id: string,
): Glyph[] {
  const size = Math.max(SMALLEST_SIZE, Math.min(wanted, (bottom - top) / (lines.length * LEADING)));
  const first = (top + bottom - lines.length * size * LEADING) / 2 + size;
  return lines.flatMap((line, row) => {
    const letters = Array.from(line.normalize('NFC'));
    const advance = Math.min(size * LETTER, (right - left) / Math.max(1, letters.length));
    return letters.map((text, column) =>
      plainGlyph(
        text,
        { x: left + column * advance, baseline: first + row * size * LEADING, advance, size },
        id,
      ),
    );
  });
}

/** A letter that is not drawn by the page itself. */
export function plainGlyph(
  text: string,
  place: Pick<Glyph, 'x' | 'baseline' | 'advance' | 'size'>,
  annotation: string,
): Glyph {
  return {
    ...place,
    text,
    written: text,
    turn: 0,
    bold: false,
    italic: false,
    hidden: false,
    font: '',
    colour: '#000000',
    artifact: false,
    annotation,
    order: Infinity,
  };
}
