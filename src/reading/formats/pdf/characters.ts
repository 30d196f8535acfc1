/** Characters as PDFs spell them → characters as people type them. */
import { symbolText } from '../symbols.ts';

const LIGATURE = /[\uFB00-\uFB06]/g;
const SPACE = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t\r\n]/g;
// U+00AD is what Word writes for a hyphen; U+2010 and U+2011 are its typographic sisters.
const HYPHEN = /[\u00AD\u2010\u2011]/g;
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** The text of one glyph, cleaned. Unmapped glyphs keep their private-use or control character, so they can be counted. */
export function cleanCharacter(unicode: string, font: string): string {
  const code = unicode.codePointAt(0) ?? 0;
  if (unicode.length === 1 && code >= 0x20 && code < 0x7f) return unicode;
  if (code >= 0xf020 && code <= 0xf0ff) return symbolText(code, font) || unicode;
  return unicode
    .replace(LIGATURE, (ligature) => ligature.normalize('NFKC'))
    .replace(SPACE, ' ')
    .replace(HYPHEN, '-')
    .replace(INVISIBLE, '');
}

const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised digits stay apart from the number before them: "50%" with note 1 is "50%¹", never "50%1". */
export function raised(text: string): string {
  return text.replace(/[0-9]/g, (digit) => SUPERSCRIPT_DIGITS[Number(digit)] ?? digit);
}

/** A character that says nothing: unmapped, private use, control. */
export function isUnreadable(text: string): boolean {
  return /[\uFFFD]|\p{Co}|\p{Cc}|\p{Cn}/u.test(text);
}
