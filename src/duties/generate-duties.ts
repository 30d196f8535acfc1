/** Duties are made ahead of their time, and made anew when something they follow from changes. */
import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { setWaiting } from '../register/things/set-waiting.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { newId } from '../shared/ids.ts';
import { loadContent } from './content/load-things.ts';
import { listFollowedFlows } from './flow-store.ts';
import { dutiesAhead } from './duties-ahead.ts';
import { handOnRows } from './hand-on-rows.ts';
import type { Ground, PlannedDuty } from './planned-duties.ts';
import { loadSettings } from './settings.ts';
import { standingOffice } from './standing-office.ts';
import { loadAnnounced } from './year-calendar-store.ts';

/** Everything that duties follow from; undefined in a commune without units. */
export async function loadGround(tx: TenantTx): Promise<Ground | undefined> {
  const { settings } = await loadSettings(tx);
  const officeId = await standingOffice(tx, settings);
  if (officeId === undefined) return undefined;
  return {
    flows: await listFollowedFlows(tx),
    content: await loadContent(tx),
    officeId,
    absorbs: settings.absorb,
    announced: await loadAnnounced(tx),
  };
}

/**
 * Brings the duties that nobody has opened yet in line with what they follow from; those that were opened or answered,
 * and those whose period is over, stay as they were. A period that is open asks nothing more; what nobody has begun to
 * answer in it goes to whoever answers now.
 */
export async function generateDuties(tx: TenantTx): Promise<{ added: number; removed: number }> {
  return await generateFrom(tx, await loadGround(tx));
}

/** The same for whoever has everything that duties follow from at hand. */
export async function generateFrom(
  tx: TenantTx,
  ground: Ground | undefined,
): Promise<{ added: number; removed: number }> {
  if (!ground) return { added: 0, removed: 0 };
  const today = todayInVietnam(tx.at);
  const wanted = dutiesAhead(ground, today, await listOpened(tx));
  await handOnRows(tx, ground);
  const removed = await removeOthers(tx, wanted, today);
  const added = await saveDuties(tx, wanted);
  await setWaiting(tx);
  if (added + removed > 0)
    await recordAudit(tx, {
      action: 'duties.generate',
      entity: 'commune',
      entityId: tx.communeCode,
      after: { added, removed },
    });
  return { added, removed };
}

/** Ids of the periods that were opened, those that are closed too. */
export async function listOpened(tx: TenantTx): Promise<Set<string>> {
  const periods = await tx.db
    .selectFrom('reporting_period')
    .select('id')
    .where('commune_code', '=', tx.communeCode)
    .execute();
  return new Set(periods.map(({ id }) => id));
}

const asRows = (planned: readonly PlannedDuty[]) => JSON.stringify(planned);
const RECORD = sql`k ("unitId" uuid, "flowId" uuid, "periodId" text, cycle text, "windowStart" date,
  "windowEnd" date, due date, "dueTime" text, id uuid)`;

async function removeOthers(tx: TenantTx, wanted: readonly PlannedDuty[], today: string): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM duty d WHERE d.commune_code = ${tx.communeCode} AND d.opened_at IS NULL AND d.issued IS NULL
      AND coalesce(d.due, d.window_end) >= ${today}::date
      AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset(${asRows(wanted)}::jsonb) AS ${RECORD}
        WHERE k."unitId" = d.unit_id AND k."flowId" = d.flow_id AND k."periodId" = d.period_id)`.execute(
    tx.db,
  );
  return Number(numAffectedRows ?? 0);
}

/** @returns how many were added; those that were there get the dates of now, unless they were opened or answered */
export async function saveDuties(tx: TenantTx, planned: readonly PlannedDuty[]): Promise<number> {
  if (planned.length === 0) return 0;
  const rows = planned.map((duty) => ({ ...duty, id: newId() }));
  const { rows: saved } = await sql<{ added: boolean }>`
    INSERT INTO duty AS d (commune_code, id, unit_id, flow_id, period_id, cycle, window_start, window_end, due,
      due_time, version)
    SELECT ${tx.communeCode}, k.id, k."unitId", k."flowId", k."periodId", k.cycle, k."windowStart", k."windowEnd",
      k.due, k."dueTime", 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS ${RECORD}
    ON CONFLICT (commune_code, period_id, unit_id, flow_id) DO UPDATE SET window_start = excluded.window_start,
      window_end = excluded.window_end, due = excluded.due, due_time = excluded.due_time, version = d.version + 1
    WHERE d.opened_at IS NULL AND d.issued IS NULL AND (d.window_start, d.window_end, d.due, d.due_time) IS DISTINCT FROM
      (excluded.window_start, excluded.window_end, excluded.due, excluded.due_time)
    RETURNING (d.version = 1) AS added`.execute(tx.db);
  return saved.filter(({ added }) => added).length;
}
