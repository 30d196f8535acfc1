import { describe, expect, it } from 'vitest';
import type { Mention, RegisterRow } from '../../../src/register/contract.ts';
import { differences } from './differences.ts';

const row = {
  unit: '%',
  targets: [
    { year: 2026, comparator: '>=', value: 60, text: '≥ 60%' },
    { year: 2030, comparator: '=', value: 100, text: '100' },
  ],
  deadline: { kind: 'due', text: 'Quý II/2027', due: '2027-06-30' },
  owners: [
    { role: 'lead', text: 'Phòng Kinh tế' },
    { role: 'coordinator', text: 'Công an xã' },
  ],
} as unknown as RegisterRow;
const mention = (part: Partial<Mention>) => ({ targets: [], owners: [], ...part }) as unknown as Mention;
const found = (part: Partial<Mention>) => differences(row, mention(part));

describe('what a place says otherwise', () => {
  it.each<[string, Partial<Mention>]>([
    ['says nothing', {}],
    ['says the same in other letters', { unit: ' % ', owners: [{ role: 'lead', text: 'phòng  kinh tế' }] }],
    [
      'writes a level otherwise',
      { targets: [{ year: 2026, comparator: '>=', value: 60, text: 'từ 60% trở lên' }] },
    ],
    ['names some of those who help', { owners: [{ role: 'coordinator', text: 'Công an xã' }] }],
    ['means the same day', { deadline: { kind: 'due', text: 'trước 30/6/2027', due: '2027-06-30' } }],
    ['states no deadline', { deadline: { kind: 'none' } }],
  ])('is nothing where it %s', (_, part) => {
    expect(found(part)).toEqual([]);
  });

  it('is a level of the same year, or of a year that is not followed', () => {
    const targets: Mention['targets'] = [
      { year: 2026, comparator: '>=', value: 55, text: '≥ 55%' },
      { year: 2030, comparator: '>=', value: 100, text: '≥ 100%' },
      { year: 2028, comparator: '=', value: 80, text: '80%' },
    ];
    expect(found({ targets })).toEqual([
      { field: 'targets', year: 2026, said: '≥ 55%', kept: '≥ 60%' },
      { field: 'targets', year: 2030, said: '≥ 100%', kept: '100' },
      { field: 'targets', year: 2028, said: '80%', kept: '' },
    ]);
  });

  it('is another lead, a deadline, a unit, a deliverable', () => {
    expect(
      found({
        unit: 'hộ',
        deliverable: 'Báo cáo',
        deadline: { kind: 'ongoing', text: 'Thường xuyên' },
        owners: [{ role: 'lead', text: 'Công an xã' }],
      }),
    ).toEqual([
      { field: 'deadline', said: 'Thường xuyên', kept: 'Quý II/2027' },
      { field: 'lead', said: 'Công an xã', kept: 'Phòng Kinh tế' },
      { field: 'unit', said: 'hộ', kept: '%' },
      { field: 'deliverable', said: 'Báo cáo', kept: '' },
    ]);
  });

  it('is a deadline where none is followed', () => {
    const without = { ...row, deadline: { kind: 'none' } } as RegisterRow;
    const deadline = { kind: 'due', due: '2027-06-30' } as const;
    expect(differences(without, mention({ deadline }))).toEqual([
      { field: 'deadline', said: '2027-06-30', kept: '' },
    ]);
  });
});
