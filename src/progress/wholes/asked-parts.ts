/** Of which units' parts an indicator is made in a period, and by which rule. */
import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { Definition, OverUnits } from '../../duties/contract.ts';
import type { Measure } from '../answers/whole-figure.ts';

/** An indicator in a period. */
export interface AskedAt {
  periodId: string;
  thingId: string;
}

export interface AskedParts extends AskedAt {
  measure: Measure;
  accumulation: Definition['accumulation'];
  /** Units that were asked in the period, and those that make the figure though the period did not go to them. */
  unitIds: string[];
}

export const atKey = ({ periodId, thingId }: AskedAt): string => `${periodId} ${thingId}`;

interface PartsRow extends AskedAt {
  rule: OverUnits | null;
  value_kind: Definition['valueKind'] | null;
  accumulation: Definition['accumulation'] | null;
  unit: string | null;
  unit_ids: string[];
}

/**
 * The definition that holds, or held when the period was closed. A period that goes to some of the units alone does not
 * make their parts a whole. Indicators that one unit gives by itself are not among them.
 * @returns by `atKey`
 */
export async function loadAskedParts(
  tx: TenantTx,
  asked: readonly AskedAt[],
): Promise<Map<string, AskedParts>> {
  if (asked.length === 0) return new Map();
  const at = asked.map(({ periodId, thingId }) => ({ period_id: periodId, thing_id: thingId }));
  const wanted = sql`(SELECT DISTINCT * FROM jsonb_to_recordset(${JSON.stringify(at)}::jsonb)
    AS k (period_id text, thing_id uuid))`;
  return partsOf((await sql<PartsRow>`${partsQuery(tx, wanted)}`.execute(tx.db)).rows);
}

/** All of the indicators that units give parts of in a period. */
export async function loadPartsOfPeriod(tx: TenantTx, periodId: string): Promise<Map<string, AskedParts>> {
  const wanted = sql`(SELECT DISTINCT d.period_id, i.thing_id FROM duty d
    JOIN duty_item i ON i.commune_code = d.commune_code AND i.duty_id = d.id AND i.kind = 'indicator'
    WHERE d.commune_code = ${tx.communeCode} AND d.period_id = ${periodId})`;
  return partsOf((await sql<PartsRow>`${partsQuery(tx, wanted)}`.execute(tx.db)).rows);
}

function partsQuery({ communeCode }: TenantTx, wanted: RawBuilder<unknown>): RawBuilder<PartsRow> {
  return sql<PartsRow>`
    SELECT k.period_id AS "periodId", k.thing_id AS "thingId", v.over_units AS rule, v.value_kind, v.accumulation, t.unit,
      ARRAY(SELECT unit_id FROM unnest(a.asked) AS unit_id
        UNION SELECT u.id FROM unit u WHERE u.commune_code = ${communeCode} AND u.id = ANY (v.provider_unit_ids)
          AND coalesce(u.valid_from, p.ends) <= p.ends AND coalesce(u.valid_to, p.ends) >= p.ends) AS unit_ids
    FROM ${wanted} AS k
    JOIN reporting_period p ON p.commune_code = ${communeCode} AND p.id = k.period_id
    JOIN thing t ON t.commune_code = ${communeCode} AND t.id = k.thing_id AND t.kind = 'indicator'
    CROSS JOIN LATERAL (SELECT array_agg(DISTINCT d.unit_id) AS asked FROM duty_item i
      JOIN duty d ON d.commune_code = i.commune_code AND d.id = i.duty_id AND d.period_id = k.period_id
      WHERE i.commune_code = ${communeCode} AND i.thing_id = k.thing_id) AS a
    LEFT JOIN LATERAL (SELECT * FROM indicator_definition v
      WHERE v.commune_code = ${communeCode} AND v.thing_id = k.thing_id
        AND v.set_at <= coalesce(p.closed_at, 'infinity') ORDER BY v.version DESC LIMIT 1) AS v ON true
    WHERE cardinality(a.asked) > 1 OR v.provider_kind = 'units'`;
}

/** Asked of several though nothing says how they make one: nothing is added up. */
function partsOf(rows: readonly PartsRow[]): Map<string, AskedParts> {
  return new Map(
    rows.map(({ periodId, thingId, rule, value_kind, accumulation, unit, unit_ids }) => [
      atKey({ periodId, thingId }),
      {
        periodId,
        thingId,
        measure: { rule: rule ?? 'none', valueKind: value_kind ?? 'text', unit: unit ?? undefined },
        accumulation: accumulation ?? 'stock',
        unitIds: unit_ids,
      },
    ]),
  );
}
