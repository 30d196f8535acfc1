import { describe, expect, it } from 'vitest';
import type { Block, Cell, Paragraph, Table } from '../../src/reading/block.ts';
import {
  columnWidths,
  firstPiece,
  inPassage,
  marksOf,
  piecesOf,
  rowInPassage,
  tableWidth,
} from './passage.ts';

const paragraph = (id: number, part: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  id,
  file: 0,
  text: `Đoạn ${id}`,
  flow: 'whole',
  ...part,
});
const cell = (part: Partial<Cell> = {}): Cell => ({ lines: ['x'], colSpan: 1, rowSpan: 1, ...part });
const table = (id: number, rows: Cell[][], part: Partial<Table> = {}): Table => ({
  kind: 'table',
  id,
  file: 0,
  grid: 'ruled',
  rows: rows.map((cells) => ({ cells })),
  ...part,
});
const plain = (count: number): Cell[][] => Array.from({ length: count }, () => [cell(), cell()]);

describe('pieces', () => {
  it('draws a long table in stretches', () => {
    const pieces = piecesOf([paragraph(0), table(1, plain(100))]);
    expect(pieces.map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [0, 30],
      [30, 60],
      [60, 90],
      [90, 100],
    ]);
  });

  it('never cuts through a cell that spans rows', () => {
    const rows = plain(60);
    rows[25] = [cell({ rowSpan: 20 }), cell()];
    expect(piecesOf([table(0, rows)]).map(({ to }) => to)).toEqual([45, 60]);
  });

  it('counts spanned columns', () => {
    expect(tableWidth(table(0, [[cell({ colSpan: 3 })], [cell(), cell()]]))).toBe(3);
    expect(tableWidth(table(0, []))).toBe(1);
  });
});

describe('columns of a table', () => {
  it('are as wide as what stands in them asks for', () => {
    const long = cell({ lines: ['Xây dựng và đưa vào sử dụng nền tảng dữ liệu dùng chung của xã'] });
    const widths = columnWidths(table(0, [[cell({ lines: ['1'] }), long, cell({ lines: ['≥ 60%'] })]]));
    expect(widths[1]).toBeGreaterThan(widths[2] ?? 0);
    expect(widths[2]).toBeGreaterThan(widths[0] ?? 0);
    expect(widths[0]).toBeGreaterThan(1);
  });

  it('leave room for the longest word, but break an address', () => {
    const of = (text: string) => columnWidths(table(0, [[cell({ lines: [text] }), cell()]]))[0] ?? 0;
    expect(of('≥1.000.000')).toBeGreaterThan(5);
    expect(of(`https://${'a'.repeat(200)}`)).toBeLessThan(15);
  });

  it('are equal where nothing tells them apart', () => {
    const [first, second] = columnWidths(table(0, [[cell({ colSpan: 2 })]]));
    expect(first).toBe(second);
  });
});

describe('passages', () => {
  const first = table(2, plain(40));
  const second = table(4, plain(5));
  const blocks: Block[] = [paragraph(0), paragraph(1), first, paragraph(3), second];

  it.each([
    [undefined, 1, false],
    [{}, 1, false],
    [{ block: 1 }, 1, true],
    [{ block: 1 }, 2, false],
    [{ block: 1, blockEnd: 3 }, 2, true],
  ])('%j covers block %d: %s', (location, id, inside) => {
    const block = blocks[id] ?? paragraph(99);
    expect(inPassage(location, block)).toBe(inside);
  });

  it('marks just the rows named, also over a break between two tables', () => {
    const marked = (location: object, block: Table) =>
      block.rows.flatMap((_, index) => (rowInPassage(location, block, index) ? [index + 1] : []));
    expect(marked({ block: 2, row: 7 }, first)).toEqual([7]);
    expect(marked({ block: 2, row: 7, rowEnd: 9 }, first)).toEqual([7, 8, 9]);
    const cut = { block: 2, blockEnd: 4, row: 40, rowEnd: 2 };
    expect(marked(cut, first)).toEqual([40]);
    expect(marked(cut, second)).toEqual([1, 2]);
  });

  it('finds the piece to bring into view', () => {
    const pieces = piecesOf(blocks);
    expect(pieces[firstPiece(pieces, { block: 2, row: 35 })]).toMatchObject({ from: 30 });
    expect(pieces[firstPiece(pieces, { block: 3 })]?.block.id).toBe(3);
    expect(firstPiece(pieces, undefined)).toBe(-1);
  });
});

describe('frames on page pictures', () => {
  it('goes round the cells of the rows, on the page of each row', () => {
    const one = table(0, [[cell({ box: [10, 20, 50, 30] }), cell({ box: [50, 18, 90, 32] })], [cell()]], {
      page: 2,
      file: 1,
    });
    expect(marksOf([one], { block: 0, row: 1 })).toEqual([{ file: 1, page: 2, box: [10, 18, 90, 32] }]);
  });

  it('falls back to the block, and to nothing without pages', () => {
    expect(marksOf([paragraph(0, { page: 1, box: [1, 2, 3, 4] })], { block: 0 })).toHaveLength(1);
    expect(marksOf([paragraph(0)], { block: 0 })).toEqual([]);
  });
});
