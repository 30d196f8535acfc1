/** Saves what was entered as the situation until now: at once a part of the record, outside every reporting rate. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { lockThings } from '../../duties/content/lock-things.ts';
import { setConditions, setReviewed } from '../../register/things/set-received.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Conflict, Forbidden, Invalid } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { appendAnswers, type Sending } from '../answers/append-answers.ts';
import { BASE, keepAnswers, START, takeBack } from '../answers/enter-answers.ts';
import { showAnew } from '../answers/show-anew.ts';
import { loadAnswers } from '../answers/stored-answers.ts';
import { canEnterStart } from '../permissions.ts';
import { type Change, changesOf } from './changes.ts';
import type { SavedStart, SaveStart, StartEntry } from './contract.ts';
import { isTaskEntry, sameEntry, tellsFigure } from './entries.ts';
import { entryProblems } from './entry-problems.ts';
import { countStart, loadStartRows } from './load-start.ts';

/**
 * All rows or none. An entry takes the place of the row's former one; both stay in the record.
 * @throws Forbidden, NotFound, Invalid that names the rows, Conflict when somebody else entered one meanwhile
 */
export async function saveStart(tx: TenantTx, user: Session, order: SaveStart): Promise<SavedStart> {
  if (!canEnterStart(user, tx.communeCode))
    throw new Forbidden('Chỉ cơ quan thường trực nhập được tình hình đến nay.');
  const ids = await lockThings(
    tx,
    order.rows.map(({ thingId }) => thingId),
  );
  const changes = await requireChanges(tx, ids, order);
  const { answers, bases, takenBack, basesTakenBack, without } = changesOf(changes);
  await append(tx, user, START, answers);
  await append(tx, user, BASE, bases);
  await takeBack(tx, START, takenBack);
  await takeBack(tx, BASE, basesTakenBack);
  await showAnew(tx, [...answers.map(({ thingId }) => thingId), ...takenBack]);
  await setReviewed(tx, without, order.asOf);
  await setConditions(tx, changes.flatMap(conditionOf));
  if (changes.length > 0)
    await recordAudit(tx, {
      action: 'start.save',
      entity: 'start',
      entityId: tx.communeCode,
      before: changes.map(({ row, before }) => ({ thing: row.id, entry: before ?? null })),
      after: changes.map(({ row, after }) => ({ thing: row.id, entry: after ?? null })),
    });
  const rows = await loadStartRows(tx, ids);
  return { ...(await countStart(tx, undefined)), savedAt: tx.at.toISOString(), rows };
}

/** Those rows of the order that say something else than before. */
async function requireChanges(tx: TenantTx, ids: readonly string[], order: SaveStart): Promise<Change[]> {
  const rows = new Map((await loadStartRows(tx, ids)).map((row) => [row.id, row]));
  const today = todayInVietnam(tx.at);
  const errors = [];
  const changes: Change[] = [];
  for (const { thingId, answerId, baseId, task, figure } of lastOfEach(order.rows)) {
    const entry = task ?? figure;
    const row = rows.get(thingId);
    if (!row) throw new Error('a locked thing is a row of the register');
    if (row.answerId !== answerId || row.baseId !== baseId)
      throw new Conflict(`Có người vừa nhập “${row.name}” ở nơi khác. Chưa lưu gì.`, [
        'Tải lại để xem nội dung mới nhất rồi nhập tiếp',
      ]);
    const problems = entry
      ? entryProblems(entry, { kind: row.kind, measure: row.measure, asOf: order.asOf, today })
      : [];
    errors.push(
      ...problems.map(({ field, text }) => ({
        field: `${thingId}.${field}`,
        text: `“${row.name}”: ${text}`,
      })),
    );
    const after = entry ? { ...entry, ...dayOf(entry, order.asOf) } : undefined;
    if (!sameEntry(after, row.entry)) changes.push({ row, before: row.entry, after });
  }
  if (errors.length > 0) throw new Invalid(errors);
  return changes;
}

/** Of several entries for one row the last one counts. */
const lastOfEach = (rows: SaveStart['rows']): SaveStart['rows'] => [
  ...new Map(rows.map((row) => [row.thingId, row])).values(),
];

/** Only what is told of a day has one: a base year alone has its own, and nothing known has none. */
const dayOf = (entry: StartEntry, asOf: string) =>
  isTaskEntry(entry) || tellsFigure(entry) ? { asOf: entry.asOf ?? asOf } : { asOf: undefined };

async function append(
  tx: TenantTx,
  user: Session,
  periodId: typeof START | typeof BASE,
  sendings: readonly Sending[],
): Promise<void> {
  const ids = await appendAnswers(tx, user, { dutyId: null, unitId: null, periodId }, sendings);
  const answers = [...(await loadAnswers(tx, [...ids.values()])).values()];
  await keepAnswers(tx, periodId, answers);
}

/** Of tasks only. Where neither the entry nor the former one speaks of a condition, what was recorded of it stays. */
function conditionOf({ row, before, after }: Change) {
  if (row.kind !== 'task') return [];
  const [former, entry] = [before, after].map((each) => (each && isTaskEntry(each) ? each : undefined));
  if (former?.conditionMetOn === undefined && entry?.conditionMetOn === undefined) return [];
  return {
    thingId: row.id,
    metOn: entry?.conditionMetOn ?? null,
    document: entry?.conditionDocument ?? null,
  };
}
