/** "So với tệp đã ký": how the file that went out differs from what was issued. Nothing is taken over. */
import type { Database } from '../../db/database.ts';
import type { FileStore } from '../../plans/intake/file-store.ts';
import type { Actor, Session } from '../../shared/who-acts.ts';
import { requireReader } from '../reports/require-right.ts';
import { differences } from '../taken-over/compare.ts';
import type { SignedDifferences } from './contract.ts';
import { readStored } from './read-stored.ts';
import { signedReport } from './signed-report.ts';
import { listTemplates } from './template-store.ts';

export interface TemplateParts {
  database: Database;
  files: FileStore;
}

/** @throws Forbidden, NotFound */
export async function signedDifferences(
  { database, files }: TemplateParts,
  user: Session,
  actor: Actor,
  id: string,
): Promise<SignedDifferences> {
  const { document, signed, takenOver } = await database.withTenant(user.communeCode, actor, async (tx) => {
    requireReader(tx, user);
    const found = await signedReport(tx, id);
    const taken = await listTemplates(tx);
    const isOfFile = taken.some(
      ({ source }) => source.reportId === id && source.sha256 === found.signed.sha256,
    );
    return { ...found, takenOver: isOfFile };
  });
  const stored = await readStored(files, signed);
  if ('reason' in stored) return { differences: [], unread: [stored.reason], readable: false, takenOver };
  const { read } = stored;
  return { differences: differences(document, read), unread: read.unread, readable: true, takenOver };
}
