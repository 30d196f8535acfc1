/** Rows of the register go to other units, each with its line in the log; then everything that follows is made anew. */
import type { TenantTx } from '../db/database.ts';
import { saveContents } from '../register/changes/save-contents.ts';
import { loadStates } from '../register/things/load-states.ts';
import type { FollowChange } from '../register/things/refresh-things.ts';
import type { Changes } from './contract.ts';
import type { Side, Versions } from './save-changes.ts';

/** @returns the versions in which the rows were left */
export async function saveRows(
  tx: TenantTx,
  { rows }: Changes,
  { side, reason }: { side: Side; reason: string },
  follow: FollowChange,
): Promise<Versions> {
  const owners = new Map(rows.map((row) => [row.thingId, row[side]]));
  const states = await loadStates(tx, [...owners.keys()]);
  await saveContents(
    tx,
    states,
    (content, { id }) => ({ ...content, owners: owners.get(id) ?? content.owners }),
    { fields: ['owners'], reason },
    follow,
  );
  const left = await tx.db
    .selectFrom('thing')
    .select(['id', 'version'])
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', owners.size > 0 ? [...owners.keys()] : [null])
    .execute();
  return Object.fromEntries(left.map(({ id, version }) => [id, version]));
}
