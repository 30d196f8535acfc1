/** What spreadsheet programs do to texts, and how a text stays what it is. Pure. */
import { withoutForbidden } from './text-rule.ts';

/** What a cell can hold, in UTF-16 units; with more Excel calls the whole file damaged. Source: Excel specifications. */
export const MOST_IN_CELL = 32_767;
const CUT_NOTE = ' … (còn nữa, xem trong phần mềm)';

/** A text that a cell can hold; one that is longer is cut, and says so at its end. */
export function fitting(text: string): string {
  if (text.length <= MOST_IN_CELL) return text;
  const kept = text.slice(0, MOST_IN_CELL - CUT_NOTE.length);
  // Never half of a pair: what was whole before the cut is whole again.
  return (kept.isWellFormed() ? kept : kept.slice(0, -1)) + CUT_NOTE;
}

/**
 * Text that opening a .csv would turn into another figure, a date or a truth value ("1.10" → 1.1, "3/4" → 3 April,
 * "1E5", "007", "62,5" where the comma parts thousands) gets a tab before it: then it stays text, and looks the same.
 */
export function keptAsText(text: string): string {
  return !SHOWN_AS_IT_IS.test(text) && TAKEN_FOR_OTHER.some((kind) => kind.test(text)) ? `\t${text}` : text;
}

/** Figures that every program shows as they are written, whatever the country. */
const SHOWN_AS_IT_IS = /^(?:0|-?[1-9]\d{0,14})%?$/;

const TAKEN_FOR_OTHER = [
  // Figures and what stands between and around them: decimals, dates, times, fractions, sums of money, "(5)".
  /^(?=.*\d)[\d\s.,/:()+\-%$€£¥₫]+$/,
  /^\s*[-+]?\d[\d.,]*\s*e\s*[-+]?\d+\s*$/i,
  /^(?=.*\d)[\d\s.,/-]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\d\s.,/-]*$/i,
  /^\s*\d[\d:.\s]*(?:am|pm|sa|ch|[ap])\s*$/i,
  /^\s*(?:true|false)\s*$/i,
];

/** "_x0041_" as letters: within a workbook it would mean "A". */
export function workbookText(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/**
 * Text that a spreadsheet program would run as a formula gets an apostrophe before it, which it shows as text.
 * Figures ("-5", "+3,2%") cannot do harm and stay as they are. Source: OWASP, CSV injection.
 */
export function harmless(text: string): string {
  if (/^[-+]?[\d.,\s]+%?$/.test(text)) return text;
  return /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Days too stay texts: where the month is written first, "05/03/2026" would become the third of May. */
function csvField(value: string): string {
  const clean = withoutForbidden(value);
  const safe = harmless(clean);
  const text = fitting(safe === clean ? keptAsText(clean) : safe);
  return /[",;\n\r\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Any text as the content of a cell of a workbook. */
export function cellText(text: string): string {
  return workbookText(fitting(withoutForbidden(text)));
}

/** RFC 4180, UTF-8 with a byte order mark, without which Excel takes it for another encoding. */
export function csvText(lines: readonly (readonly string[])[]): string {
  const rows = lines.map((cells) => cells.map(csvField).join(','));
  return `\ufeff${rows.join('\r\n')}\r\n`;
}
