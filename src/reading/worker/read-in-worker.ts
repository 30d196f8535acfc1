/** Reading off the main thread: a file that takes long, or breaks the reader, never holds up the server. */
import { Worker } from 'node:worker_threads';
import type { ReadingContext } from '../progress.ts';
import type { ReadingResult, SourceFile } from '../read-plan.ts';
import { Unreadable } from '../unreadable.ts';
import type { WorkerMessage, WorkerOrder } from './messages.ts';

export interface WorkerOptions extends ReadingContext {
  /** Reading is stopped after this time; scans take seconds a page. */
  timeoutMs?: number;
  /** Limit of the thread's heap. */
  maxMemoryMb?: number;
}

const TIMEOUT_MS = 15 * 60_000;
const MAX_MEMORY_MB = 768;
/** Readings at one time; further ones wait. */
const SLOTS = 4;

const waiting: (() => void)[] = [];
let running = 0;

/**
 * Reads the files of one plan in a thread of its own. Throws `Unreadable`: what the reader says, 'cancelled' when
 * the signal fires, 'timed-out', and 'too-complex' when the thread runs out of memory.
 */
export async function readInWorker(files: SourceFile[], options: WorkerOptions = {}): Promise<ReadingResult> {
  await takeSlot();
  try {
    if (options.signal?.aborted) throw new Unreadable('cancelled');
    return await runWorker(files, options);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function takeSlot(): Promise<void> {
  while (running >= SLOTS) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
}

function runWorker(files: SourceFile[], options: WorkerOptions): Promise<ReadingResult> {
  const order: WorkerOrder = { files: files.map(({ name, bytes }) => ({ name, bytes })) };
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: options.maxMemoryMb ?? MAX_MEMORY_MB },
    stdin: false,
  });
  return new Promise<ReadingResult>((resolve, reject) => {
    const stop = (reason: 'cancelled' | 'timed-out') => (): void =>
      settle(() => reject(new Unreadable(reason)));
    const onAbort = stop('cancelled');
    const timer = setTimeout(stop('timed-out'), options.timeoutMs ?? TIMEOUT_MS);
    options.signal?.addEventListener('abort', onAbort, { once: true });
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', onAbort);
      void worker.terminate().then(finish, finish);
    };
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') options.onProgress?.(message.progress);
      else if (message.kind === 'result') settle(() => resolve(message.result));
      else settle(() => reject(new Unreadable(message.reason, message.debug)));
    });
    worker.on('error', (error: unknown) => settle(() => reject(failure(error))));
    worker.on('exit', (code) =>
      settle(() => reject(new Unreadable('damaged', `reading ended with ${code}`))),
    );
  });
}

function failure(error: unknown): Unreadable {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return new Unreadable(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-complex' : 'damaged', String(error));
}
