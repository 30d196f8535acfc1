/** Units as a tree: which one stands below which. Pure. */
import type { Unit } from './contract.ts';
import { presentUnit } from './unit-rules.ts';

type Placed = Pick<Unit, 'id' | 'name' | 'parentId' | 'successorIds'>;

/** The unit that it stands below today: its parent, or the one that took the parent's place. */
export function parentOf<T extends Placed>(units: readonly T[], { id, parentId }: Placed): T | undefined {
  const parent = parentId === undefined ? undefined : presentUnit(units, parentId);
  return parent?.id === id ? undefined : parent;
}

/** Why a unit cannot stand below the one that it names, in Vietnamese; undefined where it can. */
export function parentProblem(units: readonly Placed[], unit: Placed): string | undefined {
  if (unit.parentId === undefined) return undefined;
  const others = units.filter(({ id }) => id !== unit.id);
  if (unit.parentId === unit.id) return 'Đơn vị không trực thuộc chính mình.';
  if (!others.some(({ id }) => id === unit.parentId))
    return 'Không tìm thấy đơn vị cấp trên. Vui lòng chọn lại.';
  const seen = new Set([unit.id]);
  for (let above = parentOf([...others, unit], unit); above; above = parentOf([...others, unit], above)) {
    if (seen.has(above.id)) return `“${unit.name}” đứng trên đơn vị đã chọn nên không trực thuộc đơn vị đó.`;
    seen.add(above.id);
  }
  return undefined;
}

/**
 * Each unit below its parent, in the given order among its brothers, with how deep it stands; one whose parent is not
 * among them stands for itself.
 * @param all also those that are not shown, through which the present parent is found
 */
export function unitTree<T extends Placed>(
  shown: readonly T[],
  all: readonly T[],
): { unit: T; depth: number }[] {
  const ids = new Set(shown.map(({ id }) => id));
  const below = Map.groupBy(shown, (unit) => {
    const parent = parentOf(all, unit)?.id;
    return parent !== undefined && ids.has(parent) ? parent : undefined;
  });
  const placed = (parent: string | undefined, depth: number): { unit: T; depth: number }[] =>
    (below.get(parent) ?? []).flatMap((unit) => [{ unit, depth }, ...placed(unit.id, depth + 1)]);
  return placed(undefined, 0);
}
