import { describe, expect, it } from 'vitest';
import { correctPages } from './correct.ts';
import type { Word } from './read-page.ts';
import { column, corrected, second, tablePage } from './test-tables.ts';
import { words } from './test-pictures.ts';

const UNSURE = 0.3;
const unsure = (text: string): { text: string; confidence: number } => ({ text, confidence: UNSURE });
const lastOf = (cells: string[]): string | undefined => second(cells).at(-1);

describe('a cell read unsurely', () => {
  it.each([
    ['that recurs down its column', ['Hạt Kiểm lâm', 'Hạt Kiểm lâm'], 'Hạt Kiểm lâm', ''],
    ['that recurs with another dash', ['Hạt Kiểm – lâm', 'Hạt Kiểm - lâm'], 'Hạt Kiểm — lâm', ''],
    ['that stands once', ['Ban Dân tộc', 'Trạm Thú y'], 'Hạt Kiểm lâm', '?'],
    ['made of usual phrases', ['Ban Dân tộc'], 'quản lý nhà nước', ''],
    ['with a figure, though it recurs', ['Tháng 6/2026', 'Tháng 6/2026'], 'Tháng 6/2026', '?'],
    ['with a Roman number, though it recurs', ['Giai đoạn II', 'Giai đoạn II'], 'Giai đoạn II', '?'],
    ['with a syllable that cannot be', ['Hạt Kiểmm lâm', 'Hạt Kiểmm lâm'], 'Hạt Kiểmm lâm', '?'],
    ['too short to bear itself out', ['Tốt', 'Tốt'], 'Tốt', '?'],
  ])('%s', (_, others, text, flag) => {
    expect(lastOf(corrected(column(...others, unsure(text))))).toBe(text + flag);
  });

  it('is borne out word by word by what stands elsewhere, and each word must be', () => {
    const elsewhere = ['vườn ươm cây sa mộc', 'vườn ươm ở xã', 'làm vườn ươm'];
    expect(lastOf(corrected(column(...elsewhere, unsure('vườn ươm'))))).toBe('vườn ươm');
    expect(lastOf(corrected(column(...elsewhere, unsure('vườn ươm lan'))))).toBe('vườn ươm lan?');
  });

  it('is not borne out by a tone that the plan writes otherwise in the same place', () => {
    const often = Array<string>(4).fill('nuôi cá lồng');
    expect(lastOf(corrected(column(...often, 'sửa cả lồng bè')))).toMatch(/\?$/);
  });
});

describe('a dash read unsurely', () => {
  const withDash = (before: string, after: string): Word[] => [
    ...words(before),
    { text: '-', confidence: 0.1, box: [0, 0, 9, 9], line: 0 },
    ...words(after),
  ];
  const flagged = (elsewhere: string): boolean => {
    const page = tablePage(column(elsewhere, 'x'));
    const region = page.regions[4];
    if (region) region.lines = [withDash('Ban Dân', 'Vận')];
    const read = correctPages([page])[0]?.regions[4]?.lines.flat() ?? [];
    return read.some(({ confidence }) => confidence < 0.8);
  };

  it('parts two words', () => {
    expect(flagged('Trạm Thú y')).toBe(false);
  });

  it('may be dirt where the same words stand together elsewhere', () => {
    expect(flagged('Ban Dân Vận xã')).toBe(true);
  });
});
