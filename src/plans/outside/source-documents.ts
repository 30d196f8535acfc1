/** All SQL about documents that people name as the source of a task. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { PlanHeader } from '../../reading/contract.ts';
import { newId } from '../../shared/ids.ts';
import { insertPlan } from '../confirmed/plan-store.ts';
import type { SourceDocument } from './contract.ts';
import { headerOf, type KeptDocument, sameDocument } from './same-document.ts';

/** Those of the kind that are followed, locked: two tasks of one document that come at once find the same. */
async function lockDocuments(
  tx: TenantTx,
  kind: SourceDocument['kind'],
): Promise<(KeptDocument & { version: number })[]> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.communeCode} ${kind}`}, 0))`.execute(tx.db);
  const rows = await tx.db
    .selectFrom('plan')
    .select(['id', 'header', 'version'])
    .where('commune_code', '=', tx.communeCode)
    .where('kind', '=', kind)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return rows.map(({ id, header, version }) => ({ id, version, header: PlanHeader.parse(header) }));
}

/** The document that is meant, kept from now on if it was not. */
export async function findOrMakeDocument(
  tx: TenantTx,
  named: SourceDocument,
): Promise<{ id: string; version: number }> {
  const kept = await lockDocuments(tx, named.kind);
  const found = sameDocument(named, kept);
  const same = kept.find(({ id }) => id === found?.id);
  if (same) return same;
  const id = newId();
  const header = headerOf(named);
  const content = { header, indicators: [], tasks: [], groups: [], reporting: [], findings: [] };
  await insertPlan(tx, { id, header, files: [] }, content);
  return { id, version: 1 };
}

/** Behind all that the document states. */
export async function nextPosition(tx: TenantTx, planId: string): Promise<number> {
  const { last } = await tx.db
    .selectFrom('mention')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('commune_code', '=', tx.communeCode)
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** Who typed what a task was made of; null for a passage that was read. */
export async function addersOf(tx: TenantTx, thingId: string): Promise<(string | null)[]> {
  const rows = await tx.db
    .selectFrom('mention')
    .select('added_by')
    .where('commune_code', '=', tx.communeCode)
    .where('thing_id', '=', thingId)
    .execute();
  return rows.map((row) => row.added_by);
}
