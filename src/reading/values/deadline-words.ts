/** Months and quarters written in words: "tháng tư", "quý ba". */

const MONTHS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const QUARTERS: Readonly<Record<string, number>> = { một: 1, nhất: 1, hai: 2, ba: 3, tư: 4, bốn: 4 };

// "tháng năm" may be "month and year": only before a year of its own is it May.
const MONTH =
  /(?<!(?:\d|một|hai|ba|bốn|sáu|chín)\s*)(?<=(?<!\p{L})tháng\s+)(?:mười hai|mười một|mười|một|hai|ba|tư|năm(?=\s*(?:\/|năm\s)\s*\d{4})|sáu|bảy|tám|chín)(?!\p{L}|\s*lần)/giu;
const QUARTER =
  /(?<=(?<!\p{L})qu[ýí]\s+)(?:một|nhất|hai|ba|tư|bốn)(?!\p{L}|\s*(?:lần|tháng|năm(?!\s*\d)))/giu;

/** The same text, as long as before, with these words as figures. */
export const inFigures = (text: string): string =>
  text
    .replace(MONTH, (word) => filled(MONTHS.indexOf(word.toLowerCase()) + 1, word))
    .replace(QUARTER, (word) => filled(QUARTERS[word.toLowerCase()] ?? 0, word));

const filled = (number: number, { length }: string): string => String(number).padEnd(length);
