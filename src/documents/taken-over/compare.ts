/** How a document that was read back differs from the draft that it was made from. Pure. */
import type { OfficialDocument } from '../model/contract.ts';
import { type Aligned, alignedTexts } from './aligned.ts';
import { comparedFrame } from './compare-frame.ts';
import { comparedTables } from './compare-tables.ts';
import type { Comparison, Difference, ReadDocument } from './contract.ts';
import { inOrder } from './pairs.ts';
import { bare } from './said.ts';
import { spansOf } from './words.ts';

/**
 * Every part of the frame, heading, paragraph and table, in the order of theirs; what they took out stands where it
 * stood in ours. Layout (bullets, capitals of names, the sign of the end) is no difference.
 */
export function compared(ours: OfficialDocument, theirs: ReadDocument): Comparison[] {
  return [
    ...comparedFrame(ours.frame, theirs),
    ...comparedTexts(alignedTexts(ours, theirs)),
    ...comparedTables(ours, theirs),
  ];
}

/** The same without what is the same. Empty: they left everything as it was. */
export function differences(ours: OfficialDocument, theirs: ReadDocument): Difference[] {
  return compared(ours, theirs).flatMap(({ kind, ...rest }) => (kind === 'same' ? [] : [{ kind, ...rest }]));
}

function comparedTexts({ ours, theirs, pairing }: Aligned): Comparison[] {
  const kept = inOrder(pairing.ours);
  const found: Comparison[] = [];
  let next = 0;
  let after: string | undefined;
  /** What they took out, up to a place of ours. */
  const takeOut = (to: number): void => {
    for (; next < to; next += 1) {
      const own = ours[next];
      if (!own) continue;
      if (pairing.ours[next] === undefined)
        found.push({ of: own.of, kind: 'removed', key: own.key, before: own.text });
      if (pairing.ours[next] === undefined || kept.has(next)) after = own.key;
    }
  };
  theirs.forEach(({ of, text }, at) => {
    const own = pairing.theirs[at];
    const counterpart = own === undefined ? undefined : ours[own];
    if (own === undefined || counterpart === undefined) {
      found.push({ of, kind: 'added', now: text, ...(after !== undefined && { after }) });
      return;
    }
    if (kept.has(own)) takeOut(own);
    found.push(comparison(counterpart, text, kept.has(own)));
    if (kept.has(own)) takeOut(own + 1);
  });
  takeOut(ours.length);
  return found;
}

function comparison(own: Aligned['ours'][number], now: string, isInPlace: boolean): Comparison {
  const { of, key, text: before } = own;
  const isSame = bare(before) === bare(now);
  return {
    of,
    kind: isInPlace ? (isSame ? 'same' : 'changed') : 'moved',
    key,
    before,
    now,
    ...(!isSame && { spans: spansOf(bare(before), bare(now)) }),
  };
}
