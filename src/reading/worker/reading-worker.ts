/** Entry of the thread that reads one plan and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { Unreadable } from '../unreadable.ts';
import type { WorkerMessage, WorkerOrder } from './messages.ts';

const say = (message: WorkerMessage): void => parentPort?.postMessage(message);

const { files } = workerData as WorkerOrder;
try {
  const { readPlan } = await import('../read-plan.ts');
  const result = await readPlan(files, { onProgress: (progress) => say({ kind: 'progress', progress }) });
  say({ kind: 'result', result });
} catch (error) {
  const known = error instanceof Unreadable ? error : new Unreadable('damaged', String(error));
  say({ kind: 'unreadable', reason: known.reason, debug: known.debug });
}
