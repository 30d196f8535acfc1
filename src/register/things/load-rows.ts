/** Rows of the register as they are shown: with plan, targets, owners and status. */
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { TenantTx } from '../../db/database.ts';
import type { IndicatorTarget as StoredTarget, Thing as StoredThing } from '../../db/generated/tables.ts';
import { type Deadline, FINDING_KINDS, type Target } from '../../reading/contract.ts';
import { type DeadlineBasis, Proposable, type RegisterRow, type RowOwner } from '../contract.ts';
import { ConditionRule, Latest, Together } from '../received/contract.ts';
import { stated } from '../../shared/stated.ts';
import { shownStatus, type StatusFacts } from './shown-status.ts';

const targetOf = (row: Selectable<StoredTarget>): Target => ({
  ...stated({ year: row.year, value: row.value, valueMax: row.value_max }),
  comparator: row.comparator,
  text: row.text,
});

export async function loadTargets(tx: TenantTx, ids: readonly string[]): Promise<Map<string, Target[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('indicator_target')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('thing_id', 'in', ids)
    .where('superseded_at', 'is', null)
    .orderBy('thing_id')
    .orderBy('position')
    .execute();
  const targets = new Map<string, Target[]>();
  for (const row of rows) {
    targets.set(row.thing_id, [...(targets.get(row.thing_id) ?? []), targetOf(row)]);
  }
  return targets;
}

/** A target with the days of figures that are measured by it. */
interface DatedTarget {
  target: Target;
  from: string | null;
  until: string | null;
}

/** Of indicators of which a document changed a target: all that holds or held. */
async function loadHeldTargets(tx: TenantTx, ids: readonly string[]): Promise<Map<string, DatedTarget[]>> {
  const rows = await tx.db
    .selectFrom('indicator_target')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('thing_id', 'in', (eb) =>
      eb
        .selectFrom('indicator_target')
        .select('thing_id')
        .where('commune_code', '=', tx.communeCode)
        .where('thing_id', 'in', ids.length > 0 ? ids : [null])
        .where('held_until', 'is not', null),
    )
    .where((eb) => eb.or([eb('superseded_at', 'is', null), eb('held_until', 'is not', null)]))
    .orderBy('position')
    .execute();
  const byThing = Map.groupBy(rows, (row) => row.thing_id);
  return new Map([...byThing].map(([id, own]) => [id, own.map(datedTarget)]));
}

const datedTarget = (row: Selectable<StoredTarget>): DatedTarget => ({
  target: targetOf(row),
  from: row.holds_from,
  until: row.held_until,
});

/** The targets by which a figure of a day is measured. */
const heldOn = (targets: readonly DatedTarget[], day: string): Target[] =>
  targets
    .filter(({ from, until }) => (from === null || from <= day) && (until === null || day < until))
    .map(({ target }) => target);

/** What held on the day of the latest figure, where a document has changed it since. */
function targetsThen(
  latest: Latest | undefined,
  held: readonly DatedTarget[] | undefined,
): Pick<RegisterRow, 'targetsThen'> {
  const changed = held?.some(({ from }) => from !== null && latest !== undefined && latest.asOf < from);
  return held && latest && changed ? { targetsThen: heldOn(held, latest.asOf) } : {};
}

export async function loadOwners(tx: TenantTx, ids: readonly string[]): Promise<Map<string, RowOwner[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('thing_owner as o')
    .leftJoin('unit as u', (join) =>
      join.onRef('u.commune_code', '=', 'o.commune_code').onRef('u.id', '=', 'o.unit_id'),
    )
    .select(['o.thing_id', 'o.role', 'o.text', 'o.resolution', 'o.unit_id', 'u.name as unit_name'])
    .where('o.commune_code', '=', tx.communeCode)
    .where('o.thing_id', 'in', ids)
    .orderBy('o.thing_id')
    .orderBy('o.position')
    .execute();
  const owners = new Map<string, RowOwner[]>();
  for (const row of rows) {
    const owner = {
      role: row.role,
      text: row.text,
      ...stated({ resolution: row.resolution, unitId: row.unit_id, unitName: row.unit_name }),
    };
    owners.set(row.thing_id, [...(owners.get(row.thing_id) ?? []), owner]);
  }
  return owners;
}

