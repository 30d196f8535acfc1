/** The rows that a duty asks, each with all that its answer needs beside it. */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import { loadUpdaters, type UnitUpdater, withPostUnits } from '../duties/content/updaters.ts';
import { type ItemRow, rowKey, type StandingDuty } from '../duties/standing-duty.ts';
import { listUnits } from '../organisation/store.ts';
import type { RegisterRow } from '../register/contract.ts';
import { loadRows } from '../register/things/load-rows.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { loadNamedEvidence } from './answers/named-evidence.ts';
import { loadAnswers, saidOf } from './answers/stored-answers.ts';
import { type DutyItem, FigureDraft, TaskDraft } from './contract.ts';
import { type Estimates, loadEstimates } from './estimates.ts';
import { loadPrevious, taskBefore } from './previous.ts';
import { reviewed } from './review.ts';
import { loadPartsBefore } from './wholes/own-parts.ts';
import { type Known, loadKnown, withRemarks } from './with-remarks.ts';

interface ReturnRow {
  duty_id: string;
  thing_id: string;
  taken_by_name: string;
  taken_at: Date;
  reason: string | null;
}

/**
 * The rows of several duties by the id of the duty, by as many statements as those of one; in the order of the duty, a
 * row whose thing is no longer there is left out.
 */
export async function loadItemsOf(
  tx: TenantTx,
  standings: readonly StandingDuty[],
): Promise<Map<string, DutyItem[]>> {
  if (standings.length === 0) return new Map();
  const rows = await loadKnownRows(tx, standings, await loadEstimates(tx, standings));
  const things = [...new Map(rows.map(({ thing }) => [thing.id, thing])).values()];
  const updaters = await loadUpdaters(tx, await withPostUnits(tx, things));
  const answers = await loadAnswers(
    tx,
    rows.flatMap(({ row }) => row.answer_id ?? []),
  );
  const returns = await loadReturns(tx, standings);
  const evidence = await loadNamedEvidence(
    tx,
    [...answers.values()].flatMap((answer) => saidOf(answer).evidence),
  );
  const previousOf = await loadPrevious(
    tx,
    rows.filter(({ item }) => !item.part),
  );
  const partsBefore = await loadPartsBefore(
    tx,
    rows.filter(({ item }) => item.part),
  );
  const nowAskedOf = await loadNowAsked(tx, rows);
  const items = rows.map(({ standing, row, known, item }) => {
    const answer = answers.get(row.answer_id ?? '');
    const back = returns.get(rowKey(row));
    const previous = partsBefore.get(rowKey(row)) ?? previousOf(row);
    const said = {
      ...item,
      ...updaterIn(standing.duty.unit_id, updaters.get(row.thing_id)),
      ...(previous && { previous }),
      ...nowAskedOf(row),
      ...(answer && { answer: saidOf(answer) }),
      ...(back && returnOf(back)),
    };
    return reviewed(said, known, evidence);
  });
  return Map.groupBy(items, ({ dutyId }) => dutyId);
}

/** The same rows of one duty with what the rules say of what is typed alone: nothing that was sent is looked at. */
export async function loadTyped(
  tx: TenantTx,
  standing: StandingDuty,
  estimates: Estimates,
): Promise<DutyItem[]> {
  const rows = await loadKnownRows(tx, [standing], new Map([[standing.duty.id, estimates]]));
  return rows.map(({ item }) => item);
}

/** One row as it is kept, and as it is shown with what the rules say of what is typed in it. */
interface KnownRow {
  standing: StandingDuty;
  row: ItemRow;
  thing: RegisterRow;
  known: Known;
  item: DutyItem;
}

