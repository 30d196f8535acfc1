import { describe, expect, it } from 'vitest';
import { vi as texts } from '../../../i18n/vi.ts';
import { columnsFor } from '../columns.ts';
import { indicator, rowsById } from '../fixtures.ts';
import { linesOf, thingsOf } from '../things/things.ts';
import { cellOfCursor, cursorOfCell, tableLines } from './table-line.ts';
import { writtenCells } from './write-cells.ts';

const target = (year: number, text: string) => ({
  year,
  text,
  comparator: '=' as const,
  value: Number(text),
});
const rows = rowsById([
  indicator('i1', 1, { name: 'Một', targets: [target(2025, '60')] }),
  { ...indicator('i2', 2, { name: 'Hai', targets: [target(2025, '70')] }), thing: 'T' },
  { ...indicator('i3', 3, { name: 'Hai', unit: '%', targets: [target(2030, '90')] }), thing: 'T' },
]);
const lines = linesOf(rows, thingsOf(rows));
const shown = tableLines({
  items: [
    { kind: 'section', title: 'I', ids: ['i1', 'i2'] },
    { kind: 'row', id: 'i1' },
    { kind: 'row', id: 'i2' },
    { kind: 'mention', id: 'i3', of: 'i2' },
    { kind: 'row', id: 'gone' },
  ],
  lines,
  rows,
  findings: new Map(),
  unfolded: new Set(['T']),
  sectionAction: undefined,
});
const columns = columnsFor('indicator', [2025, 2030]);
const write = (...cells: { row: string; column: string; text: string }[]) =>
  writtenCells(
    cells,
    (key) => {
      const found = shown.find((line) => line.key === key);
      return found?.kind === 'row' ? found.row : undefined;
    },
    (id) => columns.find((column) => column.id === id),
    { words: texts.reading },
  );

describe('the lines of the table', () => {
  it('are named so that a mention and its thing are told apart, and found again', () => {
    expect(shown.map(({ key }) => key)).toEqual(['section 0', 'i1', 'i2', 'mention i3']);
    const cursor = { rowId: 'i3', mention: true, column: 'name' };
    expect(cursorOfCell(cellOfCursor(cursor))).toEqual(cursor);
    expect(cursorOfCell({ row: 'i1', column: 'head' })).toEqual({ rowId: 'i1', column: 'head' });
  });
});

describe('what is written into cells', () => {
  it('is one change for each row, however many of its cells', () => {
    const { changes } = write(
      { row: 'i1', column: 'target:2025', text: '65' },
      { row: 'i1', column: 'target:2030', text: '95' },
      { row: 'i1', column: 'unit', text: '%' },
      { row: 'mention i3', column: 'name', text: 'Ba' },
    );
    expect(changes.map(({ rowId }) => rowId)).toEqual(['i1', 'i3']);
    expect(changes[0]?.patch).toMatchObject({
      unit: '%',
      targets: [
        expect.objectContaining({ year: 2025, value: 65 }),
        expect.objectContaining({ year: 2030, value: 95 }),
      ],
    });
  });

  it('changes of a thing its leading row, and there only the one milestone', () => {
    const { changes } = write({ row: 'i2', column: 'target:2025', text: '75' });
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ rowId: 'i2' });
    expect(changes[0]?.patch).toMatchObject({
      targets: [expect.objectContaining({ year: 2025, value: 75 })],
    });
  });

  it('says where something can be taken away that another mention says', () => {
    const { changes, elsewhere } = write({ row: 'i2', column: 'unit', text: '' });
    expect(changes).toEqual([]);
    expect(elsewhere.map(({ own }) => own.id)).toEqual(['i2']);
  });

  it('is nothing where it says the same, cannot be held, or has no cell', () => {
    const { changes, elsewhere } = write(
      { row: 'i1', column: 'name', text: ' Một ' },
      { row: 'i1', column: 'target:2025', text: '80%abc' },
      { row: 'i1', column: 'none', text: 'x' },
      { row: 'gone', column: 'name', text: 'x' },
    );
    expect([changes, elsewhere]).toEqual([[], []]);
  });
});
