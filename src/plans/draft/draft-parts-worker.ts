/** Runs in a thread: computes what follows from one long draft after the other. */
import { parentPort } from 'node:worker_threads';
import { type DraftBasis, draftParts } from './draft-parts.ts';

parentPort?.on('message', (basis: DraftBasis) => parentPort?.postMessage(draftParts(basis)));
