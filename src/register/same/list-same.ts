/** What several plans seem to state alike, for a person to decide; and what was decided. */
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { canViewRegister } from '../permissions.ts';
import { loadRows } from '../things/load-rows.ts';
import type { DecidedPair, SamePage, SameQuery } from './contract.ts';
import { type ProposedPair, proposeSame } from './propose-same.ts';
import { type DecisionRow, loadSameDecisions, loadSides, type PlannedSide } from './same-store.ts';

export async function listSame(tx: TenantTx, user: Session, { plan }: SameQuery): Promise<SamePage> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const [sides, decisions] = [await loadSides(tx), await loadSameDecisions(tx)];
  const plansOf = new Map(sides.map(({ id, planIds }) => [id, planIds]));
  const states = (id: string) => plan === undefined || (plansOf.get(id) ?? []).includes(plan);
  const proposed = proposedPairs(sides, decisions).filter(({ one, other }) => states(one) || states(other));
  const ids = proposed.flatMap(({ one, other }) => [one, other]);
  const rows = new Map((await loadRows(tx, ids, todayInVietnam(tx.at))).map((row) => [row.id, row]));
  return {
    pairs: proposed.flatMap(({ one, other, sure }) => {
      const [kept, further] = [rows.get(one), rows.get(other)];
      return kept && further ? [{ one: kept, other: further, sure }] : [];
    }),
    decided: decisions
      .filter(({ one_root, other_root }) => states(one_root) || states(other_root))
      .map(decidedPair),
  };
}

/** Each thing belongs to the earliest plan that states it, and is compared with what earlier plans alone state. */
export function proposedPairs(
  sides: readonly PlannedSide[],
  decisions: readonly Pick<DecisionRow, 'one_root' | 'other_root'>[],
): ProposedPair[] {
  const known = new Set(decisions.flatMap(({ one_root: a, other_root: b }) => [`${a} ${b}`, `${b} ${a}`]));
  const byFirst = Map.groupBy(sides, ({ planIds: [first = ''] }) => first);
  const pairs = [...byFirst.keys()].toSorted().flatMap((plan) =>
    proposeSame(
      byFirst.get(plan) ?? [],
      sides.filter(({ planIds }) => (planIds[0] ?? '') < plan && !planIds.includes(plan)),
      (one, other) => known.has(`${one} ${other}`),
    ),
  );
  return pairs.toSorted((a, b) => Number(b.sure) - Number(a.sure));
}

export function decidedPair(row: DecisionRow): DecidedPair {
  return {
    kind: row.kind,
    one: { id: row.one_id, name: row.one_name },
    other: { id: row.other_id, name: row.other_name },
    decision: row.decision,
    joined: row.one_root === row.other_root,
    version: row.version,
    by: row.decided_by_name,
    at: row.decided_at.toISOString(),
  };
}
