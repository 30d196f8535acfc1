/** A person says what an owner named in the draft stands for; a unit's spelling is remembered for later plans. */
import type { Session } from '../../shared/who-acts.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { addAlias } from '../../organisation/add-alias.ts';
import { asPerson } from '../../organisation/posts.ts';
import { listUnits } from '../../organisation/store.ts';
import { cutText } from '../../shared/cut-text.ts';
import { Invalid } from '../../shared/errors.ts';
import type { DraftOwner, ResolveOwner } from './contract.ts';
import { ownerKey } from './draft-owners.ts';
import { loadPartTexts } from './draft-state.ts';
import { saveOwnerChoice } from './draft-decisions.ts';
import { nextRevision } from '../intake/import-store.ts';
import { requireDraft } from './require-draft.ts';

/** A person may belong to a unit; a collective or an outside body never names one of the commune's units. */
function problemOf(choice: ResolveOwner, unitIds: readonly string[]): string | undefined {
  if (choice.resolution === 'unit' && !choice.unitId) return 'Vui lòng chọn đơn vị.';
  if (choice.unitId && !unitIds.includes(choice.unitId)) return 'Không tìm thấy đơn vị đã chọn.';
  if (choice.unitId && choice.resolution === 'outside')
    return 'Đơn vị ngoài xã không thuộc danh sách đơn vị của xã.';
  return undefined;
}

export async function resolveOwner(
  tx: TenantTx,
  user: Session,
  importId: string,
  choice: ResolveOwner,
): Promise<DraftOwner[]> {
  await requireDraft(tx, user, importId);
  const unitIds = (await listUnits(tx)).map((unit) => unit.id);
  const problem = problemOf(choice, unitIds);
  if (problem) throw new Invalid([{ field: 'unitId', text: problem }]);
  const { resolution, unitId } = choice;
  await saveOwnerChoice(tx, importId, { key: ownerKey(choice.text), resolution, ...(unitId && { unitId }) });
  // A post is no spelling of its unit's name: the choice holds in this draft and teaches the unit no name.
  if (resolution === 'unit' && unitId && !asPerson(choice.text)?.post)
    await addAlias(tx, user, unitId, cutText(choice.text, 200));
  await nextRevision(tx, importId);
  const { owners } = await loadPartTexts(tx, importId);
  await recordAudit(tx, { action: 'draft.owner', entity: 'plan-import', entityId: importId, after: choice });
  return JSON.parse(owners) as DraftOwner[];
}
