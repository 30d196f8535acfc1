/** Struck-through text: the old wording beside the new one. A thin line runs through the middle of its letters. */
import type { Box } from '../../block.ts';
import type { Glyph } from './glyph.ts';
import type { Rule } from './rule.ts';

export interface Struck {
  glyphs: Glyph[];
  rules: Rule[];
  /** Letters left out because they are struck through. */
  count: number;
}

/** In em above the baseline: where a strike runs. Underlines are below the baseline, other rules outside letters. */
const LOWEST = 0.12;
const HIGHEST = 0.45;
/** In em: a strike ends where its words end; a line that goes on is a rule of a table or of a form. */
const OVERHANG = 0.45;
/** In em: shorter lines are part of a letter (the bar of Đ). */
const SHORTEST = 0.42;

/**
 * The glyphs that are not struck through, and the rules that strike nothing.
 * @param marked boxes that the reader of the file marked as struck out
 */
export function withoutStruck(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
  marked: readonly Box[],
): Struck {
  const struck = new Set<Glyph>();
  const letters = glyphs.filter((glyph) => glyph.turn === 0 && !glyph.hidden);
  const byBaseline = letters.toSorted((a, b) => a.baseline - b.baseline);
  const kept = rules.filter((rule) => {
    const run = rule.horizontal ? runUnder(byBaseline, rule) : [];
    for (const glyph of run) struck.add(glyph);
    return run.length === 0;
  });
  for (const box of marked) for (const glyph of letters) if (isWithin(glyph, box)) struck.add(glyph);
  const count = [...struck].filter((glyph) => glyph.text.trim() !== '').length;
  if (count === 0) return { glyphs: [...glyphs], rules: [...rules], count };
  return { glyphs: glyphs.filter((glyph) => !struck.has(glyph)), rules: kept, count };
}

/** The letters a line runs through, when it ends where they end. */
function runUnder(byBaseline: readonly Glyph[], { at, from, to }: Rule): Glyph[] {
  const run: Glyph[] = [];
  for (let index = firstFrom(byBaseline, at); index < byBaseline.length; index += 1) {
    const glyph = byBaseline[index];
    if (!glyph || glyph.baseline - at > HIGHEST * TALLEST) break;
    const [rise, middle] = [glyph.baseline - at, glyph.x + glyph.advance / 2];
    if (rise >= glyph.size * LOWEST && rise <= glyph.size * HIGHEST && middle > from && middle < to)
      run.push(glyph);
  }
  const inked = run.filter((glyph) => glyph.text !== ' ');
  const em = Math.max(0, ...inked.map((glyph) => glyph.size));
  if (inked.length === 0 || to - from < em * SHORTEST) return [];
  const left = Math.min(...run.map((glyph) => glyph.x));
  const right = Math.max(...run.map((glyph) => glyph.x + glyph.advance));
  const ends = Math.abs(left - from) <= em * OVERHANG && Math.abs(right - to) <= em * OVERHANG;
  return ends ? run : [];
}

/** Points: letters of this size at most are looked for under a line. */
const TALLEST = 60;

/** Index of the first glyph whose baseline is below `at`. */
function firstFrom(byBaseline: readonly Glyph[], at: number): number {
  let [low, high] = [0, byBaseline.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byBaseline[middle]?.baseline ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isWithin({ x, advance, baseline, size }: Glyph, [left, top, right, bottom]: Box): boolean {
  const [across, up] = [x + advance / 2, baseline - size * 0.25];
  return across > left && across < right && up > top && up < bottom;
}
