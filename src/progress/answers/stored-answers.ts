/** Observations and task updates as they are kept: appended when an answer is sent, read for whoever looks. */
import type { Selectable } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type {
  Observation as StoredObservation,
  TaskUpdate as StoredUpdate,
} from '../../db/generated/tables.ts';
import type { UnitsCovered } from '../../register/received/contract.ts';
import { stated } from '../../shared/stated.ts';
import { Behalf, type Observation, Product, type TaskUpdate, Warning } from '../contract.ts';

/** What was sent of one row; or what the parts of several units come to, and of how many of them. */
export type Answer =
  | { kind: 'indicator'; thingId: string; observation: Observation; units?: UnitsCovered }
  | { kind: 'task'; thingId: string; update: TaskUpdate };

/** What the answer says, whatever it is about. */
export const saidOf = (answer: Answer): Observation | TaskUpdate =>
  answer.kind === 'task' ? answer.update : answer.observation;

type Common = Selectable<StoredObservation> | Selectable<StoredUpdate>;

function sentOf(row: Common) {
  return {
    id: row.id,
    periodId: row.period_id,
    asOf: row.as_of,
    evidence: row.evidence_ids,
    warnings: Warning.array().parse(row.warnings),
    sentBy: row.sent_by_name,
    sentAt: row.sent_at.toISOString(),
    ...stated({ supersedes: row.supersedes, reason: row.reason }),
    ...(row.behalf !== null && { behalf: Behalf.parse(row.behalf) }),
  };
}

function observationOf(row: Selectable<StoredObservation>): Observation {
  const { value, numerator, denominator, text, note } = row;
  return {
    ...sentOf(row),
    answer: row.answer,
    estimate: row.estimate,
    ...stated({ value, numerator, denominator, text, note }),
  };
}

function updateOf(row: Selectable<StoredUpdate>): TaskUpdate {
  const { percent, obstacle, proposal, solver } = row;
  return {
    ...sentOf(row),
    answer: row.answer,
    state: row.state,
    ...stated({
      done: row.done_text,
      percent,
      completedOn: row.completed_on,
      obstacle,
      proposal,
      solver,
      nextStep: row.next_step,
    }),
    ...(row.product !== null && { product: Product.parse(row.product) }),
  };
}

/** By their ids; unknown ids are left out. */
export async function loadAnswers(tx: TenantTx, ids: readonly string[]): Promise<Map<string, Answer>> {
  if (ids.length === 0) return new Map();
  const observations = await tx.db
    .selectFrom('observation')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', ids)
    .execute();
  const updates = await tx.db
    .selectFrom('task_update')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('id', 'in', ids)
    .execute();
  return new Map<string, Answer>([
    ...observations.map(
      (row) =>
        [row.id, { kind: 'indicator', thingId: row.thing_id, observation: observationOf(row) }] as const,
    ),
    ...updates.map(
      (row) => [row.id, { kind: 'task', thingId: row.thing_id, update: updateOf(row) }] as const,
    ),
  ]);
}
