/** Headings of appendices, told from sentences that mention one. */
import type { Block, Paragraph } from '../block.ts';
import { isCapitals } from './passage.ts';

const NUMBER = String.raw`(?:[IVX]+|\d{1,2}|[A-Z])(?:\.\d{1,2}|[a-zA-Z]|-[A-Z\d]{1,2})?(?![\p{L}\d])`;
const OF = String.raw`(?:\s+(?:số|SỐ|Số))?`;
const FORMS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:PHỤ LỤC|Phụ lục|Phụ Lục|PHỤ BIỂU|Phụ biểu|Phụ Biểu)(?:${OF}\s*[:.]?\s*${NUMBER}|\s*[:.(–-]|\s*$|\s+\p{Lu})`,
    'u',
  ),
  new RegExp(String.raw`^(?:BIỂU|Biểu)(?:\s+(?:MẪU|mẫu|Mẫu))?${OF}\s*[:.]?\s*${NUMBER}`, 'u'),
  new RegExp(String.raw`^(?:PL|Pl)[\s.-]?(?:[IVX]+|\d{1,2})[a-z]?(?=\s*[:.(–-]|\s*$)`, 'u'),
  /^(?:DANH MỤC|DANH SÁCH|BẢNG)\s+(?:PHÂN CÔNG|TỔNG HỢP|NHIỆM VỤ|CHỈ TIÊU|CÁC|CHI TIẾT|GIAO|CÔNG VIỆC|THEO DÕI)/u,
];
/** Headings that a body has too, above its own tables. */
const OF_BODY_TABLES = /^(?:BIỂU|Biểu|DANH MỤC|DANH SÁCH|BẢNG)/u;
/** Words and signs after which a line only goes on with its sentence. */
const GOES_ON =
  /(?:[,(“"]|(?<!\p{L})(?:tại|theo|trong|ở|của|và|với|các|xem|từ|đến|là|gồm|ban hành|kèm|có))$/iu;
const ENDS_SENTENCE = /[.;:!?]["”)]*$/;
/** What follows the number in a sentence: words in small letters that say no more than where the appendix belongs may head one. */
const SPEAKS_ON = new RegExp(
  String.raw`^\p{L}+(?: \p{L}+)?${OF}\s*(?:[IVX]+|\d{1,2})?[a-z]?\s*[,;)]|^\p{L}+ \p{L}+${OF}\s*(?:[IVX]+|\d{1,2})?[a-z]?\s+(?!số|kèm theo|ban hành|đính kèm|về|phân công|danh mục|chi tiết|tổng hợp|giao|chỉ tiêu|nhiệm vụ)\p{Ll}`,
  'u',
);
const NUMBERED = new RegExp(String.raw`^\p{L}+ \p{L}+${OF}\s+(?:[IVX]+|\d+)[a-z]?\s*(?:[:.(–-]|$)`, 'iu');
const LONGEST = 400;

/** Whether a paragraph is the heading of an appendix, by its form and by the lines around it. */
export function isAppendixHeading(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.kind !== 'paragraph' || block.text.length > LONGEST) return false;
  if (!FORMS.some((form) => form.test(block.text))) return false;
  return isCapitals(firstWords(block.text)) ? !isWrapped(blocks, at) : !isMention(blocks, at);
}

/** Whether the heading gives the appendix a number of its own. */
export const isNumberedAppendix = (text: string): boolean =>
  NUMBERED.test(text) || FORMS[2]?.test(text) === true;

/** Before the signature only what calls itself an appendix is one, and only set apart from the text. */
export function isSetApart(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph' || OF_BODY_TABLES.test(block.text)) return false;
  return (
    isCapitals(firstWords(block.text)) ||
    block.heading !== undefined ||
    block.align === 'center' ||
    block.bold === true
  );
}

const firstWords = (text: string): string => text.split(/\s+/, 2).join(' ');

/** A line in capitals goes on with one in capitals only when that leads on ("… GIAO TẠI" / "PHỤ LỤC I"). */
function isWrapped(blocks: readonly Block[], at: number): boolean {
  const before = lineAbove(blocks, at);
  return before !== undefined && GOES_ON.test(before.text);
}

function isMention(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at] as Paragraph;
  if (SPEAKS_ON.test(block.text) || /[;,]$/.test(block.text)) return true;
  if (/[.]$/.test(block.text) && block.text.split(' ').length > 6) return true;
  const before = lineAbove(blocks, at);
  if (before && GOES_ON.test(before.text)) return true;
  const next = blocks[at + 1];
  if (next?.kind === 'paragraph' && next.flow === 'line' && /^\p{Ll}/u.test(next.text)) return true;
  if (NUMBERED.test(block.text)) return false;
  // "Phụ lục" at the beginning of a wrapped sentence is no heading.
  const inSentence = before?.flow === 'line' && /[\p{Ll},]$/u.test(before.text);
  return inSentence && block.gapBefore !== true && block.page === before.page;
}

/** The line above, when a sentence could go on from it. */
function lineAbove(blocks: readonly Block[], at: number): Paragraph | undefined {
  const before = blocks[at - 1];
  if (before?.kind !== 'paragraph' || before.file !== blocks[at]?.file) return undefined;
  return ENDS_SENTENCE.test(before.text) ? undefined : before;
}
