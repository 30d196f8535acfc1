/** Which things of a plan other plans state already: proposals for a person, never more than one for a thing. Pure. */
import { writtenOut } from '../../reading/groups/abbreviations.ts';
import { differenceAmong } from '../../reading/groups/difference.ts';
import { indicatorKey } from '../../reading/groups/indicator-key.ts';
import {
  measureApart,
  numbersConflict,
  sameWords,
  type Wording,
  wordingOf,
} from '../../reading/groups/wording.ts';
import { marksConflict } from '../../reading/groups/contrasts.ts';
import { isShare } from '../../reading/values/target.ts';
import { foldText, likenessIndex } from '../../shared/likeness.ts';
import type { RowKind } from '../contract.ts';

/** A thing as it is compared. */
export interface SameSide {
  id: string;
  kind: RowKind;
  /** What its plans call it, each wording once. */
  names: readonly string[];
  unit?: string | undefined;
  /** Something is left to be done; of an indicator always. */
  open: boolean;
}

export interface ProposedPair {
  one: string;
  other: string;
  sure: boolean;
}

/** On real names the right pair scores this much or more (`shared/likeness.ts`). */
const SURE = 0.6;
/** A wrong one scores less than this; in between a person looks closely. */
const POSSIBLE = 0.2;
/** The same words in another order, with other joints. */
const SAME_WORDS = 0.9;
/** What each says alone, against what they share: up to here they say the same, as within one plan. */
const CONTRAST = { indicator: 0.22, task: 0.5 };
/** Above this they are about two things, however alike the letters are. */
const CONTRAST_AT_MOST = 0.6;
const COMPARED = 8;

interface Named {
  side: SameSide;
  wording: Wording;
}
interface Scored {
  one: SameSide;
  other: SameSide;
  score: number;
  sure: boolean;
}

const keyOf = (kind: RowKind, name: string): string =>
  kind === 'indicator' ? indicatorKey(name) : writtenOut(foldText(name));

const named = (sides: readonly SameSide[]): Named[] =>
  sides.flatMap((side) => side.names.map((name) => ({ side, wording: wordingOf(keyOf(side.kind, name)) })));

/** A share and a count are two things; where a unit is not stated nobody can tell. */
const unitsDiffer = (one: SameSide, other: SameSide): boolean =>
  one.unit !== undefined && other.unit !== undefined && isShare(one.unit) !== isShare(other.unit);

/** "02 lớp" this year is "03 lớp" next year: numbers of a task may differ, its subjects may not. */
const areApart = (one: Named, other: Named): boolean =>
  one.side.kind === 'indicator'
    ? measureApart(one.wording, other.wording) || unitsDiffer(one.side, other.side)
    : marksConflict(one.wording.marks, other.wording.marks);

/**
 * @param others of earlier plans
 * @param decided whether somebody decided about these two before: they are not proposed again
 * @returns the surest first
 */
export function proposeSame(
  own: readonly SameSide[],
  others: readonly SameSide[],
  decided: (one: string, other: string) => boolean,
): ProposedPair[] {
  const pairs = (['indicator', 'task'] as const).flatMap((kind) =>
    scoredPairs(
      own.filter((side) => side.kind === kind),
      others.filter((side) => side.kind === kind),
    ),
  );
  const open = pairs.filter(({ one, other }) => !decided(one.id, other.id));
  return eachOnce(open).map(({ one, other, sure }) => ({ one: one.id, other: other.id, sure }));
}

function scoredPairs(own: readonly SameSide[], others: readonly SameSide[]): Scored[] {
  const [left, right] = [named(own), named(others)];
  const difference = differenceAmong([...left, ...right].map(({ wording }) => wording));
  const index = likenessIndex(right.map(({ wording }) => wording.grams));
  return left.flatMap((mine) =>
    index.like(mine.wording.grams, COMPARED).flatMap(({ index: at, score: alike }) => {
      const theirs = right[at];
      if (!theirs || areApart(mine, theirs)) return [];
      const score = sameWords(mine.wording, theirs.wording) ? Math.max(alike, SAME_WORDS) : alike;
      const { contrast } = difference(mine.wording, theirs.wording);
      if (score < POSSIBLE || contrast > CONTRAST_AT_MOST) return [];
      const sure =
        score >= SURE &&
        contrast <= CONTRAST[mine.side.kind] &&
        !numbersConflict(mine.wording.numbers, theirs.wording.numbers) &&
        mine.side.open &&
        theirs.side.open;
      return [{ one: theirs.side, other: mine.side, score, sure }];
    }),
  );
}

/** Best pairs first; a thing is proposed with one other. */
function eachOnce(pairs: readonly Scored[]): Scored[] {
  const taken = new Set<string>();
  return pairs
    .toSorted((a, b) => Number(b.sure) - Number(a.sure) || b.score - a.score)
    .filter(({ one, other }) => {
      if (taken.has(one.id) || taken.has(other.id)) return false;
      taken.add(one.id).add(other.id);
      return true;
    });
}
