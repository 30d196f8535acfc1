/** What repeats on the pages without belonging to the text: page numbers, running headers and footers. */
import type { Line } from './line.ts';
import type { PageItem } from './page-items.ts';

export interface FurnishedPage {
  number: number;
  height: number;
  items: PageItem[];
}

/** Share of the page height, at the top and at the bottom, in which page furniture stands. */
const MARGIN_ZONE = 0.1;
/** A text repeated at one place on at least this share of the pages (and on three) is a running header. */
const REPEATED_SHARE = 0.4;
const REPEATED_PAGES = 3;
/** Points: the same place. */
const SAME_PLACE = 6;

const PAGE_NUMBER = /^[\s\-–—|.]*(?:trang|page)?\s*(\d{1,3})\s*(?:(?:\/|\||of|trên)\s*\d{1,3})?[\s\-–—|.]*$/i;

/** The pages without their furniture. */
export function withoutFurniture<P extends FurnishedPage>(pages: readonly P[]): P[] {
  const offsets = countBy(
    pages.flatMap((page) => marginLines(page).map((line) => pageOffset(line, page.number))),
    (offset) => offset,
  );
  const repeated = repeatedPlaces(pages);
  return pages.map((page) => {
    const furniture = new Set(
      marginLines(page).filter((line) => {
        const offset = pageOffset(line, page.number);
        if (
          offset !== undefined &&
          (offset === 0 || (offsets.get(offset) ?? 0) > 1 || standsAlone(page, line))
        )
          return true;
        return line.artifact || repeated.has(placeOf(page, line));
      }),
    );
    return {
      ...page,
      items: page.items.filter((item) => item.kind === 'table' || !furniture.has(item.line)),
    };
  });
}

/** How far the number printed on a page is from its count; undefined for other text. */
function pageOffset(line: Line, page: number): number | undefined {
  const printed = PAGE_NUMBER.exec(line.text)?.[1];
  return printed === undefined ? undefined : Number(printed) - page;
}

function marginLines(page: FurnishedPage): Line[] {
  const zone = page.height * MARGIN_ZONE;
  return page.items.flatMap((item) => {
    if (item.kind !== 'line') return [];
    const [, top, , bottom] = item.line.box;
    return bottom < zone || top > page.height - zone ? [item.line] : [];
  });
}

/** Whether nothing stands within two lines of it: a number in running text has neighbours. */
function standsAlone(page: FurnishedPage, line: Line): boolean {
  const clearance = line.size * 1.2;
  return page.items.every((item) => {
    const box = item.kind === 'line' ? item.line.box : item.table.box;
    if (item.kind === 'line' && item.line === line) return true;
    return box[3] < line.box[1] - clearance || box[1] > line.box[3] + clearance;
  });
}

function repeatedPlaces(pages: readonly FurnishedPage[]): Set<string> {
  const counts = countBy(
    pages.flatMap((page) => [...new Set(marginLines(page).map((line) => placeOf(page, line)))]),
    (place) => place,
  );
  const enough = Math.max(REPEATED_PAGES, pages.length * REPEATED_SHARE);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([place]) => place));
}

/** Text and place of a line, numbers left out as they count pages; measured from the nearer edge. */
function placeOf(page: FurnishedPage, line: Line): string {
  const text = line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
  const middle = (line.box[1] + line.box[3]) / 2;
  const distance = middle < page.height / 2 ? middle : middle - page.height;
  return `${Math.round(distance / SAME_PLACE)} ${text}`;
}

function countBy<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return counts;
}
