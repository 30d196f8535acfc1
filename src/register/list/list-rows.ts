/** The list of the register: one page of it, or all of it for an export. */
import { sql } from 'kysely';
import type { Session } from '../../shared/who-acts.ts';
import type { TenantTx } from '../../db/database.ts';
import { Forbidden } from '../../shared/errors.ts';
import { type Filter, listCondition, rowSource } from './conditions.ts';
import { allGroupsSql, inGroups, namedGroups, type StoredGroup } from './groups.ts';
import { orderedList } from './ordered.ts';
import { narrowed, type WorkedOut, UNTOLD, withStandings } from './worked-out.ts';
import type { RegisterPage, RegisterQuery, RegisterRow } from '../contract.ts';
import { loadRows } from '../things/load-rows.ts';
import { canViewRegister } from '../permissions.ts';
import { todayInVietnam } from '../../shared/dates.ts';

interface Page {
  limit: number;
  offset: number;
}
interface Found {
  ids: string[];
  total: number;
  /** Of the whole list, in its order; null in a list without groups. */
  groups: StoredGroup[] | null;
}

/** The page, the count and the groups in one statement, so that what is found is found once. */
async function findIds(tx: TenantTx, query: Filter, today: string, page: Page): Promise<Found> {
  const { definitions, from, order } = orderedList(tx.communeCode, query, today);
  const { rows } = await sql<Found>`${definitions}
    SELECT (SELECT count(*) FROM found) AS total,
      ${query.group ? allGroupsSql : sql`NULL`} AS groups,
      ARRAY(SELECT id FROM ${from} ORDER BY ${order} LIMIT ${page.limit} OFFSET ${page.offset}) AS ids
    `.execute(tx.db);
  const [found] = rows;
  if (!found) throw new Error('a statement without FROM answers one row');
  return found;
}

async function selectRows(tx: TenantTx, query: Filter, page: Page, workedOut: WorkedOut) {
  const today = todayInVietnam(tx.at);
  const { ids, total, groups } = await findIds(tx, query, today, page);
  const rows = await loadRows(tx, ids, today, query.basis);
  return { rows: await withStandings(tx, rows, workedOut), total, groups };
}

/** Of the whole list, in its order. */
export async function listIds(tx: TenantTx, query: Filter, today: string): Promise<string[]> {
  return (await findIds(tx, query, today, { limit: MOST_ROWS, offset: 0 })).ids;
}

export async function countRows(tx: TenantTx, query: Filter, today: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT count(*) AS total FROM ${rowSource(tx.communeCode, query)}
    WHERE ${listCondition(tx.communeCode, query, today)}`.execute(tx.db);
  return rows[0]?.total ?? 0;
}

export async function listRows(
  tx: TenantTx,
  user: Session,
  asked: RegisterQuery,
  workedOut = UNTOLD,
): Promise<RegisterPage> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const query = await narrowed(tx, asked, workedOut);
  const { rows, total, groups: stored } = await selectRows(tx, query, query, workedOut);
  const counted = { total, asOf: tx.at.toISOString(), today: todayInVietnam(tx.at) };
  if (!query.group) return { rows, ...counted };
  const groups = namedGroups(query.group, stored ?? []);
  return { rows: inGroups(rows, groups, query.offset), groups, ...counted };
}

/** More rows than a sheet is good for are refused rather than silently cut. */
export const MOST_ROWS = 50_000;

export async function listAllRows(tx: TenantTx, query: Filter, workedOut = UNTOLD): Promise<RegisterRow[]> {
  const page = { limit: MOST_ROWS, offset: 0 };
  return (await selectRows(tx, query, page, workedOut)).rows;
}
