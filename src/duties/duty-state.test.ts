import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DUTY_STATES } from './contract.ts';
import { type DutyFacts, dutyState, isMoving, isUnsent } from './duty-state.ts';

const FACTS: DutyFacts = {
  rows: 4,
  drafts: 0,
  sent: 0,
  received: 0,
  returned: 0,
  opened: true,
  closed: false,
  answered: false,
};
const stateOf = (more: Partial<DutyFacts>) => dutyState({ ...FACTS, ...more });

describe('a duty as a whole', () => {
  it.each<[string, Partial<DutyFacts>, ReturnType<typeof dutyState>]>([
    ['before its period is opened, whatever is typed', { opened: false, drafts: 2 }, 'ahead'],
    ['answered by a report, though nobody opened it', { opened: false, answered: true }, 'received'],
    ['of which nothing was typed', {}, 'open'],
    ['that asks nothing', { rows: 0 }, 'open'],
    ['in which a row was typed', { drafts: 1 }, 'draft'],
    ['of which a row was received and the rest is blank', { received: 1 }, 'draft'],
    ['of which a row was sent', { sent: 1, received: 2 }, 'submitted'],
    ['of which a row came back', { sent: 1, received: 1, returned: 1 }, 'returned'],
    ['of which all but one are received', { received: 3, drafts: 1 }, 'draft'],
    ['of which everything is received', { received: 4 }, 'received'],
    ['closed with nothing sent, whatever was typed', { closed: true, drafts: 4 }, 'missing'],
    ['closed with something received', { closed: true, received: 1 }, 'submitted'],
    ['closed with something still sent', { closed: true, sent: 1 }, 'submitted'],
    ['closed with everything received', { closed: true, received: 4 }, 'received'],
  ])('%s', (_, more, state) => {
    expect(stateOf(more)).toBe(state);
  });

  it('is never received in part, nor missing where something of it was received', () => {
    const count = fc.integer({ min: 0, max: 3 });
    const facts = fc
      .record({
        sent: count,
        received: count,
        returned: count,
        blank: count,
        drafts: count,
        opened: fc.boolean(),
        closed: fc.boolean(),
      })
      .map(({ blank, ...rest }) => ({
        ...rest,
        rows: rest.sent + rest.received + rest.returned + blank,
        answered: false,
      }));
    fc.assert(
      fc.property(facts, (each) => {
        const state = dutyState(each);
        const all = each.opened && each.rows > 0 && each.received === each.rows;
        expect(state === 'received').toBe(all);
        expect(state === 'missing' && !(each.closed && each.sent + each.received === 0)).toBe(false);
        expect(state === 'ahead').toBe(!each.opened);
        expect(each.closed && ['open', 'draft'].includes(state)).toBe(false);
      }),
    );
  });
});

it('moves while a unit owes something of it in an open period', () => {
  const moving = DUTY_STATES.filter((state) => isMoving({ direction: 'in', state }));
  expect(moving).toEqual(['open', 'draft', 'submitted', 'returned']);
  expect(DUTY_STATES.some((state) => isMoving({ direction: 'up', state }))).toBe(false);
});

describe('what the commune itself owes', () => {
  const own = { direction: 'up', state: 'ahead', due: '2026-11-26' } as const;

  it('is late from the day after it was due', () => {
    expect(isUnsent(own, '2026-11-26')).toBe(false);
    expect(isUnsent(own, '2026-11-27')).toBe(true);
  });

  it('is not late once it was sent, where no day was set, or where units owe it', () => {
    expect(isUnsent({ ...own, state: 'received' }, '2026-11-27')).toBe(false);
    expect(isUnsent({ direction: 'up', state: 'open' }, '2026-11-27')).toBe(false);
    expect(isUnsent({ ...own, direction: 'in' }, '2026-11-27')).toBe(false);
  });
});
