import { describe, expect, it } from 'vitest';
import type { FlowCycleName } from './contract.ts';
import { readDay } from './due-words.ts';
import { dayText } from './fixtures/flow-lines.ts';

const CASES: [FlowCycleName, string, string][] = [
  ['month', 'trước ngày 20 hằng tháng', '<20/last'],
  ['month', 'trước ngày 20', '<20/last'],
  ['month', 'chậm nhất ngày 18', '18/last'],
  ['month', 'vào ngày 25 hàng tháng', '25/last'],
  ['month', 'chậm nhất là trước ngày 25', '<25/last'],
  ['month', 'trước hoặc trong ngày 25', '25/last'],
  ['month', 'trước 16 giờ ngày 20 hằng tháng', '20/last 16:00'],
  ['month', 'chậm nhất 17h30 ngày 14', '14/last 17:30'],
  ['month', 'trước 8 giờ 15 phút ngày 03 của tháng sau', '3/next 08:15'],
  ['month', 'trước ngày 05 của tháng tiếp theo', '<5/next'],
  ['month', 'trước ngày cuối cùng của tháng', '<last/last'],
  ['month', 'trước ngày 31 hằng tháng', '<31/last'],
  ['month', 'trước ngày 32 hằng tháng', '?'],
  ['month', 'trước ngày làm việc cuối cùng của tháng', '?'],
  ['month', 'trước ngày 25/9', '?'],
  ['quarter', 'trước ngày 10 của tháng cuối quý', '<10/last'],
  ['quarter', 'trước ngày 20 tháng cuối quý', '<20/last'],
  ['quarter', 'ngày 15 của tháng đầu quý sau', '15/next'],
  ['quarter', 'trước ngày 15 của tháng đầu tiên của quý sau', '<15/next'],
  ['quarter', 'trước ngày 15 của tháng đầu quý', '?'],
  ['quarter', 'trước ngày 10', '?'],
  ['quarter', 'trước ngày 10 hằng tháng', '?'],
  ['quarter', 'trước ngày 10/4, 10/7, 10/10, 15/1', '1:<10/next 2:<10/next 3:<10/next 4:<15/next'],
  ['quarter', 'trước ngày 10/4, 10/7, 10/10, 10/1', '<10/next'],
  ['quarter', 'trước ngày 05/3, 05/6, 05/9, 05/12', '<5/last'],
  ['quarter', 'trước ngày 20/2, 20/5, 20/8, 20/11', '1:<20/2 2:<20/5 3:<20/8 4:<20/11'],
  ['quarter', 'trước ngày 20/3', '1:<20/last'],
  ['quarter', 'trước ngày 10/3 và 20/3, 10/6', '2:<10/last'],
  ['half', 'trước ngày 10/6', '1:<10/6'],
  ['half', 'trước 10/6 và 30/11', '1:<10/6 2:<30/11'],
  ['half', 'trước ngày 15 tháng 6', '1:<15/6'],
  ['half', 'trước ngày 05/7, 05/01', '<5/next'],
  ['half', 'trước ngày 10/4', '1:<10/4'],
  ['half', 'trước ngày 10/2', '?'],
  ['half', 'trước ngày 31/12', '2:<31/12'],
  ['half', 'trước ngày 10 của tháng cuối kỳ báo cáo', '<10/last'],
  ['nine-month', 'trước ngày 20/9', '<20/9'],
  ['nine-month', 'trước ngày 05/10', '<5/next'],
  ['nine-month', 'trước ngày 20/7', '?'],
  ['year', 'trước 30/11', '<30/11'],
  ['year', 'chậm nhất ngày 15 tháng 12 hằng năm', '15/12'],
  ['year', 'trước ngày 31/12', '<31/12'],
  ['year', 'trước ngày 15/01 năm sau', '<15/next'],
  ['year', 'trước ngày 28/02 năm sau', '?'],
  ['year', 'trước ngày 30/9', '<30/9'],
  ['year', 'trước ngày 30/8', '?'],
  ['year', 'trước ngày 31/11', '?'],
  ['year', 'trước ngày 10/11 và 10/12', '?'],
  ['half', 'trước ngày 29/2', '?'],
  ['quarter', 'trước ngày 29/2', '1:<29/2'],
  ['quarter', 'trước ngày 30/2', '?'],
  ['ad-hoc', 'trước ngày 20 hằng tháng', '?'],
  ['ad-hoc', 'trước ngày 30/9', '?'],
  ['month', 'trước 25 giờ ngày 20', '<20/last'],
  ['month', 'trước 16 giờ 75 ngày 20', '<20/last'],
];

describe('days in orders to report', () => {
  it.each(CASES)('%s: %s → %s', (cycle, text, expected) => {
    expect(dayText(readDay(text, cycle))).toBe(expected);
  });

  it('keeps the words, whatever they mean', () => {
    expect(readDay(' sau hội nghị ', 'year')).toEqual({ text: 'sau hội nghị' });
  });

  it('knows every day of the calendar and no other', () => {
    const days = (month: number) =>
      Array.from({ length: 40 }, (_, day) => day).filter(
        (day) => readDay(`ngày ${day}/${month}`, 'quarter').parts,
      );
    expect(Array.from({ length: 12 }, (_, month) => days(month + 1).length)).toEqual([
      31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect(days(13)).toEqual([]);
  });
});
