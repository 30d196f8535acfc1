/** Where the block of recipients and signer stands, told from the same words within the text. */
import { type Block, type Paragraph, isParagraph } from '../block.ts';
import { isAppendixHeading } from './appendix-heading.ts';
import { COLUMN_HEADS, isPageNumber, isRule } from './clean-blocks.ts';
import { isBodyLine, isLetterheadLine } from './letterhead.ts';
import { isCapitals } from './passage.ts';
import { markAt } from './section-marks.ts';
import { isSignerName, STAMP } from './signature.ts';
import { ATTACHED, isTypeLine } from './title.ts';

/** A stretch of blocks: from the first to the one behind the last. */
export interface Stretch {
  from: number;
  to: number;
}

const RECIPIENTS = /^[Nn][ơƠ][iI]\s+[Nn][Hh][ậẬ][nN]\s*(?::|$|\t|\s{2,}|\s(?=[-–]|\p{Lu}{2}|\p{Lu}[./]))/u;
const AUTHORITY = /^(?:(?:TM|KT|TL|TUQ|Q)(?:\s?[.,]\s*|\s+)|(?:T\/M|K\/T|T\/L|T\/UQ)\s?\.?\s*)(?=\p{Lu}{2})/u;
const POST =
  /^(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG)(?![\p{L}])/u;
const ITEM = /^[-–—+•*]/;
const LONGEST_LINE = 60;
/** Lines of the longest signature, recipients counted. */
const MOST_LINES = 120;
const LONGEST_RECIPIENT = 150;

const isAuthority = (text: string): boolean => AUTHORITY.test(text) && isCapitals(text);
const isPost = (text: string): boolean => POST.test(text) && isCapitals(text) && text.length < 40;
const opens = (text: string): boolean => RECIPIENTS.test(text) || isAuthority(text) || isPost(text);

/** The blocks of recipients and signers, in order. */
export function signatureBlocks(blocks: readonly Block[]): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph' || !opens(block.text)) continue;
    const to = endOf(blocks, at);
    if (!isSigned(blocks.slice(at, to).filter(isParagraph), to >= blocks.length)) continue;
    found.push({ from: at, to });
    at = to - 1;
  }
  return found;
}

/** A post alone may head the duties of its holder: only a name below it, or recipients, make it a signature. */
function isSigned(lines: Paragraph[], last: boolean): boolean {
  const texts = lines.flatMap(({ text }) => text.split('\n')).map((text) => text.trim());
  const authority = texts.some(isAuthority);
  const post = texts.findIndex(isPost);
  const recipients = texts.findIndex((text) => RECIPIENTS.test(text));
  const listed = texts.slice(recipients + 1).some((text) => ITEM.test(text));
  if (recipients >= 0 && (listed || authority || post >= 0 || texts.length === 1)) return true;
  if (authority) return post >= 0 || last || texts.some(isSignerName);
  const below = texts.slice(post + 1);
  return post >= 0 && (last || below.some((text) => STAMP.test(text) || isSignerName(text)));
}

interface Reach {
  /** Whether the recipients are being listed. */
  listing: boolean;
  /** Whether the post of a signer stood above, and the name. */
  posted: boolean;
  named: boolean;
}

function endOf(blocks: readonly Block[], from: number): number {
  const reach: Reach = { listing: false, posted: false, named: false };
  const end = Math.min(blocks.length, from + MOST_LINES);
  for (let at = from; at < end; at += 1) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph' || block.file !== blocks[from]?.file) return at;
    if (at > from && beginsOther(blocks, at, reach)) return at;
    if (!belongs(block, reach)) return at;
  }
  return end;
}

/** What cannot stand in a signature: another document, an appendix, a section, the head of a table. */
function beginsOther(blocks: readonly Block[], at: number, { listing, posted, named }: Reach): boolean {
  const block = blocks[at] as Paragraph;
  const { text } = block;
  if (opens(text)) return false;
  if ((posted || named) && isBodyLine(text)) return true;
  if (isAppendixHeading(blocks, at) || isTypeLine(text) || isLetterheadLine(text)) return true;
  if (COLUMN_HEADS.test(text) || ATTACHED.test(text) || block.heading !== undefined) return true;
  const kind = markAt(blocks, at)?.kind;
  if (kind === undefined || kind === 'dash' || kind === 'plus' || kind === 'star') return false;
  // Recipients may be numbered.
  return !(listing && (kind === 'number' || kind === 'letter') && /[;,.]$/.test(text) && text.length < 80);
}

function belongs({ text, label }: Paragraph, reach: Reach): boolean {
  if (isRule(text) || isPageNumber(text) || STAMP.test(text)) return true;
  if (opens(text)) {
    reach.listing = RECIPIENTS.test(text);
    reach.posted ||= isPost(text);
    return true;
  }
  if (ITEM.test(text) || label !== undefined) return text.length < LONGEST_RECIPIENT;
  if (isSignerName(text)) {
    reach.named = true;
    return true;
  }
  if (reach.listing) return text.length < LONGEST_RECIPIENT;
  if (text.startsWith('(')) return text.length < LONGEST_LINE * 2;
  // Below the name nothing more is said of the signer.
  return !reach.named && text.length < LONGEST_LINE && !/[.:;]$/.test(text);
}
