import { describe, expect, it } from 'vitest';
import type { ReportingReading } from '../../reading/contract.ts';
import { closingOf, dueTextOf, sharedDueOf } from './days-of-quote.ts';

const passage = (quote: string, dueText?: string, rule?: string): ReportingReading => ({
  cycle: 'monthly',
  quote,
  location: {},
  ...(dueText !== undefined && { dueText }),
  ...(rule !== undefined && { rule }),
});

describe('the words of a day', () => {
  it.each([
    ['Gửi trước ngày 20 hằng tháng.', 'trước ngày 20', 'trước ngày 20 hằng tháng'],
    ['trước ngày 20 hằng tháng các thôn báo cáo.', 'trước ngày 20', 'trước ngày 20 hằng tháng'],
    ['Báo cáo trước 16 giờ ngày 20 hằng tháng.', 'trước 16', 'trước 16 giờ ngày 20 hằng tháng'],
    ['Báo cáo chậm nhất 17 giờ 30 phút ngày 20.', 'ngày 20', 'chậm nhất 17 giờ 30 phút ngày 20'],
    ['Báo cáo trước 8 giờ ngày 10/6.', 'trước 8', 'trước 8 giờ ngày 10/6'],
    [
      'Báo cáo quý trước ngày 15 của tháng đầu quý sau về Phòng A.',
      'trước ngày 15 của tháng đầu quý sau về Phòng',
      'trước ngày 15 của tháng đầu quý sau',
    ],
    ['Báo cáo trước ngày 15/01 năm sau.', 'trước ngày 15/01', 'trước ngày 15/01 năm sau'],
    ['Báo cáo trước ngày 5, tháng sau.', 'trước ngày 5', 'trước ngày 5, tháng sau'],
    ['Không còn trong câu.', 'trước ngày 20', 'trước ngày 20'],
  ])('%s', (quote, read, whole) => {
    expect(dueTextOf(passage(quote, read))).toBe(whole);
  });

  it('is nothing where nothing was read', () => {
    expect(dueTextOf(passage('Báo cáo trước ngày 20.'))).toBeUndefined();
  });

  it('holds for every cycle only when it says so and is the only one', () => {
    const all = passage('Báo cáo.', 'trước ngày 10 của tháng cuối kỳ báo cáo');
    expect(sharedDueOf([passage('Báo cáo.'), all])).toBe('trước ngày 10 của tháng cuối kỳ báo cáo');
    expect(sharedDueOf([all, passage('Báo cáo.', 'trước ngày 20')])).toBeUndefined();
    expect(sharedDueOf([passage('Báo cáo.', 'trước ngày 20')])).toBeUndefined();
    expect(sharedDueOf([passage('Báo cáo.')])).toBeUndefined();
  });

  it.each([
    ['Số liệu tính đến hết ngày 14 của tháng báo cáo.', undefined, 'ngày 14 của tháng báo cáo'],
    ['Báo cáo.', 'Số liệu tính từ ngày 15 tháng trước đến ngày 14 tháng báo cáo', 'ngày 14 tháng báo cáo'],
    ['Chốt số liệu vào ngày 12 hằng tháng, gửi trước ngày 15.', undefined, 'ngày 12 hằng tháng'],
    ['Báo cáo trước ngày 20 hằng tháng.', undefined, undefined],
  ])('closing: %s', (quote, rule, closes) => {
    expect(closingOf(passage(quote, undefined, rule))).toBe(closes);
  });
});
