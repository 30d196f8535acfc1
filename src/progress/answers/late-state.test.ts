import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TASK_STATES, type TaskState } from '../../register/received/contract.ts';
import { holdsOn, type Told } from './late-state.ts';

const told = (periodId: string, asOf: string, state?: TaskState): Told => ({ periodId, asOf, state });
const late = (state: TaskState) => ({ periodId: '2026Q1', asOf: '2026-03-06', state });

describe('what is received late of a task', () => {
  it.each<[string, TaskState, Told[], boolean]>([
    ['that is not late at all', 'done', [told('2025', '2025-11-26', 'in-progress')], false],
    ['where later only nothing new was said', 'in-progress', [told('2026Q2', '2026-06-08')], true],
    [
      'where what was said later went on from what stood before',
      'done',
      [told('2026Q1', '2026-03-06', 'in-progress'), told('2026Q2', '2026-06-08', 'in-progress')],
      true,
    ],
    [
      'where nothing was said of the period before, by what stood until then',
      'done',
      [told('2025', '2025-11-26', 'in-progress'), told('2026Q2', '2026-06-08', 'in-progress')],
      true,
    ],
    [
      'by what another period said of the same day',
      'done',
      [told('2026M02', '2026-03-06', 'in-progress'), told('2026Q2', '2026-06-08', 'in-progress')],
      true,
    ],
    [
      'where a later answer says another thing',
      'done',
      [told('2026Q1', '2026-03-06', 'in-progress'), told('2026Q2', '2026-06-08', 'paused')],
      false,
    ],
    [
      'that may have changed since',
      'paused',
      [told('2026Q1', '2026-03-06', 'in-progress'), told('2026Q2', '2026-06-08', 'in-progress')],
      false,
    ],
    [
      'where the first thing ever said is later',
      'done',
      [told('2026Q2', '2026-06-08', 'in-progress')],
      false,
    ],
  ])('%s', (_, state, before, holds) => {
    expect(holdsOn(late(state), before)).toBe(holds);
  });

  const state = fc.constantFrom(...TASK_STATES);
  const timeline = fc.uniqueArray(
    fc.record({
      periodId: fc.constantFrom('start', '2026M02', '2026Q1', '2026M04', '2026S1', '2026N9'),
      asOf: fc.constantFrom('2026-02-14', '2026-03-06', '2026-04-14', '2026-06-08', '2026-09-08'),
      state: fc.option(state, { nil: undefined }),
    }),
    { selector: ({ periodId }) => periodId, maxLength: 6 },
  );

  it('agrees with one thing at most that is said later: every other one stands against it', () => {
    fc.assert(
      fc.property(timeline, state, state, state, (before, said, one, other) => {
        fc.pre(one !== other);
        const holds = (later: TaskState) =>
          holdsOn(late(said), [...before, told('2026', '2026-11-26', later)]);
        expect(holds(one) && holds(other)).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });

  it('holds against what was said later only where it has happened and all of that says one thing', () => {
    fc.assert(
      fc.property(timeline, state, (before, said) => {
        const later = before.filter(({ periodId, asOf }) => periodId !== '2026Q1' && asOf > '2026-03-06');
        const states = new Set(later.flatMap((each) => each.state ?? []));
        const happened = ['done', 'cancelled', 'transferred'].includes(said);
        const can = later.length > 0 && (states.size === 0 || (states.size === 1 && happened));
        const must = later.length > 0 && states.size === 0;
        expect([must, can]).toContain(holdsOn(late(said), before));
      }),
      { numRuns: 5000 },
    );
  });

  it('does not depend on the order in which the others are named', () => {
    fc.assert(
      fc.property(timeline, state, (before, said) => {
        const days = before.map(({ asOf }) => asOf);
        fc.pre(new Set(days).size === days.length);
        expect(holdsOn(late(said), before.toReversed())).toBe(holdsOn(late(said), before));
      }),
    );
  });
});
