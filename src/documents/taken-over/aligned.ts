/** Headings and paragraphs of both documents in order, each with its counterpart. Pure. */
import type { Block, OfficialDocument } from '../model/contract.ts';
import type { ReadDocument } from './contract.ts';
import { pairedHeadings } from './heading-pairs.ts';
import { type Pairing, pairedTexts } from './pairs.ts';
import { plainText } from '../words/said.ts';

export interface OwnText {
  of: 'heading' | 'paragraph';
  key: string;
  text: string;
  level: number;
  /** It states facts of the period. */
  hasFacts: boolean;
}

export interface TheirText {
  of: 'heading' | 'paragraph';
  text: string;
  level: number;
}

export interface Aligned {
  ours: OwnText[];
  theirs: TheirText[];
  pairing: Pairing;
}

export function alignedTexts(ours: OfficialDocument, theirs: ReadDocument): Aligned {
  const own = ours.body.flatMap(ownText);
  const their = theirs.body.flatMap(({ level, number, heading, paragraphs }): TheirText[] => [
    ...(heading === undefined
      ? []
      : [{ of: 'heading' as const, text: [number ?? '', heading].join(' ').trim(), level }]),
    ...paragraphs.map((text) => ({ of: 'paragraph' as const, text, level })),
  ]);
  return { ours: own, theirs: their, pairing: paired(own, their) };
}

function ownText(block: Block): OwnText[] {
  if (block.kind === 'table') return [];
  const { key } = block;
  if (block.kind === 'heading')
    return [{ of: 'heading', key, text: block.text, level: block.level, hasFacts: false }];
  const hasFacts = block.runs.some(({ fact }) => fact !== undefined);
  return [{ of: 'paragraph', key, text: plainText(block.runs), level: 0, hasFacts }];
}

/** Headings are told by their words and what they stand for, paragraphs by their words alone. */
function paired(ours: readonly OwnText[], theirs: readonly TheirText[]): Pairing {
  const pairing: Pairing = { ours: ours.map(() => undefined), theirs: theirs.map(() => undefined) };
  for (const kind of ['heading', 'paragraph'] as const) {
    const own = [...ours.keys()].filter((at) => ours[at]?.of === kind);
    const their = [...theirs.keys()].filter((at) => theirs[at]?.of === kind);
    const ownTexts = own.map((at) => ours[at]?.text ?? '');
    const theirTexts = their.map((at) => theirs[at]?.text ?? '');
    const found =
      kind === 'heading' ? pairedHeadings(ownTexts, theirTexts) : pairedTexts(ownTexts, theirTexts);
    found.ours.forEach((at, index) => {
      const [one, other] = [own[index], at === undefined ? undefined : their[at]];
      if (one === undefined || other === undefined) return;
      pairing.ours[one] = other;
      pairing.theirs[other] = one;
    });
  }
  return pairing;
}
