/** "Phát hành": the document as it stands is frozen, with its data, text and file; what the commune owes is answered. */
import { Readable } from 'node:stream';
import { recordAudit } from '../../audit/record-audit.ts';
import type { Database } from '../../db/database.ts';
import type { FileStore } from '../../plans/intake/file-store.ts';
import { Conflict } from '../../shared/errors.ts';
import type { Actor, Session } from '../../shared/who-acts.ts';
import type { IssueReport, ReportPage } from '../contract.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { keepFigures } from './corrected.ts';
import { getReport, pageOf, pageWith } from './get-report.ts';
import { makeDocument } from './made-document.ts';
import { changeReport, findReport } from './report-store.ts';
import { lockDraft } from './require-right.ts';

export interface IssueParts {
  database: Database;
  files: Pick<FileStore, 'receive'>;
}

/** A letter that corrects nothing is none. @throws Conflict */
function somethingSaid(page: ReportPage): ReportPage {
  if (page.remarks.some(({ rule }) => rule === 'no-correction'))
    throw new Conflict('Chưa có nội dung đính chính nào.', ['Nhập nội dung đính chính rồi phát hành']);
  return page;
}

/**
 * The file is written before the transaction that names it. What changes in between is seen there: then nothing is issued.
 * @throws Forbidden, NotFound, Conflict
 */
export async function issueReport(
  { database, files }: IssueParts,
  user: Session,
  actor: Actor,
  id: string,
  { version }: IssueReport,
): Promise<ReportPage> {
  const within = <T>(work: Parameters<typeof database.withTenant<T>>[2]) =>
    database.withTenant(user.communeCode, actor, work);
  const { document } = await within(async (tx) => {
    await lockDraft(tx, user, id, version);
    return somethingSaid(await getReport(tx, user, id));
  });
  const bytes = await writeDocx(document);
  const file = await files.receive(Readable.from([bytes]));
  await file.keep();
  return await within(async (tx) => {
    const report = await lockDraft(tx, user, id, version);
    const made = await makeDocument(tx, user, report);
    const page = await pageWith(tx, report, made);
    if (JSON.stringify(page.document) !== JSON.stringify(document))
      throw new Conflict('Số liệu vừa đổi trong lúc phát hành.', ['Xem lại bản thảo rồi phát hành lại']);
    await changeReport(tx, report, { issued: { document, docxSha256: file.sha256, made: made.made } });
    await keepFigures(tx, id, document);
    await recordAudit(tx, {
      action: 'report.issue',
      entity: 'report',
      entityId: id,
      after: {
        title: document.frame.subject,
        docxSha256: file.sha256,
        texts: page.written.map(({ key, text }) => ({ key, text })),
      },
    });
    return await pageOf(tx, user, await findReport(tx, id));
  });
}
