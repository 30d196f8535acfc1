/** "Chuyển đơn vị": another unit of the commune answers for the tasks from now on. */
import type { TenantTx } from '../../db/database.ts';
import { existsOn } from '../../duties/provider.ts';
import { listUnits } from '../../organisation/store.ts';
import { ledBy } from '../../register/changes/lead-things.ts';
import { saveContents } from '../../register/changes/save-contents.ts';
import type { FollowChange } from '../../register/things/refresh-things.ts';
import type { ThingState } from '../../register/things/thing-state.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Conflict, Invalid } from '../../shared/errors.ts';
import type { DecideTasks } from './contract.ts';

/**
 * The history stays with the former unit; what nobody has begun in an open period goes along (`duties/handed-on.ts`).
 * @param states locked
 */
export async function transferTasks(
  tx: TenantTx,
  states: readonly ThingState[],
  { unitId, reason = '', document }: DecideTasks,
  follow: FollowChange,
): Promise<void> {
  const unit = (await listUnits(tx)).find(({ id }) => id === unitId);
  if (!unit || !existsOn(unit, todayInVietnam(tx.at)))
    throw new Invalid([{ field: 'unitId', text: 'Không tìm thấy đơn vị đã chọn. Vui lòng chọn lại.' }]);
  const { changed } = await saveContents(
    tx,
    states,
    (content) => ({
      ...content,
      owners: ledBy(content.owners, unit),
      ...(document && { leadBasis: document.number }),
    }),
    { fields: ['owners', 'leadBasis'], reason },
    follow,
  );
  if (changed < states.length)
    throw new Conflict(`Có nhiệm vụ đã do ${unit.name} chủ trì. Chưa thay đổi gì.`, [
      'Bỏ chọn nhiệm vụ đó, hoặc chọn đơn vị khác',
    ]);
}
