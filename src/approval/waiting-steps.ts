/** Steps that wait for a person by the person's roles: they go with the roles. */
import { sql } from 'kysely';
import type { DeskItem } from '../accounts/desk/contract.ts';
import type { DeskPart } from '../accounts/desk/desk-part.ts';
import type { AccountRow } from '../accounts/store.ts';
import type { TenantTx } from '../db/database.ts';
import { writtenDay } from '../shared/dates.ts';
import { headsUnit, keepsCommune } from '../shared/who-acts.ts';
import { waitingExtensions } from './extensions/list-extensions.ts';
import { canDecideExtensions } from './extensions/permissions.ts';

export const waitingSteps: DeskPart = {
  name: 'waiting',
  list: async (tx, person) => [...(await waitingRows(tx, person)), ...(await waitingDecisions(tx, person))],
};

interface WaitingRow {
  id: string;
  unitId: string;
  state: 'with-head' | 'with-office';
  unit: string;
  period: string;
  rows: number;
}

const WAITS = {
  'with-head': (rows: number) => `${rows} nội dung chờ trưởng đơn vị xem trước khi nộp`,
  'with-office': (rows: number) => `${rows} nội dung đã nộp, chờ tiếp nhận`,
};

/** Rows that wait for the head of a unit, or for the standing office, counted by report. */
async function waitingRows(tx: TenantTx, person: AccountRow): Promise<DeskItem[]> {
  const { rows } = await sql<WaitingRow>`
    SELECT d.id::text || ' ' || i.state AS id, d.unit_id AS "unitId", i.state, n.name AS unit, p.name AS period,
      count(*)::int AS rows
    FROM duty_item i
    JOIN duty d ON d.commune_code = i.commune_code AND d.id = i.duty_id
    JOIN unit n ON n.commune_code = d.commune_code AND n.id = d.unit_id
    JOIN reporting_period p ON p.commune_code = d.commune_code AND p.id = d.period_id
    WHERE i.commune_code = ${tx.communeCode} AND i.state IN ('with-head', 'with-office')
    GROUP BY d.id, d.unit_id, d.due, i.state, n.name, n.position, p.name ORDER BY d.due, n.position, i.state`.execute(
    tx.db,
  );
  return rows
    .filter(({ state, unitId }) =>
      state === 'with-head'
        ? headsUnit(person, tx.communeCode, unitId)
        : keepsCommune(person, tx.communeCode),
    )
    .map(({ id, state, unit, period, rows: count, unitId }) => ({
      id,
      text: WAITS[state](count),
      detail: `${unit}, ${period}`,
      ...(state === 'with-head' && { unitId }),
    }));
}

async function waitingDecisions(tx: TenantTx, person: AccountRow): Promise<DeskItem[]> {
  if (!canDecideExtensions(person, tx.communeCode)) return [];
  const asker = { userId: person.id, userName: person.username, ...person };
  return (await waitingExtensions(tx, asker)).map(({ id, taskName, askedDue }) => ({
    id,
    text: `Đề nghị gia hạn đến ${writtenDay(askedDue)}`,
    detail: taskName,
  }));
}
