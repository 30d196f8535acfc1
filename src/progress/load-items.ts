/** The rows that a duty asks, each with all that its answer needs beside it. */
import { sql } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import type { ItemRow, StandingDuty } from '../duties/standing-duty.ts';
import type { RegisterRow } from '../register/contract.ts';
import { loadRows } from '../register/things/load-rows.ts';
import { todayInVietnam } from '../shared/dates.ts';
import { loadAnswers, saidOf } from './answers/stored-answers.ts';
import { type DutyItem, FigureDraft, TaskDraft } from './contract.ts';
import { loadBeside, reviewed } from './review.ts';
import { type Known, loadKnown, withRemarks } from './with-remarks.ts';

interface ReturnRow {
  thing_id: string;
  taken_by_name: string;
  taken_at: Date;
  reason: string | null;
}

/** In the order of the duty; a row whose thing is no longer there is left out. */
export async function loadItems(tx: TenantTx, standing: StandingDuty): Promise<DutyItem[]> {
  const { items: typed, known } = await loadKnownItems(tx, standing);
  const answers = await loadAnswers(
    tx,
    standing.items.flatMap(({ answer_id }) => answer_id ?? []),
  );
  const returns = await loadReturns(tx, standing.duty.id);
  const beside = await loadBeside(tx, standing, [...answers.values()]);
  const answerIds = new Map(standing.items.map(({ thing_id, answer_id }) => [thing_id, answer_id ?? '']));
  return typed.map((item) => {
    const answer = answers.get(answerIds.get(item.thingId) ?? '');
    const back = returns.get(item.thingId);
    return reviewed(
      {
        ...item,
        ...(answer && { answer: saidOf(answer) }),
        ...(back && returnOf(back)),
      },
      known,
      beside,
    );
  });
}

/** The same rows with what the rules say of what is typed alone: nothing that was sent of them is looked at. */
export async function loadTyped(tx: TenantTx, standing: StandingDuty): Promise<DutyItem[]> {
  return (await loadKnownItems(tx, standing)).items;
}

async function loadKnownItems(
  tx: TenantTx,
  standing: StandingDuty,
): Promise<{ items: DutyItem[]; known: Known }> {
  const { items } = standing;
  const rows = await loadRows(
    tx,
    items.map(({ thing_id }) => thing_id),
    todayInVietnam(tx.at),
  );
  const things = new Map(rows.map((row) => [row.id, row]));
  const known = await loadKnown(tx, standing, [...things.keys()]);
  return {
    items: items.flatMap((item) => {
      const thing = things.get(item.thing_id);
      return thing ? withRemarks(itemOf(standing, item, thing), known) : [];
    }),
    known,
  };
}

/** The last step of each row, where it was a return. */
async function loadReturns(tx: TenantTx, dutyId: string): Promise<Map<string, ReturnRow>> {
  const { rows } = await sql<ReturnRow & { to_state: string }>`
    SELECT DISTINCT ON (thing_id) thing_id, taken_by_name, taken_at, reason, to_state
    FROM report_step WHERE commune_code = ${tx.communeCode} AND duty_id = ${dutyId}::uuid AND thing_id IS NOT NULL
    ORDER BY thing_id, id DESC`.execute(tx.db);
  return new Map(rows.filter(({ to_state }) => to_state === 'returned').map((row) => [row.thing_id, row]));
}

function itemOf({ duty }: StandingDuty, item: ItemRow, thing: RegisterRow): DutyItem {
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
  };
}

const returnOf = ({ taken_by_name, taken_at, reason }: ReturnRow): Pick<DutyItem, 'returned'> => ({
  returned: { by: taken_by_name, at: taken_at.toISOString(), reason: reason ?? '' },
});

/** As it is being typed; undefined when nothing is. */
export function draftOf({ kind, draft }: Pick<ItemRow, 'kind' | 'draft'>): FigureDraft | TaskDraft {
  return kind === 'indicator' ? FigureDraft.parse(draft) : TaskDraft.parse(draft);
}
