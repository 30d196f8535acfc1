import { describe, expect, it } from 'vitest';
import { classOf } from '../../organisation/body-class.ts';
import { bodyKey, isAbove } from './bodies.ts';
import { directionOf, senderOf } from './parties.ts';

const WORDS = { communeName: 'Bình An' };
const to = (...texts: string[]) => texts.map((text) => ({ text }));

describe('who sends and receives', () => {
  it.each([
    ['Ban Chỉ đạo', 'committee', false],
    ['BCĐ phát triển khoa học, công nghệ xã', 'committee', false],
    ['Cơ quan Thường trực của Ban Chỉ đạo tỉnh', 'committee', true],
    ['Cơ quan thường trực', 'unit', false],
    ['Thường trực Đảng ủy', 'party', false],
    ['Đảng uỷ xã', 'party', false],
    ['Đảng ủy UBND xã', 'unit', false],
    ['Văn phòng Đảng ủy', 'unit', false],
    ['Ban Thường vụ Thành ủy', 'party', true],
    ['Ủy ban nhân dân xã', 'people-committee', false],
    ['Chủ tịch UBND xã', 'people-committee', false],
    ['Ủy ban MTTQ Việt Nam xã', 'unit', false],
    ['Thường trực HĐND phường', 'council', false],
    ['Văn phòng HĐND và UBND xã', 'unit', false],
    ['Sở Khoa học và Công nghệ', 'unit', true],
    ['Bộ phận Một cửa xã', 'unit', false],
    ['Công an thành phố', 'unit', true],
    ['cấp trên', 'unit', true],
  ])('%s: %s', (text, kind, above) => {
    expect([classOf(text), isAbove(text)]).toEqual([kind, above]);
  });

  it('one key for every name of one body, another for each level', () => {
    expect(
      new Set(['Ban Chỉ đạo', 'BCĐ xã', 'Cơ quan Thường trực Ban Chỉ đạo'].map((each) => bodyKey(each))).size,
    ).toBe(1);
    expect(bodyKey('Phòng VHXH', 'Bình An')).toBe(bodyKey('Phòng Văn hóa - Xã hội xã Bình An', 'Bình An'));
    const levels = ['Ban Chỉ đạo xã', 'Ban Chỉ đạo tỉnh', 'Ban Chỉ đạo Trung ương'];
    expect(new Set(levels.map((each) => bodyKey(each))).size).toBe(3);
  });

  it.each([
    ['Các phòng, ban', 'units'],
    ['Từng chi bộ', 'units'],
    ['UBND xã, MTTQ xã', 'units'],
    ['12 thôn', 'units'],
    ['Công an xã', 'unit'],
    ['Đồng chí Chủ tịch UBND xã', 'commune'],
    ['Thường trực Ban Chỉ đạo', 'unit'],
    ['Ban Chỉ đạo xã', 'committee'],
    ['UBND tỉnh', 'outside'],
    ['Công ty Điện lực', 'outside'],
  ])('%s sends as %s', (text, kind) => {
    expect(senderOf(text, WORDS).kind).toBe(kind);
  });

  it('the same sender, however it is called', () => {
    const key = (text: string) => senderOf(text, WORDS).key;
    expect(key('Các chi bộ trực thuộc Đảng ủy')).toBe(key('các chi bộ'));
    expect(key('đồng chí Trưởng Công an xã')).toBe(key('Trưởng Công an'));
    expect(key('Các chi bộ')).not.toBe(key('Các thôn'));
  });

  it.each([
    ['Ban Chỉ đạo', ['Thường trực Đảng ủy'], false, 'up'],
    ['UBND xã', ['Ban Chỉ đạo'], false, 'within'],
    ['UBND xã', ['Ban Chỉ đạo', 'UBND tỉnh'], false, 'up'],
    ['UBND xã', [], false, 'up'],
    ['Các thôn', ['UBND xã'], true, 'in'],
    ['Công an xã', ['UBND xã'], false, 'in'],
    ['Công an xã', ['UBND xã'], true, 'within'],
    ['Công an xã', ['UBND xã', 'Công an tỉnh'], false, 'in'],
    ['Công an xã', ['UBND xã', 'Công an tỉnh'], true, 'up'],
    ['Công an xã', ['Công an tỉnh'], false, 'up'],
    ['Công an xã', [], false, 'in'],
    ['Thường trực Ban Chỉ đạo', ['Ban Chỉ đạo'], false, 'within'],
  ] as const)('%s → %s, compiling %s: %s', (from, recipients, compiles, direction) => {
    expect(directionOf(senderOf(from, WORDS), to(...recipients), compiles)).toBe(direction);
  });

  it('nobody named: up when it leaves the commune, else in', () => {
    expect(directionOf(undefined, to('Tỉnh ủy'), false)).toBe('up');
    expect(directionOf(undefined, to('Tỉnh ủy', 'UBND xã'), false)).toBe('in');
    expect(directionOf(undefined, to(), true)).toBe('in');
  });
});
