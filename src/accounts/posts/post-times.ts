/** Posts over time: who holds one on which day, and whether two would hold it at once. Days are "YYYY-MM-DD". Pure. */
import { postIn, type PostName, samePost } from '../../organisation/posts.ts';
import { unitNameKey } from '../../organisation/unit-names.ts';
import { foldText } from '../../shared/likeness.ts';

/** A post of a unit, or of the commune's own leadership when it has none. */
export interface Post {
  unitId?: string | undefined;
  post: string;
}

/** The first day, and the last one; without one it goes on. */
export interface Days {
  from: string;
  to?: string | undefined;
}

const bodyKey = (body: string | undefined): string => unitNameKey(body ?? '');

/** Whether a post that is held is the one that a text names: the unit says already whose it is, else the words must. */
export function isNamedPost(named: PostName, unitId: string | undefined, held: Post): boolean {
  const holds = held.unitId === unitId ? postIn(held.post) : undefined;
  if (!holds || !samePost(named, holds)) return false;
  return unitId !== undefined || bodyKey(named.body) === bodyKey(holds.body);
}

/** Whether two posts are one, however they are written. */
export function isSamePost(a: Post, b: Post): boolean {
  if (a.unitId !== b.unitId) return false;
  if (foldText(a.post) === foldText(b.post)) return true;
  const named = postIn(a.post);
  return named !== undefined && isNamedPost(named, a.unitId, b);
}

/** Whether its holder stands at the head of the unit. */
export const isHeadPost = ({ unitId, post }: Post): boolean =>
  unitId !== undefined && postIn(post)?.head === true;

/**
 * Deputies and others are several; a unit has one head, who is followed on the page of posts.
 * @param others what everybody else holds
 * @returns in words what stands against the post, if anything
 */
export function otherHead(wanted: Post, others: readonly (Post & { name: string })[]): string | undefined {
  const head = isHeadPost(wanted) && others.find((held) => isSamePost(held, wanted));
  if (!head) return undefined;
  return `${head.name} đang giữ chức danh “${head.post}” của đơn vị. Thay người ở trang Chức danh.`;
}

export const holdsOn = ({ from, to }: Days, day: string): boolean =>
  from <= day && (to === undefined || day <= to);

/** Whether the two have a day in common. */
export const overlap = (a: Days, b: Days): boolean =>
  a.from <= (b.to ?? a.from) && b.from <= (a.to ?? b.from);
