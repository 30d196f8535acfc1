/** "Chức danh": who holds which post, and who held it; "ai trả lời lúc đó", "ai trả lời bây giờ". */
import type { TenantTx } from '../../db/database.ts';
import { loadPostUnits } from '../../organisation/post-units.ts';
import { listUnits } from '../../organisation/store.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden } from '../../shared/errors.ts';
import { foldText } from '../../shared/likeness.ts';
import type { Session } from '../../shared/who-acts.ts';
import { listPlannedHeads } from '../desk/head-store.ts';
import { loadHolders } from '../holder-of.ts';
import { canViewPosts } from '../permissions.ts';
import { listHeads } from '../store.ts';
import type { PostHolder, PostOverTime, PostsOverTime, UnitPosts } from './contract.ts';
import { type HeldTime, listHeldTimes } from './post-store.ts';

/** The commune's leadership first, then its units in their order; one that ended only where somebody held a post. */
export async function listPostsOverTime(tx: TenantTx, user: Session): Promise<PostsOverTime> {
  requireView(tx, user);
  const today = todayInVietnam(tx.at);
  const byUnit = Map.groupBy(await listHeldTimes(tx), ({ unitId }) => unitId);
  const heads = Map.groupBy(await listHeads(tx), ({ unitId }) => unitId);
  const planned = new Map((await listPlannedHeads(tx)).map(({ unitId, ...head }) => [unitId, head]));
  const units = (await listUnits(tx))
    .filter(({ id, validTo }) => byUnit.has(id) || validTo === undefined || validTo >= today)
    .map(({ id, name }): UnitPosts => {
      const next = planned.get(id);
      return {
        unitId: id,
        unitName: name,
        posts: postsOf(byUnit.get(id) ?? []),
        heads: (heads.get(id) ?? []).map(({ userId, name: head }) => ({ userId, name: head })),
        ...(next && { planned: next }),
      };
    });
  const leadership = { posts: postsOf(byUnit.get(undefined) ?? []), heads: [] };
  return { today, units: [leadership, ...units] };
}

/** The names of whoever answered on a day for a post as a plan writes it. @throws Forbidden */
export async function holdersOn(
  tx: TenantTx,
  user: Session,
  { post, unit, on }: { post: string; unit?: string | undefined; on: string },
): Promise<{ names: string[] }> {
  requireView(tx, user);
  const unitId = unit ?? (await loadPostUnits(tx))(post);
  const find = await loadHolders(tx, on);
  return { names: find(unitId, post).map(({ name }) => name) };
}

function requireView(tx: TenantTx, user: Session): void {
  if (!canViewPosts(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem chức danh.');
}

/** In the order in which they were first taken up; of each whoever came last comes first. */
function postsOf(times: readonly HeldTime[]): PostOverTime[] {
  const holder = ({ id, userId, name, from, to }: HeldTime): PostHolder => ({
    id,
    userId,
    name,
    from,
    ...(to !== undefined && { to }),
  });
  return [...Map.groupBy(times, ({ post }) => foldText(post)).values()].map((held) => ({
    post: held.at(-1)?.post ?? '',
    holders: held.toReversed().map(holder),
  }));
}
