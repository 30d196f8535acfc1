/** Entry of a thread that reads plans, one after the other. */
import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { Unreadable } from '../unreadable.ts';
import type { SourceFile } from '../read-plan.ts';
import type { WorkerFile, WorkerMessage, WorkerOrder } from './messages.ts';

const say = (message: WorkerMessage): void => parentPort?.postMessage(message);

enableCompileCache();
// Loaded before the first order comes, so that the first file does not wait for it.
const reader = import('../read-plan.ts');

/** Opened when it is read, so that only one file at a time is in memory. */
function sourceOf(file: WorkerFile): SourceFile {
  if ('bytes' in file) return file;
  return {
    name: file.name,
    get bytes() {
      return new Uint8Array(readFileSync(file.path));
    },
  };
}

const heapBytes = (): number => getHeapStatistics().total_heap_size;

async function follow({ files, want }: WorkerOrder): Promise<void> {
  try {
    const { readBlocksOf, readPlan } = await reader;
    const read = want === 'plan' ? readPlan : readBlocksOf;
    const result = await read(files.map(sourceOf), {
      onProgress: (progress) => say({ kind: 'progress', progress }),
    });
    say({ kind: 'result', result, heapBytes: heapBytes() });
  } catch (error) {
    const known =
      error instanceof Unreadable
        ? error
        : new Unreadable('failed', error instanceof Error ? error.stack : String(error));
    say({ kind: 'unreadable', reason: known.reason, debug: known.debug, heapBytes: heapBytes() });
  }
}

parentPort?.on('message', (order: WorkerOrder) => void follow(order));
