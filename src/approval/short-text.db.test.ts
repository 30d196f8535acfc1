/** A unit of which no row is asked, and of which a person wants a short text: its whole life through the front door. */
import { beforeAll, describe, expect, it } from 'vitest';
import { asPerson, sessionOf } from '../../tests/communes.ts';
import { answer, type CycleDesk, setUpCycle, UNITS_REPORT } from '../../tests/cycle.ts';
import { query, type SignedIn, useHarness } from '../../tests/harness.ts';
import { verifyChain } from '../audit/verify-chain.ts';
import type { Duty, ReportingPeriod, ReportingRate } from '../duties/contract.ts';
import { saveFlow } from '../duties/flow-store.ts';
import { generateDuties } from '../duties/generate-duties.ts';
import { listUnits } from '../organisation/store.ts';
import type { MyWork, PeriodNote, SavedNote } from '../progress/contract.ts';
import type { NoteStepTaken, ReportingStanding, ReportStep } from './contract.ts';

const harness = useHarness();
let desk: CycleDesk;
/** A unit that leads and supplies nothing, with one person, and another one like it. */
let writer: SignedIn;
let unitId: string;
let otherId: string;
let dutyId: string;

const TEXT: PeriodNote = { results: [{ text: 'Đã phổ biến Nghị quyết đến hội viên.' }] };
const BETTER: PeriodNote = { results: [{ text: 'Đã phổ biến Nghị quyết đến 214 hội viên.' }] };
const keeper = sessionOf('standing-office');

beforeAll(async () => {
  harness.now = new Date('2026-11-05T03:00:00Z');
  desk = await setUpCycle(harness);
  const units = await asPerson(harness, keeper, listUnits);
  const { communeCode } = desk.clerk.session;
  const idle = units.filter(({ kind }) => kind === 'mass-organisation' || kind === 'school');
  [unitId, otherId] = [idle[0]?.id ?? '', idle[1]?.id ?? ''];
  await ask([unitId, otherId, desk.unitId]);
  writer = await harness.signIn('unit-officer', { communeCode, unitId });
  const duties = await desk.open('2026M11');
  dutyId = duties.find((duty) => duty.unitId === unitId)?.id ?? '';
});

async function ask(textFrom: string[]): Promise<void> {
  await asPerson(harness, keeper, async (tx) => {
    await saveFlow(tx, { ...UNITS_REPORT, sender: { ...UNITS_REPORT.sender, textFrom } }, 0);
    await generateDuties(tx);
  });
}

const form = (id = dutyId) => desk.form(desk.clerk, id);
const type = async (person: SignedIn, note: PeriodNote, id = dutyId) =>
  person.request(`/api/duties/${id}/note`, {
    method: 'PUT',
    body: { version: (await form(id)).noteVersion, note },
  });
const step = async (person: SignedIn, action: string, more: object = {}, id = dutyId) =>
  person.request(`/api/duties/${id}/note/steps`, {
    method: 'POST',
    body: { action, version: (await form(id)).noteVersion, ...more },
  });
const take = async (...told: Parameters<typeof step>) => await answer<NoteStepTaken>(step(...told));
const dutyOf = async (id = dutyId): Promise<Duty> => (await form(id)).duty;

