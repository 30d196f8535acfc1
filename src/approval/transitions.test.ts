/** The table of steps, as the screens and the server ask it: what everybody can do in every state, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEM_STATES, type ItemState } from '../duties/contract.ts';
import { type Grant, ROLES } from '../shared/who-acts.ts';
import type { Action } from './contract.ts';
import { availableActions, ownSteps, type Standing, TRANSITIONS } from './transitions.ts';

type Part = 'unit' | 'head' | 'office';

/** What each part can do in each state, written down once more; what is not here is denied. */
const CAN: Record<ItemState, Record<Part, Action[]>> = {
  open: { unit: ['put-forward', 'submit'], head: ['submit'], office: ['enter-for'] },
  returned: { unit: ['put-forward', 'submit'], head: ['submit'], office: ['enter-for'] },
  'with-head': { unit: ['recall'], head: ['submit', 'return-to-officer'], office: ['enter-for'] },
  'with-office': { unit: ['recall'], head: [], office: ['receive', 'return', 'enter-for'] },
  received: { unit: ['correct'], head: [], office: ['enter-for'] },
};

const unitId = fc.constantFrom('u1', 'u2');
const communeCode = fc.constantFrom('99999', '99998');
const grant: fc.Arbitrary<Grant> = fc.record(
  { role: fc.constantFrom(...ROLES), unitId },
  { requiredKeys: ['role'] },
);
const person = fc.record({ communeCode, grants: fc.array(grant, { maxLength: 3 }) });
const standing: fc.Arbitrary<Standing> = fc.record({
  communeCode,
  unitId,
  state: fc.constantFrom(...ITEM_STATES),
  open: fc.boolean(),
  headFirst: fc.boolean(),
});

/** As which parts somebody acts on a report, by the words of the grants alone. */
function partsOf(who: { communeCode: string; grants: readonly Grant[] }, report: Standing): Part[] {
  if (who.communeCode !== report.communeCode) return [];
  return who.grants.flatMap(({ role, unitId: of }): Part[] => {
    if (role === 'admin' || role === 'standing-office') return ['office'];
    if (of !== report.unitId) return [];
    return role === 'unit-head' ? ['unit', 'head'] : role === 'unit-officer' ? ['unit'] : [];
  });
}

describe('who can take which step', () => {
  it('is exactly what the parts of the person allow; by default nothing', () => {
    fc.assert(
      fc.property(person, standing, (who, report) => {
        const parts = report.open ? partsOf(who, report) : [];
        const allowed = new Set(
          parts.flatMap((part) =>
            CAN[report.state][part].filter(
              (action) =>
                part !== 'unit' ||
                (action !== 'put-forward' && action !== 'submit') ||
                (action === 'put-forward') === report.headFirst,
            ),
          ),
        );
        const told = availableActions(who, report).map(({ action }) => action);
        expect(new Set(told)).toEqual(allowed);
        expect(told.length).toBe(allowed.size);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('states', () => {
  const walker = fc.record({ who: person, pick: fc.nat(), open: fc.boolean(), headFirst: fc.boolean() });

  it('change only along the table, whoever acts in whatever order', () => {
    fc.assert(
      fc.property(fc.array(walker, { maxLength: 30 }), (walk) => {
        let state: ItemState = 'open';
        for (const { who, pick, open, headFirst } of walk) {
          const report: Standing = { communeCode: '99999', unitId: 'u1', state, open, headFirst };
          const can = availableActions(who, report);
          const step = can[pick % Math.max(1, can.length)];
          if (!step) continue;
          const line = TRANSITIONS.find(
            ({ action, from, to }) => action === step.action && from.includes(state) && to === step.to,
          );
          expect(line).toBeDefined();
          expect(open).toBe(true);
          state = ownSteps(who, { ...report, state: step.to }).at(-1)?.to ?? step.to;
          expect(ITEM_STATES).toContain(state);
        }
      }),
    );
  });

  it('are all reached from each other: nothing ends in a dead end', () => {
    const reached = (from: ItemState): Set<ItemState> => {
      const found = new Set([from]);
      for (const state of found)
        for (const { to } of TRANSITIONS.filter((line) => line.from.includes(state))) found.add(to);
      return found;
    };
    for (const state of ITEM_STATES) expect(reached(state)).toEqual(new Set(ITEM_STATES));
  });

  it('of an own row are run through to where nobody else is needed, and no further', () => {
    fc.assert(
      fc.property(person, standing, (who, report) => {
        const steps = ownSteps(who, report);
        expect(steps.length).toBeLessThanOrEqual(2);
        for (const { action } of steps) expect(['submit', 'receive']).toContain(action);
        const last = steps.at(-1)?.to ?? report.state;
        expect(ownSteps(who, { ...report, state: last })).toEqual([]);
        if (steps.length === 0) return;
        expect(partsOf(who, report).some((part) => part !== 'unit')).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
