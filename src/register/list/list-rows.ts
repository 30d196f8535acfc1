/** The list of the register: one page of it, or all of it for an export. */
import { sql } from 'kysely';
import type { Session } from '../../shared/who-acts.ts';
import type { TenantTx } from '../../db/database.ts';
import { Forbidden } from '../../shared/errors.ts';
import { type Filter, isFiltered, listCondition, rowSource, sortKey } from './conditions.ts';
import type { RegisterPage, RegisterQuery, RegisterRow } from '../contract.ts';
import { loadRows } from '../things/load-rows.ts';
import { canViewRegister } from '../permissions.ts';
import { todayInVietnam } from '../../shared/dates.ts';

interface Page {
  limit: number;
  offset: number;
}
type Found = { id: string; total: number };

/**
 * A list in the order of the plans is read from the index up to its page, and counted beside it. Any other is gone
 * through as a whole, so what is found is kept, then counted and sorted.
 */
async function findIds(tx: TenantTx, query: Filter, today: string, page: Page): Promise<Found[]> {
  const key = sortKey(query);
  const wholly = key !== undefined || isFiltered(query);
  const { rows } = await sql<Found>`
    WITH found AS ${wholly ? sql`MATERIALIZED` : sql`NOT MATERIALIZED`} (
      SELECT r.id, r.plan_id, r.kind, r.position, ${key ?? sql`0`} AS key
      FROM ${rowSource(tx.communeCode, query)}
      WHERE ${listCondition(tx.communeCode, query, today)}
    )
    SELECT id, (SELECT count(*) FROM found) AS total FROM found
    ORDER BY key NULLS LAST, plan_id DESC, kind, position, id
    LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx.db);
  return rows;
}

async function selectRows(tx: TenantTx, query: Filter, today: string, page: Page) {
  const found = await findIds(tx, query, today, page);
  const ids = found.map((row) => row.id);
  return { rows: await loadRows(tx, ids, today), total: found[0]?.total };
}

export async function countRows(tx: TenantTx, query: Filter, today: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM ${rowSource(tx.communeCode, query)}
    WHERE ${listCondition(tx.communeCode, query, today)}`.execute(tx.db);
  return rows[0]?.total ?? 0;
}

export async function listRows(tx: TenantTx, user: Session, query: RegisterQuery): Promise<RegisterPage> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const today = todayInVietnam(tx.at);
  const { rows, total } = await selectRows(tx, query, today, query);
  return { rows, total: total ?? (await countRows(tx, query, today)), asOf: tx.at.toISOString(), today };
}

/** More rows than a sheet is good for are refused rather than silently cut. */
export const MOST_ROWS = 50_000;

export async function listAllRows(tx: TenantTx, query: Filter): Promise<RegisterRow[]> {
  const page = { limit: MOST_ROWS, offset: 0 };
  return (await selectRows(tx, query, todayInVietnam(tx.at), page)).rows;
}
