/** The findings of confirmed plans, made anew after a change, in its transaction. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { CHECK_RULE } from '../../reading/checks/check-plan.ts';
import { type Finding, Location, PlanHeader } from '../../reading/contract.ts';
import { readStates } from '../../register/things/load-states.ts';
import { withKeys } from '../../register/findings/finding-key.ts';
import { renewFindings } from '../../register/findings/save-findings.ts';
import { findBlocksText } from '../intake/import-store.ts';
import { inThreadWhenLong } from '../intake/one-thread.ts';
import { type CheckBasis, checkStanding } from './check-standing.ts';
import { loadReporting } from './plan-store.ts';
import { type ConfirmedPlan, type Passage, standingReading } from './standing-plan.ts';

const findingsOf = inThreadWhenLong<CheckBasis, Finding[]>(
  new URL('./check-standing-worker.ts', import.meta.url),
  checkStanding,
  ({ followed, whole }) => followed.length + (whole?.length ?? 0),
);

/** Plans that were withdrawn are left as they are: nobody follows them. */
export async function recheckPlans(tx: TenantTx, planIds: readonly string[]): Promise<void> {
  const plans = await tx.db
    .selectFrom('plan')
    .select(['id', 'import_id', 'header', 'checked'])
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', planIds.length > 0 ? planIds : [null])
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  for (const plan of plans) await recheck(tx, plan);
}

/** Plans that an older rule checked. Few at once: each is checked as a whole. @returns how many were checked anew */
export async function rebuildFindings(tx: TenantTx, limit: number): Promise<number> {
  const stale = await tx.db
    .selectFrom('plan')
    .select('id')
    .where('commune_code', '=', tx.communeCode)
    .where('checked', '<', CHECK_RULE)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .limit(Math.min(limit, 5))
    .execute();
  await recheckPlans(
    tx,
    stale.map(({ id }) => id),
  );
  return stale.length;
}

async function recheck(
  tx: TenantTx,
  plan: { id: string; import_id: string | null; header: unknown; checked: number },
): Promise<void> {
  const blocks = (plan.import_id !== null && (await findBlocksText(tx, plan.import_id))) || '[]';
  const confirmed = await loadConfirmed(tx, plan.id, PlanHeader.parse(plan.header));
  const tracked = confirmed.things.filter(({ retiredAt }) => retiredAt === undefined);
  const found = await findingsOf({
    followed: JSON.stringify(standingReading({ ...confirmed, things: tracked })),
    ...(tracked.length < confirmed.things.length && { whole: JSON.stringify(standingReading(confirmed)) }),
    blocks,
  });
  const mentionOf = new Map([...confirmed.passages].map(([id, { draftId }]) => [draftId, id]));
  const keyed = withKeys(found).map(({ rows, ...finding }) => ({
    ...finding,
    mentions: rows.flatMap((row) => mentionOf.get(row) ?? []),
  }));
  await renewFindings(tx, plan.id, keyed, plan.checked < CHECK_RULE);
  if (plan.checked < CHECK_RULE)
    await tx.db
      .updateTable('plan')
      .set({ checked: CHECK_RULE })
      .where('commune_code', '=', tx.communeCode)
      .where('id', '=', plan.id)
      .execute();
}

interface PassageRow {
  id: string;
  thing_id: string;
  draft_id: string;
  quote: string;
  location: unknown;
  confidence: number | null;
  doubts: string[] | null;
}

/** A plan with everything that the register holds of it, retired things included. */
export async function loadConfirmed(
  tx: TenantTx,
  planId: string,
  header: PlanHeader,
): Promise<ConfirmedPlan> {
  const { rows } = await sql<PassageRow>`
    SELECT id, thing_id, draft_id, quote, location, (read->>'confidence')::float8 AS confidence, read->'doubts' AS doubts
    FROM mention WHERE commune_code = ${tx.communeCode} AND plan_id = ${planId}::uuid`.execute(tx.db);
  const passageOf = (row: PassageRow): Passage => ({
    draftId: row.draft_id,
    quote: row.quote,
    location: Location.parse(row.location),
    confidence: row.confidence ?? 1,
    ...(row.doubts && { doubts: row.doubts }),
  });
  return {
    id: planId,
    header,
    reporting: await loadReporting(tx, planId),
    things: await readStates(tx, [...new Set(rows.map((row) => row.thing_id))]),
    passages: new Map(rows.map((row) => [row.id, passageOf(row)])),
  };
}
