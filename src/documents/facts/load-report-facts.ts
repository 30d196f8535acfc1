/** All that a report of a period tells of, as it stands now; the one place where documents get their figures from. */
import type { TenantTx } from '../../db/database.ts';
import { findPeriod } from '../../duties/find-period.ts';
import { loadDefinitions } from '../../duties/definitions/definition-store.ts';
import { proposeDefinition } from '../../duties/definitions/propose-definition.ts';
import { standingsOf } from '../../evaluation/indicators/get-standings.ts';
import type { Plan } from '../../plans/confirmed/contract.ts';
import { listPlans } from '../../plans/confirmed/plan-store.ts';
import { holdingTarget } from '../../progress/rules/holding-target.ts';
import { RegisterQuery, type RegisterRow } from '../../register/contract.ts';
import { listAllRows } from '../../register/list/list-rows.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { NotFound } from '../../shared/errors.ts';
import { stated } from '../../shared/stated.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { IndicatorFact, ReportFacts, TaskFact } from './contract.ts';
import { documentName, isOwn } from './document-name.ts';
import { toldFigures } from './figure-facts.ts';
import { issuedIn } from './issued-in-period.ts';
import { loadReceivedFigures } from './load-figures.ts';
import { loadReported } from './load-notes.ts';
import { loadToldTasks } from './load-told-tasks.ts';
import { loadCommune, planFacts } from './load-commune.ts';
import { countedUntil, periodsAround } from './report-period.ts';
import { taskFactOf } from './task-fact.ts';

export interface ReportSubject {
  periodId: string;
  /** Absent: all that the register follows. */
  planId?: string | undefined;
}

type Frame = Pick<ReportFacts, 'period' | 'previous' | 'lastYear' | 'next' | 'asOf'>;

/** @throws NotFound for a period or plan that there is none, Forbidden */
export async function loadReportFacts(
  tx: TenantTx,
  user: Session,
  { periodId, planId }: ReportSubject,
): Promise<ReportFacts> {
  const around = periodsAround(await findPeriod(tx, periodId));
  const frame = { ...around, asOf: countedUntil(around.period, todayInVietnam(tx.at)) };
  const plans = await listPlans(tx);
  const plan = plans.find(({ id }) => id === planId);
  if (planId !== undefined && !plan) throw new NotFound('Không tìm thấy kế hoạch này.');
  const { units, notes } = await loadReported(tx, user, periodId);
  const commune = await loadCommune(tx);
  const givenBy = new Map(plans.map((each) => [each.id, givenOf(each, commune)]));
  const tasks = await loadTasks(tx, frame, planId, givenBy);
  return {
    ...frame,
    commune,
    ...(plan && { plan: planFacts(plan) }),
    units,
    tasks,
    indicators: await loadIndicators(tx, frame, planId),
    notes,
    issued: issuedIn(tasks, notes, frame.period),
  };
}

const allOf = (kind: 'task' | 'indicator', planId: string | undefined) =>
  RegisterQuery.parse({ kind, ...(planId !== undefined && { plan: planId }) });

/** The register as it stood at the end of the day: what came later is looked at as not come. */
const onDay = (tx: TenantTx, { asOf }: Frame): TenantTx =>
  asOf === todayInVietnam(tx.at) ? tx : { ...tx, at: new Date(`${asOf}T23:59:59+07:00`) };

async function loadTasks(
  tx: TenantTx,
  frame: Frame,
  planId: string | undefined,
  givenBy: ReadonlyMap<string, TaskFact['given']>,
): Promise<TaskFact[]> {
  const rows = await listAllRows(onDay(tx, frame), allOf('task', planId));
  const told = await loadToldTasks(
    tx,
    rows.map(({ id }) => id),
    frame.asOf,
  );
  return rows.flatMap((row) => taskFactOf(row, told.get(row.id), givenBy.get(row.planId), frame) ?? []);
}

function givenOf({ id, header }: Plan, commune: ReportFacts['commune']): TaskFact['given'] {
  const { number, date, issuer, title } = header;
  const name = documentName(header, commune) || (title ?? '');
  return { id, title: name, own: isOwn(issuer, commune), ...stated({ number, date }) };
}

async function loadIndicators(
  tx: TenantTx,
  frame: Frame,
  planId: string | undefined,
): Promise<IndicatorFact[]> {
  const rows = await listAllRows(onDay(tx, frame), allOf('indicator', planId));
  const ids = rows.map(({ id }) => id);
  const figures = await loadReceivedFigures(tx, ids, earliestOf(frame));
  const definitions = await loadDefinitions(tx, ids);
  const standings = await standingsOf(onDay(tx, frame), ids);
  return rows.map((row) => {
    const definition =
      definitions.get(row.id)?.definition ??
      proposeDefinition({ name: row.name, targets: row.targets, ...stated({ unit: row.unit }) });
    return {
      ...namedOf(row, frame),
      definition,
      ...toldFigures(figures.get(row.id) ?? [], definition.accumulation, frame),
      ...stated({ standing: standings.get(row.id)?.standing }),
    };
  });
}

/** From then on figures are compared and summed. */
const earliestOf = ({ period, previous, lastYear }: Frame): string =>
  [period, previous, lastYear].flatMap((each) => each?.start ?? []).toSorted()[0] ?? period.start;

function namedOf(
  { id, name, ordinal, section, unit, owners, targets }: RegisterRow,
  { period }: Frame,
): Omit<IndicatorFact, 'definition'> {
  const lead = owners.find(({ role }) => role === 'lead');
  const target = holdingTarget(targets, period.end)?.target;
  return { id, name, ...stated({ ordinal, section, unit, leadName: lead?.unitName ?? lead?.text, target }) };
}
