/** What was typed in the rows that are sent becomes answers, after the rules were asked about it. */
import type { TenantTx } from '../db/database.ts';
import type { ItemRow, StandingDuty } from '../duties/standing-duty.ts';
import { appendAnswers, type Sending } from '../progress/answers/append-answers.ts';
import type { DutyItem, FigureDraft, Remark } from '../progress/contract.ts';
import type { Estimates } from '../progress/estimates.ts';
import { isBlank } from '../progress/rules/readiness.ts';
import { isAbout, unexplained } from '../progress/rules/remarks.ts';
import { draftOf, loadTyped } from '../progress/load-items.ts';
import { asOfDay } from '../progress/with-remarks.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { type FieldError, Invalid } from '../shared/errors.ts';
import type { Session } from '../shared/who-acts.ts';
import type { TakeStep } from './contract.ts';

/**
 * Rows in which nothing was typed anew go on with the answer that they have, unless that is the estimate whose real
 * figure is owed.
 * @returns the id of each new answer by that of its thing
 * @throws Invalid that names every row that cannot be sent, and why
 */
export async function sendAnswers(
  tx: TenantTx,
  user: Session,
  standing: StandingDuty & { estimates: Estimates },
  planned: readonly { item: ItemRow }[],
  { reason, behalf }: TakeStep,
): Promise<Map<string, string>> {
  const { duty, estimates } = standing;
  const isEstimate = ({ thing_id, answer_id, received_id }: ItemRow) =>
    answer_id === received_id && estimates.get(thing_id)?.settles === true;
  const sent = planned
    .map(({ item }) => item)
    .filter((item) => item.draft !== null || item.answer_id === null || isEstimate(item));
  if (sent.length === 0) return new Map();
  const known = await loadTyped(tx, { ...standing, items: sent }, estimates);
  const errors = known.flatMap(errorsOf);
  if (errors.length > 0) throw new Invalid(errors);
  const things = new Map(known.map((item) => [item.thingId, item]));
  const asOf = asOfDay(standing, todayInVietnam(tx.at));
  const sendings = sent.map((item) =>
    sendingOf(item, things.get(item.thing_id), estimates.get(item.thing_id)?.wholeAsOf ?? asOf),
  );
  const origin = { dutyId: duty.id, unitId: duty.unit_id, periodId: duty.period_id, reason, behalf };
  return await appendAnswers(tx, user, origin, sendings);
}

function sendingOf(item: ItemRow, known: DutyItem | undefined, asOf: string): Sending {
  return {
    thingId: item.thing_id,
    kind: item.kind,
    draft: withOwnWords(draftOf(item), known?.remarks ?? []),
    supersedes: item.answer_id,
    unit: known?.unit,
    state: known?.received ?? 'not-started',
    asOf,
  };
}

/** Without explanations of what the rules no longer say of it. */
function withOwnWords<D extends Pick<FigureDraft, 'warnings'>>(draft: D, remarks: readonly Remark[]): D {
  const { warnings } = draft;
  if (!warnings) return draft;
  return {
    ...draft,
    warnings: warnings.filter((warning) => remarks.some((remark) => isAbout(warning, remark))),
  };
}

/** An error blocks; a warning asks for a word of explanation that goes with the answer. */
function errorsOf({ name, kind, remarks, draft, thingId, carriedFrom }: DutyItem): FieldError[] {
  if (!draft || isBlank(kind, draft))
    return [{ field: thingId, text: `“${name}”: chưa nhập. Nhập số liệu, hoặc chọn “Không phát sinh”.` }];
  if (carriedFrom !== undefined)
    return [{ field: thingId, text: `“${name}”: nội dung chuyển từ ${carriedFrom} chưa được xác nhận.` }];
  const errors = remarks.filter(({ severity }) => severity === 'error');
  const silent = unexplained(remarks, draft);
  return [...errors, ...silent].map(({ severity, text, field }) => ({
    field: field ? `${thingId}.${field}` : thingId,
    text: `“${name}”: ${text}${severity === 'warning' ? ' Vui lòng ghi một câu giải thích.' : ''}`,
  }));
}
