/** Rows that are handed on to and from a unit which is asked for a short text, and such a text after its unlock. */
import { beforeAll, describe, expect, it } from 'vitest';
import { asPerson, sessionOf } from '../../tests/communes.ts';
import { answer, type CycleDesk, setUpCycle, UNITS_REPORT } from '../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../tests/harness.ts';
import type { PeriodContent } from '../duties/content/contract.ts';
import type { Duty, ReportingPeriod } from '../duties/contract.ts';
import { saveFlow } from '../duties/flow-store.ts';
import { listUnits } from '../organisation/store.ts';
import type { PeriodNote } from '../progress/contract.ts';
import type { ReportingStanding } from './contract.ts';

const harness = useHarness();
const PERIOD = '2026';
const TEXT: PeriodNote = { results: [{ text: 'Đã phổ biến Nghị quyết đến hội viên.' }] };
let desk: CycleDesk;
let writer: SignedIn;
let unitId: string;

beforeAll(async () => {
  harness.now = new Date('2026-12-01T03:00:00Z');
  desk = await setUpCycle(harness);
  const keeper = sessionOf('standing-office');
  const units = await asPerson(harness, keeper, listUnits);
  unitId = units.find(({ kind }) => kind === 'mass-organisation')?.id ?? '';
  const sender = { ...UNITS_REPORT.sender, textFrom: [unitId] };
  await asPerson(harness, keeper, (tx) => saveFlow(tx, { ...UNITS_REPORT, sender }, 0));
  writer = await harness.signIn('unit-officer', { communeCode: keeper.communeCode, unitId });
  await desk.open(PERIOD);
});

const duties = () => answer<Duty[]>(desk.clerk.request(`/api/duties?period=${PERIOD}`));
const dutyOf = async (id = unitId) => (await duties()).find((duty) => duty.unitId === id);
const form = async (id = unitId) => await desk.form(desk.clerk, (await dutyOf(id))?.id ?? '');

/** Who provides the indicators of the plan; null: their lead again. */
async function provide(provider: string | null) {
  const { rows } = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
  const value = { provider: provider === null ? { kind: 'lead' } : { kind: 'unit', unitId: provider } };
  const changes = rows
    .filter(({ kind }) => kind === 'indicator')
    .map(({ id, definitionVersion }) => ({ thingId: id, version: definitionVersion, value }));
  await answer(desk.clerk.request('/api/definitions', { method: 'PUT', body: { changes } }));
}

async function noteStep(person: SignedIn, action: string) {
  const { duty, noteVersion } = await form();
  const body = { action, version: noteVersion };
  return person.request(`/api/duties/${duty.id}/note/steps`, { method: 'POST', body });
}

async function write() {
  const { duty, noteVersion } = await form();
  const body = { version: noteVersion, note: TEXT };
  await answer(writer.request(`/api/duties/${duty.id}/note`, { method: 'PUT', body }));
}

describe('a unit that is asked for a short text', () => {
  it('answers rows instead once it provides some; what it wrote accompanies them', async () => {
    expect((await form()).shortText).toMatchObject({ state: 'open' });
    await write();
    const lead = (await dutyOf(desk.unitId))?.rows ?? 0;
    await provide(unitId);
    const given = await form();
    expect(given.shortText).toBeUndefined();
    expect(given.items.length).toBeGreaterThan(1);
    expect(given).toMatchObject({ note: TEXT, duty: { rows: given.items.length, state: 'open' } });
    expect((await dutyOf(desk.unitId))?.rows).toBeLessThan(lead);
    expect((await duties()).filter((duty) => duty.unitId === unitId)).toHaveLength(1);
  });

  it('owes the text again when it provides nothing any more', async () => {
    await provide(null);
    expect(await form()).toMatchObject({ items: [], note: TEXT, shortText: { state: 'open' } });
    expect(await dutyOf()).toMatchObject({ rows: 1, state: 'draft' });
  });

  it('takes no rows in once the text was sent: they stay, and say who answers from now on', async () => {
    await answer(noteStep(writer, 'submit'));
    const before = await form(desk.unitId);
    await provide(unitId);
    const after = await form(desk.unitId);
    expect(after.items.map(({ name }) => name)).toEqual(before.items.map(({ name }) => name));
    expect(after.items.filter(({ nowAsked }) => nowAsked).length).toBeGreaterThan(1);
    expect((await form()).shortText).toMatchObject({ state: 'with-office' });
    await provide(null);
    expect((await form(desk.unitId)).items.some(({ nowAsked }) => nowAsked)).toBe(false);
  });
});

describe('a short text that was sent while a closed period was unlocked', () => {
  it('can be received after that time, and is told until then', async () => {
    const period = (await answer<ReportingPeriod[]>(desk.clerk.request('/api/periods'))).find(
      ({ id }) => id === PERIOD,
    );
    const order = (act: string, body: object) =>
      desk.clerk.request(`/api/periods/${PERIOD}/${act}`, { method: 'POST', body });
    await answer(noteStep(writer, 'recall'));
    expect((await order('close', { version: period?.version })).ok).toBe(true);
    const until = '2026-12-01T03:05:00.000Z';
    expect((await order('unlock', { unitId, reason: 'Bổ sung báo cáo', until })).ok).toBe(true);
    await answer(noteStep(writer, 'submit'));
    harness.now = new Date('2026-12-01T03:05:01Z');
    const standing = () => answer<ReportingStanding>(desk.clerk.request('/api/reporting/standing'));
    expect((await standing()).unlocked).toMatchObject([{ units: 0, toReceive: 1 }]);
    expect(await dutyOf()).toMatchObject({ state: 'submitted', unlockEnded: until });
    expect((await noteStep(writer, 'recall')).status).toBe(409);
    expect(await answer(noteStep(desk.clerk, 'receive'))).toMatchObject({ state: 'received' });
    expect((await standing()).unlocked).toEqual([]);
  });
});
