/** All SQL about the rows of a plan that another goes on from. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { RegisterRow } from '../../register/contract.ts';
import type { SuccessionOutcome } from './contract.ts';
import { outcomeOf } from './succession-rules.ts';

export interface Successor {
  id: string;
  title: string;
  number: string | null;
  date: string | null;
  formerId: string;
  formerTitle: string;
  formerEnded: boolean;
}

const SUCCESSOR = sql`p.id, p.title, p.header->>'number' AS number, p.header->>'date' AS date, f.id AS "formerId",
  f.title AS "formerTitle", f.withdrawn_at IS NOT NULL AS "formerEnded"
  FROM plan p JOIN plan f ON f.commune_code = p.commune_code AND f.id = p.follows`;

/** @returns undefined where there is no such plan, or it goes on from none */
export async function findSuccessor(tx: TenantTx, planId: string): Promise<Successor | undefined> {
  const { rows } = await sql<Successor>`SELECT ${SUCCESSOR}
    WHERE p.commune_code = ${tx.communeCode} AND p.id = ${planId}::uuid`.execute(tx.db);
  return rows[0];
}

/** Plans in force that go on from one. */
export async function successorsOf(tx: TenantTx, formerId: string): Promise<Successor[]> {
  const { rows } = await sql<Successor>`SELECT ${SUCCESSOR}
    WHERE p.commune_code = ${tx.communeCode} AND p.follows = ${formerId}::uuid AND p.withdrawn_at IS NULL
    ORDER BY p.id`.execute(tx.db);
  return rows;
}

export interface OutcomeRow {
  id: string;
  kind: RegisterRow['kind'];
  name: string;
  outcome: SuccessionOutcome;
  /** "12/QĐ-UBND", of the last decision about the task. */
  document: string | null;
  /** Both plans state it. */
  stated: boolean;
  /** The latest day that the next plan gives it. */
  nextDue: string | null;
  nextName: string | null;
}

/**
 * Everything that the former plan states and that counts, but for tasks that were over before the next plan was
 * confirmed.
 */
export async function loadOutcomes(tx: TenantTx, { id, formerId }: Successor): Promise<OutcomeRow[]> {
  const { rows } = await sql<
    Omit<OutcomeRow, 'outcome'> & {
      state: NonNullable<RegisterRow['state']>;
      retired: boolean;
      carried: boolean;
      before: boolean;
    }
  >`SELECT t.id, t.kind, t.name, t.state, t.retired_at IS NOT NULL AS retired, own.carried,
      later.name IS NOT NULL AS stated, later.due AS "nextDue", later.name AS "nextName",
      concat_ws(', ', last.document->>'number', to_char((last.document->>'issuedOn')::date, 'DD/MM/YYYY'))
        AS document,
      coalesce(last.decided_at, t.retired_at) IS NULL OR coalesce(last.decided_at, t.retired_at) < n.confirmed_at
        AS before
    FROM thing t
    JOIN plan n ON n.commune_code = t.commune_code AND n.id = ${id}::uuid
    JOIN (SELECT thing_id, bool_or(carried_to = ${id}::uuid) IS TRUE AS carried, min(position) AS position
      FROM mention WHERE commune_code = ${tx.communeCode} AND plan_id = ${formerId}::uuid GROUP BY 1
    ) AS own ON own.thing_id = t.id
    LEFT JOIN (SELECT thing_id, max(said->'deadline'->>'due') AS due, min(name) AS name
      FROM mention WHERE commune_code = ${tx.communeCode} AND plan_id = ${id}::uuid GROUP BY 1
    ) AS later ON later.thing_id = t.id
    LEFT JOIN LATERAL (SELECT d.document, d.decided_at FROM task_decision d
      WHERE d.commune_code = t.commune_code AND d.thing_id = t.id
      ORDER BY d.decided_at DESC, d.id DESC LIMIT 1) AS last ON true
    WHERE t.commune_code = ${tx.communeCode} AND t.joined_into IS NULL AND t.counted
    ORDER BY t.kind, own.position, t.id`.execute(tx.db);
  return rows.flatMap(({ state, retired, carried, before, ...row }) => {
    const outcome = outcomeOf({ kind: row.kind, state, retired, carried, stated: row.stated });
    return before && (outcome === 'done' || outcome === 'ended') ? [] : [{ ...row, outcome }];
  });
}

/** What these state in one plan goes on in another, or no longer. */
export async function markCarried(
  tx: TenantTx,
  thingIds: readonly string[],
  formerId: string,
  to: string | null,
): Promise<void> {
  await tx.db
    .updateTable('mention')
    .set({ carried_to: to })
    .where('commune_code', '=', tx.communeCode)
    .where('plan_id', '=', formerId)
    .where('thing_id', 'in', thingIds)
    .execute();
}
