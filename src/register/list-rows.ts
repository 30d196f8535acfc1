/** The list of the register: one page of it, or all of it for an export. */
import { sql } from 'kysely';
import type { Session } from '../accounts/contract.ts';
import type { TenantTx } from '../db/database.ts';
import { Forbidden } from '../shared/errors.ts';
import { type Filter, listCondition, listOrder, relevance, rowSource, searchWords } from './conditions.ts';
import type { RegisterPage, RegisterQuery, RegisterRow } from './contract.ts';
import { loadRows } from './load-rows.ts';
import { canViewRegister } from './permissions.ts';
import { todayInVietnam } from './shown-status.ts';

interface Page {
  limit: number;
  offset: number;
}
type Found = { id: string; total?: number };

/** Words are looked for in every row, so what is found is kept once, then sorted and counted. */
async function searchIds(tx: TenantTx, query: Filter, today: string, page: Page): Promise<Found[]> {
  await sql`SET LOCAL work_mem = '32MB'`.execute(tx.db);
  const { rows } = await sql<Found>`
    WITH found AS MATERIALIZED (
      SELECT r.id, r.plan_id, r.kind, r.position, r.name, r.due, ${relevance(query.q ?? '')} AS relevance
      FROM ${rowSource(query)}
      WHERE ${listCondition(tx.communeCode, query, today)}
    )
    SELECT r.id, (SELECT count(*) FROM found) AS total FROM found r
    ORDER BY ${listOrder(query)} LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx.db);
  return rows;
}

async function listIds(tx: TenantTx, query: Filter, today: string, page: Page): Promise<Found[]> {
  const { rows } = await sql<Found>`
    SELECT r.id FROM ${rowSource(query)}
    WHERE ${listCondition(tx.communeCode, query, today)}
    ORDER BY ${listOrder(query)} LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx.db);
  return rows;
}

async function selectRows(tx: TenantTx, query: Filter, today: string, page: Page) {
  const searched = searchWords(query.q).length > 0;
  const found = await (searched ? searchIds : listIds)(tx, query, today, page);
  const ids = found.map((row) => row.id);
  return { rows: await loadRows(tx, ids, today), total: found[0]?.total };
}

export async function countRows(tx: TenantTx, query: Filter, today: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM ${rowSource(query)}
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
