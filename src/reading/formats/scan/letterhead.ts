/** Number and date of the letterhead, often written by hand on the printed form: what is unsure is left blank. */
import type { ReadPage, Word } from './read-page.ts';

/** Below this a person would be asked to look; a number of a document is not to be guessed. */
const SURE = 0.8;
const BLANK = '…';

/** "Số: 27/KH-UBND", and "Suối Bạc, ngày 12 tháng 9 năm 2025" (perhaps its end, where the line is broken). */
const NUMBER_LINE = /^Số\s?[:.]?\s?[^/]{0,12}\/\s?\p{Lu}/u;
const DATE_LINE = /^\p{Lu}[^,;:]{1,40}, ngày/u;

/** The first page read, with unsure figures of its own number and date blanked. */
export function withSureLetterhead(pages: ReadPage[]): ReadPage[] {
  const [first, ...others] = pages;
  if (!first) return pages;
  const regions = first.regions.map((region) => ({ ...region, lines: region.lines.map(withSureFigures) }));
  return [{ ...first, regions }, ...others];
}

function withSureFigures(line: Word[]): Word[] {
  const text = line.map((word) => word.text).join(' ');
  if (NUMBER_LINE.test(text)) return beforeSign(line);
  return DATE_LINE.test(text) ? line.map((word) => (isUnsure(word) ? blanked(word) : word)) : line;
}

/** The number stands before the "/"; the kind of document after it is printed. */
function beforeSign(line: Word[]): Word[] {
  const sign = line.findIndex(({ text }) => text.includes('/'));
  return line.map((word, i) => (i <= sign && isUnsure(word) ? blanked(word) : word));
}

const isUnsure = ({ text, confidence }: Word): boolean => confidence < SURE && /\d/.test(text);

const blanked = (word: Word): Word => ({ ...word, text: word.text.replace(/\d[^/\s]*(?=\/)|\d\S*/, BLANK) });
