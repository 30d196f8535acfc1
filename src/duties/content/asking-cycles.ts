/** In which cycles units are asked at all: a choice for any other cycle would change nothing. Pure. */
import type { Flow } from '../contract.ts';
import { CONTENT_CYCLES, type ContentCycle } from './contract.ts';

type Asking = Pick<Flow, 'direction' | 'cycles' | 'confirmedAt' | 'validTo'>;

/**
 * The cycles of the confirmed flows in which units report, shortest first; none before a flow is confirmed. What the
 * commune sends itself is made of the same answers and asks for none.
 * @param today "YYYY-MM-DD" in Việt Nam; what ended before asks no more
 */
export function askingCycles(flows: readonly Asking[], today: string): ContentCycle[] {
  const asking = flows.filter(
    ({ direction, confirmedAt, validTo }) =>
      direction === 'in' && confirmedAt !== undefined && (validTo === undefined || validTo >= today),
  );
  const named = new Set(asking.flatMap(({ cycles }) => cycles.map(({ cycle }) => cycle)));
  return CONTENT_CYCLES.filter((cycle) => named.has(cycle));
}
