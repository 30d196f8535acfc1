/** The document behind an upload or a plan: its blocks, and which stored file a number means. */
import type { Session } from '../shared/who-acts.ts';
import type { TenantTx } from '../db/database.ts';
import { Conflict, Forbidden, NotFound } from '../shared/errors.ts';
import type { PlanDocument, StoredFile } from './intake/contract.ts';
import { getImport } from './intake/get-import.ts';
import { findDocument } from './intake/import-store.ts';
import { canViewPlans } from './permissions.ts';
import { findPlan, findPlanImportId } from './confirmed/plan-store.ts';

/** Where the files are asked for: while confirming, or from the confirmed plan, which more people may see. */
export interface FileOwner {
  of: 'imports' | 'plans';
  id: string;
}

interface Source {
  /** Absent where the document was not read. */
  importId?: string;
  files: StoredFile[];
}

async function getSource(tx: TenantTx, user: Session, { of, id }: FileOwner): Promise<Source> {
  if (of === 'imports') return { importId: id, files: (await getImport(tx, user, id)).files };
  if (!canViewPlans(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem kế hoạch.');
  const plan = await findPlan(tx, id);
  if (!plan) throw new NotFound('Không tìm thấy kế hoạch.');
  const importId = await findPlanImportId(tx, id);
  return { files: plan.files, ...(importId !== undefined && { importId }) };
}

export async function getDocument(tx: TenantTx, user: Session, owner: FileOwner): Promise<PlanDocument> {
  const { importId } = await getSource(tx, user, owner);
  const document = importId === undefined ? undefined : await findDocument(tx, importId);
  if (!document) throw new Conflict('Kế hoạch này chưa đọc xong.');
  return document;
}

/** @param index of the file, from 0 */
export async function getStoredFile(
  tx: TenantTx,
  user: Session,
  owner: FileOwner,
  index: number,
): Promise<StoredFile> {
  const { files } = await getSource(tx, user, owner);
  const file = files[index];
  if (!file) throw new NotFound('Kế hoạch này không có tệp đó.');
  return file;
}
