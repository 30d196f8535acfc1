/** Drawn pages for the tests of this folder: rows of marks that behave like text, and tables of lines. */
import { blank, type Grey, type Ink } from './raster.ts';
import type { Word } from './read-page.ts';

export function fill(
  grey: Grey,
  [left, top, right, bottom]: readonly [number, number, number, number],
  value = 0,
): void {
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) grey.data[y * grey.width + x] = value;
  }
}

/** A line from one point to another, `thick` pixels wide, with gaps where `broken` says so. */
export function line(
  grey: Grey,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  thick = 3,
  broken: (at: number) => boolean = () => false,
): void {
  const steps = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0));
  for (let i = 0; i <= steps; i++) {
    if (broken(i)) continue;
    const x = Math.round(x0 + ((x1 - x0) * i) / steps);
    const y = Math.round(y0 + ((y1 - y0) * i) / steps);
    fill(grey, x1 - x0 > y1 - y0 ? [x, y, x + 1, y + thick] : [x, y, x + thick, y + 1]);
  }
}

/** Letters of a kind: uprights with feet, 14 pixels apart, 20 high, falling by `slope` to the right. */
export function text(grey: Grey, left: number, top: number, letters: number, slope = 0): void {
  for (let i = 0; i < letters; i++) {
    const x = left + i * 14;
    const y = Math.round(top + (x - left) * slope);
    fill(grey, [x + 3, y, x + 6, y + 20]);
    fill(grey, [x, y + 18, x + 9, y + 20]);
  }
}

/** A table with lines at the given places. */
export function table(grey: Grey, xs: number[], ys: number[]): void {
  for (const y of ys) line(grey, [xs[0] ?? 0, y], [xs.at(-1) ?? 0, y]);
  for (const x of xs) line(grey, [x, ys[0] ?? 0], [x, ys.at(-1) ?? 0]);
}

export function page(width = 1000, height = 800): Grey {
  return blank(width, height);
}

/** "#" is ink. */
export function inkFrom(drawing: string): Ink {
  const rows = drawing.split('\n').filter((row) => row.trim() !== '');
  const width = Math.max(...rows.map((row) => row.length));
  const data = Uint8Array.from(
    rows.flatMap((row) => Array.from(row.padEnd(width, '.')).map((sign) => (sign === '#' ? 1 : 0))),
  );
  return { width, height: rows.length, data };
}

/** Words of a line, 30 pixels high and wide enough for their letters. */
export function words(sentence: string, confidence = 0.95, top = 0): Word[] {
  let left = 0;
  return sentence.split(' ').map((part): Word => {
    const box = [left, top, left + 12 * part.length, top + 30] as const;
    left = box[2] + 10;
    return { text: part, confidence, box, line: 0 };
  });
}

/** Numbers from 0 to 1 that look random and are the same every time (Park and Miller). */
export function randomly(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
