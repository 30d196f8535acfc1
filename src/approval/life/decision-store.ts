/** Decisions about tasks as they are kept. */
import { sql, type Selectable } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { sameThings } from '../../register/things/joined-things.ts';
import type { TaskDecision as StoredDecision } from '../../db/generated/tables.ts';
import type { LifeState } from '../../register/received/contract.ts';
import { delegatorNames, keptDelegators } from '../../shared/delegators.ts';
import { stated } from '../../shared/stated.ts';
import { DecisionAction, DecisionDocument, type TaskDecision } from './contract.ts';

export type DecisionRow = Selectable<StoredDecision> & {
  from_units: string[] | null;
  to_unit: string | null;
};

/** With the names of the units as they are called today. */
export const DECISION_FIELDS = sql`d.*,
  (SELECT array_agg(u.name ORDER BY u.position, u.id) FROM unit u
    WHERE u.commune_code = d.commune_code AND u.id = ANY (d.from_unit_ids)) AS from_units,
  (SELECT u.name FROM unit u WHERE u.commune_code = d.commune_code AND u.id = d.to_unit_id) AS to_unit`;

export function decisionOf(row: DecisionRow): TaskDecision {
  const delegatedBy = delegatorNames(row.delegated_by);
  return {
    id: row.id,
    action: DecisionAction.parse(row.action),
    from: row.from_state as LifeState,
    to: row.to_state as LifeState,
    heldOn: row.held_on,
    decidedBy: row.decided_by_name,
    decidedAt: row.decided_at.toISOString(),
    ...stated({ reason: row.reason, body: row.body, fromUnits: row.from_units, toUnit: row.to_unit }),
    ...(delegatedBy !== undefined && { delegatedBy }),
    ...(row.document !== null && { document: DecisionDocument.parse(row.document) }),
  };
}

/** Of one task and of those joined into it, the oldest first. */
export async function loadDecisions(tx: TenantTx, thingId: string): Promise<TaskDecision[]> {
  const { rows } = await sql<DecisionRow>`
    WITH RECURSIVE ${sameThings(tx, thingId)}
    SELECT ${DECISION_FIELDS} FROM task_decision d
    WHERE d.commune_code = ${tx.communeCode} AND d.thing_id IN (SELECT id FROM same)
    ORDER BY d.decided_at, d.id`.execute(tx.db);
  return rows.map(decisionOf);
}

/** A decision before it is kept. */
export interface NewDecision
  extends Pick<TaskDecision, 'id' | 'action' | 'from' | 'to' | 'heldOn' | 'reason' | 'document' | 'body'> {
  thingId: string;
  fromUnitIds?: readonly string[];
  toUnitId?: string;
}

export async function insertDecisions(tx: TenantTx, decisions: readonly NewDecision[]): Promise<void> {
  const { actor, at, communeCode } = tx;
  await tx.db
    .insertInto('task_decision')
    .values(
      decisions.map((decision) => ({
        commune_code: communeCode,
        id: decision.id,
        thing_id: decision.thingId,
        action: decision.action,
        from_state: decision.from,
        to_state: decision.to,
        held_on: decision.heldOn,
        reason: decision.reason ?? null,
        document: decision.document ? JSON.stringify(decision.document) : null,
        body: decision.body ?? null,
        from_unit_ids: decision.fromUnitIds ? [...decision.fromUnitIds] : null,
        to_unit_id: decision.toUnitId ?? null,
        decided_by: actor.userId,
        decided_by_name: actor.name,
        decided_at: at,
        delegated_by: keptDelegators(actor.delegatedBy),
      })),
    )
    .execute();
}
