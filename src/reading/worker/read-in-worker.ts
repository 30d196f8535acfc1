/** Reading off the main thread: a file that takes long, or breaks the reader, never holds up the server. */
import type { SourceBlock } from '../block.ts';
import type { ReadingContext } from '../progress.ts';
import type { ReadingResult } from '../read-plan.ts';
import { Unreadable, type UnreadableReason } from '../unreadable.ts';
import { keepWorker, takeWorker } from './idle-workers.ts';
import type { Wanted, WorkerFile, WorkerMessage, WorkerOrder } from './messages.ts';

export interface WorkerOptions extends ReadingContext {
  /** Reading is stopped after this time; scans take seconds a page. */
  timeoutMs?: number;
  /** Limit of the thread's heap, instead of the usual one. */
  maxMemoryMb?: number;
}

const TIMEOUT_MS = 15 * 60_000;
/** Readings at one time; further ones wait. */
const SLOTS = 4;

const waiting: (() => void)[] = [];
let running = 0;

/**
 * Reads the files of one plan in a thread of its own. Throws `Unreadable`: what the reader says, 'cancelled' when
 * the signal fires, 'timed-out', 'too-much-memory' when the thread runs out of memory, and 'failed'
 * when the fault is ours.
 */
export async function readInWorker(files: WorkerFile[], options: WorkerOptions = {}): Promise<ReadingResult> {
  return await inSlot<'plan'>({ files, want: 'plan' }, options);
}

/** The same for the blocks alone, of a document that is no plan. */
export async function readBlocksInWorker(
  files: WorkerFile[],
  options: WorkerOptions = {},
): Promise<SourceBlock[]> {
  return await inSlot<'blocks'>({ files, want: 'blocks' }, options);
}

async function inSlot<W extends keyof Wanted>(
  order: WorkerOrder & { want: W },
  options: WorkerOptions,
): Promise<Wanted[W]> {
  await takeSlot();
  try {
    if (options.signal?.aborted) throw new Unreadable('cancelled');
    return await runWorker<W>(order, options);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function takeSlot(): Promise<void> {
  while (running >= SLOTS) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
}

function runWorker<W extends keyof Wanted>(
  order: WorkerOrder & { want: W },
  options: WorkerOptions,
): Promise<Wanted[W]> {
  const worker = takeWorker(options.maxMemoryMb);
  return new Promise<Wanted[W]>((resolve, reject) => {
    let settled = false;
    /** @param heapBytes of a thread that has read to its end and may read again */
    const settle = (finish: () => void, heapBytes?: number): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('exit', onExit);
      if (heapBytes !== undefined) worker.off('error', onError);
      const reusable = heapBytes !== undefined && options.maxMemoryMb === undefined;
      if (reusable && keepWorker(worker, heapBytes)) finish();
      else void worker.terminate().then(finish, finish);
    };
    const stop = (reason: UnreadableReason, debug?: string): void =>
      settle(() => reject(new Unreadable(reason, debug)));
    const onAbort = (): void => stop('cancelled');
    const timer = setTimeout(() => stop('timed-out'), options.timeoutMs ?? TIMEOUT_MS);
    options.signal?.addEventListener('abort', onAbort, { once: true });
    const onMessage = (message: WorkerMessage): void => {
      if (message.kind === 'progress') options.onProgress?.(message.progress);
      else if (message.kind === 'result')
        settle(() => resolve(message.result as Wanted[W]), message.heapBytes);
      else settle(() => reject(new Unreadable(message.reason, message.debug)), message.heapBytes);
    };
    const onError = (error: unknown): void => settle(() => reject(failure(error)));
    const onExit = (code: number): void => stop('failed', `reading ended with ${code}`);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(order);
  });
}

function failure(error: unknown): Unreadable {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return new Unreadable(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'failed', String(error));
}
