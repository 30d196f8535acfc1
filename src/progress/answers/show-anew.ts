/** What the register shows of things, made anew from all that counts of them. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { clearReceived, setReceived } from '../../register/things/set-received.ts';
import { asWhole, type PartFigure } from './whole-figure.ts';
import { stated } from '../../shared/stated.ts';
import { BASE, type Parts, receivedOf, tasksOf } from './enter-answers.ts';
import type { Told } from './late-state.ts';
import { loadParts } from './load-parts.ts';
import { type Answer, loadAnswers, saidOf } from './stored-answers.ts';

/**
 * After something was taken back, or put right for another day than it was said for at first: everything is received
 * once more, in the order in which it was sent.
 */
export async function showAnew(tx: TenantTx, thingIds: readonly string[]): Promise<void> {
  if (thingIds.length === 0) return;
  await clearReceived(tx, thingIds);
  const answers = await loadCounting(tx, thingIds);
  const parts = await loadAllParts(tx, answers);
  const told = new Map<string, Told[]>();
  for (const round of roundsOf(answers)) await receiveAgain(tx, round, parts, told);
}

/** The answers that count, in the order in which they were sent; the base year is no standing. */
async function loadCounting(tx: TenantTx, thingIds: readonly string[]): Promise<Answer[]> {
  const { rows } = await sql<CountingRow>`
    SELECT f.observation_id AS id, CASE WHEN f.units_expected IS NOT NULL THEN jsonb_build_object('asOf', f.as_of,
        'answer', f.answer, 'estimate', f.estimate, 'value', f.value, 'numerator', f.numerator,
        'denominator', f.denominator, 'text', f.text) END AS whole, f.units_given AS given, f.units_expected AS expected
      FROM figure f
      WHERE f.commune_code = ${tx.communeCode} AND f.thing_id = ANY (${thingIds}::uuid[]) AND f.period_id <> ${BASE}
    UNION ALL
    SELECT o.update_id, NULL, NULL, NULL FROM task_occurrence o
      WHERE o.commune_code = ${tx.communeCode} AND o.thing_id = ANY (${thingIds}::uuid[])
    ORDER BY id`.execute(tx.db);
  const answers = await loadAnswers(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, ...row }) => asCounted(answers.get(id), row) ?? []);
}

interface CountingRow {
  id: string;
  /** Of a figure that several units make: what it says instead of the part that was sent last. */
  whole: object | null;
  given: number | null;
  expected: number | null;
}

function asCounted(
  answer: Answer | undefined,
  { whole, given, expected }: Omit<CountingRow, 'id'>,
): Answer | undefined {
  if (answer?.kind !== 'indicator' || !whole || given === null || expected === null) return answer;
  const { observation } = answer;
  return {
    ...answer,
    observation: asWhole(observation, stated(whole) as PartFigure),
    units: { given, expected },
  };
}

/** By the id of the period. */
async function loadAllParts(tx: TenantTx, answers: readonly Answer[]): Promise<Map<string, Parts>> {
  const parts = new Map<string, Parts>();
  for (const [periodId, given] of Map.groupBy(answers, (answer) => saidOf(answer).periodId))
    parts.set(periodId, await loadParts(tx, periodId, tasksOf(given)));
  return parts;
}

/** The first answer of each thing, then the second of each: what says nothing of another thing is received with it. */
function roundsOf(answers: readonly Answer[]): Answer[][] {
  const rounds: Answer[][] = [];
  for (const own of Map.groupBy(answers, ({ thingId }) => thingId).values())
    for (const [at, answer] of own.entries()) (rounds[at] ??= []).push(answer);
  return rounds;
}

/** @param told what was received of the tasks before; what is received now is added to it */
async function receiveAgain(
  tx: TenantTx,
  answers: readonly Answer[],
  parts: ReadonlyMap<string, Parts>,
  told: Map<string, Told[]>,
): Promise<void> {
  const received = [...Map.groupBy(answers, (answer) => saidOf(answer).periodId)].flatMap(
    ([periodId, given]) =>
      receivedOf(periodId, given, parts.get(periodId) ?? new Map(), told).map((each) => ({
        periodId,
        ...each,
      })),
  );
  await setReceived(tx, received);
  for (const { periodId, thingId, state, latest } of received)
    told.set(thingId, [...(told.get(thingId) ?? []), { periodId, asOf: latest.asOf, state }]);
}
