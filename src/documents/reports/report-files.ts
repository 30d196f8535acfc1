/** The files of a report: the .docx as it stands or as it was issued, the signed one. */
import { buffer } from 'node:stream/consumers';
import type { Database } from '../../db/database.ts';
import type { FileStore } from '../../plans/intake/file-store.ts';
import { convertByLibreOffice, findLibreOffice } from '../../reading/formats/old-office/libreoffice.ts';
import { NotFound } from '../../shared/errors.ts';
import { DOCX, XLSX } from '../../shared/media-types.ts';
import type { Actor, Session } from '../../shared/who-acts.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { writeAnnexes } from '../xlsx/write-annexes.ts';
import { documentOf } from './report-changes.ts';
import type { OfficialDocument } from '../model/contract.ts';
import { findReport, type KeptReport } from './report-store.ts';
import { requireReader } from './require-right.ts';

/** A file to be sent: made for the answer, or stored and sent piece by piece. */
export type NamedFile = { name: string; mediaType: string } & (
  | { bytes: Uint8Array }
  | { size: number; content: AsyncIterable<Uint8Array> }
);

interface FileParts {
  database: Database;
  files: Pick<FileStore, 'read'>;
}

interface Shown {
  report: KeptReport;
  document: OfficialDocument;
}

async function shownOf({ database }: FileParts, user: Session, actor: Actor, id: string): Promise<Shown> {
  return await database.withTenant(user.communeCode, actor, async (tx) => {
    requireReader(tx, user);
    const report = await findReport(tx, id);
    return { report, document: await documentOf(tx, user, report) };
  });
}

/** What was issued is read from the file store, byte by byte as it was. */
async function contentOf({ files }: FileParts, { report, document }: Shown) {
  return report.issued ? await files.read(report.issued.docxSha256) : { bytes: await writeDocx(document) };
}

const named = ({ document, report }: Shown, extension: string): string =>
  `${fileNameOf(document.frame.subject, report.periodId)}.${extension}`;

/** @throws Forbidden, NotFound */
export async function docxOf(parts: FileParts, user: Session, actor: Actor, id: string): Promise<NamedFile> {
  const shown = await shownOf(parts, user, actor, id);
  return { name: named(shown, 'docx'), mediaType: DOCX, ...(await contentOf(parts, shown)) };
}

/** The annexes as a workbook. @throws Forbidden, NotFound */
export async function xlsxOf(parts: FileParts, user: Session, actor: Actor, id: string): Promise<NamedFile> {
  const shown = await shownOf(parts, user, actor, id);
  return { name: named(shown, 'xlsx'), mediaType: XLSX, bytes: await writeAnnexes(shown.document) };
}

/** The .docx as LibreOffice of this machine prints it. @throws Forbidden, NotFound where there is none */
export async function pdfOf(parts: FileParts, user: Session, actor: Actor, id: string): Promise<NamedFile> {
  const shown = await shownOf(parts, user, actor, id);
  if (findLibreOffice() === undefined)
    throw new NotFound(
      'Máy chủ chưa cài LibreOffice nên không tạo được tệp PDF. Tải tệp Word rồi lưu thành PDF.',
    );
  const content = await contentOf(parts, shown);
  const docx = 'bytes' in content ? content.bytes : await buffer(content.content);
  const bytes = await convertByLibreOffice(docx, 'docx', 'pdf');
  if (!bytes) throw new NotFound('Không chuyển được tệp này sang PDF. Tải tệp Word rồi lưu thành PDF.');
  return { name: named(shown, 'pdf'), mediaType: 'application/pdf', bytes };
}

/** @throws Forbidden, NotFound where none was uploaded */
export async function signedFileOf(
  { database, files }: FileParts,
  user: Session,
  actor: Actor,
  id: string,
): Promise<NamedFile> {
  const signed = await database.withTenant(user.communeCode, actor, async (tx) => {
    requireReader(tx, user);
    return (await findReport(tx, id)).issued?.signedFile;
  });
  if (!signed) throw new NotFound('Báo cáo này chưa có tệp đã ký.');
  const stored = await files.read(signed.sha256);
  return { name: signed.name, mediaType: 'application/octet-stream', ...stored };
}

const LONGEST = 90;

/** "Kết quả thực hiện … 2026Q3": words cut where they end. */
function fileNameOf(subject: string, periodId: string): string {
  const words = subject
    .replace(/[^\p{L}\p{N} -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = words.length <= LONGEST ? words : words.slice(0, LONGEST).replace(/\s\S*$/, '');
  return `${cut} ${periodId}`;
}
