import { describe, expect, it } from 'vitest';
import { inkOf } from './ink.ts';
import { straighten, turn } from './raster.ts';
import { page, text } from './test-pictures.ts';
import { isSideways, measureTilt } from './tilt.ts';

function written(degrees: number) {
  const grey = page();
  for (let row = 0; row < 12; row++) text(grey, 100, 150 + row * 40, 55, Math.tan((degrees * Math.PI) / 180));
  return grey;
}

describe('measureTilt', () => {
  it.each([-3, -1.4, -0.3, 0, 0.5, 2, 4])('finds %f degrees within a tenth', (degrees) => {
    const { angle } = measureTilt(inkOf(written(degrees)));
    expect((angle * 180) / Math.PI).toBeCloseTo(degrees, 0.9);
  });

  it('is taken out by straightening', () => {
    const tilted = written(1.5);
    const { angle } = measureTilt(inkOf(tilted));
    const { angle: left } = measureTilt(inkOf(straighten(tilted, angle, 1)));
    expect(Math.abs(left)).toBeLessThan(0.002);
  });

  it('is none on an empty page', () => {
    expect(measureTilt(inkOf(page())).angle).toBe(0);
  });
});

describe('isSideways', () => {
  it.each([
    [0, false],
    [1, true],
    [2, false],
    [3, true],
  ] as const)('a page turned by %i quarters: %s', (quarters, sideways) => {
    expect(isSideways(inkOf(turn(written(0.5), quarters)))).toBe(sideways);
  });
});
