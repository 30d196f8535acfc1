import { beforeAll, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle, stayAwake } from '../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../tests/harness.ts';
import type { Duty } from '../duties/contract.ts';

const harness = useHarness();
let desk: CycleDesk;
let duties: Duty[];

/** The year's report is due before 10 December: until the end of the ninth in Việt Nam, 17:00 in Greenwich. */
const BEFORE = '2026-12-09T16:59:00.000Z';
const AFTER = '2026-12-09T17:01:00.000Z';

beforeAll(async () => {
  harness.now = new Date('2026-11-16T03:00:00Z');
  desk = await setUpCycle(harness);
  for (const person of [desk.clerk, desk.officer]) await stayAwake(harness, person);
  duties = await desk.open('2026');
});

const at = (time: string) => {
  harness.now = new Date(time);
};
const dutyOf = async (id: string): Promise<Duty> => (await desk.form(desk.clerk, id)).duty;
/** The form with one of its rows alone. */
async function row(id: string, place: number) {
  const form = await desk.form(desk.clerk, id);
  const item = form.items[place];
  if (!item) throw new Error('no such row');
  return { form: { ...form, items: [item] }, item };
}
async function type(person: SignedIn, id: string, place: number): Promise<void> {
  const { form, item } = await row(id, place);
  const nothing = item.kind === 'task' ? 'nothing-new' : 'nil';
  await answer(desk.type(person, form, { [item.name]: { answer: nothing, evidence: [] } }));
}

it('a unit was on time by what it sent first, whatever is returned and sent after the day', async () => {
  const own = duties.find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
  const send = async (place: number) => {
    await type(desk.officer, own, place);
    await answer(desk.step(desk.officer, (await row(own, place)).form, 'submit'));
  };
  expect(await dutyOf(own)).not.toHaveProperty('firstSubmittedAt');
  at(BEFORE);
  await send(0);
  expect(await dutyOf(own)).toMatchObject({ firstSubmittedAt: BEFORE, onTime: true });
  at(AFTER);
  await answer(desk.step(desk.clerk, (await row(own, 0)).form, 'return', { reason: 'Thiếu nguồn' }));
  await send(0);
  await send(1);
  await answer(desk.step(desk.clerk, (await row(own, 0)).form, 'receive'));
  expect(await dutyOf(own)).toMatchObject({ firstSubmittedAt: BEFORE, onTime: true });
});

it('a unit for which the office enters was on time by when it answered', async () => {
  const other = duties.find(({ unitId }) => unitId !== desk.unitId)?.id ?? '';
  at(AFTER);
  await type(desk.clerk, other, 0);
  const behalf = { channel: 'call', saidBy: 'Cô Hoa', saidAt: BEFORE };
  await answer(desk.step(desk.clerk, (await row(other, 0)).form, 'enter-for', { behalf }));
  expect(await dutyOf(other)).toMatchObject({ firstSubmittedAt: BEFORE, onTime: true });
});
