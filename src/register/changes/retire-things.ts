/** Several things are no longer followed, or are followed again, for one reason; nothing is deleted either way. */
import { recordAudits } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { RetireThings, ThingsRetired } from './contract.ts';
import { type FollowChange, saveChange } from '../things/refresh-things.ts';
import type { ThingState } from '../things/thing-state.ts';
import { lockMany, permitMany, requireDoable } from './many-things.ts';

/** @param retired false: they are followed again */
export async function retireThings(
  tx: TenantTx,
  user: Session,
  { things, reason }: RetireThings,
  retired: boolean,
  follow: FollowChange,
): Promise<ThingsRetired> {
  const act = retired ? 'retire' : 'restore';
  permitMany(tx, user, act);
  const states = await lockMany(tx, things);
  requireDoable(act, states);
  const saved = await saveRetired(tx, states, { retired, reason }, follow);
  return { changed: saved.length, things: saved.map(({ id, kind, version }) => ({ id, kind, version })) };
}

/** @param states locked, none of them retired already, or all of them when they are followed again */
export async function saveRetired(
  tx: TenantTx,
  states: readonly ThingState[],
  { retired, reason }: { retired: boolean; reason: string },
  follow: FollowChange,
): Promise<ThingState[]> {
  const saved = states.map((state) => moved(state, retired ? tx.at : undefined));
  await saveChange(tx, saved, follow);
  const action = retired ? 'row.retire' : 'row.restore';
  const [before, after] = [{ retired: !retired }, { retired }];
  await recordAudits(
    tx,
    saved.map(({ id, kind }) => ({ action, entity: kind, entityId: id, before, after, reason })),
  );
  return saved;
}

/** @param retiredAt undefined: it is followed from now on */
function moved(state: ThingState, retiredAt: Date | undefined): ThingState {
  const { retiredAt: _, ...tracked } = state;
  return { ...tracked, version: state.version + 1, ...(retiredAt && { retiredAt }) };
}
