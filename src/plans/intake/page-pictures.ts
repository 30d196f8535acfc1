/**
 * Pictures of the pages of stored PDF files: drawn in a thread of their own when first looked at, and kept in a
 * cache that may be deleted at any time.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DiskSpace } from '../../disk-space.ts';
import { codeOf } from '../../shared/errors.ts';
import type { FileStore } from './file-store.ts';
import { oneThread } from './one-thread.ts';
import type { PictureAnswer, PictureOrder } from './page-picture-worker.ts';

export interface PagePictures {
  /**
   * @param page from 1
   * @param width in pixels; rounded up to the next width that is kept
   * @returns PNG; undefined when the file has no such page or is no PDF
   */
  picture(sha256: string, page: number, width: number): Promise<Uint8Array | undefined>;
  stop(): Promise<void>;
}

/** A few widths only, so that the cache stays small and one picture serves many screens. */
const WIDTHS = [400, 800, 1200, 1600, 2400];
const TIMEOUT_MS = 30_000;

export function keptWidth(width: number): number {
  return WIDTHS.find((kept) => kept >= width) ?? 2400;
}

export function createPagePictures(
  files: FileStore,
  folder: string,
  disk: Pick<DiskSpace, 'require'>,
): PagePictures {
  const thread = oneThread<PictureOrder, PictureAnswer>(
    new URL('./page-picture-worker.ts', import.meta.url),
    {
      memory: 512,
      patience: TIMEOUT_MS,
    },
  );
  return {
    picture: async (sha256, page, width) => {
      const path = join(folder, `${sha256}-${page}-${keptWidth(width)}.png`);
      const cached = await readCached(path);
      if (cached) return cached;
      const picture = await thread.ask({ file: await files.locate(sha256), page, width: keptWidth(width) });
      if (picture) await keep(path, picture, disk);
      return picture;
    },
    stop: () => thread.stop(),
  };
}

async function readCached(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** A cache that cannot be written, or has no room, must not keep anyone from seeing the page. */
async function keep(path: string, bytes: Uint8Array, disk: Pick<DiskSpace, 'require'>): Promise<void> {
  const temporary = `${path}.${randomUUID()}`;
  try {
    await disk.require(bytes.length);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
