/** Rows of the register that count, each with what was entered of it as the situation until now. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { loadDefinitions } from '../../duties/definitions/definition-store.ts';
import { proposeDefinition } from '../../duties/definitions/propose-definition.ts';
import type { Definition } from '../../duties/contract.ts';
import type { RegisterRow } from '../../register/contract.ts';
import { loadRows } from '../../register/things/load-rows.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { BASE, START } from '../answers/enter-answers.ts';
import { type Answer, loadAnswers, saidOf } from '../answers/stored-answers.ts';
import { holdingTarget } from '../rules/holding-target.ts';
import type { StartCount, StartEntry, StartRow } from './contract.ts';
import { figureEntry, taskEntry } from './entries.ts';

/** What is kept of a row beside what the register shows. */
interface Standing {
  id: string;
  reviewed_on: string | null;
  condition_met_on: string | null;
  condition_document: string | null;
  answer_id: string | null;
  base_id: string | null;
}

/** In the order of their plans; a plan's alone where one is named. */
export async function listStartIds(tx: TenantTx, plan: string | undefined): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM thing WHERE commune_code = ${tx.communeCode} AND tracked AND counted
      AND (${plan ?? null}::uuid IS NULL OR plan_ids @> ARRAY[${plan ?? null}::uuid])
    ORDER BY kind, plan_id DESC, position, id`.execute(tx.db);
  return rows.map(({ id }) => id);
}

/** How many of the rows that count were looked at. */
export async function countStart(tx: TenantTx, plan: string | undefined): Promise<StartCount> {
  const { rows } = await sql<StartCount>`
    SELECT count(*)::integer AS total, count(reviewed_on)::integer AS reviewed
    FROM thing WHERE commune_code = ${tx.communeCode} AND tracked AND counted
      AND (${plan ?? null}::uuid IS NULL OR plan_ids @> ARRAY[${plan ?? null}::uuid])`.execute(tx.db);
  return rows[0] ?? { reviewed: 0, total: 0 };
}

async function loadStandings(tx: TenantTx, ids: readonly string[]): Promise<Map<string, Standing>> {
  const { rows } = await sql<Standing>`
    SELECT t.id, t.reviewed_on, t.condition_met_on, t.condition_document,
      coalesce(f.observation_id, o.update_id) AS answer_id, b.observation_id AS base_id
    FROM thing t
    LEFT JOIN figure f ON f.commune_code = t.commune_code AND f.thing_id = t.id AND f.period_id = ${START}
    LEFT JOIN figure b ON b.commune_code = t.commune_code AND b.thing_id = t.id AND b.period_id = ${BASE}
    LEFT JOIN task_occurrence o ON o.commune_code = t.commune_code AND o.thing_id = t.id AND o.period_id = ${START}
    WHERE t.commune_code = ${tx.communeCode} AND t.id = ANY (${ids}::uuid[])`.execute(tx.db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The rows with these ids, in this order. */
export async function loadStartRows(tx: TenantTx, ids: readonly string[]): Promise<StartRow[]> {
  const today = todayInVietnam(tx.at);
  const rows = await loadRows(tx, ids, today);
  const standings = await loadStandings(tx, ids);
  const answers = await loadAnswers(
    tx,
    [...standings.values()].flatMap(({ answer_id, base_id }) => [answer_id ?? [], base_id ?? []].flat()),
  );
  const definitions = await loadDefinitions(tx, ids);
  return rows.map((row) => {
    const standing = standings.get(row.id);
    if (!standing) throw new Error('a row of the register has a standing');
    const measure =
      row.kind === 'indicator' ? (definitions.get(row.id)?.definition ?? proposeDefinition(row)) : undefined;
    return {
      ...rowOf(row, today),
      ...enteredOf(row, standing, answers),
      ...(measure && { measure: kindOf(measure) }),
    };
  });
}

const kindOf = ({ valueKind, levels }: Definition) => ({ valueKind, levels });

/**
 * Whether a report of some period has told how the row stands: “không phát sinh mới” tells it only of a task of which
 * something was known before.
 */
function isReported({ kind, latest, state }: RegisterRow): boolean {
  if (!latest || latest.periodId === START || latest.periodId === BASE) return false;
  return (
    kind === 'indicator' || latest.answer === 'update' || (state !== undefined && state !== 'not-started')
  );
}

function rowOf(row: RegisterRow, today: string) {
  const { id, kind, planIds, name, ordinal, section, unit, deliverable, deadline, status, state, latest } =
    row;
  const { completedOn } = row;
  const holding = kind === 'indicator' ? holdingTarget(row.targets, today) : undefined;
  return {
    id,
    kind,
    planIds,
    name,
    reported: isReported(row),
    ...(ordinal !== undefined && { ordinal }),
    ...(section !== undefined && { section }),
    ...(unit !== undefined && { unit }),
    ...(deliverable !== undefined && { deliverable }),
    ...(deadline && { deadline }),
    ...(status && { status }),
    ...(state && { state }),
    ...(latest && { latest }),
    ...(completedOn !== undefined && { completedOn }),
    ...(holding && { target: holding.target, targetLabel: holding.label }),
  };
}

type Entered = Pick<StartRow, 'entry' | 'enteredBy' | 'enteredAt' | 'reviewed' | 'answerId' | 'baseId'>;

function enteredOf(row: RegisterRow, standing: Standing, answers: ReadonlyMap<string, Answer>): Entered {
  const answer = answers.get(standing.answer_id ?? '');
  const base = answers.get(standing.base_id ?? '');
  const entry = entryOf(row, standing, answer, base);
  const sent = answer ?? base;
  const said = sent && saidOf(sent);
  return {
    reviewed: standing.reviewed_on !== null,
    answerId: standing.answer_id,
    baseId: standing.base_id,
    ...(entry && { entry }),
    ...(said && { enteredBy: said.sentBy, enteredAt: said.sentAt }),
  };
}

function entryOf(
  { kind, latest }: RegisterRow,
  { condition_met_on, condition_document, reviewed_on }: Standing,
  answer: Answer | undefined,
  base: Answer | undefined,
): StartEntry | undefined {
  if (kind === 'task')
    return answer?.kind === 'task'
      ? taskEntry(answer.update, { metOn: condition_met_on, document: condition_document })
      : undefined;
  return figureEntry(
    answer?.kind === 'indicator' ? answer.observation : undefined,
    base?.kind === 'indicator' ? base.observation : undefined,
    reviewed_on !== null && !latest,
  );
}
