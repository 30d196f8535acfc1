/** Findings of a draft as it stands now, each with a key under which a person may wave it away. Pure. */
import type { Finding } from '../../reading/contract.ts';
import { waysFor } from '../../register/finding-ways.ts';
import { cutText } from '../../shared/cut-text.ts';
import type { DraftFinding } from './contract.ts';
import type { DraftThing } from './draft-things.ts';

export interface Waiver {
  key: string;
  reason?: string;
}

/** The same while its kind and rows are; findings without rows are told apart by where they are. */
export function findingKey(finding: Pick<Finding, 'kind' | 'rows' | 'where'>): string {
  const about = finding.rows.length > 0 ? finding.rows.toSorted().join('+') : finding.where;
  return cutText(`${finding.kind}:${about}`, 400);
}

/**
 * Serious ones first; equal keys (two remarks of one kind about one row) are told apart by a number.
 * @param things of the draft: what settles a finding depends on how many of them it is about
 */
export function draftFindings(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  things: readonly Pick<DraftThing, 'rows'>[],
): DraftFinding[] {
  const waived = new Map(waivers.map((waiver) => [waiver.key, waiver]));
  const seen = new Map<string, number>();
  const thingOf = new Map(things.flatMap((thing) => thing.rows.map(({ id }) => [id, thing])));
  return findings
    .map((finding) => {
      const base = findingKey(finding);
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      const key = count === 1 ? base : `${base}#${count}`;
      const waiver = waived.get(key);
      return {
        ...finding,
        key,
        ways: waysFor(finding.kind, new Set(finding.rows.flatMap((id) => thingOf.get(id) ?? [])).size),
        waived: waiver !== undefined,
        ...(waiver?.reason && { waivedReason: waiver.reason }),
      };
    })
    .toSorted((a, b) => Number(a.severity !== 'serious') - Number(b.severity !== 'serious'));
}
