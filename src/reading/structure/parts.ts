/** The document cut into its parts: what stands above the body, the body, the signature, the appendices. */
import type { Block, Paragraph } from '../block.ts';
import { cleanBlocks, isPageNumber, isRule } from './clean-blocks.ts';
import { markerOf, markerOfLabel } from './marker.ts';
import { isCapitals } from './passage.ts';
import { plainText } from './plain-text.ts';
import { sideBySide } from './side-by-side.ts';

export interface PlanParts {
  /** Letterhead, type of document, title and preamble. */
  head: Paragraph[];
  body: Block[];
  /** Recipients, authority, post and name of the signer. */
  signature: Paragraph[];
  appendices: Block[][];
  /** All blocks that hold content, whatever part they went to or none. */
  cleaned: Block[];
}

const APPENDIX_HEADING =
  /^(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu)(?:\s+(?:số|SỐ)?\s*(?:[IVX]+|\d+|[A-Z])(?!\p{L})|\s*[:.(–-]|\s*$|\s+\p{Lu})|^(?:BIỂU|Biểu)(?:\s+(?:số|SỐ|MẪU|mẫu))?\s*(?:[IVX]+|\d+)(?!\p{L})|^(?:DANH MỤC|BẢNG)\s+(?:PHÂN CÔNG|TỔNG HỢP|NHIỆM VỤ|CHỈ TIÊU|CÁC|CHI TIẾT)/u;
const NUMBERED_APPENDIX = /^\p{L}+ \p{L}+(?:\s+số)?\s+(?:[IVX]+|\d+)\s*(?:[:.(–-]|$)/iu;
const ATTACHED = /^\(?\s*(?:ban hành\s+)?(?:kèm theo|đính kèm)/iu;
const RECIPIENTS = /^n[ơƠ]i nh[ậẬ]n\s*:?/iu;
const AUTHORITY = /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|T\/UQ|Q)\s?\.?\s*(?=\p{Lu}{2})/u;
const POST =
  /^(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG)(?![\p{L}])/u;
const COLUMN_HEADS = /^(?:TT|STT|Số TT|Stt)(?!\p{L})/u;
const SECTION_WORDS =
  /mục đích|yêu cầu|mục tiêu|quan điểm|nhiệm vụ|nội dung|căn cứ|chỉ tiêu|giải pháp|tổ chức thực hiện/iu;

/** Cuts the blocks of a plan (all files, in order) into parts. */
export function splitParts(source: Block[]): PlanParts {
  const blocks = cleanBlocks(source);
  const attached = attachedPlanStart(blocks);
  if (attached === undefined) return partsOf(blocks);
  return withDecision(partsOf(blocks.slice(attached)), partsOf(blocks.slice(0, attached)));
}

const ATTACHED_TYPE = /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN)(?!\p{L})/u;
const DECISION = /^QUYẾT ĐỊNH(?!\p{L})/u;
/** Lines between the type of an attached plan and the line that names its decision. */
const CAPTION_REACH = 8;

/** Where a plan begins that a decision issues ("Ban hành kèm theo Quyết định số …"), behind the decision's own signature. */
function attachedPlanStart(blocks: Block[]): number | undefined {
  const decision = blocks.findIndex((block) => isParagraph(block) && DECISION.test(block.text));
  if (decision < 0) return undefined;
  const at = blocks.findIndex(
    (block, index) =>
      index > decision &&
      isParagraph(block) &&
      ATTACHED_TYPE.test(block.text) &&
      blocks
        .slice(index, index + CAPTION_REACH)
        .some((below) => isParagraph(below) && ATTACHED.test(below.text)),
  );
  return at < 0 ? undefined : at;
}

/** The decision gives letterhead, legal basis and signature, the plan its title and all that follows. */
function withDecision(plan: PlanParts, decision: PlanParts): PlanParts {
  const type = decision.head.findIndex(({ text }) => DECISION.test(text));
  return {
    head: [
      ...decision.head.slice(0, Math.max(0, type)),
      ...withoutCaption(plan.head),
      ...decision.head.slice(type + 1).filter(({ text }) => /^(?:Căn cứ|Thực hiện|Xét)(?!\p{L})/u.test(text)),
    ],
    body: plan.body,
    signature: plan.signature.length > 0 ? plan.signature : decision.signature,
    appendices: plan.appendices,
    cleaned: [...decision.cleaned, ...plan.cleaned],
  };
}

/** "(Ban hành kèm theo Quyết định số …)" goes, with the lines it is wrapped into. */
function withoutCaption(head: Paragraph[]): Paragraph[] {
  const from = head.findIndex(({ text }) => ATTACHED.test(text));
  if (from < 0) return head;
  const closes = head.findIndex(({ text }, at) => at >= from && text.endsWith(')'));
  const to = head[from]?.text.startsWith('(') && closes >= 0 && closes - from < 4 ? closes : from;
  return [...head.slice(0, from), ...head.slice(to + 1)];
}

function partsOf(blocks: Block[]): PlanParts {
  const start = firstSection(blocks);
  const signed = signatureStart(blocks, start);
  const attached = appendixStart(blocks, start, signed);
  const bodyEnd = Math.min(signed ?? blocks.length, attached);
  return {
    head: sideBySide(blocks.slice(0, start).filter(isParagraph)).map(plain),
    body: blocks
      .slice(start, bodyEnd)
      .filter((block) => !isBodyNoise(block))
      .map(plain),
    signature:
      signed === undefined || signed >= attached
        ? []
        : sideBySide(blocks.slice(signed, attached).filter(isParagraph)).map(plain),
    appendices: splitAppendices(blocks.slice(attached)),
    cleaned: blocks,
  };
}

const plain = <B extends Block>(block: B): B =>
  block.kind === 'paragraph' ? { ...block, text: plainText(block.text) } : block;
const isParagraph = (block: Block): block is Paragraph => block.kind === 'paragraph';

function isBodyNoise(block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    (isRule(block.text) || (isPageNumber(block.text) && block.label === undefined))
  );
}

