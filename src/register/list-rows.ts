/** The list of the register: one page of it, or all of it for an export. */
import { sql } from 'kysely';
import type { Session } from '../accounts/contract.ts';
import type { TenantTx } from '../db/database.ts';
import { Forbidden } from '../shared/errors.ts';
import { type Filter, listCondition, listOrder } from './conditions.ts';
import type { RegisterPage, RegisterQuery, RegisterRow } from './contract.ts';
import { completeRows, type StoredRegisterRow } from './load-rows.ts';
import { canViewRegister } from './permissions.ts';
import { todayInVietnam } from './shown-status.ts';

async function selectRows(
  tx: TenantTx,
  query: Filter,
  today: string,
  limit: number,
  offset: number,
): Promise<RegisterRow[]> {
  const { rows } = await sql<StoredRegisterRow>`
    SELECT r.*, p.title AS plan_title
    FROM register_row r JOIN plan p ON p.commune_code = r.commune_code AND p.id = r.plan_id
    WHERE ${listCondition(tx.communeCode, query, today)}
    ORDER BY ${listOrder(query)}
    LIMIT ${limit} OFFSET ${offset}`.execute(tx.db);
  return await completeRows(tx, rows, today);
}

export async function countRows(tx: TenantTx, query: Filter, today: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM register_row r
    WHERE ${listCondition(tx.communeCode, query, today)}`.execute(tx.db);
  return rows[0]?.total ?? 0;
}

export async function listRows(tx: TenantTx, user: Session, query: RegisterQuery): Promise<RegisterPage> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const today = todayInVietnam(tx.at);
  return {
    rows: await selectRows(tx, query, today, query.limit, query.offset),
    total: await countRows(tx, query, today),
    asOf: tx.at.toISOString(),
    today,
  };
}

/** More rows than a sheet is good for are refused rather than silently cut. */
export const MOST_ROWS = 50_000;

export async function listAllRows(tx: TenantTx, query: Filter): Promise<RegisterRow[]> {
  return await selectRows(tx, query, todayInVietnam(tx.at), MOST_ROWS, 0);
}
