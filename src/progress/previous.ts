/** What was received before the period that asks: the figure that a new one stands beside. */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import { type ItemRow, rowKey, type StandingDuty } from '../duties/standing-duty.ts';
import { Latest } from '../register/received/contract.ts';

interface AskedRow {
  standing: StandingDuty;
  row: Pick<ItemRow, 'duty_id' | 'thing_id' | 'kind'>;
}

interface PreviousRow {
  duty_id: string;
  thing_id: string;
  previous: Record<string, unknown>;
}

/** The figure before that of a row of a duty; undefined when there is none. */
export type PreviousOf = (row: Pick<ItemRow, 'duty_id' | 'thing_id'>) => Latest | undefined;

/**
 * The real figure of another period that holds for the latest day up to this one's; a later period is not "before",
 * and an estimate is nothing to measure a difference by.
 */
export async function loadPrevious(tx: TenantTx, rows: readonly AskedRow[]): Promise<PreviousOf> {
  const asked = rows
    .filter(({ row }) => row.kind === 'indicator')
    .map(({ standing: { duty }, row }) => ({
      duty_id: duty.id,
      own: duty.period_id,
      until: duty.window_end,
      thing_id: row.thing_id,
    }));
  if (asked.length === 0) return () => undefined;
  const found = await sql<PreviousRow>`
    SELECT k.duty_id, k.thing_id, f.previous
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS k (duty_id uuid, own text, until date, thing_id uuid),
    LATERAL (SELECT json_strip_nulls(json_build_object('periodId', period_id, 'asOf', as_of, 'answer', answer,
        'value', value, 'numerator', numerator, 'denominator', denominator, 'text', text,
        'estimate', estimate)) AS previous
      FROM figure WHERE commune_code = ${tx.communeCode} AND thing_id = k.thing_id
        AND period_id <> k.own AND answer <> 'unchanged' AND NOT estimate AND as_of <= k.until
      ORDER BY as_of DESC, received_at DESC LIMIT 1) AS f`.execute(tx.db);
  const figures = new Map(found.rows.map((row) => [rowKey(row), Latest.parse(row.previous)]));
  return (row) => figures.get(rowKey(row));
}

/** What was received last of a task, where that was before the period that asks and not within it. */
export function taskBefore({ duty }: StandingDuty, latest: Latest | undefined): Latest | undefined {
  return latest && latest.periodId !== duty.period_id && latest.asOf <= duty.window_end ? latest : undefined;
}
