import { describe, expect, it } from 'vitest';
import { inCaseOf, isClean, withFigures, withUsualCase } from './spelling.ts';
import { words } from './test-pictures.ts';

const textOf = (line: { text: string }[]): string => line.map(({ text }) => text).join(' ');

describe('withUsualCase', () => {
  it.each([
    ['cán bỘ và nguồn gỐc', 'cán bộ và nguồn gốc'],
    ['TỶ lệ hộ nghèo giảm', 'Tỷ lệ hộ nghèo giảm'],
    ['của BỘ Chính trị', 'của Bộ Chính trị'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA'],
    ['XÃ SUỐI BẠC', 'XÃ SUỐI BẠC'],
    ['Phòng VHXH và UBND xã', 'Phòng VHXH và UBND xã'],
    ['kết nối IoT và wiFi', 'kết nối IoT và wiFi'],
    ['mã QRcode trên VNeID', 'mã QRcode trên VNeID'],
  ])('%s', (read, meant) => {
    expect(textOf(withUsualCase(words(read)))).toBe(meant);
  });
});

describe('withFigures', () => {
  it.each([
    ['1O0%', '100%'],
    ['l2/2026', '12/2026'],
    ['≥8S%', '≥85%'],
    ['(2O30)', '(2030)'],
    ['IIl/2026', 'III/2026'],
  ])('%s is %s, and flagged', (read, meant) => {
    const [word] = words(read).map(withFigures);
    expect(word?.text).toBe(meant);
    expect(word?.confidence).toBeLessThan(0.8);
  });

  it.each(['100%', 'III/2026', 'I', 'SO', '5G', '57-NQ/TW', '01/2026', 'IoT', '4.0'])('%s stays', (read) => {
    expect(words(read).map(withFigures)).toEqual(words(read));
  });
});

describe('isClean', () => {
  it.each([
    'chuyển',
    'nghiệp',
    'Thường',
    'xuyên',
    'quyết',
    'UBND',
    'ĐMST',
    'khuyến',
    'hoà',
    'Internet',
    'giữ',
    'yếu',
  ])('%s', (word) => expect(isClean(word)).toBe(true));
  it.each(['VHXHh', 'uyỷỷ', 'chuyểnn', 'ừựt'])('%s is none', (word) => expect(isClean(word)).toBe(false));
});

describe('inCaseOf', () => {
  it.each([
    ['triển', 'TRIỀN', 'TRIỂN'],
    ['đồng', 'Đống', 'Đồng'],
    ['tổ', 'tố', 'tổ'],
  ])('%s like %s', (model, like, expected) => expect(inCaseOf(model, like)).toBe(expected));
});
