/** Two things turn out to be one. Nothing is deleted: the other's address, history and figures lead to this one. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict, Invalid } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { lockThings, permitChange } from '../things/change-thing.ts';
import type { RegisterDetail, RowKind } from '../contract.ts';
import type { JoinThings } from './contract.ts';
import { loadStates } from '../things/load-states.ts';
import { getRow } from '../page/get-row.ts';
import { type FollowChange, saveChange } from '../things/refresh-things.ts';
import { markLeading, settleMentions } from '../things/save-mentions.ts';
import { saveThings } from '../things/save-things.ts';
import { refreshExtended } from '../things/set-extended.ts';
import { nameOf, orderedMentions } from '../things/thing-state.ts';

export async function joinThings(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
  { version, other, otherVersion, lead, reason }: JoinThings,
  follow: FollowChange,
): Promise<RegisterDetail> {
  permitChange(tx, user);
  if (id === other)
    throw new Invalid([{ field: 'other', text: 'Vui lòng chọn hai nội dung khác nhau để gộp.' }]);
  const [kept, joined] = await lockThings(tx, kind, [
    { id, version },
    { id: other, version: otherVersion },
  ]);
  if (!kept || !joined) throw new Error('two things were locked');
  const mentions = [...orderedMentions(kept.mentions), ...joined.mentions];
  const leading = lead === undefined ? mentions[0] : mentions.find((mention) => mention.id === lead);
  if (!leading) throw new Conflict('Nơi nêu chính đã chọn không thuộc hai nội dung này.', ['Tải lại trang.']);
  await saveThings(tx, [
    { ...joined, version: otherVersion + 1, joinedInto: id, mentions: [] },
    { ...kept, version: version + 1 },
  ]);
  await settleMentions(tx, [id]);
  await markLeading(tx, id, leading.id);
  await saveChange(tx, await loadStates(tx, [id, other]), follow);
  await refreshExtended(tx, [id, other]);
  const action = { action: 'thing.join', entity: kind, reason };
  const after = { id, name: nameOf(kept), joined: other, joinedName: nameOf(joined) };
  await recordAudit(tx, { ...action, entityId: id, after });
  await recordAudit(tx, { ...action, entityId: other, after });
  return await getRow(tx, user, kind, id);
}
