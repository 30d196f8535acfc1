import { describe, expect, it } from 'vitest';
import { DEFAULT_CHOICES, type Kind } from '../contract.ts';
import type { ReportFacts, TaskFact } from '../facts/contract.ts';
import { kindRule } from './kinds.ts';
import { readable } from './readable.ts';
import { MIDDLE } from './small-commune.ts';

const ISSUER = 'Ủy ban nhân dân xã Sông Trăng';
const NOTICE = { id: 'a', title: 'Thông báo số 15/TB-UBND', own: false };

/** Body, then the rows of the annexes. */
function linesOf(kind: Kind, facts: ReportFacts): string[] {
  const { body, annexes } = kindRule(kind).build(facts, { issuer: ISSUER, choices: DEFAULT_CHOICES });
  return readable([...body, ...annexes.flatMap(({ blocks }) => blocks)]);
}

const fromAbove: TaskFact[] = MIDDLE.tasks
  .slice(0, 3)
  .map((task, at) => ({ ...task, documentKind: 'conclusion', ...(at < 2 && { given: NOTICE }) }));

describe('execution of conclusions', () => {
  it('counts what was given, and lists it under what gave it', () => {
    expect(linesOf('conclusions', { ...MIDDLE, tasks: fromAbove })).toEqual([
      'Ủy ban nhân dân xã Sông Trăng báo cáo kết quả thực hiện các kết luận, chỉ đạo, nhiệm vụ của cấp trên giao, số liệu tính đến ngày 30/9/2026, như sau:',
      'Tổng số [03] nội dung: đã hoàn thành [01], đang thực hiện [02]; đúng hạn, trong hạn [01]; trễ hạn, quá hạn [01]; không giao hạn [01] (chi tiết tại Phụ lục kèm theo).',
      '1 | Thông báo số 15/TB-UBND | Xây dựng kho dữ liệu dùng chung của xã (thời hạn: Quý III/2026) | Đã đưa vào sử dụng kho dữ liệu với 12 bộ dữ liệu. Quyết định số 41/QĐ-UBND ngày 20/9/2026. | [X] |  |  | ',
      '2 |  | Lắp đặt wifi công cộng tại nhà văn hóa các thôn (thời hạn: Trước ngày 31/8/2026) | Đã lắp đặt tại 3/7 thôn. |  | [X] |  | Bổ sung 60 triệu đồng',
      '3 |  | Tập huấn kỹ năng số cho người dân (thời hạn: Thường xuyên) | Chưa có báo cáo. |  |  | [X] | ',
    ]);
  });

  it('leaves out what was given after the day that is told of', () => {
    const later = fromAbove.map((task) => ({ ...task, given: { ...NOTICE, date: '2026-10-01' } }));
    expect(linesOf('conclusions', { ...MIDDLE, tasks: later })[1]).toBe(
      'Trong kỳ không có nội dung cấp trên giao.',
    );
  });

  it('says that nothing was given', () => {
    expect(linesOf('conclusions', MIDDLE)).toEqual([
      'Ủy ban nhân dân xã Sông Trăng báo cáo kết quả thực hiện các kết luận, chỉ đạo, nhiệm vụ của cấp trên giao, số liệu tính đến ngày 30/9/2026, như sau:',
      'Trong kỳ không có nội dung cấp trên giao.',
    ]);
  });
});

describe('the table of figures', () => {
  it('tells of each indicator what came, the estimate in a column of its own', () => {
    expect(linesOf('figures', MIDDLE)).toEqual([
      'Ủy ban nhân dân xã Sông Trăng báo cáo số liệu các chỉ tiêu quý III/2026, tính đến ngày 30/9/2026: [03]/[03] chỉ tiêu có số liệu của kỳ (chi tiết tại Phụ lục kèm theo).',
      '== I. Hạ tầng số',
      '1 | Tỷ lệ dân số được phủ sóng 5G | % | [100%] |  |  | [92,9] | [92,9%] |  | Phòng Kinh tế',
      '== II. Kỹ năng số',
      '2 | Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến | % | [≥75%] | [78,4] | [78,4] |  | [Đạt] |  | Trung tâm Phục vụ hành chính công',
      '3 | Số lượt người dân được tập huấn kỹ năng số | lượt người | [600] | [150] | [495] |  | [82,5%] |  | Phòng Văn hóa - Xã hội',
    ]);
  });
});

describe('the urging letter', () => {
  it('names who has reported and who has not', () => {
    expect(linesOf('urging', MIDDLE)).toEqual([
      'Thực hiện chế độ báo cáo quý III/2026, thời hạn ngày 10/9/2026; đến ngày 30/9/2026 có [02]/[03] đơn vị đã báo cáo (Phụ lục I), còn [01] đơn vị chưa báo cáo (Phụ lục II).',
      'Ủy ban nhân dân xã Sông Trăng đề nghị các đơn vị chưa báo cáo khẩn trương hoàn thành báo cáo quý III/2026; nêu rõ nguyên nhân chậm, khó khăn, vướng mắc và đề xuất, kiến nghị (nếu có).',
      'Thủ trưởng các phòng, đơn vị trực thuộc chịu trách nhiệm trước Ủy ban nhân dân xã Sông Trăng về nội dung và thời hạn báo cáo.',
      '1 | Phòng Kinh tế | 09/9/2026 | ',
      '2 | Phòng Văn hóa - Xã hội | 12/9/2026 | Trễ hạn',
      '1 | Trung tâm Phục vụ hành chính công | 10/9/2026 | Quá hạn, đôn đốc',
    ]);
  });

  it.each([
    [
      'nobody',
      MIDDLE.units.slice(2),
      'Thực hiện chế độ báo cáo quý III/2026, thời hạn ngày 10/9/2026; đến ngày 30/9/2026 có [01] đơn vị phải báo cáo, chưa có đơn vị nào báo cáo (Phụ lục kèm theo).',
    ],
    [
      'everybody',
      MIDDLE.units.slice(0, 2),
      'Đến ngày 30/9/2026, tất cả [02] đơn vị đã báo cáo quý III/2026.',
    ],
    ['no unit', [], 'Đến ngày 30/9/2026, không có đơn vị phải báo cáo quý III/2026.'],
  ])('says so where %s has reported', (_, units, words) => {
    expect(linesOf('urging', { ...MIDDLE, units })[0]).toBe(words);
  });
});
