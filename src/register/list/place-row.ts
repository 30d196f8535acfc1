/** Where a row stands in a list, and which rows stand beside it: to go on from row to row. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { RowKind } from '../contract.ts';
import type { Filter } from './conditions.ts';
import type { RowPlace } from './contract.ts';
import { canViewRegister } from '../permissions.ts';
import { resolveThing } from '../things/change-thing.ts';
import { countRows } from './list-rows.ts';
import { type Asked, narrowed, UNTOLD } from './worked-out.ts';
import { orderedList } from './ordered.ts';

interface Placed {
  at: number;
  total: number;
  previous: RowPlace['previous'] | null;
  next: RowPlace['next'] | null;
}

/** @param id of the thing, or of one that was joined into it */
export async function placeRow(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
  asked: Asked,
  workedOut = UNTOLD,
): Promise<RowPlace> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const today = todayInVietnam(tx.at);
  const query = await narrowed(tx, asked, workedOut);
  const placed = await findPlace(tx, await resolveThing(tx, kind, id), query, today);
  if (!placed) return { total: await countRows(tx, query, today) };
  const { at, total, previous, next } = placed;
  return { at, total, ...(previous && { previous }), ...(next && { next }) };
}

async function findPlace(
  tx: TenantTx,
  id: string,
  query: Filter,
  today: string,
): Promise<Placed | undefined> {
  const { definitions, from, order } = orderedList(tx.communeCode, query, today);
  const address = sql`json_build_object('kind', found.kind, 'id', id)`;
  const { rows } = await sql<Placed>`${definitions}, placed AS (
      SELECT id, row_number() OVER listed::int AS at, count(*) OVER ()::int AS total,
        lag(${address}) OVER listed AS previous, lead(${address}) OVER listed AS next
      FROM ${from} WINDOW listed AS (ORDER BY ${order})
    ) SELECT at, total, previous, next FROM placed WHERE id = ${id}::uuid`.execute(tx.db);
  return rows[0];
}
