/** The signed file, as it went out; uploaded after the issue, and again when the wrong one was taken. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { Database } from '../../db/database.ts';
import type { FileStore } from '../../plans/intake/file-store.ts';
import { type UploadedFile, withStoredFiles } from '../../plans/intake/receive-files.ts';
import { Invalid } from '../../shared/errors.ts';
import type { Actor, Session } from '../../shared/who-acts.ts';
import type { ReportPage } from '../contract.ts';
import { pageOf } from './get-report.ts';
import { lockIssued } from './record-number.ts';
import { changeReport, findReport } from './report-store.ts';
import { requireMaker } from './require-right.ts';

/** @throws Forbidden, NotFound, Conflict for a draft, Invalid for what is no document */
export async function addSignedFile(
  { database, files }: { database: Database; files: FileStore },
  user: Session,
  actor: Actor,
  { id, version }: { id: string; version: number },
  uploaded: AsyncIterable<UploadedFile>,
): Promise<ReportPage> {
  return await withStoredFiles(files, uploaded, async ([file, ...others]) => {
    if (!file || others.length > 0)
      throw new Invalid([{ field: 'files', text: 'Vui lòng chọn đúng một tệp đã ký.' }]);
    return await database.withTenant(user.communeCode, actor, async (tx) => {
      requireMaker(tx, user);
      const report = await lockIssued(tx, user, id, version);
      const signed = { name: file.name, size: file.size, sha256: file.sha256 };
      await changeReport(tx, report, { signed });
      await recordAudit(tx, {
        action: 'report.sign',
        entity: 'report',
        entityId: id,
        ...(report.issued.signedFile && { before: report.issued.signedFile }),
        after: signed,
      });
      return await pageOf(tx, user, await findReport(tx, id));
    });
  });
}
