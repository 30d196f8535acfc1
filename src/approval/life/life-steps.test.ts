/** The table of a task's life, as the rules of an answer, the screens and the server ask it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerStep, lifeState, TASK_LIFE } from '../../progress/rules/task-life.ts';
import {
  DECISION_ACTIONS,
  type DecisionAction,
  LIFE_STATES,
  type LifeState,
  TASK_STATES,
} from '../../register/received/contract.ts';
import { type Grant, ROLES } from '../../shared/who-acts.ts';
import type { LifeStanding } from './contract.ts';
import { availableDecisions, DECISION_STEPS, stateAfterDecision } from './life-steps.ts';

/** What can be decided in each state, written down once more; what is not here is denied. */
const CAN: Record<LifeState, DecisionAction[]> = {
  'not-started': ['pause', 'complete', 'cancel', 'pass-on', 'transfer'],
  'in-progress': ['pause', 'complete', 'cancel', 'pass-on', 'transfer'],
  'done-awaiting-approval': ['pause', 'complete', 'cancel', 'pass-on', 'transfer'],
  done: ['reopen'],
  paused: ['resume', 'complete', 'cancel', 'pass-on', 'transfer'],
  cancelled: ['reinstate'],
  transferred: ['reinstate'],
};
const LEADS: Record<Exclude<DecisionAction, 'transfer'>, LifeState> = {
  pause: 'paused',
  resume: 'in-progress',
  complete: 'done',
  reopen: 'in-progress',
  cancel: 'cancelled',
  'pass-on': 'transferred',
  reinstate: 'in-progress',
};

const communeCode = fc.constantFrom('99999', '99998');
const grant: fc.Arbitrary<Grant> = fc.record(
  { role: fc.constantFrom(...ROLES), unitId: fc.constantFrom('u1', 'u2') },
  { requiredKeys: ['role'] },
);
const person = fc.record({ communeCode, grants: fc.array(grant, { maxLength: 3 }) });
const standing: fc.Arbitrary<LifeStanding> = fc.record({
  state: fc.constantFrom(...LIFE_STATES),
  tracked: fc.boolean(),
  repeats: fc.boolean(),
  several: fc.boolean(),
});

function expected(task: LifeStanding): DecisionAction[] {
  if (!task.tracked) return [];
  return CAN[task.state].filter(
    (action) => !(action === 'complete' && task.repeats) && !(action === 'transfer' && task.several),
  );
}

it('lets leaders and the standing office decide what the table says, of all tasks alike, and nobody else', () => {
  fc.assert(
    fc.property(
      person,
      communeCode,
      fc.array(standing, { minLength: 1, maxLength: 3 }),
      (who, code, tasks) => {
        const may =
          who.communeCode === code &&
          who.grants.some(({ role }) => ['admin', 'standing-office', 'leader'].includes(role));
        const all = DECISION_ACTIONS.filter((action) =>
          tasks.every((task) => expected(task).includes(action)),
        );
        const offered = availableDecisions(who, code, tasks).map(({ action }) => action);
        expect(offered.toSorted()).toEqual(may ? all.toSorted() : []);
      },
    ),
    { numRuns: 2000 },
  );
  expect(availableDecisions({ communeCode: '99999', grants: [{ role: 'leader' }] }, '99999', [])).toEqual([]);
});

describe('a decision', () => {
  it.each(DECISION_STEPS.filter(({ action }) => action !== 'transfer'))('$action leads on', (step) => {
    for (const state of step.from)
      expect(stateAfterDecision(step, state)).toBe(LEADS[step.action as keyof typeof LEADS]);
  });

  it('about who answers leaves the state as it is', () => {
    const step = DECISION_STEPS.find(({ action }) => action === 'transfer');
    if (!step) throw new Error('no transfer');
    for (const state of step.from) expect(stateAfterDecision(step, state)).toBe(state);
  });

  it('says what must be given', () => {
    const given = DECISION_STEPS.map(({ action, reason, document, unit, body }) => [
      action,
      [reason && 'reason', document && 'document', unit && 'unit', body && 'body'].filter(Boolean).join(' '),
    ]);
    expect(Object.fromEntries(given)).toEqual({
      pause: 'reason',
      resume: 'reason',
      complete: 'document',
      reopen: 'reason',
      cancel: 'reason document',
      'pass-on': 'document body',
      reinstate: 'reason document',
      transfer: 'reason unit',
    });
  });
});

describe('an answer', () => {
  it.each([
    ['not-started', 'in-progress', 'begin'],
    ['in-progress', 'not-started', 'set-back'],
    ['in-progress', 'done', 'report-done'],
    ['paused', 'in-progress', 'go-on'],
    ['in-progress', 'paused', 'put-off'],
    ['not-started', 'cancelled', 'give-up'],
    ['paused', 'transferred', 'hand-away'],
    ['done', 'in-progress', 'correct'],
    ['cancelled', 'done', 'correct'],
    ['transferred', 'not-started', 'correct'],
    ['done', 'done', undefined],
  ] as const)('from %s to %s: %s', (from, to, action) => {
    expect(answerStep(from, to)?.action).toBe(action);
  });

  it('can lead from each state to each other one', () => {
    for (const from of TASK_STATES)
      for (const to of TASK_STATES) expect(answerStep(from, to) === undefined).toBe(from === to);
  });

  it('that says done and waits is a standing of its own', () => {
    expect(lifeState('in-progress', true)).toBe('done-awaiting-approval');
    expect(lifeState('done', true)).toBe('done');
    expect(lifeState('paused', false)).toBe('paused');
  });
});

it('reaches every state, and leads out of each', () => {
  const reached = TASK_LIFE.flatMap(({ to }) => (to === 'same' ? [] : to));
  expect(LIFE_STATES.filter((state) => !reached.includes(state))).toEqual([]);
  expect(LIFE_STATES.filter((state) => !TASK_LIFE.some(({ from }) => from.includes(state)))).toEqual([]);
});

it('stands in the README as it is', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  const cell = (yes: boolean | undefined) => (yes ? 'yes' : '');
  for (const { action, from, to, through, by, reason, document, unit, body, once } of TASK_LIFE) {
    const given = [reason, document, unit, body, once].map(cell);
    const cells = [
      `\`${action}\``,
      from.join(', '),
      to === 'same' ? to : to.join(', '),
      through,
      by,
      ...given,
    ];
    expect(readme).toContain(`| ${cells.join(' | ')} |`.replaceAll(/ {2}/g, ' '));
  }
});
