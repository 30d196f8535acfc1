/** Stored files are put in line to be read as one plan: an upload of its own, or further files of an earlier one. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict, type FieldError, Invalid } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { PlanImport, StoredFile } from './contract.ts';
import { sha256Of } from './file-store.ts';
import { findContinuation, findImport, insertImport, nextRevision } from './import-store.ts';
import { MAX_FILES } from './upload-limits.ts';

/** The same for the same files in the same order. */
export const fingerprintOf = (files: readonly StoredFile[]): string =>
  sha256Of(new TextEncoder().encode(files.map(({ sha256 }) => sha256).join('\n')));

/** @param continues the upload whose files are among these */
export async function enqueueImport(
  tx: TenantTx,
  files: StoredFile[],
  continues?: string,
): Promise<PlanImport> {
  const id = newId();
  await insertImport(tx, { id, files, fingerprint: fingerprintOf(files), ...(continues && { continues }) });
  await recordAudit(tx, {
    action: 'plan-import.upload',
    entity: 'plan-import',
    entityId: id,
    after: { files, ...(continues && { continues }) },
  });
  const created = await findImport(tx, id);
  if (!created) throw new Error('import was not inserted');
  return created;
}

function furtherFilesProblems(before: readonly StoredFile[], further: readonly StoredFile[]): FieldError[] {
  const known = new Set(before.map(({ sha256 }) => sha256));
  const twice = further.flatMap(({ sha256, name }, index) =>
    known.has(sha256) ? [{ field: `files.${index}`, text: `${name}: kế hoạch đã có tệp này.` }] : [],
  );
  const most = { field: 'files', text: `Một kế hoạch có tối đa ${MAX_FILES} tệp.` };
  return before.length + further.length > MAX_FILES ? [most, ...twice] : twice;
}

/**
 * The files of an earlier upload and further ones behind them, to be read together. The earlier upload has to be locked.
 * @throws Invalid when a file is there already, or there would be too many
 * @throws Conflict when somebody else brings further files to the same upload, and they are not given up
 */
export async function enqueueFurtherFiles(
  tx: TenantTx,
  earlier: PlanImport,
  further: StoredFile[],
): Promise<PlanImport> {
  const problems = furtherFilesProblems(earlier.files, further);
  if (problems.length > 0) throw new Invalid(problems);
  if (await findContinuation(tx, earlier.id))
    throw new Conflict('Kế hoạch này đang được bổ sung tệp; tệp bạn vừa gửi chưa được thêm.', [
      'Chờ tệp đang đọc thành bản nháp rồi thêm tệp vào bản nháp đó.',
      'Hoặc dừng đọc, hủy bản nháp đó rồi thêm lại.',
    ]);
  // Whoever has the earlier draft at the screen is told.
  await nextRevision(tx, earlier.id);
  return await enqueueImport(tx, [...earlier.files, ...further], earlier.id);
}
