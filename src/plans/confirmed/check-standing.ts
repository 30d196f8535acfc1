/** What is not clear about a confirmed plan as it stands now. Pure; long plans are checked in a thread. */
import type { SourceBlock } from '../../reading/block.ts';
import { checkPlan } from '../../reading/checks/check-plan.ts';
import type { Finding, PlanReading } from '../../reading/contract.ts';

/** Readings and blocks are JSON: there may be very many rows. */
export interface CheckBasis {
  /** Without the things that are no longer followed. */
  followed: string;
  /** With them, where there are any. */
  whole?: string;
  blocks: string;
}

/** About the document as it was issued, whatever of it is still followed. */
const ABOUT_NUMBERS: ReadonlySet<Finding['kind']> = new Set([
  'numbering-gap',
  'section-number-gap',
  'section-number-repeated',
]);

/** Who no longer follows a row makes no gap in the numbers, and is told nothing more about the row. */
export function checkStanding({ followed, whole, blocks }: CheckBasis): Finding[] {
  const source = JSON.parse(blocks) as SourceBlock[];
  const plan = JSON.parse(followed) as PlanReading;
  const found = checkPlan(plan, source);
  if (whole === undefined) return found;
  const rows = new Set([...plan.indicators, ...plan.tasks].map(({ id }) => id));
  const numbers = checkPlan(JSON.parse(whole) as PlanReading, source)
    .filter(
      ({ kind, rows: about }) =>
        ABOUT_NUMBERS.has(kind) && (about.length === 0 || about.some((id) => rows.has(id))),
    )
    .map((finding) => ({ ...finding, rows: finding.rows.filter((id) => rows.has(id)) }));
  return [...numbers, ...found.filter(({ kind }) => !ABOUT_NUMBERS.has(kind))];
}
