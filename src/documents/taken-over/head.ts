/** Type, subject, addressees and basis of a document, from the lines above its body. Pure. */
import type { Block, Paragraph } from '../../reading/block.ts';
import { isRule } from '../../reading/structure/clean-blocks.ts';
import { isTypeLine, readTitle } from '../../reading/structure/title.ts';
import type { ReadDocument } from './contract.ts';
import { letterheadOf } from './letterhead.ts';

const ADDRESSED = /^Kính gửi\s*:?\s*/u;
const ITEM = /^[-–—+•*]\s*/;
const MARKS_AT_END = /(?:\.\/\.|[\s.;,])+$/;
const BASIS = /^Căn cứ(?!\p{L})/u;
/** Whatever begins so is a basis only where it ends as an item of the list does. */
const MAYBE_BASIS = /^(?:Thực hiện|Theo|Xét)(?!\p{L}).*;$/su;

export interface HeadReading
  extends Pick<ReadDocument, 'letterhead' | 'type' | 'subject' | 'addressees' | 'basis'> {
  /** Blocks that belong to the text. */
  body: Block[];
  /** Lines of which nothing was made. */
  rest: string[];
}

/** @param body may begin with the addressees, where nothing else tells them from the items of a text */
export function headOf(head: readonly Paragraph[], body: readonly Block[]): HeadReading {
  const { above, addressees, below } = parted(...withSubject(head, body));
  const { letterhead, docType, title, preamble } = readTitle(above);
  const read = letterheadOf(letterhead.flatMap(({ text }) => text.split('\n')).map((line) => line.trim()));
  const { basis, text } = apart([...preamble.map(paragraphOf), ...below]);
  const subject = docType === undefined ? read.subject : (title ?? read.subject);
  return {
    letterhead: read.letterhead,
    ...(docType !== undefined && { type: docType }),
    ...(subject !== undefined && { subject }),
    addressees,
    basis,
    body: text,
    rest: read.rest,
  };
}

/** A subject that begins like a section of a plan ("Nhiệm vụ quý III") stands in the middle below the type all the same. */
function withSubject(
  head: readonly Paragraph[],
  body: readonly Block[],
): [readonly Paragraph[], readonly Block[]] {
  if (!isTypeLine(head.at(-1)?.text ?? '')) return [head, body];
  const end = body.findIndex((block) => block.kind !== 'paragraph' || block.align !== 'center');
  const lines = body.slice(0, end < 0 ? body.length : end).filter((block) => block.kind === 'paragraph');
  return [[...head, ...lines], body.slice(lines.length)];
}

const paragraphOf = (text: string): Paragraph => ({ kind: 'paragraph', id: 0, file: 0, flow: 'whole', text });

interface Parted {
  above: Paragraph[];
  addressees: string[];
  below: Block[];
}

/** "Kính gửi:" with the lines that list whom parts the head: no title and no letterhead goes on behind it. */
function parted(head: readonly Paragraph[], body: readonly Block[]): Parted {
  const all: Block[] = [...head, ...body];
  const at = all.findIndex((block) => block.kind === 'paragraph' && ADDRESSED.test(block.text));
  if (at < 0 || at > head.length) return { above: [...head], addressees: [], below: [...body] };
  const above = head.slice(0, at);
  const { addressees, to } = addresseesFrom(all, at);
  return { above, addressees, below: all.slice(to) };
}

function addresseesFrom(blocks: readonly Block[], at: number): { addressees: string[]; to: number } {
  const first = blocks[at];
  const lines = first?.kind === 'paragraph' ? first.text.replace(ADDRESSED, '').split('\n') : [];
  let to = at + 1;
  for (; to < blocks.length; to += 1) {
    const block = blocks[to];
    if (block?.kind !== 'paragraph' || !isAddressee(block, lines)) break;
    lines.push(...block.text.split('\n'));
  }
  const addressees = lines.map((line) => line.trim().replace(ITEM, '').replace(MARKS_AT_END, ''));
  return { addressees: addressees.filter((line) => line !== ''), to };
}

/** An item of the list, or the only body where none stands behind the colon. */
const isAddressee = ({ text, label }: Paragraph, before: readonly string[]): boolean =>
  text.length < 200 &&
  !isTypeLine(text) &&
  (ITEM.test(text) || label !== undefined || (before.join('').trim() === '' && !/[.:]$/.test(text)));

/** The list of the basis at the beginning of the text, and the text. */
function apart(blocks: readonly Block[]): { basis: string[]; text: Block[] } {
  const basis: string[] = [];
  const text: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph' && isRule(block.text)) continue;
    const isBasis =
      text.length === 0 &&
      block.kind === 'paragraph' &&
      (BASIS.test(block.text) ? !isSentence(block.text) : MAYBE_BASIS.test(block.text));
    if (isBasis) basis.push(block.text.replace(MARKS_AT_END, ''));
    else text.push(block);
  }
  return { basis, text };
}

/** "Căn cứ …, Ủy ban nhân dân xã báo cáo kết quả như sau:" opens the text: somebody reports in it. */
const isSentence = (text: string): boolean =>
  text.endsWith(':') || /, (?:\p{Lu}|xã|phường)[^,;]*(?:báo cáo|như sau)[^;]{0,60}[.:]$/u.test(text);
