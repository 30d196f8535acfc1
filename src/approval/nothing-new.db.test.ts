import { expect, it } from 'vitest';
import { answer, setUpCycle } from '../../tests/cycle.ts';
import { useHarness } from '../../tests/harness.ts';
import type { Duty } from '../duties/contract.ts';
import type { TaskDraft } from '../progress/contract.ts';
import type { RegisterPage } from '../register/contract.ts';

const harness = useHarness();
const TASK = 'Lắp đặt đường truyền số liệu tại các thôn';

it('“không phát sinh mới” says nothing of the state: a task that was done in another period stays done', async () => {
  harness.now = new Date('2026-11-10T03:00:00Z');
  const desk = await setUpCycle(harness);
  const [year, month] = [await desk.open('2026'), await desk.open('2026M11')];
  const ofEconomy = (duties: Duty[]) => duties.find(({ unitName }) => unitName === 'Phòng Kinh tế');
  const unitId = ofEconomy(month)?.unitId ?? '';
  const { communeCode } = desk.clerk.session;
  const officer = await harness.signIn('unit-officer', { communeCode, unitId });
  const formOf = async (duties: Duty[]) => {
    const form = await desk.form(officer, ofEconomy(duties)?.id ?? '');
    return { ...form, items: form.items.filter(({ name }) => name === TASK) };
  };
  const send = async (duties: Duty[], draft: TaskDraft) => {
    await desk.type(officer, await formOf(duties), { [TASK]: draft });
    await answer(desk.step(officer, await formOf(duties), 'submit'));
  };
  const receive = async (duties: Duty[]) => answer(desk.step(desk.clerk, await formOf(duties), 'receive'));

  await send(year, { answer: 'nothing-new', evidence: [] });
  await send(month, {
    answer: 'update',
    state: 'done',
    completedOn: '2026-03-20',
    done: 'Đã lắp xong',
    warnings: [{ rule: 'done-without-evidence', explanation: 'Biên bản lưu tại phòng' }],
    evidence: [],
  });
  await receive(month);
  await receive(year);
  const { rows } = await answer<RegisterPage>(
    desk.clerk.request(`/api/register?q=${encodeURIComponent(TASK)}`),
  );
  expect(rows.find(({ name }) => name === TASK)).toMatchObject({
    state: 'done',
    completedOn: '2026-03-20',
    status: 'done-on-time',
    latest: { answer: 'nothing-new' },
  });
});
