/** What reports are called in lists, without making them. */
import type { TenantTx } from '../../db/database.ts';
import { listPlans } from '../../plans/confirmed/plan-store.ts';
import { loadCommune, planFacts } from '../facts/load-commune.ts';
import { kindRule } from '../kinds/kinds.ts';
import type { Subject } from '../kinds/kind-rule.ts';
import type { KeptReport } from './report-store.ts';

export interface Subjects {
  /** @param corrected of a letter that corrects a report: what that is called */
  titleOf: (
    report: Pick<KeptReport, 'kind' | 'frame' | 'planId' | 'periodName' | 'title'>,
    corrected?: Subject['corrected'],
  ) => string;
  /** Plans that are followed, the newest first. */
  plans: { id: string; title: string }[];
}

export async function loadSubjects(tx: TenantTx): Promise<Subjects> {
  const commune = await loadCommune(tx);
  const all = await listPlans(tx);
  const plans = new Map(all.map((plan) => [plan.id, planFacts(plan)]));
  return {
    titleOf: ({ kind, frame, planId, periodName, title }, corrected) => {
      const plan = planId === undefined ? undefined : plans.get(planId);
      const subject = {
        commune,
        period: { name: periodName },
        ...(plan && { plan }),
        ...(corrected && { corrected }),
      };
      return title ?? frame.subject ?? kindRule(kind).subject(subject);
    },
    plans: all
      .filter(({ kind, withdrawnAt }) => kind === 'plan' && withdrawnAt === undefined)
      .map(({ id, header }) => ({ id, title: header.title ?? '' })),
  };
}
