/** All SQL about uploads on their way to a plan, and what the reader made of them. */
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { TenantTx } from '../../db/database.ts';
import type { PlanImport as ImportRow } from '../../db/generated/tables.ts';
import type { ReadingResult } from '../../reading/read-plan.ts';
import { storedJson } from '../../shared/json.ts';
import { DraftCounts, type ImportStatus, type PlanDocument, PlanImport, StoredFile } from './contract.ts';

function importOf(row: Selectable<ImportRow>, sameAs?: PlanImport['sameAs']): PlanImport {
  return {
    id: row.id,
    status: row.status,
    files: z.array(StoredFile).parse(row.files),
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by_name,
    ...(row.status === 'reading' &&
      row.progress !== null && { progress: PlanImport.shape.progress.parse(row.progress) }),
    ...(row.problem !== null && { problem: row.problem }),
    ...(row.title && { title: row.title }),
    ...(row.counts !== null && { counts: DraftCounts.parse(row.counts) }),
    ...(row.plan_id !== null && { planId: row.plan_id }),
    ...(row.continues !== null && { continues: row.continues }),
    ...(row.ended_at !== null &&
      row.ended_by_name !== null && { ended: { at: row.ended_at.toISOString(), by: row.ended_by_name } }),
    ...(sameAs && { sameAs }),
  };
}

const LIVING = ['queued', 'reading', 'draft', 'confirmed'] as const;

function selectImports(tx: TenantTx) {
  return tx.db.selectFrom('plan_import').selectAll().where('commune_code', '=', tx.communeCode);
}

/** An earlier upload of the same files that was not given up. */
async function findTwin(tx: TenantTx, row: Selectable<ImportRow>): Promise<PlanImport['sameAs']> {
  const twin = await selectImports(tx)
    .where('fingerprint', '=', row.fingerprint)
    .where('status', 'in', LIVING)
    .where('id', '<', row.id)
    .orderBy('id')
    .executeTakeFirst();
  return twin && { importId: twin.id, ...(twin.plan_id !== null && { planId: twin.plan_id }) };
}

/** The upload of exactly these files that is still alive, the earliest one. */
export async function findByFingerprint(tx: TenantTx, fingerprint: string): Promise<PlanImport | undefined> {
  const row = await selectImports(tx)
    .where('fingerprint', '=', fingerprint)
    .where('status', 'in', LIVING)
    .orderBy('id')
    .executeTakeFirst();
  return row && importOf(row);
}

/** Newest first, those given up left out. */
export async function listImports(tx: TenantTx): Promise<PlanImport[]> {
  const rows = await selectImports(tx)
    .where('status', '<>', 'discarded')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => importOf(row));
}

export async function findImport(tx: TenantTx, id: string): Promise<PlanImport | undefined> {
  const row = await selectImports(tx).where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const continuedBy = await findContinuation(tx, id);
  return { ...importOf(row, await findTwin(tx, row)), ...(continuedBy && { continuedBy }) };
}

/** The upload that brought further files to this one and was not given up. */
export async function findContinuation(tx: TenantTx, id: string): Promise<string | undefined> {
  const row = await selectImports(tx)
    .where('continues', '=', id)
    .where('status', 'in', LIVING)
    .executeTakeFirst();
  return row?.id;
}

/** The same, locked until the transaction ends: every change of a draft goes through this lock. */
export async function findImportForUpdate(tx: TenantTx, id: string): Promise<PlanImport | undefined> {
  const row = await selectImports(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && importOf(row);
}

/** How far a draft has changed, and the units by which its owners are recognised. */
export interface DraftStamp {
  status: ImportStatus;
  revision: number;
  units: number;
}

export async function findDraftStamp(tx: TenantTx, id: string): Promise<DraftStamp | undefined> {
  return await tx.db
    .selectFrom('plan_import')
    .select(['status', 'revision'])
    // Units are never deleted and their versions only grow, so this sum differs after every change.
    .select((eb) =>
      eb
        .selectFrom('unit')
        .select(sql<number>`coalesce(sum(version + 1), 0)::integer`.as('units'))
        .where('commune_code', '=', tx.communeCode)
        .$asScalar()
        .$notNull()
        .as('units'),
    )
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Counts a change of the draft; the row of the import must be locked. @returns the revision from now on */
export async function nextRevision(tx: TenantTx, id: string): Promise<number> {
  const { revision } = await tx.db
    .updateTable('plan_import')
    .set({ revision: sql<number>`revision + 1` })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

/** Two uploads of the same files at the same moment come one after the other. */
export async function lockFingerprint(tx: TenantTx, fingerprint: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.communeCode} ${fingerprint}`}, 0))`.execute(
    tx.db,
  );
}

export interface NewImport {
  id: string;
  files: StoredFile[];
  fingerprint: string;
  /** The upload whose files are among these. */
  continues?: string;
}

export async function insertImport(tx: TenantTx, created: NewImport): Promise<void> {
  await tx.db
    .insertInto('plan_import')
    .values({
      commune_code: tx.communeCode,
      id: created.id,
      status: 'queued',
      files: storedJson(created.files),
      fingerprint: created.fingerprint,
      continues: created.continues ?? null,
      attempts: 0,
      created_at: tx.at,
      created_by: tx.actor.userId,
      created_by_name: tx.actor.name,
    })
    .execute();
}

export interface ImportUpdate {
  status?: ImportStatus;
  /** Who ended it, when that is not whoever acts. */
  endedBy?: string;
  problem?: string;
  title?: string;
  planId?: string;
  counts?: DraftCounts;
}

const ENDS: readonly (ImportStatus | undefined)[] = ['confirmed', 'discarded'];

export async function updateImport(tx: TenantTx, id: string, update: ImportUpdate): Promise<void> {
  await tx.db
    .updateTable('plan_import')
    .set({
      ...(update.status && { status: update.status, revision: sql<number>`revision + 1` }),
      ...(ENDS.includes(update.status) && {
        ended_at: tx.at,
        ended_by_name: update.endedBy ?? tx.actor.name,
      }),
      ...(update.problem !== undefined && { problem: update.problem }),
      ...(update.title !== undefined && { title: update.title }),
      ...(update.planId && { plan_id: update.planId }),
      ...(update.counts && { counts: JSON.stringify(update.counts) }),
    })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
}

export async function insertReading(tx: TenantTx, importId: string, result: ReadingResult): Promise<void> {
  const { plan, blocks, pages, notes, formats } = result;
  await tx.db
    .insertInto('plan_reading')
    .values({
      commune_code: tx.communeCode,
      import_id: importId,
      reading: storedJson(plan),
      document: storedJson({ blocks, pages, notes, formats } satisfies PlanDocument),
      read_at: tx.at,
    })
    .execute();
}

/** The blocks of the document as JSON; undefined before it was read. */
export async function findBlocksText(tx: TenantTx, importId: string): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom('plan_reading')
    .select(sql<string>`document->>'blocks'`.as('blocks'))
    .where('commune_code', '=', tx.communeCode)
    .where('import_id', '=', importId)
    .executeTakeFirst();
  return row?.blocks;
}

/** Blocks are written by this program only and large, so their shape is trusted, not checked again. */
export async function findDocument(tx: TenantTx, importId: string): Promise<PlanDocument | undefined> {
  const row = await tx.db
    .selectFrom('plan_reading')
    .select('document')
    .where('commune_code', '=', tx.communeCode)
    .where('import_id', '=', importId)
    .executeTakeFirst();
  return row?.document as PlanDocument | undefined;
}
