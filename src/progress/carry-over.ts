/**
 * What was answered in a shorter period that ends shortly before a longer one stands in its form already, to be
 * confirmed or changed: nobody writes the same twice. Until a person does so it is no answer: it is not sent.
 */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import { carriesOver } from '../duties/asked.ts';
import type { DutyCycle } from '../duties/contract.ts';
import { loadDefinitions } from '../duties/definitions/definition-store.ts';
import { proposeDefinition } from '../duties/definitions/propose-definition.ts';
import type { RegisterRow } from '../register/contract.ts';
import { loadRows } from '../register/things/load-rows.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { asDraft } from './answers/as-draft.ts';
import { atKey, loadAskedParts } from './wholes/asked-parts.ts';
import { type Answer, loadAnswers, saidOf } from './answers/stored-answers.ts';

/** An estimate is one of its own period: nothing of another one follows from it. */
const isEstimate = (answer: Answer): boolean => answer.kind === 'indicator' && answer.observation.estimate;

interface Carried {
  dutyId: string;
  thingId: string;
  cycle: DutyCycle;
  end: string;
  windowEnd: string;
  answerId: string;
  fromCycle: DutyCycle;
  fromId: string;
  fromName: string;
  fromEnd: string;
  fromWindowEnd: string;
}

/** To be called when a period was opened, for rows in which nobody has typed yet. @returns how many rows */
export async function carryOver(tx: TenantTx, periodId: string): Promise<number> {
  const found = (await lastReceived(tx, periodId)).filter(
    ({ fromId, fromCycle, fromEnd, fromWindowEnd, cycle, end, windowEnd }) =>
      carriesOver(
        { id: fromId, cycle: fromCycle, end: fromEnd, windowEnd: fromWindowEnd },
        { cycle, end, windowEnd },
      ),
  );
  const holds = await stillHolding(
    tx,
    found.map(({ thingId }) => thingId),
  );
  const alike = await askedAlike(tx, periodId, found);
  const carried = found.filter((each) => holds.has(each.thingId) && alike(each));
  const answers = await loadAnswers(
    tx,
    carried.map(({ answerId }) => answerId),
  );
  const rows = carried.flatMap(({ dutyId, thingId, answerId, fromName }) => {
    const answer = answers.get(answerId);
    return answer && !isEstimate(answer)
      ? { dutyId, thingId, from: fromName, draft: asDraft(saidOf(answer)) }
      : [];
  });
  if (rows.length > 0) await saveAsTyped(tx, rows);
  return rows.length;
}

/** The last answer received of each row that the period asks. */
async function lastReceived(tx: TenantTx, periodId: string): Promise<Carried[]> {
  const { rows } = await sql<Carried>`
    SELECT i.duty_id AS "dutyId", i.thing_id AS "thingId", d.cycle, p.ends AS "end", d.window_end AS "windowEnd", last.*
    FROM duty d JOIN duty_item i ON i.commune_code = d.commune_code AND i.duty_id = d.id
      JOIN reporting_period p ON p.commune_code = d.commune_code AND p.id = d.period_id,
      LATERAL (SELECT e.received_id AS "answerId", ed.cycle AS "fromCycle", ep.id AS "fromId", ep.name AS "fromName",
          ep.ends AS "fromEnd", ed.window_end AS "fromWindowEnd"
        FROM duty_item e JOIN duty ed ON ed.commune_code = e.commune_code AND ed.id = e.duty_id
          JOIN reporting_period ep ON ep.commune_code = ed.commune_code AND ep.id = ed.period_id
        WHERE e.commune_code = i.commune_code AND e.thing_id = i.thing_id AND e.received_id IS NOT NULL
          AND ed.unit_id = d.unit_id AND ed.period_id <> d.period_id
        ORDER BY ed.window_end DESC LIMIT 1) AS last
    WHERE d.commune_code = ${tx.communeCode} AND d.period_id = ${periodId} AND i.draft IS NULL
      AND i.state = 'open'`.execute(tx.db);
  return rows;
}

/** What was counted within the shorter period says nothing of the longer one; all else holds on. */
async function stillHolding(tx: TenantTx, thingIds: readonly string[]): Promise<Set<string>> {
  const rows = await loadRows(tx, thingIds, todayInVietnam(tx.at));
  const set = await loadDefinitions(tx, thingIds);
  const holds = (row: RegisterRow): boolean =>
    row.kind === 'task' ||
    (set.get(row.id)?.definition ?? proposeDefinition(row)).accumulation !== 'in-period';
  return new Set(rows.filter(holds).map(({ id }) => id));
}

/** What a unit gave of the whole is no part of it, and the other way round. */
async function askedAlike(tx: TenantTx, periodId: string, found: readonly Carried[]) {
  const asked = await loadAskedParts(
    tx,
    found.flatMap(({ thingId, fromId }) => [
      { thingId, periodId },
      { thingId, periodId: fromId },
    ]),
  );
  const ruleIn = (period: string, thingId: string) =>
    asked.get(atKey({ periodId: period, thingId }))?.measure.rule;
  return ({ thingId, fromId }: Carried) => ruleIn(periodId, thingId) === ruleIn(fromId, thingId);
}

async function saveAsTyped(
  tx: TenantTx,
  rows: readonly { dutyId: string; thingId: string; from: string; draft: object }[],
): Promise<void> {
  await sql`
    UPDATE duty_item i SET draft = k.draft, carried_from = k."from", draft_at = ${tx.at}, version = i.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS k ("dutyId" uuid, "thingId" uuid, "from" text, draft jsonb)
    WHERE i.commune_code = ${tx.communeCode} AND i.duty_id = k."dutyId" AND i.thing_id = k."thingId"`.execute(
    tx.db,
  );
}
