/** Findings of a draft as it stands now, each with a key under which a person may wave it away. Pure. */
import type { Finding } from '../../reading/contract.ts';
import { withKeys } from '../../register/finding-key.ts';
import type { DraftFinding } from './contract.ts';

export interface Waiver {
  key: string;
  reason?: string;
}

/** Serious ones first. */
export function draftFindings(findings: readonly Finding[], waivers: readonly Waiver[]): DraftFinding[] {
  const waived = new Map(waivers.map((waiver) => [waiver.key, waiver]));
  return withKeys(findings)
    .map((finding) => {
      const waiver = waived.get(finding.key);
      return {
        ...finding,
        waived: waiver !== undefined,
        ...(waiver?.reason && { waivedReason: waiver.reason }),
      };
    })
    .toSorted((a, b) => Number(a.severity !== 'serious') - Number(b.severity !== 'serious'));
}
