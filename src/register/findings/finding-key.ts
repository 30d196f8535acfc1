/** Under which key a finding is known while its kind and passages stay the same. Pure. */
import type { Finding } from '../../reading/contract.ts';
import { cutText } from '../../shared/cut-text.ts';

/** The same while its kind and rows are; findings without rows are told apart by where they are. */
export function findingKey(finding: Pick<Finding, 'kind' | 'rows' | 'where'>): string {
  const about = finding.rows.length > 0 ? finding.rows.toSorted().join('+') : finding.where;
  return cutText(`${finding.kind}:${about}`, 400);
}

/** Each with its key; equal ones (two remarks of one kind about one row) are told apart by a number. */
export function withKeys<T extends Pick<Finding, 'kind' | 'rows' | 'where'>>(
  findings: readonly T[],
): (T & { key: string })[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const base = findingKey(finding);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { ...finding, key: count === 1 ? base : `${base}#${count}` };
  });
}
