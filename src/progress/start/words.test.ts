import { expect, it } from 'vitest';
import { readFigure, readState, saysNone } from './words.ts';

it.each([
  ['Hoàn thành', 'done'],
  ['Đã hoàn thành tháng 6', 'done'],
  ['xong', 'done'],
  ['Đã ban hành Kế hoạch số 15/KH-UBND', 'done'],
  ['Đang thực hiện', 'in-progress'],
  ['dang trien khai', 'in-progress'],
  ['Thường xuyên', 'in-progress'],
  ['Cơ bản hoàn thành', 'in-progress'],
  ['Hoàn thành 60%', 'in-progress'],
  ['Chưa thực hiện', 'not-started'],
  ['Chưa', 'not-started'],
  ['chua trien khai do thieu von', 'not-started'],
  ['Chưa hoàn thành', undefined],
  ['Quý III/2026', undefined],
  ['', undefined],
])('%s says %s', (text, state) => expect(readState(text)).toBe(state));

it('reads a figure alone, and the words for none', () => {
  expect([readFigure('62,5%'), readFigure('-3'), readFigure('1.234'), readFigure('ba')]).toEqual([
    62.5,
    -3,
    1234,
    undefined,
  ]);
  expect([saysNone('Chưa có số liệu'), saysNone('chua co'), saysNone('0')]).toEqual([true, true, false]);
});
