/** "So với kỳ trước": what differs between a report and another one, the one issued before it unless it is named. */
import type { TenantTx } from '../../db/database.ts';
import { NotFound } from '../../shared/errors.ts';
import { stated } from '../../shared/stated.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { ReportChanges } from '../contract.ts';
import type { OfficialDocument } from '../model/contract.ts';
import { factChanges } from './fact-changes.ts';
import { makeDocument } from './made-document.ts';
import { overlaid } from './overlay.ts';
import { findReport, type KeptReport, listKept, loadTexts, type WholeReport } from './report-store.ts';
import { requireReader } from './require-right.ts';

/**
 * @param withId absent: the last issued one of its kind that was made before it; "now": the figures as they are today
 * beside those that were issued
 * @throws Forbidden, NotFound
 */
export async function reportChanges(
  tx: TenantTx,
  user: Session,
  id: string,
  withId: string | undefined,
): Promise<ReportChanges> {
  requireReader(tx, user);
  const report = await findReport(tx, id);
  if (withId === 'now') return await sinceIssue(tx, user, report);
  const other = withId === undefined ? await issuedBefore(tx, report) : await findReport(tx, withId);
  if (!other) throw new NotFound('Chưa có báo cáo nào phát hành trước báo cáo này.');
  const [before, after] = [await documentOf(tx, user, other), await documentOf(tx, user, report)];
  return {
    before: {
      id: other.id,
      title: before.frame.subject,
      ...stated({ number: other.issued?.number }),
    },
    changes: factChanges(before, after),
  };
}

async function sinceIssue(tx: TenantTx, user: Session, report: WholeReport): Promise<ReportChanges> {
  const { document } = await makeDocument(tx, user, report);
  const before = await documentOf(tx, user, report);
  return {
    before: { id: report.id, title: before.frame.subject, ...stated({ number: report.issued?.number }) },
    changes: factChanges(before, document),
  };
}

async function issuedBefore(tx: TenantTx, { id, kind }: KeptReport): Promise<WholeReport | undefined> {
  const before = (await listKept(tx)).find((each) => each.issued && each.kind === kind && each.id < id);
  return before && (await findReport(tx, before.id));
}

/** As it was issued, else as it stands. */
export async function documentOf(
  tx: TenantTx,
  user: Session,
  report: WholeReport,
): Promise<OfficialDocument> {
  if (report.document) return report.document;
  const { document } = await makeDocument(tx, user, report);
  return overlaid(document, await loadTexts(tx, report.id)).document;
}
