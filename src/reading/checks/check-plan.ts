/** The six-clears check: what is not clear about the plan, in sentences a clerk understands. */
import { isBlock, type SourceBlock } from '../block.ts';
import type { Finding, PlanReading } from '../contract.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkDocument } from './document.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkMismatch } from './mismatch.ts';
import { checkNumbering } from './numbering.ts';
import { checkOwners } from './owners.ts';
import { checkTargets } from './targets.ts';
import { checkUnread } from './unread.ts';

/** Version of the checks; confirmed plans that were checked by an older one are checked anew at the start. */
export const CHECK_RULE = 1;

/**
 * Findings on a plan whose rows are grouped already (`withGroups`). Serious ones first; within a severity the order of
 * the checks. Pure: the same rows always give the same findings, so a draft can be checked again after every change.
 */
export function checkPlan(plan: PlanReading, source: readonly SourceBlock[]): Finding[] {
  const blocks = source.filter(isBlock);
  const findings = [
    ...checkUnread(source),
    ...checkNumbering(plan, blocks),
    ...checkDuplicates(plan),
    ...checkMismatch(plan),
    ...checkTargets(plan, blocks),
    ...checkOwners(plan),
    ...checkDeadlines(plan),
    ...checkDocument(plan, source),
  ];
  return [
    ...findings.filter((f) => f.severity === 'serious'),
    ...findings.filter((f) => f.severity === 'minor'),
  ];
}
