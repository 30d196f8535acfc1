/** A task that several units were asked about in a period: where each of them stands. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { ItemState } from '../../duties/contract.ts';
import type { Session } from '../../shared/who-acts.ts';
import { stated } from '../../shared/stated.ts';
import { loadAnswers } from '../answers/stored-answers.ts';
import type { TaskUpdate } from '../contract.ts';
import { canViewAnswers } from '../permissions.ts';
import type { Whole, WholePart } from './contract.ts';

interface PartRow {
  period_id: string;
  period_name: string;
  name: string;
  duty_id: string;
  unit_id: string;
  unit_name: string;
  state: ItemState;
  stands: string | null;
}

/** @param periods in the order wanted; those in which one unit was asked alone are left out */
export async function loadTaskWholes(
  tx: TenantTx,
  user: Session,
  thingId: string,
  periods: readonly string[],
): Promise<Whole[]> {
  const rows = await loadRows(tx, thingId, periods);
  const answers = await loadAnswers(
    tx,
    rows.flatMap(({ stands }) => stands ?? []),
  );
  const updateOf = ({ stands }: PartRow) => {
    const answer = answers.get(stands ?? '');
    return answer?.kind === 'task' ? answer.update : undefined;
  };
  const byPeriod = Map.groupBy(rows, ({ period_id }) => period_id);
  return periods.flatMap((periodId): Whole[] => {
    const own = byPeriod.get(periodId) ?? [];
    const [first] = own;
    if (!first || own.length < 2) return [];
    return [
      {
        kind: 'task',
        thingId,
        name: first.name,
        periodId,
        periodName: first.period_name,
        given: own.filter((row) => updateOf(row)?.state === 'done').length,
        expected: own.length,
        parts: own.map((row) => partOf(tx, user, row, updateOf(row))),
      },
    ];
  });
}

function partOf({ communeCode }: TenantTx, user: Session, row: PartRow, update?: TaskUpdate): WholePart {
  const sees = canViewAnswers(user, communeCode, row.unit_id);
  return {
    unitId: row.unit_id,
    unitName: row.unit_name,
    asked: true,
    ...((sees || row.state === 'received') && { state: row.state }),
    ...(sees && { dutyId: row.duty_id }),
    ...(update && {
      task: {
        state: update.state,
        asOf: update.asOf,
        ...stated({ completedOn: update.completedOn, product: update.product, done: update.done }),
      },
    }),
  };
}

/** With the last thing received of each unit that says where the task stands, up to what was received in the period. */
async function loadRows(tx: TenantTx, thingId: string, periods: readonly string[]): Promise<PartRow[]> {
  const { rows } = await sql<PartRow>`
    SELECT d.period_id, p.name AS period_name, t.name, i.duty_id, d.unit_id, coalesce(u.short_name, u.name) AS unit_name,
      i.state,
      (SELECT s.id FROM task_update s
        JOIN duty_item e ON e.commune_code = s.commune_code AND e.duty_id = s.duty_id AND e.thing_id = s.thing_id
          AND e.received_id = s.id
        WHERE s.commune_code = i.commune_code AND s.thing_id = i.thing_id AND s.unit_id = d.unit_id
          AND s.answer = 'update' AND s.as_of <= coalesce(r.as_of, d.window_end)
        ORDER BY s.as_of DESC, s.id DESC LIMIT 1) AS stands
    FROM duty_item i
    JOIN duty d ON d.commune_code = i.commune_code AND d.id = i.duty_id
    JOIN reporting_period p ON p.commune_code = d.commune_code AND p.id = d.period_id
    JOIN unit u ON u.commune_code = d.commune_code AND u.id = d.unit_id
    JOIN thing t ON t.commune_code = i.commune_code AND t.id = i.thing_id
    LEFT JOIN task_update r ON r.commune_code = i.commune_code AND r.id = i.received_id
    WHERE i.commune_code = ${tx.communeCode} AND i.thing_id = ${thingId}::uuid
      AND d.period_id = ANY (${periods}::text[])
    ORDER BY u.position, u.id`.execute(tx.db);
  return rows;
}
