/** Pictures and drawings on pages with text that may hold a table or text of their own, which nobody reads. */
import type { Box, SourceBlock } from '../../block.ts';
import { intersectBox, unionBox } from './geometry.ts';
import type { PageContent } from './page-content.ts';
import type { PageItem } from './page-items.ts';

export interface UnreadPicture {
  what: 'picture' | 'chart' | 'table';
  box: Box;
}

/** Points: smaller pictures (6 by 2.5 cm) are logos, seals, signs. */
const SMALLEST_WIDTH = 170;
const SMALLEST_HEIGHT = 70;
/** Share of the page: a larger picture is its ground. */
const GROUND = 0.8;
/** A picture with more letters than this over it is a ground, too. */
const LETTERS_OVER = 12;
/** Share of the page's height at its top where emblems stand, and their greatest width in points. */
const HEAD = 0.2;
const EMBLEM = 220;
/** Points: parts this close make one picture. */
const TOGETHER = 3;
/** Points: shapes of one drawing stand this close; so many of them are a drawing. */
const DRAWN_TOGETHER = 16;
const MANY_SHAPES = 40;
const MOST_PARTS = 600;
/** Points: a signature stands this close under the name of its office, and is no higher. */
const SIGNED = 170;

const OFFICE =
  /^(?:tm\.|t\/m|kt\.|k\/t|tl\.|q\.|(?:phó )?chủ tịch|(?:phó )?bí thư|(?:phó )?(?:giám đốc|trưởng (?:ban|phòng)))/iu;

/** The pictures and drawings of a page that may say something, from top to bottom. */
export function unreadPictures(content: PageContent, items: readonly PageItem[]): UnreadPicture[] {
  const offices = items.flatMap((item) =>
    item.kind === 'line' && OFFICE.test(item.line.text) ? [item.line.box] : [],
  );
  const speaks = (box: Box): boolean =>
    isLarge(box, content) &&
    lettersIn(content, box) <= LETTERS_OVER &&
    !offices.some((office) => isSignature(office, box));
  const pictures = joined(content.pictures, TOGETHER).filter(({ box }) => speaks(box));
  const drawings = joined(content.shapes, DRAWN_TOGETHER).filter(
    ({ box, parts }) =>
      parts >= MANY_SHAPES && speaks(box) && !pictures.some((picture) => overlap(picture.box, box)),
  );
  const found: UnreadPicture[] = [
    ...pictures.map(({ box }) => ({ what: 'picture' as const, box })),
    ...drawings.map(({ box }) => ({ what: 'chart' as const, box })),
  ];
  return found.toSorted((a, b) => a.box[1] - b.box[1]);
}

function isLarge([left, top, right, bottom]: Box, { width, height }: PageContent): boolean {
  const [across, down] = [right - left, bottom - top];
  if (across < SMALLEST_WIDTH || down < SMALLEST_HEIGHT) return false;
  const isGround = across * down > GROUND * width * height;
  return !isGround && !(bottom < height * HEAD && across < EMBLEM);
}

function lettersIn({ glyphs }: PageContent, [left, top, right, bottom]: Box): number {
  const inside = glyphs.filter(({ x, advance, baseline, size, text, hidden }) => {
    const [across, up] = [x + advance / 2, baseline - size * 0.3];
    return !hidden && text !== ' ' && across > left && across < right && up > top && up < bottom;
  });
  return inside.length;
}

function isSignature(office: Box, picture: Box): boolean {
  const beside = office[0] < picture[2] && office[2] > picture[0];
  return (
    beside &&
    picture[3] - picture[1] < SIGNED &&
    picture[1] > office[1] - SIGNED / 2 &&
    picture[1] - office[3] < SIGNED
  );
}

/** Boxes that touch become one; producers cut pictures into strips and tiles. */
function joined(boxes: readonly Box[], reach: number): { box: Box; parts: number }[] {
  const groups: { box: Box; parts: number }[] = [];
  for (const box of boxes.slice(0, MOST_PARTS).toSorted((a, b) => a[1] - b[1])) {
    let group = { box, parts: 1 };
    for (let at = groups.findIndex((other) => near(other.box, group.box, reach)); at >= 0; ) {
      const [other] = groups.splice(at, 1);
      if (other) group = { box: unionBox(other.box, group.box), parts: other.parts + group.parts };
      at = groups.findIndex((next) => near(next.box, group.box, reach));
    }
    groups.push(group);
  }
  return groups;
}

const near = (a: Box, b: Box, reach: number): boolean =>
  a[0] - reach < b[2] && a[2] + reach > b[0] && a[1] - reach < b[3] && a[3] + reach > b[1];

function overlap(a: Box, b: Box): boolean {
  const [left, top, right, bottom] = intersectBox(a, b);
  return right > left && bottom > top;
}

const REPEATED = 3;

/** Without what stands at the same place on several pages, as grounds and running heads do. */
export function withoutRepeated(pages: readonly (readonly UnreadPicture[])[]): UnreadPicture[][] {
  const placeOf = ({ box }: UnreadPicture): string => box.map((value) => Math.round(value / 4)).join(' ');
  const counts = new Map<string, number>();
  for (const picture of pages.flat()) counts.set(placeOf(picture), (counts.get(placeOf(picture)) ?? 0) + 1);
  return pages.map((pictures) =>
    pictures.filter((picture) => (counts.get(placeOf(picture)) ?? 0) < REPEATED),
  );
}

/** The blocks of a page with a mark where each picture stands. */
export function withPictures(
  blocks: readonly SourceBlock[],
  pictures: readonly UnreadPicture[],
  toPage: (box: Box) => Box,
): SourceBlock[] {
  const placed: SourceBlock[] = [...blocks];
  for (const { what, box: own } of pictures) {
    const box = toPage(own);
    const middle = (box[1] + box[3]) / 2;
    const next = placed.findIndex((block) => block.box !== undefined && block.box[1] >= middle);
    const at = next < 0 ? placed.length : next;
    placed.splice(at, 0, { kind: 'unread', what, id: 0, file: 0, box });
  }
  return placed;
}
