/** The hash that ties each entry of the log to the one before it. Pure. */
import { createHash } from 'node:crypto';
import { isRecord } from '../shared/json.ts';
import type { Delegator } from '../shared/who-acts.ts';

export interface ChainedEntry {
  communeCode: string;
  seq: number;
  at: Date;
  actorId: string;
  actorName: string;
  address: string | null;
  action: string;
  entity: string;
  entityId: string;
  before: unknown;
  after: unknown;
  reason: string | null;
  /** Absent, never null, where it was done by own grants: entries of before this was kept still verify. */
  delegatedBy?: readonly Delegator[];
}

/** What stands before the first entry of a commune. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 (hex) over the previous hash and the entry. */
export function entryHash(previousHash: string, entry: ChainedEntry): string {
  return createHash('sha256')
    .update(`${previousHash}\n${canonicalJson(entry)}`)
    .digest('hex');
}

/** JSON with sorted keys and nothing undefined: the same text for the same content, stored and read again. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
