/** The files of a report: the .docx as it stands or as it was issued, the signed one. */
import type { Database } from '../../db/database.ts';
import { type Download, download } from '../../http/download.ts';
import type { FileStore } from '../../plans/intake/file-store.ts';
import { NotFound } from '../../shared/errors.ts';
import type { Actor, Session } from '../../shared/who-acts.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { documentOf } from './report-changes.ts';
import { findReport } from './report-store.ts';
import { requireReader } from './require-right.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface FileParts {
  database: Database;
  files: Pick<FileStore, 'read'>;
}

/** What was issued is read from the file store, byte by byte as it was. @throws Forbidden, NotFound */
export async function docxOf(
  { database, files }: FileParts,
  user: Session,
  actor: Actor,
  id: string,
): Promise<Response> {
  const { report, document } = await database.withTenant(user.communeCode, actor, async (tx) => {
    requireReader(tx, user);
    const found = await findReport(tx, id);
    return { report: found, document: await documentOf(tx, user, found) };
  });
  const file = { name: fileNameOf(document.frame.subject, report.periodId), mediaType: DOCX };
  const content: Download = report.issued
    ? { ...file, ...(await files.read(report.issued.docxSha256)) }
    : { ...file, bytes: await writeDocx(document) };
  return download(content);
}

/** @throws Forbidden, NotFound where none was uploaded */
export async function signedFileOf(
  { database, files }: FileParts,
  user: Session,
  actor: Actor,
  id: string,
): Promise<Response> {
  const signed = await database.withTenant(user.communeCode, actor, async (tx) => {
    requireReader(tx, user);
    return (await findReport(tx, id)).issued?.signedFile;
  });
  if (!signed) throw new NotFound('Báo cáo này chưa có tệp đã ký.');
  const stored = await files.read(signed.sha256);
  return download({ name: signed.name, mediaType: 'application/octet-stream', ...stored });
}

const LONGEST = 90;

/** "Bao cao … 2026Q3.docx": words cut where they end. */
function fileNameOf(subject: string, periodId: string): string {
  const words = subject
    .replace(/[^\p{L}\p{N} -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = words.length <= LONGEST ? words : words.slice(0, LONGEST).replace(/\s\S*$/, '');
  return `${cut} ${periodId}.docx`;
}
