/** The standing office takes a figure on the parts that are there, states it, or takes that back. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { loadDefinitions } from '../../duties/definitions/definition-store.ts';
import { appendAnswers } from '../../progress/answers/append-answers.ts';
import { checkFigure } from '../../progress/rules/check-figure.ts';
import { askedOfSeveral, enterWholes } from '../../progress/wholes/enter-wholes.ts';
import { loadWholes, type StandingWhole } from '../../progress/wholes/load-wholes.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { Session } from '../../shared/who-acts.ts';
import { canDecideWholes } from '../permissions.ts';
import type { DecideWhole } from './contract.ts';
import { availableWholeSteps, type WholeStep } from './whole-steps.ts';

/**
 * In a closed period too: it is an order of its own, with a reason, and marked as one.
 * @throws Forbidden, NotFound, Invalid, Conflict when parts came or something was decided since it was shown
 */
export async function decideWhole(
  tx: TenantTx,
  user: Session,
  periodId: string,
  order: DecideWhole,
): Promise<void> {
  if (!canDecideWholes(user, tx.communeCode))
    throw new Forbidden('Chỉ cơ quan thường trực quyết định số của xã.');
  const asked = await askedOfSeveral(tx, periodId, [order.thingId]);
  const [whole] = [...(await loadWholes(tx, asked)).values()];
  if (!whole) throw new NotFound('Trong kỳ này chỉ tiêu không do nhiều đơn vị cùng cung cấp.');
  requireShown(whole, order);
  const { state } = whole;
  const said = whole.whole.said !== undefined;
  const steps = availableWholeSteps(user, { communeCode: tx.communeCode, state, said });
  const step = steps.find(({ action }) => action === order.action);
  if (!step) throw refused(whole);
  const period = await readPeriod(tx, periodId);
  const observationId = step.action === 'give' ? await stateFigure(tx, user, whole, period, order) : null;
  await append(tx, user, whole, order, observationId);
  await enterWholes(tx, asked);
  await recordAudit(tx, auditOf(whole, period, order, step));
}

/** Whoever decides looks at as many parts as there are. */
function requireShown({ whole }: StandingWhole, { given, expected }: DecideWhole): void {
  if (whole.given === given && whole.expected === expected) return;
  throw new Conflict(
    `Phần của các đơn vị vừa thay đổi: nay có ${whole.given}/${whole.expected} đơn vị. Chưa thay đổi gì.`,
    ['Tải lại để xem các phần mới nhất rồi quyết định'],
  );
}

function refused({ state, whole: { said } }: StandingWhole): Conflict {
  if (state === 'complete')
    return new Conflict('Đã đủ phần của các đơn vị, số của xã tính từ các phần đó.', [
      'Đính chính phần của đơn vị nếu có sai sót',
    ]);
  if (state === 'unstated')
    return new Conflict('Chỉ tiêu này không cộng phần của các đơn vị.', ['Ghi số của xã, kèm lý do']);
  if (state === 'gathering' && said === undefined)
    return new Conflict('Chưa có phần nào được tiếp nhận.', ['Tiếp nhận phần của đơn vị trước']);
  return new Conflict('Số của xã vừa được quyết định.', ['Tải lại để xem quyết định']);
}

/** What the office states is an answer like any other: checked, appended, of no unit. @returns its id */
async function stateFigure(
  tx: TenantTx,
  user: Session,
  whole: StandingWhole,
  { ends }: Period,
  { figure, reason }: DecideWhole,
): Promise<string> {
  const { thingId, periodId, measure, parts, decision } = whole;
  const today = todayInVietnam(tx.at);
  const days = parts.flatMap(({ given }) => given?.asOf ?? []);
  const asOf = days.toSorted().at(-1) ?? (ends < today ? ends : today);
  const definition = (await loadDefinitions(tx, [thingId])).get(thingId)?.definition;
  const draft = { ...figure, answer: 'value' as const, evidence: [], note: reason };
  const measured = definition ?? {
    valueKind: measure.valueKind,
    accumulation: whole.accumulation,
    direction: 'none' as const,
    levels: [],
  };
  const { unit } = measure;
  const remarks = checkFigure({
    draft,
    definition: measured,
    name: '',
    history: [],
    asOf,
    today,
    ...(unit !== undefined && { unit }),
  });
  const errors = remarks.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Invalid(errors.map(({ field, text }) => ({ field: `figure.${field ?? 'value'}`, text })));
  const sending = {
    thingId,
    kind: 'indicator' as const,
    draft,
    supersedes: decision?.observationId ?? null,
    unit,
    state: 'not-started' as const,
    asOf,
  };
  const sent = await appendAnswers(tx, user, { dutyId: null, unitId: null, periodId, reason }, [sending]);
  return sent.get(thingId) ?? '';
}

interface Period {
  name: string;
  ends: string;
}

async function readPeriod(tx: TenantTx, id: string): Promise<Period> {
  return await tx.db
    .selectFrom('reporting_period')
    .select(['name', 'ends'])
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

async function append(
  tx: TenantTx,
  user: Session,
  { thingId, periodId, whole: { given, expected } }: StandingWhole,
  { action, reason }: DecideWhole,
  observationId: string | null,
): Promise<void> {
  await tx.db
    .insertInto('whole_decision')
    .values({
      commune_code: tx.communeCode,
      id: newId(),
      thing_id: thingId,
      period_id: periodId,
      kind: action,
      given,
      expected,
      observation_id: observationId,
      reason,
      decided_by: user.userId,
      decided_by_name: user.name,
      decided_at: tx.at,
    })
    .execute();
}

const auditOf = (
  { thingId, whole: { given, expected, said } }: StandingWhole,
  { name: period }: Period,
  { action, reason, figure }: DecideWhole,
  { from, to }: WholeStep,
) => ({
  action: `whole.${action}`,
  entity: 'whole',
  entityId: thingId,
  before: { period, state: from },
  after: {
    period,
    state: to,
    units: `${given}/${expected}`,
    ...(action === 'take' && said?.value !== undefined && { value: said.value }),
    ...(action === 'give' && { figure }),
  },
  reason,
});
