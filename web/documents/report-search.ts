/** What the list of reports is narrowed to, as it stands in the address. Pure. */
import type { Kind, ReportLine } from '../../src/documents/contract.ts';
import { isFound, readQuery } from '../../src/shared/search-text.ts';

export interface ReportSearch {
  q?: string;
  kind?: Kind;
  state?: 'draft' | 'issued';
}

const KINDS: readonly Kind[] = ['nq57', 'conclusions', 'figures', 'urging'];
const STATES = ['draft', 'issued'] as const;

/** Out of an address that anybody may have typed. */
export function readReportSearch({ q, kind, state }: Record<string, unknown>): ReportSearch {
  const [known] = KINDS.filter((each) => each === kind);
  const [stands] = STATES.filter((each) => each === state);
  return {
    ...(typeof q === 'string' && q !== '' && { q }),
    ...(known && { kind: known }),
    ...(stands && { state: stands }),
  };
}

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
