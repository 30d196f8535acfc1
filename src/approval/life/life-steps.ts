/** The decisions that a person can take about a task as it stands, out of the table of a task's life. Pure. */
import { type LifeStep, TASK_LIFE } from '../../progress/rules/task-life.ts';
import type { DecisionAction, LifeState } from '../../register/received/contract.ts';
import type { Holder } from '../../shared/who-acts.ts';
import type { LifeStanding } from './contract.ts';
import { canDecideTasks } from './permissions.ts';

export type DecisionStep = LifeStep & { action: DecisionAction };

export const DECISION_STEPS: readonly DecisionStep[] = TASK_LIFE.filter(
  (step): step is DecisionStep => step.through === 'decision',
);

/** What keeps a decision from being taken. */
export type LifeHindrance = 'not-tracked' | 'state' | 'repeats' | 'several';

/** @returns undefined where nothing is in the way */
export function lifeHindrance(step: DecisionStep, standing: LifeStanding): LifeHindrance | undefined {
  if (!standing.tracked) return 'not-tracked';
  if (!step.from.includes(standing.state)) return 'state';
  if (step.once && standing.repeats) return 'repeats';
  return step.unit && standing.several ? 'several' : undefined;
}

/** Of several tasks those that can be taken on all of them. */
export function availableDecisions(
  user: Holder,
  communeCode: string,
  standings: readonly LifeStanding[],
): DecisionStep[] {
  if (standings.length === 0 || !canDecideTasks(user, communeCode)) return [];
  return DECISION_STEPS.filter((step) =>
    standings.every((standing) => lifeHindrance(step, standing) === undefined),
  );
}

/** Where the decision leads. */
export const stateAfterDecision = ({ to }: DecisionStep, state: LifeState): LifeState =>
  to === 'same' ? state : (to[0] ?? state);
