/** Tasks and indicators of the register with what was received of them; the one place where their figures are read. */
import type { TenantTx } from '../../db/database.ts';
import { loadDefinitions } from '../../duties/definitions/definition-store.ts';
import { proposeDefinition } from '../../duties/definitions/propose-definition.ts';
import { standingsOf } from '../../evaluation/indicators/get-standings.ts';
import type { Plan } from '../../plans/confirmed/contract.ts';
import { holdingTarget } from '../../progress/rules/holding-target.ts';
import { RegisterQuery, type RegisterRow } from '../../register/contract.ts';
import { listAllRows } from '../../register/list/list-rows.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { stated } from '../../shared/stated.ts';
import type { IndicatorFact, ReportFacts, TaskFact } from './contract.ts';
import { documentName, isOwn } from './document-name.ts';
import { toldFigures } from './figure-facts.ts';
import { loadReceivedFigures } from './load-figures.ts';
import { loadToldTasks } from './load-told-tasks.ts';
import { taskFactOf } from './task-fact.ts';

type Frame = Pick<ReportFacts, 'period' | 'previous' | 'lastYear' | 'next' | 'asOf'>;
/** By the id of the plan that leads. */
type Given = ReadonlyMap<string, TaskFact['given']>;

const allOf = (kind: 'task' | 'indicator', planId: string | undefined) =>
  RegisterQuery.parse({ kind, ...(planId !== undefined && { plan: planId }) });

/** The register as it stood at the end of the day: what came later is looked at as not come. */
const onDay = (tx: TenantTx, { asOf }: Frame): TenantTx =>
  asOf === todayInVietnam(tx.at) ? tx : { ...tx, at: new Date(`${asOf}T23:59:59+07:00`) };

/** @param planId absent: of all plans, and what comes from none */
export async function loadTaskFacts(
  tx: TenantTx,
  frame: Frame,
  planId: string | undefined,
  givenBy: Given,
): Promise<TaskFact[]> {
  const rows = await listAllRows(onDay(tx, frame), allOf('task', planId));
  const told = await loadToldTasks(
    tx,
    rows.map(({ id }) => id),
    frame.asOf,
  );
  return rows.flatMap((row) => taskFactOf(row, told.get(row.id), givenBy.get(row.planId), frame) ?? []);
}

/** The documents by which each plan, and each task from outside the plans, was given. */
export const givenByPlan = (plans: readonly Plan[], commune: ReportFacts['commune']): Given =>
  new Map(plans.map((each) => [each.id, givenOf(each, commune)]));

function givenOf({ id, header }: Plan, commune: ReportFacts['commune']): TaskFact['given'] {
  const { number, date, issuer, title } = header;
  const name = documentName(header, commune) || (title ?? '');
  return { id, title: name, own: isOwn(issuer, commune), ...stated({ number, date }) };
}

/** @param planId absent: of all plans */
export async function loadIndicatorFacts(
  tx: TenantTx,
  frame: Frame,
  planId: string | undefined,
  givenBy: Given,
): Promise<IndicatorFact[]> {
  const rows = await listAllRows(onDay(tx, frame), allOf('indicator', planId));
  const ids = rows.map(({ id }) => id);
  const figures = await loadReceivedFigures(tx, ids, earliestOf(frame));
  const definitions = await loadDefinitions(tx, ids);
  return rows.map((row) => {
    const definition =
      definitions.get(row.id)?.definition ??
      proposeDefinition({ name: row.name, targets: row.targets, ...stated({ unit: row.unit }) });
    return {
      ...namedOf(row, frame),
      definition,
      ...toldFigures(figures.get(row.id) ?? [], definition.accumulation, frame),
      ...stated({ given: givenBy.get(row.planId) }),
    };
  });
}

/** With how each stands: what a report tells beside the figures. */
export async function withStandings(
  tx: TenantTx,
  frame: Frame,
  indicators: readonly IndicatorFact[],
): Promise<IndicatorFact[]> {
  const ids = indicators.map(({ id }) => id);
  const standings = await standingsOf(onDay(tx, frame), ids);
  return indicators.map((indicator) => ({
    ...indicator,
    ...stated({ standing: standings.get(indicator.id)?.standing }),
  }));
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
