/** Which unit is the standing office (cơ quan thường trực): the one that was set, else the one its people work for. */
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
    ORDER BY a.id IS NULL, u.kind <> 'government', u.position LIMIT 1`.execute(tx.db);
  return rows[0]?.id;
}
