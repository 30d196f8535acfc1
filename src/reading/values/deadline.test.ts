import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deadline } from '../contract.ts';
import { parseDeadline } from './deadline.ts';

const due = (day: string, recurrence?: Deadline['recurrence']): Omit<Deadline, 'text'> => ({
  kind: 'due',
  due: day,
  ...(recurrence && { recurrence }),
});
const range = (start: string, end: string): Omit<Deadline, 'text'> => ({ kind: 'range', start, due: end });
const every = (recurrence: Deadline['recurrence']): Omit<Deadline, 'text'> => ({
  kind: 'recurring',
  recurrence,
});
const ongoing: Omit<Deadline, 'text'> = { kind: 'ongoing' };
const conditional: Omit<Deadline, 'text'> = { kind: 'conditional' };

const SAMPLES: [string, Omit<Deadline, 'text'>][] = [
  ['Thường xuyên', ongoing],
  ['Thường xuyên, liên tục', ongoing],
  ['thường xuyên theo kế hoạch', ongoing],
  ['Cả giai đoạn', ongoing],
  ['Duy trì thường xuyên', ongoing],
  ['Hằng năm', every('annual')],
  ['Hàng năm', every('annual')],
  ['01 lần/năm', every('annual')],
  ['Hằng quý', every('quarterly')],
  ['Hằng quý và khi có yêu cầu', every('quarterly')],
  ['Quý một lần', every('quarterly')],
  ['06 tháng một lần', every('semiannual')],
  ['Hàng quý, năm', every('quarterly')],
  ['Hằng tháng', every('monthly')],
  ['theo tháng, quý, 6 tháng, 1 năm', every('monthly')],
  ['Định kỳ 6 tháng', every('semiannual')],
  ['định kỳ 6 tháng, năm', every('semiannual')],
  ['6 tháng/lần', every('semiannual')],
  ['02 lần/năm', every('semiannual')],
  ['Định kỳ quý, 6 tháng, năm', every('quarterly')],
  ['3 tháng/lần', every('quarterly')],
  ['Hằng tuần', { kind: 'recurring' }],
  ['Trước ngày 20 hàng tháng', every('monthly')],
  ['Tháng 12 hằng năm', every('annual')],
  ['Quý IV hằng năm', every('annual')],
  ['Trước 15/12 hằng năm', every('annual')],
  ['Tháng 7,8 /2025', due('2025-08-31')],
  ['Tháng 9 và tháng 10 năm 2025', due('2025-10-31')],
  ['Tháng 7/2025, duy trì hàng năm', due('2025-07-31', 'annual')],
  ['Quý III/2025; cập nhật hằng quý', due('2025-09-30', 'quarterly')],
  ['Năm 2025 và những năm tiếp theo', due('2025-12-31', 'annual')],
  ['Năm 2025 và các năm tiếp theo', due('2025-12-31', 'annual')],
  ['Năm 2026, thường xuyên', due('2026-12-31')],
  ['Tháng 9/2025', due('2025-09-30')],
  ['Tháng 9 năm 2025', due('2025-09-30')],
  ['Tháng 02/2028', due('2028-02-29')],
  ['T9/2025', due('2025-09-30')],
  ['9/2025', due('2025-09-30')],
  ['Hoàn thành trong tháng 9/2025', due('2025-09-30')],
  ['Xong trước tháng 9/2025', due('2025-08-31')],
  ['Quý II/năm 2025', due('2025-06-30')],
  ['Quý III/2026', due('2026-09-30')],
  ['Quý 4 năm 2026', due('2026-12-31')],
  ['Quý II, III/2026', due('2026-09-30')],
  ['Quý III, quý IV năm 2025', due('2025-12-31')],
  ['Trong quý I-2026', due('2026-03-31')],
  ['Q4/2025', due('2025-12-31')],
  ['Trong năm 2025', due('2025-12-31')],
  ['Năm 2027', due('2027-12-31')],
  ['2026', due('2026-12-31')],
  ['2026.', due('2026-12-31')],
  ['Đến năm 2030', due('2030-12-31')],
  ['Đến hết năm 2025', due('2025-12-31')],
  ['Từ nay đến năm 2030', due('2030-12-31')],
  ['Trước năm 2026', due('2025-12-31')],
  ['Cuối năm 2025', due('2025-12-31')],
  ['Giữa năm 2026', due('2026-06-30')],
  ['Đầu năm 2026', { kind: 'due' }],
  ['6 tháng đầu năm 2026', due('2026-06-30')],
  ['6 tháng cuối năm 2026', due('2026-12-31')],
  ['9 tháng đầu năm 2026', due('2026-09-30')],
  ['Trước 30/6/2026', due('2026-06-30')],
  ['Trước ngày 05.8.2025', due('2025-08-05')],
  ['ngày 15 tháng 8 năm 2025', due('2025-08-15')],
  ['Chậm nhất ngày 31-12-2025', due('2025-12-31')],
  ['31/9/2025', { kind: 'due' }],
  ['Theo hướng dẫn của tỉnh, hoàn thành trước 30/6/2026', due('2026-06-30')],
  ['Năm 2025, 2026', due('2026-12-31')],
  ['Tháng 8/2025 (dự thảo), tháng 10/2025 (ban hành)', due('2025-10-31')],
  ['Giai đoạn 2025-2026', range('2025-01-01', '2026-12-31')],
  ['Giai đoạn 2025 – 2030, tầm nhìn đến năm 2045', range('2025-01-01', '2030-12-31')],
  ['2025 - 2030', range('2025-01-01', '2030-12-31')],
  ['Năm 2025-2026', range('2025-01-01', '2026-12-31')],
  ['Từ năm 2025 đến năm 2028', range('2025-01-01', '2028-12-31')],
  ['Từ tháng 7/2025 đến tháng 12/2026', range('2025-07-01', '2026-12-31')],
  ['Tháng 9-11/2025', range('2025-09-01', '2025-11-30')],
  ['Quý III - IV/2025', range('2025-07-01', '2025-12-31')],
  ['Quý IV/2025 - Quý I/2026', range('2025-10-01', '2026-03-31')],
  ['Từ 01/7/2025 đến 30/9/2025', range('2025-07-01', '2025-09-30')],
  ['Từ quý III/2025', { kind: 'ongoing', start: '2025-07-01' }],
  ['Thường xuyên, từ năm 2025', { kind: 'ongoing', start: '2025-01-01' }],
  ['Hằng năm, bắt đầu từ năm 2026', { kind: 'recurring', start: '2026-01-01', recurrence: 'annual' }],
  [
    'Hằng năm, giai đoạn 2025-2030',
    { kind: 'recurring', start: '2025-01-01', due: '2030-12-31', recurrence: 'annual' },
  ],
  ['Từ tháng 8 đến hết năm 2025', range('2025-08-01', '2025-12-31')],
  ['T8-T12/2025', range('2025-08-01', '2025-12-31')],
  ['2025 – hết 2026', range('2025-01-01', '2026-12-31')],
  ['Năm 2025 - 2026 và các năm tiếp theo', { ...range('2025-01-01', '2026-12-31'), recurrence: 'annual' }],
  ['Liên tục giai đoạn 2025-2030', { ...ongoing, start: '2025-01-01', due: '2030-12-31' }],
  ['Tuần 3 tháng 9/2025', due('2025-09-30')],
  ['6 tháng, 1 năm', every('semiannual')],
  ['Quý, 6 tháng, năm', every('quarterly')],
  ['Tháng, quý, năm', every('monthly')],
  ['Trước ngày 10 tháng cuối quý', every('quarterly')],
  ['Theo định kỳ', { kind: 'recurring' }],
  ['Trong tháng 8', { kind: 'due' }],
  ['Trước 31/12', { kind: 'due' }],
  ['Đã hoàn thành', { kind: 'none' }],
  ['Khi có kế hoạch của tỉnh, dự kiến quý IV/2025', due('2025-12-31')],
  ['Khi có văn bản của cấp trên', conditional],
  ['ngay khi có hướng dẫn của cấp trên', conditional],
  ['Theo yêu cầu', conditional],
  ['Theo Kế hoạch của tỉnh', conditional],
  ['Sau khi tỉnh triển khai', conditional],
  ['Triển khai theo hướng dẫn của cấp trên', conditional],
  ['Theo tiến độ của Kế hoạch số 12/KH-UBND ngày 15/8/2025', conditional],
  ['nếu đủ điều kiện', conditional],
  ['Đột xuất', conditional],
];

