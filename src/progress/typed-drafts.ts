/** What a person typed and did not send: it stays where it is, under the name of whoever typed it. */
import { sql } from 'kysely';
import type { DeskItem } from '../accounts/desk/contract.ts';
import type { DeskPart } from '../accounts/desk/desk-part.ts';
import type { TenantTx } from '../db/database.ts';
import { type AccountRow } from '../accounts/store.ts';
import { unitsOf } from '../shared/who-acts.ts';

export const typedDrafts: DeskPart = { name: 'drafts', list: listTyped };

/** A draft is known by the name under which it was typed, in the units of that person. */
async function listTyped(tx: TenantTx, { name, grants }: AccountRow): Promise<DeskItem[]> {
  const { rows } = await sql<{ id: string; text: string; detail: string; unitId: string }>`
    SELECT i.duty_id::text || ' ' || i.thing_id::text AS id, t.name AS text, n.name || ', ' || p.name AS detail,
      d.unit_id AS "unitId"
    FROM duty_item i
    JOIN duty d ON d.commune_code = i.commune_code AND d.id = i.duty_id
    JOIN thing t ON t.commune_code = i.commune_code AND t.id = i.thing_id
    JOIN unit n ON n.commune_code = d.commune_code AND n.id = d.unit_id
    JOIN reporting_period p ON p.commune_code = d.commune_code AND p.id = d.period_id
    WHERE i.commune_code = ${tx.communeCode} AND i.draft IS NOT NULL AND i.draft_by = ${name}
      AND d.unit_id = ANY (${unitsOf({ grants })}::uuid[]) AND i.state IN ('open', 'returned', 'with-head')
    ORDER BY d.due, i.position, i.thing_id`.execute(tx.db);
  return rows;
}
