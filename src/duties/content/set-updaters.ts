/** Hands rows to a person (người cập nhật), one or many, or back to the whole unit. */
import { recordAudits } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden, Invalid } from '../../shared/errors.ts';
import { keepsCommune, type Session } from '../../shared/who-acts.ts';
import { canHandOver } from '../permissions.ts';
import { providerOfThing } from './content-rows.ts';
import type { FormerUpdaters, Updater, UpdaterChoice } from './contract.ts';
import { type Content, loadContentWithUpdaters } from './load-things.ts';
import { lockThings } from './lock-things.ts';

/** @returns whom they were handed to before, to be sent back */
export async function setUpdaters(
  tx: TenantTx,
  user: Session,
  choices: readonly UpdaterChoice[],
): Promise<FormerUpdaters> {
  const wanted = [...new Map(choices.map((choice) => [choice.thingId, choice])).values()];
  const content = await loadContentWithUpdaters(tx);
  const unitIds = unitsByThing(content, todayInVietnam(tx.at));
  permit(tx, user, wanted, unitIds);
  await lockThings(
    tx,
    wanted.map(({ thingId }) => thingId),
  );
  requirePeople(wanted, content, unitIds);
  const before = new Map(content.things.map(({ id, updater }) => [id, handedTo(updater)]));
  const changes = wanted.filter(({ thingId, userId }) => (before.get(thingId) ?? null) !== userId);
  await save(tx, changes);
  const former = changes.map(({ thingId }) => ({ thingId, userId: before.get(thingId) ?? null }));
  await recordAudits(
    tx,
    changes.map(({ thingId, userId }) => ({
      action: 'updater.set',
      entity: 'updater',
      entityId: thingId,
      before: { userId: before.get(thingId) ?? null },
      after: { userId },
    })),
  );
  return { changed: changes.length, former };
}

const handedTo = (updater: Updater | undefined): string | null =>
  updater === undefined || updater.post !== undefined ? null : updater.userId;

/** The unit that is asked about each row. */
function unitsByThing(content: Content, today: string): Map<string, string> {
  return new Map(
    content.things.flatMap((thing) => {
      const { unitId } = providerOfThing(thing, content, today);
      return unitId === undefined ? [] : [[thing.id, unitId]];
    }),
  );
}

/** @throws Forbidden unless every row is one of a unit that the person heads, or the person keeps the commune */
function permit(
  tx: TenantTx,
  user: Session,
  choices: readonly UpdaterChoice[],
  unitIds: ReadonlyMap<string, string>,
): void {
  const may = choices.every(({ thingId }) => {
    const unitId = unitIds.get(thingId);
    return unitId === undefined
      ? keepsCommune(user, tx.communeCode)
      : canHandOver(user, tx.communeCode, unitId);
  });
  if (!may)
    throw new Forbidden(
      'Chỉ trưởng đơn vị, với nội dung của đơn vị mình, hoặc cơ quan thường trực được giao người cập nhật.',
    );
}

/** @throws Invalid when somebody can not enter for the unit that is asked */
function requirePeople(
  choices: readonly UpdaterChoice[],
  { people }: Content,
  unitIds: ReadonlyMap<string, string>,
): void {
  const unfit = choices.some(({ thingId, userId }) => {
    if (userId === null) return false;
    const person = people.find((each) => each.userId === userId && !each.locked);
    return !person || !person.unitIds.includes(unitIds.get(thingId) ?? '');
  });
  if (unfit)
    throw new Invalid([
      { field: 'userId', text: 'Người này không làm việc ở đơn vị cung cấp, hoặc tài khoản đã khóa.' },
    ]);
}

/** @param changes each for another row */
async function save(tx: TenantTx, changes: readonly UpdaterChoice[]): Promise<void> {
  const dropped = changes.flatMap(({ thingId, userId }) => (userId === null ? thingId : []));
  const rows = changes.flatMap(({ thingId, userId }) =>
    userId === null ? [] : { commune_code: tx.communeCode, thing_id: thingId, user_id: userId },
  );
  if (dropped.length > 0)
    await tx.db
      .deleteFrom('updater')
      .where('commune_code', '=', tx.communeCode)
      .where('thing_id', 'in', dropped)
      .execute();
  if (rows.length > 0)
    await tx.db
      .insertInto('updater')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['commune_code', 'thing_id'])
          .doUpdateSet((eb) => ({ user_id: eb.ref('excluded.user_id') })),
      )
      .execute();
}
