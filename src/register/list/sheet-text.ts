/** What spreadsheet programs do to texts, and how a text stays what it is. Pure. */

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
