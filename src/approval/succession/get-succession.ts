/** The rows of the former plan, what was decided about each, and which row of the next plan seems to be the same. */
import type { TenantTx } from '../../db/database.ts';
import { canViewPlans } from '../../plans/permissions.ts';
import type { RegisterRow } from '../../register/contract.ts';
import { proposedPairs } from '../../register/same/list-same.ts';
import { loadSameDecisions, loadSides } from '../../register/same/same-store.ts';
import { loadRows } from '../../register/things/load-rows.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden, NotFound } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { NextRow, Succession } from './contract.ts';
import { findSuccessor, loadOutcomes, type OutcomeRow } from './succession-store.ts';

/** @throws Forbidden, NotFound where the plan goes on from none */
export async function getSuccession(tx: TenantTx, user: Session, planId: string): Promise<Succession> {
  if (!canViewPlans(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem kế hoạch.');
  const successor = await findSuccessor(tx, planId);
  if (!successor) throw new NotFound('Kế hoạch này không tiếp nối kế hoạch nào.');
  const outcomes = await loadOutcomes(tx, successor);
  const proposed = await proposedTo(tx, planId);
  const ids = [...outcomes, ...proposed.values()].map(({ id }) => id);
  const rows = new Map((await loadRows(tx, ids, todayInVietnam(tx.at))).map((row) => [row.id, row]));
  const { id, title, formerId, formerTitle, formerEnded } = successor;
  return {
    plan: { id, title },
    former: { id: formerId, title: formerTitle, ended: formerEnded },
    rows: outcomes
      .flatMap((outcome) => {
        const row = rows.get(outcome.id);
        if (!row) return [];
        const { id: otherId = '', sure = false } = proposed.get(outcome.id) ?? {};
        const next = nextOf(outcome, row.version, rows.get(otherId), sure);
        const { document } = outcome;
        return [{ row, outcome: outcome.outcome, ...(next && { next }), ...(document && { document }) }];
      })
      .toSorted((a, b) => Number(a.outcome !== 'open') - Number(b.outcome !== 'open')),
  };
}

function nextOf(
  { id, stated, nextDue, nextName }: OutcomeRow,
  version: number,
  other: RegisterRow | undefined,
  sure: boolean,
): NextRow | undefined {
  if (stated)
    return {
      id,
      version,
      name: nextName ?? '',
      joined: true,
      sure: true,
      ...(nextDue !== null && { due: nextDue }),
    };
  if (!other) return undefined;
  const due = other.deadline?.due;
  return { id: other.id, version: other.version, name: other.name, joined: false, sure, ...(due && { due }) };
}

/** By the ids of rows of earlier plans, the row of this plan that seems to be the same. */
async function proposedTo(tx: TenantTx, planId: string): Promise<Map<string, { id: string; sure: boolean }>> {
  const sides = await loadSides(tx);
  const ofPlan = new Set(sides.filter(({ planIds }) => planIds.includes(planId)).map(({ id }) => id));
  const pairs = proposedPairs(sides, await loadSameDecisions(tx));
  return new Map(
    pairs
      .filter(({ other }) => ofPlan.has(other))
      .map(({ one, other, sure }) => [one, { id: other, sure }] as const),
  );
}
