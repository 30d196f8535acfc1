/** Running text as paragraphs: physical lines joined, paragraphs that a page break cut in two made whole. */
import type { Paragraph } from '../block.ts';
import { type Marker, markerOf, markerOfLabel } from './marker.ts';

export interface Passage {
  /** The text as it stands, lines joined by one space, with its mark when the text holds it. */
  text: string;
  marker?: Marker;
  /** The text after the mark. */
  content: string;
  first: Paragraph;
  last: Paragraph;
  /** Lowest confidence of its lines, for recognised text only. */
  confidence?: number;
}

/** Above this many letters a line was not wrapped by a page: the file keeps a paragraph per line. */
const WIDEST_PAGE = 160;
/** Of the usual width, the share that a line may fall short of and still be full. */
const FULL_SHARE = 0.88;

const ENDS_SENTENCE = /[.;:!?…]["”’)\]]*$/;
const STARTS_SMALL = /^["“'([]*\p{Ll}/u;
const STARTS_FIGURE = /^\d/;
const STARTS_TARGET = /^\d+(?:[.,]\d+)?\s?%/;
const AWAITS_FIGURE =
  /(?:đạt|mức|độ|trên|dưới|thiểu|nhất|khoảng|quá|số|ngày|tháng|năm|quý|cấp|bước|còn|thêm|[≥≤><=])$/iu;
/** Words after which nothing ends. */
const LEADS_ON =
  /(?:,|-|–|(?<!\p{L})(?:của|và|với|về|cho|các|những|trong|tại|theo|đến|từ|do|là|được|có|để|trên|hoặc|cùng|như|bằng|thuộc|giữa|bởi|một|mọi|từng|đối))$/iu;

/** Joins the paragraphs of a stretch of running text. */
export function joinPassages(paragraphs: Paragraph[]): Passage[] {
  const layout = layoutOf(paragraphs);
  const passages: Passage[] = [];
  for (const paragraph of paragraphs) {
    const open = passages.at(-1);
    if (open && continues(open, paragraph, layout)) extend(open, paragraph);
    else passages.push(begin(paragraph));
  }
  return passages;
}

function begin(paragraph: Paragraph): Passage {
  const text = paragraph.text.replace(/\s+/g, ' ');
  const marker =
    paragraph.label === undefined ? markerOf(text) : (markerOfLabel(paragraph.label) ?? markerOf(text));
  return {
    text,
    ...(marker && { marker }),
    content: text.slice(marker?.length ?? 0),
    first: paragraph,
    last: paragraph,
    ...(paragraph.confidence !== undefined && { confidence: paragraph.confidence }),
  };
}

function extend(passage: Passage, paragraph: Paragraph): void {
  const more = paragraph.text.replace(/\s+/g, ' ');
  // A number of a document that was cut after its hyphen: "204-" + "QĐ/TW".
  const glue = /[\d\p{Lu}][-/]$/u.test(passage.last.text) && /^\p{Lu}/u.test(more) ? '' : ' ';
  passage.text += glue + more;
  passage.content += glue + more;
  passage.last = paragraph;
  if (paragraph.confidence !== undefined)
    passage.confidence = Math.min(passage.confidence ?? 1, paragraph.confidence);
}

/** A passage as a heading: with its mark, also when the format keeps the mark apart, without closing punctuation. */
export function headingText({ text, first }: Passage): string {
  return `${first.label === undefined ? '' : `${first.label} `}${text}`.replace(/[\s:;.]+$/, '');
}

interface Layout {
  /** Usual length of a wrapped line; absent when lines are whole paragraphs. */
  width?: number;
  /** Whether a gap tells a new paragraph (it does not when it stands before every line). */
  gapsTell: boolean;
}

function layoutOf(paragraphs: Paragraph[]): Layout {
  const lines = paragraphs.filter(({ flow }) => flow === 'line');
  const lengths = lines.map(({ text }) => text.length).sort((one, other) => one - other);
  const widest = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const gaps = lines.filter(({ gapBefore }) => gapBefore).length;
  return {
    ...(lines.length >= 8 && widest >= 40 && widest <= WIDEST_PAGE && { width: widest }),
    gapsTell: gaps > 0 && gaps < lines.length * 0.7,
  };
}

function continues(open: Passage, next: Paragraph, layout: Layout): boolean {
  if (next.label !== undefined || next.heading !== undefined || open.first.heading !== undefined)
    return false;
  const before = open.last.text;
  if (awaitsNumber(before) && /^[\dIVX]/.test(next.text)) return true;
  if (startsItem(next.text)) return false;
  const ended = ENDS_SENTENCE.test(before);
  if (isCapitals(open.first.text) !== isCapitals(next.text))
    return !ended && !isCapitals(open.first.text) && LEADS_ON.test(before);
  if (isCapitals(open.first.text)) return !ended;
  if (!ended && STARTS_SMALL.test(next.text)) return true;
  if (next.flow === 'whole' || open.last.flow === 'whole') return !ended && goesOn(before, next.text);
  if (next.gapBefore && layout.gapsTell) return false;
  if (layout.width === undefined) return !ended && goesOn(before, next.text);
  // A colon opens a list, unless the line goes on in small letters where gaps set paragraphs apart.
  if (before.endsWith(':') && !(layout.gapsTell && STARTS_SMALL.test(next.text))) return false;
  return isFull(before, next.text, layout.width);
}

/** Without a wrapped line to judge by: words that lead on, or a figure that is awaited or is no target of its own. */
const goesOn = (before: string, next: string): boolean =>
  LEADS_ON.test(before) ||
  (STARTS_FIGURE.test(next) && (AWAITS_FIGURE.test(before) || !STARTS_TARGET.test(next)));

/** Whether the first word of the next line would not have found room on the line before. */
function isFull(line: string, next: string, width: number): boolean {
  const word = next.split(/\s/, 1)[0] ?? '';
  return line.length + 1 + word.length > width * FULL_SHARE;
}

/** A line that begins with a mark opens an item. */
const startsItem = (text: string): boolean =>
  markerOf(text) !== undefined || /^(?:nơi nhận\s*:|căn cứ\s)/iu.test(text);

/**
 * "… hoàn thành trong Quý" leads on to "II/2027", "… quy định tại khoản" to "2. Điều 5". Words that are only the end
 * of another one ("danh mục", "tài khoản", "hằng quý") lead to nothing.
 */
const AWAITS_NUMBER =
  /\S\s(?:(?<!(?:h[ằà]ng|mỗi|từng|theo|cuối|đầu|một|các)\s)[Qq]uý|(?<!(?:danh|hạng|chuyên|khoản|đề|các)\s)[Mm]ục|(?<!(?:tài|chứng|điều|các)\s)[Kk]hoản|[Đđ]iều|[Cc]hương|[Pp]hụ lục|(?:trước|từ|đến) ngày|(?:trước|trong|từ|đến) tháng)$/u;
export const awaitsNumber = (text: string): boolean => AWAITS_NUMBER.test(text);

const SECTION_NAME =
  /^(?:(?:Các |Một số )?(?:mục đích|mục tiêu|quan điểm|yêu cầu|nội dung|nhiệm vụ|chỉ tiêu|giải pháp|tổ chức thực hiện|phân công (?:nhiệm vụ|trách nhiệm|thực hiện)|kinh phí(?: thực hiện)?)(?:,? (?:và )?(?:mục tiêu|yêu cầu|nhiệm vụ|chỉ tiêu|giải pháp|chung|tổng quát|cụ thể|chủ yếu|trọng tâm|thực hiện))*)\s*:?$/iu;

/** A heading in small letters without a number: nothing but the name of a section, or set as a heading and beginning so. */
export function isUnnumberedHeading({ text, heading, bold }: Paragraph): boolean {
  if (text.length > 100 || !/^\p{Lu}/u.test(text)) return false;
  if (SECTION_NAME.test(text.trim())) return true;
  const styled = (heading !== undefined && heading > 1) || bold === true;
  return (
    styled &&
    /^(?:Các |Một số )?(?:mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|tổ chức thực hiện)(?!\p{L})/iu.test(text) &&
    !/[.;,]$/.test(text)
  );
}

/** Whether all letters are capitals, as in headings of sections. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\([^)]*\)/g, ''));
}
