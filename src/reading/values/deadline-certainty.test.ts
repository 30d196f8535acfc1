import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeadlineText } from './deadline.ts';

const planYear = 2026;
const read = (text: string) => readDeadlineText(text, { planYear });

describe('dates in every writing', () => {
  it.each([
    ['2026-04-30', '2026-04-30'],
    ['2026/04/30', '2026-04-30'],
    ['2026-04-30 00:00:00', '2026-04-30'],
    ['30-4-2026', '2026-04-30'],
    ['30.4.2026', '2026-04-30'],
    ['30/04/26', '2026-04-30'],
    ['ngày 30 tháng 4 năm 2026', '2026-04-30'],
    ['ngày 30/04 năm 2026', '2026-04-30'],
    ['30/4', '2026-04-30'],
    ['Trước 30.6', '2026-06-30'],
    ['Quý II/26', '2026-06-30'],
    ['Quý 2-2026', '2026-06-30'],
    ['Quý I, II/2026', '2026-06-30'],
    ['cuối quý III', '2026-09-30'],
    ['T6/2026', '2026-06-30'],
    ['Tháng 6/26', '2026-06-30'],
    ['tháng 6-2026', '2026-06-30'],
    ['06/2026', '2026-06-30'],
    ['2026-06', '2026-06-30'],
    ['6 tháng đầu năm 2026', '2026-06-30'],
    ['06 tháng đầu năm 2026', '2026-06-30'],
    ['Thứ Ba, ngày 30/6/2026', '2026-06-30'],
    ['Hạn chót: 30/6/2026', '2026-06-30'],
    ['15h00 ngày 30/6/2026', '2026-06-30'],
    ['Đến hết năm 2027', '2027-12-31'],
    ['Phấn đấu hoàn thành trong quý III năm 2026', '2026-09-30'],
  ])('%s', (text, due) => {
    expect(read(text)).toMatchObject({ deadline: { kind: 'due', due }, sure: true });
  });

  it.each([
    ['01/4–30/6/2026', '2026-04-01', '2026-06-30'],
    ['01/4-30/6/2026', '2026-04-01', '2026-06-30'],
    ['1-15/6/2026', '2026-06-01', '2026-06-15'],
    ['từ 01/4 đến 30/6/2026', '2026-04-01', '2026-06-30'],
    ['Từ ngày 01/4 đến hết ngày 30/6/2027', '2027-04-01', '2027-06-30'],
    ['Quý I - quý III/2026', '2026-01-01', '2026-09-30'],
    ['2026-2027', '2026-01-01', '2027-12-31'],
    ['12/2026-6/2027', '2026-12-01', '2027-06-30'],
  ])('the stretch %s', (text, start, due) => {
    expect(read(text)).toMatchObject({ deadline: { kind: 'range', start, due }, sure: true });
  });
});

describe('what no calendar has', () => {
  it.each([
    '31/4',
    '31/4/2026',
    '30/2/2026',
    '2026-02-30',
    '2026-30-04',
    '04/30/2026',
    'Quý V',
    'Quý V/2026',
    'tháng 13',
    'tháng 13/2026',
    '13/2026',
    'Tháng Giêng/2026',
    'Quý IV - quý I/2027',
  ])('%s is no other date', (text) => {
    const { deadline, sure } = read(text);
    expect(deadline).toEqual({ kind: 'due', text });
    expect(sure).toBe(false);
  });

  it('any day that is written is that day or none', () => {
    const separator = fc.constantFrom('/', '-', '.');
    const number = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        number,
        number,
        fc.integer({ min: 2024, max: 2035 }),
        separator,
        (day, month, year, mark) => {
          const { deadline, sure } = read([day, month, year].join(mark));
          const date = new Date(Date.UTC(year, month - 1, day));
          const exists = month <= 12 && date.getUTCMonth() === month - 1;
          expect(deadline.due).toBe(exists ? date.toISOString().slice(0, 10) : undefined);
          expect(sure).toBe(exists);
        },
      ),
    );
  });
});

describe('what is not wholly understood', () => {
  it.each([
    'Năm học 2025-2026',
    'Năm 2026 (đợt 1)',
    'Hoàn thành Đề án năm 2026',
    'Theo hướng dẫn của tỉnh, hoàn thành trước 30/6/2026',
    '30/4/2026; 30/6/2026',
    '30/06/2026 (giai đoạn 1), 30/12/2026 (giai đoạn 2)',
    'Đầu quý III/2026',
    'Tuần 3 tháng 9/2026',
    '45 ngày, 2026',
    '46142',
    'Năm 2O26',
    'Đã hoàn thành',
  ])('%s leaves doubt', (text) => {
    expect(read(text).sure).toBe(false);
  });

  it.each([
    'Thường xuyên',
    'Hằng quý',
    'Trước ngày 20 hàng tháng',
    '15/6; 15/12 hằng năm',
    'Khi có văn bản của cấp trên',
    'Năm 2026 và các năm tiếp theo',
    'Tháng 7/2026, duy trì hằng năm',
    '',
    '-',
  ])('«%s» leaves none', (text) => {
    expect(read(text).sure).toBe(true);
  });

  it('a word that nobody knows beside a date always does', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[bcdg][aou][bmpz]{2}$/),
        fc.integer({ min: 1, max: 28 }),
        (word, day) => {
          expect(read(`${day}/6/2026 ${word}`).sure).toBe(false);
        },
      ),
    );
  });
});

describe('words for figures', () => {
  it.each([
    ['Tháng tư năm 2026', '2026-04-30'],
    ['tháng năm năm 2026', '2026-05-31'],
    ['Tháng mười hai/2026', '2026-12-31'],
    ['Quý ba năm 2026', '2026-09-30'],
    ['Quý tư/2026', '2026-12-31'],
  ])('%s', (text, due) => {
    expect(read(text)).toMatchObject({ deadline: { kind: 'due', due, text }, sure: true });
  });

  it.each([
    ['Sáu tháng một lần', 'semiannual'],
    ['Ba tháng một lần', 'quarterly'],
    ['một tháng một lần', 'monthly'],
  ])('%s is %s', (text, recurrence) => {
    expect(read(text).deadline).toEqual({ text, kind: 'recurring', recurrence });
  });

  it('every other month is no cycle that is known', () => {
    expect(read('Hai tháng một lần')).toMatchObject({ deadline: { kind: 'none' }, sure: false });
  });
});

describe('more, or less, than a day by which something is done', () => {
  it.each([
    'Ngày …/…/2026',
    'Ngày .../4/2026',
    'Ngày     tháng 4 năm 2026',
    'Tháng …/2026',
    'Quý ___/2026',
    '/2026',
    '30/4/2026 -',
    '30/4/2026?',
    'Giữa tháng 6/2026',
    '9 tháng năm 2026',
    'Quý II/2026-2027',
    'Tháng 4 các năm',
    'Quý Ⅱ/2026',
    '24/7',
  ])('%s is doubted', (text) => {
    expect(read(text).sure).toBe(false);
  });

  it.each(['Sau ngày 30/9/2026', 'Sau quý II/2026', 'sau năm 2026'])('%s names no last day', (text) => {
    const { deadline, sure } = read(text);
    expect(deadline.due).toBeUndefined();
    expect(sure).toBe(false);
  });

  it.each([
    'ngày 2026-04-30',
    '- Tháng 4/2026',
    'Trong tháng 4, tháng 5 năm 2026',
    'Giữa năm 2026',
    '(30/4/2026)',
  ])('%s is a date all the same', (text) => {
    expect(read(text).sure).toBe(true);
  });
});
