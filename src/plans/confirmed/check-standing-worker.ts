/** Runs in a thread: checks one long plan after the other. */
import { parentPort } from 'node:worker_threads';
import { type CheckBasis, checkStanding } from './check-standing.ts';

parentPort?.on('message', (basis: CheckBasis) => parentPort?.postMessage(checkStanding(basis)));
