/** Who holds a post that a plan names: "Đồng chí Trưởng phòng VHXH" is whoever is that on the day. */
import type { TenantTx } from '../db/database.ts';
import { postIn } from '../organisation/posts.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { listPosts } from './posts/post-store.ts';
import { isNamedPost } from './posts/post-times.ts';
import { listHeads } from './store.ts';

/** A person who answers for a post. */
export interface Holder {
  userId: string;
  name: string;
}

/**
 * Everybody who holds the post that the text names, in the order in which they took it up. Where nobody's post is
 * kept but the text means the head of the unit, those who are its head by their account; that is known of today alone.
 * @param unitId the unit that the post belongs to; undefined for the commune's own leadership
 * @param text as in the plan: "Đồng chí Trưởng phòng VHXH", "Phó Chủ tịch UBND xã"
 */
export type FindHolders = (unitId: string | undefined, text: string) => Holder[];

/** @param day that is asked about, "2026-11-20" */
export async function loadHolders(tx: TenantTx, day: string): Promise<FindHolders> {
  const posts = await listPosts(tx, day);
  const heads = day === todayInVietnam(tx.at) ? await listHeads(tx) : [];
  const once = (people: readonly Holder[]): Holder[] => [
    ...new Map(people.map(({ userId, name }) => [userId, { userId, name }])).values(),
  ];
  return (unitId, text) => {
    const named = postIn(text);
    if (!named) return [];
    const held = posts.filter((post) => isNamedPost(named, unitId, post));
    if (held.length > 0) return once(held);
    const isHead = unitId !== undefined && named.head;
    return isHead ? once(heads.filter((head) => head.unitId === unitId)) : [];
  };
}