/** The first heading of a section: "I.", "Phần I", "Điều 1.", or a heading in capitals that names one. */
function firstSection(blocks: Block[]): number {
  const marked = blocks.findIndex((block) => block.kind === 'paragraph' && opensSection(block));
  if (marked >= 0) return marked;
  const numbered = blocks.findIndex(
    (block) => isParagraph(block) && kindOf(block) === 'number' && !inLetterhead(block),
  );
  return numbered >= 0 ? numbered : 0;
}

const kindOf = ({ text, label }: Paragraph): string | undefined =>
  (label === undefined ? markerOf(text) : markerOfLabel(label))?.kind;

function opensSection(paragraph: Paragraph): boolean {
  const kind = kindOf(paragraph);
  if (kind === 'roman' || kind === 'part' || kind === 'upper' || kind === 'article') return true;
  const text = paragraph.text;
  if (kind === 'number') return SECTION_WORDS.test(text.slice(0, 40));
  return (
    kind === undefined &&
    isCapitals(text) &&
    text.length < 80 &&
    /^(?:MỤC ĐÍCH|MỤC TIÊU|QUAN ĐIỂM|YÊU CẦU|NỘI DUNG|NHIỆM VỤ)/u.test(text)
  );
}

const inLetterhead = ({ text }: Paragraph): boolean => /^\d+[-/]\p{Lu}/u.test(text);

function signatureStart(blocks: Block[], from: number): number | undefined {
  const index = blocks.findIndex(
    (block, at) => at > from && block.kind === 'paragraph' && opensSignature(block.text),
  );
  return index < 0 ? undefined : index;
}

const opensSignature = (text: string): boolean =>
  RECIPIENTS.test(text) ||
  (AUTHORITY.test(text) && isCapitals(text)) ||
  (POST.test(text) && isCapitals(text) && text.length < 40);

/** Where the appendices begin: at their heading, or at what follows the signature; the number of blocks when there are none. */
function appendixStart(blocks: Block[], from: number, signed: number | undefined): number {
  if (signed === undefined) {
    const heading = blocks.findIndex(
      (block, at) => at > from && isParagraph(block) && isAppendixHeading(blocks, at),
    );
    return heading < 0 ? blocks.length : heading;
  }
  let recipients = false;
  for (let index = signed; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) break;
    if (block.kind === 'table' || (index > signed && isAppendixHeading(blocks, index))) return index;
    if (block.file !== blocks[signed]?.file || COLUMN_HEADS.test(block.text) || ATTACHED.test(block.text))
      return index;
    recipients = RECIPIENTS.test(block.text) || (recipients && !opensSignature(block.text));
    if (!recipients && !belongsToSignature(block.text)) return index;
  }
  return blocks.length;
}

function belongsToSignature(text: string): boolean {
  if (isRule(text) || isPageNumber(text) || opensSignature(text) || /^[-–+•(]/.test(text)) return true;
  return text.length < 60 && !/[.:]$/.test(text);
}

function isAppendixHeading(blocks: Block[], index: number): boolean {
  const block = blocks[index];
  if (block?.kind !== 'paragraph' || block.text.length > 400 || !APPENDIX_HEADING.test(block.text))
    return false;
  if (NUMBERED_APPENDIX.test(block.text)) return true;
  // "Phụ lục" at the beginning of a wrapped sentence is no heading.
  const previous = blocks[index - 1];
  const inSentence =
    previous?.kind === 'paragraph' && previous.flow === 'line' && /[\p{Ll},]$/u.test(previous.text);
  return !inSentence || isCapitals(block.text) || block.gapBefore === true || block.page !== previous?.page;
}

/** One list of blocks for each appendix; one without tables or items ("PHỤ LỤC" above the first) goes with the next. */
function splitAppendices(blocks: Block[]): Block[][] {
  const appendices: Block[][] = [];
  blocks.forEach((block, index) => {
    const opens = block.kind === 'paragraph' && isAppendixHeading(blocks, index);
    const open = appendices.at(-1);
    if (!open || (opens && open.length > 0) || block.file !== open.at(-1)?.file) appendices.push([block]);
    else open.push(block);
  });
  return appendices;
}
