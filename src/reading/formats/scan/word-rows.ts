/** Recognised words as rows of text, as the search for tables without lines takes them; in pixels of the page. */
import { median, unionBox } from '../pdf/geometry.ts';
import { type Chunk, COLUMN_GAP, type Row } from '../pdf/rows.ts';
import type { Word } from './read-page.ts';

/** Letters and signs that reach below the baseline. */
const DESCENDS = /[gjpqyQ,;()/|]|\u0323/u;
/** Of the height of a word: how far they reach. */
const DEPTH = 0.2;
/** Of the height of usual words: the size of their letters. */
const EM = 1.15;
/** In em: apart by less than this is the same baseline. */
const SAME_BASELINE = 0.3;

interface Line {
  words: Word[];
  baseline: number;
}

/** Rows from top to bottom, cut where columns may part. @param lines as they were recognised, column by column */
export function rowsOfWords(lines: readonly Word[][]): { row: Row; words: Word[] }[] {
  const size = EM * median(lines.flat().map(heightOf));
  const rows: Line[][] = [];
  for (const line of lines.map((words) => ({ words, baseline: baselineOf(words) })).toSorted(byBaseline)) {
    const row = rows.at(-1);
    if (row && line.baseline - (row[0]?.baseline ?? 0) < SAME_BASELINE * size) row.push(line);
    else rows.push([line]);
  }
  return rows.map((own) => {
    const words = own.flatMap((line) => line.words).toSorted((a, b) => a.box[0] - b.box[0]);
    const baseline = median(own.map((line) => line.baseline));
    return { words, row: { baseline, size, chunks: chunksOf(words, baseline, size) } };
  });
}

const byBaseline = (a: Line, b: Line): number => a.baseline - b.baseline;

const heightOf = ({ box }: Word): number => box[3] - box[1];

function baselineOf(words: readonly Word[]): number {
  return median(
    words.map(
      (word) => word.box[3] - (DESCENDS.test(word.text.normalize('NFD')) ? DEPTH * heightOf(word) : 0),
    ),
  );
}

function chunksOf(words: readonly Word[], baseline: number, size: number): Chunk[] {
  const runs: Word[][] = [];
  for (const word of words) {
    const last = runs.at(-1)?.at(-1);
    if (last && word.box[0] - last.box[2] < COLUMN_GAP * size) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs.map((run) => ({
    text: run.map(({ text }) => text).join(' '),
    words: run.map(({ text, box }, index) => ({ text: index === 0 ? text : ` ${text}`, box })),
    box: run.map(({ box }) => box).reduce(unionBox),
    baseline,
    size,
    bold: 0,
    italic: 0,
    artifact: 0,
    annotation: undefined,
  }));
}
