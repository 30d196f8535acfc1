/** Findings of a draft as it stands now, each with a key under which a person may wave it away. Pure. */
import type { Finding } from '../../reading/contract.ts';
import { withKeys } from '../../register/findings/finding-key.ts';
import { waysFor } from '../../register/findings/finding-ways.ts';
import type { DraftFinding } from './contract.ts';
import type { DraftThing } from './draft-things.ts';

export interface Waiver {
  key: string;
  reason?: string;
}

/**
 * Serious ones first.
 * @param things of the draft: what settles a finding depends on how many of them it is about
 */
export function draftFindings(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  things: readonly Pick<DraftThing, 'rows'>[],
): DraftFinding[] {
  const waived = new Map(waivers.map((waiver) => [waiver.key, waiver]));
  const thingOf = new Map(things.flatMap((thing) => thing.rows.map(({ id }) => [id, thing])));
  return withKeys(findings)
    .map((finding) => {
      const waiver = waived.get(finding.key);
      return {
        ...finding,
        ways: waysFor(
          finding.kind,
          new Set(finding.rows.flatMap((id) => thingOf.get(id) ?? [])).size,
          finding.rows.length,
        ),
        waived: waiver !== undefined,
        ...(waiver?.reason && { waivedReason: waiver.reason }),
      };
    })
    .toSorted((a, b) => Number(a.severity !== 'serious') - Number(b.severity !== 'serious'));
}
