/**
 * What others provide for the rows that a person's units lead: the lead is not asked, but sees and answers for it. And
 * what others began to answer before a person's unit was asked instead of them.
 */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import { loadLed } from '../duties/content/updaters.ts';
import { leadUnitOf } from '../duties/provider.ts';
import { Latest } from '../register/received/contract.ts';
import { type Session, unitsOf } from '../shared/who-acts.ts';
import type { LedRow } from './contract.ts';

/** In open periods, by due day; what is received is no longer waited for. */
export async function ledWork(tx: TenantTx, user: Session): Promise<LedRow[]> {
  const units = unitsOf(user);
  if (units.length === 0) return [];
  const asked = await loadAsked(tx, units);
  const led = await loadLed(tx, [...new Set(asked.map(({ thingId }) => thingId))]);
  const own = new Set(
    led.flatMap((row) => {
      const lead = leadUnitOf(row.owners);
      return 'unitId' in lead && units.includes(lead.unitId) ? [row.id] : [];
    }),
  );
  return asked.filter(({ thingId, takesOver }) => takesOver || own.has(thingId));
}

interface AskedRow extends Omit<LedRow, 'due' | 'latest' | 'takesOver'> {
  due: string | null;
  takes_over: boolean;
  latest: unknown;
}

/** What is asked of other units now and not received yet. */
async function loadAsked(tx: TenantTx, units: readonly string[]): Promise<LedRow[]> {
  const { rows } = await sql<AskedRow>`
    SELECT i.thing_id AS "thingId", i.kind, i.state, t.name, t.latest, u.name AS "unitName", p.name AS "periodName", d.due,
      coalesce(i.now_asked && ${units}::uuid[], false) AS takes_over
    FROM reporting_period p
    JOIN duty d ON d.commune_code = p.commune_code AND d.period_id = p.id
    JOIN duty_item i ON i.commune_code = d.commune_code AND i.duty_id = d.id
    JOIN thing t ON t.commune_code = i.commune_code AND t.id = i.thing_id
    JOIN unit u ON u.commune_code = d.commune_code AND u.id = d.unit_id
    WHERE p.commune_code = ${tx.communeCode} AND p.closed_at IS NULL AND i.state <> 'received'
      AND d.unit_id <> ALL (${units}::uuid[])
    ORDER BY d.due, u.position, i.position, i.thing_id`.execute(tx.db);
  return rows.map(({ due, latest, takes_over, ...row }) => ({
    ...row,
    ...(takes_over && { takesOver: true }),
    ...(due !== null && { due }),
    ...(latest !== null && { latest: Latest.parse(latest) }),
  }));
}