describe('parseDeadline', () => {
  it.each(SAMPLES)('%s', (text, expected) => {
    const { text: kept, ...deadline } = parseDeadline(text);
    expect(deadline).toEqual(expected);
    expect(kept).toBeTruthy();
  });

  it.each(['', ' ', '-', '–', '…', '...', '//'])('finds none in «%s»', (text) => {
    expect(parseDeadline(text)).toEqual({ kind: 'none' });
  });

  it('uses the year of the plan only where a month, quarter or day is named without one', () => {
    const options = { planYear: 2026 };
    expect(parseDeadline('Tháng 9', options).due).toBe('2026-09-30');
    expect(parseDeadline('Quý II', options).due).toBe('2026-06-30');
    expect(parseDeadline('Trước ngày 15/8', options).due).toBe('2026-08-15');
    expect(parseDeadline('Trong năm', options).due).toBe('2026-12-31');
    expect(parseDeadline('Tháng 12 hằng năm', options).due).toBeUndefined();
    expect(parseDeadline('Thường xuyên', options).due).toBeUndefined();
    expect(parseDeadline('Tháng 9').due).toBeUndefined();
  });

  it('keeps the words as they stand, on one line', () => {
    expect(parseDeadline('Tháng 7/2025,\nduy trì hàng năm').text).toBe('Tháng 7/2025, duy trì hàng năm');
  });

  it('never fails, and never computes an impossible day', () => {
    const never = () =>
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
          const { due: day } = parseDeadline(text, { planYear: 2026 });
          return day === undefined || new Date(day).toISOString().slice(0, 10) === day;
        }),
      );
    expect(never).not.toThrow();
  });
});

