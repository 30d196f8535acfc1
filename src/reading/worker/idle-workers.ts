/** Threads that wait for the next plan: starting one costs more than reading a plan of Word. */
import { Worker } from 'node:worker_threads';

/** Heap of a thread; a plan of 200 pages needs a third of it. */
const MAX_MEMORY_MB = 768;
const MAX_IDLE = 2;
/** After so many plans a thread makes room for a fresh one. */
const MAX_READINGS = 50;
/** A thread gives back nothing of its heap while it waits, so one that grew beyond ordinary plans is ended. */
const MAX_IDLE_HEAP_BYTES = 160 * 1024 * 1024;

const idle: Worker[] = [];
const readings = new WeakMap<Worker, number>();
/** What an idle thread does when it ends by itself. */
const leaving = new WeakMap<Worker, () => void>();

/** A thread to read in; a thread with a limit of its own is always a fresh one. */
export function takeWorker(maxMemoryMb: number | undefined): Worker {
  const worker = maxMemoryMb === undefined ? idle.pop() : undefined;
  if (!worker) return startWorker(maxMemoryMb ?? MAX_MEMORY_MB);
  const leave = leaving.get(worker);
  if (leave) worker.off('exit', leave).off('error', leave);
  worker.ref();
  return worker;
}

/**
 * Gives back a thread that has read to the end.
 * @param heapBytes what its heap has grown to
 * @returns false when it is not wanted any more
 */
export function keepWorker(worker: Worker, heapBytes: number): boolean {
  const count = (readings.get(worker) ?? 0) + 1;
  readings.set(worker, count);
  if (heapBytes > MAX_IDLE_HEAP_BYTES) return false;
  if (idle.length >= MAX_IDLE || count >= MAX_READINGS) return false;
  const leave = (): void => forget(worker);
  leaving.set(worker, leave);
  worker.on('exit', leave).on('error', leave);
  // A waiting thread must not keep the program alive.
  worker.unref();
  idle.push(worker);
  return true;
}

/** Starts a thread ahead of the first plan; to be called when the server has started. */
export function prepareWorker(): void {
  if (idle.length === 0) keepWorker(startWorker(MAX_MEMORY_MB), 0);
}

function startWorker(maxOldGenerationSizeMb: number): Worker {
  return new Worker(new URL('./reading-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb },
  });
}

function forget(worker: Worker): void {
  const at = idle.indexOf(worker);
  if (at >= 0) idle.splice(at, 1);
}
