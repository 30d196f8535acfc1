/** Rows of open periods follow whoever answers now: in the transaction of whatever changed that. */
import { sql } from 'kysely';
import { recordAudits } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { newId } from '../shared/ids.ts';
import { type FlowRow, type HandedOn, type Kept, type OpenRow, outcomeOf, withSenders } from './handed-on.ts';
import type { Ground } from './planned-duties.ts';

/** @returns how many rows left their units */
export async function handOnRows(tx: TenantTx, ground: Ground): Promise<number> {
  const looked = await outcome(tx, ground);
  if (looked.handedOn.length > 0) await lockOpenDuties(tx);
  const { handedOn, kept, marked } = looked.handedOn.length > 0 ? await outcome(tx, ground) : looked;
  if (marked || kept.length > 0) await markKept(tx, kept);
  for (const each of handedOn) await move(tx, each);
  await settleEmptied(
    tx,
    ground,
    handedOn.flatMap(({ leaving }) => leaving.map(({ dutyId }) => dutyId)),
  );
  await recordAudits(tx, handedOn.map(auditOf));
  return handedOn.reduce((sum, { leaving }) => sum + leaving.length, 0);
}

/** @returns with it whether some row says already that another unit is asked by now */
async function outcome(tx: TenantTx, ground: Ground) {
  const rows = await loadOpenRows(tx);
  const outcome = outcomeOf(withSenders(rows, ground.flows), ground, await loadFull(tx));
  return { ...outcome, marked: rows.some(({ marked }) => marked) };
}

/** The rows of duties of units in open periods; what was answered under the rules for secrets asks no more. */
export async function loadOpenRows(tx: TenantTx): Promise<(FlowRow & { marked: boolean })[]> {
  const { rows } = await sql<FlowRow & { marked: boolean }>`
    SELECT i.duty_id AS "dutyId", d.unit_id AS "unitId", d.period_id AS "periodId", p.name AS "periodName", p.ends AS "periodEnd",
      i.thing_id AS "thingId", d.flow_id AS "flowId", i.now_asked IS NOT NULL AS marked,
      i.state <> 'open' OR i.answer_id IS NOT NULL OR (i.draft IS NOT NULL AND i.carried_from IS NULL) AS begun
    FROM reporting_period p
    JOIN duty d ON d.commune_code = p.commune_code AND d.period_id = p.id AND d.secret_number IS NULL
    JOIN duty_item i ON i.commune_code = d.commune_code AND i.duty_id = d.id
    WHERE p.commune_code = ${tx.communeCode} AND p.closed_at IS NULL
    ORDER BY p.id, i.position, i.thing_id, d.id`.execute(tx.db);
  return rows;
}

/** Units whose report of an open period was given as a whole: a short text that was sent, or a secret one. */
export async function loadFull(tx: TenantTx): Promise<Set<string>> {
  const duties = await tx.db
    .selectFrom('duty as d')
    .innerJoin('reporting_period as p', (join) =>
      join.onRef('p.commune_code', '=', 'd.commune_code').onRef('p.id', '=', 'd.period_id'),
    )
    .select(['d.period_id', 'd.unit_id'])
    .where('d.commune_code', '=', tx.communeCode)
    .where('p.closed_at', 'is', null)
    .where((eb) => eb.or([eb('d.secret_number', 'is not', null), eb('d.note_state', '<>', 'open')]))
    .execute();
  return new Set(duties.map(({ period_id, unit_id }) => `${period_id} ${unit_id}`));
}

/** Duties, then periods, as whoever types and sends locks them: nothing is begun while it is handed on. */
async function lockOpenDuties(tx: TenantTx): Promise<void> {
  const open = sql`(SELECT id FROM reporting_period WHERE commune_code = ${tx.communeCode} AND closed_at IS NULL)`;
  await sql`SELECT id FROM duty WHERE commune_code = ${tx.communeCode} AND opened_at IS NOT NULL
    AND period_id IN ${open} ORDER BY id FOR UPDATE`.execute(tx.db);
  await sql`SELECT id FROM reporting_period WHERE commune_code = ${tx.communeCode} AND closed_at IS NULL
    ORDER BY id FOR SHARE`.execute(tx.db);
}

/** Rows that stay say who is asked by now; those whose unit is asked again say so no longer. */
async function markKept(tx: TenantTx, kept: readonly Kept[]): Promise<void> {
  const rows = kept.map(({ row, nowAsked }) => ({ duty: row.dutyId, thing: row.thingId, asked: nowAsked }));
  await sql`
    UPDATE duty_item i SET now_asked = m.asked
    FROM (SELECT i.duty_id, i.thing_id, k.asked FROM duty_item i
      JOIN duty d ON d.commune_code = i.commune_code AND d.id = i.duty_id
      JOIN reporting_period p ON p.commune_code = d.commune_code AND p.id = d.period_id AND p.closed_at IS NULL
      LEFT JOIN (SELECT duty, thing, ARRAY(SELECT jsonb_array_elements_text(asked)::uuid) AS asked
          FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (duty uuid, thing uuid, asked jsonb)) AS k
        ON k.duty = i.duty_id AND k.thing = i.thing_id
      WHERE i.commune_code = ${tx.communeCode}) AS m
    WHERE i.commune_code = ${tx.communeCode} AND i.duty_id = m.duty_id AND i.thing_id = m.thing_id
      AND i.now_asked IS DISTINCT FROM m.asked`.execute(tx.db);
}

