/** Reads uploaded plans one after the other, off the main thread; what waits is in PostgreSQL. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, type TenantTx } from '../../db/database.ts';
import { SYSTEM } from '../../shared/who-acts.ts';
import type { DiskSpace } from '../../disk-space.ts';
import type { Logger } from '../../logger.ts';
import { listCommunesInUse } from '../../organisation/store.ts';
import type { ReadingProgress } from '../../reading/progress.ts';
import type { ReadingResult } from '../../reading/read-plan.ts';
import { UNREADABLE, Unreadable } from '../../reading/unreadable.ts';
import { isDiskFull, Unavailable } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import {
  type Claim,
  claimNext,
  failClaim,
  finishClaim,
  type OpenDraft,
  releaseClaim,
  renewClaim,
} from './claim-import.ts';
import type { FileStore } from './file-store.ts';

export interface ReadingQueueParts {
  database: Database;
  disk: DiskSpace;
  files: FileStore;
  logger: Logger;
  read: (
    files: { name: string; path: string }[],
    options: { onProgress: (progress: ReadingProgress) => void; signal: AbortSignal },
  ) => Promise<ReadingResult>;
  openDraft: OpenDraft;
}

export interface ReadingQueue {
  /** Looks for uploads that wait, now and then again; what an earlier process left is taken up. */
  start(): void;
  /** Interrupts the reading under way (it is read again after the next start) and waits until it has ended. */
  stop(): Promise<void>;
  /** Something was uploaded. */
  nudge(): void;
  /** Stops reading this upload, when it is being read here. */
  cancel(importId: string): void;
  /** Finer than what is stored; undefined when the upload is not being read here. */
  progressOf(importId: string): ReadingProgress | undefined;
  /** Waits until nothing is left to read. */
  idle(): Promise<void>;
}

const LOOK_EVERY_MS = 5000;
const RENEW_EVERY_MS = 5000;
const STORE_AGAIN_MS = 1000;

/** Writes how the reading ended. */
type Outcome = (tx: TenantTx) => Promise<unknown>;

interface Running {
  importId: string;
  abort: AbortController;
  progress?: ReadingProgress;
}

export function createReadingQueue(parts: ReadingQueueParts): ReadingQueue {
  const { database, logger } = parts;
  const workerId = newId();
  const stopping = new AbortController();
  let running: Running | undefined;
  let round: Promise<void> | undefined;
  let again = false;

  const inCommune = <T>(code: string, work: (tx: TenantTx) => Promise<T>) =>
    database.withTenant(code, SYSTEM, work);

  /** What becomes of the upload, read as far as it can be. */
  const outcomeOf = async (claim: Claim, job: Running, signal: AbortSignal): Promise<Outcome> => {
    try {
      const files = await locateFiles(parts.files, claim);
      const result = await parts.read(files, {
        signal,
        onProgress: (progress) => {
          job.progress = progress;
        },
      });
      return (tx) => finishClaim(tx, claim.importId, workerId, result, parts.openDraft);
    } catch (error) {
      if (stopping.signal.aborted) return (tx) => releaseClaim(tx, claim.importId, workerId);
      const problem = problemOf(error, logger);
      return (tx) => failClaim(tx, claim.importId, workerId, problem);
    }
  };

  const readOne = async (code: string, claim: Claim): Promise<void> => {
    const job: Running = { importId: claim.importId, abort: new AbortController() };
    running = job;
    const signal = AbortSignal.any([job.abort.signal, stopping.signal]);
    const heart = keepClaim(job, signal, () =>
      inCommune(code, (tx) => renewClaim(tx, claim.importId, workerId, job.progress)),
    );
    try {
      const outcome = await outcomeOf(claim, job, signal);
      await onceItPasses(parts, stopping.signal, () => inCommune(code, outcome));
    } catch (error) {
      if (passes(error)) throw error;
      const problem = problemOf(error, logger);
      await inCommune(code, (tx) => failClaim(tx, claim.importId, workerId, problem));
    } finally {
      job.abort.abort();
      await heart;
      running = undefined;
    }
  };

  const lookAround = async (): Promise<void> => {
    await parts.disk.require();
    for (const code of await listCommunesInUse(database.db)) {
      for (;;) {
        if (stopping.signal.aborted) return;
        const claim = await inCommune(code, (tx) => claimNext(tx, workerId));
        if (!claim) break;
        await readOne(code, claim);
      }
    }
  };

  const rounds = async (): Promise<void> => {
    do {
      again = false;
      await lookAround().catch((error: unknown) =>
        logger[passes(error) ? 'warn' : 'error']({ err: error }, 'Không tìm được tệp chờ đọc'),
      );
    } while (again && !stopping.signal.aborted);
    round = undefined;
  };

  const nudge = (): void => {
    again = true;
    if (!stopping.signal.aborted) round ??= rounds();
  };
  let timer: NodeJS.Timeout | undefined;

  return {
    nudge,
    start: () => {
      timer = setInterval(nudge, LOOK_EVERY_MS).unref();
      nudge();
    },
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await round;
    },
    cancel: (importId) => {
      if (running?.importId === importId) running.abort.abort();
    },
    progressOf: (importId) => (running?.importId === importId ? running.progress : undefined),
    idle: async () => {
      while (round) await round;
    },
  };
}

/** What was read is worth waiting for the database to come back, or for room on the disk. */
async function onceItPasses(
  { disk, logger }: Pick<ReadingQueueParts, 'disk' | 'logger'>,
  signal: AbortSignal,
  store: () => Promise<unknown>,
): Promise<void> {
  for (;;) {
    try {
      await disk.require();
      await store();
      return;
    } catch (error) {
      if (signal.aborted || !passes(error)) throw error;
      logger.warn({ err: error }, 'Chưa ghi được kết quả đọc, sẽ ghi lại');
      await sleep(STORE_AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function locateFiles(store: FileStore, claim: Claim): Promise<{ name: string; path: string }[]> {
  return await Promise.all(
    claim.files.map(async ({ name, sha256 }) => ({ name, path: await store.locate(sha256) })),
  );
}

/** Renews the claim until `signal` fires; a lost claim ends the reading. */
async function keepClaim(job: Running, signal: AbortSignal, renew: () => Promise<boolean>): Promise<void> {
  while (!signal.aborted) {
    await sleep(RENEW_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted) return;
    const kept = await renew().catch(() => true);
    if (!kept) job.abort.abort();
  }
}

/** Nothing is wrong with the upload: the same works once the database is back or the disk has room. */
function passes(error: unknown): boolean {
  return error instanceof Unavailable || isDiskFull(error);
}

function problemOf(error: unknown, logger: Logger): string {
  if (error instanceof Unreadable && error.reason !== 'failed') {
    logger.info({ reason: error.reason, debug: error.debug }, 'Tệp không đọc được');
    return error.message;
  }
  const debug = error instanceof Unreadable ? error.debug : undefined;
  logger.error({ err: error, debug }, 'Lỗi khi đọc tệp');
  return UNREADABLE.failed;
}
