/** "Hoàn tác" of a task that was just added: it is no longer followed; nothing is deleted. */
import type { TenantTx } from '../../db/database.ts';
import { saveRetired } from '../../register/changes/retire-things.ts';
import { canRetireRow } from '../../register/permissions.ts';
import { lockThings } from '../../register/things/change-thing.ts';
import type { FollowChange } from '../../register/things/refresh-things.ts';
import { Conflict, Forbidden } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { canAddTask } from '../permissions.ts';
import { addersOf } from './source-documents.ts';

/** Whoever may retire what is in the register may do so; others what they added themselves. */
export async function takeBackTask(
  tx: TenantTx,
  user: Session,
  id: string,
  version: number,
  follow: FollowChange,
): Promise<void> {
  if (!canAddTask(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền bỏ việc đã thêm.');
  const [state] = await lockThings(tx, 'task', [{ id, version }]);
  const own = (await addersOf(tx, id)).every((adder) => adder === user.userId);
  if (!own && !canRetireRow(user, tx.communeCode))
    throw new Forbidden('Bạn chỉ bỏ được việc do chính mình thêm.');
  if (!state || state.retiredAt !== undefined) throw new Conflict('Việc này đã ngừng theo dõi rồi.');
  await saveRetired(tx, [state], { retired: true, reason: 'Hoàn tác việc vừa thêm' }, follow);
}
