/** Has tasks asked of several units, each by itself, or of whoever leads them again. */
import { recordAudits } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { listUnits } from '../../organisation/store.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden, Invalid } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { generateDuties } from '../generate-duties.ts';
import { canSetContent } from '../permissions.ts';
import { existsOn } from '../provider.ts';
import type { FormerTaskProviders, TaskProviders } from './contract.ts';
import { lockThings } from './lock-things.ts';
import { loadAskedUnits, saveAskedUnits } from './task-provider-store.ts';

/** Of several choices for one task the last one counts. @returns those that changed as they were, to be sent back */
export async function setTaskProviders(
  tx: TenantTx,
  user: Session,
  choices: readonly TaskProviders[],
): Promise<FormerTaskProviders> {
  if (!canSetContent(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền chọn đơn vị trả lời.');
  const wanted = [...new Map(choices.map((choice) => [choice.thingId, sorted(choice)])).values()];
  const ids = await lockThings(
    tx,
    wanted.map(({ thingId }) => thingId),
    'task',
  );
  const before = await loadAskedUnits(tx, ids);
  const formerOf = ({ thingId }: TaskProviders) =>
    sorted({ thingId, unitIds: [...(before.get(thingId) ?? [])] });
  const changes = wanted.filter((choice) => choice.unitIds.join() !== formerOf(choice).unitIds.join());
  const former = changes.map(formerOf);
  await requireUnits(tx, changes, new Set(former.flatMap(({ unitIds }) => unitIds)));
  await saveAskedUnits(tx, changes);
  await recordAudits(
    tx,
    changes.map((change) => ({
      action: 'content.ask-units',
      entity: 'task-provider',
      entityId: change.thingId,
      before: formerOf(change).unitIds,
      after: change.unitIds,
    })),
  );
  await generateDuties(tx);
  return { changed: changes.length, former };
}

const sorted = ({ thingId, unitIds }: TaskProviders): TaskProviders => ({
  thingId,
  unitIds: [...new Set(unitIds)].toSorted(),
});

/** @param asked were asked before, and may be again when the choice is taken back */
async function requireUnits(
  tx: TenantTx,
  changes: readonly TaskProviders[],
  asked: ReadonlySet<string>,
): Promise<void> {
  const today = todayInVietnam(tx.at);
  const living = new Set(
    (await listUnits(tx)).flatMap((unit) =>
      existsOn(unit, today) && unit.kind !== 'collective' ? unit.id : [],
    ),
  );
  if (changes.flatMap(({ unitIds }) => unitIds).every((id) => living.has(id) || asked.has(id))) return;
  throw new Invalid([{ field: 'unitIds', text: 'Có đơn vị không còn hoạt động. Vui lòng chọn lại.' }]);
}
