/** Which commune the letterhead of a plan means: this one, or one that it succeeds. Pure. */
import { foldPlain } from '../shared/likeness.ts';
import type { Commune, FormerCommune } from './contract.ts';

/** Whether the letterhead of a plan means this commune, with or without the kind. @param commune "xã Sông Trăng" */
export function namesCommune(named: string, commune: string): boolean {
  const [one, other] = [foldPlain(named), foldPlain(commune)];
  return one.endsWith(other) || other.endsWith(one);
}

/** The former commune under whose name a plan was issued; undefined for one of the present commune. */
export function formerNameOf(
  named: string | undefined,
  commune: Pick<Commune, 'name' | 'type'> | undefined,
  former: readonly Pick<FormerCommune, 'name'>[],
): string | undefined {
  if (!named || (commune && namesCommune(named, `${commune.type} ${commune.name}`))) return undefined;
  return former.find(({ name }) => namesCommune(named, name))?.name;
}
