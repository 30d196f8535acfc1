/** All SQL about things that may be one: what is compared, and what people decided. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { RowKind } from '../contract.ts';
import type { SameDecision } from './contract.ts';
import type { SameSide } from './propose-same.ts';

export interface PlannedSide extends SameSide {
  /** Plans in force that mention it, in the order in which they came. */
  planIds: readonly string[];
}

/** What is followed and counts, with what its plans call it. */
export async function loadSides(tx: TenantTx): Promise<PlannedSide[]> {
  const { rows } = await sql<{
    id: string;
    kind: RowKind;
    unit: string | null;
    open: boolean;
    plan_ids: string[];
    names: string[];
  }>`SELECT t.id, t.kind, t.unit, t.state NOT IN ('done', 'cancelled', 'transferred') AS open,
      ARRAY(SELECT unnest(t.plan_ids) ORDER BY 1) AS plan_ids, array_agg(DISTINCT m.name) AS names
    FROM thing t JOIN mention m ON m.commune_code = t.commune_code AND m.thing_id = t.id
    WHERE t.commune_code = ${tx.communeCode} AND t.tracked AND t.counted
    GROUP BY t.commune_code, t.id ORDER BY t.id`.execute(tx.db);
  return rows.map(({ unit, plan_ids: planIds, ...row }) => ({ ...row, planIds, unit: unit ?? undefined }));
}

/** Two things that somebody decided about, and what each is now: itself, or what it was joined into. */
export interface DecisionRow {
  one_id: string;
  other_id: string;
  one_root: string;
  other_root: string;
  kind: RowKind;
  one_name: string;
  other_name: string;
  decision: SameDecision;
  /** Of the first as it is now. */
  version: number;
  decided_by_name: string;
  decided_at: Date;
}

/** What was taken back is left out; the newest first. @param ids of pairs, else all */
export async function loadSameDecisions(
  tx: TenantTx,
  pairs?: readonly { one: string; other: string }[],
): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    WITH RECURSIVE kept AS (
      SELECT * FROM same_decision d WHERE d.commune_code = ${tx.communeCode} AND d.decision <> 'open'
        ${pairs ? sql`AND (d.one_id, d.other_id) IN (${inOrder(pairs)})` : sql``}
    ), root (id, at) AS (
      SELECT one_id, one_id FROM kept UNION SELECT other_id, other_id FROM kept
      UNION SELECT root.id, t.joined_into FROM root JOIN thing t ON t.commune_code = ${tx.communeCode}
        AND t.id = root.at AND t.joined_into IS NOT NULL
    ), ends (id, at) AS (
      SELECT root.id, root.at FROM root JOIN thing t ON t.commune_code = ${tx.communeCode} AND t.id = root.at
        AND t.joined_into IS NULL
    )
    SELECT k.one_id, k.other_id, a.at AS one_root, b.at AS other_root, one.kind, one.name AS one_name,
      other.name AS other_name, k.decision, now_one.version, k.decided_by_name, k.decided_at
    FROM kept k JOIN ends a ON a.id = k.one_id JOIN ends b ON b.id = k.other_id
      JOIN thing one ON one.commune_code = k.commune_code AND one.id = k.one_id
      JOIN thing other ON other.commune_code = k.commune_code AND other.id = k.other_id
      JOIN thing now_one ON now_one.commune_code = k.commune_code AND now_one.id = a.at
    ORDER BY k.decided_at DESC, k.one_id, k.other_id`.execute(tx.db);
  return rows;
}

/** @param pairs at least one */
const inOrder = (pairs: readonly { one: string; other: string }[]) =>
  sql.join(
    pairs.map(({ one, other }) => {
      const [first, second] = ordered(one, other);
      return sql`(${first}::uuid, ${second}::uuid)`;
    }),
  );

/** Which of the two is named first says nothing: they are kept in the order of their ids. */
const ordered = (one: string, other: string): [string, string] => (one < other ? [one, other] : [other, one]);

export async function saveSameDecisions(
  tx: TenantTx,
  pairs: readonly { one: string; other: string }[],
  decision: SameDecision | 'open',
): Promise<void> {
  const made = {
    decision,
    decided_by: tx.actor.userId,
    decided_by_name: tx.actor.name,
    decided_at: tx.at,
  };
  const rows = pairs.map(({ one, other }) => {
    const [first, second] = ordered(one, other);
    return { commune_code: tx.communeCode, one_id: first, other_id: second, ...made };
  });
  await tx.db
    .insertInto('same_decision')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['commune_code', 'one_id', 'other_id']).doUpdateSet(made))
    .execute();
}

/** Mentions that are a thing's own, and those of what was joined into it, as far as another states them now. */
export async function mentionsUnder(tx: TenantTx, id: string, statedBy: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE below (id) AS (
      SELECT ${id}::uuid UNION SELECT t.id FROM thing t JOIN below ON t.joined_into = below.id
        WHERE t.commune_code = ${tx.communeCode}
    ) SELECT m.id FROM mention m JOIN below ON m.home_id = below.id
    WHERE m.commune_code = ${tx.communeCode} AND m.thing_id = ${statedBy}::uuid ORDER BY m.id`.execute(tx.db);
  return rows.map((row) => row.id);
}
