/** The rows that a duty asks, each with all that its answer needs beside it. */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import type { ItemRow, StandingDuty } from '../duties/standing-duty.ts';
import type { RegisterRow } from '../register/contract.ts';
import { loadRows } from '../register/things/load-rows.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { type Answer, loadAnswers } from './answers/stored-answers.ts';
import { type DutyItem, FigureDraft, TaskDraft } from './contract.ts';
import { loadBeside, reviewed } from './review.ts';
import { loadKnown, withRemarks } from './with-remarks.ts';

interface ReturnRow {
  thing_id: string;
  taken_by_name: string;
  taken_at: Date;
  reason: string | null;
}

/** In the order of the duty; a row whose thing is no longer there is left out. */
export async function loadItems(tx: TenantTx, standing: StandingDuty): Promise<DutyItem[]> {
  const { duty, items } = standing;
  const rows = await loadRows(
    tx,
    items.map(({ thing_id }) => thing_id),
    todayInVietnam(tx.at),
  );
  const things = new Map(rows.map((row) => [row.id, row]));
  const answers = await loadAnswers(
    tx,
    items.flatMap(({ answer_id }) => answer_id ?? []),
  );
  const returns = await loadReturns(tx, duty.id);
  const known = await loadKnown(tx, standing, [...things.keys()]);
  const beside = await loadBeside(tx, standing, [...answers.values()]);
  return items.flatMap((item) => {
    const thing = things.get(item.thing_id);
    if (!thing) return [];
    const answer = item.answer_id === null ? undefined : answers.get(item.answer_id);
    const remarked = withRemarks(itemOf(standing, item, thing, answer, returns.get(item.thing_id)), known);
    return reviewed(remarked, known, beside);
  });
}

/** The last step of each row, where it was a return. */
async function loadReturns(tx: TenantTx, dutyId: string): Promise<Map<string, ReturnRow>> {
  const { rows } = await sql<ReturnRow & { to_state: string }>`
    SELECT DISTINCT ON (thing_id) thing_id, taken_by_name, taken_at, reason, to_state
    FROM report_step WHERE commune_code = ${tx.communeCode} AND duty_id = ${dutyId}::uuid
    ORDER BY thing_id, id DESC`.execute(tx.db);
  return new Map(rows.filter(({ to_state }) => to_state === 'returned').map((row) => [row.thing_id, row]));
}

function itemOf(
  { duty }: StandingDuty,
  item: ItemRow,
  thing: RegisterRow,
  answer: Answer | undefined,
  back: ReturnRow | undefined,
): DutyItem {
  const { section, unit, deliverable, deadline, latest } = thing;
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
    ...(latest && { latest }),
    ...(thing.state && { received: thing.state }),
    ...(duty.due !== null && { due: duty.due }),
    ...(item.draft !== null && { draft: draftOf(item) }),
    ...(item.draft_by !== null && { draftBy: item.draft_by }),
    ...(item.draft_at !== null && { draftAt: item.draft_at.toISOString() }),
    ...(answer && { answer: answer.kind === 'task' ? answer.update : answer.observation }),
    ...(back && {
      returned: { by: back.taken_by_name, at: back.taken_at.toISOString(), reason: back.reason ?? '' },
    }),
  };
}

/** As it is being typed; undefined when nothing is. */
export function draftOf({ kind, draft }: Pick<ItemRow, 'kind' | 'draft'>): FigureDraft | TaskDraft {
  return kind === 'indicator' ? FigureDraft.parse(draft) : TaskDraft.parse(draft);
}
