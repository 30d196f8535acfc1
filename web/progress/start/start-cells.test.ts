import { describe, expect, it } from 'vitest';
import type { StartRow } from '../../../src/progress/start/contract.ts';
import { start } from '../../i18n/vi/start.ts';
import { type Cells, cellsOf, isStartField, readCells, refusalOf, typedInto } from './start-cells.ts';
import { startState } from './start-state.ts';

const words = start.cells;
const rowOf = (kind: StartRow['kind']): StartRow => ({
  id: 'r',
  kind,
  planIds: [],
  name: 'Nội dung',
  reviewed: false,
  reported: false,
  answerId: 'a',
  baseId: null,
  ...(kind === 'indicator' && { measure: { valueKind: 'number', levels: [] } }),
});
const [task, indicator] = [rowOf('task'), rowOf('indicator')];
const read = (row: StartRow, cells: Cells) => readCells(cells, row, words);

describe('the entry that cells make', () => {
  it('is that of the cells, there and back', () => {
    const entry = {
      state: 'done' as const,
      completedOn: '2026-06-12',
      documentNumber: '15/KH-UBND',
      note: 'Đã ban hành',
      asOf: '2026-06-30',
    };
    expect(read(task, cellsOf(entry, words))).toEqual({ entry });
    const figure = { baseYear: 2024, baseValue: 1234.5, value: 62.5, source: 'Sổ', asOf: '2026-06-30' };
    expect(read(indicator, cellsOf(figure, words))).toEqual({ entry: figure });
    expect(read(indicator, cellsOf({ none: true }, words))).toEqual({ entry: { none: true } });
  });

  it('is none of empty cells, and lacks what is half typed', () => {
    expect(read(task, { asOf: '1/6/2026' })).toEqual({ entry: null });
    expect(read(task, { note: 'Đã họp' })).toEqual({ lacks: 'state' });
    expect(read(indicator, {})).toEqual({ entry: null });
    expect(read(indicator, { baseYear: '2024' })).toEqual({ lacks: 'base' });
    expect(read(indicator, { source: 'Sổ' })).toEqual({ lacks: 'value' });
    expect(read(indicator, { value: '0' })).toEqual({ entry: { value: 0 } });
  });
});

describe('what is typed into a row', () => {
  it('gives a task the state that it speaks of, and takes back how it was completed', () => {
    expect(typedInto({}, { documentNumber: '15/KH-UBND' }, task, words).state).toBe('Hoàn thành');
    expect(typedInto({}, { note: 'Đã mở 2 lớp' }, task, words).state).toBe('Đang thực hiện');
    const done = { state: 'Hoàn thành', completedOn: '12/06/2026', note: 'Đã ban hành' };
    expect(typedInto(done, { state: 'đang thực hiện' }, task, words)).toEqual({
      state: 'đang thực hiện',
      note: 'Đã ban hành',
    });
  });

  it('keeps how it was completed where it is complete, or where that is typed with the state', () => {
    const done = { state: 'Hoàn thành', completedOn: '12/06/2026', documentNumber: '15/KH-UBND' };
    expect(typedInto(done, { state: 'đã xong' }, task, words)).toMatchObject({ completedOn: '12/06/2026' });
    expect(typedInto(done, { state: '' }, task, words)).toMatchObject({ completedOn: '12/06/2026' });
    expect(typedInto(done, { note: 'x' }, task, words)).toEqual({ ...done, note: 'x' });
    expect(typedInto(done, { state: 'Đang thực hiện', documentNumber: '16/KH-UBND' }, task, words)).toEqual({
      state: 'Đang thực hiện',
      documentNumber: '16/KH-UBND',
    });
  });

  it('gives no state over one that stands or is typed, nor to an indicator', () => {
    const begun = { state: 'Đang thực hiện' };
    expect(typedInto(begun, { documentNumber: '15/KH-UBND' }, task, words)).toMatchObject(begun);
    expect(typedInto({ note: 'x' }, { state: '' }, task, words).state).toBe('');
    expect(typedInto({}, { conditionMetOn: '12/06/2026' }, task, words).state).toBe('Chưa thực hiện');
    expect(typedInto({}, { asOf: '12/06/2026' }, task, words)).not.toHaveProperty('state');
    expect(typedInto({}, { note: 'x' }, indicator, words)).toEqual({ note: 'x' });
  });

  it('is refused with a hint where the cell cannot hold it', () => {
    expect(refusalOf(task, 'state', 'xong', words)).toBeUndefined();
    expect(refusalOf(task, 'state', 'có lẽ', words)).toBe('state');
    expect(refusalOf(task, 'completedOn', '31/2/2026', words)).toBe('date');
    expect(refusalOf(indicator, 'value', 'nhiều', words)).toBe('figure');
    expect(refusalOf(indicator, 'value', 'chưa có số liệu', words)).toBeUndefined();
    const inWords: StartRow = { ...indicator, measure: { valueKind: 'text', levels: [] } };
    expect(refusalOf(inWords, 'value', 'nhiều', words)).toBeUndefined();
    expect(refusalOf(task, 'note', 'nhiều', words)).toBeUndefined();
    expect(refusalOf(indicator, 'source', 'Sổ', words)).toBeUndefined();
  });
});

describe('what waits to be saved', () => {
  const rows = new Map([['r', task]]);
  const before: Cells = {};
  const after: Cells = { state: 'Hoàn thành' };
  const written = startState(
    { edits: new Map(), past: [], future: [] },
    { type: 'write', steps: [{ id: 'r', before, after }], rows },
  );

  it('goes back and forth, over the entry that it was typed over', () => {
    expect(written.edits.get('r')).toEqual({ cells: after, answerId: 'a', baseId: null });
    const undone = startState(written, { type: 'undo', rows });
    expect(undone.edits.get('r')?.cells).toBe(before);
    expect(startState(undone, { type: 'redo', rows }).edits.get('r')?.cells).toBe(after);
  });

  it('waits no longer once it is saved; what was typed meanwhile is over the new entry', () => {
    const saved = [{ ...task, answerId: 'b' }];
    const sent = new Map([['r', after]]);
    expect(startState(written, { type: 'saved', sent, rows: saved }).edits.size).toBe(0);
    const more = startState(written, {
      type: 'write',
      steps: [{ id: 'r', before: after, after: { state: 'Đang thực hiện' } }],
      rows,
    });
    expect(startState(more, { type: 'saved', sent, rows: saved }).edits.get('r')).toMatchObject({
      answerId: 'b',
    });
  });
});

it('knows its cells by name', () => {
  expect(['state', 'baseYear', 'asOf', 'name', ''].map(isStartField)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
