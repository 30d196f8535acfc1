import { describe, expect, it } from 'vitest';
import { beginOf, orderOf, recordOf, targetOfRow } from './new-directive.ts';

const row = {
  id: 'r1',
  kind: 'indicator' as const,
  name: 'Tỷ lệ hộ có cáp quang',
  owners: [
    { role: 'director' as const, text: 'Phó Chủ tịch' },
    { role: 'lead' as const, text: 'Bưu điện' },
    { role: 'lead' as const, text: 'Phòng Kinh tế', unitId: 'u1' },
  ],
};

describe('a directive as it is typed', () => {
  it('begins with the leading unit of the row, and with whoever writes', () => {
    expect(beginOf(targetOfRow(row), 'Trần Thị Thử')).toMatchObject({
      leadId: 'u1',
      speaker: 'Trần Thị Thử',
    });
    expect(beginOf({}, undefined)).toMatchObject({ leadId: '', speaker: '' });
  });

  it('sends only what was filled in, and what it is about', () => {
    const target = targetOfRow(row);
    const answer = { periodId: '2026M10', periodName: 'Tháng 10/2026' };
    const typed = { ...beginOf(target, ' '), name: ' Rà soát\n thôn Đông ', due: '2026-12-18' };
    expect(orderOf(typed, { ...target, about: { ...target.about, answer } })).toEqual({
      name: 'Rà soát thôn Đông',
      leadId: 'u1',
      due: '2026-12-18',
      about: { thingId: 'r1', kind: 'indicator', periodId: '2026M10' },
    });
    const said = { ...typed, speaker: 'đồng chí Bí thư', number: '12-TB/ĐU', date: '2026-12-04' };
    expect(orderOf(said, {})).toMatchObject({
      speaker: 'đồng chí Bí thư',
      number: '12-TB/ĐU',
      date: '2026-12-04',
    });
  });

  it('is kept apart for each row, figure and unit', () => {
    const target = targetOfRow(row);
    const answer = { periodId: '2026M10', periodName: 'Tháng 10/2026' };
    const records = [target, { ...target, about: { ...target.about, answer } }, { leadId: 'u1' }].map(
      recordOf,
    );
    expect(new Set(records).size).toBe(3);
  });
});
