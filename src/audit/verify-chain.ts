/** Recomputes the chain of a commune's log: a row changed, removed or slipped in breaks it. */
import type { Selectable } from 'kysely';
import type { TenantTx } from '../db/database.ts';
import type { AuditEntry } from '../db/generated/tables.ts';
import { delegatorsIn } from '../shared/delegators.ts';
import { type ChainedEntry, entryHash, GENESIS } from './chain.ts';

export interface ChainReport {
  entries: number;
  /** Number of the first entry that does not fit, and why; absent when the chain is whole. */
  broken?: { seq: number; reason: 'changed' | 'missing' | 'truncated' };
}

const PAGE = 1000;

/** Reads the log in pages, so that its length does not matter. */
export async function verifyChain(tx: TenantTx): Promise<ChainReport> {
  let previous = { seq: 0, hash: GENESIS };
  for (;;) {
    const page = await readPage(tx, previous.seq);
    for (const row of page) {
      if (row.seq !== previous.seq + 1) return broken(previous.seq, previous.seq + 1, 'missing');
      if (row.previous_hash !== previous.hash || row.hash !== entryHash(row.previous_hash, entryOf(row)))
        return broken(previous.seq, row.seq, 'changed');
      previous = { seq: row.seq, hash: row.hash };
    }
    if (page.length < PAGE) break;
  }
  const head = await tx.db
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('commune_code', '=', tx.communeCode)
    .executeTakeFirst();
  const whole = (head?.seq ?? 0) === previous.seq && (head?.hash ?? GENESIS) === previous.hash;
  return whole ? { entries: previous.seq } : broken(previous.seq, previous.seq + 1, 'truncated');
}

async function readPage(tx: TenantTx, after: number): Promise<Selectable<AuditEntry>[]> {
  return await tx.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(PAGE)
    .execute();
}

function broken(entries: number, seq: number, reason: 'changed' | 'missing' | 'truncated'): ChainReport {
  return { entries, broken: { seq, reason } };
}

function entryOf(row: Selectable<AuditEntry>): ChainedEntry {
  const delegatedBy = delegatorsIn(row.delegated_by);
  return {
    communeCode: row.commune_code,
    seq: row.seq,
    at: row.at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    address: row.address,
    action: row.action,
    entity: row.entity,
    entityId: row.entity_id,
    before: row.before,
    after: row.after,
    reason: row.reason,
    ...(delegatedBy && { delegatedBy }),
  };
}
