/** Findings as a clerk works them off: by kind, the kinds with serious ones first. Pure. */
import type { RegisterFinding } from '../../../src/register/contract.ts';

export interface FindingGroup {
  kind: RegisterFinding['kind'];
  serious: boolean;
  findings: RegisterFinding[];
}

const isSerious = ({ severity }: RegisterFinding): boolean => severity === 'serious';

/** Serious groups first, larger before smaller; within a group serious ones first. */
export function groupFindings(findings: readonly RegisterFinding[]): FindingGroup[] {
  return [...Map.groupBy(findings, ({ kind }) => kind)]
    .map(([kind, members]) => ({
      kind,
      serious: members.some(isSerious),
      findings: members.toSorted((a, b) => Number(isSerious(b)) - Number(isSerious(a))),
    }))
    .toSorted((a, b) => Number(b.serious) - Number(a.serious) || b.findings.length - a.findings.length);
}

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
