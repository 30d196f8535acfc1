/** What follows from the mentions of things, and from what people set, made anew. */
import type { TenantTx } from '../../db/database.ts';
import { loadStates, planIdsOf } from './load-states.ts';
import { markFindings } from './mark-findings.ts';
import { saveThings } from './save-things.ts';
import { COMPOSE_RULE } from './thing-content.ts';
import type { ThingState } from './thing-state.ts';

/** To be called for every thing that a change touched, within the change. */
export async function refreshThings(tx: TenantTx, ids: readonly string[]): Promise<void> {
  await saveThings(tx, await loadStates(tx, ids));
  await markFindings(tx, ids);
}

/**
 * What follows from a change of things, made anew in its transaction: the findings of the plans that mention them
 * (plans that are no longer followed have none), and what units owe.
 */
export type FollowChange = (tx: TenantTx, planIds: readonly string[]) => Promise<void>;

/** For several changes at once: what follows from them elsewhere is made once, at their end. */
export function gathering(follow: FollowChange): {
  gather: FollowChange;
  finish: (tx: TenantTx) => Promise<void>;
} {
  const plans = new Set<string>();
  return {
    gather: (_, planIds) => {
      for (const id of planIds) plans.add(id);
      return Promise.resolve();
    },
    finish: (tx) => follow(tx, [...plans].toSorted()),
  };
}

/** Things as a person changed them, with what follows from them here; then what follows from them elsewhere. */
export async function saveChange(
  tx: TenantTx,
  states: readonly ThingState[],
  follow: FollowChange,
): Promise<void> {
  const ids = states.map(({ id }) => id);
  await saveThings(tx, states);
  await markFindings(tx, ids);
  await follow(tx, await planIdsOf(tx, ids));
}

/** Whether a plan is followed changed: what it mentions is made anew, and moves on for whoever has it on the screen. */
export async function renewThings(tx: TenantTx, planId: string, follow: FollowChange): Promise<void> {
  const rows = await tx.db
    .selectFrom('mention')
    .select('thing_id')
    .distinct()
    .where('commune_code', '=', tx.communeCode)
    .where((eb) => eb.or([eb('plan_id', '=', planId), eb('carried_to', '=', planId)]))
    .execute();
  const ids = rows.map((row) => row.thing_id);
  const states = await loadStates(tx, ids);
  await saveChange(
    tx,
    states.map((state) => ({ ...state, version: state.version + 1 })),
    follow,
  );
}

/** Things that an older rule put together. @returns how many were made anew */
export async function rebuildThings(tx: TenantTx, limit: number): Promise<number> {
  const stale = await tx.db
    .selectFrom('thing')
    .select('id')
    .where('commune_code', '=', tx.communeCode)
    .where('composed', '<', COMPOSE_RULE)
    .limit(limit)
    .execute();
  await refreshThings(
    tx,
    stale.map(({ id }) => id),
  );
  return stale.length;
}
