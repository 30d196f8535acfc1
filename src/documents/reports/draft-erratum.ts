/** "Lập công văn đính chính": a draft of a letter that corrects the form or the wording of an issued report. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import { stated } from '../../shared/stated.ts';
import type { Session } from '../../shared/who-acts.ts';
import { DEFAULT_CHOICES } from '../contract.ts';
import { correctedReport } from './load-erratum-facts.ts';
import { makeDocument } from './made-document.ts';
import { insertReport, listKept, lockReport, type NewReport } from './report-store.ts';
import { requireMaker } from './require-right.ts';

/**
 * In the form of the report; its frame follows from the report alone, so nothing is taken over from another letter.
 * @throws Forbidden, NotFound, Conflict where the report cannot be corrected by a letter or one is being written
 */
export async function draftErratum(tx: TenantTx, user: Session, id: string): Promise<{ id: string }> {
  requireMaker(tx, user);
  const report = await lockReport(tx, id);
  correctedReport(report);
  if ((await listKept(tx)).some(({ erratumOf, issued }) => erratumOf === id && !issued))
    throw new Conflict('Đã có bản thảo công văn đính chính báo cáo này.', [
      'Mở bản thảo đó để soạn tiếp, hoặc bỏ nó đi',
    ]);
  const { form, periodId, planId } = report;
  const letter: NewReport = {
    id: newId(),
    kind: 'erratum',
    form,
    periodId,
    erratumOf: id,
    frame: {},
    choices: DEFAULT_CHOICES,
    ...stated({ planId }),
  };
  const { document } = await makeDocument(tx, user, letter);
  await insertReport(tx, letter);
  await recordAudit(tx, {
    action: 'report.draft',
    entity: 'report',
    entityId: letter.id,
    after: { title: document.frame.subject, form, period: periodId, erratumOf: id },
  });
  return { id: letter.id };
}
