/** All SQL about directives: what each of them is about. */
import { type Selectable, sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { Directive as StoredDirective } from '../../db/generated/tables.ts';
import { sameThings } from '../../register/things/joined-things.ts';
import { keptDelegators } from '../../shared/delegators.ts';

/** With the name of the period as it was opened. */
export type DirectiveRow = Selectable<StoredDirective> & { period_name: string | null };

/** A directive before it is kept. */
export interface NewDirective {
  taskId: string;
  speaker: string;
  thingId?: string;
  periodId?: string;
}

export async function insertDirective(tx: TenantTx, directive: NewDirective): Promise<void> {
  const { actor, at, communeCode } = tx;
  await tx.db
    .insertInto('directive')
    .values({
      commune_code: communeCode,
      task_id: directive.taskId,
      thing_id: directive.thingId ?? null,
      period_id: directive.periodId ?? null,
      speaker: directive.speaker,
      given_by: actor.userId,
      given_by_name: actor.name,
      given_at: at,
      delegated_by: keptDelegators(actor.delegatedBy),
    })
    .execute();
}

/** The period, if anything was answered of the thing (or of one joined into it) there; its name as it was opened. */
export async function findAnswered(
  tx: TenantTx,
  thingId: string,
  periodId: string,
): Promise<{ periodName: string | null } | undefined> {
  const { rows } = await sql<{ periodName: string | null }>`
    WITH RECURSIVE ${sameThings(tx, thingId)}
    SELECT (SELECT p.name FROM reporting_period p
      WHERE p.commune_code = ${tx.communeCode} AND p.id = ${periodId}) AS "periodName"
    WHERE EXISTS (SELECT 1 FROM observation o
        WHERE o.commune_code = ${tx.communeCode} AND o.thing_id IN (SELECT id FROM same) AND o.period_id = ${periodId})
      OR EXISTS (SELECT 1 FROM task_update u
        WHERE u.commune_code = ${tx.communeCode} AND u.thing_id IN (SELECT id FROM same) AND u.period_id = ${periodId})`.execute(
    tx.db,
  );
  return rows[0];
}

/** Those about the thing or about one joined into it, the newest first. */
export const loadAbout = (tx: TenantTx, thingId: string): Promise<DirectiveRow[]> =>
  loadWhere(tx, thingId, 'd.thing_id');

/** The last one whose task this is, itself or joined into it. */
export const loadOfTask = async (tx: TenantTx, taskId: string): Promise<DirectiveRow | undefined> =>
  (await loadWhere(tx, taskId, 'd.task_id'))[0];

async function loadWhere(
  tx: TenantTx,
  thingId: string,
  column: 'd.thing_id' | 'd.task_id',
): Promise<DirectiveRow[]> {
  const { rows } = await sql<DirectiveRow>`
    WITH RECURSIVE ${sameThings(tx, thingId)}
    SELECT ${FIELDS} WHERE d.commune_code = ${tx.communeCode} AND ${sql.ref(column)} IN (SELECT id FROM same)
    ORDER BY d.given_at DESC, d.task_id DESC`.execute(tx.db);
  return rows;
}

/** Those of which one of the units leads the task, which is neither done nor given up; by their day. */
export async function loadOpenOf(tx: TenantTx, unitIds: readonly string[]): Promise<DirectiveRow[]> {
  const { rows } = await sql<DirectiveRow>`
    SELECT ${FIELDS} JOIN thing t ON t.commune_code = d.commune_code AND t.id = d.task_id
    WHERE d.commune_code = ${tx.communeCode} AND t.tracked AND t.state IN ('not-started', 'in-progress', 'paused')
      AND EXISTS (SELECT 1 FROM thing_owner o WHERE o.commune_code = t.commune_code AND o.thing_id = t.id
        AND o.role = 'lead' AND o.unit_id = ANY (${unitIds}::uuid[]))
    ORDER BY COALESCE(t.extended_due, t.due), d.given_at, d.task_id`.execute(tx.db);
  return rows;
}

/** With the name of the period as it was opened. */
const FIELDS = sql`d.*, p.name AS period_name FROM directive d
    LEFT JOIN reporting_period p ON p.commune_code = d.commune_code AND p.id = d.period_id`;
