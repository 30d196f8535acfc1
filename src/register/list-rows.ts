/** The list of the register: one page of it, or all of it for an export. */
import { sql } from 'kysely';
import type { Session } from '../accounts/contract.ts';
import type { TenantTx } from '../db/database.ts';
import { Forbidden } from '../shared/errors.ts';
import { type Filter, listCondition, listOrder, rowSource, searchWords } from './conditions.ts';
import type { RegisterPage, RegisterQuery, RegisterRow } from './contract.ts';
import { loadRows } from './load-rows.ts';
import { canViewRegister } from './permissions.ts';
import { todayInVietnam } from './shown-status.ts';

interface Selected {
  rows: RegisterRow[];
  total: number;
}

/** Searching reads every row, so it counts them on the way; otherwise counting apart leaves the page to its index. */
async function selectRows(
  tx: TenantTx,
  query: Filter,
  today: string,
  limit: number,
  offset: number,
): Promise<Selected> {
  const searched = searchWords(query.q).length > 0;
  const page = await sql<{ id: string; total?: number }>`
    SELECT r.id ${searched ? sql`, count(*) OVER () AS total` : sql``} FROM ${rowSource(query)}
    WHERE ${listCondition(tx.communeCode, query, today)}
    ORDER BY ${listOrder(query)}
    LIMIT ${limit} OFFSET ${offset}`.execute(tx.db);
  const ids = page.rows.map((row) => row.id);
  return {
    rows: await loadRows(tx, ids, today),
    total: page.rows[0]?.total ?? (await countRows(tx, query, today)),
  };
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
  const selected = await selectRows(tx, query, today, query.limit, query.offset);
  return { ...selected, asOf: tx.at.toISOString(), today };
}

/** More rows than a sheet is good for are refused rather than silently cut. */
export const MOST_ROWS = 50_000;

export async function listAllRows(tx: TenantTx, query: Filter): Promise<RegisterRow[]> {
  return (await selectRows(tx, query, todayInVietnam(tx.at), MOST_ROWS, 0)).rows;
}
