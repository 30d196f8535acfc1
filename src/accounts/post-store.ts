/** All SQL about who holds which post. */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { newId } from '../shared/ids.ts';

/** A post of a unit, or of the commune's own leadership when it has none. */
export interface Post {
  unitId?: string | undefined;
  post: string;
}

export interface HeldPost extends Post {
  userId: string;
  /** The person's name. */
  name: string;
  /** The first day. */
  from: string;
}

/** What is held on this day, in the order in which it was taken up. */
export async function listPosts(tx: TenantTx, today: string): Promise<HeldPost[]> {
  const rows = await tx.db
    .selectFrom('post_holder as h')
    .innerJoin('auth.user as u', 'u.id', 'h.user_id')
    .select(['h.user_id', 'h.unit_id', 'h.post', 'h.held_from', 'u.name'])
    .where('h.commune_code', '=', tx.communeCode)
    .where('h.held_from', '<=', today)
    .where((by) => by.or([by('h.held_to', 'is', null), by('h.held_to', '>', today)]))
    .orderBy('h.held_from')
    .orderBy('h.id')
    .execute();
  return rows.map((row) => ({
    userId: row.user_id,
    name: row.name,
    post: row.post,
    from: row.held_from,
    ...(row.unit_id !== null && { unitId: row.unit_id }),
  }));
}

const same = (a: Post, b: Post): boolean => a.post === b.post && a.unitId === b.unitId;

const asPost = ({ unitId, post }: Post): Post => ({ post, ...(unitId !== undefined && { unitId }) });

/**
 * From today on the person holds these posts and no other; what stays keeps its first day.
 * @returns those that were held before
 */
export async function replacePosts(tx: TenantTx, userId: string, posts: readonly Post[]): Promise<Post[]> {
  const today = todayInVietnam(tx.at);
  const held = (await listPosts(tx, today)).filter((post) => post.userId === userId);
  const former = held.map(asPost);
  for (const post of held) if (!posts.some((other) => same(post, other))) await endPost(tx, userId, post);
  const begun = posts.filter((post) => !held.some((other) => same(post, other)));
  if (begun.length === 0) return former;
  await tx.db
    .insertInto('post_holder')
    .values(
      begun.map(({ unitId, post }) => ({
        commune_code: tx.communeCode,
        id: newId(),
        user_id: userId,
        unit_id: unitId ?? null,
        post,
        held_from: today,
        held_to: null,
      })),
    )
    .execute();
  return former;
}

async function endPost(tx: TenantTx, userId: string, { unitId, post }: Post): Promise<void> {
  await tx.db
    .updateTable('post_holder')
    .set({ held_to: todayInVietnam(tx.at) })
    .where('commune_code', '=', tx.communeCode)
    .where('user_id', '=', userId)
    .where('post', '=', post)
    .where(sql<boolean>`unit_id IS NOT DISTINCT FROM ${unitId ?? null}::uuid`)
    .where('held_to', 'is', null)
    .execute();
}

/** The posts of one person are another's from today on. @returns which */
export async function handOverPosts(tx: TenantTx, from: string, to: string): Promise<Post[]> {
  const posts = await listPosts(tx, todayInVietnam(tx.at));
  const [left, own] = [from, to].map((id) => posts.filter(({ userId }) => userId === id));
  const taken = (left ?? []).filter((post) => !own?.some((other) => same(post, other)));
  await replacePosts(tx, from, []);
  await replacePosts(tx, to, [...(own ?? []), ...taken]);
  return (left ?? []).map(asPost);
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
  for (const { unitId, post } of begins)
    await sql`INSERT INTO post_holder (commune_code, id, user_id, unit_id, post, held_from)
      VALUES (${tx.communeCode}, ${newId()}, ${userId}, ${unitId ?? null}, ${post}, ${day})`.execute(tx.db);
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
