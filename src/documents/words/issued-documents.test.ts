import { describe, expect, it } from 'vitest';
import type { IssuedDocument } from '../facts/contract.ts';
import { documentType } from './document-types.ts';
import { ABOUT } from './fixtures.ts';
import { issuedLines, issuedSentence } from './issued-documents.ts';
import { plainText } from './said.ts';

const issued = (number: string, more: Partial<IssuedDocument> = {}): IssuedDocument => ({
  number,
  record: { kind: 'duty', id: 'd' },
  ...more,
});

describe('type of a document', () => {
  it.each([
    ['15/KH-UBND', 'kế hoạch'],
    ['05-KH/ĐU', 'kế hoạch'],
    ['Số: 15/QĐ-UBND', 'quyết định'],
    ['07/2026/QĐ-UBND', 'quyết định'],
    ['12/BC-UBND', 'báo cáo'],
    ['05-BC/ĐU', 'báo cáo'],
    ['31/TB-UBND', 'thông báo'],
    ['31/TTr-UBND', 'tờ trình'],
    ['31/TTR-UBND', 'tờ trình'],
    ['02-CT/ĐU', 'chỉ thị'],
    ['15/2026/NQ-HĐND', 'nghị quyết'],
    ['57-NQ/TW', 'nghị quyết'],
    ['08-KL/ĐU', 'kết luận'],
    ['09/HD-UBND', 'hướng dẫn'],
    ['03-CTr/ĐU', 'chương trình'],
    ['01/QC-UBND', 'quy chế'],
    ['44/GM-UBND', 'giấy mời'],
    ['120/UBND-VHXH', 'công văn'],
    ['264a/UBND-VP', 'công văn'],
    ['120/CV-UBND', 'công văn'],
    ['66-CV/ĐU', 'công văn'],
    ['17/PKT', 'công văn'],
    ['18/HĐND-VP', 'công văn'],
    ['15 / KH - UBND', 'kế hoạch'],
    ['15', 'văn bản khác'],
    ['không số', 'văn bản khác'],
  ])('%s: %s', (number, type) => {
    expect(documentType(number)).toBe(type);
  });

  it('is told by the title where the symbol does not tell it', () => {
    expect(documentType('15', 'Kế hoạch triển khai chuyển đổi số')).toBe('kế hoạch');
    expect(documentType('366-QĐ/TW', 'Quy định về đánh giá cán bộ')).toBe('quy định');
    expect(documentType('366-QĐ/TW', 'Quyết định thành lập Ban Chỉ đạo')).toBe('quyết định');
    expect(documentType('15/QĐ-UBND', 'Quy định tạm thời')).toBe('quyết định');
    expect(documentType('03', 'CHƯƠNG TRÌNH HÀNH ĐỘNG thực hiện Nghị quyết')).toBe('chương trình hành động');
  });
});

describe('how many documents', () => {
  it.each([
    ['none is known', [], 'Trong kỳ chưa ghi nhận văn bản được ban hành.'],
    ['one', ['15/KH-UBND'], 'Đã ban hành 01 kế hoạch.'],
    ['of one type', ['15/KH-UBND', '05-KH/ĐU'], 'Đã ban hành 02 kế hoạch.'],
    [
      'of several types, most first',
      ['9/QĐ-UBND', '120/UBND-VP', '15/KH-UBND', '121/UBND-VP', '16/KH-UBND'],
      'Đã ban hành 05 văn bản: 02 kế hoạch, 02 công văn, 01 quyết định.',
    ],
    [
      'some of no known type',
      ['15', ...Array.from({ length: 10 }, (_, at) => `${at + 1}/TB-UBND`)],
      'Đã ban hành 11 văn bản: 10 thông báo, 01 văn bản khác.',
    ],
  ])('%s', (_, numbers, text) => {
    expect(
      plainText(
        issuedSentence(
          numbers.map((number) => issued(number)),
          ABOUT,
        ),
      ),
    ).toBe(text);
  });

  it('stands on facts by type', () => {
    const facts = issuedSentence([issued('15/KH-UBND'), issued('9/QĐ-UBND')], ABOUT).flatMap(
      ({ fact }) => fact ?? [],
    );
    expect(facts.map(({ key, label, value }) => [key, label, value])).toEqual([
      ['issued', 'Văn bản ban hành trong quý III/2026', 2],
      ['issued.quyết định', 'Quyết định ban hành trong quý III/2026', 1],
      ['issued.kế hoạch', 'Kế hoạch ban hành trong quý III/2026', 1],
    ]);
  });
});

describe('the list of documents', () => {
  it.each([
    [
      issued('15/KH-UBND', { date: '2026-02-05', title: 'Kế hoạch triển khai Nghị quyết số 57-NQ/TW' }),
      'Kế hoạch số 15/KH-UBND ngày 05/02/2026 triển khai Nghị quyết số 57-NQ/TW.',
    ],
    [
      issued('120/UBND-VP', { date: '2026-07-15', title: 'V/v đôn đốc báo cáo;' }),
      'Công văn số 120/UBND-VP ngày 15/7/2026 về việc đôn đốc báo cáo.',
    ],
    [
      issued('9/QĐ-UBND', { title: 'Về thành lập Tổ giúp việc' }),
      'Quyết định số 9/QĐ-UBND về thành lập Tổ giúp việc.',
    ],
    [issued('Số 9/TB-UBND', { date: '2026-09-01' }), 'Thông báo số 9/TB-UBND ngày 01/9/2026.'],
    [
      issued('16/KH-UBND', { title: 'Xây dựng kho dữ liệu dùng chung' }),
      'Kế hoạch số 16/KH-UBND về xây dựng kho dữ liệu dùng chung.',
    ],
    [
      issued('17', { title: 'Nghị quyết 57 trong trường học' }),
      'Văn bản số 17 về Nghị quyết 57 trong trường học.',
    ],
    [issued('18', { title: 'UBND xã phân công' }), 'Văn bản số 18 về UBND xã phân công.'],
    [issued('19/BC-UBND', { title: 'Báo cáo' }), 'Báo cáo số 19/BC-UBND.'],
  ])('%#', (document, text) => {
    expect(issuedLines([document]).map(plainText)).toEqual([text]);
  });
});
