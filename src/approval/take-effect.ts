/** What was received enters the record: the figure of the period, the state of the task, what the register shows. */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import type { StandingDuty } from '../duties/standing-duty.ts';
import { type Answer, loadAnswers } from '../progress/answers/stored-answers.ts';
import type { Latest } from '../register/received/contract.ts';
import { type Received, setReceived, setReported } from '../register/things/set-received.ts';
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
  await enter(tx, duty.period_id, received);
  await setReported(
    tx,
    moving.flatMap(({ item, steps, answerId }) => {
      const answer = answerId === null ? undefined : answers.get(answerId);
      if (answer?.kind !== 'task') return [];
      const waits = stateAfter(steps) === 'with-office' && answer.update.state === 'done';
      return { thingId: item.thing_id, reported: waits };
    }),
  );
}

/** Answers of one period that count from now on. */
export async function enter(tx: TenantTx, periodId: string, answers: readonly Answer[]): Promise<void> {
  await saveFigures(tx, periodId, answers);
  await saveOccurrences(tx, periodId, answers);
  await setReceived(
    tx,
    answers.flatMap((answer) => receivedOf(periodId, answer) ?? []),
  );
}

async function saveFigures(tx: TenantTx, periodId: string, answers: readonly Answer[]): Promise<void> {
  const rows = answers.flatMap((answer) => {
    if (answer.kind !== 'indicator') return [];
    const { observation } = answer;
    return {
      commune_code: tx.communeCode,
      thing_id: answer.thingId,
      period_id: periodId,
      as_of: observation.asOf,
      answer: observation.answer,
      estimate: observation.estimate,
      value: observation.value ?? null,
      numerator: observation.numerator ?? null,
      denominator: observation.denominator ?? null,
      text: observation.text ?? null,
      observation_id: observation.id,
      received_at: tx.at,
    };
  });
  if (rows.length === 0) return;
  await tx.db
    .insertInto('figure')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['commune_code', 'thing_id', 'period_id']).doUpdateSet((eb) => ({
        as_of: eb.ref('excluded.as_of'),
        answer: eb.ref('excluded.answer'),
        estimate: eb.ref('excluded.estimate'),
        value: eb.ref('excluded.value'),
        numerator: eb.ref('excluded.numerator'),
        denominator: eb.ref('excluded.denominator'),
        text: eb.ref('excluded.text'),
        observation_id: eb.ref('excluded.observation_id'),
        received_at: eb.ref('excluded.received_at'),
      })),
    )
    .execute();
}

async function saveOccurrences(tx: TenantTx, periodId: string, answers: readonly Answer[]): Promise<void> {
  const rows = answers.flatMap((answer) =>
    answer.kind === 'task'
      ? {
          thing_id: answer.thingId,
          state: answer.update.state,
          completed_on: answer.update.completedOn ?? null,
          update_id: answer.update.id,
        }
      : [],
  );
  if (rows.length === 0) return;
  await sql`
    INSERT INTO task_occurrence (commune_code, thing_id, period_id, state, completed_on, update_id)
    SELECT ${tx.communeCode}, thing_id, ${periodId}, state, completed_on, update_id
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS k (thing_id uuid, state text, completed_on date, update_id uuid)
    ON CONFLICT (commune_code, thing_id, period_id) DO UPDATE SET state = excluded.state,
      completed_on = excluded.completed_on, update_id = excluded.update_id`.execute(tx.db);
}

/**
 * "Giữ nguyên" changes nothing of what is shown, "không phát sinh mới" nothing of the state: another period may have
 * changed it since that was sent. Nor does what repeats itself ever complete the task as a whole.
 */
function receivedOf(periodId: string, answer: Answer): Received | undefined {
  if (answer.kind === 'indicator') {
    const { asOf, answer: kind, value, numerator, denominator, text, estimate } = answer.observation;
    if (kind === 'unchanged') return undefined;
    const figure: Latest = { periodId, asOf, answer: kind, value, numerator, denominator, text, estimate };
    return { thingId: answer.thingId, latest: figure };
  }
  const { asOf, answer: kind, state, done, obstacle, percent, completedOn, product } = answer.update;
  const latest: Latest = { periodId, asOf, answer: kind, done, obstacle, percent };
  if (kind === 'nothing-new') return { thingId: answer.thingId, latest };
  const completed = state === 'done' ? (product?.issuedOn ?? completedOn ?? null) : null;
  return { thingId: answer.thingId, state, completedOn: completed, latest };
}
