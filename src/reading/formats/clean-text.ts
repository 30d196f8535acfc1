import { symbolText } from './symbols.ts';

/**
 * Text as the rest of the reader expects it: NFC, plain spaces (Word's "smart", thin and ideographic ones are
 * spaces), full-width letters as usual ones, no invisible characters (zero width, soft hyphen, byte order mark), no control characters,
 * nothing that is no character.
 * Line breaks and tabs stay; letters of symbol fonts become what they show.
 */
export function cleanText(text: string): string {
  const clean = PLAIN.test(text) ? text : replaceUnusual(text);
  return clean.normalize('NFC');
}

function replaceUnusual(text: string): string {
  return (
    text
      .replace(/\r\n?|[\v\u0085\u2028\u2029]/g, '\n')
      .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
      .replace(/[\u2010-\u2012\u2212]/g, '-')
      // Full-width letters and the numerals of East Asian keyboards ("８０％", "Ⅱ").
      .replace(/[\u2160-\u217f\uff01-\uff5e]/g, (letter) => letter.normalize('NFKC'))
      .replace(/[\uf000-\uf0ff]/g, (letter) => symbolText(letter.charCodeAt(0)))
      .replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\ufffc]/gu, '')
  );
}

/** Most text needs nothing but NFC. */
const PLAIN = /^[\n\t -~\u00a1-\u00ac\u00ae-\u0323\u1e00-\u1fff\u2013-\u2026]*$/;
