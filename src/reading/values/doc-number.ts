/** Numbers of documents: "57-NQ/TW", "03/NQ-CP", "193/2025/QH15", and the dates beside them. */

import { isoDay } from './year.ts';

export interface DocumentNumber {
  start: number;
  end: number;
  /** Without stray spaces: "57- NQ/TW" → "57-NQ/TW". */
  number: string;
  /** ISO date, when it stands after the number. */
  date?: string;
}

const YEAR = String.raw`(?:19|20)\d\d`;
const SYMBOL = String.raw`(?:\p{Lu}{2,}\d*|CTr|CTHĐ|TTr|[A-ZĐ]{1,3}\p{Ll}?\p{Lu}*)`;
const BODY = String.raw`\p{Lu}[\p{L}\d&]*(?:[.,-]\p{Lu}[\p{L}\d]*)*`;
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d/.-])(\d{1,5})\s?(?:/\s?(${YEAR})\s?/\s?(QH\d{1,2}|${SYMBOL}\s?-\s?${BODY})|([-–/])\s?(${SYMBOL})\s?([-/])\s?(${BODY}))`,
  'gu',
);
const DATE_AFTER = new RegExp(
  String.raw`^\s*,?\s*(?:(?:được )?(?:ban hành|thông qua|ký)\s*)?(?:ngày\s*)?(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(${YEAR})`,
  'iu',
);

/** Every number of a document in the text, in order. */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const end = match.index + match[0].length;
    const date = dateAfter(text.slice(end, end + 60));
    const number = match[0].replace(/\s/g, '').replace('–', '-');
    return { start: match.index, end, number, ...(date !== undefined && { date }) };
  });
}

function dateAfter(text: string): string | undefined {
  const match = DATE_AFTER.exec(text);
  return match ? isoDay(Number(match[3]), Number(match[2]), Number(match[1])) : undefined;
}

export interface OwnNumber {
  number?: string;
  symbol?: string;
}

const OWN = new RegExp(
  String.raw`^S[ốỐ]\s*[:.]?\s*(\d{1,5})?[\s.…_]*([-–/])\s*((?:${SYMBOL})\s?[-/]\s?${BODY})`,
  'u',
);

/** Number and symbol of the document itself, from its letterhead line "Số: 03/KH-UBND"; the number may be left blank. */
export function readOwnNumber(line: string): OwnNumber | undefined {
  const match = OWN.exec(line.trim());
  if (!match) return undefined;
  const symbol = (match[3] ?? '').replace(/\s/g, '');
  const number =
    match[1] === undefined ? {} : { number: `${match[1]}${match[2] === '–' ? '-' : match[2]}${symbol}` };
  return { ...number, symbol };
}
