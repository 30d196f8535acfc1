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
 * @param today a day, "2026-11-20"
 */
export async function holdersOf(
  tx: TenantTx,
  unitId: string | undefined,
  text: string,
  today: string,
): Promise<Holder[]> {
  const named = postIn(text);
  if (!named) return [];
  const body = (of: string | undefined) => unitNameKey(of ?? '');
  const held = (await listPosts(tx, today, unitId ?? null)).filter(({ post }) => {
    const holds = postIn(post);
    if (!holds || !samePost(named, holds)) return false;
    // The unit says already whose post it is; without one the words must.
    return unitId !== undefined || body(named.body) === body(holds.body);
  });
  if (held.length > 0) return held.map(({ userId, name }) => ({ userId, name }));
  return unitId !== undefined && named.head ? await listHeads(tx, unitId) : [];
}

/** The one who answers; undefined where nobody holds the post, and where several do and the text cannot tell them. */
export async function holderOf(
  tx: TenantTx,
  unitId: string | undefined,
  text: string,
  today: string,
): Promise<Holder | undefined> {
  const holders = await holdersOf(tx, unitId, text, today);
  return holders.length === 1 ? holders[0] : undefined;
}
