/** Who holds a post that a plan names: "Đồng chí Trưởng phòng VHXH" is whoever is that today. */
import type { TenantTx } from '../db/database.ts';
import { postIn, samePost } from '../organisation/posts.ts';
import { unitNameKey } from '../organisation/unit-names.ts';
import { listPosts } from './post-store.ts';
import { listHeads } from './store.ts';

/** A person who answers for a post. */
export interface Holder {
  userId: string;
  name: string;
}

/**
 * Everybody who holds the post that the text names, in the order in which they took it up. Where nobody's post is
 * kept but the text means the head of the unit, those who are its head by their account.
 * @param unitId the unit that the post belongs to; undefined for the commune's own leadership
 * @param text as in the plan: "Đồng chí Trưởng phòng VHXH", "Phó Chủ tịch UBND xã"
 */
export type FindHolders = (unitId: string | undefined, text: string) => Holder[];

/** @param today the day that is asked about, "2026-11-20" */
export async function loadHolders(tx: TenantTx, today: string): Promise<FindHolders> {
  const [posts, heads] = [await listPosts(tx, today), await listHeads(tx)];
  const body = (of: string | undefined) => unitNameKey(of ?? '');
  const person = ({ userId, name }: Holder): Holder => ({ userId, name });
  return (unitId, text) => {
    const named = postIn(text);
    if (!named) return [];
    const held = posts.filter((post) => {
      const holds = post.unitId === unitId ? postIn(post.post) : undefined;
      if (!holds || !samePost(named, holds)) return false;
      // The unit says already whose post it is; without one the words must.
      return unitId !== undefined || body(named.body) === body(holds.body);
    });
    if (held.length > 0) return held.map(person);
    const isHead = unitId !== undefined && named.head;
    return isHead ? heads.filter((head) => head.unitId === unitId).map(person) : [];
  };
}
