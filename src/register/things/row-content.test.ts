import { describe, expect, it } from 'vitest';
import { derivedColumns, type RowContent, searchEntry } from './row-content.ts';

const content = (more: Partial<RowContent> = {}): RowContent => ({
  name: 'Mở chợ số',
  targets: [],
  owners: [],
  ...more,
});

describe('what a thing is filtered by', () => {
  it('are the years of its targets or of its deadline', () => {
    const years = (more: Partial<RowContent>) => derivedColumns(content(more)).years;
    const target = (year?: number) => ({ comparator: '=' as const, text: 'x', ...(year && { year }) });
    expect(years({ targets: [target(2030), target(), target(2026), target(2030)] })).toEqual([2026, 2030]);
    expect(years({ deadline: { kind: 'due', start: '2025-01-01', due: '2027-06-30' } })).toEqual([2027]);
    expect(years({ deadline: { kind: 'range', start: '2025-01-01', due: '2027-06-30' } })).toEqual([
      2025, 2026, 2027,
    ]);
    expect(years({ deadline: { kind: 'range', due: '2027-06-30' } })).toEqual([2027]);
    expect(years({ deadline: { kind: 'range', start: '1900-01-01', due: '2027-06-30' } })).toHaveLength(51);
    expect(years({ deadline: { kind: 'ongoing' } })).toEqual([]);
  });

  it('are units and persons among its owners, each once', () => {
    const unitId = '0199aaaa-0000-7000-8000-000000000001';
    const owners: RowContent['owners'] = [
      { role: 'director', text: 'Phó Chủ tịch' },
      { role: 'lead', text: 'Phòng Kinh tế', resolution: 'unit', unitId },
      { role: 'coordinator', text: 'Phòng KT', resolution: 'unit', unitId },
      { role: 'coordinator', text: 'Ông An', resolution: 'person' },
      { role: 'lead', text: 'Ông An', resolution: 'person' },
    ];
    expect(derivedColumns(content({ owners }))).toMatchObject({
      unitIds: [unitId],
      persons: ['Phó Chủ tịch', 'Ông An'],
    });
  });
});

describe('what a thing is found by', () => {
  it('are its texts, its name also alone, and the words that only its mentions have', () => {
    const { namePlain, plain } = searchEntry({
      ...content({ section: 'I. Chung', deliverable: 'Báo cáo', unit: 'chợ' }),
      owners: [{ text: 'Phòng Kinh tế' }],
      names: ['Mở chợ số', 'Xây dựng CHỢ trên mạng', 'Chợ trên mạng'],
    });
    expect(namePlain.trim()).toBe('mo cho so');
    expect(plain.split('|').map((text) => text.trim())).toEqual([
      'mo cho so',
      'i chung',
      'bao cao',
      'cho',
      'phong kinh te',
      'xay dung tren mang',
    ]);
  });
});
