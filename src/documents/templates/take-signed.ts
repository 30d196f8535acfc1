/** "Dùng cho lần sau": what leaders changed in Word is taken over for the reports after this one. */
import { addDays } from '../../shared/dates.ts';
import { Conflict, Invalid } from '../../shared/errors.ts';
import type { Actor, Session } from '../../shared/who-acts.ts';
import { makeDocument } from '../reports/made-document.ts';
import { requireMaker } from '../reports/require-right.ts';
import { takenOver } from '../taken-over/take-over.ts';
import { keepTemplate } from './keep-template.ts';
import { ownForm } from './own-form.ts';
import { readStored } from './read-stored.ts';
import type { TemplateParts } from './signed-differences.ts';
import { signedReport } from './signed-report.ts';
import { withFormerMapping } from './former-mapping.ts';
import { findHolding, listTemplates } from './template-store.ts';

/**
 * Told against what the program itself had written, so that what an earlier template or the clerk had put there, and
 * was signed, is taken too. Holds from the day after the period of the report.
 * @throws Forbidden, NotFound, Conflict where it was taken over already, Invalid for what cannot be read
 */
export async function takeSigned(
  { database, files }: TemplateParts,
  user: Session,
  actor: Actor,
  id: string,
): Promise<{ id: string }> {
  const within = <T>(work: Parameters<typeof database.withTenant<T>>[2]) =>
    database.withTenant(user.communeCode, actor, work);
  const { signed } = await within(async (tx) => {
    requireMaker(tx, user);
    return await signedReport(tx, id);
  });
  const stored = await readStored(files, signed);
  if ('reason' in stored) throw new Invalid([{ field: 'file', text: stored.reason }]);
  return await within(async (tx) => {
    requireMaker(tx, user);
    const { report, signed: now, end } = await signedReport(tx, id);
    if (now.sha256 !== signed.sha256)
      throw new Conflict('Tệp đã ký vừa được thay.', ['So lại với tệp mới rồi lấy mẫu']);
    const taken = (await listTemplates(tx)).find(({ source }) => source.reportId === id);
    if (taken?.source.sha256 === now.sha256)
      throw new Conflict('Tệp đã ký này đang là mẫu báo cáo.', ['Xem ở danh sách mẫu báo cáo']);
    const { kind, form } = report;
    const made = report.made ?? (await makeDocument(tx, user, report)).made;
    const ours = ownForm(made);
    const validFrom = addDays(end, 1);
    const former = await findHolding(tx, kind, form, validFrom);
    return await keepTemplate(tx, {
      kind,
      form,
      validFrom,
      source: { name: now.name, sha256: now.sha256, reportId: id },
      template: withFormerMapping(takenOver(stored.read, made), former?.template, ours),
      ours,
    });
  });
}
