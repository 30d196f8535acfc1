/** Entry of a thread that reads plans, one after the other. */
import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { Unreadable } from '../unreadable.ts';
import type { WorkerMessage, WorkerOrder } from './messages.ts';

const say = (message: WorkerMessage): void => parentPort?.postMessage(message);

enableCompileCache();
// Loaded before the first order comes, so that the first file does not wait for it.
const reader = import('../read-plan.ts');

async function follow({ files }: WorkerOrder): Promise<void> {
  try {
    const { readPlan } = await reader;
    const result = await readPlan(files, { onProgress: (progress) => say({ kind: 'progress', progress }) });
    say({ kind: 'result', result });
  } catch (error) {
    const known = error instanceof Unreadable ? error : new Unreadable('damaged', String(error));
    say({ kind: 'unreadable', reason: known.reason, debug: known.debug });
  }
}

parentPort?.on('message', (order: WorkerOrder) => void follow(order));
