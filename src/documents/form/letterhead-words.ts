/** What stands at the head of a document in words, with room where the văn thư writes. Pure. */
import type { OfficialDocument } from '../model/contract.ts';
import type { FormRules } from './form-rule.ts';

/** Room for what is written in by hand or stamped. */
export const ROOM = Symbol('room');
export type WithRoom = readonly (string | typeof ROOM)[];

type Numbered = Pick<OfficialDocument, 'number' | 'date'>;

/** Below ten with a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II mục 3, 4). */
const padded = (number: string): string => (/^\d$/.test(number) ? `0${number}` : number);

/** "Số: 15/BC-UBND", "Số 15-BC/ĐU"; without a number room for it. */
export function numberLine(
  { word, between }: FormRules['letterhead']['number'],
  symbol: string,
  number?: string,
): WithRoom {
  const behind = `${between}${symbol}`;
  return number === undefined ? [word, ROOM, behind] : [`${word} ${padded(number)}${behind}`];
}

/**
 * "Sông Trăng, ngày 05 tháng 3 năm 2026": months 1 and 2 with a leading zero. Without a day all three stay open: a
 * draft may be signed in the next month, or the next year.
 */
export function placeAndDate(place: string, date?: string): WithRoom {
  const day = dayInWords(date);
  if (day !== undefined) return [`${place}, ${day}`];
  return [`${place}, ngày`, ROOM, 'tháng', ROOM, 'năm', ROOM];
}

function dayInWords(date: string | undefined): string | undefined {
  const [year, month, day] = date?.split('-') ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

/** "(Kèm theo Báo cáo số 15/BC-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Sông Trăng)"; dots for what is open. */
export function annexReference(
  { between }: FormRules['letterhead']['number'],
  { type, symbol, body }: { type?: string | undefined; symbol: string; body: string },
  { number, date }: Numbered,
): string {
  const name = type === undefined ? 'Công văn' : sentenceCase(type);
  const numbered = `${number === undefined ? '…' : padded(number)}${between}${symbol}`;
  return `(Kèm theo ${name} số ${numbered} ${dayInWords(date) ?? 'ngày … tháng … năm …'} của ${body})`;
}

/** "BÁO CÁO" → "Báo cáo". */
export function sentenceCase(words: string): string {
  const small = words.toLocaleLowerCase('vi');
  return small.charAt(0).toLocaleUpperCase('vi') + small.slice(1);
}

/** Where the kind of body ends and its place begins. */
const PLACE = /\s+(?=(?:xã|phường|đặc khu|thị trấn|huyện|quận|tỉnh|thành phố)\s)/iu;

/** A body's name on one line if it fits, else broken before its place, as people break it. */
export function bodyLines(name: string, fits: (line: string) => boolean): string[] {
  const at = fits(name) ? -1 : name.search(PLACE);
  return at <= 0 ? [name] : [name.slice(0, at), name.slice(at).trim()];
}
