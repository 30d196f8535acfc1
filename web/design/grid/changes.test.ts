import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOf, filled, filledDown, pasted, pastedRange, type Sheet, sorted } from './changes.ts';
import type { Range } from './selection.ts';

/** Four columns: words, figures, words, nothing that is typed. */
const sheetOf = (cells: readonly (readonly string[])[]): Sheet => ({
  rows: cells.length,
  columns: 4,
  text: ({ row, column }) => cells[row]?.[column] ?? '',
  refuse: ({ column }, text) => (column === 1 && /[a-z]/.test(text) ? 'only figures' : undefined),
  locked: ({ column }) => column === 3,
});
const sheet = sheetOf([
  ['a', '1', 'x', '-'],
  ['b', '2', 'y', '-'],
  ['c', '3', 'z', '-'],
]);
const range = (top: number, left: number, bottom = top, right = left): Range => ({
  top,
  left,
  bottom,
  right,
});
const said = ({ changes }: { changes: readonly { row: number; column: number; text: string }[] }) =>
  changes.map(({ row, column, text }) => `${row},${column} ${text}`);

describe('what is wished of cells', () => {
  it('is done where it fits, named where it does not, and left out where it changes nothing', () => {
    const outcome = sorted(
      [
        { row: 0, column: 0, text: 'new' },
        { row: 1, column: 0, text: 'b' },
        { row: 1, column: 1, text: 'two' },
        { row: 2, column: 3, text: 'q' },
        { row: 2, column: 3, text: '-' },
        { row: 3, column: 0, text: 'below' },
        { row: 0, column: 4, text: 'beside' },
      ],
      sheet,
    );
    expect(said(outcome)).toEqual(['0,0 new']);
    expect(outcome.misfits).toEqual([
      { row: 1, column: 1, text: 'two', hint: 'only figures' },
      { row: 2, column: 3, text: 'q' },
      { row: 3, column: 0, text: 'below' },
      { row: 0, column: 4, text: 'beside' },
    ]);
  });
});

describe('filling', () => {
  it('puts one text into all cells of a range that are typed in', () => {
    expect(said(filled(range(0, 2, 1, 3), 'k', sheet))).toEqual(['0,2 k', '1,2 k']);
    expect(filled(range(0, 2, 1, 3), 'k', sheet).misfits).toEqual([]);
    expect(said(filled(range(0, 0, 2, 0), '', sheet))).toEqual(['0,0 ', '1,0 ', '2,0 ']);
  });

  it('takes the first line of a range down, or what stands above a single line', () => {
    expect(said(filledDown(range(0, 0, 2, 1), sheet))).toEqual(['1,0 a', '1,1 1', '2,0 a', '2,1 1']);
    expect(said(filledDown(range(2, 0), sheet))).toEqual(['2,0 b']);
    expect(filledDown(range(0, 0), sheet)).toEqual({ changes: [], misfits: [] });
    expect(said(filledDown(range(1, 2, 1, 3), sheet))).toEqual(['1,2 x']);
  });
});

describe('pasting', () => {
  it('takes as much room as the block, or the selected range when that is a multiple of it', () => {
    const block = [
      ['1', '2'],
      ['3', '4'],
    ];
    expect(pastedRange(block, range(0, 0))).toEqual(range(0, 0, 1, 1));
    expect(pastedRange(block, range(0, 0, 3, 1))).toEqual(range(0, 0, 3, 1));
    expect(pastedRange(block, range(0, 0, 2, 2))).toEqual(range(0, 0, 1, 1));
    expect(pastedRange([['7']], range(1, 1, 2, 3))).toEqual(range(1, 1, 2, 3));
    expect(pastedRange([], range(0, 0))).toBeUndefined();
    expect(pastedRange([[]], range(0, 0))).toBeUndefined();
    expect(pasted([], range(0, 0), sheet)).toEqual({ changes: [], misfits: [] });
  });

  it('repeats the block over the range', () => {
    expect(said(pasted([['9']], range(0, 1, 2, 1), sheet))).toEqual(['0,1 9', '1,1 9', '2,1 9']);
    expect(said(pasted([['p'], ['q']], range(0, 0, 1, 0), sheet))).toEqual(['0,0 p', '1,0 q']);
  });

  it('names what falls outside or cannot be held, but not what is empty there', () => {
    const block = [
      ['k', '5', '', ''],
      ['l', 'six', 'm', ''],
    ];
    const { changes, misfits } = pasted(block, range(2, 0), sheet);
    expect(said({ changes })).toEqual(['2,0 k', '2,1 5', '2,2 ']);
    expect(misfits.map(({ row, column, text }) => `${row},${column} ${text}`)).toEqual([
      '2,3 ',
      '3,0 l',
      '3,1 six',
      '3,2 m',
    ]);
  });

  it('clears what a short line leaves out', () => {
    expect(said(pasted([['k', '8'], ['l']], range(0, 0), sheet))).toEqual([
      '0,0 k',
      '0,1 8',
      '1,0 l',
      '1,1 ',
    ]);
  });

  it('of a block that was copied from the same place changes nothing', () => {
    const cell = fc.stringMatching(/^[0-9]{0,3}$/);
    const cells = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cells, fc.nat(5), fc.nat(3), (content, row, column) => {
        const own = sheetOf(content);
        const whole = range(Math.min(row, content.length - 1), 0, content.length - 1, column);
        expect(pasted(blockOf(whole, own), whole, own)).toEqual({ changes: [], misfits: [] });
      }),
    );
  });
});

it('a copied block has the lines and cells of the range', () => {
  expect(blockOf(range(1, 0, 2, 1), sheet)).toEqual([
    ['b', '2'],
    ['c', '3'],
  ]);
});
