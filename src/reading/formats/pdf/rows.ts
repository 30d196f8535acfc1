/** Glyphs → rows of text: what stands on one baseline, cut into chunks at wide gaps, spaces inferred. */
import type { Box } from '../../block.ts';
import { raised } from './characters.ts';
import { median, unionBox } from './geometry.ts';
import type { Glyph } from './glyph.ts';

export interface Word {
  /** With the space before it. */
  text: string;
  box: Box;
}

/** A stretch of text without a gap wide enough to be a gutter between columns. */
export interface Chunk {
  text: string;
  words: Word[];
  box: Box;
  baseline: number;
  size: number;
  /** Share of the characters that are bold, italic. */
  bold: number;
  italic: number;
  /** Share of the characters that the producer marked as page furniture. */
  artifact: number;
  annotation: string | undefined;
}

export interface Row {
  baseline: number;
  size: number;
  chunks: Chunk[];
}

/** In em: apart by less than this is the same baseline. */
const BASELINE_TOLERANCE = 0.25;
/** In em: a gap this wide may separate columns. */
const CHUNK_GAP = 1.3;
/** In em: a gap this wide may separate the columns of a table without ruling lines. */
export const COLUMN_GAP = 0.6;
/** In em: a gap this wide is a space where the producer writes spaces itself (tabs, moves), and where it does not. */
const SPACE_GAP_SPACED = 0.45;
const SPACE_GAP_UNSPACED = 0.16;
/** Above this share of spaces among the glyphs, the producer writes them itself. */
const SPACED_SHARE = 0.06;

export function isSpaced(glyphs: readonly Glyph[]): boolean {
  const spaces = glyphs.filter((glyph) => glyph.text === ' ').length;
  return spaces > glyphs.length * SPACED_SHARE;
}

/**
 * Rows from top to bottom.
 * @param glyphs all of one direction, upright
 * @param spaced whether the page's producer writes spaces as characters
 * @param chunkGap in em: gaps this wide cut a row into chunks
 */
export function rowsOf(glyphs: readonly Glyph[], spaced: boolean, chunkGap = CHUNK_GAP): Row[] {
  const rows = attachRaised(baselines(glyphs));
  return rows.map((row) => toRow(row, spaced, chunkGap)).filter((row) => row.chunks.length > 0);
}

function baselines(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: Glyph[][] = [];
  let sum = 0;
  for (const glyph of glyphs.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const tolerance = Math.min(glyph.size, row?.[0]?.size ?? glyph.size) * BASELINE_TOLERANCE;
    if (row && glyph.baseline - sum / row.length <= tolerance) {
      row.push(glyph);
      sum += glyph.baseline;
    } else {
      rows.push([glyph]);
      sum = glyph.baseline;
    }
  }
  return rows.filter((row) => row.some((glyph) => glyph.text !== ' '));
}

/** Superscripts and subscripts join the row that they stand in. */
function attachRaised(rows: Glyph[][]): Glyph[][] {
  const joined = rows.map((row) => [...row]);
  rows.forEach((_, index) => {
    for (const neighbour of [index + 1, index - 1]) {
      const host = joined[neighbour];
      const own = joined[index];
      if (!host || !own?.length || !hosts(host, own)) continue;
      const isAbove = neighbour > index;
      host.push(...own.map((glyph) => (isAbove ? { ...glyph, text: raised(glyph.text) } : glyph)));
      joined[index] = [];
      break;
    }
  });
  return joined.filter((row) => row.length > 0);
}

function hosts(host: readonly Glyph[], small: readonly Glyph[]): boolean {
  const [size, own] = [median(host.map((glyph) => glyph.size)), median(small.map((glyph) => glyph.size))];
  const rise = median(host.map((glyph) => glyph.baseline)) - median(small.map((glyph) => glyph.baseline));
  if (own > size * 0.87 || rise > size * 0.6 || rise < -size * 0.3) return false;
  const marks = small.filter((glyph) => glyph.text !== ' ');
  return marks.every((mark) => host.some((glyph) => adjoins(glyph, mark, size)) || near(marks, mark, size));
}

/** Right behind a letter, or right before one as a note's own mark. */
function adjoins(glyph: Glyph, mark: Glyph, size: number): boolean {
  const behind = Math.abs(glyph.x + glyph.advance - mark.x);
  const before = Math.abs(mark.x + mark.advance - glyph.x);
  return Math.min(behind, before) < size * 0.5;
}

function near(marks: readonly Glyph[], mark: Glyph, size: number): boolean {
  return marks.some(
    (other) => other !== mark && other.x < mark.x && mark.x - other.x - other.advance < size * 0.3,
  );
}

