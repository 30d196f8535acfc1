/** All SQL of reorganisations. */
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { TenantTx } from '../db/database.ts';
import type { Reorganisation as StoredReorganisation } from '../db/generated/tables.ts';
import { storedJson } from '../shared/json.ts';
import { Changes, Order, type Reorganisation, type ReorganisationState } from './contract.ts';

/** What carrying it out did, with the versions in which it left things: later changes show by them. */
export const Done = z.object({ changes: Changes, versions: z.record(z.string(), z.int()) });
export type Done = z.infer<typeof Done>;

export interface KeptReorganisation extends Omit<Reorganisation, 'names' | 'changes'> {
  done?: Done;
}

function eventOf(row: Selectable<StoredReorganisation>): KeptReorganisation {
  return {
    id: row.id,
    state: row.state,
    order: Order.parse(row.ordered),
    orderedBy: row.ordered_by_name,
    orderedAt: row.ordered_at.toISOString(),
    version: row.version,
    ...(row.done !== null && { done: Done.parse(row.done) }),
    ...(row.problem !== null && { problem: row.problem }),
    ...(row.done_at !== null && { doneAt: row.done_at.toISOString() }),
    ...(row.ended_by_name !== null && { endedBy: row.ended_by_name }),
    ...(row.ended_at !== null && { endedAt: row.ended_at.toISOString() }),
    ...(row.reason !== null && { reason: row.reason }),
  };
}

/** The latest day first. */
export async function listReorganisations(tx: TenantTx): Promise<KeptReorganisation[]> {
  const rows = await tx.db
    .selectFrom('reorganisation')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .orderBy('holds_from', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(eventOf);
}

/** Locked until the transaction ends. */
export async function lockReorganisation(tx: TenantTx, id: string): Promise<KeptReorganisation | undefined> {
  const row = await tx.db
    .selectFrom('reorganisation')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && eventOf(row);
}

export async function insertReorganisation(
  tx: TenantTx,
  { id, state, order, done }: { id: string; state: ReorganisationState; order: Order; done?: Done },
): Promise<void> {
  await tx.db
    .insertInto('reorganisation')
    .values({
      commune_code: tx.communeCode,
      id,
      state,
      holds_from: order.date,
      ordered: storedJson(order),
      done: done ? storedJson(done) : null,
      ordered_by: tx.actor.userId,
      ordered_by_name: tx.actor.name,
      ordered_at: tx.at,
      done_at: done ? tx.at : null,
      version: 1,
    })
    .execute();
}

export interface StepTaken {
  state: ReorganisationState;
  done?: Done;
  reason?: string;
}

/** It was carried out, cancelled or undone now. */
export async function saveStep(
  tx: TenantTx,
  { id, version }: Pick<KeptReorganisation, 'id' | 'version'>,
  { state, done, reason }: StepTaken,
): Promise<void> {
  await tx.db
    .updateTable('reorganisation')
    .set({
      state,
      version: version + 1,
      problem: null,
      ...(done
        ? { done: storedJson(done), done_at: tx.at }
        : { ended_by_name: tx.actor.name, ended_at: tx.at }),
      ...(reason !== undefined && { reason }),
    })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
}

/** Why it could not be carried out on its day. */
export async function saveProblem(tx: TenantTx, id: string, problem: string): Promise<void> {
  await tx.db
    .updateTable('reorganisation')
    .set({ problem })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
}
