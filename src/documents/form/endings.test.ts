import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ended, listed } from './endings.ts';

it('ends every item with a semicolon and the last with a full stop, whatever was typed', () => {
  expect(listed(['Như trên', '- Lưu: VT, VHXH.', ' ', 'Sở Nội vụ;'])).toEqual([
    'Như trên;',
    'Lưu: VT, VHXH;',
    'Sở Nội vụ.',
  ]);
  expect(listed(['Nghị quyết số 57-NQ/TW./.'])).toEqual(['Nghị quyết số 57-NQ/TW.']);
  expect(listed(['', ' ; '])).toEqual([]);
});

it('puts the sign of the end in the place of the last mark, also where empty runs follow', () => {
  expect(ended([{ text: 'đạt ' }, { text: '78,4%', bold: true }, { text: '. ' }], './.')).toEqual([
    { text: 'đạt ' },
    { text: '78,4%./.', bold: true },
  ]);
  expect(ended([{ text: 'Xã báo cáo./.' }], './.')).toEqual([{ text: 'Xã báo cáo./.' }]);
  expect(ended([{ text: 'Xã báo cáo./.' }], '.')).toEqual([{ text: 'Xã báo cáo.' }]);
});

it('ends once, however often it is done', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ text: fc.string() }), { minLength: 1 }), (runs) => {
      const once = ended(runs, './.');
      expect(ended(once, './.')).toEqual(once);
      const text = once.map((run) => run.text).join('');
      expect(text === '' || (text.endsWith('./.') && !text.endsWith('././.'))).toBe(true);
    }),
  );
});
