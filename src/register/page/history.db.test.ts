/** What people decide about a row in the cycle of reports stands in its history, whoever decided it where. */
import { beforeAll, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../../tests/cycle.ts';
import { useHarness } from '../../../tests/harness.ts';
import type { RegisterDetail, RegisterPage } from '../contract.ts';

const UNIT = 'Phòng Văn hóa - Xã hội';

const harness = useHarness();
let desk: CycleDesk;
const ids: Record<string, string> = {};

beforeAll(async () => {
  harness.now = new Date('2026-11-05T03:00:00Z');
  desk = await setUpCycle(harness);
  const { rows } = await answer<RegisterPage>(desk.clerk.request('/api/register?limit=500'));
  for (const { kind, id, counted } of rows) if (counted) ids[kind] ??= id;
});

const history = async (kind: 'indicator' | 'task') =>
  (await answer<RegisterDetail>(desk.clerk.request(`/api/register/${kind}/${ids[kind]}`))).history;
const put = (path: string, body: object) =>
  answer(desk.clerk.request(`/api/${path}`, { method: 'PUT', body }));

it('says which reports ask for it, and what was chosen before', async () => {
  const thingId = ids['indicator'];
  const choose = (asked: boolean | null) =>
    put('period-content', { choices: [{ thingId, cycle: 'month', asked }] });
  await choose(true);
  await choose(null);
  const [last, first] = await history('indicator');
  expect(first).toMatchObject({
    action: 'Đặt kỳ hỏi',
    actor: desk.clerk.session.name,
    changes: [{ label: 'Báo cáo tháng', before: 'theo quy tắc', after: 'có hỏi' }],
  });
  expect(last?.changes).toMatchObject([{ before: 'có hỏi', after: 'theo quy tắc' }]);
});

it('says who provides its figures and which units are asked, by their names', async () => {
  const value = { provider: { kind: 'unit', unitId: desk.unitId } };
  await put('definitions', { changes: [{ thingId: ids['indicator'], version: 1, value }] });
  const [set] = await history('indicator');
  expect(set).toMatchObject({
    action: 'Đặt cách tính, đơn vị cung cấp',
    changes: [{ label: 'Đơn vị cung cấp', before: 'Đơn vị chủ trì', after: UNIT }],
  });
  await put('task-providers', { choices: [{ thingId: ids['task'], unitIds: [desk.unitId] }] });
  const [asked] = await history('task');
  expect(asked).toMatchObject({
    action: 'Hỏi riêng từng đơn vị',
    changes: [{ label: 'Các đơn vị được hỏi', after: UNIT }],
  });
});

it('says what was entered of it as its situation until now, and nothing of other rows', async () => {
  const entered = { thingId: ids['task'], answerId: null, baseId: null, task: { state: 'in-progress' } };
  await put('start', { asOf: '2026-11-05', rows: [entered] });
  const [start] = await history('task');
  expect(start).toMatchObject({ action: 'Nhập tình hình đến nay' });
  expect(start?.changes).toContainEqual({ field: 'state', label: 'Trạng thái', after: 'Đang thực hiện' });
  expect((await history('indicator')).map(({ action }) => action)).not.toContain('Nhập tình hình đến nay');
});
