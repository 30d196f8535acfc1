/** What a letter tells that corrects an issued report: that report, and nothing of the register. */
import type { TenantTx } from '../../db/database.ts';
import { findPeriod } from '../../duties/find-period.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Conflict } from '../../shared/errors.ts';
import type { CorrectedReport, ReportFacts } from '../facts/contract.ts';
import { loadCommune } from '../facts/load-commune.ts';
import { periodsAround } from '../facts/report-period.ts';
import { calledAs, typeName } from './called-as.ts';
import { findReport, type WholeReport } from './report-store.ts';

interface Letter {
  periodId: string;
  erratumOf: string;
}

/** @throws NotFound, Conflict where the report cannot be corrected by a letter */
export async function loadErratumFacts(tx: TenantTx, { periodId, erratumOf }: Letter): Promise<ReportFacts> {
  return {
    ...periodsAround(await findPeriod(tx, periodId)),
    asOf: todayInVietnam(tx.at),
    commune: await loadCommune(tx),
    units: [],
    tasks: [],
    indicators: [],
    notes: [],
    issued: [],
    corrected: correctedReport(await findReport(tx, erratumOf)),
  };
}

/** @throws Conflict for a draft, for what has no number yet, for a letter that corrects itself */
export function correctedReport(report: WholeReport): CorrectedReport {
  const { kind, issued, document } = report;
  if (kind === 'erratum')
    throw new Conflict('Đây đã là công văn đính chính.', [
      'Lập công văn đính chính khác từ báo cáo được đính chính',
    ]);
  if (!issued || !document)
    throw new Conflict('Báo cáo này chưa phát hành nên không cần đính chính.', ['Sửa ngay trong bản thảo']);
  const { number, issuedOn } = issued;
  if (number === undefined || issuedOn === undefined)
    throw new Conflict('Báo cáo này chưa ghi số, ngày nên chưa lập công văn đính chính được.', [
      'Ghi số, ngày văn thư đã cấp trước',
    ]);
  return { called: calledAs(report), type: typeName(kind), number, issuedOn, document };
}
