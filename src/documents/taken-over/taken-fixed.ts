/** Sentences that people wrote and that hold for every period. Pure. */
import type { Aligned, OwnText } from './aligned.ts';
import type { FixedText } from './contract.ts';
import { pairedTexts } from './pairs.ts';
import { bare, isOfPeriod, sentencesOf } from './said.ts';

/**
 * @param headings for each text of theirs the key of the heading that it is
 * @param lasting numbers of documents that may be named in every period
 */
export function takenFixed(
  { ours, theirs, pairing }: Aligned,
  headings: readonly (string | undefined)[],
  lasting: ReadonlySet<string>,
): FixedText[] {
  const known = new Set(ours.flatMap(({ text }) => sentencesOf(text).map(bare)));
  const isFixed = (sentence: string): boolean => !known.has(bare(sentence)) && !isOfPeriod(sentence, lasting);
  const found: FixedText[] = [];
  let under: string | undefined;
  let anchor = '';
  theirs.forEach(({ of, text }, at) => {
    if (of === 'heading') {
      under = headings[at] ?? under;
      anchor = headings[at] ?? anchor;
      return;
    }
    const place = under === undefined ? {} : { under };
    const counterpart = ours[pairing.theirs[at] ?? -1];
    if (!counterpart) {
      const own = sentencesOf(text).filter(isFixed);
      const bullet = /^[-–+•*]\s/.test(text) ? '- ' : '';
      if (own.length > 0)
        found.push({ key: anchor, ...place, place: 'after', text: `${bullet}${own.join(' ')}` });
      return;
    }
    anchor = counterpart.key;
    found.push(...rewritten(counterpart, text, isFixed, lasting).map((fixed) => ({ ...fixed, ...place })));
  });
  return found;
}

/** A paragraph that the program writes alike in every period gives way to theirs; to others sentences are added. */
function rewritten(
  own: OwnText,
  text: string,
  isFixed: (sentence: string) => boolean,
  lasting: ReadonlySet<string>,
): FixedText[] {
  const { key } = own;
  if (bare(own.text) === bare(text)) return [];
  const isOurs = own.hasFacts || isOfPeriod(own.text, lasting);
  if (!isOurs && !isOfPeriod(text, lasting)) return [{ key, place: 'instead', text, was: own.text }];
  const sentences = sentencesOf(text);
  const pairing = pairedTexts(sentencesOf(own.text), sentences);
  const added = sentences.filter((sentence, at) => pairing.theirs[at] === undefined && isFixed(sentence));
  return added.length > 0 ? [{ key, place: 'within', text: added.join(' ') }] : [];
}
