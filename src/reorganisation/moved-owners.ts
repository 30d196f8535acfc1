/** Whose a row is once units have moved on. Pure. */
import type { RowOwner } from '../register/contract.ts';

type Owner = Omit<RowOwner, 'unitName'>;

export interface OwnerMoves {
  /** The unit that takes the row from another; undefined where nobody does. */
  takes: (unitId: string) => string | undefined;
  nameOf: (unitId: string) => string;
  /** The unit that a post belongs to. */
  unitOfPost: (text: string) => string | undefined;
}

/** The unit through which an owner is asked: named, or that of the post which leads. */
export function unitOfOwner(
  { role, resolution, unitId, text }: Owner,
  unitOfPost: OwnerMoves['unitOfPost'],
): string | undefined {
  return unitId ?? (role === 'lead' && resolution === 'person' ? unitOfPost(text) : undefined);
}

/**
 * A unit is named by its successor's name, a post keeps its words and belongs to the successor. What becomes one is
 * named once, and nobody works along with itself.
 */
export function movedOwners(owners: readonly Owner[], { takes, nameOf, unitOfPost }: OwnerMoves): Owner[] {
  const moved = owners.map((owner) => {
    const from = unitOfOwner(owner, unitOfPost);
    const to = from === undefined ? undefined : takes(from);
    if (to === undefined || to === from) return { owner, moved: false };
    const unit = owner.resolution === 'person' ? { unitId: to } : { unitId: to, text: nameOf(to) };
    return { owner: { ...owner, ...unit }, moved: true };
  });
  const ofUnit = moved.filter(({ owner }) => owner.resolution !== 'person' && owner.unitId !== undefined);
  return moved
    .filter((each, at) => {
      const { owner } = each;
      if (!ofUnit.includes(each)) return true;
      const others = ofUnit.filter((other) => other !== each && other.owner.unitId === owner.unitId);
      const twin = others.some(
        (other) =>
          other.owner.role === owner.role && each.moved && (!other.moved || moved.indexOf(other) < at),
      );
      const leads = others.some((other) => other.owner.role === 'lead' && (each.moved || other.moved));
      return !twin && !(owner.role === 'coordinator' && leads);
    })
    .map(({ owner }) => owner);
}
