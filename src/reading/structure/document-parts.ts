/** One document cut into its parts: what stands above the body, the body, the signatures, the appendices. */
import { type Block, type Paragraph, isParagraph } from '../block.ts';
import { isAppendixHeading, isNumberedAppendix, isSetApart } from './appendix-heading.ts';
import { isPageNumber, isRule } from './clean-blocks.ts';
import { headEnd } from './head-end.ts';
import { plainText } from './plain-text.ts';
import { numbersOf, type Numbers } from './section-marks.ts';
import { sideBySide } from './side-by-side.ts';
import { asLetterheadLine, strayLines } from './strays.ts';
import { signatureBlocks, type Stretch } from './signature-block.ts';
import { ATTACHED } from './title.ts';

export interface DocumentParts {
  /** Letterhead, type of document, title and preamble. */
  head: Paragraph[];
  body: Block[];
  /** Recipients, authority, post and name of the signer. */
  signature: Paragraph[];
  appendices: Block[][];
  /** Further signatures, page numbers and rules: known, and of no matter. */
  aside: Block[];
}

/** Cuts a document; every block lands in exactly one part. */
export function partsOf(blocks: Block[]): DocumentParts {
  const start = headEnd(blocks);
  const signatures = signatureBlocks(blocks).filter(({ from }) => from >= start);
  const numbers = numbersOf(blocks);
  const parts: DocumentParts = {
    head: lines(blocks.slice(0, start)),
    body: [],
    signature: [],
    appendices: [],
    aside: [],
  };
  for (const piece of piecesOf(blocks, start, signatures, numbers)) place(parts, blocks, piece);
  return withStrays(parts);
}

/** Number and date that stand elsewhere are read where they belong. */
function withStrays(parts: DocumentParts): DocumentParts {
  const { head, body, signature } = parts;
  if (head.length === 0) return parts;
  const strays = strayLines(head, [...body, ...signature]);
  if (strays.length === 0) return parts;
  const moved = new Set<Block>(strays);
  const stays = (block: Block): boolean => !moved.has(block);
  return {
    ...parts,
    head: [...strays.map(asLetterheadLine), ...head.filter(stays)],
    body: body.filter(stays),
    signature: signature.filter(stays),
  };
}

type Role = 'body' | 'signature' | 'appendix';
interface Piece extends Stretch {
  role: Role;
}

/** Signatures stand for themselves; what follows one is an appendix, unless the numbers of the body go on. */
function piecesOf(blocks: Block[], start: number, signatures: Stretch[], numbers: Numbers): Piece[] {
  const cuts = appendixCuts(blocks, start, signatures, numbers);
  const signed = new Map(signatures.map((one) => [one.from, one]));
  const pieces: Piece[] = [];
  let role: Role = 'body';
  let from = start;
  const close = (to: number): void => {
    if (to > from) pieces.push({ role, from, to });
    from = Math.max(from, to);
  };
  for (let at = start; at < blocks.length; at += 1) {
    const signature = signed.get(at);
    if (signature) {
      close(at);
      pieces.push({ role: 'signature', ...signature });
      from = signature.to;
      at = signature.to - 1;
      if (!numbers.goOnBehind(signature.to - 1)) role = 'appendix';
    } else if (cuts.has(at)) {
      close(at);
      role = 'appendix';
    }
  }
  close(blocks.length);
  return pieces;
}

/** A sentence such as this ends a text: what stands above it was no appendix. */
const CLOSES_BODY =
  /^(?:Trên đây là|Yêu cầu các|Đề nghị các|Trong quá trình|Quá trình (?:triển khai|thực hiện))/u;

/** Headings of appendices in front of which something else ends; those behind which the text goes on head none. */
function appendixCuts(blocks: Block[], start: number, signatures: Stretch[], numbers: Numbers): Set<number> {
  const signed = signatures[0]?.from ?? -1;
  const closing = blocks.findLastIndex(
    (block, at) => at < signed && block.kind === 'paragraph' && CLOSES_BODY.test(block.text),
  );
  const cuts = new Set<number>();
  blocks.forEach((block, at) => {
    if (at < start || !isAppendixHeading(blocks, at) || numbers.goOnBehind(at)) return;
    if (at < signed && (at < closing || !isSetApart(block))) return;
    cuts.add(at);
  });
  return cuts;
}

function place(parts: DocumentParts, blocks: Block[], { role, from, to }: Piece): void {
  const own = blocks.slice(from, to);
  if (role === 'signature') {
    if (parts.signature.length === 0) parts.signature = lines(own);
    else parts.aside = parts.aside.concat(own);
  } else if (role === 'body') {
    const aside = own.map((block, at) => isNoise(block) || isBareMention(own, at));
    parts.body = parts.body.concat(own.filter((_, at) => aside[at] !== true).map(plain));
    parts.aside = parts.aside.concat(own.filter((_, at) => aside[at] === true));
  } else placeAppendix(parts, own);
}

/** What follows a heading begins an appendix of its own, as does another file. */
function placeAppendix(parts: DocumentParts, own: Block[]): void {
  own.forEach((block, at) => {
    const open = parts.appendices.at(-1);
    const begins = at === 0 && isAppendixHeading(own, 0) && !goesOn(open, block);
    if (!open || begins || open.at(-1)?.file !== block.file) parts.appendices.push([block]);
    else open.push(block);
  });
}

/** "PHỤ LỤC I" below the name of its sheet, "DANH MỤC NHIỆM VỤ" below "PHỤ LỤC I": they head the same appendix. */
const goesOn = (open: Block[] | undefined, block: Block): boolean =>
  open !== undefined &&
  open.length <= 3 &&
  open.every(isParagraph) &&
  (open.length === 1 || (isParagraph(block) && !isNumberedAppendix(block.text)));

const lines = (blocks: Block[]): Paragraph[] => sideBySide(blocks.filter(isParagraph)).map(plain);
const plain = <B extends Block>(block: B): B =>
  block.kind === 'paragraph' ? { ...block, text: plainText(block.text) } : block;

/** Lines below which a heading still stands above its table. */
const CAPTION_REACH = 4;

/** "PHỤ LỤC I" with "(Kèm theo …)" behind which the text goes on, without a table: nothing but a pointer. */
function isBareMention(blocks: Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.kind !== 'paragraph') return false;
  const from = ATTACHED.test(block.text) ? at - 1 : at;
  const heading = blocks[from];
  if (heading?.kind !== 'paragraph' || !/^PHỤ (?:LỤC|BIỂU)(?!\p{L})/u.test(heading.text)) return false;
  if (!isAppendixHeading(blocks, from)) return false;
  return blocks.slice(at, at + CAPTION_REACH).every(({ kind }) => kind === 'paragraph');
}

const isNoise = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  (isRule(block.text) || (isPageNumber(block.text) && block.label === undefined));
