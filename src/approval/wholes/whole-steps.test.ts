/** The table of decisions about a figure of several units. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WHOLE_STATES } from '../../progress/wholes/contract.ts';
import { type Grant, ROLES } from '../../shared/who-acts.ts';
import { availableWholeSteps, WHOLE_STEPS } from './whole-steps.ts';

it('stands in the README as it is', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  const rows = readme
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
  expect(rows).toEqual(
    WHOLE_STEPS.map(({ action, from, to, said }) => [action, from, to, said ? 'yes' : '']),
  );
});

it('is the office’s alone, and decides nothing of a whole that is complete', () => {
  const grant: fc.Arbitrary<Grant> = fc.record({ role: fc.constantFrom(...ROLES) });
  fc.assert(
    fc.property(
      fc.array(grant, { maxLength: 3 }),
      fc.constantFrom(...WHOLE_STATES),
      fc.boolean(),
      (grants, state, said) => {
        const steps = availableWholeSteps(
          { communeCode: '99999', grants },
          { communeCode: '99999', state, said },
        );
        const keeps = grants.some(({ role }) => role === 'admin' || role === 'standing-office');
        const possible = state !== 'complete' && (state !== 'gathering' || said);
        expect(steps.length > 0).toBe(keeps && possible);
      },
    ),
  );
});
