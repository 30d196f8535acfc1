/**
 * Files kept by their content: the SHA-256 of the bytes is the name, so a file is stored once and can be
 * checked at any time. Nothing is ever deleted here.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from '../shared/errors.ts';

export interface FileStore {
  /** Stores the bytes safely (flushed to the disk before it returns); storing them again changes nothing. */
  put(bytes: Uint8Array): Promise<{ sha256: string }>;
  /** @throws Error when the file is missing or its bytes are not those that were stored */
  get(sha256: string): Promise<Buffer>;
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @param dataDir the data directory of the installation */
export function createFileStore(dataDir: string): FileStore {
  const root = join(dataDir, 'files');
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
    return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  return {
    put: async (bytes) => {
      const sha256 = sha256Of(bytes);
      const path = pathOf(sha256);
      if (!(await exists(path, bytes.length))) await write(join(root, 'incoming'), path, bytes);
      return { sha256 };
    },
    get: async (sha256) => {
      const bytes = await readFile(pathOf(sha256));
      if (sha256Of(bytes) !== sha256) throw new Error(`stored file ${sha256} is damaged`);
      return bytes;
    },
  };
}

async function exists(path: string, size: number): Promise<boolean> {
  try {
    return (await stat(path)).size === size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Under another name first, so that a crash never leaves half a file under the right one. */
async function write(incoming: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(incoming, { recursive: true });
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(incoming, randomUUID());
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
