/** Số liệu nền: figures kept once a year that many shares are counted of. */
import { z } from 'zod';
import { IsoDate, Version, Year } from '../../shared/fields.ts';

/** Kinds of base figures; how denominators call them: kinds.ts. */
export const BASE_KINDS = [
  'population',
  'adults',
  'from-15',
  'working-age',
  'households',
  'traders',
  'enterprises',
  'enterprises-cooperatives',
  'cooperatives',
  'schools',
  'officials',
  'hamlets',
  'procedures',
  'relics',
  'ocop',
] as const;
export const BaseKind = z.enum(BASE_KINDS);
export type BaseKind = z.infer<typeof BaseKind>;

/** What a form offers as the denominator. */
export const OfferedBase = z.object({
  kind: BaseKind,
  name: z.string(),
  unit: z.string().describe('Đếm gì: người, hộ'),
  year: Year,
  value: z.number(),
  asOf: IsoDate,
  source: z.string(),
  current: z.boolean().describe('Của chính năm đang báo cáo; không: của năm gần nhất trước đó'),
});
export type OfferedBase = z.infer<typeof OfferedBase>;

const amount = z.number().min(0, 'Số liệu nền không nhỏ hơn 0.').max(1e12);

/** One version of a figure; the highest holds, and without a value it was taken back. */
export const BaseFigure = z.object({
  kind: BaseKind,
  year: Year,
  version: Version,
  value: amount.optional().describe('Không có: đã bỏ'),
  asOf: IsoDate.optional(),
  source: z.string().optional(),
  note: z.string().optional(),
  setBy: z.string().describe('Họ tên'),
  setAt: z.string(),
});
export type BaseFigure = z.infer<typeof BaseFigure>;

export const BaseFigures = z.object({
  kinds: z.array(z.object({ kind: BaseKind, name: z.string(), unit: z.string() })),
  years: z.array(Year).describe('Các năm hiện trên bảng, tăng dần'),
  figures: z.array(BaseFigure).describe('Mọi lần ghi, lần mới nhất trước'),
});
export type BaseFigures = z.infer<typeof BaseFigures>;

/** A further version; null takes the figure back. */
export const SetBaseFigure = z
  .strictObject({
    kind: BaseKind,
    year: Year,
    version: Version.describe('Như đang hiện; 0: chưa ai ghi'),
    value: amount.nullable(),
    asOf: IsoDate.optional().describe('Khi ghi một số: tính đến ngày'),
    source: z.string().trim().min(1).max(500).optional().describe('Khi ghi một số'),
    note: z.string().trim().max(1000).optional(),
  })
  .refine(({ value, asOf }) => value === null || asOf !== undefined, {
    path: ['asOf'],
    error: 'Vui lòng ghi số liệu tính đến ngày nào.',
  })
  .refine(({ value, source }) => value === null || source !== undefined, {
    path: ['source'],
    error: 'Vui lòng ghi nguồn của số liệu.',
  });
export type SetBaseFigure = z.infer<typeof SetBaseFigure>;