const year = fc.integer({ min: 2020, max: 2050 });
const lead = fc.constantFrom('', 'Trong ', 'Hoàn thành ', 'Hoàn thành trong ', 'Xong ');
const slash = fc.constantFrom('/', ' năm ', '/năm ');
const two = (n: number): string => String(n).padStart(2, '0');
const lastDay = (y: number, month: number): string =>
  new Date(Date.UTC(y, month, 0)).toISOString().slice(0, 10);

describe('print → parse', () => {
  it('months', () => {
    fc.assert(
      fc.property(
        lead,
        fc.integer({ min: 1, max: 12 }),
        slash,
        year,
        fc.boolean(),
        (words, month, of, y, padded) => {
          expect(parseDeadline(`${words}tháng ${padded ? two(month) : month}${of}${y}`)).toMatchObject(
            due(lastDay(y, month)),
          );
        },
      ),
    );
  });

  it('quarters', () => {
    fc.assert(
      fc.property(lead, fc.constantFrom('I', 'II', 'III', 'IV'), slash, year, (words, quarter, of, y) => {
        const month = ['I', 'II', 'III', 'IV'].indexOf(quarter) * 3 + 3;
        expect(parseDeadline(`${words}quý ${quarter}${of}${y}`)).toMatchObject(due(lastDay(y, month)));
      }),
    );
  });

  it('days', () => {
    const print = fc.constantFrom(
      (d: number, m: number, y: number) => `${d}/${m}/${y}`,
      (d: number, m: number, y: number) => `ngày ${two(d)} tháng ${two(m)} năm ${y}`,
      (d: number, m: number, y: number) => `ngày ${two(d)}.${two(m)}.${y}`,
    );
    fc.assert(
      fc.property(
        print,
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        year,
        (write, d, m, y) => {
          expect(parseDeadline(`Trước ${write(d, m, y)}`)).toMatchObject(due(`${y}-${two(m)}-${two(d)}`));
        },
      ),
    );
  });

  it('stages', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Giai đoạn ', 'giai đoạn năm ', ''),
        year,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('-', ' - ', ' – ', ' đến '),
        (words, y, more, dash) => {
          expect(parseDeadline(`${words}${y}${dash}${y + more}`)).toMatchObject(
            range(`${y}-01-01`, `${y + more}-12-31`),
          );
        },
      ),
    );
  });
});
