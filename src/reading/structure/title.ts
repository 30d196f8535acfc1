/** Type, title and preamble of a document, from the lines above its first section. */
import type { Paragraph } from '../block.ts';
import { isRule } from './clean-blocks.ts';
import { isCapitals, joinPassages } from './passage.ts';

/** "(Kèm theo Quyết định số …)" under the type of a document that another one issues. */
export const ATTACHED = /^\(?\s*(?:ban hành\s+)?(?:kèm theo|đính kèm)/iu;

export interface TitleReading {
  /** Lines above the type of document. */
  letterhead: Paragraph[];
  docType?: string;
  title?: string;
  /** Paragraphs between title and first section. */
  preamble: string[];
}

const TYPES =
  'KẾ HOẠCH HÀNH ĐỘNG|KẾ HOẠCH|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|NGHỊ QUYẾT|QUYẾT ĐỊNH|ĐỀ ÁN|PHƯƠNG ÁN|CHỈ THỊ|HƯỚNG DẪN|THÔNG BÁO|BÁO CÁO|TỜ TRÌNH|KẾT LUẬN|CÔNG VĂN';
const TYPE_LINE = new RegExp(String.raw`^(?:DỰ THẢO\s+)?(${TYPES})(?!\p{L})\s*`, 'u');
/** How preambles begin; within a line only after a word that ends a phrase. */
const OPENER =
  'Căn cứ|Thực hiện|Để|Nhằm|Trên cơ sở|Quán triệt|Triển khai thực hiện|Triển khai|Tiếp tục|Theo|Xét|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Ban Thường vụ|Ban Chấp hành|Đảng ủy|Đảng uỷ|Ban Chỉ đạo';
const OPENS = new RegExp(String.raw`^(?:${OPENER})(?!\p{L})`, 'u');
const GLUED_OPENER = new RegExp(String.raw`(?<=[\p{Ll}\d)”"]) (?=(?:${OPENER})(?!\p{L}))`, 'gu');
const LEADS_ON = /(?:^|\s)(?:của|và|với|về|do|cho|tại|theo|thuộc|giữa|cùng|là|đồng chí)$/iu;
const ENDS = /[.;:]["”)]*$/;

/** The type on a line of its own in small letters ("Kế hoạch" set in capitals by its style), or its letters spaced out. */
const SMALL_TYPE = new RegExp(String.raw`^(?:${TYPES})$`, 'iu');
const inOneWord = (text: string): string => text.replace(/\s/g, '');
const SPACED: ReadonlyMap<string, string> = new Map(TYPES.split('|').map((type) => [inOneWord(type), type]));
const LONGEST_TYPE_LINE = 300;

/** A line with the type of document as a person would write it ("K Ế  H O Ạ C H" → "KẾ HOẠCH"). */
function typed(text: string): string {
  if (SMALL_TYPE.test(text.trim())) return text.trim().toUpperCase();
  return /^\p{Lu}\s/u.test(text) ? (SPACED.get(inOneWord(text)) ?? text) : text;
}

/** Whether a line begins with the type of a document. */
export const isTypeLine = (text: string): boolean =>
  text.length < LONGEST_TYPE_LINE && TYPE_LINE.test(typed(text)) && !/[;,]$/.test(text);

/** The type with which a line begins. */
export const typeOf = (text: string): string | undefined =>
  isTypeLine(text) ? TYPE_LINE.exec(typed(text))?.[1] : undefined;

/** Reads the lines above the first section. */
export function readTitle(head: Paragraph[]): TitleReading {
  const at = head.findIndex(({ text }) => isTypeLine(text));
  if (at < 0) return untyped(head);
  if (
    SECOND_WORDS.test(head[at + 1]?.text.trim() ?? '') &&
    SHORT_TYPE.test(typed(head[at]?.text ?? '').trim())
  )
    return readTitle(joinedType(head, at));
  const typeLine = typed(head[at]?.text ?? '');
  const type = TYPE_LINE.exec(typeLine);
  const rest = typeLine.slice(type?.[0].length ?? 0).trim();
  const first = head[at];
  const below = rest !== '' && first ? [{ ...first, text: rest }, ...head.slice(at + 1)] : head.slice(at + 1);
  return { letterhead: head.slice(0, at), ...(type?.[1] && { docType: type[1] }), ...splitTitle(below) };
}

const SHORT_TYPE = /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH)$/u;
const SECOND_WORDS = /^HÀNH ĐỘNG$/u;

/** "CHƯƠNG TRÌNH" / "HÀNH ĐỘNG" is one type on two lines. */
function joinedType(head: Paragraph[], at: number): Paragraph[] {
  const [first, second] = head.slice(at, at + 2);
  if (!first || !second) return head;
  const text = `${typed(first.text).trim()} ${second.text.trim()}`;
  return [...head.slice(0, at), { ...first, text }, ...head.slice(at + 2)];
}

/** Without a type of document all lines up to the first opener are letterhead. */
function untyped(head: Paragraph[]): TitleReading {
  const opener = head.findIndex(({ text }) => OPENS.test(text) && !isCapitals(text));
  const at = opener < 0 ? head.length : opener;
  return { letterhead: head.slice(0, at), preamble: joinPassages(head.slice(at)).map(({ text }) => text) };
}

function splitTitle(lines: Paragraph[]): { title?: string; preamble: string[] } {
  const rule = lines.findIndex(({ text }) => isRule(text));
  if (rule > 0) return { title: textOf(lines.slice(0, rule)), preamble: textsOf(lines.slice(rule + 1)) };
  const texts = textsOf(rule === 0 ? lines.slice(1) : lines);
  // "CHƯƠNG TRÌNH HÀNH ĐỘNG" / "CỦA BAN CHẤP HÀNH …": who acts, before what is done.
  if (texts.length > 1 && /^(?:CỦA|Của|của)(?!\p{L})/u.test(texts[0] ?? '')) texts.shift();
  const title: string[] = [];
  while (texts.length > 0 && continuesTitle(title, texts[0] ?? '')) {
    const [own, glued] = cutGlued(texts.shift() ?? '', title.length === 0);
    title.push(own);
    if (glued !== undefined) {
      texts.unshift(glued);
      break;
    }
  }
  return { ...(title.length > 0 && { title: title.join(' ') }), preamble: texts };
}

const textsOf = (lines: Paragraph[]): string[] =>
  joinPassages(lines.filter(({ text }) => !isRule(text))).map(({ text }) => text);
const textOf = (lines: Paragraph[]): string => textsOf(lines).join(' ');

function continuesTitle(title: string[], text: string): boolean {
  if (title.length === 0) return !text.startsWith('Căn cứ');
  return !OPENS.test(text) && !ENDS.test(text) && text.length < 200 && title.join(' ').length < 400;
}

/** Cuts a title that runs on into the preamble: "… quốc gia Thực hiện Nghị quyết …". */
function cutGlued(text: string, isFirst: boolean): [string, string?] {
  if (isFirst || text.length > 60) {
    for (const match of text.matchAll(GLUED_OPENER)) {
      const before = text.slice(0, match.index);
      if (!LEADS_ON.test(before) && before.length > 20) return [before, text.slice(match.index + 1)];
    }
  }
  return [text];
}
