/**
 * Files kept by their content: the SHA-256 of the bytes is the name, so a file is stored once and can be
 * checked at any time. What is kept is never deleted here. Files pass through in pieces, whatever their size.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { codeOf } from '../../shared/errors.ts';

export interface FileStore {
  /** Writes what arrives beside the stored files, flushed to the disk; it is stored once it is kept. */
  receive(content: AsyncIterable<Uint8Array>): Promise<ReceivedFile>;
  /**
   * Where a stored file lies, for whoever reads it in a thread of its own.
   * @throws Error when the file is missing or its bytes are not those that were stored
   */
  locate(sha256: string): Promise<string>;
  /** @throws Error when the file is missing; `content` throws at its end, keeping back the last bytes, when they are not those that were stored */
  read(sha256: string): Promise<{ size: number; content: AsyncIterable<Uint8Array> }>;
  /** Removes what a process that was killed had received only in part; to be called at the start. */
  removeLeftovers(): Promise<void>;
}

/** A file that arrived whole; one of the two has to be called. */
export interface ReceivedFile {
  sha256: string;
  /** In bytes. */
  size: number;
  /** Stores it; storing the same bytes again changes nothing. */
  keep(): Promise<void>;
  /** Removes it, unless it was kept. */
  discard(): Promise<void>;
}

/** After this time what another process left behind is no longer on its way. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @param dataDir the data directory of the installation */
export function createFileStore(dataDir: string): FileStore {
  const root = join(dataDir, 'files');
  const incoming = join(root, INCOMING);
  const owner = ownerOf(dataDir);
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
    return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  return {
    receive: async (content) => {
      await mkdir(incoming, { recursive: true });
      const temporary = join(incoming, `${owner}.${randomUUID()}`);
      const discard = () => rm(temporary, { force: true });
      try {
        const { sha256, size } = await write(temporary, content);
        const keep = () => moveTo(temporary, pathOf(sha256), size);
        return { sha256, size, keep, discard };
      } catch (error) {
        await discard();
        throw error;
      }
    },
    locate: async (sha256) => {
      const path = pathOf(sha256);
      for await (const _ of checkedBytes(path, sha256)) continue;
      return path;
    },
    read: async (sha256) => {
      const path = pathOf(sha256);
      return { size: (await stat(path)).size, content: checkedBytes(path, sha256) };
    },
    removeLeftovers: () => removeLeftovers(incoming, owner),
  };
}

/** Folder of files on their way, inside the folder of files: moving between them is one step of the disk. */
export const INCOMING = 'incoming';

/** The lock of the data folder lets one process work on it, so what carries its name at the start is a leftover. */
function ownerOf(dataDir: string): string {
  return sha256Of(Buffer.from(`${hostname()}\0${resolve(dataDir)}`)).slice(0, 12);
}

async function write(
  path: string,
  content: AsyncIterable<Uint8Array>,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      size += chunk.length;
      await file.appendFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** Written under another name first, so that a crash never leaves half a file under the right one. */
async function moveTo(temporary: string, path: string, size: number): Promise<void> {
  if (await isThere(path, size)) return await rm(temporary, { force: true });
  await mkdir(dirname(path), { recursive: true });
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

async function isThere(path: string, size: number): Promise<boolean> {
  try {
    return (await stat(path)).size === size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function* checkedBytes(path: string, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | undefined;
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    if (held) yield held;
    held = chunk;
  }
  if (hash.digest('hex') !== sha256) throw new Error(`stored file ${sha256} is damaged`);
  if (held) yield held;
}

async function removeLeftovers(incoming: string, owner: string): Promise<void> {
  const names = await readdir(incoming).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const oldest = Date.now() - ABANDONED_AFTER_MS;
  for (const name of names) {
    const path = join(incoming, name);
    const facts = await stat(path).catch(() => undefined);
    if (name.startsWith(`${owner}.`) || (facts && facts.mtimeMs < oldest)) await rm(path, { force: true });
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
