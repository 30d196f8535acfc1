import { describe, expect, it } from 'vitest';
import { suggestOwners, withOwner } from './suggest-owners.ts';

const units = ['Phòng Văn hóa - Xã hội', 'Phòng Kinh tế', 'Văn phòng HĐND và UBND', 'Công an xã'];

describe('owners that are suggested', () => {
  it('fit what is typed without diacritics, those that begin so first', () => {
    expect(suggestOwners('van', [], units)).toEqual(['Văn phòng HĐND và UBND', 'Phòng Văn hóa - Xã hội']);
    expect(suggestOwners('p kinh', [], units)).toEqual(['Phòng Kinh tế']);
    expect(suggestOwners('Phòng v', [], units)[0]).toBe('Phòng Văn hóa - Xã hội');
    expect(suggestOwners('zzz', [], units)).toEqual([]);
  });

  it('are names of the column before those of units, each once', () => {
    expect(suggestOwners('cong an', ['Công an phường', 'CÔNG AN XÃ'], units)).toEqual([
      'Công an phường',
      'CÔNG AN XÃ',
    ]);
  });

  it('complete only the last name, and leave out those that stand there', () => {
    expect(suggestOwners('Phòng Kinh tế; ph', [], units)).toEqual([
      'Phòng Văn hóa - Xã hội',
      'Văn phòng HĐND và UBND',
    ]);
    expect(withOwner('Phòng Kinh tế; ph', 'Công an xã')).toBe('Phòng Kinh tế; Công an xã');
    expect(withOwner('con', 'Công an xã')).toBe('Công an xã');
  });

  it('are eight at most, also of nothing typed', () => {
    const many = Array.from({ length: 20 }, (_, at) => `Thôn ${at}`);
    expect(suggestOwners('', many, units)).toHaveLength(8);
    expect(suggestOwners('Thôn 3', many, [])).toEqual([]);
  });
});
