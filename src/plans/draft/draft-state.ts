/** Loads a draft with everything that follows from its rows. */
import type { TenantTx } from '../../db/database.ts';
import { listFormerCommunes } from '../../organisation/former-communes.ts';
import { findCommune, listUnits } from '../../organisation/store.ts';
import { NotFound } from '../../shared/errors.ts';
import { computeParts } from './compute-parts.ts';
import type { DraftCounts } from '../intake/contract.ts';
import type { DraftRow } from './contract.ts';
import type { DraftParts, PartTexts } from './draft-parts.ts';
import { listOwnerChoices, listWaivers } from './draft-decisions.ts';
import { presentChoices } from './draft-owners.ts';
import { draftRowsJson, listDraftRows } from './draft-store.ts';
import { findBlocksText } from '../intake/import-store.ts';

/** What follows from the rows, as JSON. */
export async function loadPartTexts(tx: TenantTx, importId: string): Promise<PartTexts> {
  const blocks = await findBlocksText(tx, importId);
  const commune = await findCommune(tx.db, tx.communeCode);
  if (blocks === undefined || !commune) throw new NotFound('Không tìm thấy bản nháp của kế hoạch này.');
  const units = await listUnits(tx);
  return await computeParts({
    rows: await draftRowsJson(tx, importId, { read: false }),
    blocks,
    waivers: await listWaivers(tx, importId),
    choices: presentChoices(await listOwnerChoices(tx, importId), units),
    units,
    commune,
    formerCommunes: (await listFormerCommunes(tx)).map(({ name }) => name),
  });
}

export interface DraftState extends DraftParts {
  rows: DraftRow[];
  counts: DraftCounts;
}

export async function loadDraftState(tx: TenantTx, importId: string): Promise<DraftState> {
  const { counts, ...texts } = await loadPartTexts(tx, importId);
  return {
    rows: await listDraftRows(tx, importId),
    findings: JSON.parse(texts.findings) as DraftParts['findings'],
    owners: JSON.parse(texts.owners) as DraftParts['owners'],
    blockers: JSON.parse(texts.blockers) as DraftParts['blockers'],
    warnings: JSON.parse(texts.warnings) as DraftParts['warnings'],
    otherCommune: JSON.parse(texts.otherCommune) as DraftParts['otherCommune'],
    counts,
  };
}
