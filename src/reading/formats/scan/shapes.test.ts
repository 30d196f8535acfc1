import { describe, expect, it } from 'vitest';
import { countStrokes, inkWithin, isDash, startsWithOrEqual } from './shapes.ts';
import { fill, inkFrom, page } from './test-pictures.ts';

const AT_LEAST = `
##..........
.####.......
...####.....
.....####...
.......####.
.....####...
...####.....
.####.......
##..........
............
############
############`;
const TOUCHING = AT_LEAST.replace('............\n', '');
const GREATER = AT_LEAST.split('\n').slice(0, 10).join('\n');
const TWO = `
...######...
.##########.
##......####
.........###
........###.
.......###..
.....###....
...###......
.###........
############
############`;
const mirrored = (drawing: string): string =>
  drawing
    .split('\n')
    .map((row) => Array.from(row).reverse().join(''))
    .join('\n');

describe('startsWithOrEqual', () => {
  it.each([
    ['≥', AT_LEAST, '≥'],
    ['≥ whose bar touches', TOUCHING, '≥'],
    ['≤', mirrored(AT_LEAST), '≤'],
    ['>', GREATER, undefined],
    ['2', TWO, undefined],
  ])('%s', (_, drawing, sign) => {
    expect(startsWithOrEqual(inkFrom(drawing))).toBe(sign);
  });
});

describe('isDash', () => {
  it.each([
    ['a dash', '.........\n.#######.\n.#######.\n.........', true],
    ['two dashes', '####...####\n####...####', false],
    ['a dot', '###\n###\n###', false],
    ['the rest of a line', '#'.repeat(60), false],
  ])('%s: %s', (_, drawing, dash) => {
    expect(isDash(inkFrom(drawing))).toBe(dash);
  });
});

describe('countStrokes', () => {
  const strokes = (count: number): string => Array(12).fill('.##..'.repeat(count)).join('\n');
  it.each([1, 2, 3])('%i', (count) => {
    expect(countStrokes(inkFrom(strokes(count)))).toBe(count);
  });
  it('not for a letter with a bar', () => {
    const rows = strokes(2).split('\n');
    rows[6] = '.#######..';
    expect(countStrokes(inkFrom(rows.join('\n')))).toBeUndefined();
  });
});

describe('inkWithin', () => {
  it('parts what a grey veil joins', () => {
    const grey = page(40, 40);
    fill(grey, [5, 5, 35, 35], 150);
    fill(grey, [8, 8, 14, 32], 10);
    fill(grey, [26, 8, 32, 32], 10);
    const { data, width } = inkWithin(grey, [5, 5, 35, 35]);
    expect(Array.from(data.subarray(15 * width, 16 * width)).join('')).toBe('000111111000000000000111111000');
  });
});
