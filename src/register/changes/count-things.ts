/** General tasks become tasks, goals in words indicators, or no longer: many at once. */
import { recordAudits } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { permitChange } from '../things/change-thing.ts';
import type { CountThings } from './contract.ts';
import { loadStates } from '../things/load-states.ts';
import { type FollowChange, saveChange } from '../things/refresh-things.ts';

/** @returns how many changed */
export async function countThings(
  tx: TenantTx,
  user: Session,
  { ids, counted, reason }: CountThings,
  follow: FollowChange,
): Promise<{ changed: number }> {
  permitChange(tx, user);
  const wanted = [...new Set(ids)];
  const states = (await loadStates(tx, wanted)).filter((state) => !state.joinedInto);
  if (states.length !== wanted.length)
    throw new NotFound('Có nội dung không còn trong sổ theo dõi. Chưa thay đổi gì.');
  const changed = states.filter((state) => state.countedChoice !== counted);
  await saveChange(
    tx,
    changed.map((state) => ({ ...state, version: state.version + 1, countedChoice: counted })),
    follow,
  );
  const [action, after] = ['thing.count', { counted }];
  await recordAudits(
    tx,
    changed.map(({ id, kind }) => ({ action, entity: kind, entityId: id, after, reason })),
  );
  return { changed: changed.length };
}
