/** Which tasks of a fresh reading are one and the same. Pure. */
import { foldText, likenessIndex } from '../../shared/likeness.ts';
import type { TaskReading } from '../contract.ts';
import { writtenOut } from './abbreviations.ts';
import { type Difference, differenceAmong } from './difference.ts';
import { Joining } from './row-groups.ts';
import { isContrary, sameWords, type Wording, wordingOf } from './wording.ts';

/** Measured on real plans: the right pair scores 0.5 or more, the best wrong one 0.45 or less. */
const LIKENESS = 0.5;
/** What each says alone, against what they share: long tasks are reworded more freely than short ones. */
const CONTRAST = 0.5;
const CONTRAST_OF_SHORT = 0.2;
const SHORT = 14;
/** One holds the other wholly. */
const CONTAINED = 0.9;
const WITHIN = 0.95;
/** Fewer words say too little to be known again inside another task. */
const LEAST_WORDS = 5;

interface Candidate {
  row: TaskReading;
  wording: Wording;
  /** The first sentence: an item goes on with how it is done. */
  first: Wording;
}
interface Pair {
  body: Candidate;
  appendix: Candidate;
  score: number;
  /** A part of a row that took in several items; of such a row there may be more. */
  isPart: boolean;
}

/** Joins each item of the body to the row of the appendix that states the same work, and rows that several tables repeat. */
export function joinTasks(tasks: readonly TaskReading[]): Joining {
  const joining = new Joining(tasks);
  const all = tasks.map(candidateOf);
  const appendix = all.filter(({ row }) => row.source === 'appendix');
  for (const [one, other] of repeatedInTables(appendix)) joining.join(one.row.id, other.row.id);
  for (const pair of chosen(pairsOf(all, appendix))) joining.join(pair.appendix.row.id, pair.body.row.id);
  return joining;
}

function candidateOf(row: TaskReading): Candidate {
  const [first = row.name] = row.name.split(/[.;:]\s/u, 1);
  return { row, wording: wording(row.name), first: wording(first) };
}

const wording = (name: string): Wording => wordingOf(writtenOut(foldText(name)));

function pairsOf(all: readonly Candidate[], appendix: readonly Candidate[]): Pair[] {
  const difference = differenceAmong(all.map((each) => each.wording));
  const index = likenessIndex(appendix.map((each) => each.wording.grams));
  const perHeading = Map.groupBy(
    all.filter(({ row }) => row.source === 'body'),
    ({ row }) => row.section,
  );
  return all
    .filter(({ row }) => row.source === 'body')
    .flatMap((body) => {
      const isAlone = perHeading.get(body.row.section)?.length === 1;
      return index.like(body.wording.grams, 8).flatMap(({ index: at, score, contained }): Pair[] => {
        const row = appendix[at];
        if (!row || isContrary(body.wording, row.wording)) return [];
        const isPart = isPartOf(body, contained, difference(body.wording, row.wording));
        const isOne =
          isReworded(body, row, score, difference) ||
          isHeadOf(row, body, difference) ||
          (isAlone && isNamedByHeading(row, body));
        return isPart || isOne ? [{ body, appendix: row, score, isPart }] : [];
      });
    });
}

type Differ = (one: Wording, other: Wording) => Difference;

function isReworded(body: Candidate, row: Candidate, score: number, difference: Differ): boolean {
  if (score < LIKENESS) return false;
  const words = Math.min(body.wording.words.length, row.wording.words.length);
  return difference(body.wording, row.wording).contrast <= (words < SHORT ? CONTRAST_OF_SHORT : CONTRAST);
}

/** Two items merged into one row: each is wholly a part of it. */
const isPartOf = ({ wording: { words } }: Candidate, contained: number, { within }: Difference): boolean =>
  words.length >= LEAST_WORDS && (contained >= CONTAINED || within >= WITHIN);

/** A short row says in a few words what the item begins with: "Bố trí nguồn lực thực hiện Kế hoạch". */
function isHeadOf(row: Candidate, body: Candidate, difference: Differ): boolean {
  const { words } = row.wording;
  return (
    words.length >= LEAST_WORDS &&
    words[0] === body.first.words[0] &&
    difference(row.wording, body.first).within >= WITHIN
  );
}

/** An item alone under a heading that is the name of the row. */
function isNamedByHeading(row: Candidate, { row: { section } }: Candidate): boolean {
  const heading = section
    ?.split(' / ')
    .at(-1)
    ?.replace(/^(?:[\dIVXLC]+(?:\.\d+)*|[a-zđ])[.)]\s*/u, '');
  return heading !== undefined && sameWords(wording(heading), row.wording);
}

/** Best pairs first: an item goes to one row, a row takes one item and those that are parts of it. */
function chosen(pairs: readonly Pair[]): Pair[] {
  const taken = new Set<Candidate>();
  return pairs
    .toSorted((a, b) => b.score - a.score)
    .filter(({ body, appendix, isPart }) => {
      if (taken.has(body) || (taken.has(appendix) && !isPart)) return false;
      taken.add(body).add(appendix);
      return true;
    });
}

/** Tables of one year each repeat a task: the same words, the same owners. */
function repeatedInTables(appendix: readonly Candidate[]): [Candidate, Candidate][] {
  const byWords = Map.groupBy(
    appendix,
    ({ row }) => `${foldText(row.name)}|${row.leads.map(foldText).join('|')}`,
  );
  return [...byWords.values()].flatMap(([first, ...rest]) =>
    rest.flatMap((other): [Candidate, Candidate][] =>
      first && first.row.location.table !== other.row.location.table ? [[first, other]] : [],
    ),
  );
}
