/** Which findings the page shows. Pure. */
import type { RegisterFinding } from '../../../src/register/contract.ts';

/** Filters of the page as they stand in its address. */
export interface FindingSearch {
  plan?: string;
  kind?: string;
  severity?: 'serious' | 'minor';
}

/** Filters out of an address that anybody may have typed. */
export function readFindingSearch(search: Record<string, unknown>): FindingSearch {
  const { plan, kind, severity } = search;
  return {
    ...(typeof plan === 'string' && /^[0-9a-f-]{36}$/i.test(plan) && { plan }),
    ...(typeof kind === 'string' && kind !== '' && { kind }),
    ...((severity === 'serious' || severity === 'minor') && { severity }),
  };
}

/** Those that the filters leave; the plan is the server's affair. */
export function filterFindings(
  findings: readonly RegisterFinding[],
  { kind, severity }: FindingSearch,
): RegisterFinding[] {
  return findings.filter(
    (finding) =>
      (kind === undefined || finding.kind === kind) &&
      (severity === undefined || finding.severity === severity),
  );
}