describe('a unit that is asked for a short text', () => {
  it('owes it ahead and when the period opens, once', async () => {
    const ahead = await answer<Duty[]>(desk.clerk.request('/api/duties?period=2027M01'));
    expect(ahead.filter((duty) => duty.unitId === unitId)).toHaveLength(1);
    expect(await dutyOf()).toMatchObject({ state: 'open', rows: 1, answered: 0 });
    expect(await form()).toMatchObject({ items: [], shortText: { state: 'open' } });
  });

  it('finds it in its own work; an empty one is not sent', async () => {
    const { forms } = await answer<MyWork>(writer.request('/api/my-work'));
    expect(forms.map(({ duty, shortText }) => [duty.id, shortText?.state])).toEqual([[dutyId, 'open']]);
    const empty = await step(writer, 'submit');
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('chưa có nội dung');
    await answer<SavedNote>(type(writer, { results: [{ text: '  ' }], training: {} }));
    expect((await step(writer, 'submit')).status).toBe(422);
    await answer<SavedNote>(type(writer, TEXT));
    expect((await dutyOf()).state).toBe('draft');
  });

  it('sends it by the table, in the version that was shown, and nobody else does', async () => {
    expect((await step(writer, 'submit', { version: 1 })).status).toBe(409);
    expect((await step(desk.officer, 'submit')).status).toBe(403);
    expect((await step(writer, 'receive')).status).toBe(403);
    expect((await step(desk.clerk, 'receive')).status).toBe(409);
    expect(await take(writer, 'submit')).toMatchObject({ state: 'with-office', own: false });
    expect(await dutyOf()).toMatchObject({ state: 'submitted', answered: 1, onTime: true });
    expect(await form()).toMatchObject({
      noteSent: TEXT,
      shortText: { state: 'with-office', sent: { by: writer.session.name } },
    });
    const standing = await answer<ReportingStanding>(desk.clerk.request('/api/reporting/standing'));
    expect(standing.open[0]?.toReceive).toBe(1);
    expect((await type(writer, BETTER)).status).toBe(409);
  });

  it('recalls it, and gets it back with a reason', async () => {
    expect(await take(writer, 'recall')).toMatchObject({ state: 'open' });
    await take(writer, 'submit');
    expect((await step(desk.clerk, 'return')).status).toBe(422);
    await take(desk.clerk, 'return', { reason: 'Chưa nêu số hội viên' });
    expect(await dutyOf()).toMatchObject({ state: 'returned', returned: 1 });
    expect(await form()).toMatchObject({
      noteSent: TEXT,
      shortText: { state: 'returned', returned: { reason: 'Chưa nêu số hội viên' } },
    });
  });

  it('sends it again, the office receives; what was said before stays in its steps', async () => {
    await answer<SavedNote>(type(writer, BETTER));
    await take(writer, 'submit');
    expect(await take(desk.clerk, 'receive')).toMatchObject({ state: 'received' });
    expect(await dutyOf()).toMatchObject({ state: 'received', received: 1 });
    expect((await form()).shortText).toMatchObject({ state: 'received', received: BETTER });
    const steps = await answer<ReportStep[]>(writer.request(`/api/duties/${dutyId}/steps`));
    expect(steps.map(({ action }) => action)).toEqual([
      'receive',
      'submit',
      'return',
      'submit',
      'recall',
      'submit',
    ]);
    expect(steps.flatMap(({ note }) => note ?? [])).toEqual([BETTER, TEXT, TEXT]);
    expect(steps.every(({ thingId }) => thingId === undefined)).toBe(true);
  });

  it('corrects it with a reason; a recalled correction leaves what was received', async () => {
    await answer<SavedNote>(type(writer, TEXT));
    expect((await step(writer, 'correct')).status).toBe(422);
    await take(writer, 'correct', { reason: 'Số hội viên đếm lại' });
    expect(await form()).toMatchObject({ noteSent: TEXT, shortText: { received: BETTER } });
    expect(await take(writer, 'recall')).toMatchObject({ state: 'received' });
    expect(await form()).toMatchObject({ noteSent: BETTER, note: TEXT, shortText: { received: BETTER } });
  });
});

