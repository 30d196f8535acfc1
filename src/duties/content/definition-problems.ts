/** What makes a definition unusable. Pure. */
import type { Unit } from '../../organisation/contract.ts';
import { catalogueEntry } from '../definitions/catalogue.ts';
import type { Definition } from '../contract.ts';

/** One entry per field, for whoever typed it. */
export function definitionProblems(
  { valueKind, levels, provider, catalogueCode }: Definition,
  units: readonly Pick<Unit, 'id'>[],
): { field: string; text: string }[] {
  const problems: { field: string; text: string }[] = [];
  if (valueKind === 'level' && new Set(levels).size < 2)
    problems.push({ field: 'levels', text: 'Chỉ tiêu theo mức cần ít nhất hai mức khác nhau.' });
  if (provider.kind === 'unit' && !units.some(({ id }) => id === provider.unitId))
    problems.push({ field: 'provider.unitId', text: 'Không tìm thấy đơn vị đã chọn. Vui lòng chọn lại.' });
  if (catalogueCode !== undefined && !catalogueEntry(catalogueCode))
    problems.push({ field: 'catalogueCode', text: 'Danh mục chỉ tiêu không có mã này.' });
  return problems;
}
