import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apply,
  areaOf,
  clusterValues,
  IDENTITY,
  intersectBox,
  median,
  multiply,
  toMatrix,
  unionBox,
} from './geometry.ts';
import type { Glyph } from './glyph.ts';
import type { PageContent } from './page-content.ts';
import { upright } from './upright.ts';

const number = fc.double({ min: -500, max: 500, noNaN: true });
const matrix = fc.tuple(number, number, number, number, number, number);
const box = fc
  .tuple(number, number, number, number)
  .map(([a, b, c, d]) => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] as const);

describe('matrices', () => {
  it('apply the inner one first', () => {
    fc.assert(
      fc.property(matrix, matrix, number, number, (outer, inner, x, y) => {
        const [innerX, innerY] = apply(inner, x, y);
        const [wantX, wantY] = apply(outer, innerX, innerY);
        const [gotX, gotY] = apply(multiply(outer, inner), x, y);
        expect(gotX).toBeCloseTo(wantX, 1);
        expect(gotY).toBeCloseTo(wantY, 1);
      }),
    );
  });

  it.each([[undefined], [[1, 2, 3]], ['100010'], [[1, 0, 0, 1, Number.NaN, 0]], [[1, 0, 0, 1, 0, '0']]])(
    'are not made of %j',
    (value) => {
      expect(toMatrix(value)).toBeUndefined();
    },
  );

  it('are made of six numbers, typed arrays included', () => {
    expect(toMatrix(new Float32Array([1, 0, 0, 1, 0, 0]))).toEqual(IDENTITY);
  });
});

describe('boxes', () => {
  it('share no more than each has, and fit into their union', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        expect(areaOf(intersectBox(a, b))).toBeLessThanOrEqual(Math.min(areaOf(a), areaOf(b)));
        expect(areaOf(unionBox(a, b))).toBeGreaterThanOrEqual(Math.max(areaOf(a), areaOf(b)));
      }),
    );
  });
});

describe('values', () => {
  it('within reach of each other are one', () => {
    expect(clusterValues([10, 30.4, 10.5, 30, 11, 90], 1)).toEqual([10.5, 30.2, 90]);
    expect(clusterValues([], 1)).toEqual([]);
  });

  it('have a middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([])).toBe(0);
  });
});

describe('upright', () => {
  const glyph = (x: number, baseline: number, turn: Glyph['turn']): Glyph => ({
    text: 'a',
    written: 'a',
    x,
    baseline,
    advance: 6,
    size: 12,
    turn,
    bold: false,
    italic: false,
    hidden: false,
    font: '',
    colour: '#000000',
    artifact: false,
    annotation: undefined,
    order: 0,
  });
  const page = (turn: Glyph['turn']): PageContent => ({
    width: 600,
    height: 800,
    glyphs: [glyph(100, 200, turn), glyph(120, 260, turn), glyph(5, 5, -1)],
    rules: [{ horizontal: true, at: 300, from: 100, to: 500 }],
    pictures: [],
    images: [],
    areas: [],
    drawings: 0,
    shapes: [],
    struck: [],
    concealed: 0,
    layersOff: false,
  });

  it('leaves a page as it is when its text runs across', () => {
    const content = page(0);
    expect(upright(content).content).toBe(content);
  });

  it.each([[1], [2], [3]] as const)(
    'turns text of %i quarters across, and boxes back to the page',
    (turn) => {
      const { content, toPage } = upright(page(turn));
      expect(content.glyphs.map((one) => one.turn)).toEqual([0, 0, -1]);
      expect([content.width, content.height]).toEqual(turn === 2 ? [600, 800] : [800, 600]);
      expect(content.rules[0]?.horizontal).toBe(turn === 2);
      const [first] = content.glyphs;
      const [x, y] = [first?.x ?? 0, first?.baseline ?? 0];
      expect(toPage([x, y, x, y])).toEqual([100, 200, 100, 200]);
    },
  );
});
