import { beforeAll, describe, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../tests/cycle.ts';
import { query, type SignedIn, useHarness } from '../../tests/harness.ts';
import type { Duty } from '../duties/contract.ts';
import type { MyWork, PeriodNote, SavedNote } from '../progress/contract.ts';

const harness = useHarness();
let desk: CycleDesk;
let dutyId: string;
const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
const NOTE: PeriodNote = {
  issued: [{ number: '12/KH-UBND', date: '2026-11-02', title: 'Kế hoạch tập huấn' }],
  training: { classes: 3, people: 120 },
  money: { assigned: 150.5 },
  difficulties: 'Thiếu máy',
};

beforeAll(async () => {
  harness.now = new Date('2026-12-05T03:00:00Z');
  desk = await setUpCycle(harness);
  const duties = await desk.open('2026');
  dutyId = duties.find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
});

const save = (person: SignedIn, version: number, note: object) =>
  person.request(`/api/duties/${dutyId}/note`, { method: 'PUT', body: { version, note } });
const form = () => desk.form(desk.officer, dutyId);

describe('the note that ends a form', () => {
  it('is kept while it is typed, and two people do not overwrite each other', async () => {
    const { noteVersion } = await form();
    const saved = await answer<SavedNote>(save(desk.officer, noteVersion, NOTE));
    expect(await form()).toMatchObject({ note: NOTE, noteVersion: saved.version });
    expect((await form()).noteSent).toBeUndefined();
    expect((await save(desk.officer, noteVersion, {})).status).toBe(409);
    expect((await save(desk.officer, saved.version, { training: { classes: -1 } })).status).toBe(422);
  });

  it('goes with the next rows that are sent, once', async () => {
    await desk.type(desk.officer, await form(), { [FIGURE]: { value: 60, evidence: [] } });
    const typed = await form();
    const row = { ...typed, items: typed.items.filter(({ name }) => name === FIGURE) };
    await answer(desk.step(desk.officer, row, 'submit'));
    expect((await form()).noteSent).toEqual(NOTE);
    const logged = await query(harness.ownerUrl, "SELECT 1 FROM audit_entry WHERE action = 'duty.send-note'");
    expect(logged).toHaveLength(1);
  });

  it('somebody of another unit types nothing', async () => {
    const { communeCode } = desk.clerk.session;
    const unitId = '0190f8a0-0000-7000-8000-000000000009';
    const stranger = await harness.signIn('unit-officer', { communeCode, unitId });
    expect((await save(stranger, (await form()).noteVersion, {})).status).toBe(403);
  });
});

describe('the sections of a note', () => {
  it('are those of the plan in which the unit has something, asked now or not; the own work does without', async () => {
    const [month] = await answer<Duty[]>(desk.clerk.request(`/api/duties?unit=${desk.unitId}&period=2026`));
    const whole = await desk.form(desk.officer, month?.id ?? '');
    expect(whole.sections).toEqual(['I. Chuyển đổi số', 'I. Hoàn thiện thể chế']);
    expect(whole.textsFirst).toBe(false);
    const { forms } = await answer<MyWork>(desk.officer.request('/api/my-work'));
    expect(forms[0]?.sections).toBeUndefined();
  });

  it('come first for a unit of which everything stands in the body of the plan', async () => {
    await query(harness.ownerUrl, "UPDATE thing SET source = 'body'");
    expect((await form()).textsFirst).toBe(true);
  });
});

describe('reported by the rules of secrets', () => {
  const report = (person: SignedIn, version: number) =>
    person.request(`/api/duties/${dutyId}/secret`, { method: 'POST', body: { version, number: '05-BC/M' } });

  it('the duty counts as received, and on time by when that was said', async () => {
    const { duty } = await form();
    expect((await report(desk.officer, duty.version + 5)).status).toBe(409);
    expect((await report(desk.officer, duty.version)).status).toBe(204);
    const [own] = await answer<Duty[]>(desk.officer.request(`/api/duties?unit=${desk.unitId}&period=2026`));
    expect(own).toMatchObject({ state: 'received', secretNumber: '05-BC/M', onTime: true });
  });
});
