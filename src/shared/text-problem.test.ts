import { expect, test } from 'vitest';
import { textProblem } from './text-problem.ts';

test.each(['', 'Kế hoạch số 1,\ndòng hai\tô ba', '😀 đủ đôi', 'Ð ø ﷏ �'])(
  'nothing is wrong with %j',
  (text) => {
    expect(textProblem(text)).toBeUndefined();
  },
);

test.each([
  ['Phòng Kinh tế\0 xã', 'ngay sau “Phòng Kinh tế”'],
  ['\ud800', 'ở đầu'],
  ['Xây dựng hạ tầng số của toàn xã\uffff', 'ngay sau “tầng số của toàn xã”'],
  ['😀😀\udc00', 'ngay sau “😀😀”'],
])('it says where in %j', (text, where) => {
  expect(textProblem(text)).toContain(where);
});
