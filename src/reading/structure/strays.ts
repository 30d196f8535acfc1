/** Number and date of the document where they do not stand above its title: typed as a note, at another place of the page. */
import type { Block, Paragraph } from '../block.ts';
import { readOwnNumber } from '../values/doc-number.ts';
import { isDateLine, isNumberLine } from './letterhead.ts';
import { isTypeLine } from './title.ts';

const BARE_NUMBER = /^\d{1,5}\s?[-/]\s?(?:KH|CTr|CTHĐ|ĐA|PA|QĐ)\s?[-/]\s?\p{Lu}[\p{L}\d]{0,12}$/u;

const hasNumber = (text: string): boolean => readOwnNumber(text.trim())?.number !== undefined;
const hasDay = (text: string): boolean =>
  /ngày\s*\d{1,2}\s*(?:tháng|\/)\s*\d{1,2}\s*(?:năm|\/)\s*\d{4}/iu.test(text);
const isFullNumber = (text: string): boolean => isNumberLine(text) && hasNumber(text);
const isFullDate = (text: string): boolean => isDateLine(text) && hasDay(text);

/**
 * The lines that give what the letterhead leaves open, first as they are to be read. `head` are the lines above the
 * body, `others` what follows; a line counts only when it says nothing else.
 */
export function strayLines(head: Paragraph[], others: Block[]): Paragraph[] {
  const title = head.findIndex(({ text }) => isTypeLine(text));
  const above = title < 0 ? head : head.slice(0, title);
  const below = [...(title < 0 ? [] : head.slice(title)), ...others].filter(
    (block) => block.kind === 'paragraph',
  );
  const lines = above.flatMap(({ text }) => text.split('\n'));
  const number = lines.some(hasNumber)
    ? undefined
    : (below.find(({ text }) => isFullNumber(text)) ??
      below.find(({ text }) => BARE_NUMBER.test(text.trim())));
  const date = lines.some(hasDay) ? undefined : below.find(({ text }) => isFullDate(text));
  const again = number && below.filter((line) => line !== number && isSameNumber(line.text, number.text));
  return [number, date, ...(again ?? [])].filter((line) => line !== undefined);
}

const isSameNumber = (text: string, number: string): boolean =>
  (BARE_NUMBER.test(text.trim()) || isNumberLine(text)) && bare(text) === bare(number);
const bare = (text: string): string => text.replace(/^\s*S[ốỐ]\s*[:.]?/u, '').replace(/\s/g, '');

/** A bare number is read like one that "Số" stands before. */
export const asLetterheadLine = (line: Paragraph): Paragraph =>
  BARE_NUMBER.test(line.text.trim()) ? { ...line, text: `Số: ${line.text.trim()}` } : line;
