import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DUTY_STATES } from './contract.ts';
import { dutyState } from './duty-state.ts';
import { reportingRate } from './reporting-rate.ts';

const facts = {
  rows: 3,
  drafts: 0,
  sent: 0,
  received: 0,
  returned: 0,
  opened: true,
  closed: false,
  answered: false,
};

describe('how a duty stands', () => {
  it.each([
    ['open', {}],
    ['ahead', { opened: false }],
    ['draft', { drafts: 1 }],
    ['submitted', { sent: 1 }],
    ['returned', { sent: 1, returned: 1 }],
    ['received', { received: 3 }],
    ['draft', { received: 1 }],
    ['missing', { closed: true, drafts: 1 }],
    ['draft', { closed: true, received: 1 }],
    ['received', { answered: true, closed: true }],
  ] as const)('is %s with %j', (state, more) => expect(dutyState({ ...facts, ...more })).toBe(state));
});

describe('the reporting rate', () => {
  const duty = (more: object) => ({ direction: 'in' as const, state: 'open' as const, answered: 0, ...more });
  const sent = { firstSubmittedAt: '2026-12-05T03:00:00Z', onTime: true };

  it('does not fall when a part of a report is received, and does when all of it is returned or recalled', () => {
    const submitted = (more: object) => reportingRate([duty({ ...sent, ...more })], '').submitted;
    expect(submitted({ state: 'submitted', answered: 2 })).toBe(1);
    expect(submitted({ state: 'draft', answered: 1 })).toBe(1);
    expect(submitted({ state: 'returned', answered: 0 })).toBe(0);
    expect(submitted({ state: 'open', answered: 0 })).toBe(0);
    expect(reportingRate([duty({ secretNumber: '12', state: 'received' })], '').submitted).toBe(1);
  });

  it('counts units alone, and is never above what was expected', () => {
    const any = fc.record({
      direction: fc.constantFrom('in' as const, 'up' as const, 'within' as const),
      state: fc.constantFrom(...DUTY_STATES),
      answered: fc.nat(5),
      firstSubmittedAt: fc.constantFrom(undefined, '2026-12-05T03:00:00Z'),
      onTime: fc.constantFrom(undefined, true, false),
    });
    fc.assert(
      fc.property(fc.array(any), (duties) => {
        const given = duties.map(({ firstSubmittedAt, onTime, ...rest }) => ({
          ...rest,
          ...(firstSubmittedAt !== undefined && { firstSubmittedAt }),
          ...(onTime !== undefined && { onTime }),
        }));
        const { expected, submitted, received, onTime } = reportingRate(given, '');
        expect(expected).toBe(duties.filter(({ direction }) => direction === 'in').length);
        expect(submitted).toBeLessThanOrEqual(expected);
        expect(received).toBeLessThanOrEqual(expected);
        expect(onTime).toBeLessThanOrEqual(submitted);
      }),
    );
  });
});
