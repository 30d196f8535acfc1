/** The six-clears check: what is not clear about the plan, in sentences a clerk understands. */
import type { SourceBlock } from '../block.ts';
import type { Finding, PlanReading } from '../contract.ts';
import { absentThings, checkAbsent } from './absent.ts';
import { checkedPlan, whatCounts } from './checked-plan.ts';
import { checkCoordinators } from './coordinators.ts';
import { checkCourse } from './course.ts';
import { checkDeadlines } from './deadlines.ts';
import { checkDocument } from './document.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkGeneralTasks, unassignedTasks } from './general-tasks.ts';
import { checkLevels } from './levels.ts';
import { checkMismatch } from './mismatch.ts';
import { checkNumbering } from './numbering.ts';
import { checkOutside } from './outside.ts';
import { checkOwners } from './owners.ts';
import { checkStaleBodies } from './stale-bodies.ts';
import { checkUnits } from './units.ts';
import { checkUnread } from './unread.ts';

/** Version of the checks; confirmed plans that were checked by an older one are checked anew at the start. */
export const CHECK_RULE = 3;

/**
 * Findings on a plan whose rows are grouped already (`withGroups`): about its things, one for each cause. Serious is
 * without what nobody can be asked or no figure judged. Serious ones first; within a severity the order of the checks.
 * Pure: the same rows always give the same findings, so a draft can be checked again after every change.
 */
export function checkPlan(plan: PlanReading, source: readonly SourceBlock[]): Finding[] {
  const outside = plan.header.documentKind !== undefined;
  return bySeverity(outside ? checkOutside(plan, source) : checkOwnPlan(plan, source));
}

function checkOwnPlan(plan: PlanReading, source: readonly SourceBlock[]): Finding[] {
  const checked = checkedPlan(plan, source);
  const asked = whatCounts(checked);
  const absent = absentThings(checked);
  const told = new Set([...absent.indicators, ...absent.tasks]);
  const document = checkDocument(plan, source);
  // Who does what then stands in the appendix that is not there.
  const general = document.some(({ kind }) => kind === 'missing-appendix')
    ? []
    : checkGeneralTasks(checked, told);
  return [
    ...checkUnread(source),
    ...checkNumbering(checked),
    ...checkDuplicates(asked),
    ...checkMismatch(asked),
    ...checkAbsent(checked, absent),
    ...checkUnits(asked),
    ...checkLevels(asked),
    ...checkCourse(asked),
    ...checkOwners(asked, told),
    ...checkCoordinators(asked),
    ...checkStaleBodies(asked),
    ...checkDeadlines(asked, new Set([...told, ...unassignedTasks(checked, told)])),
    ...general,
    ...document,
  ];
}

const bySeverity = (findings: readonly Finding[]): Finding[] => [
  ...findings.filter((f) => f.severity === 'serious'),
  ...findings.filter((f) => f.severity === 'minor'),
];
