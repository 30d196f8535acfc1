/** What was read becomes a draft: the reading is kept as it is, its rows are what people correct. */
import type { TenantTx } from '../../db/database.ts';
import type { ReadingResult } from '../../reading/read-plan.ts';
import type { Opened } from '../intake/claim-import.ts';
import { insertReading } from '../intake/import-store.ts';
import { draftRefusal } from './draft-limit.ts';
import { draftRowsOf } from './draft-rows.ts';
import { loadPartTexts } from './draft-state.ts';
import { saveDraftRows } from './draft-store.ts';
import { planName } from './plan-name.ts';

/** What is too long for a draft is refused, and nothing of it kept. */
export async function openDraft(tx: TenantTx, importId: string, result: ReadingResult): Promise<Opened> {
  const refusal = draftRefusal(result.plan);
  if (refusal) return { refusal };
  await insertReading(tx, importId, result);
  await saveDraftRows(tx, importId, draftRowsOf(result.plan), 0);
  const { counts } = await loadPartTexts(tx, importId);
  const title = planName(result.plan.header);
  return { counts, ...(title && { title }) };
}
