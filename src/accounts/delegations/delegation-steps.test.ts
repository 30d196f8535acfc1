/** The table of steps of a delegation, as the screens and the server ask it; what holds on which day. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { actingAs } from '../../shared/by-whose-grants.ts';
import { addDays } from '../../shared/dates.ts';
import { type Grant, grantKey, ownGrants, ROLES } from '../../shared/who-acts.ts';
import { DELEGATION_STATES } from './contract.ts';
import {
  canStepDelegation,
  DELEGATION_STEPS,
  delegationDaysProblem,
  delegationStateOf,
} from './delegation-steps.ts';
import { effectiveGrants, type Received } from './effective-grants.ts';

const TODAY = '2026-11-20';
const day = fc.integer({ min: -30, max: 30 }).map((days) => addDays(TODAY, days));
const days = fc
  .record({ firstDay: day, length: fc.integer({ min: 0, max: 20 }), revoked: fc.boolean() })
  .map(({ firstDay, length, revoked }) => ({ firstDay, lastDay: addDays(firstDay, length), revoked }));
const grant: fc.Arbitrary<Grant> = fc.record(
  { role: fc.constantFrom(...ROLES), unitId: fc.constantFrom('u1', 'u2', 'u3') },
  { requiredKeys: ['role'] },
);
const grants = fc.uniqueArray(grant, { maxLength: 4, selector: grantKey });
const received: fc.Arbitrary<Received> = fc
  .record({
    by: fc.constantFrom({ userId: 'a', name: 'Lê An' }, { userId: 'b', name: 'Lê Bình' }),
    locked: fc.boolean(),
    days,
    grants,
    held: grants,
  })
  .map(({ days: when, ...rest }) => ({ ...rest, ...when }));

it('a person has exactly the own grants and what is validly delegated, each once, the own ones unmarked', () => {
  fc.assert(
    fc.property(grants, fc.array(received, { maxLength: 5 }), (own, all) => {
      const found = effectiveGrants(own, all, TODAY);
      const valid = all
        .filter(({ locked, revoked }) => !locked && !revoked)
        .filter(({ firstDay, lastDay }) => firstDay <= TODAY && TODAY <= lastDay)
        .flatMap(({ grants: given, held }) =>
          given.filter((each) => held.some((h) => grantKey(h) === grantKey(each))),
        )
        .filter(({ role }) => role !== 'admin' && role !== 'public');
      const expected = new Set([...own, ...valid].map(grantKey));
      expect(found.map(grantKey).sort()).toEqual([...expected].sort());
      expect(ownGrants({ grants: found })).toEqual(own);
    }),
    { numRuns: 3000 },
  );
});

it('a command is tried by the own grants first, then by those of each who delegated, at last by all', () => {
  fc.assert(
    fc.property(grants, fc.array(received, { maxLength: 5 }), (own, all) => {
      const user = {
        userId: 'me',
        name: 'Tôi',
        userName: 'toi',
        communeCode: '99999',
        grants: effectiveGrants(own, all, TODAY),
      };
      const [first, ...others] = actingAs(user);
      expect(first).toEqual({ user: { ...user, grants: own } });
      for (const { user: as, delegatedBy } of others) {
        const marked = as.grants.flatMap(({ delegatedBy: by }) => by?.userId ?? []);
        expect(new Set(marked)).toEqual(new Set(delegatedBy?.map(({ userId }) => userId)));
      }
      const last = others.at(-1) ?? first;
      expect(last?.user.grants.map(grantKey).sort()).toEqual(user.grants.map(grantKey).sort());
    }),
    { numRuns: 1000 },
  );
});

it('lets nobody delegate but whoever leads, heads a unit or is administrator, and never what was delegated', () => {
  const person = fc.record({
    userId: fc.constantFrom('a', 'me'),
    communeCode: fc.constantFrom('99999', '99998'),
    own: grants,
    all: fc.array(received, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(
      person,
      fc.constantFrom(...DELEGATION_STATES, 'none' as const),
      ({ own, all, ...who }, state) => {
        const user = { ...who, grants: effectiveGrants(own, all, TODAY) };
        const here = user.communeCode === '99999';
        const admin = here && own.some(({ role }) => role === 'admin');
        const leads = here && own.some(({ role }) => role === 'leader' || role === 'unit-head');
        const self = here && user.userId === 'me';
        expect(canStepDelegation(user, '99999', 'me', 'delegate', state)).toBe(
          state === 'none' && (admin || (self && leads)),
        );
        const runs = state === 'upcoming' || state === 'in-force';
        expect(canStepDelegation(user, '99999', 'me', 'revoke', state)).toBe(runs && (admin || self));
      },
    ),
    { numRuns: 3000 },
  );
});

it('goes from state to state as the table says, whatever the days, and stays revoked', () => {
  const by = (from: string, to: string) =>
    DELEGATION_STEPS.some((step) => step.from === from && step.to === to);
  fc.assert(
    fc.property(days, ({ firstDay, lastDay }) => {
      const time = Array.from({ length: 90 }, (_, at) => addDays(TODAY, at - 35));
      const states = time.map((today) => delegationStateOf({ firstDay, lastDay, revoked: false }, today));
      const moves = states.flatMap((to, at) => {
        const from = states[at - 1] ?? to;
        return from === to ? [] : [[from, to] as const];
      });
      expect(moves.every(([from, to]) => by(from, to))).toBe(true);
      expect(moves.map(([, to]) => to)).toEqual(['in-force', 'ended']);
      const revoked = time.map((today) => delegationStateOf({ firstDay, lastDay, revoked: true }, today));
      expect(new Set(revoked)).toEqual(new Set(['revoked']));
    }),
    { numRuns: 300 },
  );
  const ends = DELEGATION_STATES.filter((state) => DELEGATION_STEPS.every(({ from }) => from !== state));
  expect(ends).toEqual(['ended', 'revoked']);
});

it.each([
  ['2026-11-19', '2026-11-30', 'firstDay'],
  ['2026-11-20', '2026-11-20', undefined],
  ['2026-11-25', '2026-11-24', 'lastDay'],
])('from %s to %s: what is wrong is %s', (firstDay, lastDay, field) => {
  expect(delegationDaysProblem({ firstDay, lastDay }, TODAY)?.field).toBe(field);
});

it('stands in the README as it is', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  for (const { action, from, to, by } of DELEGATION_STEPS)
    expect(readme).toContain(`| \`${action}\` | ${from} | ${to} | ${by} |`);
});
