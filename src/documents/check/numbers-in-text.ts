/** Numbers in a text that may be figures: not those of dates, documents, periods, laws. Pure. */

/** The longer ones first: one may stand within another. */
const NAMES = [
  /\d+\s+tháng\s+(?:đầu|cuối)\s+năm(?:\s+\d{4})?/giu,
  /\d+\s+tháng\s+năm\s+\d{4}/giu,
  /cả\s+\d+\s+tháng/giu,
  /\d{1,2}\s*\/\s*\d{1,2}\s*\/\s*\d{4}/g,
  /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/giu,
  /ngày\s+\d{1,2}\/\d{1,2}/giu,
  // "15/KH-UBND", "57-NQ/TW", "05-BC/ĐU"
  /\d+[a-z]?\s*[/-]\s*\p{L}[\p{L}\d/-]*/gu,
  /(?:quý|tháng|năm|kỳ|giai đoạn|điều|khoản|mục|phụ lục|nghị quyết|số)\s+(?:[IVX]+|\d+)(?:\s*[/-]\s*\d+)*/giu,
  /\b(?:19|20)\d{2}\b/g,
  /\b[45]G\b/g,
] as const;

export interface NumberInText {
  text: string;
  at: number;
}

/** In the order of the text, as they are written: "1.176", "78,4%", "02". */
export function numbersIn(text: string): NumberInText[] {
  let plain = text;
  for (const name of NAMES) plain = plain.replace(name, (found) => ' '.repeat(found.length));
  return [...plain.matchAll(/(?<![\p{L}\d])\d+(?:[.,]\d+)*\s?%?/gu)].map(({ 0: found, index }) => ({
    text: found.trim(),
    at: index,
  }));
}
