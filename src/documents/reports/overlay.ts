/** What people wrote into a document, laid over what the program writes. Pure. */
import type { WrittenText } from '../contract.ts';
import type { Block, Fact, OfficialDocument, Run } from '../model/contract.ts';
import { plainText } from '../words/said.ts';
import type { KeptText } from './report-store.ts';

/** Headings and paragraphs of the body by their keys; tables are not written over. */
export function textsOf(document: Pick<OfficialDocument, 'body'>): Map<string, Run[]> {
  return new Map(
    document.body.flatMap((block) =>
      block.kind === 'table'
        ? []
        : [[block.key, block.kind === 'heading' ? [{ text: block.text }] : block.runs]],
    ),
  );
}

export interface Overlaid {
  document: OfficialDocument;
  written: WrittenText[];
}

/** A text whose place is no longer there stays with the report and is said to be outdated. */
export function overlaid(made: OfficialDocument, kept: readonly KeptText[]): Overlaid {
  const places = textsOf(made);
  const byKey = new Map(kept.map((text) => [text.key, text]));
  const body = made.body.flatMap((block) => {
    const text = byKey.get(block.key);
    return text ? (writtenBlock(block, text.text) ?? []) : [block];
  });
  return {
    document: { ...made, body },
    written: kept.map((text) => ({ ...text, ...standing(places.get(text.key), text.instead) })),
  };
}

/** Whether the program would write something else today, and what. */
function standing(now: Run[] | undefined, instead: readonly Run[]): Pick<WrittenText, 'outdated' | 'now'> {
  if (now === undefined) return { outdated: true };
  return plainText(now) === plainText(instead) ? { outdated: false } : { outdated: true, now };
}

/** @returns undefined where the paragraph was left out */
function writtenBlock(block: Block, text: string): Block | undefined {
  const said = text.trim();
  if (said === '') return undefined;
  if (block.kind === 'heading') return { ...block, text: said };
  if (block.kind === 'table') return block;
  return { ...block, runs: withFacts(said, block.runs) };
}

const isPart = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\d]/u.test(sign);

/**
 * The numbers in a text that say what the program says at this place carry its facts; each fact once, in the order of
 * the text.
 */
export function withFacts(text: string, made: readonly Run[]): Run[] {
  const facts = made.flatMap(({ text: shown, fact }) => (fact ? [{ shown, fact }] : []));
  const runs: Run[] = [];
  let from = 0;
  while (from < text.length) {
    const found = nextFact(text, from, facts);
    if (!found) break;
    if (found.at > from) runs.push({ text: text.slice(from, found.at) });
    runs.push({ text: found.shown, fact: found.fact });
    facts.splice(found.index, 1);
    from = found.at + found.shown.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
}

interface FoundFact {
  at: number;
  index: number;
  shown: string;
  fact: Fact;
}

/** The one that stands first; of those at one place the longest. */
function nextFact(
  text: string,
  from: number,
  facts: readonly { shown: string; fact: Fact }[],
): FoundFact | undefined {
  let best: FoundFact | undefined;
  for (const [index, { shown, fact }] of facts.entries()) {
    const at = placeOf(text, shown, from);
    if (at < 0) continue;
    if (!best || at < best.at || (at === best.at && shown.length > best.shown.length))
      best = { at, index, shown, fact };
  }
  return best;
}

/** Whole numbers and words only: "12" is not found in "120" or "3,12". */
function placeOf(text: string, shown: string, from: number): number {
  for (let at = text.indexOf(shown, from); at >= 0; at = text.indexOf(shown, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + shown.length)];
    const cut =
      isPart(before.at(-1)) || /\d[.,/]$/.test(before) || isPart(after[0]) || /^[.,/]\d/.test(after);
    if (!cut) return at;
  }
  return -1;
}
