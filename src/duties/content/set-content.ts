/** Chooses for many rows and cycles whether they are asked, or has the rule decide again. */
import { recordAudits } from '../../audit/record-audit.ts';
import { generateDuties } from '../generate-duties.ts';
import type { TenantTx } from '../../db/database.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { canSetContent } from '../permissions.ts';
import type { ContentChoice, FormerChoices } from './contract.ts';
import { lockThings } from './lock-things.ts';

const keyOf = ({ thingId, cycle }: Pick<ContentChoice, 'thingId' | 'cycle'>) => `${thingId} ${cycle}`;

/** Of several choices for one row and cycle the last one counts. @returns what was so before, to be sent back */
export async function setContent(
  tx: TenantTx,
  user: Session,
  choices: readonly ContentChoice[],
): Promise<FormerChoices> {
  if (!canSetContent(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền đổi nội dung báo cáo.');
  const wanted = [...new Map(choices.map((choice) => [keyOf(choice), choice])).values()];
  const ids = await lockThings(
    tx,
    wanted.map(({ thingId }) => thingId),
  );
  const before = await loadChoices(tx, ids);
  const formerOf = (choice: ContentChoice) => before.get(keyOf(choice)) ?? null;
  const changes = wanted.filter((choice) => formerOf(choice) !== choice.asked);
  await save(tx, changes);
  const former = changes.map((change) => ({ ...change, asked: formerOf(change) }));
  await recordAudits(tx, auditsOf(changes, former));
  await generateDuties(tx);
  return { changed: changes.length, former };
}

async function loadChoices(tx: TenantTx, ids: readonly string[]): Promise<Map<string, boolean>> {
  const rows = await tx.db
    .selectFrom('period_content')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('thing_id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [`${row.thing_id} ${row.cycle}`, row.asked]));
}

/** @param changes each for another row or cycle */
async function save(tx: TenantTx, changes: readonly ContentChoice[]): Promise<void> {
  const dropped = changes.filter(({ asked }) => asked === null);
  const rows = changes.flatMap(({ thingId, cycle, asked }) =>
    asked === null ? [] : { commune_code: tx.communeCode, thing_id: thingId, cycle, asked },
  );
  if (dropped.length > 0)
    await tx.db
      .deleteFrom('period_content')
      .where('commune_code', '=', tx.communeCode)
      .where((eb) =>
        eb(
          eb.refTuple('thing_id', 'cycle'),
          'in',
          dropped.map(({ thingId, cycle }) => eb.tuple(thingId, cycle)),
        ),
      )
      .execute();
  if (rows.length > 0)
    await tx.db
      .insertInto('period_content')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['commune_code', 'thing_id', 'cycle'])
          .doUpdateSet((eb) => ({ asked: eb.ref('excluded.asked') })),
      )
      .execute();
}

/** One line per row, with all its cycles. */
function auditsOf(changes: readonly ContentChoice[], former: readonly ContentChoice[]) {
  const cyclesOf = (choices: readonly ContentChoice[], id: string) =>
    Object.fromEntries(
      choices.filter(({ thingId }) => thingId === id).map(({ cycle, asked }) => [cycle, asked]),
    );
  return [...new Set(changes.map(({ thingId }) => thingId))].map((id) => ({
    action: 'content.choose',
    entity: 'period-content',
    entityId: id,
    before: cyclesOf(former, id),
    after: cyclesOf(changes, id),
  }));
}
