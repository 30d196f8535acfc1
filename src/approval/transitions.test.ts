/** The table of steps, as the screens and the server ask it: what everybody can do in every state, and nothing else. */
import { readFileSync } from 'node:fs';
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

/** The same of a row whose real figure is owed, in a closed period; nothing else moves there. */
const REAL: Record<ItemState, Record<Part, Action[]>> = {
  open: { unit: [], head: [], office: [] },
  returned: { unit: ['settle'], head: [], office: ['enter-for'] },
  'with-head': { unit: ['recall'], head: [], office: ['enter-for'] },
  'with-office': { unit: ['recall'], head: [], office: ['receive', 'return', 'enter-for'] },
  received: { unit: ['settle'], head: [], office: ['enter-for'] },
};

/** In an open period it can be moved as any other, but that it is no correction. */
function canOf(
  { state, open, unlockEnded, settles = false, corrects = false }: Standing,
  part: Part,
): Action[] {
  const real = settles ? REAL[state][part].filter((action) => action !== 'recall' || corrects) : [];
  const left: Action[] =
    unlockEnded && state === 'with-office' && part === 'office' ? ['receive', 'return'] : [];
  const closed = [...new Set([...real, ...left])];
  if (!open) return closed;
  const usual = CAN[state][part].filter((action) => !(settles && action === 'correct'));
  return [...new Set([...usual, ...closed])];
}

/** Whatever moves at all, the office takes back what it has just returned. */
const undone = ({ state, open, unlockEnded, settles, sinceReturn }: Standing, part: Part): Action[] =>
  part === 'office' && state === 'returned' && sinceReturn === 'fresh' && (open || settles || unlockEnded)
    ? ['undo-return']
    : [];

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
  unlockEnded: fc.boolean(),
  headFirst: fc.boolean(),
  corrects: fc.boolean(),
  settles: fc.boolean(),
  sinceReturn: fc.constantFrom('fresh', 'typed', 'late', undefined),
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
        const allowed = new Set(
          partsOf(who, report).flatMap((part) =>
            [...canOf(report, part), ...undone(report, part)].filter(
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

describe('the real figure in the place of an estimate', () => {
  const officer = { communeCode: '99999', grants: [{ role: 'unit-officer' as const, unitId: 'u1' }] };
  const clerk = { communeCode: '99999', grants: [{ role: 'standing-office' as const }] };
  const closed: Standing = {
    communeCode: '99999',
    unitId: 'u1',
    state: 'received',
    open: false,
    headFirst: false,
    corrects: true,
    settles: true,
  };

  it('needs no reason, from the unit or from the office for it', () => {
    expect(availableActions(officer, closed)).toEqual([
      { action: 'settle', to: 'with-office', reason: false },
    ]);
    expect(availableActions(clerk, closed)).toEqual([{ action: 'enter-for', to: 'received', reason: false }]);
  });

  it('is not a step before it is owed, whatever is open', () => {
    for (const open of [true, false]) {
      const actions = availableActions(officer, { ...closed, open, settles: false });
      expect(actions.map(({ action }) => action)).not.toContain('settle');
    }
  });
});

describe('states', () => {
  const walker = fc.record({
    who: person,
    pick: fc.nat(),
    open: fc.boolean(),
    headFirst: fc.boolean(),
    settles: fc.boolean(),
    fresh: fc.boolean(),
  });

  it('change only along the table, whoever acts in whatever order', () => {
    fc.assert(
      fc.property(fc.array(walker, { maxLength: 30 }), (walk) => {
        let state: ItemState = 'open';
        for (const { who, pick, open, headFirst, settles, fresh } of walk) {
          const at = { communeCode: '99999', unitId: 'u1', state, open, headFirst };
          const sinceReturn = fresh ? ('fresh' as const) : undefined;
          const report: Standing = { ...at, settles, corrects: settles, sinceReturn };
          const can = availableActions(who, report);
          const step = can[pick % Math.max(1, can.length)];
          if (!step) continue;
          const line = TRANSITIONS.find(
            ({ action, from, to }) => action === step.action && from.includes(state) && to === step.to,
          );
          expect(line).toBeDefined();
          expect(open || settles).toBe(true);
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

  it('of a real figure in a closed period all lead to where it is received', () => {
    const closed = TRANSITIONS.filter(({ settles }) => settles === 'only' || settles === 'too');
    for (const state of ITEM_STATES.filter((each) => each !== 'open')) {
      const found = new Set<ItemState>([state]);
      for (const from of found)
        for (const { to } of closed.filter((line) => line.from.includes(from))) found.add(to);
      expect(found).toContain('received');
      expect(found).not.toContain('open');
    }
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

it('stands in the README as it is', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  const told = readme.split('\n').filter((line) => line.startsWith('| `'));
  const yes = (holds: boolean | undefined) => (holds === undefined ? '' : holds ? 'yes' : 'no');
  expect(told).toEqual(
    TRANSITIONS.map(({ action, from, to, by, reason, head, corrects, settles, afterUnlock, fresh }) =>
      [
        '',
        `\`${action}\``,
        from.join(', '),
        to,
        by,
        yes(reason),
        yes(head && head === 'wanted'),
        yes(corrects),
        settles ?? '',
        yes(afterUnlock),
        yes(fresh),
        '',
      ]
        .join(' | ')
        .trim()
        .replaceAll('  ', ' '),
    ),
  );
});
