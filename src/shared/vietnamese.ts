/** Vietnamese text made comparable: with its letters and tones, and without. */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;

/** Lower case without any diacritics ("Đảng ủy" → "dang uy"), white space collapsed. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Lower case with letters and tones kept, but each tone moved to the end of its word, so that the two ways
 * of placing it ("hoá", "hóa"; "uỷ", "ủy") compare equal.
 */
export function accentKey(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{L}\p{M}]+/gu, (word) => word.replace(TONES, '') + (word.match(TONES)?.join('') ?? ''))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Order of names as in a Vietnamese dictionary. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
