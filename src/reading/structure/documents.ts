/** The documents that stand in the files one after the other: a decision and its plan, a letter and a plan, two plans. */
import type { Block, Paragraph } from '../block.ts';
import { isAppendixHeading } from './appendix-heading.ts';
import { isLetterheadLine, isMotto } from './letterhead.ts';
import { opensSection } from './section-marks.ts';
import { signatureBlocks, type Stretch } from './signature-block.ts';
import { typeOf } from './title.ts';

/**
 * "plan": what is to be read; "enacting": a decision whose number the plan bears; "covering": a letter or a
 * submission that only sends it; "other": matter without a title of its own.
 */
export type DocumentKind = 'plan' | 'enacting' | 'covering' | 'other';

export interface DocumentBlocks {
  kind: DocumentKind;
  blocks: Block[];
}

const PLAN = /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN)/u;
const ENACTING = /^(?:QUYẾT ĐỊNH|NGHỊ QUYẾT)/u;
const COVERING = /^(?:TỜ TRÌNH|CÔNG VĂN|THÔNG BÁO)/u;
export const ATTACHED = /^\(?\s*(?:ban hành\s+)?(?:kèm theo|đính kèm)/iu;
const ADDRESSED = /^(?:Kính gửi|V\/v|Về việc)(?!\p{L})/u;
/** Lines between the type of an attached plan and the line that names its decision. */
const CAPTION_REACH = 8;
/** Lines of a letterhead, and those above a title on a cover. */
const LETTERHEAD_REACH = 14;
const TOP_REACH = 25;

/** Cuts the blocks of all files into documents, each from its letterhead on. */
export function splitDocuments(blocks: Block[]): DocumentBlocks[] {
  const starts = [0, ...documentStarts(blocks)];
  const cut = starts.map((from, index) => blocks.slice(from, starts[index + 1] ?? blocks.length));
  return cut.filter((own) => own.length > 0).map((own) => ({ kind: kindOf(own), blocks: own }));
}

function documentStarts(blocks: Block[]): number[] {
  const signatures = signatureBlocks(blocks);
  const starts: number[] = [];
  let begun = 0;
  let kind: DocumentKind | undefined;
  blocks.forEach((block, at) => {
    const type = block.kind === 'paragraph' ? typeOf(block.text) : undefined;
    if (type === undefined) return;
    kind ??= kindOf(blocks.slice(begun, at + 1));
    const start = startOf(blocks, at, { begun, kind, type, signatures });
    if (start === undefined || start <= begun) return;
    starts.push(start);
    begun = start;
    kind = kindOf(blocks.slice(start, at + 1));
  });
  return starts;
}

interface Surroundings {
  /** Where the present document began, and what it is. */
  begun: number;
  kind: DocumentKind;
  type: string;
  signatures: Stretch[];
}

/** Where the document begins that a type heads; undefined when the line heads none of its own. */
function startOf(blocks: Block[], at: number, around: Surroundings): number | undefined {
  const { begun, kind, type, signatures } = around;
  const file = blocks[at]?.file;
  const fileStart = blocks.findLastIndex((block, index) => index < at && block.file !== file) + 1;
  if (fileStart > begun && at - fileStart < TOP_REACH && isTop(blocks, fileStart, at)) return fileStart;
  const sends = kind === 'enacting' || kind === 'covering';
  if (!PLAN.test(type)) return undefined;
  const signed = signatures.findLast(({ from, to }) => from >= begun && to <= at)?.to;
  const isOwn = (from: number): boolean => sends || !hasAppendixHeading(blocks, from, at);
  if (signed !== undefined && at - signed < TOP_REACH && isTop(blocks, signed, at) && isOwn(signed))
    return signed;
  const headed = letterheadAbove(blocks, Math.max(begun + 1, fileStart), at);
  if (headed !== undefined && isOwn(headed) && hasContent(blocks, begun, headed)) return headed;
  const captioned = blocks
    .slice(at, at + CAPTION_REACH)
    .some((below) => below.kind === 'paragraph' && ATTACHED.test(below.text));
  return sends && captioned && hasContent(blocks, begun, at) ? at : undefined;
}

/** Whether nothing but lines without a section stands between. */
const isTop = (blocks: Block[], from: number, at: number): boolean =>
  blocks.slice(from, at).every((block, index) => isLine(block) && !opensSection(blocks, from + index));

const isLine = (block: Block): block is Paragraph => block.kind === 'paragraph';

const hasAppendixHeading = (blocks: Block[], from: number, at: number): boolean =>
  blocks.slice(from, at).some((_, index) => isAppendixHeading(blocks, from + index));

/** A cover or a stamp above the letterhead is no document. */
const hasContent = (blocks: Block[], from: number, to: number): boolean =>
  blocks.slice(from, to).some((block, index) => block.kind === 'table' || opensSection(blocks, from + index));

/** The first line of a letterhead with its motto, close above a title. */
function letterheadAbove(blocks: Block[], least: number, at: number): number | undefined {
  const from = Math.max(least, at - LETTERHEAD_REACH);
  const above = blocks.slice(from, at);
  if (!above.some((block) => isLine(block) && isMotto(block.text))) return undefined;
  if (!above.some((block) => isLine(block) && isLetterheadLine(block.text) && !isMotto(block.text)))
    return undefined;
  const first = above.findLastIndex((block) => !isLine(block) || /[.;:]$|^[-–+•*]\s/.test(block.text));
  return from + first + 1;
}

function kindOf(blocks: Block[]): DocumentKind {
  const top = blocks.slice(0, TOP_REACH * 2).filter(isLine);
  const first = top.map(({ text }) => typeOf(text)).find((type) => type !== undefined);
  const addressed = top.findIndex(({ text }) => ADDRESSED.test(text));
  if (addressed >= 0) {
    const typed = top.findIndex(({ text }) => typeOf(text) !== undefined);
    // A letter has no type; what its text names further down is none.
    if (typed < 0 || typed > addressed) return 'covering';
  }
  if (first === undefined) return 'other';
  if (PLAN.test(first)) return 'plan';
  if (ENACTING.test(first)) return 'enacting';
  return COVERING.test(first) ? 'covering' : 'other';
}
