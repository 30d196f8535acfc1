/** The documents that stand in the files one after the other: a decision and its plan, a letter and a plan, two plans. */
import { type Block, isParagraph } from '../block.ts';
import { isAppendixHeading } from './appendix-heading.ts';
import { isLetterheadLine, isMotto } from './letterhead.ts';
import { opensSection } from './section-marks.ts';
import { signatureBlocks } from './signature-block.ts';
import { ATTACHED, typeOf } from './title.ts';

/**
 * "plan": what is to be read; "enacting": a decision whose number the plan bears; "covering": a letter that only
 * sends it, a report beside it; "other": matter without a title of its own.
 */
export type DocumentKind = 'plan' | 'enacting' | 'covering' | 'other';

export interface DocumentBlocks {
  kind: DocumentKind;
  blocks: Block[];
}

const PLAN = /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN)/u;
const ENACTING = /^(?:QUYẾT ĐỊNH|NGHỊ QUYẾT)/u;
const ADDRESSED = /^Kính gửi(?!\p{L})/u;
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
  const ground = groundOf(blocks);
  const starts: number[] = [];
  let begun = 0;
  let kind: DocumentKind | undefined;
  blocks.forEach((block, at) => {
    const type = block.kind === 'paragraph' ? typeOf(block.text) : undefined;
    if (type === undefined) return;
    kind ??= kindOf(blocks.slice(begun, at + 1));
    const start = startOf(blocks, at, { begun, kind, type }, ground);
    if (start === undefined || start <= begun) return;
    starts.push(start);
    begun = start;
    kind = kindOf(blocks.slice(start, at + 1));
  });
  return starts;
}

/** What is asked about many lines, found once. */
interface Ground {
  /** For each block, where its file begins. */
  fileStart: number[];
  /** For each block, the next one (itself counted) that is a table or opens a section. */
  nextContent: number[];
  /** For each block, where the last signature above it ended. */
  signedAt: (number | undefined)[];
}

function groundOf(blocks: Block[]): Ground {
  const fileStart = blocks.map(() => 0);
  blocks.forEach(({ file }, at) => {
    fileStart[at] = at > 0 && blocks[at - 1]?.file === file ? (fileStart[at - 1] ?? 0) : at;
  });
  const nextContent = blocks.map(() => blocks.length);
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const isContent = blocks[at]?.kind === 'table' || opensSection(blocks, at);
    nextContent[at] = isContent ? at : (nextContent[at + 1] ?? blocks.length);
  }
  const ends = new Set(signatureBlocks(blocks).map(({ to }) => to));
  let signed: number | undefined;
  const signedAt = blocks.map((_, at) => {
    if (ends.has(at)) signed = at;
    return signed;
  });
  return { fileStart, nextContent, signedAt };
}

interface Present {
  /** Where the present document began, and what it is. */
  begun: number;
  kind: DocumentKind;
  /** The type that the line names. */
  type: string;
}

/** Where the document begins that a type heads; undefined when the line heads none of its own. */
function startOf(blocks: Block[], at: number, present: Present, ground: Ground): number | undefined {
  const { begun, kind, type } = present;
  const contentAt = (from: number): number => ground.nextContent[from] ?? blocks.length;
  /** Nothing but lines without a section stands between. */
  const isTop = (from: number): boolean => at - from < TOP_REACH && contentAt(from) >= at;
  const fileStart = ground.fileStart[at] ?? 0;
  if (fileStart > begun && isTop(fileStart)) return fileStart;
  if (!PLAN.test(type)) return undefined;
  const sends = kind === 'enacting' || kind === 'covering';
  const isOwn = (from: number): boolean => sends || !hasAppendixHeading(blocks, from, at);
  const signed = ground.signedAt[at] ?? 0;
  if (signed > begun && isTop(signed) && isOwn(signed)) return signed;
  // A cover or a stamp above the letterhead is no document.
  const headed = letterheadAbove(blocks, Math.max(begun + 1, fileStart), at);
  if (headed !== undefined && contentAt(begun) < headed && isOwn(headed)) return headed;
  const captioned = blocks
    .slice(at, at + CAPTION_REACH)
    .some((below) => below.kind === 'paragraph' && ATTACHED.test(below.text));
  return sends && captioned && contentAt(begun) < at ? at : undefined;
}

const hasAppendixHeading = (blocks: Block[], from: number, at: number): boolean =>
  blocks.slice(from, at).some((_, index) => isAppendixHeading(blocks, from + index));

/** The first line of a letterhead with its motto, close above a title. */
function letterheadAbove(blocks: Block[], least: number, at: number): number | undefined {
  const from = Math.max(least, at - LETTERHEAD_REACH);
  const above = blocks.slice(from, at);
  if (!above.some((block) => isParagraph(block) && isMotto(block.text))) return undefined;
  if (!above.some((block) => isParagraph(block) && isLetterheadLine(block.text) && !isMotto(block.text)))
    return undefined;
  const first = above.findLastIndex((block) => !isParagraph(block) || /[.;:]$|^[-–+•*]\s/.test(block.text));
  return from + first + 1;
}

function kindOf(blocks: Block[]): DocumentKind {
  const top = blocks.slice(0, TOP_REACH * 2).filter(isParagraph);
  const first = top.map(({ text }) => typeOf(text)).find((type) => type !== undefined);
  const addressed = top.findIndex(({ text }) => ADDRESSED.test(text));
  if (addressed >= 0) {
    const typed = top.findIndex(({ text }) => typeOf(text) !== undefined);
    // A letter has no type; what its text names further down is none.
    if (typed < 0 || typed > addressed) return 'covering';
  }
  if (first === undefined) return 'other';
  if (PLAN.test(first)) return 'plan';
  return ENACTING.test(first) ? 'enacting' : 'covering';
}
