/** Everything that follows from a draft's rows as they stand now; computed anew, never stored. Pure. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { unitMatcher } from '../../organisation/match-unit.ts';
import type { Commune, Unit } from '../../organisation/contract.ts';
import type { SourceBlock } from '../../reading/block.ts';
import { checkPlan } from '../../reading/checks/check-plan.ts';
import { draftBlockers, draftWarnings, otherCommune } from './confirmable.ts';
import { type DraftCounts } from '../intake/contract.ts';
import { type DraftFinding, type DraftOwner, type DraftRemark, DraftRow } from './contract.ts';
import { draftFindings, type Waiver } from './draft-findings.ts';
import { draftOwners, type OwnerChoice } from './draft-owners.ts';
import { draftCounts } from './draft-counts.ts';
import { readingOfDraft } from './draft-reading.ts';
import { oursAmong, triageBlockers } from './triage.ts';
import { draftThings } from './draft-things.ts';

/** What the parts of a draft follow from. Rows and blocks are JSON: there may be very many of them. */
export interface DraftBasis {
  rows: string;
  blocks: string;
  waivers: readonly Waiver[];
  choices: readonly OwnerChoice[];
  units: readonly Unit[];
  commune: Pick<Commune, 'name' | 'type'>;
  /** Those that this one succeeds, with their kinds: "xã Bãi Cát". */
  formerCommunes: readonly string[];
}

export interface DraftParts {
  findings: DraftFinding[];
  owners: DraftOwner[];
  blockers: DraftRemark[];
  warnings: DraftRemark[];
  otherCommune: string | null;
}

/** The parts as JSON, ready to be sent. */
export type PartTexts = Record<keyof DraftParts, string> & { counts: DraftCounts };

export function draftParts(basis: DraftBasis): PartTexts {
  const rows = z.array(DraftRow).parse(JSON.parse(basis.rows));
  const things = draftThings(rows);
  const found = checkPlan(readingOfDraft(rows, things), JSON.parse(basis.blocks) as SourceBlock[]);
  const findings = draftFindings(found, basis.waivers, things);
  const matcher = unitMatcher(basis.units, basis.commune.name);
  const owners = draftOwners(rows, basis.choices, matcher, basis.commune);
  return {
    findings: JSON.stringify(findings),
    owners: JSON.stringify(owners),
    blockers: JSON.stringify([...draftBlockers(rows, things), ...triageBlockers(rows, oursAmong(owners))]),
    warnings: JSON.stringify(draftWarnings(findings)),
    otherCommune: JSON.stringify(
      otherCommune(rows, `${basis.commune.type} ${basis.commune.name}`, basis.formerCommunes),
    ),
    counts: draftCounts(rows, findings, things),
  };
}

/** Differs whenever the text does, for all that matters here. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 10);
}
