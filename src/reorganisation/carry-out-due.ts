/** Planned reorganisations whose day has come, as every new day finds them. */
import type { TenantTx } from '../db/database.ts';
import type { FollowChange } from '../register/things/refresh-things.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { Invalid } from '../shared/errors.ts';
import { carryOut, recordEvent, requireSound } from './carry-out.ts';
import { loadFacts } from './load-facts.ts';
import { lockGround } from './lock-ground.ts';
import { isDueOn } from './reorganisation-steps.ts';
import {
  type KeptReorganisation,
  listReorganisations,
  lockReorganisation,
  saveProblem,
  saveStep,
} from './reorganisation-store.ts';

/**
 * The earliest first. One that cannot be carried out as things stand says why, and is tried again on the next day.
 * @returns how many were carried out
 */
export async function carryOutDue(tx: TenantTx, follow: FollowChange): Promise<number> {
  const today = todayInVietnam(tx.at);
  const due = (await listReorganisations(tx)).filter(({ state, order }) => isDueOn(state, order.date, today));
  let done = 0;
  for (const event of due.toReversed()) done += Number(await carryOutPlanned(tx, event, follow));
  return done;
}

/** @returns whether it could be carried out */
export async function carryOutPlanned(
  tx: TenantTx,
  { id }: Pick<KeptReorganisation, 'id'>,
  follow: FollowChange,
): Promise<boolean> {
  await lockGround(tx);
  const event = await lockReorganisation(tx, id);
  if (!event || !isDueOn(event.state, event.order.date, todayInVietnam(tx.at))) return false;
  const facts = await loadFacts(tx, id);
  try {
    requireSound(facts, event.order);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    if (event.problem !== error.message) await saveProblem(tx, id, error.message);
    return false;
  }
  const { done, audits } = await carryOut(tx, facts, event.order, follow);
  await saveStep(tx, event, { state: 'carried-out', done });
  await recordEvent(tx, { id, action: 'reorganisation.carry-out', order: event.order }, audits);
  return true;
}
