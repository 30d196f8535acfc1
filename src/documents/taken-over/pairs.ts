/** Which text of theirs is which of ours: the same words first, then the most alike. Pure. */
import { likenessIndex } from '../../shared/likeness.ts';
import { bare } from './said.ts';

export interface Pairing {
  /** For each of ours the index of theirs. */
  ours: (number | undefined)[];
  /** For each of theirs the index of ours. */
  theirs: (number | undefined)[];
}

/** Right pairs score 0.6 and more, wrong ones below 0.2 (shared/likeness.ts); a text of which much was rewritten lies between. */
const LEAST_LIKE = 0.4;

/** @param may whether two texts can be one at all */
export function pairedTexts(
  ours: readonly string[],
  theirs: readonly string[],
  may: (own: number, their: number) => boolean = () => true,
): Pairing {
  const pairing: Pairing = { ours: ours.map(() => undefined), theirs: theirs.map(() => undefined) };
  pairSame(ours.map(bare), theirs.map(bare), pairing);
  pairLike(ours, theirs, pairing, may);
  return pairing;
}

export function pair(pairing: Pairing, own: number, their: number): void {
  pairing.ours[own] = their;
  pairing.theirs[their] = own;
}

/** Of texts that stand several times the first is the first. */
function pairSame(ours: readonly string[], theirs: readonly string[], pairing: Pairing): void {
  const places = new Map<string, number[]>();
  theirs.forEach((text, at) => places.set(text, [...(places.get(text) ?? []), at]));
  ours.forEach((text, at) => {
    const place = places.get(text)?.shift();
    if (place !== undefined) pair(pairing, at, place);
  });
}

function pairLike(
  ours: readonly string[],
  theirs: readonly string[],
  pairing: Pairing,
  may: (own: number, their: number) => boolean,
): void {
  const open = [...theirs.keys()].filter((at) => pairing.theirs[at] === undefined);
  const index = likenessIndex(open.map((at) => theirs[at] ?? ''));
  const found = ours.flatMap((text, own) => {
    if (pairing.ours[own] !== undefined) return [];
    return index.like(text).map(({ index: at, score }) => ({ own, their: open[at] ?? 0, score }));
  });
  const best = found.filter(({ own, their, score }) => score >= LEAST_LIKE && may(own, their));
  best.sort((a, b) => b.score - a.score || a.own - b.own || a.their - b.their);
  for (const { own, their } of best)
    if (pairing.ours[own] === undefined && pairing.theirs[their] === undefined) pair(pairing, own, their);
}

/** The pairs that stand in one order on both sides, as many as possible; the others were moved. */
export function inOrder(ours: readonly (number | undefined)[]): Set<number> {
  const owns = [...ours.keys()].filter((own) => ours[own] !== undefined);
  const ends: number[] = [];
  const before = new Map<number, number>();
  for (const own of owns) {
    const value = ours[own] ?? 0;
    let at = ends.length;
    while (at > 0 && (ours[ends[at - 1] ?? 0] ?? 0) > value) at -= 1;
    const previous = ends[at - 1];
    if (previous !== undefined) before.set(own, previous);
    ends[at] = own;
  }
  const kept = new Set<number>();
  for (let own = ends.at(-1); own !== undefined; own = before.get(own)) kept.add(own);
  return kept;
}
