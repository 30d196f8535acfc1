/**
 * Which unit is the standing office (cơ quan thường trực): the one that was set, else the one its people work for, else
 * the one to which the units report by a confirmed flow.
 */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import type { ReportingSettings } from './settings.ts';

/** @returns undefined in a commune without units */
export async function standingOffice(
  tx: TenantTx,
  { standingOffice: chosen }: Pick<ReportingSettings, 'standingOffice'>,
): Promise<string | undefined> {
  if (chosen) return chosen;
  const { rows } = await sql<{ id: string }>`
    SELECT u.id FROM unit u
    LEFT JOIN auth."grant" g ON g."unitId" = u.id AND g.role = 'standing-office'
    LEFT JOIN auth."user" a ON a.id = g."userId" AND a."communeCode" = u.commune_code AND NOT a.locked
    WHERE u.commune_code = ${tx.communeCode} AND u.valid_to IS NULL
    ORDER BY a.id IS NULL,
      NOT EXISTS (SELECT FROM reporting_flow f WHERE f.commune_code = u.commune_code AND f.direction = 'in'
        AND f.confirmed_at IS NOT NULL AND u.name = ANY (f.recipients)),
      u.kind <> 'government', u.position LIMIT 1`.execute(tx.db);
  return rows[0]?.id;
}