function toRow(glyphs: readonly Glyph[], spaced: boolean, chunkGap: number): Row {
  const ordered = glyphs.toSorted((a, b) => a.x + a.advance / 2 - b.x - b.advance / 2);
  const size = median(ordered.filter((glyph) => glyph.text !== ' ').map((glyph) => glyph.size));
  const builder = new RowBuilder(size * chunkGap, spaceGap(ordered, size, spaced));
  for (const glyph of ordered) builder.add(glyph);
  const chunks = builder.chunks();
  return { baseline: median(chunks.map((chunk) => chunk.baseline)), size, chunks };
}

/** Letters set apart on purpose ("K Ế   H O Ạ C H") widen what counts as a space. */
function spaceGap(ordered: readonly Glyph[], size: number, spaced: boolean): number {
  if (spaced || ordered.some((glyph) => glyph.text === ' ')) return SPACE_GAP_SPACED * size;
  const gaps = ordered.slice(1).map((glyph, index) => {
    const before = ordered[index];
    return before ? glyph.x - before.x - before.advance : 0;
  });
  return (SPACE_GAP_UNSPACED + Math.max(0, median(gaps)) / size) * size;
}

class RowBuilder {
  private readonly chunkGap: number;
  private readonly spaceGap: number;
  private readonly runs: Glyph[][] = [];
  private space = false;

  constructor(chunkGap: number, spaceGap: number) {
    this.chunkGap = chunkGap;
    this.spaceGap = spaceGap;
  }

  add(glyph: Glyph): void {
    if (/^ +$/.test(glyph.text)) {
      this.space = true;
      return;
    }
    const run = this.runs.at(-1);
    const previous = run?.at(-1);
    if (!run || !previous) {
      this.runs.push([glyph]);
    } else if (isOverprint(previous, glyph)) {
      previous.bold = true;
    } else if (glyph.x - previous.x - previous.advance >= this.chunkGap) {
      this.runs.push([glyph]);
    } else {
      if (this.space || glyph.x - previous.x - previous.advance > this.spaceGap)
        run.push({ ...glyph, text: ` ${glyph.text}` });
      else run.push(glyph);
    }
    this.space = false;
  }

  chunks(): Chunk[] {
    return this.runs.map(toChunk);
  }
}

/** The same letter drawn twice a hair apart: how some producers make bold. */
function isOverprint(previous: Glyph, glyph: Glyph): boolean {
  return previous.text.trim() === glyph.text && Math.abs(glyph.x - previous.x) < glyph.advance * 0.35;
}

function toChunk(glyphs: readonly Glyph[]): Chunk {
  const share = (test: (glyph: Glyph) => boolean): number => glyphs.filter(test).length / glyphs.length;
  return {
    text: glyphs
      .map((glyph) => glyph.text)
      .join('')
      .normalize('NFC')
      .replace(/ +/g, ' ')
      .trim(),
    words: wordsOf(glyphs),
    box: glyphs.map(glyphBox).reduce(unionBox),
    baseline: median(glyphs.map((glyph) => glyph.baseline)),
    size: median(glyphs.map((glyph) => glyph.size)),
    bold: share((glyph) => glyph.bold),
    italic: share((glyph) => glyph.italic),
    artifact: share((glyph) => glyph.artifact),
    annotation: glyphs[0]?.annotation,
  };
}

/** In em: parts words that no space does, for those that look for columns. */
const WORD_GAP = 0.25;

/** Glyphs that begin a word carry the space before it. */
function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = [];
  for (const glyph of glyphs) {
    const [last, box] = [words.at(-1), glyphBox(glyph)];
    if (last && !glyph.text.startsWith(' ') && box[0] - last.box[2] < glyph.size * WORD_GAP) {
      last.text = (last.text + glyph.text).normalize('NFC');
      last.box = unionBox(last.box, box);
    } else words.push({ text: glyph.text, box });
  }
  return words;
}

/** The space a glyph takes on its line: usual ascent and descent of text fonts. */
export function glyphBox(glyph: Glyph): Box {
  return [
    glyph.x,
    glyph.baseline - glyph.size * 0.8,
    glyph.x + glyph.advance,
    glyph.baseline + glyph.size * 0.22,
  ];
}

/** The text of a row, its chunks joined by one space. */
export function rowText(row: Row): string {
  return row.chunks.map((chunk) => chunk.text).join(' ');
}

export function rowBox(row: Row): Box {
  return row.chunks.map((chunk) => chunk.box).reduce(unionBox);
}
