/** Letterhead and signature whose two columns were printed on one line, with blanks between. */
import type { Paragraph } from '../block.ts';

const GAP = /(?<=\S)(?: {3,}|\t+)(?=\S)/;
/** Blanks left to be filled in ("Số      -KH/ĐU", "ngày     tháng 9") are no gap between columns. */
const BLANK_BEFORE = /(?:số|ngày|tháng|năm)\s*:?$/iu;
const BLANK_AFTER = /^(?:[-–/]|tháng|năm)/iu;

/**
 * Lines of two columns as the lines of the left column, then those of the right one. Lines without a gap belong to
 * the left column while columns go on, and to neither before the first and after the last line with a gap.
 */
export function sideBySide(lines: Paragraph[]): Paragraph[] {
  const cut = lines.map((line) => columnsOf(line));
  const first = cut.findIndex((columns) => columns.length > 1);
  if (first < 0) return lines;
  const last = cut.findLastIndex((columns) => columns.length > 1);
  const between = cut.slice(first, last + 1);
  return [
    ...lines.slice(0, first),
    ...between.flatMap(([left]) => left ?? []),
    ...between.flatMap((columns) => columns.slice(1)),
    ...lines.slice(last + 1),
  ];
}

function columnsOf(line: Paragraph): Paragraph[] {
  const gap = GAP.exec(line.text);
  if (!gap) return [line];
  const left = line.text.slice(0, gap.index);
  const right = line.text.slice(gap.index + gap[0].length);
  if (BLANK_BEFORE.test(left) || BLANK_AFTER.test(right)) return [line];
  return [left, right].map((text) => ({ ...line, text }));
}
