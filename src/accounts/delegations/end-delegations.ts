/** What a person delegated ends with what the person hands over; a person who leaves is let nothing any more. */
import { recordAudits } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { type Grant, grantKey } from '../../shared/who-acts.ts';
import { listAllDelegations, markRevoked } from './delegation-store.ts';
import { revokedEntry } from './revoke-delegation.ts';

/**
 * @param grants those that the person holds no more; 'all' of a person who leaves, whatever was received too
 * @returns how many
 */
export async function endDelegations(
  tx: TenantTx,
  userId: string,
  grants: readonly Grant[] | 'all',
): Promise<number> {
  const keys = grants === 'all' ? undefined : new Set(grants.map(grantKey));
  const ending = (await listAllDelegations(tx, userId))
    .filter(({ state }) => state === 'upcoming' || state === 'in-force')
    .filter(
      ({ fromId, grants: given }) =>
        keys === undefined || (fromId === userId && given.every((grant) => keys.has(grantKey(grant)))),
    );
  for (const { id } of ending) await markRevoked(tx, id);
  await recordAudits(tx, ending.map(revokedEntry));
  return ending.length;
}
