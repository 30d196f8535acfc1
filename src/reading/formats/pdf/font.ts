/** What the reader needs to know of a font. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { encodingOfFont, type LegacyEncoding } from '../legacy-encoding.ts';

export interface FontFacts {
  name: string;
  bold: boolean;
  italic: boolean;
  vertical: boolean;
  /** Glyph space → text space: 0.001 except for Type 3 fonts. */
  scale: number;
  /** The encoding of before Unicode that the font is drawn for. */
  legacy: LegacyEncoding | undefined;
}

const UNKNOWN: FontFacts = {
  name: '',
  bold: false,
  italic: false,
  vertical: false,
  scale: 0.001,
  legacy: undefined,
};

/** Facts of a loaded font; those of a plain font when pdf.js could not load it. */
export function readFont(page: PDFPageProxy, id: string): FontFacts {
  if (!page.commonObjs.has(id)) return UNKNOWN;
  const font: unknown = page.commonObjs.get(id);
  if (typeof font !== 'object' || font === null) return UNKNOWN;
  const name = 'name' in font && typeof font.name === 'string' ? font.name : '';
  const plainName = name.replace(/^[A-Z]{6}\+/, '');
  const matrix: unknown = 'fontMatrix' in font ? font.fontMatrix : undefined;
  const scale: unknown = Array.isArray(matrix) || matrix instanceof Float32Array ? matrix[0] : undefined;
  return {
    name: plainName,
    bold: isSet(font, 'bold') || isSet(font, 'black') || /bold|black|heavy|semibold|demi/i.test(name),
    italic: isSet(font, 'italic') || /italic|oblique/i.test(name),
    vertical: isSet(font, 'vertical'),
    legacy: encodingOfFont(plainName),
    scale: typeof scale === 'number' && scale !== 0 ? scale : UNKNOWN.scale,
  };
}

function isSet(font: object, key: string): boolean {
  return key in font && (font as Record<string, unknown>)[key] === true;
}
