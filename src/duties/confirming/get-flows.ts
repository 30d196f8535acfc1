/**
 * The tables of reporting of all plans in force: what is kept, or what the passages propose; and what belongs to none of
 * them.
 */
import type { TenantTx } from '../../db/database.ts';
import type { Unit } from '../../organisation/contract.ts';
import { listUnits } from '../../organisation/store.ts';
import type { Plan, ReportingPassage } from '../../plans/confirmed/contract.ts';
import { listPlans, loadReporting } from '../../plans/confirmed/plan-store.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { Flow } from '../contract.ts';
import { listFlows } from '../flow-store.ts';
import { flowOfProposal, type ProposalContext } from '../flows/flow-of-proposal.ts';
import { flowsOfPlan } from '../flows/flows-of-plan.ts';
import { canViewDuties } from '../permissions.ts';
import { loadSettings } from '../settings.ts';
import { loadAnnounced } from '../year-calendar-store.ts';
import type { FlowTables, LeftFlow, PlanFlowTable, ProposedLine } from './contract.ts';
import { inForce, openedFlows, shortPlanName } from './plan-flows.ts';

/** @throws Forbidden */
export async function getFlows(tx: TenantTx, user: Session): Promise<FlowTables> {
  if (!canViewDuties(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem chế độ báo cáo.');
  const today = todayInVietnam(tx.at);
  const { settings } = await loadSettings(tx);
  const kept = (await listFlows(tx)).filter((flow) => inForce(flow, today));
  const opened = await openedFlows(tx);
  const units = (await listUnits(tx)).filter(({ validTo }) => validTo === undefined);
  const all = await listPlans(tx);
  const plans: PlanFlowTable[] = [];
  for (const plan of all.filter(({ withdrawnAt }) => withdrawnAt === undefined)) {
    const flows = kept.filter(({ planId }) => planId === plan.id);
    const passages = await loadReporting(tx, plan.id);
    // What gives tasks from outside the plans is reported on with them.
    if (plan.kind !== 'plan' && flows.length + passages.length === 0) continue;
    plans.push({
      planId: plan.id,
      planName: shortPlanName(plan.header),
      flows,
      ...proposalOf(plan, passages, { units, closesBefore: settings.closesBefore, kept: flows.length > 0 }),
      passages: passages.map(({ id, quote }) => ({ id, quote })),
      opened: flows.some(({ id }) => opened.has(id)),
    });
  }
  return {
    plans,
    loose: looseTable(kept, opened),
    left: leftOf(all, kept),
    absorbs: settings.absorb,
    closesBefore: settings.closesBefore,
    announced: await loadAnnounced(tx),
    today,
  };
}

/** What a person confirmed by hand, or took over from a plan that was withdrawn. */
function looseTable(kept: readonly Flow[], opened: ReadonlySet<string>): PlanFlowTable {
  const flows = kept.filter(({ planId }) => planId === undefined);
  return {
    planId: null,
    planName: '',
    flows,
    proposals: [],
    dropped: [],
    passages: [],
    opened: flows.some(({ id }) => opened.has(id)),
  };
}

function leftOf(plans: readonly Plan[], kept: readonly Flow[]): LeftFlow[] {
  const withdrawn = plans.filter(({ withdrawnAt }) => withdrawnAt !== undefined);
  return withdrawn.flatMap(({ id, header }) =>
    kept.filter(({ planId }) => planId === id).map((flow) => ({ planName: shortPlanName(header), flow })),
  );
}

interface ProposalGround {
  units: readonly Unit[];
  closesBefore: number;
  kept: boolean;
}

/** Lines that are kept stand for themselves; what was dropped can be taken in later too. */
function proposalOf(
  { header }: Plan,
  passages: readonly ReportingPassage[],
  { units, closesBefore, kept }: ProposalGround,
): Pick<PlanFlowTable, 'proposals' | 'dropped'> {
  const { flows, dropped } = flowsOfPlan(passages, { header, units });
  const context: ProposalContext = { passageIds: passages.map(({ id }) => id), closesBefore };
  const proposals = flows.map(
    (flow): ProposedLine => ({
      ...flowOfProposal(flow, context),
      proposed: flow.proposed ?? false,
      assumed: flow.assumed ?? [],
      conflicts: flow.conflicts ?? [],
    }),
  );
  return {
    proposals: kept ? [] : proposals,
    dropped: dropped.flatMap(({ passage, why }) => {
      const passageId = passages[passage]?.id;
      return passageId === undefined ? [] : [{ passageId, why }];
    }),
  };
}
