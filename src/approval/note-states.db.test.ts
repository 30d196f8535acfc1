/** The states of a short text are reachable only through the table of steps, whoever asks for whatever in any order. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { asPerson, sessionOf } from '../../tests/communes.ts';
import { answer, type CycleDesk, setUpCycle, UNITS_REPORT } from '../../tests/cycle.ts';
import { query, type SignedIn, useHarness } from '../../tests/harness.ts';
import type { VersionedSettings } from '../duties/settings.ts';
import { saveFlow } from '../duties/flow-store.ts';
import { listUnits } from '../organisation/store.ts';
import { ACTIONS, type NoteStepTaken } from './contract.ts';
import { SENDING } from './planned-steps.ts';
import { availableActions, ownSteps } from './transitions.ts';

const harness = useHarness();
let desk: CycleDesk;
let people: SignedIn[];
let dutyId: string;
/** The last step was a return of the office; nobody types, and no time passes. */
let returned = false;

beforeAll(async () => {
  harness.now = new Date('2026-11-05T03:00:00Z');
  desk = await setUpCycle(harness);
  const keeper = sessionOf('standing-office');
  const units = await asPerson(harness, keeper, listUnits);
  const unitId = units.find(({ kind }) => kind === 'mass-organisation')?.id ?? '';
  const sender = { ...UNITS_REPORT.sender, textFrom: [unitId] };
  await asPerson(harness, keeper, (tx) => saveFlow(tx, { ...UNITS_REPORT, sender }, 0));
  const { communeCode } = keeper;
  people = [
    await harness.signIn('unit-officer', { communeCode, unitId }),
    await harness.signIn('unit-head', { communeCode, unitId }),
    desk.clerk,
    desk.officer,
    await harness.signIn('leader', { communeCode }),
  ];
  const { settings, version } = await answer<VersionedSettings>(
    desk.clerk.request('/api/reporting-settings'),
  );
  const body = { settings: { ...settings, headFirst: [unitId] }, version };
  await answer(desk.clerk.request('/api/reporting-settings', { method: 'PUT', body }));
  const duties = await desk.open('2026M11');
  dutyId = duties.find((duty) => duty.unitId === unitId)?.id ?? '';
  const { noteVersion } = await desk.form(desk.clerk, dutyId);
  const note = { version: noteVersion, note: { next: 'Tiếp tục phổ biến' } };
  await answer(
    people[0]?.request(`/api/duties/${dutyId}/note`, { method: 'PUT', body: note }) ?? Promise.reject(),
  );
});

const MORE = {
  reason: 'Kiểm tra lại',
  behalf: { channel: 'call', saidBy: 'Cô Hoa', saidAt: '2026-11-04T02:00:00Z' },
};
const deed = fc.record({ who: fc.nat({ max: 4 }), action: fc.constantFrom(...ACTIONS) });

/** What the server answers is what the table says of the person and the text as it stands. */
async function act({ who, action }: { who: number; action: (typeof ACTIONS)[number] }): Promise<void> {
  const person = people[who] ?? desk.clerk;
  const { duty, shortText, noteVersion, open, headFirst } = await desk.form(desk.clerk, dutyId);
  const { communeCode } = person.session;
  const state = shortText?.state ?? 'open';
  const corrects = shortText?.received !== undefined;
  const sinceReturn = returned ? ('fresh' as const) : undefined;
  const at = { communeCode, unitId: duty.unitId, state, open, headFirst, corrects, sinceReturn };
  const can = availableActions(person.session, at).find((each) => each.action === action);
  const taken = await person.request(`/api/duties/${dutyId}/note/steps`, {
    method: 'POST',
    body: { action, version: noteVersion, ...MORE },
  });
  const own = SENDING.includes(action) ? ownSteps(person.session, { ...at, state: can?.to ?? state }) : [];
  const expected = can && (own.at(-1)?.to ?? can.to);
  const led = taken.ok ? ((await taken.json()) as NoteStepTaken).state : undefined;
  expect(led).toBe(expected);
  expect(can ? [200] : [403, 409]).toContain(taken.status);
  if (taken.ok) returned = action === 'return';
}

it('goes where the table leads, and each step begins where the last one ended', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 12 }), async (deeds) => {
      for (const each of deeds) await act(each);
    }),
    { numRuns: 40 },
  );
  const steps = await query(
    harness.ownerUrl,
    'SELECT from_state, to_state FROM report_step WHERE duty_id = $1 AND thing_id IS NULL ORDER BY id',
    [dutyId],
  );
  expect(steps.length).toBeGreaterThan(3);
  steps.reduce((state, step) => {
    expect(step['from_state']).toBe(state);
    return String(step['to_state']);
  }, 'open');
});
