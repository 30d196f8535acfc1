/** What reports of a period have told stands in the situation until now, and is not asked again. */
import { expect, it } from 'vitest';
import { answer, setUpCycle } from '../../../tests/cycle.ts';
import { useHarness } from '../../../tests/harness.ts';
import type { FigureDraft, TaskDraft } from '../contract.ts';
import type { Start } from './contract.ts';

const harness = useHarness();
const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';

it('a received figure is told, and so is a task unless “không phát sinh mới” is all that is known of it', async () => {
  harness.now = new Date('2026-12-05T03:00:00Z');
  const desk = await setUpCycle(harness);
  const rowOf = async (thingId = '') => {
    const { rows } = await answer<Start>(desk.clerk.request('/api/start'));
    return rows.find(({ id }) => id === thingId);
  };
  const duties = await desk.open('2026');
  const dutyId = duties.find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
  const tell = async (thingId: string, draft: FigureDraft | TaskDraft) => {
    const one = async () => {
      const form = await desk.form(desk.officer, dutyId);
      return { ...form, items: form.items.filter((item) => item.thingId === thingId) };
    };
    const [item] = (await one()).items;
    await answer(desk.type(desk.officer, await one(), { [item?.name ?? '']: draft }));
    await answer(desk.step(desk.officer, await one(), 'submit'));
    expect((await rowOf(thingId))?.reported).toBe(false);
    await answer(desk.step(desk.clerk, await one(), 'receive'));
  };
  const { items } = await desk.form(desk.officer, dutyId);
  const figure = items.find(({ name }) => name === FIGURE)?.thingId ?? '';
  const task = items.find(({ kind }) => kind === 'task')?.thingId ?? '';

  const warnings = ['unusual', 'short-of-target', 'fell'].map((rule) => ({ rule, explanation: 'Theo Cổng' }));
  await tell(figure, { answer: 'value', value: 62.5, warnings, evidence: [] });
  const told = await rowOf(figure);
  expect(told).toMatchObject({ reported: true, reviewed: true, latest: { periodId: '2026', value: 62.5 } });
  expect(told?.entry).toBeUndefined();

  await tell(task, { answer: 'nothing-new', evidence: [] });
  expect(await rowOf(task)).toMatchObject({ reported: false, latest: { answer: 'nothing-new' } });
});
