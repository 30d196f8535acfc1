/** What the rules say of what is being typed, with what they look at: definition, target that holds, former figures. */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import { type Bases, loadBases, offeredBase } from '../duties/base/offered-base.ts';
import type { Definition } from '../duties/contract.ts';
import { loadDefinitions, type SetDefinition } from '../duties/definitions/definition-store.ts';
import { proposeDefinition } from '../duties/definitions/propose-definition.ts';
import { rowKey, type StandingDuty } from '../duties/standing-duty.ts';
import { todayInVietnam } from '../shared/dates.ts';
import type { DutyItem, FigureDraft, Remark, TaskDraft } from './contract.ts';
import type { Estimates } from './estimates.ts';
import { type AskedParts, atKey, loadAskedParts } from './wholes/asked-parts.ts';
import { loadPartHistories } from './wholes/own-parts.ts';
import { checkFigure } from './rules/check-figure.ts';
import { checkTask } from './rules/check-task.ts';
import { type FormerFigure, keptFigure } from './rules/figure-context.ts';
import { type HoldingTarget, holdingTarget } from './rules/holding-target.ts';
import { partDefinition } from './rules/part-definition.ts';
import { LOOKED_AT } from './rules/usual-range.ts';

/** What is known of the rows of one duty beside the rows themselves. */
export interface Known {
  definitions: ReadonlyMap<string, SetDefinition>;
  history: ReadonlyMap<string, readonly FormerFigure[]>;
  estimates: Estimates;
  /** Of the rows that ask a part of a figure, by the id of the thing. */
  shares: ReadonlyMap<string, AskedParts>;
  bases: Bases;
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
  const parts = await loadShares(tx, standings);
  const bases = await loadBases(tx);
  return new Map(
    standings.map((standing) => [
      standing.duty.id,
      {
        definitions,
        bases,
        shares: parts.shares.get(standing.duty.id) ?? new Map(),
        history: new Map([
          ...(histories.get(standing.duty.period_id) ?? []),
          ...(parts.histories.get(standing.duty.id) ?? []),
        ]),
        estimates: estimates.get(standing.duty.id) ?? new Map(),
        asOf: asOfDay(standing, today),
        today,
      },
    ]),
  );
}

/** The parts that rows of the duties ask, with what their units gave before; by the id of the duty and of the thing. */
async function loadShares(tx: TenantTx, standings: readonly StandingDuty[]) {
  const figures = standings.flatMap((standing) =>
    standing.items.filter(({ kind }) => kind === 'indicator').map((row) => ({ standing, row })),
  );
  const at = ({ standing, row }: (typeof figures)[number]) => ({
    periodId: standing.duty.period_id,
    thingId: row.thing_id,
  });
  const asked = await loadAskedParts(tx, figures.map(at));
  const own = figures.filter((each) => asked.has(atKey(at(each))));
  const histories = await loadPartHistories(tx, own, FORMER);
  const byDuty = [...Map.groupBy(own, ({ row }) => row.duty_id)];
  const collect = <T>(of: (each: (typeof own)[number]) => T | undefined) =>
    new Map(byDuty.map(([duty, rows]) => [duty, new Map(rows.flatMap((each) => entryOf(each, of(each))))]));
  return {
    shares: collect((each) => asked.get(atKey(at(each)))),
    histories: collect(({ row }) => histories.get(rowKey(row)) ?? []),
  };
}

const entryOf = <T>(
  { row }: { row: { thing_id: string } },
  value: T | undefined,
): (readonly [string, T])[] => (value === undefined ? [] : [[row.thing_id, value]]);

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
  const share = known.shares.get(item.thingId);
  const measured = known.definitions.get(item.thingId)?.definition ?? proposeDefinition(item);
  const definition = share ? partDefinition(measured) : measured;
  const estimated = known.estimates.get(item.thingId);
  const asOf = estimated?.wholeAsOf ?? known.asOf;
  const holding = holdingTarget(item.targets, asOf);
  const settles = estimated?.settles ?? false;
  const kept = keptFigure({ history: known.history.get(item.thingId) ?? [], definition, asOf, settles });
  const base = offeredBase(known.bases, definition, asOf);
  const part = share && { rule: share.measure.rule, units: share.unitIds.length };
  const looked = { ...item, ...(part && { part }), ...(base && { base }) };
  return {
    ...looked,
    definition,
    remarks: figureRemarks(looked, definition, holding, { ...known, asOf }),
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
    ...(item.base && { base: item.base }),
    ...(item.part && { part: item.part }),
    // The level is the commune's; one unit's part says nothing of it.
    ...(target && !item.part && { target }),
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
