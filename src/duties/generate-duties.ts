/** Duties are made ahead of their time, and made anew when something they follow from changes. */
import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantTx } from '../db/database.ts';
import { addDays, todayInVietnam } from '../shared/dates.ts';
import { newId } from '../shared/ids.ts';
import { loadContent } from './content/load-things.ts';
import { listFlows } from './flow-store.ts';
import { type Ground, type PlannedDuty, plannedDuties } from './planned-duties.ts';
import { loadSettings } from './settings.ts';
import { standingOffice } from './standing-office.ts';
import { loadAnnounced } from './year-calendar-store.ts';

/** The calendar shows what is due in the coming twelve months and a little more. */
const DAYS_AHEAD = 400;
/** The longest period began so many days before what is due now. */
const DAYS_BACK = 400;

/** Everything that duties follow from; undefined in a commune without units. */
export async function loadGround(tx: TenantTx): Promise<Ground | undefined> {
  const { settings } = await loadSettings(tx);
  const officeId = await standingOffice(tx, settings);
  if (officeId === undefined) return undefined;
  return {
    flows: await listFlows(tx),
    content: await loadContent(tx),
    officeId,
    absorbs: settings.absorb,
    announced: await loadAnnounced(tx),
  };
}

/**
 * Brings the duties that nobody has opened yet in line with what they follow from; those that were opened, and those
 * whose period is over, stay as they were.
 */
export async function generateDuties(tx: TenantTx): Promise<{ added: number; removed: number }> {
  const ground = await loadGround(tx);
  if (!ground) return { added: 0, removed: 0 };
  const today = todayInVietnam(tx.at);
  const planned = plannedDuties(ground, addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD));
  const until = addDays(today, DAYS_AHEAD);
  const begun = await openedPeriods(tx);
  const wanted = planned.filter(({ due, windowEnd, periodId }) => {
    const day = due ?? windowEnd;
    return day >= today && day <= until && !begun.has(periodId);
  });
  const removed = await removeOthers(tx, wanted, today);
  const added = await saveDuties(tx, wanted);
  if (added + removed > 0)
    await recordAudit(tx, {
      action: 'duties.generate',
      entity: 'commune',
      entityId: tx.communeCode,
      after: { added, removed },
    });
  return { added, removed };
}

/** What a period asks was settled when it was opened: a flow that changes since begins with the next one. */
async function openedPeriods(tx: TenantTx): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom('reporting_period')
    .select('id')
    .where('commune_code', '=', tx.communeCode)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

const asRows = (planned: readonly PlannedDuty[]) => JSON.stringify(planned);
const RECORD = sql`k ("unitId" uuid, "flowId" uuid, "periodId" text, cycle text, "windowStart" date,
  "windowEnd" date, due date, "dueTime" text, id uuid)`;

async function removeOthers(tx: TenantTx, wanted: readonly PlannedDuty[], today: string): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM duty d WHERE d.commune_code = ${tx.communeCode} AND d.opened_at IS NULL
      AND coalesce(d.due, d.window_end) >= ${today}::date
      AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset(${asRows(wanted)}::jsonb) AS ${RECORD}
        WHERE k."unitId" = d.unit_id AND k."flowId" = d.flow_id AND k."periodId" = d.period_id)`.execute(
    tx.db,
  );
  return Number(numAffectedRows ?? 0);
}

/** @returns how many were added; those that were there get the dates of now, unless they were opened */
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
    WHERE d.opened_at IS NULL AND (d.window_start, d.window_end, d.due, d.due_time) IS DISTINCT FROM
      (excluded.window_start, excluded.window_end, excluded.due, excluded.due_time)
    RETURNING (d.version = 1) AS added`.execute(tx.db);
  return saved.filter(({ added }) => added).length;
}
