import { describe, expect, it } from 'vitest';
import type { GridColumn, GridLine } from './model.ts';
import { cellAt, resolved, rowsOf, sameCell, spanOf } from './selected-cells.ts';
import { only, type Selection } from './selection.ts';

const row = (key: string): GridLine<string> => ({ kind: 'row', key, row: key });
const section = (key: string): GridLine<string> => ({ kind: 'section', key, title: key });
const column = (id: string, part: Partial<GridColumn<string>> = {}): GridColumn<string> => ({
  id,
  title: id,
  width: 50,
  text: () => '',
  ...part,
});
const columns = [column('head', { act: () => undefined }), column('name', { names: true }), column('year')];
const lines = [section('I'), row('a'), row('b'), section('II'), row('c')];
const frame = { rows: rowsOf(lines), columns };
const at = (r: number, c: number) => ({ row: r, column: c });
/** The same selection found again in another table. */
const again = (selection: Selection, other = frame) => {
  const span = spanOf(selection, frame);
  return span && resolved(span.at, span, other);
};

it('rows are counted without the headings, which are known by their place', () => {
  const { rows, lineOf, rowAt, byKey, sections } = frame.rows;
  expect(rows.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  expect(lineOf).toEqual([1, 2, 4]);
  expect([...rowAt]).toEqual([
    [1, 0],
    [2, 1],
    [4, 2],
  ]);
  expect(byKey.get('c')).toBe(2);
  expect(sections).toEqual([
    { line: 0, title: 'I' },
    { line: 3, title: 'II' },
  ]);
});

describe('what is selected', () => {
  it('is known by its keys and found again', () => {
    expect(cellAt(at(1, 2), frame)).toEqual({ row: 'b', column: 'year' });
    expect(cellAt(at(3, 0), frame)).toBeUndefined();
    expect(cellAt(at(0, 3), frame)).toBeUndefined();
    for (const selection of [
      only(at(1, 2)),
      { at: at(0, 1), head: at(2, 2) },
      { ...only(at(1, 2)), home: 0 },
      { ...only(at(1, 1)), range: { top: 0, bottom: 2, left: 1, right: 2 } },
    ])
      expect(again(selection)).toEqual(selection);
    expect(spanOf(only(at(9, 9)), frame)).toBeUndefined();
  });

  it('stays with its line when lines come before it, and with its column when columns go', () => {
    const more = { rows: rowsOf([row('new'), ...lines]), columns };
    expect(again({ at: at(0, 1), head: at(1, 2) }, more)).toEqual({ at: at(1, 1), head: at(2, 2) });
    const fewer = { rows: frame.rows, columns: [columns[1], columns[2]].flatMap((each) => each ?? []) };
    expect(again({ ...only(at(1, 2)), home: 1 }, fewer)).toEqual({ ...only(at(1, 1)), home: 0 });
  });

  it('is the cell alone when what was drawn out is gone, or was drawn out from elsewhere', () => {
    const short = { rows: rowsOf(lines.slice(0, 3)), columns };
    expect(again({ at: at(0, 1), head: at(2, 2) }, short)).toEqual(only(at(0, 1)));
    const range = { top: 0, bottom: 2, left: 1, right: 2 };
    expect(again({ ...only(at(1, 1)), range }, short)).toEqual(only(at(1, 1)));
    const span = spanOf({ at: at(0, 1), head: at(1, 1) }, frame);
    expect(resolved({ row: 'c', column: 'year' }, span, frame)).toEqual(only(at(2, 2)));
  });

  it('is the name of its line when its column is gone, of the first line when that is', () => {
    expect(resolved({ row: 'b', column: 'gone' }, undefined, frame)).toEqual(only(at(1, 1)));
    expect(resolved({ row: 'gone', column: 'year' }, undefined, frame)).toEqual(only(at(0, 1)));
    expect(resolved(undefined, undefined, frame)).toEqual(only(at(0, 1)));
    const unnamed = { rows: frame.rows, columns: [column('head', { act: () => undefined }), column('x')] };
    expect(resolved(undefined, undefined, unnamed)).toEqual(only(at(0, 1)));
    const acts = { rows: frame.rows, columns: [column('head', { act: () => undefined })] };
    expect(resolved(undefined, undefined, acts)).toEqual(only(at(0, 0)));
  });
});

it('two cells are one when both their keys are', () => {
  const cell = { row: 'a', column: 'name' };
  expect(sameCell(cell, { ...cell })).toBe(true);
  expect(sameCell(cell, { ...cell, row: 'b' })).toBe(false);
  expect(sameCell(cell, { ...cell, column: 'year' })).toBe(false);
  expect(sameCell(cell, undefined)).toBe(false);
  expect(sameCell(undefined, undefined)).toBe(true);
});
