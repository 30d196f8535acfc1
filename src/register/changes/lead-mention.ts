/** A person chooses which mention names the thing and says what of it holds first. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { lockThings, permitChange } from '../things/change-thing.ts';
import type { RegisterDetail, RowKind } from '../contract.ts';
import type { LeadMention } from './contract.ts';
import { getRow } from '../page/get-row.ts';
import { type FollowChange, saveChange } from '../things/refresh-things.ts';
import { markLeading } from '../things/save-mentions.ts';
import { nameOf } from '../things/thing-state.ts';

export async function leadMention(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
  { version, mention, reason }: LeadMention,
  follow: FollowChange,
): Promise<RegisterDetail> {
  permitChange(tx, user);
  const [state] = await lockThings(tx, kind, [{ id, version }]);
  const chosen = state?.mentions.find((each) => each.id === mention);
  if (!state || !chosen) throw new Conflict('Nơi nêu này không còn thuộc mục đang xem.', ['Tải lại trang.']);
  await markLeading(tx, id, mention);
  const mentions = state.mentions.map((each) => ({ ...each, leads: each.id === mention }));
  await saveChange(tx, [{ ...state, version: version + 1, mentions }], follow);
  await recordAudit(tx, {
    action: 'thing.lead',
    entity: kind,
    entityId: id,
    before: { name: nameOf(state) },
    after: { mention, name: chosen.name },
    reason,
  });
  return await getRow(tx, user, kind, id);
}
