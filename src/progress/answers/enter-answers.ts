/** Answers that count enter the record: the figure of the period, the occurrence of the task, what the register shows. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { Latest } from '../../register/received/contract.ts';
import { type Received, setReceived } from '../../register/things/set-received.ts';
import type { TaskUpdate } from '../contract.ts';
import { AS_ESTIMATE } from '../estimates.ts';
import { holdsOn, type Told } from './late-state.ts';
import { loadTold } from './load-told.ts';
import type { Answer } from './stored-answers.ts';
import { type Part, type Whole, wholeTask } from './whole-task.ts';

/** Periods of their own: the situation until the register began, and the base year of an indicator. */
export const START = 'start';
export const BASE = 'base';

/** Answers of one period that count from now on. @param parts of the tasks among them */
export async function enterAnswers(
  tx: TenantTx,
  periodId: string,
  answers: readonly Answer[],
  parts: Parts,
): Promise<void> {
  const told = await loadTold(tx, tasksOf(answers));
  await keepAnswers(tx, periodId, answers, parts);
  await setReceived(tx, receivedOf(periodId, answers, parts, told));
}

/** What the register is to show of answers of a period. @param told what was received of the tasks before them */
export function receivedOf(
  periodId: string,
  answers: readonly Answer[],
  parts: Parts,
  told: ReadonlyMap<string, readonly Told[]>,
): Received[] {
  return answers
    .flatMap((answer) => said(periodId, answer, parts) ?? [])
    .map((each) => ({ ...each, late: holdsLate(periodId, each, told) }));
}

/** Whether it tells of an earlier day than what was received before, and still holds. */
function holdsLate(
  periodId: string,
  { thingId, state, latest }: Received,
  told: ReadonlyMap<string, readonly Told[]>,
): boolean {
  if (state === undefined) return false;
  return holdsOn({ periodId, asOf: latest.asOf, state }, told.get(thingId) ?? []);
}

/** Of tasks that several units were asked about, what was received of each of them. */
export type Parts = ReadonlyMap<string, readonly Part[]>;
const ALONE: Parts = new Map();

export const tasksOf = (answers: readonly Answer[]): string[] =>
  answers.flatMap(({ kind, thingId }) => (kind === 'task' ? thingId : []));

/** The figures and occurrences of a period, in the place of former ones; what the register shows stays as it is. */
export async function keepAnswers(
  tx: TenantTx,
  periodId: string,
  answers: readonly Answer[],
  parts = ALONE,
): Promise<void> {
  await saveFigures(tx, periodId, answers);
  await saveOccurrences(tx, periodId, answers, parts);
}

/**
 * What was estimated stays beside the real figure that took its place; while an estimate holds, none is superseded.
 */
const ESTIMATED = sql<string | null>`CASE WHEN excluded.estimate THEN NULL
  WHEN figure.estimate THEN ${AS_ESTIMATE} ELSE figure.estimated END`;

/** The figures that count in a period; those of indicators that had one in it take its place. */
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
      units_given: answer.units?.given ?? null,
      units_expected: answer.units?.expected ?? null,
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
        units_given: eb.ref('excluded.units_given'),
        units_expected: eb.ref('excluded.units_expected'),
        estimated: ESTIMATED,
      })),
    )
    .execute();
}

/** Of several units' answers the last one sent stands for the task, with the state of the whole. */
function occurrenceOf(thingId: string, update: TaskUpdate, parts: Parts) {
  const whole = wholeTask(parts.get(thingId) ?? []);
  const said = whole?.last ?? update;
  return {
    thing_id: thingId,
    state: whole?.state ?? said.state,
    completed_on: whole ? whole.completedOn : (said.completedOn ?? null),
    update_id: said.id,
  };
}

async function saveOccurrences(
  tx: TenantTx,
  periodId: string,
  answers: readonly Answer[],
  parts: Parts,
): Promise<void> {
  const rows = answers.flatMap((answer) =>
    answer.kind === 'task' ? occurrenceOf(answer.thingId, answer.update, parts) : [],
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
function said(periodId: string, answer: Answer, parts: Parts): Received | undefined {
  if (answer.kind === 'indicator') {
    const { asOf, answer: kind, value, numerator, denominator, text, estimate } = answer.observation;
    if (kind === 'unchanged') return undefined;
    const { units } = answer;
    const figure: Latest = {
      periodId,
      asOf,
      answer: kind,
      value,
      numerator,
      denominator,
      text,
      estimate,
      units,
    };
    return { thingId: answer.thingId, latest: figure };
  }
  const whole = wholeTask(parts.get(answer.thingId) ?? []);
  if (whole) return receivedWhole(periodId, answer.thingId, whole);
  const { asOf, answer: kind, state, done, obstacle, percent, completedOn, product, sentAt } = answer.update;
  const latest: Latest = { periodId, asOf, answer: kind, done, obstacle, percent };
  if (kind === 'nothing-new') return { thingId: answer.thingId, latest };
  const completed = state === 'done' ? (product?.issuedOn ?? completedOn ?? null) : null;
  return { thingId: answer.thingId, state, completedOn: completed, sentAt, latest };
}

/** The words are those of the last one who spoke, and say whose they are. */
function receivedWhole(periodId: string, thingId: string, whole: Whole): Received {
  const { last, unitName, asOf, state, completedOn } = whole;
  const told = (text: string | undefined) => text && `${unitName}: ${text}`;
  const latest: Latest = {
    periodId,
    asOf,
    answer: last.answer,
    done: told(last.done),
    obstacle: told(last.obstacle),
  };
  return state === undefined
    ? { thingId, latest }
    : { thingId, state, completedOn, sentAt: last.sentAt, latest };
}

/** Figures and occurrences of these things in a period count no longer; what was said stays in the record. */
export async function takeBack(tx: TenantTx, periodId: string, thingIds: readonly string[]): Promise<void> {
  if (thingIds.length === 0) return;
  for (const table of ['figure', 'task_occurrence'] as const)
    await tx.db
      .deleteFrom(table)
      .where('commune_code', '=', tx.communeCode)
      .where('period_id', '=', periodId)
      .where('thing_id', 'in', thingIds)
      .execute();
}
