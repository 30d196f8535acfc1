/**
 * Pictures of the pages of stored PDF files: drawn in a thread of their own when first looked at, and kept in a
 * cache that may be deleted at any time.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DiskSpace } from '../disk-space.ts';
import { codeOf } from '../shared/errors.ts';
import type { FileStore } from './file-store.ts';
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
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const drawOne = async (order: PictureOrder): Promise<PictureAnswer> => {
    worker ??= new Worker(new URL('./page-picture-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.unref();
    try {
      return await answerOf(worker, order);
    } catch (error) {
      const broken = worker;
      worker = undefined;
      await broken.terminate();
      throw error;
    }
  };
  const inTurn = (work: () => Promise<PictureAnswer>): Promise<PictureAnswer> => {
    const result = last.then(work, work);
    last = result;
    return result;
  };

  return {
    picture: async (sha256, page, width) => {
      const path = join(folder, `${sha256}-${page}-${keptWidth(width)}.png`);
      const cached = await readCached(path);
      if (cached) return cached;
      return await inTurn(async () => {
        const file = await files.locate(sha256);
        const picture = await drawOne({ file, page, width: keptWidth(width) });
        if (picture) await keep(path, picture, disk);
        return picture;
      });
    },
    stop: async () => {
      await worker?.terminate();
    },
  };
}

function answerOf(worker: Worker, order: PictureOrder): Promise<PictureAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => finish(() => reject(new Error('drawing a page took too long'))),
      TIMEOUT_MS,
    );
    const onMessage = (picture: PictureAnswer) => finish(() => resolve(picture));
    const onError = (error: unknown) => finish(() => reject(error));
    const onExit = () => finish(() => reject(new Error('the thread that draws pages ended')));
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(order);
  });
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
