/** A last report, dropped as a file: what it says of the rows, proposed; nothing of it is entered. */
import type { Database, TenantTx } from '../../../db/database.ts';
import type { FileStore } from '../../../plans/intake/file-store.ts';
import { type UploadedFile, withStoredFiles } from '../../../plans/intake/receive-files.ts';
import type { SourceBlock } from '../../../reading/block.ts';
import { Unreadable } from '../../../reading/unreadable.ts';
import { readBlocksInWorker } from '../../../reading/worker/read-in-worker.ts';
import { todayInVietnam, writtenDay } from '../../../shared/dates.ts';
import { Forbidden, Invalid } from '../../../shared/errors.ts';
import type { Actor, Session } from '../../../shared/who-acts.ts';
import { canEnterStart } from '../../permissions.ts';
import type { StartReport } from '../contract.ts';
import { listStartIds, loadStartRows } from '../load-start.ts';
import { matchReport } from './match-report.ts';
import { reportFacts } from './report-facts.ts';
import { reportLines } from './report-lines.ts';

interface ReportParts {
  database: Database;
  files: FileStore;
}

/**
 * The file is kept like every document that came here.
 * @throws Forbidden, Invalid when it cannot be read
 */
export async function readReport(
  { database, files }: ReportParts,
  user: Session,
  actor: Actor,
  uploaded: AsyncIterable<UploadedFile>,
): Promise<StartReport> {
  if (!canEnterStart(user, user.communeCode))
    throw new Forbidden('Chỉ cơ quan thường trực nhập được tình hình đến nay.');
  return await withStoredFiles(files, uploaded, async (stored) => {
    const sources = [];
    for (const { name, sha256 } of stored) sources.push({ name, path: await files.locate(sha256) });
    const blocks = await readable(sources);
    const name = stored.map((file) => file.name).join(', ');
    return await database.withTenant(user.communeCode, actor, (tx) => proposed(tx, name, blocks));
  });
}

/** A person waits for the answer: what takes longer than this is read on no screen. */
const PATIENCE_MS = 120_000;

async function readable(sources: { name: string; path: string }[]): Promise<SourceBlock[]> {
  try {
    return await readBlocksInWorker(sources, { timeoutMs: PATIENCE_MS });
  } catch (error) {
    if (error instanceof Unreadable)
      throw new Invalid([{ field: 'files', text: error.message }], { cause: error });
    throw error;
  }
}

async function proposed(tx: TenantTx, name: string, blocks: readonly SourceBlock[]): Promise<StartReport> {
  const rows = await loadStartRows(tx, await listStartIds(tx, undefined));
  const facts = reportFacts(blocks);
  const day = facts.date && writtenDay(facts.date);
  const source = facts.number ? `Báo cáo ${facts.number}${day ? ` ngày ${day}` : ''}` : name;
  const today = todayInVietnam(tx.at);
  const asOf = facts.asOf !== undefined && facts.asOf <= today ? { asOf: facts.asOf } : {};
  return {
    name,
    ...facts,
    ...matchReport(reportLines(blocks), rows, { source, today, ...asOf }),
  };
}
