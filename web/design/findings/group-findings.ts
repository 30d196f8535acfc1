/** Findings as a clerk works them off: by kind, the kinds with serious ones first. Pure. */
import type { Finding } from '../../../src/reading/contract.ts';

export interface FindingGroup<T> {
  kind: Finding['kind'];
  findings: T[];
}

const isSerious = ({ severity }: Pick<Finding, 'severity'>): boolean => severity === 'serious';

/** Serious groups first, larger before smaller; within a group serious ones first. */
export function groupFindings<T extends Pick<Finding, 'kind' | 'severity'>>(
  findings: readonly T[],
): FindingGroup<T>[] {
  return [...Map.groupBy(findings, ({ kind }) => kind)]
    .map(([kind, members]) => ({
      kind,
      serious: members.some(isSerious),
      findings: members.toSorted((a, b) => Number(isSerious(b)) - Number(isSerious(a))),
    }))
    .toSorted((a, b) => Number(b.serious) - Number(a.serious) || b.findings.length - a.findings.length);
}
