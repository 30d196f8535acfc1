/** What is sent becomes a record that nobody changes any more. */
import type { TenantTx } from '../../db/database.ts';
import type { RowKind } from '../../register/contract.ts';
import type { TaskState } from '../../register/received/contract.ts';
import { newId } from '../../shared/ids.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { Behalf, FigureDraft, TaskDraft, Warning } from '../contract.ts';
import { answerOf, figureValue } from '../rules/figure-value.ts';

/** One answer to be sent. */
export interface Sending {
  thingId: string;
  kind: RowKind;
  draft: FigureDraft | TaskDraft;
  /** The answer that this one takes the place of. */
  supersedes: string | null;
  /** Đơn vị tính. */
  unit: string | undefined;
  /** The state that stands, for an update that says nothing of it. */
  state: TaskState;
  asOf: string;
}

/** Where answers come from. */
export interface Origin {
  dutyId: string | null;
  unitId: string | null;
  periodId: string;
  reason?: string | undefined;
  behalf?: Behalf | undefined;
}

/** @returns the id of each answer by that of its thing */
export async function appendAnswers(
  tx: TenantTx,
  user: Pick<Session, 'userId' | 'name'>,
  origin: Origin,
  sendings: readonly Sending[],
): Promise<Map<string, string>> {
  const ids = new Map(sendings.map(({ thingId }) => [thingId, newId()]));
  const common = (sending: Sending) => ({
    commune_code: tx.communeCode,
    id: ids.get(sending.thingId) ?? newId(),
    thing_id: sending.thingId,
    unit_id: origin.unitId,
    duty_id: origin.dutyId,
    period_id: origin.periodId,
    as_of: sending.asOf,
    warnings: JSON.stringify(warningsOf(sending.draft)),
    evidence_ids: sending.draft.evidence,
    supersedes: sending.supersedes,
    reason: origin.reason ?? null,
    behalf: origin.behalf ? JSON.stringify(origin.behalf) : null,
    sent_by: user.userId,
    sent_by_name: user.name,
    sent_at: tx.at,
  });
  const figures = sendings.filter(({ kind }) => kind === 'indicator');
  const updates = sendings.filter(({ kind }) => kind === 'task');
  if (figures.length > 0)
    await tx.db
      .insertInto('observation')
      .values(figures.map((sending) => ({ ...common(sending), ...figureColumns(sending) })))
      .execute();
  if (updates.length > 0)
    await tx.db
      .insertInto('task_update')
      .values(updates.map((sending) => ({ ...common(sending), ...updateColumns(sending) })))
      .execute();
  return ids;
}

const warningsOf = ({ warnings }: { warnings?: readonly Warning[] | undefined }): readonly Warning[] =>
  warnings ?? [];

/** What is not the answer chosen is dropped: "không phát sinh" has no value, whatever was typed before. */
function figureColumns({ draft, unit }: Sending) {
  const figure = draft as FigureDraft;
  const answer = answerOf(figure);
  if (answer === undefined) throw new Error('a blank row is not sent');
  const isValue = answer === 'value';
  return {
    answer,
    estimate: isValue && (figure.estimate ?? false),
    value: isValue ? (figureValue(figure, unit) ?? null) : null,
    numerator: isValue ? (figure.numerator ?? null) : null,
    denominator: isValue ? (figure.denominator ?? null) : null,
    text: isValue ? (figure.text ?? null) : null,
    note: figure.note ?? null,
  };
}

function updateColumns({ draft, state }: Sending) {
  const update = draft as TaskDraft;
  const nothing = update.answer === 'nothing-new';
  return {
    answer: update.answer ?? ('update' as const),
    state: nothing ? state : (update.state ?? state),
    done_text: nothing ? null : (update.done ?? null),
    percent: nothing ? null : (update.percent ?? null),
    completed_on: nothing ? null : (update.completedOn ?? null),
    product: nothing || !update.product ? null : JSON.stringify(update.product),
    obstacle: update.obstacle ?? null,
    proposal: update.proposal ?? null,
    solver: update.solver ?? null,
    next_step: update.nextStep ?? null,
  };
}
