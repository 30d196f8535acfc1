/** The table of steps of a reorganisation, as the screens, the server and the daily work ask it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ROLES } from '../shared/who-acts.ts';
import { REORGANISATION_STATES, type ReorganisationAction } from './contract.ts';
import { availableReorganisationSteps, isDueOn, REORGANISATION_STEPS } from './reorganisation-steps.ts';

const STATES = ['none', ...REORGANISATION_STATES] as const;
const DAYS = ['2026-06-30', '2026-07-01', '2026-07-02'] as const;

/** What can be done, written down once more; what is not here is denied. */
function expected(state: (typeof STATES)[number], come: boolean, hangs: boolean): ReorganisationAction[] {
  if (state === 'none') return [come ? 'carry-out' : 'plan'];
  if (state === 'planned') return come ? ['cancel', 'carry-out'] : ['cancel'];
  return state === 'carried-out' && !hangs ? ['undo'] : [];
}

it('lets the keepers of the commune do what the table says, and nobody else anything', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ROLES),
      fc.constantFrom('99999', '99998'),
      fc.constantFrom(...STATES),
      fc.constantFrom(...DAYS),
      fc.constantFrom(...DAYS),
      fc.boolean(),
      (role, communeCode, state, date, today, hangs) => {
        const keeps = (role === 'admin' || role === 'standing-office') && communeCode === '99999';
        const user = { communeCode, grants: [{ role }] };
        const steps = availableReorganisationSteps(user, { communeCode: '99999', state, date, hangs }, today);
        expect(steps.map(({ action }) => action).sort()).toEqual(
          keeps ? expected(state, date <= today, hangs) : [],
        );
      },
    ),
    { numRuns: 2000 },
  );
});

it('has the program carry out what is planned, on its day or later, and nothing else', () => {
  for (const state of REORGANISATION_STATES)
    for (const today of DAYS)
      expect(isDueOn(state, '2026-07-01', today)).toBe(state === 'planned' && today >= '2026-07-01');
});

it('stands in the README as it is', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  const cell = (yes: boolean | undefined) => (yes ? 'yes' : '');
  for (const { action, from, to, day = '', reason, free, daily } of REORGANISATION_STEPS) {
    const cells = [`\`${action}\``, from, to, day, cell(reason), cell(free), cell(daily)];
    expect(readme).toContain(`| ${cells.join(' | ')} |`.replaceAll(/ {2}/g, ' '));
  }
});
