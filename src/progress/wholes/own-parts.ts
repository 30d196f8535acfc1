/** What a unit gave before of a figure that several make together: its part is looked at beside its own parts alone. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { type ItemRow, rowKey, type StandingDuty } from '../../duties/standing-duty.ts';
import { Latest } from '../../register/received/contract.ts';
import type { FormerFigure } from '../rules/figure-context.ts';

/** A row of a duty that asks a part. */
export interface PartRow {
  standing: StandingDuty;
  row: Pick<ItemRow, 'duty_id' | 'thing_id'>;
}

const asked = (rows: readonly PartRow[]) =>
  JSON.stringify(
    rows.map(({ standing: { duty, periodEnd = '' }, row }) => ({
      duty_id: row.duty_id,
      thing_id: row.thing_id,
      own: duty.period_id,
      unit_id: duty.unit_id,
      window_end: duty.window_end,
      until: periodEnd > duty.window_end ? periodEnd : duty.window_end,
    })),
  );

const WANTED = sql`k (duty_id uuid, thing_id uuid, own text, unit_id uuid, window_end date, until date)`;
/** The unit was asked alone in that period: what it gave was the figure of the commune, and no part. */
export const WHOLE_ITSELF = sql`EXISTS (SELECT 1 FROM figure f WHERE f.commune_code = o.commune_code
  AND f.thing_id = o.thing_id AND f.period_id = o.period_id AND f.observation_id = o.id AND f.units_expected IS NULL)`;

/** Parts of the unit that stand received in other periods. */
const RECEIVED = sql`observation o
  JOIN duty_item e ON e.commune_code = o.commune_code AND e.duty_id = o.duty_id AND e.thing_id = o.thing_id
    AND e.received_id = o.id
  WHERE o.thing_id = k.thing_id AND o.unit_id = k.unit_id AND o.period_id <> k.own AND NOT ${WHOLE_ITSELF}`;

/** As `loadHistories` has them of whole figures, by the row of the duty. @param most so many of each */
export async function loadPartHistories(
  tx: TenantTx,
  rows: readonly PartRow[],
  most: number,
): Promise<Map<string, FormerFigure[]>> {
  if (rows.length === 0) return new Map();
  const found = await sql<{ duty_id: string; thing_id: string; figures: FormerFigure[] }>`
    SELECT k.duty_id, k.thing_id, coalesce(f.figures, '[]') AS figures
    FROM jsonb_to_recordset(${asked(rows)}::jsonb) AS ${WANTED},
    LATERAL (SELECT json_agg(json_strip_nulls(json_build_object('asOf', x.as_of, 'value', x.value, 'text', x.text,
        'estimate', x.estimate)) ORDER BY x.as_of DESC) AS figures
      FROM (SELECT o.as_of, o.value, o.text, o.estimate FROM ${RECEIVED}
          AND o.commune_code = ${tx.communeCode} AND (o.value IS NOT NULL OR o.text IS NOT NULL)
        ORDER BY o.as_of <= k.until AND NOT o.estimate DESC, o.as_of DESC LIMIT ${most}) AS x) AS f`.execute(
    tx.db,
  );
  return new Map(found.rows.map((row) => [rowKey(row), row.figures]));
}

/** As `loadPrevious` has them of whole figures. */
export async function loadPartsBefore(tx: TenantTx, rows: readonly PartRow[]): Promise<Map<string, Latest>> {
  if (rows.length === 0) return new Map();
  const found = await sql<{ duty_id: string; thing_id: string; previous: unknown }>`
    SELECT k.duty_id, k.thing_id, f.previous
    FROM jsonb_to_recordset(${asked(rows)}::jsonb) AS ${WANTED},
    LATERAL (SELECT json_strip_nulls(json_build_object('periodId', o.period_id, 'asOf', o.as_of, 'answer', o.answer,
        'value', o.value, 'numerator', o.numerator, 'denominator', o.denominator, 'text', o.text,
        'estimate', o.estimate)) AS previous
      FROM ${RECEIVED} AND o.commune_code = ${tx.communeCode}
        AND o.answer <> 'unchanged' AND NOT o.estimate AND o.as_of <= k.window_end
      ORDER BY o.as_of DESC, o.id DESC LIMIT 1) AS f`.execute(tx.db);
  return new Map(found.rows.map((row) => [rowKey(row), Latest.parse(row.previous)]));
}
