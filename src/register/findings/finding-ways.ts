/** What settles a finding besides letting it stand. One list for drafts and the register. Pure. */
import type { Finding } from '../../reading/contract.ts';
import type { Way } from '../contract.ts';

const WAYS_OF: Partial<Record<Finding['kind'], readonly Way[]>> = {
  duplicate: ['join'],
  'body-appendix-mismatch': ['take-appendix', 'take-body'],
  'missing-owner': ['set-lead'],
  'several-leads': ['choose-lead'],
  'missing-coordinator': ['set-coordinator'],
  'missing-deadline': ['set-deadline'],
  'deadline-passed-at-issue': ['set-deadline'],
  'unit-missing': ['set-unit'],
  'unit-mismatch': ['set-unit'],
  'target-regression': ['set-target'],
  'not-measurable': ['set-target'],
  'missing-appendix': ['add-file'],
  'unread-content': ['add-file'],
  'stale-body': ['set-lead'],
};

/** @param things how many things it is about; what is about none is only let stand, or mended in the document */
export function waysFor(kind: Finding['kind'], things: number): Way[] {
  const ways = WAYS_OF[kind] ?? (things > 0 ? (['edit'] as const) : []);
  return ways.filter((way) => way === 'add-file' || things > (way === 'join' ? 1 : 0));
}
