/** Appends to the log of changes, in the transaction of the change itself. */
import type { TenantTx } from '../db/database.ts';
import { AlreadyDone } from '../shared/errors.ts';
import { keptDelegators } from '../shared/delegators.ts';
import { type ChainedEntry, entryHash, GENESIS } from './chain.ts';

export interface AuditRecord {
  /** What was done, domain and verb: "plan.confirm", "account.lock". */
  action: string;
  /** Kind of thing: "plan", "indicator", "account". */
  entity: string;
  entityId: string;
  /** State before and after, as far as it changed. Never secrets, never personal data beyond name and unit. */
  before?: unknown;
  after?: unknown;
  reason?: string;
}

/**
 * Call it last in the transaction: it locks the end of the commune's chain until the transaction ends.
 * Time and actor are those of the transaction.
 */
export async function recordAudit(tx: TenantTx, record: AuditRecord): Promise<void> {
  await recordAudits(tx, [record]);
}

/** The same for a change of many things, each with an entry of its own, in this order. */
export async function recordAudits(tx: TenantTx, records: readonly AuditRecord[]): Promise<void> {
  if (records.length === 0) return;
  await claimCommand(tx);
  let head = await lockHead(tx);
  const rows = records.map((record) => {
    const entry = entryOf(tx, record, head.seq + 1);
    const row = rowOf(entry, head.hash);
    head = { seq: entry.seq, hash: row.hash };
    return row;
  });
  await tx.db.insertInto('audit_entry').values(rows).execute();
  await tx.db.updateTable('audit_head').set(head).where('commune_code', '=', tx.communeCode).execute();
}

function entryOf(tx: TenantTx, record: AuditRecord, seq: number): ChainedEntry {
  return {
    communeCode: tx.communeCode,
    seq,
    at: tx.at,
    actorId: tx.actor.userId,
    actorName: tx.actor.name,
    address: tx.actor.address ?? null,
    action: record.action,
    entity: record.entity,
    entityId: record.entityId,
    before: asStored(record.before),
    after: asStored(record.after),
    reason: record.reason ?? null,
    ...(tx.actor.delegatedBy && { delegatedBy: tx.actor.delegatedBy }),
  };
}

function rowOf(entry: ChainedEntry, previousHash: string) {
  return {
    commune_code: entry.communeCode,
    seq: entry.seq,
    at: entry.at,
    actor_id: entry.actorId,
    actor_name: entry.actorName,
    address: entry.address,
    action: entry.action,
    entity: entry.entity,
    entity_id: entry.entityId,
    before: entry.before === null ? null : JSON.stringify(entry.before),
    after: entry.after === null ? null : JSON.stringify(entry.after),
    reason: entry.reason,
    delegated_by: keptDelegators(entry.delegatedBy),
    previous_hash: previousHash,
    hash: entryHash(previousHash, entry),
  };
}

const claimed = new WeakSet<TenantTx>();

/**
 * Writes the client's id of the command beside its first change. A second transaction under the same id waits
 * for the first one and is then refused.
 */
async function claimCommand(tx: TenantTx): Promise<void> {
  const { commandId, userId } = tx.actor;
  if (!commandId || claimed.has(tx)) return;
  claimed.add(tx);
  const written = await tx.db
    .insertInto('done_command')
    .values({ commune_code: tx.communeCode, id: commandId, user_id: userId, at: tx.at })
    .onConflict((conflict) => conflict.columns(['commune_code', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!written) throw new AlreadyDone();
}

async function lockHead(tx: TenantTx): Promise<{ seq: number; hash: string }> {
  await tx.db
    .insertInto('audit_head')
    .values({ commune_code: tx.communeCode, seq: 0, hash: GENESIS })
    .onConflict((conflict) => conflict.column('commune_code').doNothing())
    .execute();
  return await tx.db
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('commune_code', '=', tx.communeCode)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** As JSON will give it back: dates as text, nothing undefined. */
function asStored(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}
