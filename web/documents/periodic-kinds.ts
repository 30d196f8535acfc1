/** The kinds that are made for a period, as they are offered. Pure. */
import type { PeriodicKind } from '../../src/documents/contract.ts';

export const PERIODIC_KINDS: readonly PeriodicKind[] = ['nq57', 'conclusions', 'figures', 'urging'];

/** Of a choice as the screen hands it over. */
export const periodicKind = (chosen: string): PeriodicKind | undefined =>
  PERIODIC_KINDS.find((kind) => kind === chosen);
