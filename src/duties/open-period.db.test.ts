import { beforeAll, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../tests/cycle.ts';
import { useHarness } from '../../tests/harness.ts';
import type { PeriodContent } from './content/contract.ts';
import type { Duty, ReportingPeriod } from './contract.ts';

const harness = useHarness();
const TASK = 'Lắp đặt đường truyền số liệu tại các thôn';
let desk: CycleDesk;

beforeAll(async () => {
  harness.now = new Date('2026-10-05T03:00:00Z');
  desk = await setUpCycle(harness);
});

const dutiesOf = (period: string) => answer<Duty[]>(desk.clerk.request(`/api/duties?period=${period}`));
const namesOf = (duties: Duty[]) => duties.map(({ unitName }) => unitName);

it('a period that is open takes no further unit in: that one is asked in the next', async () => {
  expect(namesOf(await desk.open('2026M10'))).toEqual(['Phòng Kinh tế']);
  const { rows } = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
  const choices = rows
    .filter(({ kind, provider }) => kind === 'indicator' && provider.unitId === desk.unitId)
    .map(({ id }) => ({ thingId: id, cycle: 'month', asked: true }));
  await answer(desk.clerk.request('/api/period-content', { method: 'PUT', body: { choices } }));
  expect(namesOf(await dutiesOf('2026M10'))).toEqual(['Phòng Kinh tế']);
  expect(namesOf(await dutiesOf('2026M11'))).toContain('Phòng Văn hóa - Xã hội');
  const periods = await answer<ReportingPeriod[]>(desk.clerk.request('/api/periods'));
  expect(periods.find(({ id }) => id === '2026M10')?.rate.expected).toBe(1);
});

it('a unit that is asked nothing when the period opens owes nothing in it', async () => {
  const [duty] = await dutiesOf('2026M10');
  const draft = {
    answer: 'update' as const,
    state: 'done' as const,
    completedOn: '2026-10-02',
    done: 'Đã lắp xong',
    evidence: [],
  };
  await desk.type(desk.clerk, await desk.form(desk.clerk, duty?.id ?? ''), {
    [TASK]: { ...draft, warnings: [{ rule: 'done-without-evidence', explanation: 'Đã kiểm tra tại chỗ' }] },
  });
  const behalf = { channel: 'call', saidBy: 'Cô Hoa', saidAt: '2026-10-05T09:00:00+07:00' };
  await answer(desk.step(desk.clerk, await desk.form(desk.clerk, duty?.id ?? ''), 'enter-for', { behalf }));
  expect(namesOf(await dutiesOf('2026M11'))).toContain('Phòng Kinh tế');
  expect(namesOf(await desk.open('2026M11'))).toEqual(['Phòng Văn hóa - Xã hội']);
});
