/** What people typed, as it may stand in an official document. Pure. */
import { withCapital } from './said.ts';

/** "- ", "+ ", "• ", "1. ", "a) " in front of a line. */
const MARK = /^(?:(?:[-–—+*•●▪]+(?=\s|\p{L})|\d{1,2}[.)](?=\s|\p{L})|[a-zđ]\)(?=\s))\s*)+/iu;
const END = /[\s.,;:!?…/]+$/u;

/** One line without doubled spaces, and without what ends it. */
export const bare = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(END, '');

/** "UBND xã ." and "80- 90%", as files of plans have them. */
const BEFORE_MARK = /(?<=[\p{L}\d)%”"]) +(?=[.,;:](?:\s|$))/gu;
const IN_RANGE = /(?<=\d%?)(?: +- *| *- +)(?=\d)/gu;

/** Words of the plan as they stand in a table: nothing but misplaced spaces is changed. */
export const inCell = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(BEFORE_MARK, '').replace(IN_RANGE, '-');

/** Names that keep their capital wherever they stand. */
const NAME =
  /^(?:Nghị quyết|Nghị định|Luật|Đảng|Việt Nam|Ủy ban|Hội đồng nhân dân|Mặt trận|Công an|Internet)(?!\p{L})/u;
/** "Phòng Kinh tế", "Sở Khoa học và Công nghệ": but "phòng họp". */
const BODY =
  /^(?:Phòng|Ban|Bộ|Sở|Hội|Đoàn|Trung tâm|Trạm|Trường|Văn phòng|Tổ|Thôn|Chủ tịch)\s+(?:\p{Lu}|\d)/u;
const ABBREVIATION = /^(?:\P{L}|\p{Lu}[\p{Lu}\d])/u;

/** "Bộ phận một cửa" → "bộ phận một cửa"; "UBND xã", "Phòng Kinh tế" and "Nghị quyết 57" keep their capital. */
export function withSmallLetter(text: string): string {
  if ([NAME, BODY, ABBREVIATION].some((kept) => kept.test(text))) return text;
  const [first = ''] = text;
  return first.toLocaleLowerCase('vi') + text.slice(first.length);
}

/** A text of several lines as sentences, each with a capital and a full stop; a line of marks alone is none. */
export function sentencesOf(text: string | undefined): string[] {
  const lines = (text ?? '').split(/[\r\n]+/u).map((line) => bare(line.trim().replace(MARK, '')));
  return lines.filter((line) => /[\p{L}\d]/u.test(line)).map((line) => `${withCapital(line)}.`);
}

/** The lines of a text in one: "chưa có kinh phí; nguyên nhân: …". */
export const inLine = (text: string | undefined): string =>
  sentencesOf(text)
    .map((line) => bare(line))
    .map((line, at) => (at === 0 ? line : withSmallLetter(line)))
    .join('; ');

/** A new sentence behind a word; what ends in a capital is an abbreviation: "TP. Hải Phòng". */
const NEXT_SENTENCE = /(?<=[\p{Ll}\d)”"][.;!?])\s+(?=\p{Lu})/u;

/** A name as a sentence takes it in: plans write whole paragraphs, the first sentence of which is the task. */
export const shortName = (name: string): string => bare(name.trim().split(NEXT_SENTENCE)[0] ?? name);
