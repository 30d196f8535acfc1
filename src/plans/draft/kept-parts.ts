/** Several screens ask for the same state of a draft within seconds: what follows from it is computed once. */
import type { TenantTx } from '../../db/database.ts';
import type { PartTexts } from './draft-parts.ts';
import { loadPartTexts } from './draft-state.ts';
import type { DraftStamp } from '../intake/import-store.ts';

export interface KnownParts {
  stamp: DraftStamp;
  parts: PartTexts;
}

interface Kept {
  stamp: DraftStamp;
  parts: Promise<PartTexts>;
}

const kept = new Map<string, Kept>();
const MOST_KEPT = 8;

const keyOf = (communeCode: string, importId: string) => `${communeCode} ${importId}`;

function keep(key: string, entry: Kept): void {
  kept.delete(key);
  kept.set(key, entry);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

/** The parts of a draft that stands at `stamp`. */
export async function partsAt(tx: TenantTx, importId: string, stamp: DraftStamp): Promise<PartTexts> {
  const key = keyOf(tx.communeCode, importId);
  const before = kept.get(key);
  if (before?.stamp.revision === stamp.revision && before.stamp.units === stamp.units)
    return await before.parts;
  const parts = loadPartTexts(tx, importId);
  keep(key, { stamp, parts });
  try {
    return await parts;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}

/** Keeps what a change computed; to be called when it is committed, not before. */
export function keepParts(communeCode: string, importId: string, { stamp, parts }: KnownParts): void {
  const key = keyOf(communeCode, importId);
  const newer = (kept.get(key)?.stamp.revision ?? 0) > stamp.revision;
  if (!newer) keep(key, { stamp, parts: Promise.resolve(parts) });
}
