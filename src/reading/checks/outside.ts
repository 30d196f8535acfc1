/** What is not clear about a document that gives tasks and is no plan: who, by when, and which document it is. */
import type { SourceBlock } from '../block.ts';
import type { Finding, PlanReading } from '../contract.ts';
import { checkedPlan, type CheckedPlan, whatCounts } from './checked-plan.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkDocument } from './document.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkOwners } from './owners.ts';
import { checkUnread } from './unread.ts';

/** Of a list from above, nobody here answers for rows in which the commune only helps, or has no part. */
function ofCommune(checked: CheckedPlan): CheckedPlan {
  const own = checked.tasks.filter(
    ({ lead: { concern }, choice }) => concern === undefined || concern === 'lead' || choice === true,
  );
  return { ...checked, tasks: own };
}

/** Letters and notices have a number and a date; a word of a leader, or a sheet that people keep, may have neither. */
const HEADED: readonly PlanReading['header']['documentKind'][] = ['assignment', 'conclusion'];

export function checkOutside(plan: PlanReading, source: readonly SourceBlock[]): Finding[] {
  const asked = ofCommune(whatCounts(checkedPlan(plan, source)));
  const headed = source.length > 0 && HEADED.includes(plan.header.documentKind);
  return [
    ...checkUnread(source),
    ...checkDuplicates(asked),
    ...checkOwners(asked, new Set()),
    ...checkDeadlines(asked, new Set()),
    ...(headed ? checkDocument(plan, source) : []),
  ];
}
