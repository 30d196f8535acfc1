/** A report as it is read on the screen: a draft as the figures are now, an issued one as it was issued. */
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { stated } from '../../shared/stated.ts';
import type { Session } from '../../shared/who-acts.ts';
import { checkDraft } from '../check/check-draft.ts';
import { checkErratum } from '../check/check-erratum.ts';
import type { ReportPage } from '../contract.ts';
import type { ReportFacts } from '../facts/contract.ts';
import { countedUntil } from '../facts/report-period.ts';
import { loadFormerBodies } from '../check/load-former-bodies.ts';
import { countCorrected } from './corrected.ts';
import { errataOf } from './errata.ts';
import { type Made, makeDocument } from './made-document.ts';
import { overlaid } from './overlay.ts';
import { findReport, lineOf, listKept, loadTexts, type WholeReport } from './report-store.ts';
import { requireReader } from './require-right.ts';

/** @throws Forbidden, NotFound */
export async function getReport(tx: TenantTx, user: Session, id: string): Promise<ReportPage> {
  requireReader(tx, user);
  return await pageOf(tx, user, await findReport(tx, id));
}

export async function pageOf(tx: TenantTx, user: Session, report: WholeReport): Promise<ReportPage> {
  return await pageWith(tx, report, await makeDocument(tx, user, report));
}

/** @param made what the program writes of it now */
export async function pageWith(tx: TenantTx, report: WholeReport, made: Made): Promise<ReportPage> {
  const { document, written } = overlaid(made.document, await loadTexts(tx, report.id));
  const shown = report.document ?? document;
  const corrected = (await countCorrected(tx, [report.id])).get(report.id) ?? 0;
  const former = report.document ? [] : await loadFormerBodies(tx);
  return {
    ...lineOf(report, shown.frame.subject, { corrected, errata: errataOf(report.id, await listKept(tx)) }),
    document: shown,
    written,
    choices: report.choices,
    reported: reportedOf(made.facts),
    remarks: report.document
      ? []
      : [...checkErratum(made.facts, report.choices), ...checkDraft({ ...made, shown, written, former })],
    asOf: asOfShown(report, made.facts),
    madeAt: report.issued?.at ?? tx.at.toISOString(),
    version: report.version,
    ...stated({ planId: report.planId }),
  };
}

/** What was issued tells of its own day, whatever is known since. */
const asOfShown = ({ issued }: WholeReport, { asOf, period }: ReportFacts): string =>
  issued ? countedUntil(period, todayInVietnam(new Date(issued.at))) : asOf;

const reportedOf = ({ units }: ReportFacts): ReportPage['reported'] => ({
  expected: units.length,
  submitted: units.filter(({ submittedOn }) => submittedOn !== undefined).length,
  missing: units
    .filter(({ submittedOn }) => submittedOn === undefined)
    .map(({ unitId, name }) => ({ unitId, name })),
});
