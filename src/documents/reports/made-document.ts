/** What the program writes of a report now: its facts, put into words and annexes. */
import type { TenantTx } from '../../db/database.ts';
import { loadSettings } from '../../duties/settings.ts';
import { standingOffice } from '../../duties/standing-office.ts';
import { findPlan } from '../../plans/confirmed/plan-store.ts';
import { listUnits } from '../../organisation/store.ts';
import { stated } from '../../shared/stated.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { ReportFacts } from '../facts/contract.ts';
import { loadReportFacts } from '../facts/load-report-facts.ts';
import { proposeFrame } from '../frame/propose-frame.ts';
import type { EarlierDocument } from '../kinds/kind-rule.ts';
import { kindRule } from '../kinds/kinds.ts';
import type { Frame, OfficialDocument } from '../model/contract.ts';
import { applied } from '../taken-over/applied.ts';
import type { Template, TemplateFrame } from '../taken-over/contract.ts';
import { findHolding } from '../templates/template-store.ts';
import { loadErratumFacts } from './load-erratum-facts.ts';
import { findReport, type KeptReport, listKept } from './report-store.ts';
import { calledAs } from './called-as.ts';

export interface Made {
  facts: ReportFacts;
  /** In the form that was taken over, where one holds for the period. */
  document: OfficialDocument;
  /** What the program itself writes. */
  made: OfficialDocument;
}

type Asked = Pick<
  KeptReport,
  'kind' | 'form' | 'periodId' | 'planId' | 'erratumOf' | 'frame' | 'choices' | 'issued'
>;

/** What people wrote goes over it. @throws NotFound, Forbidden */
export async function makeDocument(tx: TenantTx, user: Session, report: Asked): Promise<Made> {
  const { erratumOf } = report;
  const facts =
    erratumOf === undefined
      ? await loadReportFacts(tx, user, report)
      : await loadErratumFacts(tx, { ...report, erratumOf });
  const rule = kindRule(report.kind);
  const previous = await earlierDocument(tx, report, facts);
  const holding = await findHolding(tx, report.kind, report.form, facts.period.end, report.issued?.at);
  const told = rule.told?.(facts);
  const proposed = await proposedFrame(tx, report, facts, told);
  const issuer = report.frame.body ?? told?.body ?? holding?.template.frame.body ?? proposed.body;
  const before = rule.repeats ? await lettersBefore(tx, report) : [];
  const context = { issuer, choices: report.choices, before, ...(previous && { previous }) };
  const made = { form: report.form, frame: proposed, ...rule.build(facts, context) };
  const document = holding ? inForm(holding.template, made, told) : made;
  return { facts, made, document: { ...document, frame: { ...document.frame, ...report.frame } } };
}

/** @param told what follows from the facts, as the addressees of a letter to the units that have not reported */
function inForm(
  { frame, ...template }: Template,
  made: OfficialDocument,
  told: TemplateFrame | undefined,
): OfficialDocument {
  return applied({ ...template, frame: { ...frame, ...told } }, made);
}

async function proposedFrame(
  tx: TenantTx,
  { kind, form }: Asked,
  facts: ReportFacts,
  told: TemplateFrame | undefined,
): Promise<Frame> {
  const rule = kindRule(kind);
  const proposed = proposeFrame(form, {
    commune: facts.commune,
    addressedLetter: rule.type === undefined && told?.addressees?.length !== 0,
    upward: rule.answersUpward ? await upwardOf(tx) : [],
    ...stated({ standingOffice: await officeName(tx), signer: await signerOf(tx, facts.plan?.id) }),
  });
  return {
    symbol: rule.symbol[form],
    subject: rule.subject(facts),
    ...stated({ type: rule.type }),
    ...proposed,
    ...told,
  };
}

/** The report about the period before that was issued last, of the same kind and plan. */
async function earlierDocument(
  tx: TenantTx,
  { kind, planId }: Asked,
  { previous }: ReportFacts,
): Promise<EarlierDocument | undefined> {
  if (!previous) return undefined;
  const kept = (await listKept(tx)).find(
    (each) => each.issued && each.kind === kind && each.periodId === previous.id && each.planId === planId,
  );
  const { document } = kept ? await findReport(tx, kept.id) : {};
  return kept && document && { called: calledAs(kept), periodName: kept.periodName, document };
}

/** Issued before this one was. */
async function lettersBefore(tx: TenantTx, { kind, periodId, issued }: Asked) {
  const letters = (await listKept(tx)).filter(
    (each) =>
      each.kind === kind &&
      each.periodId === periodId &&
      each.issued !== undefined &&
      (issued === undefined || each.issued.at < issued.at),
  );
  return letters.toReversed().map((each) => ({ called: calledAs(each) }));
}

async function upwardOf(tx: TenantTx): Promise<string[]> {
  const flows = await tx.db
    .selectFrom('reporting_flow')
    .select('recipients')
    .where('commune_code', '=', tx.communeCode)
    .where('direction', '=', 'up')
    .where('confirmed_at', 'is not', null)
    .where('valid_to', 'is', null)
    .orderBy('id')
    .execute();
  return [...new Set(flows.flatMap(({ recipients }) => recipients))];
}

async function officeName(tx: TenantTx): Promise<string | undefined> {
  const id = await standingOffice(tx, (await loadSettings(tx)).settings);
  return id && (await listUnits(tx)).find((unit) => unit.id === id)?.name;
}

const signerOf = async (tx: TenantTx, planId: string | undefined) =>
  planId === undefined ? undefined : (await findPlan(tx, planId))?.header.signer;
