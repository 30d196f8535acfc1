/** What a person writes in the place of what the program wrote; kept while it is typed. */
import type { TenantTx } from '../../db/database.ts';
import { Invalid } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { ReportPage, WriteTexts } from '../contract.ts';
import { plainText } from '../words/said.ts';
import { pageOf } from './get-report.ts';
import { makeDocument } from './made-document.ts';
import { textsOf } from './overlay.ts';
import { changeReport, dropTexts, findReport, saveText } from './report-store.ts';
import { lockDraft } from './require-right.ts';

/** Logged when it is issued. @throws Forbidden, NotFound, Conflict, Invalid for a place that there is none */
export async function writeTexts(
  tx: TenantTx,
  user: Session,
  id: string,
  { version, texts }: WriteTexts,
): Promise<ReportPage> {
  const report = await lockDraft(tx, user, id, version);
  const places = textsOf((await makeDocument(tx, user, report)).document);
  const back: string[] = [];
  for (const { key, text } of texts) {
    const instead = places.get(key);
    if (text === null || (instead && text === plainText(instead))) back.push(key);
    else if (instead) await saveText(tx, id, { key, text, instead });
    else
      throw new Invalid([
        { field: 'texts', text: 'Đoạn này không còn trong báo cáo. Tải lại trang rồi sửa.' },
      ]);
  }
  await dropTexts(tx, id, back);
  await changeReport(tx, report, {});
  return await pageOf(tx, user, await findReport(tx, id));
}
