import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGrids } from './grid.ts';
import type { Rule } from './rule.ts';

/** A grid in which some neighbouring cells of a row are merged: for each row, which inner walls stand. */
const rowsOfWalls = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 6 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(fc.boolean(), { minLength: columns - 1, maxLength: columns - 1 }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const COLUMN = 40;
const ROW = 20;

function draw(walls: readonly (readonly boolean[])[], shake: number): Rule[] {
  const columns = (walls[0]?.length ?? 0) + 1;
  const width = columns * COLUMN;
  const height = walls.length * ROW;
  const shaken = (value: number, index: number): number => value + (index % 2 === 0 ? shake : -shake);
  const frame: Rule[] = [0, width].map((at) => ({ horizontal: false, at, from: 0, to: height }));
  const across = Array.from(
    { length: walls.length + 1 },
    (_, row): Rule => ({ horizontal: true, at: shaken(row * ROW, row), from: 0, to: width }),
  );
  const down = walls.flatMap((row, r) =>
    row.flatMap((stands, c): Rule[] =>
      stands
        ? [{ horizontal: false, at: shaken((c + 1) * COLUMN, r), from: r * ROW, to: (r + 1) * ROW }]
        : [],
    ),
  );
  return [...frame, ...across, ...down];
}

describe('findGrids', () => {
  it('tiles any grid exactly, lines a little off their places', () => {
    fc.assert(
      fc.property(rowsOfWalls, fc.double({ min: 0, max: 0.6, noNaN: true }), (walls, shake) => {
        fc.pre(walls.some((row) => row.some(Boolean)));
        const [grid] = findGrids(draw(walls, shake));
        const perRow = walls.map((row) => row.filter(Boolean).length + 1);
        expect(grid?.cells.length).toBe(perRow.reduce((sum, count) => sum + count, 0));
        const area = grid?.cells.reduce((sum, cell) => sum + cell.colSpan * cell.rowSpan, 0);
        expect(area).toBe(((grid?.xs.length ?? 0) - 1) * ((grid?.ys.length ?? 0) - 1));
        expect(grid?.cells.every((cell) => cell.rowSpan === 1)).toBe(true);
      }),
    );
  });

  it('tells tables apart that do not touch, and gives up on drawings', () => {
    const one = draw([[true], [true]], 0);
    const below = one.map((rule) =>
      rule.horizontal
        ? { ...rule, at: rule.at + 100 }
        : { ...rule, from: rule.from + 100, to: rule.to + 100 },
    );
    expect(findGrids([...one, ...below])).toHaveLength(2);
    const hatching = Array.from(
      { length: 4000 },
      (_, index): Rule => ({ horizontal: true, at: index * 4, from: 0, to: 50 }),
    );
    expect(findGrids([...one, ...hatching])).toEqual([]);
  });
});
