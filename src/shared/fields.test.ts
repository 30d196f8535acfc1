import { expect, test } from 'vitest';
import { z } from 'zod';
import './field-words.ts';
import { IsoDate, Offset, Version, Year } from './fields.ts';

const text = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map((i) => i.message);

test.each(['1900-01-01', '2024-02-29', '2027-04-30', '2199-12-31'])('%s is a day', (day) => {
  expect(IsoDate.safeParse(day).success).toBe(true);
});

test.each([
  '',
  '2027-4-30',
  '30/04/2027',
  '2027-02-29',
  '2027-13-01',
  '2027-04-31',
  '1899-12-31',
  '2200-01-01',
  '0000-00-00',
  '12027-01-01',
])('%j is none, and the answer says once what is wanted', (day) =>
  expect(text(IsoDate, day)).toEqual([expect.stringContaining('ví dụ 2027-04-30')]),
);

test('numbers keep within what the database holds', () => {
  expect([Version, Offset, Year].map((schema) => schema.safeParse(2_147_483_648).success)).toEqual(
    Array(3).fill(false),
  );
  expect(Version.safeParse(2_147_483_647).success).toBe(true);
});

test.each([
  [z.string().min(1), undefined, 'Vui lòng điền mục này.'],
  [z.string().trim().min(1), '  ', 'Vui lòng điền mục này.'],
  [z.string().min(14), 'ngắn', 'Ngắn quá: cần ít nhất 14 ký tự.'],
  [z.string().max(10_000), 'x'.repeat(10_001), 'Dài quá: nhiều nhất 10.000 ký tự.'],
  [z.array(z.string()).min(1), [], 'Cần ít nhất 1 mục.'],
  [z.array(z.string()).max(2), ['a', 'b', 'c'], 'Nhiều quá: nhiều nhất 2 mục.'],
  [z.number(), 'mười', 'Chỗ này cần một số.'],
  [z.int(), 0.5, 'Chỗ này cần một số nguyên.'],
  [z.number().min(5), 1, 'Số nhỏ quá: nhỏ nhất là 5.'],
  [z.number().lt(5), 5, 'Số phải nhỏ hơn 5.'],
  [z.enum(['a', 'b']), 'c', 'Vui lòng chọn một trong các giá trị có sẵn.'],
  [z.uuid(), 'abc', 'Mã này không đúng.'],
  [z.string().regex(/^\d{5}$/), 'abc', 'Chưa đúng dạng cần có.'],
  [z.object({}), 'abc', 'Chỗ này cần một nhóm thông tin.'],
])('%# what is wrong is said in words for people', (schema, value, words) => {
  expect(text(schema, value)).toEqual([words]);
});
