import { describe, expect, it } from 'vitest';
import { standardUnits } from '../../organisation/standard-units.ts';
import { PARTY, passagesOf } from './fixtures/flow-lines.ts';
import { flowsOfPlan } from './flows-of-plan.ts';
import { senderUnits } from './sender-units.ts';

const EXTRA = [
  { name: 'Chi bộ Cơ quan', kind: 'party' as const, aliases: [] },
  { name: 'Trường Tiểu học Bình An', kind: 'school' as const, aliases: [] },
  { name: 'Thôn Đông', kind: 'hamlet' as const, aliases: [] },
];
const units = [
  ...standardUnits('xã').filter(({ kind }) => kind !== 'hamlet' && kind !== 'school'),
  ...EXTRA,
].map((unit, at) => ({ ...unit, id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}` }));
const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name;
const named = (text: string) => senderUnits(units, 'Bình An')(text).map(nameOf);

describe('units meant by a sender', () => {
  it('one by its name or short name', () => {
    expect(named('Phòng VHXH')).toEqual(['Phòng Văn hóa - Xã hội']);
    expect(named('Công an xã; Trạm Y tế xã')).toEqual(['Công an xã', 'Trạm Y tế xã']);
  });

  it('a collective by its kind, the leading bodies by name only', () => {
    expect(named('Các chi bộ trực thuộc')).toEqual(['Chi bộ Cơ quan']);
    expect(named('Các trường học và các thôn')).toEqual(['Trường Tiểu học Bình An', 'Thôn Đông']);
    const all = named('UBND, các phòng, ban, đơn vị và các đoàn thể');
    expect(all).toContain('Ủy ban nhân dân');
    expect(all).toContain('Phòng Kinh tế');
    expect(all).toContain('Hội Nông dân');
    expect(all).not.toContain('Hội đồng nhân dân');
    expect(all).not.toContain('Văn phòng Đảng ủy');
  });

  it('nobody by what no unit is called', () => {
    expect(named('Các hợp tác xã')).toEqual([]);
    expect(named('Đơn vị chưa có tên')).toEqual([]);
  });

  it('flows of units propose them, those of the commune do not', () => {
    const passages = passagesOf(
      '1. Công an xã báo cáo Ban Chỉ đạo hằng quý.',
      '2. UBND xã báo cáo Ban Chỉ đạo hằng quý.',
    );
    const { flows } = flowsOfPlan(passages, { ...PARTY, units });
    expect(flows.map(({ from }) => from.unitIds?.map(nameOf))).toEqual([['Công an xã'], undefined]);
  });
});
