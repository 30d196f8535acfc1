/** A stored report, read back while a person waits. */
import type { FileStore } from '../../plans/intake/file-store.ts';
import { Unreadable } from '../../reading/unreadable.ts';
import type { ReadDocument } from '../taken-over/contract.ts';
import { readDocument } from '../taken-over/read-document.ts';

/** What takes longer than this is read on no screen. */
const PATIENCE_MS = 120_000;

/** @returns for a file that cannot be read, why, in words for the person */
export async function readStored(
  files: Pick<FileStore, 'locate'>,
  { name, sha256 }: { name: string; sha256: string },
): Promise<{ read: ReadDocument } | { reason: string }> {
  try {
    const path = await files.locate(sha256);
    return { read: await readDocument([{ name, path }], { timeoutMs: PATIENCE_MS }) };
  } catch (error) {
    if (error instanceof Unreadable) return { reason: error.message };
    throw error;
  }
}
