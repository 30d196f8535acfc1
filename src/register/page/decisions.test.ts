import { describe, expect, it } from 'vitest';
import { decisionChanges, type Names } from './decisions.ts';

const names: Names = {
  unit: (id) => ({ u1: 'Phòng Kinh tế', u2: 'Trạm Y tế xã' })[id],
  person: (id) => ({ p1: 'Trần Văn Bốn' })[id],
};
/** As lines: "nhãn: trước → sau". */
const said = (action: string, before: unknown, after: unknown, things = ['t1']) =>
  decisionChanges({ action, before, after }, things, names)?.map(
    ({ label, before: old = '', after: now = '' }) => `${label}: ${old} → ${now}`,
  );

describe('what was decided in the cycle', () => {
  it('names the cycles that changed, and the rule where nobody chose', () => {
    expect(said('content.choose', { month: null, year: true }, { month: true, year: false })).toEqual([
      'Báo cáo tháng: theo quy tắc → có hỏi',
      'Báo cáo năm: có hỏi → không hỏi',
    ]);
  });

  it('names who provides, and what of the definition is another', () => {
    const before = { valueKind: 'ratio', numerator: 'Hộ', levels: [], provider: { kind: 'lead' } };
    const after = { ...before, numerator: 'Hộ nghèo', provider: { kind: 'unit', unitId: 'u2' } };
    expect(said('definition.set', before, after)).toEqual([
      'Tử số: Hộ → Hộ nghèo',
      'Đơn vị cung cấp: Đơn vị chủ trì → Trạm Y tế xã',
    ]);
    const first = {
      valueKind: 'level',
      levels: ['Đạt', 'Chưa đạt'],
      provider: { kind: 'system', text: 'VNeID' },
    };
    expect(said('definition.set', null, first)).toEqual([
      'Kiểu số liệu:  → Chọn một mức',
      'Các mức:  → Đạt; Chưa đạt',
      'Đơn vị cung cấp:  → Lấy từ hệ thống: VNeID',
    ]);
  });

  it('names people and units, and is silent of those that are not there any more', () => {
    expect(said('updater.set', { userId: null }, { userId: 'p1' })).toEqual([
      'Người cập nhật:  → Trần Văn Bốn',
    ]);
    expect(said('updater.set', { userId: 'gone' }, { userId: null })).toEqual([]);
    expect(said('content.ask-units', [], ['u1', 'u2'])).toEqual([
      'Các đơn vị được hỏi:  → Phòng Kinh tế; Trạm Y tế xã',
    ]);
  });

  it('takes of the situation until now what was entered of this thing alone', () => {
    const other = { thing: 't2', entry: { state: 'done' } };
    const own = {
      thing: 't1',
      entry: { state: 'done', completedOn: '2026-03-05', documentNumber: '12/QĐ-UBND' },
    };
    expect(said('start.save', [other, { thing: 't1', entry: null }], [other, own])).toEqual([
      'Trạng thái:  → Hoàn thành',
      'Hoàn thành ngày:  → 05/03/2026',
      'Số văn bản:  → 12/QĐ-UBND',
    ]);
    const figure = { thing: 'joined', entry: { baseYear: 2024, baseValue: 61.5, none: true } };
    expect(said('start.save', [], [figure], ['t1', 'joined'])).toEqual([
      'Năm gốc:  → 2024',
      'Giá trị gốc:  → 61,5',
      'Số liệu:  → Chưa có số liệu',
    ]);
  });

  it('says what was directed of which unit, and that it was taken back', () => {
    const after = { name: 'Rà soát', unitId: 'u1', due: '2026-12-18', speaker: 'đồng chí Chủ tịch' };
    expect(said('directive.give', undefined, { ...after, period: 'Tháng 10/2026' })).toEqual([
      'Nội dung:  → Rà soát',
      'Đơn vị trả lời:  → Phòng Kinh tế',
      'Trả lời trước ngày:  → 18/12/2026',
      'Người cho ý kiến:  → đồng chí Chủ tịch',
      'Về số liệu của kỳ:  → Tháng 10/2026',
    ]);
    expect(said('directive.take-back', { name: 'Rà soát' }, undefined)).toEqual(['Nội dung: Rà soát → ']);
  });

  it('leaves everything else to the history itself', () => {
    expect(said('row.edit', {}, {})).toBeUndefined();
  });
});
