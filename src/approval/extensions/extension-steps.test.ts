/** The table of steps of an extension, as the screens and the server ask it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grant, ROLES } from '../../shared/who-acts.ts';
import { EXTENSION_STATES, type Extension, type ExtensionAction, type ExtensionState } from './contract.ts';
import {
  availableExtensionSteps,
  EXTENSION_STEPS,
  type ExtensionStanding,
  newDueProblem,
} from './extension-steps.ts';

type Part = 'unit' | 'decider';

/** What each part can do, written down once more; what is not here is denied. */
const CAN: Record<ExtensionState | 'none', Record<Part, ExtensionAction[]>> = {
  none: { unit: ['ask'], decider: ['extend'] },
  asked: { unit: ['withdraw'], decider: ['grant', 'refuse'] },
  granted: { unit: [], decider: ['revoke'] },
  refused: { unit: [], decider: [] },
  withdrawn: { unit: [], decider: [] },
  revoked: { unit: [], decider: [] },
};
/** Of a task that is over what was asked can still be answered, and what was granted be taken back. */
const OF_ANY: readonly ExtensionAction[] = ['withdraw', 'refuse', 'revoke'];

const unitId = fc.constantFrom('u1', 'u2', 'u3');
const communeCode = fc.constantFrom('99999', '99998');
const grant: fc.Arbitrary<Grant> = fc.record(
  { role: fc.constantFrom(...ROLES), unitId },
  { requiredKeys: ['role'] },
);
const person = fc.record({ communeCode, grants: fc.array(grant, { maxLength: 3 }) });
const extensions = fc
  .array(fc.constantFrom(...EXTENSION_STATES), { maxLength: 5 })
  .map((states) => states.map((state, at) => ({ id: `e${at}`, state })));
const standing: fc.Arbitrary<ExtensionStanding> = fc.record({
  communeCode,
  unitIds: fc.uniqueArray(unitId, { maxLength: 2 }),
  due: fc.option(fc.constant('2026-06-30'), { nil: undefined }),
  running: fc.boolean(),
  extensions,
}) as fc.Arbitrary<ExtensionStanding>;

function partsOf(who: { communeCode: string; grants: readonly Grant[] }, task: ExtensionStanding): Part[] {
  if (who.communeCode !== task.communeCode) return [];
  return who.grants.flatMap(({ role, unitId: of }): Part[] => {
    if (role === 'admin' || role === 'standing-office' || role === 'leader') return ['decider'];
    const works = role === 'unit-officer' || role === 'unit-head';
    return works && of !== undefined && task.unitIds.includes(of) ? ['unit'] : [];
  });
}

function expected(parts: readonly Part[], task: ExtensionStanding, at?: Pick<Extension, 'id' | 'state'>) {
  const waits = task.extensions.some(({ state }) => state === 'asked');
  if (!at && waits) return [];
  const lastGranted = task.extensions.findLast(({ state }) => state === 'granted')?.id;
  const can = parts.flatMap((part) => CAN[at?.state ?? 'none'][part]);
  return [...new Set(can)]
    .filter((action) => (task.running && task.due !== undefined) || OF_ANY.includes(action))
    .filter((action) => action !== 'revoke' || (!waits && at?.id === lastGranted))
    .sort();
}

it('lets everybody do what the table says, in every standing, and nothing else', () => {
  fc.assert(
    fc.property(person, standing, (who, task) => {
      for (const at of [undefined, ...task.extensions]) {
        const steps = availableExtensionSteps(who, task, at).map(({ action }) => action);
        expect([...steps].sort()).toEqual(expected(partsOf(who, task), task, at));
      }
    }),
    { numRuns: 2000 },
  );
});

it('leads every state to where the table says, and out of an end nowhere', () => {
  const ends = EXTENSION_STATES.filter((state) => EXTENSION_STEPS.every(({ from }) => from !== state));
  expect(ends).toEqual(['refused', 'withdrawn', 'revoked']);
  expect(EXTENSION_STEPS.map(({ to }) => to)).toEqual(expect.arrayContaining([...EXTENSION_STATES]));
});

describe('a new deadline', () => {
  it.each([
    ['2026-06-30', 'Hạn mới phải sau hạn hiện nay.'],
    ['2026-07-01', 'Hạn mới đã qua.'],
    ['2026-07-09', 'Hạn mới đã qua.'],
    ['2026-07-10', undefined],
  ])('%s beside one of 30/6/2026, on 10/7/2026: %s', (due, problem) => {
    expect(newDueProblem(due, '2026-06-30', '2026-07-10')).toBe(problem);
  });
});

it('stands in the README as it is', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  const cell = (yes: boolean | undefined) => (yes ? 'yes' : '');
  for (const { action, from, to, by, reason, running } of EXTENSION_STEPS) {
    const cells = [`\`${action}\``, from, to, by, cell(reason), cell(running)];
    expect(readme).toContain(`| ${cells.join(' | ')} |`.replaceAll(/ {2}/g, ' '));
  }
});