describe('the office for a unit that telephoned', () => {
  const behalf = { channel: 'call', saidBy: 'Cô Hà', saidAt: '2026-11-04T02:00:00Z' };

  it('enters it with how it came: received at once, on time by when it was said', async () => {
    const duties = await answer<Duty[]>(desk.clerk.request(`/api/duties?unit=${otherId}&period=2026M11`));
    const id = duties[0]?.id ?? '';
    await answer<SavedNote>(type(desk.clerk, TEXT, id));
    expect((await step(desk.clerk, 'enter-for', {}, id)).status).toBe(422);
    expect(await take(desk.clerk, 'enter-for', { behalf }, id)).toMatchObject({ state: 'received' });
    expect(await form(id)).toMatchObject({
      duty: { state: 'received', onTime: true, firstSubmittedAt: '2026-11-04T02:00:00.000Z' },
      shortText: { sent: { by: desk.clerk.session.name, behalf } },
    });
  });
});

describe('what is counted', () => {
  it('closing counts those that came and those that did not; steps, states and the log agree', async () => {
    const before = await answer<Duty[]>(desk.clerk.request('/api/duties?period=2026M11'));
    const expected = before.filter(({ direction }) => direction === 'in').length;
    const periods = await answer<ReportingPeriod[]>(desk.clerk.request('/api/periods'));
    const version = periods.find(({ id }) => id === '2026M11')?.version;
    const rate = await answer<ReportingRate>(
      desk.clerk.request('/api/periods/2026M11/close', { method: 'POST', body: { version } }),
    );
    expect(rate).toMatchObject({ expected, submitted: 2, received: 2, onTime: 2 });
    expect((await step(writer, 'correct', { reason: 'Sau khi chốt' })).status).toBe(409);
    const torn = await query(
      harness.ownerUrl,
      `SELECT d.id FROM duty d LEFT JOIN LATERAL (SELECT to_state FROM report_step s
         WHERE s.duty_id = d.id AND s.thing_id IS NULL ORDER BY s.id DESC LIMIT 1) AS s ON true
       WHERE d.note_state IS NOT NULL AND coalesce(s.to_state, 'open') <> d.note_state`,
    );
    expect(torn).toEqual([]);
    await asPerson(harness, keeper, async (tx) => {
      expect(await verifyChain(tx)).toEqual({ entries: expect.any(Number) as number });
    });
  });

  it('a unit that sent nothing is missing, and one that was never asked owes nothing', async () => {
    const duties = await desk.open('2026M10');
    const own = duties.find((duty) => duty.unitId === unitId);
    const units = new Set(duties.map((duty) => duty.unitId));
    const all = await asPerson(harness, keeper, listUnits);
    expect(all.filter(({ id }) => !units.has(id)).length).toBeGreaterThan(0);
    const periods = await answer<ReportingPeriod[]>(desk.clerk.request('/api/periods'));
    const version = periods.find(({ id }) => id === '2026M10')?.version;
    await answer(desk.clerk.request('/api/periods/2026M10/close', { method: 'POST', body: { version } }));
    expect((await dutyOf(own?.id)).state).toBe('missing');
  });

  it('a unit with rows is not changed by the list: its note accompanies them and takes no step of its own', async () => {
    const duties = await desk.open('2026');
    const own = duties.find((duty) => duty.unitId === desk.unitId);
    expect(own?.rows).toBeGreaterThan(1);
    const shown = await form(own?.id);
    expect(shown.items).toHaveLength(own?.rows ?? 0);
    expect(shown.shortText).toBeUndefined();
    expect((await step(desk.officer, 'submit', {}, own?.id)).status).toBe(409);
  });

  it('an ad hoc period asks for it too; taken off the list, nobody is asked any more', async () => {
    const adHoc = { name: 'Báo cáo đột xuất', start: '2026-10-01', end: '2026-10-31', unitIds: [unitId] };
    const order = () => desk.clerk.request('/api/periods', { method: 'POST', body: { adHoc } });
    const [duty] = await answer<Duty[]>(order());
    expect(duty).toMatchObject({ unitId, rows: 1, state: 'open' });
    await ask([]);
    expect((await order()).status).toBe(409);
    const later = await answer<Duty[]>(desk.clerk.request(`/api/duties?unit=${unitId}&from=2027-01-01`));
    expect(later).toEqual([]);
  });
});
