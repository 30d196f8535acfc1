/** What the list of reports is narrowed to, as it stands in the address. Pure. */
import type { Kind } from '../../src/documents/contract.ts';

export interface ReportSearch {
  q?: string;
  kind?: Kind;
  state?: 'draft' | 'issued';
}

const KINDS: readonly Kind[] = ['nq57', 'conclusions', 'figures', 'urging', 'erratum'];
const STATES = ['draft', 'issued'] as const;

/** Out of an address that anybody may have typed. */
export function readReportSearch({ q, kind, state }: Record<string, unknown>): ReportSearch {
  const [known] = KINDS.filter((each) => each === kind);
  const [stands] = STATES.filter((each) => each === state);
  return {
    ...(typeof q === 'string' && q !== '' && { q }),
    ...(known && { kind: known }),
    ...(stands && { state: stands }),
  };
}
