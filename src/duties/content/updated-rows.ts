/** Rows that a person updates: on the desk, and the successor's when the desk is handed over. */
import type { DeskItem } from '../../accounts/desk/contract.ts';
import type { DeskPart } from '../../accounts/desk/desk-part.ts';
import { recordAudits } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { providerOfThing } from './content-rows.ts';
import { loadContent } from './load-things.ts';

export const updatedRows: DeskPart = {
  name: 'rows',
  list: (tx, { id }) => listUpdated(tx, id),
  move: moveUpdated,
};

/** Each with the unit that is asked about it, whose people alone can update it. */
async function listUpdated(tx: TenantTx, userId: string): Promise<DeskItem[]> {
  const rows = await tx.db
    .selectFrom('updater as r')
    .innerJoin('thing as t', (join) =>
      join.onRef('t.commune_code', '=', 'r.commune_code').onRef('t.id', '=', 'r.thing_id'),
    )
    .select(['t.id', 't.name'])
    .where('r.commune_code', '=', tx.communeCode)
    .where('r.user_id', '=', userId)
    .orderBy('t.kind')
    .orderBy('t.position')
    .orderBy('t.id')
    .execute();
  if (rows.length === 0) return [];
  const content = await loadContent(tx);
  const today = todayInVietnam(tx.at);
  const things = new Map(content.things.map((thing) => [thing.id, thing]));
  const names = new Map(content.units.map(({ id, name }) => [id, name]));
  return rows.map(({ id, name }) => {
    const thing = things.get(id);
    const unitId = thing && providerOfThing(thing, content, today).unitId;
    const unit = unitId === undefined ? undefined : names.get(unitId);
    return { id, text: name, ...(unitId !== undefined && { unitId }), ...(unit && { detail: unit }) };
  });
}

/** Each stands in the log, and so in the history of its row. */
async function moveUpdated(tx: TenantTx, from: string, to: string, ids: readonly string[]): Promise<void> {
  const moved = await tx.db
    .updateTable('updater')
    .set({ user_id: to })
    .where('commune_code', '=', tx.communeCode)
    .where('user_id', '=', from)
    .where('thing_id', 'in', [...ids])
    .returning('thing_id')
    .execute();
  await recordAudits(
    tx,
    moved.map(({ thing_id }) => ({
      action: 'updater.set',
      entity: 'updater',
      entityId: thing_id,
      before: { userId: from },
      after: { userId: to },
    })),
  );
}
