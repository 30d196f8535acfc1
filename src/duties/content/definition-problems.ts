/** What makes a definition unusable. Pure. */
import type { Unit } from '../../organisation/contract.ts';
import { rulesFor } from '../definitions/over-units.ts';
import { catalogueEntry } from '../definitions/catalogue.ts';
import type { Definition } from '../contract.ts';

/** One entry per field, for whoever typed it. */
export function definitionProblems(
  { valueKind, levels, provider, catalogueCode, overUnits }: Definition,
  units: readonly Pick<Unit, 'id' | 'kind'>[],
): { field: string; text: string }[] {
  const problems: { field: string; text: string }[] = [];
  if (valueKind === 'level' && new Set(levels).size < 2)
    problems.push({ field: 'levels', text: 'Chỉ tiêu theo mức cần ít nhất hai mức khác nhau.' });
  if (provider.kind === 'unit' && !units.some(({ id }) => id === provider.unitId))
    problems.push({ field: 'provider.unitId', text: 'Không tìm thấy đơn vị đã chọn. Vui lòng chọn lại.' });
  if (provider.kind === 'units') problems.push(...unitsProblems(provider.unitIds ?? [], units));
  if (provider.kind === 'units' && !(overUnits && rulesFor(valueKind).includes(overUnits)))
    problems.push({ field: 'overUnits', text: 'Chọn cách tính số của xã phù hợp với loại kết quả.' });
  if (catalogueCode !== undefined && !catalogueEntry(catalogueCode))
    problems.push({ field: 'catalogueCode', text: 'Danh mục chỉ tiêu không có mã này.' });
  return problems;
}

/** A collective is nobody who answers: its members are asked. */
function unitsProblems(chosen: readonly string[], units: readonly Pick<Unit, 'id' | 'kind'>[]) {
  const answering = new Set(units.flatMap(({ id, kind }) => (kind === 'collective' ? [] : id)));
  if (chosen.length > 0 && chosen.every((id) => answering.has(id))) return [];
  const text =
    chosen.length === 0
      ? 'Vui lòng chọn các đơn vị cùng cung cấp.'
      : 'Có đơn vị không tìm thấy, hoặc là một nhóm đơn vị. Vui lòng chọn lại từng đơn vị.';
  return [{ field: 'provider.unitIds', text }];
}
