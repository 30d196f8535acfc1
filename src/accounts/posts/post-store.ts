/** All SQL about who holds which post. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { addDays, todayInVietnam } from '../../shared/dates.ts';
import { newId } from '../../shared/ids.ts';
import { type Days, holdsOn, type Post } from './post-times.ts';

export type { Post } from './post-times.ts';

/** One person's time in a post. */
export interface HeldTime extends Post, Days {
  id: string;
  userId: string;
  /** The person's name. */
  name: string;
}

export type HeldPost = Omit<HeldTime, 'id' | 'to'>;

/** Whatever is decided about posts stays true until the end of the transaction: one order at a time. */
export async function lockPosts(tx: TenantTx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.communeCode} posts`}, 0))`.execute(tx.db);
}

/** All that was ever held for at least a day, in the order in which it was taken up. */
export async function listHeldTimes(tx: TenantTx): Promise<HeldTime[]> {
  const rows = await tx.db
    .selectFrom('post_holder as h')
    .innerJoin('auth.user as u', 'u.id', 'h.user_id')
    .select(['h.id', 'h.user_id', 'h.unit_id', 'h.post', 'h.held_from', 'h.held_to', 'u.name'])
    .where('h.commune_code', '=', tx.communeCode)
    .where((by) => by.or([by('h.held_to', 'is', null), by('h.held_to', '>', by.ref('h.held_from'))]))
    .orderBy('h.held_from')
    .orderBy('h.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    userId: row.user_id,
    name: row.name,
    post: row.post,
    from: row.held_from,
    ...(row.unit_id !== null && { unitId: row.unit_id }),
    ...(row.held_to !== null && { to: addDays(row.held_to, -1) }),
  }));
}

/** What is held on this day, in the order in which it was taken up. */
export async function listPosts(tx: TenantTx, today: string): Promise<HeldPost[]> {
  const held = (await listHeldTimes(tx)).filter((time) => holdsOn(time, today));
  return held.map((time) => {
    const { id: _, to: __, ...post } = time;
    return post;
  });
}

const same = (a: Post, b: Post): boolean => a.post === b.post && a.unitId === b.unitId;

const asPost = ({ unitId, post }: Post): Post => ({ post, ...(unitId !== undefined && { unitId }) });

/**
 * From today on the person holds these posts and no other; what stays keeps its first day.
 * @returns those that were held before
 */
export async function replacePosts(tx: TenantTx, userId: string, posts: readonly Post[]): Promise<Post[]> {
  const today = todayInVietnam(tx.at);
  const own = (await listHeldTimes(tx)).filter((time) => time.userId === userId);
  const held = own.filter((time) => holdsOn(time, today));
  for (const time of held)
    if (!posts.some((other) => same(time, other))) await setLastDay(tx, time.id, addDays(today, -1));
  for (const post of posts) {
    if (held.some((other) => same(post, other))) continue;
    const next = own.find((time) => same(time, post) && time.from > today);
    await insertHolder(tx, { ...post, userId, from: today, ...(next && { to: addDays(next.from, -1) }) });
  }
  return held.map(asPost);
}

/** @returns its id */
export async function insertHolder(
  tx: TenantTx,
  { userId, unitId, post, from, to }: Omit<HeldTime, 'id' | 'name'>,
): Promise<string> {
  const id = newId();
  await tx.db
    .insertInto('post_holder')
    .values({
      commune_code: tx.communeCode,
      id,
      user_id: userId,
      unit_id: unitId ?? null,
      post,
      held_from: from,
      held_to: to === undefined ? null : addDays(to, 1),
    })
    .execute();
  return id;
}

export async function setFirstDay(tx: TenantTx, id: string, from: string): Promise<void> {
  await tx.db
    .updateTable('post_holder')
    .set({ held_from: from })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
}

/** @param lastDay undefined: it goes on */
export async function setLastDay(tx: TenantTx, id: string, lastDay: string | undefined): Promise<void> {
  await tx.db
    .updateTable('post_holder')
    .set({ held_to: lastDay === undefined ? null : addDays(lastDay, 1) })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
}

/** On a day posts of a person end and others begin; one that was taken up later ends at once. */
export interface PostMoves {
  ends: readonly Post[];
  begins: readonly Post[];
}

/** @param day from which it is so */
export async function movePosts(
  tx: TenantTx,
  userId: string,
  { ends, begins }: PostMoves,
  day: string,
): Promise<void> {
  for (const post of ends)
    await sql`UPDATE post_holder SET held_to = greatest(held_from, ${day}::date)
      WHERE ${isHeld(tx, userId, post)} AND held_to IS NULL`.execute(tx.db);
  for (const post of begins) await insertHolder(tx, { ...asPost(post), userId, from: day });
}

/** Takes it back: what ended goes on, and what began was never held. @param day from which it was so */
export async function takeBackPosts(
  tx: TenantTx,
  userId: string,
  { ends, begins }: PostMoves,
  day: string,
): Promise<void> {
  for (const post of begins)
    await sql`UPDATE post_holder SET held_to = held_from
      WHERE ${isHeld(tx, userId, post)} AND held_to IS NULL AND held_from = ${day}`.execute(tx.db);
  for (const post of ends)
    await sql`UPDATE post_holder SET held_to = NULL
      WHERE ${isHeld(tx, userId, post)} AND held_to = greatest(held_from, ${day}::date)`.execute(tx.db);
}

const isHeld = (tx: TenantTx, userId: string, { unitId, post }: Post) => sql`commune_code = ${tx.communeCode}
  AND user_id = ${userId} AND post = ${post} AND unit_id IS NOT DISTINCT FROM ${unitId ?? null}::uuid`;