async function move(tx: TenantTx, { thingId, leaving, arriving }: HandedOn): Promise<void> {
  const [from] = leaving;
  if (!from) return;
  for (const unitId of arriving) {
    const dutyId = await dutyFor(tx, from, unitId);
    await sql`INSERT INTO duty_item (commune_code, duty_id, thing_id, kind, position, state, version)
      SELECT commune_code, ${dutyId}::uuid, thing_id, kind, position, 'open', 1 FROM duty_item
      WHERE commune_code = ${tx.communeCode} AND duty_id = ${from.dutyId}::uuid
        AND thing_id = ${thingId}::uuid`.execute(tx.db);
  }
  await tx.db
    .deleteFrom('duty_item')
    .where('commune_code', '=', tx.communeCode)
    .where('thing_id', '=', thingId)
    .where(
      'duty_id',
      'in',
      leaving.map(({ dutyId }) => dutyId),
    )
    .execute();
}

/** The duty of the unit in the period of the row; made like that of the row where the unit owes nothing in it yet. */
async function dutyFor(tx: TenantTx, { dutyId, periodId }: OpenRow, unitId: string): Promise<string> {
  const own = await sql<{ id: string }>`
    SELECT d.id FROM duty d
    JOIN reporting_flow f ON f.commune_code = d.commune_code AND f.id = d.flow_id AND f.direction = 'in'
    WHERE d.commune_code = ${tx.communeCode} AND d.period_id = ${periodId} AND d.unit_id = ${unitId}::uuid
      AND d.opened_at IS NOT NULL
    ORDER BY d.flow_id = (SELECT flow_id FROM duty WHERE commune_code = ${tx.communeCode} AND id = ${dutyId}::uuid) DESC,
      d.id LIMIT 1`.execute(tx.db);
  const [found] = own.rows;
  if (found) {
    // Asked for a short text alone until now: it accompanies the rows from here on.
    await tx.db
      .updateTable('duty')
      .set({ note_state: null })
      .where('commune_code', '=', tx.communeCode)
      .where('id', '=', found.id)
      .execute();
    return found.id;
  }
  const id = newId();
  await sql`INSERT INTO duty (commune_code, id, unit_id, flow_id, period_id, cycle, window_start, window_end, due,
      due_time, opened_at, version)
    SELECT commune_code, ${id}::uuid, ${unitId}::uuid, flow_id, period_id, cycle, window_start, window_end, due,
      due_time, ${tx.at}, 1
    FROM duty WHERE commune_code = ${tx.communeCode} AND id = ${dutyId}::uuid`.execute(tx.db);
  return id;
}

/** A unit that is asked nothing any more owes nothing, unless a person asks it for a short text or it wrote one. */
async function settleEmptied(tx: TenantTx, { flows }: Ground, dutyIds: readonly string[]): Promise<void> {
  if (dutyIds.length === 0) return;
  const { rows } = await sql<{ id: string; unit_id: string; written: boolean; only: boolean }>`
    SELECT d.id, d.unit_id, coalesce(d.note, '{}') <> '{}' AS written, NOT EXISTS (SELECT 1 FROM duty o
        JOIN reporting_flow f ON f.commune_code = o.commune_code AND f.id = o.flow_id AND f.direction = 'in'
        WHERE o.commune_code = d.commune_code AND o.period_id = d.period_id AND o.unit_id = d.unit_id AND o.id <> d.id) AS only
    FROM duty d
    WHERE d.commune_code = ${tx.communeCode} AND d.id = ANY (${dutyIds}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM duty_item i WHERE i.commune_code = d.commune_code AND i.duty_id = d.id)`.execute(
    tx.db,
  );
  const asked = new Set(
    flows.flatMap(({ direction, sender }) => (direction === 'in' && sender.textFrom) || []),
  );
  const isText = ({ unit_id, written, only }: (typeof rows)[number]) =>
    written || (only && asked.has(unit_id));
  const texts = rows.filter(isText).map(({ id }) => id);
  const gone = rows.filter((duty) => !isText(duty)).map(({ id }) => id);
  if (texts.length > 0)
    await tx.db
      .updateTable('duty')
      .set({ note_state: 'open' })
      .where('commune_code', '=', tx.communeCode)
      .where('id', 'in', texts)
      .execute();
  if (gone.length > 0)
    await tx.db
      .deleteFrom('duty')
      .where('commune_code', '=', tx.communeCode)
      .where('id', 'in', gone)
      .execute();
}

const auditOf = ({ periodName: period, thingId, leaving, arriving }: HandedOn) => ({
  action: 'content.hand-on',
  entity: 'asked-unit',
  entityId: thingId,
  before: { period, unitIds: leaving.map(({ unitId }) => unitId) },
  after: { period, unitIds: arriving },
});
