/**
 * Which upload is read next, kept in PostgreSQL: a reader claims it and renews the claim while it works. A claim
 * that is not renewed (the process died) is free again; what failed three times so is given up.
 */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { ReadingProgress } from '../../reading/progress.ts';
import type { ReadingResult } from '../../reading/read-plan.ts';
import type { DraftCounts, PlanImport, StoredFile } from './contract.ts';
import { findImport, updateImport } from './import-store.ts';

/** A claim older than this belongs to a dead process. */
export const CLAIM_SECONDS = 20;
const ATTEMPTS = 3;
const GIVEN_UP =
  'Việc đọc tệp này bị gián đoạn nhiều lần. Vui lòng thử tách tệp hoặc lưu lại ở dạng .docx rồi tải lên lần nữa.';

export interface Claim {
  importId: string;
  files: StoredFile[];
}

/** The oldest upload that waits, now claimed by `workerId`; undefined when none waits. */
export async function claimNext(tx: TenantTx, workerId: string): Promise<Claim | undefined> {
  const abandoned = new Date(tx.at.getTime() - CLAIM_SECONDS * 1000);
  const row = await tx.db
    .selectFrom('plan_import')
    .select(['id', 'attempts'])
    .where('commune_code', '=', tx.communeCode)
    .where((eb) =>
      eb.or([
        eb('status', '=', 'queued'),
        eb.and([eb('status', '=', 'reading'), eb('claimed_at', '<', abandoned)]),
      ]),
    )
    .orderBy('created_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.attempts >= ATTEMPTS) {
    await updateImport(tx, row.id, { status: 'failed', problem: GIVEN_UP });
    return await claimNext(tx, workerId);
  }
  await tx.db
    .updateTable('plan_import')
    .set({
      status: 'reading',
      attempts: row.attempts + 1,
      claimed_by: workerId,
      claimed_at: tx.at,
      progress: null,
    })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', row.id)
    .execute();
  const claimed = await findImport(tx, row.id);
  return claimed && { importId: claimed.id, files: claimed.files };
}

function ownClaim(tx: TenantTx, importId: string, workerId: string) {
  return tx.db
    .updateTable('plan_import')
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', importId)
    .where('status', '=', 'reading')
    .where('claimed_by', '=', workerId);
}

/** @returns false when the claim is lost: cancelled by a person or taken over by another process */
export async function renewClaim(
  tx: TenantTx,
  importId: string,
  workerId: string,
  progress: ReadingProgress | undefined,
): Promise<boolean> {
  const result = await ownClaim(tx, importId, workerId)
    .set({ claimed_at: tx.at, progress: progress ? JSON.stringify(progress) : null })
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Puts the upload back in line: the program stops, the next start reads it. */
export async function releaseClaim(tx: TenantTx, importId: string, workerId: string): Promise<void> {
  await ownClaim(tx, importId, workerId)
    .set({ status: 'queued', attempts: sql<number>`attempts - 1`, claimed_by: null, claimed_at: null })
    .execute();
}

export async function failClaim(
  tx: TenantTx,
  importId: string,
  workerId: string,
  problem: string,
): Promise<void> {
  await ownClaim(tx, importId, workerId).set({ status: 'failed', problem, claimed_by: null }).execute();
}

/** What the list of uploads says of a draft that was opened, or why there can be none. */
export type Opened = { title?: string; counts: DraftCounts } | { refusal: string };

/** Makes a draft of what was read, in the transaction that keeps it. */
export type OpenDraft = (tx: TenantTx, importId: string, result: ReadingResult) => Promise<Opened>;

/** Keeps what was read and has the draft opened, in one transaction; what can be no draft fails. */
export async function finishClaim(
  tx: TenantTx,
  importId: string,
  workerId: string,
  result: ReadingResult,
  openDraft: OpenDraft,
): Promise<PlanImport['status'] | 'lost'> {
  const finished = await ownClaim(tx, importId, workerId)
    .set({ status: 'draft', claimed_by: null, progress: null })
    .executeTakeFirst();
  if (finished.numUpdatedRows !== 1n) return 'lost';
  const opened = await openDraft(tx, importId, result);
  if ('refusal' in opened) {
    await updateImport(tx, importId, { status: 'failed', problem: opened.refusal });
    return 'failed';
  }
  await updateImport(tx, importId, opened);
  return 'draft';
}
