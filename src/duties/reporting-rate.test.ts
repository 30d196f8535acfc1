import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutyState } from './duty-state.ts';
import { reportingRate } from './reporting-rate.ts';

const duty = (rows: { sent?: number; received?: number; returned?: number; open?: number }, more = {}) => {
  const { sent = 0, received = 0, returned = 0, open = 0 } = rows;
  const counts = { rows: sent + received + returned + open, drafts: 0, sent, received, returned };
  return {
    direction: 'in' as const,
    state: dutyState({ ...counts, opened: true, closed: false, answered: false }),
    answered: sent + received,
    received,
    returned,
    firstSubmittedAt: '2026-03-05T03:00:00Z',
    onTime: true,
    ...more,
  };
};
const rateOf = (...duties: ReturnType<typeof duty>[]) => reportingRate(duties, '2026-03-10T00:00:00Z');

describe('the reporting rate', () => {
  it('does not fall when the half that was sent is received', () => {
    expect(rateOf(duty({ sent: 3, open: 3 }))).toMatchObject({ submitted: 1, received: 0, onTime: 1 });
    expect(rateOf(duty({ received: 3, open: 3 }))).toMatchObject({ submitted: 1, received: 0, onTime: 1 });
  });

  it('counts what came back as sent, what was recalled whole as not', () => {
    expect(rateOf(duty({ returned: 3 }))).toMatchObject({ submitted: 1, onTime: 1 });
    expect(rateOf(duty({ open: 3 }))).toMatchObject({ submitted: 0, onTime: 0 });
  });

  it('is within 0–100 % whatever the duties, and each count is that of its list', () => {
    const count = fc.integer({ min: 0, max: 3 });
    const any = fc
      .tuple(
        fc.record({ sent: count, received: count, returned: count, open: count }),
        fc.record({
          direction: fc.constantFrom('in' as const, 'up' as const),
          firstSubmittedAt: fc.option(fc.constant('2026-03-05T03:00:00Z'), { nil: undefined }),
          onTime: fc.option(fc.boolean(), { nil: undefined }),
          secretNumber: fc.option(fc.constant('5'), { nil: undefined }),
        }),
      )
      .map(([rows, more]) => duty(rows, more));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (duties) => {
        const { expected, submitted, received, onTime } = rateOf(...duties);
        expect(expected).toBe(duties.filter(({ direction }) => direction === 'in').length);
        for (const part of [submitted, received]) expect(part >= 0 && part <= expected).toBe(true);
        expect(onTime >= 0 && onTime <= submitted).toBe(true);
        const one = duties.map((each) => rateOf(each));
        const sum = (of: 'submitted' | 'received' | 'onTime') => one.filter((each) => each[of] === 1).length;
        expect([submitted, received, onTime]).toEqual([sum('submitted'), sum('received'), sum('onTime')]);
      }),
    );
  });
});

describe('a duty as a whole', () => {
  const facts = {
    rows: 4,
    drafts: 0,
    sent: 0,
    received: 0,
    returned: 0,
    opened: true,
    closed: true,
    answered: false,
  };

  it('is missing in a closed period only when nothing of it arrived', () => {
    expect(dutyState(facts)).toBe('missing');
    expect(dutyState({ ...facts, received: 2 })).toBe('submitted');
  });
});
