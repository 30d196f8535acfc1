/** Evidence for whoever may look at it. */
import type { TenantTx } from '../../db/database.ts';
import { Forbidden, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { Evidence } from '../contract.ts';
import { requireViewable } from '../whose-duty.ts';
import { type EvidenceRow, evidenceNear, evidenceOf, findEvidence, maySee } from './evidence-store.ts';

/** Of what the person added lately, this much is offered for further rows. */
const LATELY = 30;

/** What can be attached to rows of a form, what stands at one of them first. @throws Forbidden, NotFound */
export async function listEvidence(tx: TenantTx, user: Session, dutyId: string): Promise<Evidence[]> {
  await requireViewable(tx, user, dutyId);
  return (await evidenceNear(tx, dutyId, user.userId, LATELY)).map(evidenceOf);
}

/** @throws Forbidden, NotFound for what is a link too */
export async function getEvidenceFile(
  tx: TenantTx,
  user: Session,
  id: string,
): Promise<EvidenceRow & { sha256: string }> {
  const row = await findEvidence(tx, id);
  if (!row || row.sha256 === null) throw new NotFound('Không tìm thấy tệp minh chứng này.');
  if (!(await maySee(tx, user, row))) throw new Forbidden('Bạn không có quyền xem minh chứng này.');
  return { ...row, sha256: row.sha256 };
}
