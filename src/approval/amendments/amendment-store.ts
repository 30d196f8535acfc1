/** All SQL about amendments. */
import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import type { TenantTx } from '../../db/database.ts';
import { sameThings } from '../../register/things/joined-things.ts';
import type { Amendment as StoredAmendment } from '../../db/generated/tables.ts';
import { Target } from '../../reading/contract.ts';
import { stated } from '../../shared/stated.ts';
import { DecisionDocument } from '../life/contract.ts';
import { type Amendment, AmendmentKind } from './contract.ts';

/** What an amendment replaced: to be shown, and to be put back. */
export const Replaced = z.object({
  text: z.string(),
  /** By the ids of mentions; null: not amended before. */
  mentions: z.record(z.string(), z.array(Target).nullable()).default({}),
  /** What a person had set over the mentions. */
  set: z.array(Target).optional(),
});
export type Replaced = z.infer<typeof Replaced>;
const Said = z.object({ text: z.string() });

export type AmendmentRow = Selectable<StoredAmendment> & { plan_title: string };

export function amendmentOf(row: AmendmentRow): Amendment {
  return {
    id: row.id,
    kind: AmendmentKind.parse(row.kind),
    planId: row.plan_id,
    planTitle: row.plan_title,
    planVersion: row.plan_version,
    document: DecisionDocument.parse(row.document),
    heldOn: row.held_on,
    reason: row.reason,
    before: Replaced.parse(row.before).text,
    after: Said.parse(row.after).text,
    madeBy: row.made_by_name,
    madeAt: row.made_at.toISOString(),
    ...stated({ undoneBy: row.undone_by_name, undoneAt: row.undone_at?.toISOString() }),
  };
}

/** Of one row and of those joined into it, the oldest first. */
export async function loadAmendments(tx: TenantTx, thingId: string): Promise<AmendmentRow[]> {
  const { rows } = await sql<AmendmentRow>`
    WITH RECURSIVE ${sameThings(tx, thingId)}
    SELECT a.*, p.title AS plan_title FROM amendment a
    JOIN plan p ON p.commune_code = a.commune_code AND p.id = a.plan_id
    WHERE a.commune_code = ${tx.communeCode} AND a.thing_id IN (SELECT id FROM same)
    ORDER BY a.made_at, a.id`.execute(tx.db);
  return rows;
}

export async function findThingOf(tx: TenantTx, amendmentId: string): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom('amendment')
    .select('thing_id')
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', amendmentId)
    .executeTakeFirst();
  return row?.thing_id;
}

export interface NewAmendment {
  id: string;
  planId: string;
  planVersion: number;
  thingId: string;
  kind: AmendmentKind;
  document: DecisionDocument;
  reason: string;
  before: Replaced;
  after: string;
}

export async function insertAmendment(tx: TenantTx, made: NewAmendment): Promise<void> {
  await tx.db
    .insertInto('amendment')
    .values({
      commune_code: tx.communeCode,
      id: made.id,
      plan_id: made.planId,
      plan_version: made.planVersion,
      thing_id: made.thingId,
      kind: made.kind,
      document: JSON.stringify(made.document),
      held_on: made.document.issuedOn,
      reason: made.reason,
      before: JSON.stringify(made.before),
      after: JSON.stringify({ text: made.after }),
      made_by: tx.actor.userId,
      made_by_name: tx.actor.name,
      made_at: tx.at,
    })
    .execute();
}

export async function markUndone(tx: TenantTx, id: string): Promise<void> {
  const { userId, name } = tx.actor;
  await tx.db
    .updateTable('amendment')
    .set({ undone_by: userId, undone_by_name: name, undone_at: tx.at })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
}

/** The targets of mentions as an amendment has them; null: as they were read. */
export async function amendMentions(
  tx: TenantTx,
  amended: Readonly<Record<string, readonly Target[] | null>>,
): Promise<void> {
  for (const [id, targets] of Object.entries(amended))
    await tx.db
      .updateTable('mention')
      .set({ amended: targets && JSON.stringify({ targets }) })
      .where('commune_code', '=', tx.communeCode)
      .where('id', '=', id)
      .execute();
}

/** The targets that this transaction replaced and set hold until, and from, a day. */
export async function holdFrom(tx: TenantTx, thingId: string, day: string): Promise<void> {
  await sql`UPDATE indicator_target SET held_until = ${day}::date
    WHERE commune_code = ${tx.communeCode} AND thing_id = ${thingId}::uuid AND superseded_at = ${tx.at}`.execute(
    tx.db,
  );
  await sql`UPDATE indicator_target SET holds_from = ${day}::date
    WHERE commune_code = ${tx.communeCode} AND thing_id = ${thingId}::uuid AND superseded_at IS NULL
      AND valid_from = ${tx.at}`.execute(tx.db);
}

/** What an amendment replaced holds again since when it held before; that it ever ended is forgotten. */
export async function holdAgain(tx: TenantTx, thingId: string, day: string, madeAt: Date): Promise<void> {
  await sql`
    WITH former AS (
      UPDATE indicator_target SET held_until = NULL WHERE commune_code = ${tx.communeCode}
        AND thing_id = ${thingId}::uuid AND superseded_at = ${madeAt} AND held_until = ${day}::date
      RETURNING year, text, holds_from
    )
    UPDATE indicator_target t SET holds_from = former.holds_from FROM former
    WHERE t.commune_code = ${tx.communeCode} AND t.thing_id = ${thingId}::uuid AND t.superseded_at IS NULL
      AND t.valid_from = ${tx.at} AND t.year IS NOT DISTINCT FROM former.year AND t.text = former.text`.execute(
    tx.db,
  );
}

/** Figures of a day from which it holds that came in after it was made: they were judged by it. */
export async function figuresSince(
  tx: TenantTx,
  thingId: string,
  day: string,
  madeAt: Date,
): Promise<number> {
  const { count } = await tx.db
    .selectFrom('observation')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('commune_code', '=', tx.communeCode)
    .where('thing_id', '=', thingId)
    .where('as_of', '>=', day)
    .where('sent_at', '>', madeAt)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The plan as of its next version: the same content, on another basis. @returns the version */
export async function nextPlanVersion(tx: TenantTx, planId: string, legalBasis: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    WITH moved AS (
      UPDATE plan SET version = version + 1 WHERE commune_code = ${tx.communeCode} AND id = ${planId}::uuid
      RETURNING commune_code, id, version
    )
    INSERT INTO plan_version (commune_code, plan_id, version, import_id, content, legal_basis, confirmed_at,
      confirmed_by, confirmed_by_name)
    SELECT m.commune_code, m.id, m.version, v.import_id, v.content, ${legalBasis}, ${tx.at}, ${tx.actor.userId},
      ${tx.actor.name}
    FROM moved m JOIN plan_version v ON v.commune_code = m.commune_code AND v.plan_id = m.id
      AND v.version = m.version - 1
    RETURNING version`.execute(tx.db);
  const [made] = rows;
  if (!made) throw new Error(`plan ${planId} has no version to go on from`);
  return made.version;
}