export function deadlineOf(row: Selectable<StoredThing>): Deadline | undefined {
  if (row.deadline_kind === null) return undefined;
  return {
    kind: row.deadline_kind,
    ...stated({
      text: row.deadline_text,
      start: row.deadline_start,
      due: row.due,
      recurrence: row.recurrence,
    }),
  };
}

export type ThingRow = Selectable<StoredThing> & { plan_title: string };

function statusFacts(row: ThingRow): Omit<StatusFacts, 'deadline'> {
  return {
    kind: row.kind,
    retired: !row.tracked,
    state: row.state,
    completedOn: row.completed_on ?? undefined,
    conditionMetOn: row.condition_met_on ?? undefined,
    registeredOn: row.registered_on,
    reviewedOn: row.reviewed_on ?? undefined,
    extendedDue: row.extended_due ?? undefined,
    waitsUntil: row.waits_until ?? undefined,
  };
}

/** Completes rows with their targets, owners and status of `today`, keeping their order. */
export async function completeRows(
  tx: TenantTx,
  rows: readonly ThingRow[],
  today: string,
  basis?: DeadlineBasis,
): Promise<RegisterRow[]> {
  const ids = rows.map((row) => row.id);
  const [targets, owners] = [await loadTargets(tx, ids), await loadOwners(tx, ids)];
  const held = await loadHeldTargets(tx, ids);
  return rows.map((row) => {
    const deadline = deadlineOf(row);
    const retired = row.retired_at !== null;
    const latest = row.latest === null ? undefined : Latest.parse(row.latest);
    const status = shownStatus({ ...statusFacts(row), ...(deadline && { deadline }) }, today, basis);
    return {
      id: row.id,
      kind: row.kind,
      planId: row.plan_id,
      planTitle: row.plan_title,
      planIds: row.plan_ids,
      documentKind: row.document_kind,
      counted: row.counted,
      mentions: row.mentions,
      source: row.source,
      position: row.position,
      name: row.name,
      targets: targets.get(row.id) ?? [],
      owners: owners.get(row.id) ?? [],
      findings: z.array(z.enum(FINDING_KINDS)).parse([...new Set(row.finding_kinds)]),
      serious: row.serious,
      reported: row.reported,
      extensions: row.extensions,
      extensionAsked: row.extension_asked,
      ...(latest && { latest }),
      ...(row.together !== null && { together: Together.parse(row.together) }),
      ...targetsThen(latest, held.get(row.id)),
      proposed: z.array(Proposable).parse(row.proposed),
      retired,
      withdrawn: row.plan_ids.length === 0,
      version: row.version,
      ...stated({
        ordinal: row.ordinal,
        section: row.section,
        concern: row.concern,
        unit: row.unit,
        deliverable: row.deliverable,
        deadline,
        status,
        ...(row.kind === 'task' && { state: row.state }),
        completedOn: row.completed_on,
        extendedDue: row.extended_due,
        conditionMetOn: row.condition_met_on,
        conditionDocument: row.condition_document,
        conditionRule: row.condition_rule === null ? null : ConditionRule.parse(row.condition_rule),
        leadBasis: row.lead_basis,
        deadlineBasis: row.deadline_basis,
      }),
    };
  });
}

/** The rows with these ids, complete, in this order. */
export async function loadRows(
  tx: TenantTx,
  ids: readonly string[],
  today: string,
  basis?: DeadlineBasis,
): Promise<RegisterRow[]> {
  const { rows } = await sql<ThingRow>`
    SELECT r.*, p.title AS plan_title
    FROM thing r JOIN plan p ON p.commune_code = r.commune_code AND p.id = r.plan_id
    WHERE r.commune_code = ${tx.communeCode} AND r.id = ANY (${ids}::uuid[])`.execute(tx.db);
  const complete = new Map((await completeRows(tx, rows, today, basis)).map((row) => [row.id, row]));
  return ids.flatMap((id) => complete.get(id) ?? []);
}
