/** Roman numbers of headings, in running text and in cells over several columns, by the strokes in the picture: "I." where II stands, "H." for II. */
import { CORRECTED, type ReadPage, type ReadRegion, type Word } from './read-page.ts';

const NUMBER = /^(I{1,3}|H|IH|HI|Il|lI|ll)([.,]?)$/;
const ROMANS = ['', 'I', 'II', 'III'];

/** Pages with such numbers, at the beginning of a line that goes on with a capital, as they were counted. */
export function withCountedHeadings(pages: ReadPage[]): ReadPage[] {
  return pages.map((page) => ({
    ...page,
    regions: page.regions.map((region) =>
      isHeading(region, page) ? { ...region, lines: region.lines.map(withCountedNumber) } : region,
    ),
  }));
}

function isHeading({ cell }: ReadRegion, { grids }: ReadPage): boolean {
  const place = cell && grids[cell.grid]?.cells[cell.cell];
  return !place || place.colSpan > 1;
}

function withCountedNumber(line: Word[]): Word[] {
  const [first, second, ...rest] = line;
  const match = first && NUMBER.exec(first.text);
  const counted = ROMANS[first?.leading ?? 0];
  if (!first || !second || !match || !counted || counted === match[1] || !/^\p{Lu}/u.test(second.text))
    return line;
  const confidence = Math.min(first.confidence, CORRECTED);
  return [{ ...first, text: `${counted}${match[2] ?? ''}`, confidence, doubt: 'lasting' }, second, ...rest];
}
