/** Body and appendix say different things of a thing: a person has what one of them says hold. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { lockThings, permitChange } from '../things/change-thing.ts';
import type { RegisterDetail, RowKind } from '../contract.ts';
import type { TakeSide } from './contract.ts';
import { getRow } from '../page/get-row.ts';
import { SOURCE_LABELS } from '../labels.ts';
import { type FollowChange, saveChange } from '../things/refresh-things.ts';
import { composeThing, sideTaken } from '../things/thing-state.ts';

/** What is taken is set by the person from then on, so the disagreement stays settled while that stands. */
export async function takeSide(
  tx: TenantTx,
  user: Session,
  kind: RowKind,
  id: string,
  { version, source, reason }: TakeSide,
  follow: FollowChange,
): Promise<RegisterDetail> {
  permitChange(tx, user);
  const [state] = await lockThings(tx, kind, [{ id, version }]);
  if (!state) throw new Error('the thing was locked');
  const taken = sideTaken(state, source);
  if (!taken) {
    const side = SOURCE_LABELS[source].toLowerCase();
    throw new Conflict(`Không có ${kind === 'task' ? 'thời hạn' : 'mức'} nào ghi ở ${side} để lấy theo.`);
  }
  const before = composeThing(state)?.content;
  await saveChange(tx, [{ ...state, set: { ...state.set, ...taken }, version: version + 1 }], follow);
  const fields = Object.keys(taken) as (keyof typeof taken)[];
  await recordAudit(tx, {
    action: `thing.take-${source}`,
    entity: kind,
    entityId: id,
    before: Object.fromEntries(fields.map((field) => [field, before?.[field]])),
    after: taken,
    reason,
  });
  return await getRow(tx, user, kind, id);
}
