import { describe, expect, it } from 'vitest';
import { answering } from '../../i18n/vi/answering.ts';
import { gapGroups, type OwnerlessRow } from './gap-groups.ts';
import { reminderOf } from './reminder.ts';

const row = (id: string, gap: OwnerlessRow['gap']) => ({ id, gap }) as OwnerlessRow;

describe('rows without a living owner', () => {
  it('stand under the reasons why, each reason once', () => {
    const rows = [row('a', 'updater-locked'), row('b', 'no-lead'), row('c', 'updater-locked')];
    expect(gapGroups(rows).map(({ gap, rows: own }) => [gap, own.map(({ id }) => id).join()])).toEqual([
      ['no-lead', 'b'],
      ['updater-locked', 'a,c'],
    ]);
    expect(gapGroups([])).toEqual([]);
  });
});

describe('a reminder', () => {
  const unit = { unitId: 'u', unitName: 'Trạm Y tế', people: [], rows: 4, days: 41 };

  it('says what is owed and since when nothing came', () => {
    expect(reminderOf({ ...unit, movedOn: '2026-10-05' }, answering)).toMatch(
      /^Kính gửi Trạm Y tế: .* 4 chỉ tiêu, nhiệm vụ; lần cập nhật gần nhất là ngày 05\/10\/2026\./,
    );
    expect(reminderOf(unit, answering)).toContain('đã 41 ngày từ khi được hỏi');
  });
});
