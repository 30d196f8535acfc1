/** Everything that follows from a draft's rows as they stand now; computed anew, never stored. */
import type { TenantTx } from '../db/database.ts';
import { unitMatcher } from '../organisation/match-unit.ts';
import { findCommune, listUnits } from '../organisation/store.ts';
import { checkPlan } from '../reading/checks/check-plan.ts';
import { NotFound } from '../shared/errors.ts';
import { draftObstacles, draftWarnings } from './confirmable.ts';
import type { DraftChanged, DraftCounts, DraftRow } from './contract.ts';
import { draftFindings } from './draft-findings.ts';
import { draftOwners } from './draft-owners.ts';
import { draftCounts, readingOfDraft } from './draft-rows.ts';
import { listDraftRows, listOwnerChoices, listWaivers } from './draft-store.ts';
import { findDocument } from './import-store.ts';

export type DraftState = Omit<DraftChanged, 'rows'> & { rows: DraftRow[] };

/** Loads a draft and what follows from it; `rows` may be given when they are at hand. */
export async function loadDraftState(
  tx: TenantTx,
  importId: string,
  givenRows?: DraftRow[],
): Promise<DraftState> {
  const rows = givenRows ?? (await listDraftRows(tx, importId));
  const document = await findDocument(tx, importId);
  const commune = await findCommune(tx.db, tx.communeCode);
  if (!document || !commune) throw new NotFound('Không tìm thấy bản nháp của kế hoạch này.');
  const found = checkPlan(readingOfDraft(rows), document.blocks);
  const findings = draftFindings(found, await listWaivers(tx, importId));
  const matcher = unitMatcher(await listUnits(tx), commune.name);
  return {
    rows,
    findings,
    owners: draftOwners(rows, await listOwnerChoices(tx, importId), matcher),
    obstacles: draftObstacles(rows),
    warnings: draftWarnings(rows, `${commune.type} ${commune.name}`),
    counts: draftCounts(rows, openFindings(findings)),
  };
}

function openFindings(findings: { waived: boolean }[]): DraftCounts['findings'] {
  return findings.filter((finding) => !finding.waived).length;
}
