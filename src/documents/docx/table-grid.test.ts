import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cell, Column, Run, Table, TableRow } from '../model/contract.ts';
import { columnWidths, gridOf } from './table-grid.ts';

const column = (title: string, under?: string): Column => ({
  key: title,
  title,
  width: 10,
  align: 'left',
  ...(under !== undefined && { under }),
});
const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
  runs: text === '' ? [] : [{ text }],
  ...more,
});
const row = (...cells: Cell[]): TableRow => ({ kind: 'row', cells });
const table = (columns: Column[], rows: TableRow[]): Table => ({ kind: 'table', key: 't', columns, rows });

/** "text", "text>" over several columns, "text↓" over several rows, "·" below one. */
const shown = (any: Table): string[] =>
  gridOf(any).rows.map(({ kind, cells }) =>
    [
      kind,
      ...cells.map(({ runs, span, merge }) =>
        merge === 'on'
          ? '·'
          : `${runs.map(({ text }) => text).join('')}${span > 1 ? '>'.repeat(span) : ''}${merge ? '↓' : ''}`,
      ),
    ].join('|'),
  );

it('has a header of two rows where neighbours share a cell above them', () => {
  const columns = [
    column('TT'),
    column('Kỳ', 'Thực hiện'),
    column('Lũy kế', 'Thực hiện'),
    column('Đúng hạn', 'Tiến độ'),
  ];
  expect(shown(table(columns, []))).toEqual([
    'head|TT↓|Thực hiện>>|Tiến độ',
    'head|·|Kỳ|Lũy kế|Đúng hạn',
    'nothing|Không có>>>>',
  ]);
});

it('shares no cell between columns that are not neighbours', () => {
  const columns = [column('a', 'X'), column('b'), column('c', 'X')];
  expect(shown(table(columns, []))[0]).toBe('head|X|b↓|X');
});

it('lets a cell go over the rows below that it covers, and no further', () => {
  const rows = [
    row(cell('1'), cell('Thông báo', { rows: 2 })),
    row(cell('2'), cell('', { covered: true })),
    row(cell('3'), cell('', { covered: true })),
  ];
  expect(shown(table([column('TT'), column('Văn bản')], rows)).slice(1)).toEqual([
    'row|1|Thông báo↓',
    'row|2|·',
    'row|3|',
  ]);
});

it('ends a cell at a group, and hides no text', () => {
  const rows: TableRow[] = [
    row(cell('a', { rows: 9 })),
    { kind: 'group', text: 'I' },
    row(cell('b', { covered: true })),
  ];
  expect(shown(table([column('TT')], rows)).slice(1)).toEqual(['row|a', 'group|I', 'row|b']);
});

it('is as wide as the widest row', () => {
  expect(shown(table([column('TT')], [row(cell('1'), cell('2'))]))).toEqual(['head|TT|', 'row|1|2']);
  expect(gridOf(table([], [])).rows).toEqual([]);
});

it('scales widths to the page', () => {
  const widths = columnWidths([column('a'), { ...column('b'), width: 30 }], 2, 160);
  expect(widths).toEqual([40, 120]);
  expect(
    columnWidths(
      [
        { ...column('a'), width: -1 },
        { ...column('b'), width: 0 },
      ],
      2,
      160,
    ),
  ).toEqual([80, 80]);
});

it('covers every column in every row, whatever is said of the cells', () => {
  const anyCell = fc.record(
    {
      runs: fc.constantFrom<Run[]>([], [{ text: 'x' }]),
      rows: fc.integer({ min: 1, max: 4 }),
      covered: fc.constant(true as const),
    },
    { requiredKeys: ['runs'] },
  );
  const anyRow = fc.oneof(
    fc.array(anyCell, { maxLength: 5 }).map((cells) => row(...cells)),
    fc.constant<TableRow>({ kind: 'group', text: 'I' }),
  );
  fc.assert(
    fc.property(fc.array(anyRow), fc.integer({ min: 0, max: 4 }), (rows, count) => {
      const grid = gridOf(
        table(
          Array.from({ length: count }, (_, at) => column(String(at))),
          rows,
        ),
      );
      for (const { cells } of grid.rows) {
        expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(grid.width);
        expect(cells.map((each) => each.column)).toEqual(
          cells.map((each) => each.column).toSorted((a, b) => a - b),
        );
      }
      const written = grid.rows
        .flatMap(({ cells }) => cells.flatMap(({ runs }) => runs))
        .filter(({ text }) => text === 'x');
      const asked = rows
        .flatMap((each) => (each.kind === 'row' ? each.cells : []))
        .filter(({ runs }) => runs.length > 0);
      expect(written).toHaveLength(asked.length);
    }),
  );
});
