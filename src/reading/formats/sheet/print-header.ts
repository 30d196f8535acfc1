/** What a sheet prints above its first page; some write their letterhead there. */
import { cleanText } from '../clean-text.ts';
import { cellLines } from './cell-lines.ts';

/** Page numbers, times and names of files ("&P", "&D", "&F"), pictures, fonts and their looks ("&14", "&"Arial,Bold""). */
const CODES = /&(?:[PNDTFAZG](?:[+-]\d+)?|[BIUESXYOH]|"[^"]*"|\d{1,3}|K[\dA-F+-]{6,8})/gi;

/** Its lines from the left to the right; none where it holds no more than page numbers and names of files. */
export function printedLines(header: string | undefined): string[] {
  if (header === undefined || !/\p{L}{2}/u.test(header)) return [];
  return header
    .split(/&[LCR]/)
    .flatMap((part) => cellLines(cleanText(part.replace(CODES, '').replaceAll('&&', '&'))))
    .filter((line) => /\p{L}{2}/u.test(line) && !/^trang(?:\s*(?:số|:|\/))*$/iu.test(line));
}