/** @param estimates by the id of the duty */
async function loadKnownRows(
  tx: TenantTx,
  standings: readonly StandingDuty[],
  estimates: ReadonlyMap<string, Estimates>,
): Promise<KnownRow[]> {
  const asked = standings.flatMap(({ items }) => items.map(({ thing_id }) => thing_id));
  const rows = await loadRows(tx, [...new Set(asked)], todayInVietnam(tx.at));
  const things = new Map(rows.map((row) => [row.id, row]));
  const knowns = await loadKnown(tx, standings, estimates);
  return standings.flatMap((standing) =>
    standing.items.flatMap((row) => {
      const [thing, known] = [things.get(row.thing_id), knowns.get(standing.duty.id)];
      if (!thing || !known) return [];
      return { standing, row, thing, known, item: withRemarks(itemOf(standing, row, thing), known) };
    }),
  );
}

/** A person of the unit that is asked, who can sign in; else it is for the whole unit. */
function updaterIn(unitId: string, held: UnitUpdater | undefined): Pick<DutyItem, 'updater'> {
  if (!held || held.updater.locked || !held.unitIds.includes(unitId)) return {};
  const { userId, name } = held.updater;
  return { updater: { userId, name } };
}

/** The names of the units that are asked by now about rows which stay with another one; nothing once those are received. */
async function loadNowAsked(
  tx: TenantTx,
  rows: readonly KnownRow[],
): Promise<(row: ItemRow) => Pick<DutyItem, 'nowAsked'>> {
  if (!rows.some(({ row }) => row.now_asked !== null)) return () => ({});
  const names = new Map((await listUnits(tx)).map(({ id, name }) => [id, name]));
  return ({ now_asked, state }) =>
    now_asked === null || state === 'received'
      ? {}
      : { nowAsked: now_asked.flatMap((id) => names.get(id) ?? []) };
}

/** The last step of each row, where it was a return. */
async function loadReturns(
  tx: TenantTx,
  standings: readonly StandingDuty[],
): Promise<Map<string, ReturnRow>> {
  const ids = standings.map(({ duty }) => duty.id);
  const { rows } = await sql<ReturnRow & { to_state: string }>`
    SELECT DISTINCT ON (duty_id, thing_id) duty_id, thing_id, taken_by_name, taken_at, reason, to_state
    FROM report_step WHERE commune_code = ${tx.communeCode} AND duty_id = ANY (${ids}::uuid[])
      AND thing_id IS NOT NULL
    ORDER BY duty_id, thing_id, id DESC`.execute(tx.db);
  return new Map(rows.filter(({ to_state }) => to_state === 'returned').map((row) => [rowKey(row), row]));
}

function itemOf(standing: StandingDuty, item: ItemRow, thing: RegisterRow): DutyItem {
  const { duty } = standing;
  const { section, unit, deliverable, deadline, extendedDue } = thing;
  const previous = item.kind === 'task' ? taskBefore(standing, thing.latest) : undefined;
  return {
    dutyId: duty.id,
    thingId: thing.id,
    kind: item.kind,
    name: thing.name,
    targets: thing.targets,
    state: item.state,
    remarks: [],
    version: item.version,
    ...(section !== undefined && { section }),
    ...(unit !== undefined && { unit }),
    ...(deliverable !== undefined && { deliverable }),
    ...(deadline && { deadline }),
    ...(extendedDue !== undefined && { extendedDue }),
    ...(previous && { previous }),
    ...(thing.state && { received: thing.state }),
    ...(duty.due !== null && { due: duty.due }),
    ...(item.draft !== null && { draft: draftOf(item) }),
    ...(item.draft_by !== null && { draftBy: item.draft_by }),
    ...(item.draft !== null && item.carried_from !== null && { carriedFrom: item.carried_from }),
    ...(item.draft_at !== null && { draftAt: item.draft_at.toISOString() }),
  };
}

const returnOf = ({ taken_by_name, taken_at, reason }: ReturnRow): Pick<DutyItem, 'returned'> => ({
  returned: { by: taken_by_name, at: taken_at.toISOString(), reason: reason ?? '' },
});

/** As it is being typed; undefined when nothing is. */
export function draftOf({ kind, draft }: Pick<ItemRow, 'kind' | 'draft'>): FigureDraft | TaskDraft {
  return kind === 'indicator' ? FigureDraft.parse(draft) : TaskDraft.parse(draft);
}
