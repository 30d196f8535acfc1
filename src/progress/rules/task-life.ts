/**
 * The life of a task as one table: which step leads from where to where, through what, who takes it and what must be
 * given with it. What units report (an answer, which holds once it is received) and what the commune decides beside the
 * reports come from here, the buttons and the checks of the server alike. Pure.
 */
import type { DecisionAction, LifeState, TaskState } from '../../register/received/contract.ts';

/** What an answer of a unit does to the state, and what the standing office does with a reported completion. */
export type AnswerStep =
  | 'begin'
  | 'set-back'
  | 'put-off'
  | 'go-on'
  | 'report-done'
  | 'receive-done'
  | 'return-done'
  | 'give-up'
  | 'hand-away'
  | 'correct';

export interface LifeStep {
  action: DecisionAction | AnswerStep;
  from: readonly LifeState[];
  /** Of several the one that is named with the step; 'same': only who answers changes. */
  to: readonly LifeState[] | 'same';
  through: 'answer' | 'decision';
  /** Somebody of the unit that answers; the standing office; a leader or the standing office. */
  by: 'unit' | 'office' | 'decider';
  reason?: true;
  document?: true;
  /** The unit of the commune that answers from now on. */
  unit?: true;
  /** The body outside the commune. */
  body?: true;
  /** Only of what comes to an end by being done: each round of a recurring task is completed by its own report. */
  once?: true;
}

const RUNNING = ['not-started', 'in-progress', 'done-awaiting-approval'] as const;

export const TASK_LIFE: readonly LifeStep[] = [
  { action: 'begin', from: ['not-started'], to: ['in-progress'], through: 'answer', by: 'unit' },
  {
    action: 'set-back',
    from: ['in-progress', 'paused'],
    to: ['not-started'],
    through: 'answer',
    by: 'unit',
    reason: true,
  },
  {
    action: 'put-off',
    from: ['not-started', 'in-progress'],
    to: ['paused'],
    through: 'answer',
    by: 'unit',
    reason: true,
  },
  { action: 'go-on', from: ['paused'], to: ['in-progress'], through: 'answer', by: 'unit' },
  {
    action: 'report-done',
    from: ['not-started', 'in-progress', 'paused'],
    to: ['done-awaiting-approval'],
    through: 'answer',
    by: 'unit',
  },
  { action: 'receive-done', from: ['done-awaiting-approval'], to: ['done'], through: 'answer', by: 'office' },
  {
    action: 'return-done',
    from: ['done-awaiting-approval'],
    to: ['not-started', 'in-progress', 'paused'],
    through: 'answer',
    by: 'office',
    reason: true,
  },
  {
    action: 'give-up',
    from: ['not-started', 'in-progress', 'paused'],
    to: ['cancelled'],
    through: 'answer',
    by: 'unit',
    document: true,
  },
  {
    action: 'hand-away',
    from: ['not-started', 'in-progress', 'paused'],
    to: ['transferred'],
    through: 'answer',
    by: 'unit',
    document: true,
  },
  {
    action: 'correct',
    from: ['done', 'cancelled', 'transferred'],
    to: ['not-started', 'in-progress', 'paused', 'done-awaiting-approval', 'cancelled', 'transferred'],
    through: 'answer',
    by: 'unit',
    reason: true,
  },
  { action: 'pause', from: RUNNING, to: ['paused'], through: 'decision', by: 'decider', reason: true },
  {
    action: 'resume',
    from: ['paused'],
    to: ['in-progress'],
    through: 'decision',
    by: 'decider',
    reason: true,
  },
  {
    action: 'complete',
    from: [...RUNNING, 'paused'],
    to: ['done'],
    through: 'decision',
    by: 'decider',
    document: true,
    once: true,
  },
  { action: 'reopen', from: ['done'], to: ['in-progress'], through: 'decision', by: 'decider', reason: true },
  {
    action: 'cancel',
    from: [...RUNNING, 'paused'],
    to: ['cancelled'],
    through: 'decision',
    by: 'decider',
    reason: true,
    document: true,
  },
  {
    action: 'pass-on',
    from: [...RUNNING, 'paused'],
    to: ['transferred'],
    through: 'decision',
    by: 'decider',
    document: true,
    body: true,
  },
  {
    action: 'reinstate',
    from: ['cancelled', 'transferred'],
    to: ['in-progress'],
    through: 'decision',
    by: 'decider',
    reason: true,
    document: true,
  },
  {
    action: 'transfer',
    from: [...RUNNING, 'paused'],
    to: 'same',
    through: 'decision',
    by: 'decider',
    reason: true,
    unit: true,
  },
];

/** Where a task stands in its life. @param reported a unit reported it complete and nobody has received that yet */
export function lifeState(state: TaskState, reported: boolean): LifeState {
  return reported && state !== 'done' ? 'done-awaiting-approval' : state;
}

/** The step by which an answer leads from the received state to another; undefined where the state stays. */
export function answerStep(from: TaskState, to: TaskState): LifeStep | undefined {
  const aim: LifeState = to === 'done' ? 'done-awaiting-approval' : to;
  if (from === to) return undefined;
  return TASK_LIFE.find(
    (step) =>
      step.through === 'answer' &&
      step.by === 'unit' &&
      step.from.includes(from) &&
      step.to !== 'same' &&
      step.to.includes(aim),
  );
}
