/** Text of cells as runs, each in a font that may say more than the letters: struck through, raised, of an old encoding. */
import { child, type XmlElement } from '../xml.ts';

export interface FontLook {
  name?: string;
  bold: boolean;
  struck: boolean;
  raised: boolean;
  /** White letters show only on a ground of another colour. */
  white: boolean;
}

export interface Run {
  text: string;
  /** The cell's own when undefined. */
  font?: FontLook;
}

/** Runs of a shared string or an inline one; what is only there to be pronounced is left out. */
export function readRuns(element: XmlElement): Run[] {
  return element.children.flatMap((part): Run[] => {
    if (part.name === 's:t') return [{ text: unescaped(part.text) }];
    if (part.name !== 's:r') return [];
    const text = unescaped(child(part, 's:t')?.text ?? '');
    const properties = child(part, 's:rPr');
    return [properties ? { text, font: readFont(properties) } : { text }];
  });
}

/** Properties of a font in the styles or of a run. */
export function readFont(font: XmlElement): FontLook {
  const name = (child(font, 's:name') ?? child(font, 's:rFont'))?.attributes['val'];
  return {
    ...(name !== undefined && { name }),
    bold: isOn(font, 's:b'),
    struck: isOn(font, 's:strike'),
    raised: child(font, 's:vertAlign')?.attributes['val'] === 'superscript',
    white: isWhite(child(font, 's:color')),
  };
}

function isOn(font: XmlElement, name: string): boolean {
  const found = child(font, name);
  return found !== undefined && !['0', 'false', 'off'].includes(found.attributes['val'] ?? '');
}

/** White by its value, the first colour of the theme (the paper's), or the old palette. */
export function isWhite(color: XmlElement | undefined): boolean {
  const { rgb, theme, tint, indexed } = color?.attributes ?? {};
  if (rgb !== undefined) return /^(?:[\da-f]{2})?ffffff$/i.test(rgb);
  if (theme !== undefined) return theme === '0' && Number(tint ?? 0) >= 0;
  return indexed === '1' || indexed === '9';
}

/** "_x000D_" stands for a character that XML cannot hold. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
