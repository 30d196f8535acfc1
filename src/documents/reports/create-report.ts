/** "Lập báo cáo": a draft about a period; what people set of the last issued one of its kind is taken over. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { findPeriod } from '../../duties/find-period.ts';
import { Conflict } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { Session } from '../../shared/who-acts.ts';
import { DEFAULT_CHOICES, type MakeReport } from '../contract.ts';
import { kindRule } from '../kinds/kinds.ts';
import type { TemplateFrame } from '../taken-over/contract.ts';
import { findHolding } from '../templates/template-store.ts';
import { carriedFrame } from './carried-frame.ts';
import { makeDocument } from './made-document.ts';
import { insertReport, type KeptReport, listKept, type NewReport } from './report-store.ts';
import { requireMaker } from './require-right.ts';
import { loadSubjects } from './subjects.ts';

/** @throws Forbidden, NotFound, Conflict where a draft about the same stands already */
export async function createReport(tx: TenantTx, user: Session, asked: MakeReport): Promise<{ id: string }> {
  requireMaker(tx, user);
  const order = await withPlan(tx, asked);
  const kept = await listKept(tx);
  const same = kept.filter((each) => isAboutTheSame(each, order));
  if (same.some(({ issued }) => !issued))
    throw new Conflict('Đã có bản thảo báo cáo này.', ['Mở bản thảo đó để soạn tiếp, hoặc bỏ nó đi']);
  const last = kept.find(({ kind, form, issued }) => issued && kind === order.kind && form === order.form);
  const report: NewReport = {
    id: newId(),
    ...order,
    frame: last ? carriedFrame(last.frame, await takenSince(tx, order, last)) : {},
    choices: last ? { missing: last.choices.missing, decimals: last.choices.decimals } : DEFAULT_CHOICES,
    ...(same[0] && !kindRule(order.kind).repeats && { replaces: same[0].id }),
  };
  const { document } = await makeDocument(tx, user, report);
  await insertReport(tx, report);
  await recordAudit(tx, {
    action: 'report.draft',
    entity: 'report',
    entityId: report.id,
    after: { title: document.frame.subject, form: order.form, period: order.periodId },
  });
  return { id: report.id };
}

/** Where only one plan is followed, nobody has to say which. */
async function withPlan(tx: TenantTx, order: MakeReport): Promise<MakeReport> {
  if (order.planId !== undefined || !kindRule(order.kind).ofPlan) return order;
  const [only, ...others] = (await loadSubjects(tx)).plans;
  return only && others.length === 0 ? { ...order, planId: only.id } : order;
}

const isAboutTheSame = ({ kind, form, periodId, planId }: KeptReport, order: MakeReport): boolean =>
  kind === order.kind && form === order.form && periodId === order.periodId && planId === order.planId;

/** The frame that was taken over since the last report was issued, and holds for this one. */
async function takenSince(
  tx: TenantTx,
  { kind, form, periodId }: MakeReport,
  { issued }: KeptReport,
): Promise<TemplateFrame | undefined> {
  const holding = await findHolding(tx, kind, form, (await findPeriod(tx, periodId)).end);
  return holding && issued && holding.takenAt > issued.at ? holding.template.frame : undefined;
}
