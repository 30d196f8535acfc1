/** A confirmed plan with further files: its next version brings what they state to the register; all else stays. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { loadStates, planIdsOf } from '../../register/things/load-states.ts';
import { markFindings } from '../../register/things/mark-findings.ts';
import { insertMentions, markLeading, placeMentions } from '../../register/things/save-mentions.ts';
import { saveThings } from '../../register/things/save-things.ts';
import { Conflict, NotFound } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import { takeWaivers } from '../draft/draft-decisions.ts';
import type { DraftState } from '../draft/draft-state.ts';
import type { PlanImport } from '../intake/contract.ts';
import { confirmedContent, type ConfirmedContent } from './confirmed-content.ts';
import { insertReporting, type LockedPlan, lockPlan, updatePlan } from './plan-store.ts';
import { recheckPlans } from './recheck-plan.ts';
import { listRegistered, type Registered } from './registered-rows.ts';

/**
 * Only passages that the plan has not yet come to the register, to the things of the rows that they were grouped with.
 * @returns the version
 * @throws Conflict when the plan has moved on, or is no longer followed
 */
export async function extendPlan(
  tx: TenantTx,
  planId: string,
  found: PlanImport,
  state: DraftState,
): Promise<number> {
  const registered = await lockThingsOf(tx, planId);
  const plan = requireNext(await lockPlan(tx, planId), found);
  const version = plan.version + 1;
  const known = new Map(registered.map((each) => [each.draftId, each]));
  const content = confirmedContent(state, { id: planId, version }, newId, known);
  const { reading, reporting } = content;
  await updatePlan(
    tx,
    { id: planId, importId: found.id, header: reading.header, files: found.files },
    version,
    reading,
  );
  await saveThings(tx, content.things);
  await insertMentions(tx, content.mentions);
  await placeMentions(tx, content.places);
  await insertReporting(tx, planId, reporting);
  await growThings(tx, planId, content, registered);
  await takeWaivers(tx, found.id, planId);
  await markFindings(
    tx,
    [...content.things, ...content.standing].map(({ id }) => id),
  );
  return version;
}

/** Nobody joins, parts or retires them meanwhile. */
async function lockThingsOf(tx: TenantTx, planId: string): Promise<Registered[]> {
  const locked = new Set<string>();
  for (;;) {
    const registered = await listRegistered(tx, planId);
    const open = registered.map(({ thingId }) => thingId).filter((id) => !locked.has(id));
    if (open.length === 0) return registered;
    await loadStates(tx, open);
    for (const id of open) locked.add(id);
  }
}

function requireNext(plan: LockedPlan | undefined, found: PlanImport): LockedPlan {
  if (!plan) throw new NotFound('Không tìm thấy kế hoạch.');
  if (plan.withdrawn)
    throw new Conflict('Kế hoạch này đã ngừng theo dõi nên không xác nhận thêm được.', [
      'Theo dõi lại kế hoạch rồi xác nhận.',
    ]);
  if (plan.importId !== found.continues)
    throw new Conflict('Kế hoạch đã có phiên bản mới hơn bản mà tệp này được bổ sung vào.', [
      'Mở kế hoạch, bổ sung tệp vào phiên bản mới nhất.',
    ]);
  return plan;
}

/** Things that are there are made anew: they stand elsewhere in the plan now, and may be stated once more. */
async function growThings(
  tx: TenantTx,
  planId: string,
  { standing }: ConfirmedContent,
  registered: readonly Registered[],
): Promise<void> {
  const naming = new Map(
    registered.filter(({ leads }) => leads).map((each) => [each.thingId, each.mentionId]),
  );
  for (const { id, lead } of standing) {
    // What another plan's passage names, it goes on to name.
    const now = naming.get(id);
    if (now !== undefined && now !== lead) await markLeading(tx, id, lead);
  }
  const grown = new Set(standing.filter(({ added }) => added.length > 0).map(({ id }) => id));
  const states = await loadStates(tx, [...new Set(registered.map(({ thingId }) => thingId))]);
  await saveThings(
    tx,
    states.map((state) => ({ ...state, version: state.version + Number(grown.has(state.id)) })),
  );
  for (const { id, kind, added } of standing)
    if (added.length > 0)
      await recordAudit(tx, {
        action: 'thing.mention',
        entity: kind,
        entityId: id,
        after: { planId, mentions: added },
      });
  await recheckPlans(tx, [...new Set([planId, ...(await planIdsOf(tx, [...grown]))])]);
}
