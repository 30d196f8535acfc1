/** Which pictures may hold a table or text: large ones, not seals, signatures, logos and lines. */
import type { Item, Picture, Size } from './item.ts';

/** Points. */
export const CM = 72 / 2.54;

/** What is smaller is a logo, a seal, a signature or a line. */
const LEAST: Size = { width: 6 * CM, height: 2.5 * CM };
/** In a cell already this may be a word. */
const LEAST_IN_CELL: Size = { width: 1.5 * CM, height: 0.4 * CM };
/** Seal and signature together are no larger. */
const SIGNATURE: Size = { width: 10 * CM, height: 6 * CM };
/** A letterhead goes over the page. */
const LETTERHEAD_WIDTH = 12 * CM;

const reaches = (size: Size, least: Size): boolean =>
  size.width >= least.width && size.height >= least.height;

/** Whether something that could not be read stands in a cell; `bare`: it stands there alone. */
export function isUnreadInCell(item: Item, bare: boolean): boolean {
  if (item.kind === 'picture') return !item.behind && reaches(item.size, bare ? LEAST_IN_CELL : LEAST);
  return item.kind === 'unread' || item.kind === 'embedded';
}

export const isWidePicture = (item: Item): boolean =>
  item.kind === 'picture' && !item.behind && reaches(item.size, { ...LEAST, width: LETTERHEAD_WIDTH });

const SIGNING =
  /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|T\/UQ|Q)\s?\.\s*\p{Lu}{2}|^(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|GIÁM ĐỐC)(?!\p{L})/u;
/** Paragraphs between the post of the signer and the picture of the signature. */
const REACH = 3;

/** An item whose pictures have been judged. */
export type Judged = Exclude<Item, Picture>;

/** Pictures that may hold text, or are all there is, become blocks that say so, the others go. */
export function judgePictures(items: readonly Item[]): Judged[] {
  const isBare = items.every((item) => item.kind === 'picture');
  let since = Number.POSITIVE_INFINITY;
  return items.flatMap((item): Judged[] => {
    if (item.kind === 'paragraph') since = SIGNING.test(item.text.trim()) ? 0 : since + 1;
    else if (item.kind === 'table') since = Number.POSITIVE_INFINITY;
    if (item.kind !== 'picture') return [item];
    const isSignature = since < REACH && !reaches(item.size, SIGNATURE);
    const isPaper = item.behind && !isBare;
    return reaches(item.size, LEAST) && !isSignature && !isPaper ? [unreadPicture(item)] : [];
  });
}

const unreadPicture = ({ page }: Picture): Judged => ({
  kind: 'unread',
  what: 'picture',
  ...(page !== undefined && { page }),
});
