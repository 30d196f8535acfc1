/** "Mở kỳ": the duties of a period become answerable, each with the rows that it asks. */
import { recordAudit } from '../audit/record-audit.ts';
import { parsePeriodId, periodName } from '../calendar/periods.ts';
import type { AdHocPeriod, Period } from '../calendar/contract.ts';
import type { TenantTx } from '../db/database.ts';
import { setWaiting } from '../register/things/set-waiting.ts';
import { Conflict, Forbidden, Invalid } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import { loadGround, saveDuties } from './generate-duties.ts';
import { canManagePeriods } from './permissions.ts';
import { askedContent, type Ground, plannedDuties, textsAsked } from './planned-duties.ts';
import type { DutyRow } from './standing-duty.ts';

/** @throws Forbidden, Invalid, Conflict when it is open already, or nobody owes anything in it */
export async function openPeriod(tx: TenantTx, user: Session, id: string): Promise<void> {
  if (!canManagePeriods(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền mở kỳ báo cáo.');
  const period = parsePeriodId(id);
  if (!period) throw new Invalid([{ field: 'id', text: 'Không có kỳ báo cáo này.' }]);
  const ground = await loadGround(tx);
  if (!(await insertPeriod(tx, user, period)))
    throw new Conflict(`${periodName(period)} đã mở.`, ['Mở trang của kỳ để xem']);
  const planned = ground ? plannedDuties(ground, period.start, period.start) : [];
  const ofPeriod = planned.filter(({ periodId }) => periodId === id);
  if (!ground || ofPeriod.length === 0)
    throw new Conflict(`${periodName(period)} không có đơn vị nào phải báo cáo.`, [
      'Xác nhận chế độ báo cáo và đơn vị cung cấp số liệu trước',
    ]);
  await saveDuties(tx, ofPeriod);
  const asked = await askAll(tx, ground, period);
  await recordAudit(tx, {
    action: 'period.open',
    entity: 'period',
    entityId: id,
    after: { name: periodName(period), duties: ofPeriod.length, asked },
  });
}

/** @returns false when a period with this id is open already, or was */
export async function insertPeriod(
  tx: TenantTx,
  user: Session,
  period: Period | AdHocPeriod,
): Promise<boolean> {
  const inserted = await tx.db
    .insertInto('reporting_period')
    .values({
      commune_code: tx.communeCode,
      id: period.id,
      cycle: period.cycle,
      name: periodName(period),
      starts: period.start,
      ends: period.end,
      opened_at: tx.at,
      opened_by: user.userId,
      version: 1,
    })
    .onConflict((conflict) => conflict.columns(['commune_code', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/**
 * Nothing is asked of a unit twice in a period, however many flows it reports in; a unit that is asked nothing any more
 * owes nothing, unless a person asks it for a short text. @returns how many rows are asked
 */
export async function askAll(tx: TenantTx, ground: Ground, period: Period | AdHocPeriod): Promise<number> {
  const ahead = await tx.db
    .selectFrom('duty as d')
    .innerJoin('reporting_flow as f', (join) =>
      join.onRef('f.commune_code', '=', 'd.commune_code').onRef('f.id', '=', 'd.flow_id'),
    )
    .select(['d.id', 'd.unit_id', 'd.flow_id', 'd.window_end', 'f.direction'])
    .where('d.commune_code', '=', tx.communeCode)
    .where('d.period_id', '=', period.id)
    .where('d.opened_at', 'is', null)
    .execute();
  const items = itemsOf(tx.communeCode, ground, period, ahead);
  const asking = new Set(items.map(({ duty_id }) => duty_id));
  const own = ahead.filter(({ direction }) => direction !== 'in');
  const withRows = ahead.filter(({ id }) => asking.has(id));
  const texts = textsAsked(ground.flows, ahead, new Set(withRows.map(({ unit_id }) => unit_id)));
  await removeEmpty(tx, ahead, [...own, ...withRows, ...texts]);
  await openDuties(tx, [...own, ...withRows], null);
  await openDuties(tx, texts, 'open');
  for (let from = 0; from < items.length; from += 1000)
    await tx.db
      .insertInto('duty_item')
      .values(items.slice(from, from + 1000))
      .execute();
  await setWaiting(tx);
  return items.length;
}

type AheadDuty = Pick<DutyRow, 'id' | 'unit_id' | 'flow_id' | 'window_end'>;

async function removeEmpty(
  tx: TenantTx,
  ahead: readonly AheadDuty[],
  kept: readonly AheadDuty[],
): Promise<void> {
  const empty = ahead.filter((duty) => !kept.includes(duty));
  if (empty.length === 0) return;
  await tx.db
    .deleteFrom('duty')
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', idsOf(empty))
    .execute();
}

/** @param noteState of duties that ask for a short text alone */
async function openDuties(
  tx: TenantTx,
  duties: readonly AheadDuty[],
  noteState: 'open' | null,
): Promise<void> {
  if (duties.length === 0) return;
  await tx.db
    .updateTable('duty')
    .set({ opened_at: tx.at, note_state: noteState })
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', idsOf(duties))
    .execute();
}

const idsOf = (duties: readonly Pick<AheadDuty, 'id'>[]): string[] => duties.map(({ id }) => id);

/** The rows of each duty; of several flows the first in their order asks. */
function itemsOf(
  communeCode: string,
  ground: Ground,
  period: Period | AdHocPeriod,
  duties: readonly AheadDuty[],
) {
  const given = new Set<string>();
  const ends = [...new Set(duties.map(({ window_end }) => window_end))];
  const asked = new Map(
    ends.map((end) => [end, Map.groupBy(askedContent(ground, period, end), ({ unitId }) => unitId)]),
  );
  return ground.flows
    .filter(({ direction }) => direction === 'in')
    .flatMap((flow) => duties.filter(({ flow_id }) => flow_id === flow.id))
    .flatMap((duty) =>
      (asked.get(duty.window_end)?.get(duty.unit_id) ?? [])
        .filter(({ thing, unitId }) => !given.has(`${thing.id} ${unitId}`))
        .map(({ thing }, position) => {
          given.add(`${thing.id} ${duty.unit_id}`);
          return {
            commune_code: communeCode,
            duty_id: duty.id,
            thing_id: thing.id,
            kind: thing.kind,
            position,
            state: 'open' as const,
            version: 1,
          };
        }),
    );
}
