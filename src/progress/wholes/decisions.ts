/** What the standing office decided of figures that several units make together; the last decision holds. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { type AskedAt, atKey } from './asked-parts.ts';

export interface Decision {
  /** On the parts that were received, or the figure as the office states it. */
  kind: 'take' | 'give';
  /** Of what the office stated. */
  observationId: string | undefined;
  reason: string;
  by: string;
  at: string;
}

interface DecisionRow extends AskedAt {
  kind: 'take' | 'give' | 'withdraw';
  observation_id: string | null;
  reason: string;
  decided_by_name: string;
  decided_at: Date;
}

/** By `atKey`; what was withdrawn holds no longer. */
export async function loadDecisions(tx: TenantTx, asked: readonly AskedAt[]): Promise<Map<string, Decision>> {
  if (asked.length === 0) return new Map();
  const { rows } = await sql<DecisionRow>`
    SELECT DISTINCT ON (thing_id, period_id) thing_id AS "thingId", period_id AS "periodId", kind, observation_id, reason,
      decided_by_name, decided_at
    FROM whole_decision
    WHERE commune_code = ${tx.communeCode} AND thing_id = ANY (${asked.map(({ thingId }) => thingId)}::uuid[])
      AND period_id = ANY (${asked.map(({ periodId }) => periodId)}::text[])
    ORDER BY thing_id, period_id, id DESC`.execute(tx.db);
  return new Map(
    rows.flatMap(({ kind, observation_id, reason, decided_by_name, decided_at, ...at }) =>
      kind === 'withdraw'
        ? []
        : [
            [
              atKey(at),
              {
                kind,
                observationId: observation_id ?? undefined,
                reason,
                by: decided_by_name,
                at: decided_at.toISOString(),
              },
            ] as const,
          ],
    ),
  );
}
