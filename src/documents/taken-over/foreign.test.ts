import { expect, test } from 'vitest';
import { applied } from './applied.ts';
import { asRead } from './as-read.ts';
import type { ReadDocument } from './contract.ts';
import { heading, paragraph, Q3, Q4, reportOf, run } from './samples.ts';
import { takenOver } from './take-over.ts';

const FORM: ReadDocument = {
  letterhead: { body: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ' },
  addressees: ['Ủy ban nhân dân các xã, phường'],
  basis: [],
  body: [
    { level: 1, number: 'I.', heading: 'KẾT QUẢ', paragraphs: [], tables: [] },
    { level: 1, number: 'II.', heading: 'KHÓ KHĂN, VƯỚNG MẮC', paragraphs: [], tables: [] },
  ],
  annexes: [
    {
      title: 'BIỂU TỔNG HỢP',
      tables: [
        {
          columns: [
            { title: 'STT' },
            { title: 'Nhiệm vụ' },
            { title: 'Kết quả năm 2025' },
            { title: 'Ghi chú' },
          ],
          rows: [],
        },
      ],
    },
  ],
  signature: { lines: ['GIÁM ĐỐC'], name: 'Ngô Văn Khác' },
  recipients: ['Như trên'],
  unread: [],
};

test('of a form of another body headings and columns are taken, never its signer and addressees', () => {
  const template = takenOver(FORM, reportOf(Q3));
  expect(template.frame).toEqual({});
  expect(template.headings.map(({ key, text }) => [key, text])).toEqual([
    ['results', 'I. KẾT QUẢ'],
    ['shortcomings', 'II. KHÓ KHĂN, VƯỚNG MẮC'],
  ]);
  const made = applied(template, reportOf(Q4));
  expect(made.frame).toEqual(reportOf(Q4).frame);
  expect(
    made.body.filter(({ kind }) => kind === 'heading').map((block) => 'text' in block && block.text),
  ).toEqual([
    'I. LÃNH ĐẠO, CHỈ ĐẠO',
    'II. KẾT QUẢ',
    '1. Nhiệm vụ',
    '2. Chỉ tiêu',
    'III. KHÓ KHĂN, VƯỚNG MẮC',
    'IV. NHIỆM VỤ TRỌNG TÂM QUÝ I NĂM 2027',
    'V. ĐỀ XUẤT, KIẾN NGHỊ',
  ]);
});

test('a column that names a year keeps our head', () => {
  const [table] = takenOver(FORM, reportOf(Q3)).annexes;
  expect(table?.columns).toEqual([
    { key: 'no', title: 'STT', under: '' },
    { key: 'task', title: 'Nhiệm vụ', under: '' },
    { key: 'now', under: '' },
    { title: 'Ghi chú' },
  ]);
});

test('a sentence of theirs never stands in the place of what the program says differently this time', () => {
  const ours = (text: string) => ({
    ...reportOf(Q3),
    body: [heading('late', 1, 'I. NHIỆM VỤ QUÁ HẠN'), paragraph('late.text', run(text))],
  });
  const theirs = asRead(ours('Các đơn vị không có nhiệm vụ nào quá hạn trong kỳ báo cáo.'));
  const template = takenOver(theirs, ours('Không có nhiệm vụ nào quá hạn trong kỳ báo cáo.'));
  expect(template.fixed.map(({ place }) => place)).toEqual(['instead']);
  const next = ours('Còn nhiệm vụ quá hạn của Phòng Kinh tế.');
  expect(applied(template, next).body).toEqual(next.body);
});
