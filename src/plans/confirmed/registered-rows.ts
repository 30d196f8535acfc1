/** The rows of a confirmed plan as the register has them now, to be shown beside what further files bring. */
import { sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { PlanReading } from '../../reading/contract.ts';
import type { DraftRow } from '../draft/contract.ts';
import { compareLeading, isStatement, type StatementRow } from '../draft/draft-things.ts';
import { loadConfirmed } from './recheck-plan.ts';
import { standingReading } from './standing-plan.ts';

/** Where a passage of the plan stands in the register. */
export interface Registered {
  draftId: string;
  mentionId: string;
  thingId: string;
  /** It names the thing. */
  leads: boolean;
  retired: boolean;
  countedChoice: boolean | null;
}

export async function listRegistered(tx: TenantTx, planId: string): Promise<Registered[]> {
  const { rows } = await sql<Registered>`
    SELECT m.draft_id AS "draftId", m.id AS "mentionId", m.thing_id AS "thingId", m.leads,
      t.retired_at IS NOT NULL AS retired, t.counted_choice AS "countedChoice"
    FROM mention m JOIN thing t ON t.commune_code = m.commune_code AND t.id = m.thing_id
    WHERE m.commune_code = ${tx.communeCode} AND m.plan_id = ${planId}::uuid`.execute(tx.db);
  return rows;
}

/** The row that leads its thing in this plan, and whether only a person's choice has it lead. */
function leadOf(rows: readonly StatementRow[], leads: (row: StatementRow) => boolean) {
  const [byRule] = rows.map((row) => ({ ...row, leads: false })).toSorted(compareLeading);
  const chosen = rows.find(leads);
  return { id: chosen?.id ?? byRule?.id, chosen: chosen !== undefined && chosen.id !== byRule?.id };
}

/**
 * The rows as they were confirmed, with what the register says now: which passages state one thing, which one names it,
 * what people settled, what was given up. All but the letterhead are confirmed. Pure.
 * @param standing the plan as it stands now
 */
export function registeredRows(
  rows: readonly DraftRow[],
  registered: readonly Registered[],
  standing: Pick<PlanReading, 'indicators' | 'tasks'>,
): DraftRow[] {
  const states = new Map(registered.map((each) => [each.draftId, each]));
  const values = new Map([...standing.indicators, ...standing.tasks].map((row) => [row.id, row]));
  const known = rows.filter(isStatement).filter(({ id }) => states.has(id));
  const members = Map.groupBy(known, ({ id }) => states.get(id)?.thingId);
  const leads = new Map(
    [...members].map(([thing, group]) => [thing, leadOf(group, ({ id }) => states.get(id)?.leads === true)]),
  );
  return rows.map((row) => {
    const state = states.get(row.id);
    if (isStatement(row) && state) {
      const lead = leads.get(state.thingId);
      const isLead = lead?.id === row.id;
      const value = withoutClass(values.get(row.id) ?? row.value);
      const { thingId: thing, countedChoice } = state;
      return {
        ...row,
        value,
        thing,
        state: state.retired ? 'removed' : 'accepted',
        confirmed: true,
        leads: isLead && lead.chosen ? true : undefined,
        counted: isLead ? (countedChoice ?? undefined) : undefined,
      } as StatementRow;
    }
    const isSettled = row.kind === 'reporting' && row.state !== 'removed';
    return isSettled ? { ...row, state: 'accepted', confirmed: true } : row;
  });
}

function withoutClass(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([field]) => field !== 'qualitative'));
}

/** @param rows of the draft by which the plan was confirmed last */
export async function loadRegisteredRows(
  tx: TenantTx,
  planId: string,
  rows: readonly DraftRow[],
): Promise<DraftRow[]> {
  const standing = standingReading(await loadConfirmed(tx, planId, { legalBasis: [], recipients: [] }));
  return registeredRows(rows, await listRegistered(tx, planId), standing);
}
