/** Columns so close that the space between them looks like one between words: told by where their lines begin. */
import { type Interval, median, unionBox } from './geometry.ts';
import type { Chunk, Row, Word } from './rows.ts';

/** Points: lines of one column begin this close to each other. */
const SAME_EDGE = 1.2;
/** So many lines at least show where a column begins. */
const ENOUGH_LINES = 3;

/**
 * The rows, cut where a word begins just where the lines of a column do.
 * @param gutters free stretches between the cells of the heading: the edges of the columns lie within them
 * @param carried whether the gutters are those of the page before, which end at the edges
 */
export function cutAtEdges(rows: readonly Row[], gutters: readonly Interval[], carried = false): Row[] {
  const edges = gutters
    .map((gutter) => edgeIn(rows, gutter) ?? (carried ? gutter[1] : undefined))
    .filter((edge) => edge !== undefined);
  return rows.map((row) => {
    const chunks = row.chunks.flatMap((chunk) => cutChunk(chunk, edges));
    return chunks.length > row.chunks.length && !isHeadingOf(row) ? { ...row, chunks } : row;
  });
}

/** A lone text over all columns, bold or in capitals, is a group heading whose words happen to stand there. */
function isHeadingOf({ chunks }: Row): boolean {
  const long = chunks.at(-1);
  if (!long || chunks.length > 2) return false;
  return long.bold > 0.9 || (long.text === long.text.toUpperCase() && /\p{L}{3}/u.test(long.text));
}

/** Where most lines begin that begin within a gutter of the heading. */
function edgeIn(rows: readonly Row[], [left, right]: Interval): number | undefined {
  const starts = rows
    .flatMap(({ chunks }) => chunks.map(({ box }) => box[0]))
    .filter((start) => start > left - SAME_EDGE && start < right + SAME_EDGE);
  let best: number[] = [];
  for (const start of starts) {
    const same = starts.filter((other) => Math.abs(other - start) <= SAME_EDGE);
    if (same.length > best.length) best = same;
  }
  return best.length >= ENOUGH_LINES && best.length * 3 > starts.length ? median(best) : undefined;
}

const NUMBERING = /^(?:s?tt|số tt)$/iu;

/** A heading whose "TT" stands as close to the words beside it as a word to the next, cut behind it. */
export function cutNumbering(row: Row): Row {
  const [lead, ...others] = row.chunks;
  const next = lead?.words.findIndex(
    (_, at) => at > 0 && NUMBERING.test(textOf(lead.words.slice(0, at)).replace(/\s+/g, ' ')),
  );
  const edge = next === undefined || next < 0 ? undefined : lead?.words[next]?.box[0];
  return lead && edge !== undefined ? { ...row, chunks: [...cutChunk(lead, [edge]), ...others] } : row;
}

const textOf = (words: readonly Word[]): string =>
  words
    .map(({ text }) => text)
    .join('')
    .trim();

function cutChunk(chunk: Chunk, edges: readonly number[]): Chunk[] {
  const parts: Word[][] = [];
  for (const word of chunk.words) {
    const begins = edges.some((edge) => Math.abs(word.box[0] - edge) <= SAME_EDGE);
    if (begins || parts.length === 0) parts.push([word]);
    else parts.at(-1)?.push(word);
  }
  if (parts.length < 2) return [chunk];
  return parts.map((words) => ({
    ...chunk,
    words,
    text: textOf(words),
    box: words.map(({ box }) => box).reduce(unionBox),
  }));
}
