/** Estimates of a whole period (ước cả kỳ) that were received, and whether their real figure is owed by now. */
import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import type { StandingDuty } from '../duties/standing-duty.ts';
import type { ItemState } from '../duties/contract.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { Estimate } from './contract.ts';

/** What a row of a duty was estimated at. */
export interface Estimated {
  estimate: Estimate;
  /** The period is over and the estimate still holds: its real figure is owed, in a closed period too. */
  settles: boolean;
  /**
   * The last day of the period once it is over: the real figure is that of the whole of it. Where the window ended later
   * still, the day of the estimate: what takes its place is no older.
   */
  wholeAsOf: string | undefined;
}

/** By the id of the thing. */
export type Estimates = ReadonlyMap<string, Estimated>;

/** A period is over on the day after its last one. Both "YYYY-MM-DD". */
export const isOver = (periodEnd: string, today: string): boolean => periodEnd < today;

/** The estimate that a row of `figure` states, as it is kept once the real figure has taken its place. */
export const AS_ESTIMATE: RawBuilder<unknown> = sql`jsonb_strip_nulls(jsonb_build_object(
  'observationId', figure.observation_id, 'receivedAt', figure.received_at, 'asOf', figure.as_of, 'value', figure.value,
  'numerator', figure.numerator, 'denominator', figure.denominator, 'text', figure.text))`;

/** The same of an estimate that a unit gave, with the step that received it: what it gives may be a part of the figure. */
const AS_SENT: RawBuilder<unknown> = sql`jsonb_strip_nulls(jsonb_build_object(
  'observationId', o.id, 'receivedAt', s.taken_at, 'asOf', o.as_of, 'value', o.value,
  'numerator', o.numerator, 'denominator', o.denominator, 'text', o.text))`;

interface EstimateRow {
  duty_id: string;
  thing_id: string;
  ends: string;
  holds: boolean;
  estimate: unknown;
}

/** Of the rows of these duties, by the id of the duty; what is not followed any more owes nothing. */
export async function loadEstimates(
  tx: TenantTx,
  standings: readonly Pick<StandingDuty, 'duty'>[],
): Promise<Map<string, Estimates>> {
  const { rows } = await sql<EstimateRow>`
    SELECT i.duty_id, i.thing_id, p.ends, r.estimate AND t.tracked AS holds, e.estimate
    FROM duty_item i
    JOIN duty d ON d.commune_code = i.commune_code AND d.id = i.duty_id
    JOIN reporting_period p ON p.commune_code = d.commune_code AND p.id = d.period_id
    JOIN thing t ON t.commune_code = i.commune_code AND t.id = i.thing_id
    JOIN observation r ON r.commune_code = i.commune_code AND r.id = i.received_id
    CROSS JOIN LATERAL (SELECT ${AS_SENT} AS estimate FROM observation o
      JOIN report_step s ON s.commune_code = o.commune_code AND s.duty_id = o.duty_id AND s.thing_id = o.thing_id
        AND s.answer_id = o.id AND s.to_state = 'received'
      WHERE o.commune_code = i.commune_code AND o.thing_id = i.thing_id AND o.duty_id = i.duty_id AND o.estimate
      ORDER BY s.id DESC LIMIT 1) AS e
    WHERE i.commune_code = ${tx.communeCode} AND i.duty_id = ANY (${standings.map(({ duty }) => duty.id)}::uuid[])
      AND i.kind = 'indicator'`.execute(tx.db);
  const today = todayInVietnam(tx.at);
  const byDuty = Map.groupBy(rows, ({ duty_id }) => duty_id);
  return new Map(
    [...byDuty].map(([duty, own]) => [
      duty,
      new Map(own.map((row) => [row.thing_id, estimatedOf(row, today)])),
    ]),
  );
}

/** Of the rows of one duty. */
export async function estimatesOf(tx: TenantTx, standing: Pick<StandingDuty, 'duty'>): Promise<Estimates> {
  return (await loadEstimates(tx, [standing])).get(standing.duty.id) ?? new Map();
}

function estimatedOf({ ends, holds, estimate: kept }: EstimateRow, today: string): Estimated {
  const over = isOver(ends, today);
  const estimate = Estimate.parse(kept);
  const day = ends > estimate.asOf ? ends : estimate.asOf;
  return { estimate, settles: holds && over, wholeAsOf: over ? day : undefined };
}

/** A row whose real figure is owed, or sent and not received yet. */
export interface Settling {
  dutyId: string;
  thingId: string;
  unitId: string;
  periodId: string;
  periodName: string;
  closed: boolean;
  state: ItemState;
}

/** All of the commune by now, the earliest period first. */
export async function listSettling(tx: TenantTx): Promise<Settling[]> {
  const { rows } = await sql<Settling>`
    SELECT i.duty_id AS "dutyId", i.thing_id AS "thingId", d.unit_id AS "unitId", p.id AS "periodId",
      p.name AS "periodName", p.closed_at IS NOT NULL AS closed, i.state
    FROM observation o
    JOIN duty_item i ON i.commune_code = o.commune_code AND i.duty_id = o.duty_id AND i.thing_id = o.thing_id
      AND i.received_id = o.id
    JOIN duty d ON d.commune_code = i.commune_code AND d.id = i.duty_id
    JOIN reporting_period p ON p.commune_code = d.commune_code AND p.id = d.period_id
    JOIN thing t ON t.commune_code = i.commune_code AND t.id = i.thing_id
    WHERE o.commune_code = ${tx.communeCode} AND o.estimate AND t.tracked
      AND p.ends < ${todayInVietnam(tx.at)}::date
    ORDER BY p.ends, p.id, d.unit_id, i.duty_id, i.position`.execute(tx.db);
  return rows;
}
