/** The reports that are looked for. Apart from the address, which the router reads before any screen is there. Pure. */
import type { ReportLine } from '../../src/documents/contract.ts';
import { isFound, readQuery } from '../../src/shared/search-text.ts';
import type { ReportSearch } from './report-search.ts';

/** The newest first. */
export function foundReports(
  reports: readonly ReportLine[],
  { q = '', kind, state }: ReportSearch,
): ReportLine[] {
  const query = readQuery(q);
  return reports
    .filter((report) => kind === undefined || report.kind === kind)
    .filter(({ issued }) => state === undefined || (issued === undefined) === (state === 'draft'))
    .filter(({ title, periodName, createdBy, issued }) =>
      isFound(query, title, periodName, createdBy, issued?.number),
    )
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}
