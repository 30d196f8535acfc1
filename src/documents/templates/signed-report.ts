/** An issued report whose signed file was uploaded. */
import { findPeriod } from '../../duties/find-period.ts';
import type { TenantTx } from '../../db/database.ts';
import { NotFound } from '../../shared/errors.ts';
import type { Issued } from '../contract.ts';
import type { OfficialDocument } from '../model/contract.ts';
import { findReport, type WholeReport } from '../reports/report-store.ts';

export interface SignedReport {
  report: WholeReport;
  /** As it was issued. */
  document: OfficialDocument;
  signed: NonNullable<Issued['signedFile']>;
  /** Last day of its period. */
  end: string;
}

/** @throws NotFound also where no signed file was uploaded */
export async function signedReport(tx: TenantTx, id: string): Promise<SignedReport> {
  const report = await findReport(tx, id);
  const { document, issued } = report;
  if (!document || !issued?.signedFile) throw new NotFound('Báo cáo này chưa có tệp đã ký.');
  const { end } = await findPeriod(tx, report.periodId);
  return { report, document, signed: issued.signedFile, end };
}
