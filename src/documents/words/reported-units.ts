/** Which units have reported, in one sentence. Pure. */
import type { UnitReported } from '../facts/contract.ts';
import type { Fact, Run } from '../model/contract.ts';
import { countRun, outOfRun } from './count.ts';
import { said, sentence } from './said.ts';
import type { Counted } from './task-counts.ts';

/** "Có 05/07 đơn vị báo cáo; chưa báo cáo: Công an xã, Trạm Y tế." */
export function reportingSentence(units: readonly UnitReported[], { period, asOf }: Counted): Run[] {
  const reported = units.filter(({ submittedOn }) => submittedOn !== undefined);
  const missing = units.filter(({ submittedOn }) => submittedOn === undefined).map(({ name }) => name);
  const counting = {
    record: { kind: 'period', id: period.id } as const,
    rule: 'Đơn vị phải báo cáo trong kỳ; đã báo cáo: đã gửi ít nhất một lần.',
    periodId: period.id,
    asOf,
  };
  const all: Fact = {
    key: 'units',
    label: `Đơn vị phải báo cáo ${period.name}`,
    value: units.length,
    ...counting,
  };
  const label = `Đơn vị đã báo cáo ${period.name}`;
  const some: Fact = { key: 'units.reported', label, value: reported.length, ...counting };
  if (units.length === 0) return sentence(said(all, 'Không có đơn vị phải báo cáo trong kỳ'));
  if (units.length > 1 && missing.length === 0) return sentence('Cả ', countRun(some), ' đơn vị đã báo cáo');
  if (reported.length === 0) {
    const none = said(some, 'chưa có đơn vị nào báo cáo');
    return sentence('Có ', countRun(all), ' đơn vị phải báo cáo, ', none, `: ${missing.join(', ')}`);
  }
  const names = missing.length === 0 ? '' : `; chưa báo cáo: ${missing.join(', ')}`;
  return sentence('Có ', outOfRun(some, units.length), ` đơn vị báo cáo${names}`);
}
