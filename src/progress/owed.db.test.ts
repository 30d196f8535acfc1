import { beforeAll, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../tests/harness.ts';
import type { Duty } from '../duties/contract.ts';
import type { DutyForm, MyWork, Owed } from './contract.ts';

const harness = useHarness();
let desk: CycleDesk;
let year: Duty[];

beforeAll(async () => {
  harness.now = new Date('2026-12-05T03:00:00Z');
  desk = await setUpCycle(harness);
  await desk.open('2026Q3');
  year = await desk.open('2026');
});

const owed = (period = '2026') => answer<Owed>(desk.clerk.request(`/api/periods/${period}/owed`));
/** A form as it is among others: the sections of its note belong to the single one. */
async function among(person: SignedIn, dutyId: string): Promise<DutyForm> {
  const { sections, textsFirst, ...form } = await desk.form(person, dutyId);
  expect([sections, textsFirst]).not.toContain(undefined);
  return form;
}
const idsOf = ({ items }: DutyForm) => items.map(({ thingId, version }) => ({ thingId, version }));

it('what all units owe is what each of their forms says', async () => {
  const { forms, units, contacts } = await owed();
  expect(units).toBe(year.length);
  expect(forms.map(({ duty }) => duty.id)).toEqual(year.map(({ id }) => id));
  for (const form of forms) expect(form).toEqual(await among(desk.clerk, form.duty.id));
  expect(contacts).toEqual([]);
});

it('the forms of several periods are loaded together as each by itself', async () => {
  const { forms } = await answer<MyWork>(desk.officer.request('/api/my-work'));
  expect(new Set(forms.map(({ duty }) => duty.periodId))).toEqual(new Set(['2026', '2026Q3']));
  for (const form of forms) expect(form).toEqual(await among(desk.officer, form.duty.id));
});

it('a unit that has answered everything is no longer among them, and how it answered is remembered', async () => {
  const form = await desk.form(desk.clerk, year.find(({ unitId }) => unitId === desk.unitId)?.id ?? '');
  const drafts = Object.fromEntries(
    form.items.map(({ name, kind }) => [
      name,
      kind === 'task'
        ? { answer: 'nothing-new' as const, evidence: [] }
        : { answer: 'nil' as const, evidence: [] },
    ]),
  );
  await answer(desk.type(desk.clerk, form, drafts));
  const typed = await desk.form(desk.clerk, form.duty.id);
  const [first, ...others] = idsOf(typed);
  const behalf = { channel: 'call', saidBy: 'Cô Hoa', saidAt: '2026-12-04T09:30:00+07:00' };
  const enter = (items: unknown) =>
    desk.clerk.request(`/api/duties/${form.duty.id}/steps`, {
      method: 'POST',
      body: { action: 'enter-for', items, behalf },
    });
  await answer(enter([first]));
  const between = await owed();
  expect(between.forms.some(({ duty }) => duty.id === form.duty.id)).toBe(true);
  expect(between.contacts).toEqual([{ ...behalf, unitId: desk.unitId, enteredBy: desk.clerk.session.name }]);
  await answer(enter(others));
  const after = await owed();
  expect(after.units).toBe(year.length);
  expect(after.forms.map(({ duty }) => duty.id)).toEqual(
    year.map(({ id }) => id).filter((id) => id !== form.duty.id),
  );
  // In another period it still owes, and how it answered is known there too.
  expect((await owed('2026Q3')).contacts).toHaveLength(1);
});

it('is for whoever keeps the commune, and for periods that were opened', async () => {
  expect((await desk.officer.request('/api/periods/2026/owed')).status).toBe(403);
  expect((await desk.clerk.request('/api/periods/2031/owed')).status).toBe(404);
});
