/** What keeps a line from being confirmed, at its field. Pure. */
import type { Cycle } from '../../calendar/contract.ts';
import { LENGTHS } from '../../calendar/cycles.ts';
import type { Unit } from '../../organisation/contract.ts';
import type { FieldError } from '../../shared/errors.ts';
import type { FlowCycle } from '../contract.ts';
import type { FlowLine } from './contract.ts';

/** Fields are named with the place of their line, from 0. */
export function flowProblems(
  lines: readonly FlowLine[],
  { units, passageIds }: { units: readonly Pick<Unit, 'id'>[]; passageIds: ReadonlySet<string> },
): FieldError[] {
  const known = new Set(units.map(({ id }) => id));
  return lines.flatMap((line, at) => {
    const field = (name: string): string => `flows.${at}.${name}`;
    const problems: FieldError[] = [];
    if (line.sender.text.trim() === '')
      problems.push({ field: field('sender'), text: 'Vui lòng ghi đơn vị báo cáo.' });
    for (const units of ['unitIds', 'textFrom'] as const)
      if ((line.sender[units] ?? []).some((id) => !known.has(id)))
        problems.push({ field: field(`sender.${units}`), text: 'Có đơn vị không còn trong danh mục.' });
    if (line.cycles.length === 0)
      problems.push({ field: field('cycles'), text: 'Vui lòng chọn ít nhất một kỳ báo cáo.' });
    if (line.passageIds.some((id) => !passageIds.has(id)))
      problems.push({ field: field('passageIds'), text: 'Có trích văn bản không thuộc kế hoạch này.' });
    return [...problems, ...cycleProblems(line.cycles).map((text) => ({ field: field('cycles'), text }))];
  });
}

function cycleProblems(cycles: readonly FlowCycle[]): string[] {
  const names = cycles.map(({ cycle, name }) => `${cycle} ${name ?? ''}`);
  const twice = new Set(names).size < names.length;
  const wrong = cycles.flatMap(({ cycle, window, due, parts }) => {
    const { aYear, months } = cycle === 'ad-hoc' ? { aYear: 1, months: 0 } : LENGTHS[cycle satisfies Cycle];
    const shared = typeof window !== 'string' && typeof due?.month === 'number' && aYear > 1;
    const own = parts ?? [];
    const apart = months === 3 || months === 6;
    return [
      ...(shared ? ['Các kỳ trong năm có cùng một hạn nên không tính được ngày chốt số liệu.'] : []),
      ...(own.some(({ part }) => !apart || part > aYear)
        ? ['Hạn riêng chỉ đặt cho từng quý, từng nửa năm.']
        : []),
      ...(new Set(own.map(({ part }) => part)).size < own.length
        ? ['Có quý hoặc nửa năm ghi hai hạn riêng.']
        : []),
    ];
  });
  return [...(twice ? ['Mỗi kỳ chỉ ghi một lần.'] : []), ...wrong];
}
