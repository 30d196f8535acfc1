import { expect, it } from 'vitest';
import { memoryStore } from '../../../../tests/memory-store.ts';
import { foundAgain, recordOf, without } from '../../../design/grid/kept-cells.ts';
import { keepText } from '../../../design/kept-text.ts';
import { rowOfLine } from './table-line.ts';

const NOW = Date.UTC(2026, 10, 27);
const keep = (store: Storage, record: string, content: unknown, person = 'a') =>
  keepText(store, { person, form: 'cell', record }, content, NOW);

it('what was typed and not saved is found again by row and column, of this person and this draft alone', () => {
  const store = memoryStore();
  keep(store, recordOf('u1', { row: 'i1', column: 'name' }), 'Một');
  keep(store, recordOf('u1', { row: rowOfLine('mention i1'), column: 'unit' }), '%');
  keep(store, recordOf('u2', { row: 'i1', column: 'name' }), 'của bản nháp khác');
  keep(store, recordOf('u1', { row: 'i2', column: 'name' }), 'của người khác', 'b');
  for (const odd of ['u1', 'u1 i3', 'u1  name', 'u1 i3 ']) keep(store, odd, 'không rõ ô nào');
  keep(store, 'u1 i4 name', { kind: 'none' });
  const found = foundAgain(store, { person: 'a', form: 'cell', of: 'u1' }, NOW);
  expect(found).toEqual(
    new Map([
      [
        'i1',
        new Map([
          ['name', 'Một'],
          ['unit', '%'],
        ]),
      ],
    ]),
  );
  const left = without(found, { row: 'i1', column: 'unit' });
  expect(left.get('i1')).toEqual(new Map([['name', 'Một']]));
  expect(without(left, { row: rowOfLine('mention i1'), column: 'name' }).get('i1')).toEqual(new Map());
  expect(without(found, { row: 'i9', column: 'name' })).toBe(found);
});
