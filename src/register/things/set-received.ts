/** What the register shows of what was received of a thing; written in the transaction of the step. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { ConditionRule, TaskState } from '../received/contract.ts';

/** What one receipt says of a thing. */
export interface Received {
  thingId: string;
  /** Of a task. */
  state?: TaskState;
  /** "YYYY-MM-DD"; null: not complete any more. */
  completedOn?: string | null;
  /** Of a task: when the answer was sent; what a decision came after changes the state no more. */
  sentAt?: string;
  /** The last figure or update, as lists show it. */
  latest: { asOf: string } & Record<string, unknown>;
  /** Told of an earlier day than what the register shows, and holding on: only the state follows from it. */
  late?: boolean;
}

/** A decision holds over an answer, but for one that was sent after the task was taken up again. */
const DECIDED = sql`coalesce(t.decided_state <> 'in-progress' OR k.sent_at < t.decided_at, false)`;

/**
 * What holds for a later day stays: a receipt that comes late for an earlier period changes only that period, and the
 * state where that holds on. One occurrence of a task that repeats itself completes that occurrence, never the task. What
 * was decided about a task beside its reports holds over them (`set-decided.ts`).
 */
export async function setReceived(tx: TenantTx, received: readonly Received[]): Promise<void> {
  if (received.length === 0) return;
  const rows = received.map(({ thingId, state, completedOn, sentAt, latest, late }) => ({
    thing_id: thingId,
    state: state ?? null,
    completed_on: completedOn ?? null,
    sent_at: sentAt ?? null,
    as_of: latest.asOf,
    latest,
    late: late ?? false,
  }));
  await sql`
    UPDATE thing t SET
      state = CASE WHEN k.state IS NULL OR ${DECIDED} THEN t.state
        WHEN k.state = 'done' AND t.deadline_kind IN ('recurring', 'ongoing') THEN 'in-progress'
        ELSE k.state END,
      completed_on = CASE WHEN k.state IS NULL OR ${DECIDED} THEN t.completed_on
        WHEN t.deadline_kind IN ('recurring', 'ongoing') THEN NULL
        WHEN k.state = 'done' AND t.state = 'done' THEN coalesce(k.completed_on, t.completed_on)
        ELSE k.completed_on END,
      reviewed_on = greatest(t.reviewed_on, k.as_of),
      latest = CASE WHEN k.late THEN t.latest ELSE k.latest END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS k (thing_id uuid, state text, completed_on date, sent_at timestamptz, as_of date, latest jsonb, late boolean)
    WHERE t.commune_code = ${tx.communeCode} AND t.id = k.thing_id
      AND (k.late OR t.latest IS NULL OR (t.latest->>'asOf')::date <= k.as_of)`.execute(tx.db);
}

/** Whether a unit reported these tasks complete and nobody has received that yet. */
export async function setReported(
  tx: TenantTx,
  things: readonly { thingId: string; reported: boolean }[],
): Promise<void> {
  if (things.length === 0) return;
  await sql`
    UPDATE thing t SET reported = k.reported
    FROM jsonb_to_recordset(${JSON.stringify(things)}::jsonb) AS k ("thingId" uuid, reported boolean)
    WHERE t.commune_code = ${tx.communeCode} AND t.id = k."thingId" AND t.reported <> k.reported`.execute(
    tx.db,
  );
}

/** Nothing was received of these things: chưa rà soát, as on their first day; what was decided about them stays. */
export async function clearReceived(tx: TenantTx, thingIds: readonly string[]): Promise<void> {
  await tx.db
    .updateTable('thing')
    .set({
      state: sql`coalesce(decided_state, 'not-started')`,
      completed_on: sql`CASE WHEN decided_state = 'done' THEN completed_on END`,
      reviewed_on: sql`(decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`,
      latest: null,
    })
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', thingIds)
    .execute();
}

/** Somebody looked at these and nothing is known of them yet. @param day "YYYY-MM-DD" */
export async function setReviewed(tx: TenantTx, thingIds: readonly string[], day: string): Promise<void> {
  if (thingIds.length === 0) return;
  await sql`
    UPDATE thing t SET reviewed_on = greatest(t.reviewed_on, ${day}::date)
    WHERE t.commune_code = ${tx.communeCode} AND t.id = ANY (${thingIds}::uuid[])`.execute(tx.db);
}

/** Since when the condition of a conditional task is met, and by which document; null: not yet, or nobody said. */
export interface Condition {
  thingId: string;
  metOn: string | null;
  document: string | null;
  /** How long after it the task is due; absent or null: its due day does not follow from it. */
  rule?: ConditionRule | null;
}

/** Whoever says nothing of a rule about the same day leaves the one that was given. */
const RULE = sql`CASE WHEN k."metOn" = t.condition_met_on THEN coalesce(k.rule, t.condition_rule) ELSE k.rule END`;

/** Those that say something else than before get a new version: whoever looks at the old one is told. */
export async function setConditions(tx: TenantTx, conditions: readonly Condition[]): Promise<void> {
  if (conditions.length === 0) return;
  await sql`
    UPDATE thing t SET condition_met_on = k."metOn", condition_document = k.document,
      condition_rule = ${RULE}, version = t.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(conditions)}::jsonb) AS k ("thingId" uuid, "metOn" date, document text, rule jsonb)
    WHERE t.commune_code = ${tx.communeCode} AND t.id = k."thingId"
      AND (t.condition_met_on, t.condition_document, t.condition_rule) IS DISTINCT FROM (k."metOn", k.document, ${RULE})`.execute(
    tx.db,
  );
}
