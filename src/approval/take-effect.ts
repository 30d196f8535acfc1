/** What was received enters the record: the figure of the period, the state of the task, what the register shows. */
import type { TenantTx } from '../db/database.ts';
import type { StandingDuty } from '../duties/standing-duty.ts';
import { enterAnswers } from '../progress/answers/enter-answers.ts';
import { loadParts } from '../progress/answers/load-parts.ts';
import { isReportedWhole } from '../progress/answers/whole-task.ts';
import { type Answer, loadAnswers } from '../progress/answers/stored-answers.ts';
import { atKey } from '../progress/wholes/asked-parts.ts';
import { askedOfSeveral, enterWholes } from '../progress/wholes/enter-wholes.ts';
import { togetherOfTasks } from '../progress/wholes/together-of-tasks.ts';
import { setTogether } from '../register/things/set-together.ts';
import { setReported } from '../register/things/set-received.ts';
import { type Moving, stateAfter } from './moving.ts';

/** Nothing changes before it was received; a task that was reported complete is counted apart until then. */
export async function takeEffect(
  tx: TenantTx,
  { duty }: StandingDuty,
  moving: readonly Moving[],
): Promise<void> {
  const answers = await loadAnswers(
    tx,
    moving.flatMap(({ answerId }) => answerId ?? []),
  );
  const received = moving
    .filter(({ steps }) => stateAfter(steps) === 'received')
    .flatMap(({ answerId }) => (answerId === null ? [] : (answers.get(answerId) ?? [])));
  const parts = await loadParts(
    tx,
    duty.period_id,
    moving.flatMap(({ item }) => (item.kind === 'task' ? item.thing_id : [])),
  );
  const shares = await askedOfSeveral(
    tx,
    duty.period_id,
    received.flatMap(({ kind, thingId }) => (kind === 'indicator' ? thingId : [])),
  );
  const isShare = ({ thingId: id }: Answer) => shares.has(atKey({ periodId: duty.period_id, thingId: id }));
  await enterAnswers(
    tx,
    duty.period_id,
    received.filter((answer) => !isShare(answer)),
    parts,
  );
  await enterWholes(tx, shares);
  await setTogether(tx, togetherOfTasks(duty.period_id, parts));
  await setReported(
    tx,
    moving.flatMap(({ item, steps, answerId }) => {
      const answer = answerId === null ? undefined : answers.get(answerId);
      if (answer?.kind !== 'task') return [];
      const shared = parts.get(item.thing_id);
      if (shared) return { thingId: item.thing_id, reported: isReportedWhole(shared) };
      const waits = stateAfter(steps) === 'with-office' && answer.update.state === 'done';
      return { thingId: item.thing_id, reported: waits };
    }),
  );
}
