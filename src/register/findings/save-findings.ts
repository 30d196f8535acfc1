/** All SQL that writes findings of confirmed plans. They are kept when their cause is gone, never deleted. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { TenantTx } from '../../db/database.ts';
import { FINDING_KINDS } from '../../reading/contract.ts';
import { newId } from '../../shared/ids.ts';
import { compareFindings, type FoundFinding, type StoredFinding } from './compare-findings.ts';
import { markFindings } from '../things/mark-findings.ts';

export type NewFinding = Omit<StoredFinding, 'gone'>;

export async function insertFindings(
  tx: TenantTx,
  planId: string,
  findings: readonly NewFinding[],
): Promise<void> {
  if (findings.length === 0) return;
  await tx.db
    .insertInto('plan_finding')
    .values(
      findings.map((finding) => ({
        key: finding.key,
        kind: finding.kind,
        severity: finding.severity,
        place: finding.where,
        detail: finding.detail,
        mention_ids: [...finding.mentions],
        commune_code: tx.communeCode,
        id: finding.id,
        plan_id: planId,
        waived: finding.waived,
        waived_reason: finding.waivedReason ?? null,
        settled_by: finding.waived ? (finding.settledBy ?? tx.actor.name) : null,
        settled_at: finding.waived ? tx.at : null,
      })),
    )
    .execute();
}

async function listStored(tx: TenantTx, planId: string): Promise<StoredFinding[]> {
  const rows = await tx.db
    .selectFrom('plan_finding')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('plan_id', '=', planId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    kind: z.enum(FINDING_KINDS).parse(row.kind),
    severity: row.severity,
    where: row.place,
    detail: row.detail,
    mentions: row.mention_ids,
    waived: row.waived,
    gone: row.gone_at !== null,
    ...(row.waived_reason !== null && { waivedReason: row.waived_reason }),
    ...(row.settled_by !== null && { settledBy: row.settled_by }),
  }));
}

/** The plan has these findings from now on. @param ruleChanged they were found by another rule than those before */
export async function renewFindings(
  tx: TenantTx,
  planId: string,
  found: readonly FoundFinding[],
  ruleChanged: boolean,
): Promise<void> {
  const stored = await listStored(tx, planId);
  const { added, changed, gone } = compareFindings(stored, found, ruleChanged);
  await insertFindings(
    tx,
    planId,
    added.map((each) => ({ ...each, id: newId() })),
  );
  for (const finding of changed) await updateFinding(tx, finding);
  await markGone(tx, gone, ruleChanged);
  const touched = new Set([...changed.map(({ id }) => id), ...gone]);
  await markMentioned(tx, [...added, ...changed, ...stored.filter(({ id }) => touched.has(id))]);
}

async function updateFinding(tx: TenantTx, finding: FoundFinding & { id: string }): Promise<void> {
  await sql`
    UPDATE plan_finding SET severity = ${finding.severity}, place = ${finding.where}, detail = ${finding.detail},
      mention_ids = ${finding.mentions}::uuid[], gone_at = NULL,
      settled_by = CASE WHEN waived THEN settled_by END, settled_at = CASE WHEN waived THEN settled_at END
    WHERE commune_code = ${tx.communeCode} AND id = ${finding.id}::uuid`.execute(tx.db);
}

/** A change of the rule is nobody's; who waived a finding before stays named. */
async function markGone(tx: TenantTx, ids: readonly string[], ruleChanged: boolean): Promise<void> {
  if (ids.length === 0) return;
  const by = ruleChanged ? null : tx.actor.name;
  await sql`
    UPDATE plan_finding SET gone_at = ${tx.at},
      settled_by = CASE WHEN waived THEN settled_by ELSE ${by} END,
      settled_at = CASE WHEN waived THEN settled_at ELSE ${tx.at}::timestamptz END
    WHERE commune_code = ${tx.communeCode} AND id = ANY (${ids}::uuid[])`.execute(tx.db);
}

/** Whatever these findings are about shows what it has now. */
export async function markMentioned(
  tx: TenantTx,
  findings: readonly { mentions: readonly string[] }[],
): Promise<void> {
  const mentions = [...new Set(findings.flatMap((each) => each.mentions))];
  if (mentions.length === 0) return;
  const things = await tx.db
    .selectFrom('mention')
    .select('thing_id')
    .distinct()
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', mentions)
    .execute();
  await markFindings(
    tx,
    things.map((row) => row.thing_id),
  );
}
