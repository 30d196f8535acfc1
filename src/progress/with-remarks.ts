/** What the rules say of what is being typed, with what they look at: definition, target that holds, former figures. */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import type { Definition } from '../duties/contract.ts';
import { loadDefinitions, type SetDefinition } from '../duties/definitions/definition-store.ts';
import { proposeDefinition } from '../duties/definitions/propose-definition.ts';
import type { StandingDuty } from '../duties/standing-duty.ts';
import { todayInVietnam } from '../shared/dates.ts';
import type { DutyItem, FigureDraft, Remark, TaskDraft } from './contract.ts';
import type { Estimates } from './estimates.ts';
import { checkFigure } from './rules/check-figure.ts';
import { checkTask } from './rules/check-task.ts';
import { type FormerFigure, keptFigure } from './rules/figure-context.ts';
import { type HoldingTarget, holdingTarget } from './rules/holding-target.ts';
import { LOOKED_AT } from './rules/usual-range.ts';

/** What is known of the rows of one duty beside the rows themselves. */
export interface Known {
  definitions: ReadonlyMap<string, SetDefinition>;
  history: ReadonlyMap<string, readonly FormerFigure[]>;
  estimates: Estimates;
  /** The day that answers sent now hold for, and today in Việt Nam. */
  asOf: string;
  today: string;
}

/** The last day of the window, or today where that comes first. */
export function asOfDay({ duty }: Pick<StandingDuty, 'duty'>, today: string): string {
  return today < duty.window_end ? today : duty.window_end;
}

/** What is known of the rows of several duties, by the id of the duty. @param estimates by the id of the duty */
export async function loadKnown(
  tx: TenantTx,
  standings: readonly StandingDuty[],
  estimates: ReadonlyMap<string, Estimates>,
): Promise<Map<string, Known>> {
  const today = todayInVietnam(tx.at);
  const asked = standings.flatMap(({ items }) => items.map(({ thing_id }) => thing_id));
  const definitions = await loadDefinitions(tx, [...new Set(asked)]);
  const histories = await loadHistories(tx, standings);
  return new Map(
    standings.map((standing) => [
      standing.duty.id,
      {
        definitions,
        history: histories.get(standing.duty.period_id) ?? new Map(),
        estimates: estimates.get(standing.duty.id) ?? new Map(),
        asOf: asOfDay(standing, today),
        today,
      },
    ]),
  );
}

/** As many former figures as the usual range looks at, and one from which the earliest of them adds up. */
const FORMER = LOOKED_AT + 1;

interface HistoryRow {
  period_id: string;
  thing_id: string;
  figures: FormerFigure[];
}

/**
 * Figures of other periods than the one that asks, by the period that asks and by thing; each asked once. Those that
 * hold for a day after it are not before it, and real ones have their places before estimates.
 */
async function loadHistories(
  tx: TenantTx,
  standings: readonly StandingDuty[],
): Promise<Map<string, Known['history']>> {
  const rows = standings.flatMap(({ duty, periodEnd = '', items }) =>
    items
      .filter(({ kind }) => kind === 'indicator')
      .map(({ thing_id }) => ({
        period_id: duty.period_id,
        id: thing_id,
        until: periodEnd > duty.window_end ? periodEnd : duty.window_end,
      })),
  );
  const asked = [...Map.groupBy(rows, ({ period_id, id }) => `${period_id} ${id}`).values()].flatMap((same) =>
    same.toSorted((a, b) => (a.until < b.until ? 1 : -1)).slice(0, 1),
  );
  if (asked.length === 0) return new Map();
  const found = await sql<HistoryRow>`
    SELECT k.period_id, k.id AS thing_id, coalesce(f.figures, '[]') AS figures
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS k (period_id text, id uuid, until date),
    LATERAL (SELECT json_agg(json_strip_nulls(json_build_object('asOf', x.as_of, 'value', x.value, 'text', x.text,
        'estimate', x.estimate)) ORDER BY x.as_of DESC) AS figures
      FROM (SELECT as_of, value, text, estimate FROM figure
        WHERE commune_code = ${tx.communeCode} AND thing_id = k.id AND period_id <> k.period_id
          AND (value IS NOT NULL OR text IS NOT NULL)
        ORDER BY as_of <= k.until AND NOT estimate DESC, as_of DESC LIMIT ${FORMER}) AS x) AS f`.execute(
    tx.db,
  );
  const byPeriod = Map.groupBy(found.rows, ({ period_id }) => period_id);
  return new Map(
    [...byPeriod].map(([period, own]) => [
      period,
      new Map(own.map(({ thing_id, figures }) => [thing_id, figures])),
    ]),
  );
}

/** Completes a row with its definition, the target that holds, what it was estimated at, and what the rules say. */
export function withRemarks(item: DutyItem, known: Known): DutyItem {
  if (item.kind === 'task') return { ...item, remarks: taskRemarks(item, known) };
  const definition = known.definitions.get(item.thingId)?.definition ?? proposeDefinition(item);
  const estimated = known.estimates.get(item.thingId);
  const asOf = estimated?.wholeAsOf ?? known.asOf;
  const holding = holdingTarget(item.targets, asOf);
  const settles = estimated?.settles ?? false;
  const kept = keptFigure({ history: known.history.get(item.thingId) ?? [], definition, asOf, settles });
  return {
    ...item,
    definition,
    remarks: figureRemarks(item, definition, holding, { ...known, asOf }),
    ...(holding && { target: holding.target, targetLabel: holding.label }),
    ...(estimated && { estimate: estimated.estimate }),
    ...(settles && { settles }),
    ...(kept && { keeps: kept.asOf }),
  };
}

function figureRemarks(
  item: DutyItem,
  definition: Definition,
  target: HoldingTarget | undefined,
  { history, estimates, asOf, today }: Known,
): Remark[] {
  if (!item.draft) return [];
  const estimated = estimates.get(item.thingId);
  return checkFigure({
    draft: item.draft as FigureDraft,
    definition,
    name: item.name,
    history: history.get(item.thingId) ?? [],
    asOf,
    today,
    ...(item.unit !== undefined && { unit: item.unit }),
    ...(target && { target }),
    ...(estimated?.settles && { settles: estimated.estimate }),
  });
}

function taskRemarks(item: DutyItem, { asOf, today }: Known): Remark[] {
  if (!item.draft) return [];
  const { deliverable, deadline, previous, received } = item;
  return checkTask({
    draft: item.draft as TaskDraft,
    received: received ?? 'not-started',
    asOf,
    today,
    ...(deliverable !== undefined && { deliverable }),
    ...(deadline && { deadline }),
    ...(previous?.percent !== undefined && { percentBefore: previous.percent }),
  });
}
