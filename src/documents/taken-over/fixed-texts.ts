/** Sentences of theirs put back where they stood. Pure. */
import type { Block, Paragraph } from '../model/contract.ts';
import type { FixedText } from './contract.ts';
import { plainText } from '../words/said.ts';
import { bare } from './said.ts';

/** A sentence whose paragraph is gone stands at the end of its section; where that is gone too it is left out. */
export function withFixed(body: readonly Block[], fixed: readonly FixedText[]): Block[] {
  return fixed.reduce<Block[]>(
    (blocks, text) => (text.place === 'after' ? added(blocks, text) : within(blocks, text)),
    [...body],
  );
}

const BULLET = /^[-–+•*]\s+/;

const FIXED = 'fixed:';
const LONGEST_KEY = 150;

/** The same for the same words in every template, so that what people write in their place stays there. */
function keyOf(text: string, blocks: readonly Block[]): string {
  const key = `${FIXED}${bare(text).toLocaleLowerCase('vi').slice(0, LONGEST_KEY)}`;
  const times = blocks.filter((one) => one.key === key || one.key.startsWith(`${key}#`)).length;
  return times === 0 ? key : `${key}#${times + 1}`;
}

const paragraphOf = ({ text }: FixedText, blocks: readonly Block[]): Paragraph => ({
  kind: 'paragraph',
  key: keyOf(text, blocks),
  runs: [{ text: text.replace(BULLET, '') }],
  ...(BULLET.test(text) && { bullet: true }),
});

/** Put back already, or written by the program now. */
const saysSame = (block: Block, text: string): boolean =>
  block.kind === 'paragraph' && bare(plainText(block.runs)) === bare(text);

function added(blocks: Block[], fixed: FixedText): Block[] {
  const paragraph = paragraphOf(fixed, blocks);
  if (blocks.some((block) => saysSame(block, fixed.text))) return blocks;
  const to = placeOf(blocks, fixed);
  return to === undefined ? blocks : blocks.toSpliced(to, 0, paragraph);
}

/** Behind its paragraph, and behind the sentences that already stand there. */
function placeOf(blocks: readonly Block[], { key, under }: FixedText): number | undefined {
  const own = key === '' ? -1 : blocks.findIndex((block) => block.key === key);
  if (key !== '' && own < 0) return under === undefined ? undefined : endOfSection(blocks, under);
  const to = blocks.findIndex((block, at) => at > own && !block.key.startsWith(FIXED));
  return to < 0 ? blocks.length : to;
}

function endOfSection(blocks: readonly Block[], under: string): number | undefined {
  const heading = blocks.findIndex(({ key }) => key === under);
  if (heading < 0) return undefined;
  const to = blocks.findIndex(({ kind }, at) => at > heading && kind === 'heading');
  return to < 0 ? blocks.length : to;
}

/**
 * In the paragraph of the program, or in its place; where it is gone, as a paragraph of its own. A paragraph that says
 * something else this time is not replaced.
 */
function within(blocks: Block[], fixed: FixedText): Block[] {
  const own = blocks.findIndex(({ key }) => key === fixed.key);
  const block = blocks[own];
  if (block?.kind !== 'paragraph') return fixed.place === 'within' ? added(blocks, fixed) : blocks;
  const said = plainText(block.runs);
  const text = fixed.text.replace(BULLET, '');
  if (said.includes(text)) return blocks;
  if (fixed.place === 'within')
    return blocks.with(own, {
      ...block,
      runs: [...block.runs, { text: `${/\s$/.test(said) ? '' : ' '}${text}` }],
    });
  const isAsItWas =
    bare(said) === bare(fixed.was ?? '') && block.runs.every(({ fact }) => fact === undefined);
  return isAsItWas ? blocks.with(own, { ...block, runs: [{ text }] }) : blocks;
}
