/** Who said and who decided the last of each task: the day of its last answer, its approver, its speaker, its code. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { sameAsEach } from '../../register/things/joined-things.ts';

export interface LastWords {
  /** When the answer that was received last was sent. */
  sentAt: Date | null;
  /** Account and name of whoever received it, or decided later that the task is done. */
  approverId: string | null;
  approverName: string | null;
  /** Of a directive. */
  speaker: string | null;
  /** In the list from above. */
  code: string | null;
}

/** By the tasks as they are now; what was joined into one counts as its own. */
export async function loadLastWords(tx: TenantTx, ids: readonly string[]): Promise<Map<string, LastWords>> {
  const { rows } = await sql<LastWords & { root: string }>`
    WITH RECURSIVE ${sameAsEach(tx, ids)},
    answered AS (SELECT DISTINCT ON (same.root) same.root, u.id, u.duty_id, u.thing_id, u.sent_at
      FROM same
      JOIN task_occurrence o ON o.commune_code = ${tx.communeCode} AND o.thing_id = same.id
      JOIN task_update u ON u.commune_code = o.commune_code AND u.id = o.update_id
      ORDER BY same.root, u.as_of DESC, u.id DESC),
    approved AS (
      SELECT a.root, s.taken_by AS id, s.taken_by_name AS name, s.taken_at AS at FROM answered a
        JOIN report_step s ON s.commune_code = ${tx.communeCode} AND s.duty_id = a.duty_id
          AND s.thing_id = a.thing_id AND s.answer_id = a.id AND s.to_state = 'received'
      UNION ALL SELECT same.root, d.decided_by, d.decided_by_name, d.decided_at FROM same
        JOIN task_decision d ON d.commune_code = ${tx.communeCode} AND d.thing_id = same.id
          AND d.action = 'complete'
        JOIN thing t ON t.commune_code = d.commune_code AND t.id = same.root AND t.state = 'done'),
    approver AS (SELECT DISTINCT ON (root) root, id, name FROM approved ORDER BY root, at DESC),
    spoken AS (SELECT DISTINCT ON (same.root) same.root, d.speaker FROM same
      JOIN directive d ON d.commune_code = ${tx.communeCode} AND d.task_id = same.id
      ORDER BY same.root, d.given_at DESC),
    listed AS (SELECT m.thing_id AS root, min(m.said ->> 'code') AS code FROM mention m
      WHERE m.commune_code = ${tx.communeCode} AND m.thing_id = ANY (${ids}::uuid[]) AND m.leads GROUP BY m.thing_id)
    SELECT root, answered.sent_at AS "sentAt", approver.id AS "approverId", approver.name AS "approverName",
      spoken.speaker, listed.code
    FROM unnest(${ids}::uuid[]) AS root
    LEFT JOIN answered USING (root) LEFT JOIN approver USING (root)
    LEFT JOIN spoken USING (root) LEFT JOIN listed USING (root)`.execute(tx.db);
  return new Map(rows.map(({ root, ...words }) => [root, words]));
}

/** The deadlines that extensions in force replaced, the oldest first. */
export async function loadFormerDues(tx: TenantTx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ root: string; dues: string[] }>`
    WITH RECURSIVE ${sameAsEach(tx, ids)}
    SELECT same.root, array_agg(DISTINCT e.former_due::text ORDER BY e.former_due::text) AS dues
    FROM same JOIN extension e ON e.commune_code = ${tx.communeCode} AND e.thing_id = same.id AND e.state = 'granted'
    GROUP BY same.root`.execute(tx.db);
  return new Map(rows.map(({ root, dues }) => [root, dues]));
}

export interface OfficeContact {
  email: string | null;
  phone: string | null;
}

/** Mail and telephone of the office, never private ones: accounts keep no others. */
export async function loadOfficeContacts(
  tx: TenantTx,
  userIds: readonly string[],
): Promise<Map<string, OfficeContact>> {
  const { rows } = await sql<OfficeContact & { id: string }>`
    SELECT id, "workEmail" AS email, "workPhone" AS phone FROM "auth"."user"
    WHERE "communeCode" = ${tx.communeCode} AND id = ANY (${[...new Set(userIds)]})`.execute(tx.db);
  return new Map(rows.map(({ id, ...contact }) => [id, contact]));
}
