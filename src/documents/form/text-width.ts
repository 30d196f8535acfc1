/**
 * How long a text is in Times New Roman, so that a line under it can be as long as it, and room be left within it.
 * Pure: the machine that writes the file need not have the typeface.
 */
import type { TextStyle } from './form-rule.ts';

const POINTS_PER_MM = 72 / 25.4;
const FIRST = 0x20;
/** Widths of the letters from space to tilde, thousandths of the size: Adobe's metrics of Times, which this typeface keeps. */
const REGULAR = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
const BOLD = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389,
  500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581,
  500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389,
  333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];
/** Of letters that the tables do not have. */
const OTHER = 500;

/** Millimetres that a text takes on one line; of italic letters those of upright ones, a little more than they need. */
export function textWidth(text: string, { size, bold, capitals }: TextStyle): number {
  const table = bold ? BOLD : REGULAR;
  const shown = capitals ? text.toLocaleUpperCase('vi') : text;
  let thousandths = 0;
  for (const letter of bare(shown)) thousandths += table[(letter.codePointAt(0) ?? 0) - FIRST] ?? OTHER;
  return (thousandths * size) / 1000 / POINTS_PER_MM;
}

/** Without the marks, which take no room beside a letter. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('Đ', 'D')
    .replaceAll('đ', 'd')
    .replaceAll('\u00a0', ' ');
