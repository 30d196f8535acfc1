import { expect, it } from 'vitest';
import type { DutyForm, DutyItem } from '../../src/progress/contract.ts';
import { vi } from '../i18n/vi.ts';
import { questionText } from './question-text.ts';

const row = (part: Partial<DutyItem>): DutyItem => ({
  dutyId: 'd',
  thingId: part.name ?? '',
  kind: 'indicator',
  name: '',
  targets: [],
  state: 'open',
  remarks: [],
  version: 1,
  ...part,
});
const formOf = (items: DutyItem[]): DutyForm =>
  ({
    duty: {
      unitName: 'Trường Tiểu học Sông Trăng',
      periodName: 'Quý IV/2026',
      windowStart: '2026-09-15',
      windowEnd: '2026-12-08',
      due: '2026-12-09',
    },
    items,
  }) as unknown as DutyForm;

it('asks in numbered questions with the last values', () => {
  const ratio = {
    valueKind: 'ratio' as const,
    numerator: 'cơ sở dạy STEM',
    denominator: 'tổng cơ sở',
    levels: [],
    accumulation: 'stock' as const,
    direction: 'up' as const,
    provider: { kind: 'lead' as const },
  };
  const text = questionText(
    formOf([
      row({
        name: 'Cơ sở giáo dục dạy STEM',
        unit: '%',
        definition: ratio,
        previous: { periodId: '2026Q3', asOf: '2026-09-14', answer: 'value', value: 62.5 },
        target: { year: 2026, comparator: '>=', value: 80, text: '≥80' } as DutyItem['target'] & object,
        targetLabel: 'mốc 2026',
      }),
      row({ name: 'Đã gửi', state: 'with-office' }),
      row({
        kind: 'task',
        name: 'Ký số học bạ',
        state: 'returned',
        returned: { by: 'A', at: '', reason: 'thiếu lớp 5' },
      }),
    ]),
    vi,
  );
  expect(text).toBe(`Kính gửi: Trường Tiểu học Sông Trăng
Đề nghị đơn vị cho số liệu quý IV/2026 (từ 15/09/2026 đến 08/12/2026):
1. Cơ sở giáo dục dạy STEM (%): kỳ trước 62,5 (14/09/2026); mốc 2026: ≥80%; ghi cả tử số (cơ sở dạy STEM) và mẫu số (tổng cơ sở)
2. Nhiệm vụ “Ký số học bạ”: đã trả lại: thiếu lớp 5; đã làm gì từ lần báo cáo trước, có vướng mắc gì?
Nội dung không có gì mới thì ghi “không phát sinh”.
Vui lòng trả lời trước hết ngày 09/12/2026. Xin cảm ơn!`);
});

it('goes on after what others ended as a sentence', () => {
  const previous = {
    periodId: '2026Q3',
    asOf: '2026-09-14',
    answer: 'update',
    done: 'Đã họp đúng kế hoạch.',
  };
  const task = row({ kind: 'task', name: 'Họp', previous });
  expect(questionText(formOf([task]), vi)).toContain('Lần trước: Đã họp đúng kế hoạch; đã làm gì');
});

it('asks nothing of a unit that has answered everything', () => {
  expect(questionText(formOf([row({ state: 'received' })]), vi)).toBeUndefined();
});

it('asks for the real figure in the place of an estimate, due on no day', () => {
  const estimate = {
    observationId: '0190f8a0-0000-7000-8000-000000000001',
    receivedAt: '',
    asOf: '2026-12-08',
    value: 60,
  };
  const real = row({ name: 'Hộ có cáp quang', state: 'received', settles: true, estimate });
  expect(questionText(formOf([real]), vi)).toBe(`Kính gửi: Trường Tiểu học Sông Trăng
Đề nghị đơn vị cho số chính thức cả kỳ quý IV/2026, thay số ước đã gửi:
1. Hộ có cáp quang: đã ước 60, cần số chính thức
Xin cảm ơn!`);
  expect(questionText(formOf([real, row({ name: 'Khác' })]), vi)).toContain('trước hết ngày 09/12/2026');
});

it('asks for a short text in one sentence, again with the reason when it came back', () => {
  const form = { ...formOf([]), shortText: { state: 'open' as const } };
  const asked = `Kính gửi: Trường Tiểu học Sông Trăng
Đề nghị đơn vị gửi báo cáo ngắn quý IV/2026 (từ 15/09/2026 đến 08/12/2026): đã làm gì, có khó khăn, kiến nghị gì?
Vui lòng trả lời trước hết ngày 09/12/2026. Xin cảm ơn!`;
  expect(questionText(form, vi)).toBe(asked);
  const returned = { by: 'A', at: '', reason: 'nêu số buổi' };
  const again = questionText({ ...form, shortText: { state: 'returned', returned } }, vi);
  expect(again).toContain('đã trả lại: nêu số buổi');
  expect(questionText({ ...form, shortText: { state: 'with-office' } }, vi)).toBeUndefined();
});

it('asks no parts of what is no share, nor of a share whose parts have no names', () => {
  const shared = { levels: [], accumulation: 'stock', direction: 'up', provider: { kind: 'lead' } } as const;
  const parts = { numerator: 'số đạt', denominator: 'tổng số' };
  const asked = (definition: DutyItem['definition'] & object) =>
    questionText(formOf([row({ name: 'A', definition: { ...definition, levels: [] } })]), vi);
  expect(asked({ ...shared, levels: [], valueKind: 'ratio', ...parts })).toContain('số đạt');
  expect(asked({ ...shared, levels: [], valueKind: 'number', ...parts })).not.toContain('số đạt');
  expect(asked({ ...shared, levels: [], valueKind: 'ratio', numerator: 'số đạt' })).not.toContain('số đạt');
  expect(asked({ ...shared, levels: [], valueKind: 'ratio', denominator: 'tổng số' })).not.toContain('tổng');
});

it('asks with the levels of what has levels', () => {
  const definition = (levels: string[], valueKind: 'level' | 'text') => ({
    valueKind,
    levels,
    accumulation: 'stock' as const,
    direction: 'none' as const,
    provider: { kind: 'lead' as const },
  });
  const asked = (levels: string[], kind: 'level' | 'text' = 'level') =>
    questionText(formOf([row({ name: 'A', definition: definition(levels, kind) })]), vi)?.split('\n')[2];
  expect(asked(['Mức 1', 'Mức 2'])).toContain('Mức 1, Mức 2');
  expect(asked([])).toBe('1. A');
  expect(asked(['Mức 1'], 'text')).toBe('1. A');
});

it('speaks of an estimate only where its real figure is asked for', () => {
  const estimate = {
    observationId: '0190f8a0-0000-7000-8000-000000000001',
    receivedAt: '',
    asOf: '2026-12-08',
    value: 60,
  };
  const open = questionText(formOf([row({ name: 'A', estimate })]), vi);
  expect(open?.split('\n')[2]).toBe('1. A');
});
