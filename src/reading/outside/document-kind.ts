/** Which kind of document gives tasks without being a plan, by its letterhead, its type and what it is about. Pure. */
import type { OutsideKind, PlanHeader } from '../contract.ts';
import { isDateLine, isMotto, isNumberLine } from '../structure/letterhead.ts';

const ADDRESSED = /^Kính gửi(?!\p{L})/iu;
const SUBJECT = /^(?:V\/v|Về việc)(?!\p{L})\s*:?\s*/iu;
/** A letter may have a number whose symbol names nothing but its body: "77/UBND", "264a/UBND-VP", "112-CV/ĐU". */
const NUMBER = /^S[ốỐ]\s*[:.]?\s*(\d{1,5}[a-zđ]?\s?[-/]\s?\p{Lu}[\p{L}\d&]*(?:[-/]\p{Lu}[\p{L}\d&]*)*)/u;

/** Lines up to which a letterhead reaches, and those that a subject is wrapped into. */
const TOP = 20;
const SUBJECT_LINES = 4;

/** The first lines of a document, whatever part they were put to. */
export const topOf = (texts: readonly string[]): string[] =>
  texts.slice(0, TOP).flatMap((text) => text.split('\n').map((line) => line.trim()));

/** What a letter is about: the line under its number, "V/v giao nhiệm vụ …". */
export function subjectIn(top: readonly string[]): string | undefined {
  const at = top.findIndex((line) => SUBJECT.test(line));
  if (at < 0) return undefined;
  const subject = [top[at] ?? ''];
  for (const line of top.slice(at + 1, at + SUBJECT_LINES)) {
    const ends = line === '' || isAddressed(line) || isDateLine(line) || isMotto(line) || isNumberLine(line);
    if (ends || !/^[\p{Ll}\d]/u.test(line)) break;
    subject.push(line);
  }
  return subject.join(' ').replace(/\s+/gu, ' ');
}

export const isAddressed = (text: string): boolean => ADDRESSED.test(text.trim());

/** The number of a letter where the reader of plans knows none. */
export const numberIn = (top: readonly string[]): string | undefined =>
  top.map((line) => NUMBER.exec(line)?.[1]?.replace(/\s/gu, '')).find((number) => number !== undefined);

/** Written by a body, under a number of its own or about something it names; anybody may write to the commune. */
function isLetter(top: readonly string[], { issuer, number }: PlanHeader): boolean {
  const official = issuer !== undefined || number !== undefined || numberIn(top) !== undefined;
  return official && (top.some(isAddressed) || subjectIn(top) !== undefined);
}

/** @returns undefined for a plan, and for whatever is none of these */
export function outsideKindOf(
  top: readonly string[],
  header: PlanHeader,
): Exclude<OutsideKind, 'list'> | undefined {
  const { docType, title = '' } = header;
  if (docType === undefined) return isLetter(top, header) ? 'assignment' : undefined;
  if (docType === 'CÔNG VĂN') return 'assignment';
  if (docType !== 'THÔNG BÁO' && docType !== 'KẾT LUẬN') return undefined;
  if (docType === 'KẾT LUẬN' || /kết luận/iu.test(title)) return 'conclusion';
  return /ý kiến/iu.test(title) ? 'directive' : 'assignment';
}
