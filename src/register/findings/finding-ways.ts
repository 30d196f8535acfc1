/** What settles a finding besides letting it stand. One list for drafts and the register. Pure. */
import type { Finding } from '../../reading/contract.ts';
import type { Way } from '../contract.ts';

type Kind = Finding['kind'];

/**
 * Findings about things: each way is an ordinary change of those things, after which the finding is gone. `count` lets
 * them no longer count: goals in words and general tasks lack nothing.
 */
const OF_THINGS: Record<Kind, readonly Way[]> = {
  duplicate: ['join'],
  'body-appendix-mismatch': ['take-appendix', 'take-body'],
  'missing-owner': ['set-lead', 'count'],
  'several-leads': ['choose-lead'],
  'missing-coordinator': ['set-coordinator'],
  'missing-deadline': ['set-deadline', 'count'],
  'deadline-passed-at-issue': ['set-deadline'],
  'unit-missing': ['set-unit', 'set-target'],
  'unit-mismatch': ['set-unit'],
  'target-regression': ['set-target'],
  'not-measurable': ['set-target', 'count'],
  'stale-body': ['set-lead', 'set-coordinator'],
  'unknown-unit': ['edit'],
  wording: ['edit'],
  // What the numbers, the cells or the file say is mended in the document, or seen to be right.
  'misaligned-cells': [],
  'numbering-gap': [],
  'section-number-gap': [],
  'section-number-repeated': [],
  'header-incomplete': [],
  'missing-appendix': [],
  'unread-content': [],
};

/** Findings about the document: a further file may say what it does not; the others are seen and let stand. */
const OF_DOCUMENT: ReadonlySet<Kind> = new Set(['missing-appendix', 'unread-content', 'missing-owner']);

/** Things of the body that the appendix lacks: they are different ones, and there is no other side to take. */
const OF_ABSENT: readonly Way[] = ['set-lead'];

/**
 * @param things how many things it is about; what is about none is about the document
 * @param passages how many passages (mentions, rows) it names: more than things where passages of one thing differ
 */
export function waysFor(kind: Kind, things: number, passages: number): Way[] {
  if (things === 0) return OF_DOCUMENT.has(kind) ? ['add-file'] : [];
  if (kind === 'body-appendix-mismatch' && passages <= things) return [...OF_ABSENT];
  return OF_THINGS[kind].filter((way) => way !== 'join' || things > 1);
}
