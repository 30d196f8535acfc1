/** The draft of a plan with everything that its screen shows. */
import type { Session } from '../accounts/contract.ts';
import type { TenantTx } from '../db/database.ts';
import { Conflict } from '../shared/errors.ts';
import type { Draft } from './contract.ts';
import { loadDraftState } from './draft-state.ts';
import { getImport } from './get-import.ts';

/** A confirmed or discarded draft can still be looked at. */
export async function getDraft(tx: TenantTx, user: Session, importId: string): Promise<Draft> {
  const found = await getImport(tx, user, importId);
  if (found.status === 'queued' || found.status === 'reading' || found.status === 'failed')
    throw new Conflict('Kế hoạch này chưa có bản nháp.');
  const { rows, findings, owners, obstacles, warnings, counts } = await loadDraftState(tx, importId);
  return { import: { ...found, counts }, rows, findings, owners, obstacles, warnings };
}
