import { describe, expect, it } from 'vitest';
import { trendPoints } from './trend-line.tsx';

describe('the points of a trend', () => {
  it('reach from edge to edge, the highest at the top', () => {
    expect(trendPoints([10, 30, 20], 80, 20).points).toEqual([
      { x: 0, y: 20 },
      { x: 40, y: 0 },
      { x: 80, y: 10 },
    ]);
  });

  it('share one measure with the target', () => {
    expect(trendPoints([0, 50], 10, 100, 100)).toEqual({
      points: [
        { x: 0, y: 100 },
        { x: 10, y: 50 },
      ],
      target: 0,
    });
  });

  it('stand in the middle when nothing ever changed', () => {
    expect(trendPoints([5, 5], 10, 20).points.map(({ y }) => y)).toEqual([10, 10]);
  });
});
