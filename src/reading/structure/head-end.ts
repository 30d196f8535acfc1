/** Where letterhead, title and preamble end: found by what they are, not by the first numbered heading alone. */
import { type Block, type Paragraph, isParagraph } from '../block.ts';
import { isAppendixHeading } from './appendix-heading.ts';
import { isLetterheadLine } from './letterhead.ts';
import { markAt, opensSection } from './section-marks.ts';
import { signatureBlocks } from './signature-block.ts';
import { isTypeLine } from './title.ts';

/** Lines right above a table that head it. */
const CAPTION =
  /^(?:(?:PHỤ LỤC|PHỤ BIỂU|BIỂU|BẢNG|DANH MỤC|DANH SÁCH|CÁC CHỈ TIÊU|CHỈ TIÊU|NHIỆM VỤ|CÁC NHIỆM VỤ)(?!\p{L})|(?:Phụ lục|Phụ biểu|Biểu|Bảng)\s*(?:số\s*)?[\dIVX]|\(?\s*(?:[Bb]an hành )?[Kk]èm theo|\(?[Đđ]ơn vị tính)/u;

/** The number of blocks that stand above the body. */
export function headEnd(blocks: Block[]): number {
  const table = firstOf(blocks, ({ kind }) => kind === 'table');
  const section = firstOf(blocks, (_, at) => opensSection(blocks, at));
  const signed = signatureBlocks(blocks)[0]?.from ?? blocks.length;
  const content = Math.min(table, section, signed);
  const appendix = firstOf(blocks, (_, at) => at < content && isAppendixHeading(blocks, at));
  const top = Math.min(
    content,
    appendix < content && !hasLetterhead(blocks, appendix, content) ? appendix : content,
  );
  if (section === top) return top;
  if (top < blocks.length && table === top) return captionAbove(blocks, top);
  if (top === appendix) return top;
  return Math.min(top, firstItem(blocks, top));
}

function firstOf(blocks: Block[], fits: (block: Block, at: number) => boolean): number {
  const at = blocks.findIndex(fits);
  return at < 0 ? blocks.length : at;
}

const hasLetterhead = (blocks: Block[], from: number, to: number): boolean =>
  blocks
    .slice(from, to)
    .some((block) => isParagraph(block) && (isLetterheadLine(block.text) || isTypeLine(block.text)));

/** The lines above a table that head it go with it. */
function captionAbove(blocks: Block[], table: number): number {
  let from = table;
  while (from > 0 && heads(blocks[from - 1])) from -= 1;
  return from;
}

const heads = (block: Block | undefined): boolean =>
  block !== undefined && isParagraph(block) && !isTypeLine(block.text) && CAPTION.test(block.text);

/** Without sections, the first numbered item; without numbers, the first item below the title. */
function firstItem(blocks: Block[], end: number): number {
  const kinds = blocks.slice(0, end).map((_, at) => markAt(blocks, at)?.kind);
  const numbered = blocks
    .slice(0, end)
    .findIndex((block, at) => kinds[at] === 'number' && isParagraph(block) && !isOwnNumber(block));
  if (numbered >= 0) return numbered;
  const title = blocks.findIndex((block) => isParagraph(block) && isTypeLine(block.text));
  if (title < 0 && !hasLetterhead(blocks, 0, end)) return 0;
  const item = kinds.findIndex((kind, at) => at > title && kind !== undefined && kind !== 'star');
  return item < 0 ? end : item;
}

const isOwnNumber = ({ text }: Paragraph): boolean => /^\d+[-/]\p{Lu}/u.test(text);
