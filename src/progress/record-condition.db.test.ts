import { beforeAll, describe, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../tests/cycle.ts';
import { useHarness } from '../../tests/harness.ts';
import type { RegisterDetail, RegisterPage } from '../register/contract.ts';
import type { Start } from './start/contract.ts';

const harness = useHarness();
let desk: CycleDesk;
let taskId: string;

beforeAll(async () => {
  harness.now = new Date('2026-11-05T03:00:00Z');
  desk = await setUpCycle(harness);
  const page = await answer<RegisterPage>(desk.clerk.request('/api/register?kind=task&limit=500'));
  const task = page.rows.find(({ deadline }) => deadline?.kind === 'conditional') ?? page.rows[0];
  if (!task) throw new Error('the sample plan has tasks');
  taskId = task.id;
  if (task.deadline?.kind !== 'conditional') {
    const { version, name, owners, targets } = task;
    const deadline = { kind: 'conditional', text: 'Khi có văn bản của cấp trên' };
    const body = { version, reason: 'Theo kế hoạch', name, owners, targets, deadline };
    await answer(desk.clerk.request(`/api/register/task/${taskId}`, { method: 'PATCH', body }));
  }
});

const detail = () => answer<RegisterDetail>(desk.clerk.request(`/api/register/task/${taskId}`));
const record = async (order: object, by = desk.clerk, version?: number) => {
  const { row } = await detail();
  const body = { thingId: taskId, version: version ?? row.version, ...order };
  return await by.request('/api/conditions', { method: 'POST', body });
};
const MET = { metOn: '2026-11-01', document: 'Công văn 12/UBND-VX' };

describe('the condition of a task', () => {
  it('is waited for until it is recorded by its document', async () => {
    expect((await detail()).row).toMatchObject({ status: 'waiting-for-condition' });
    expect((await record(MET)).status).toBe(204);
    const { row, history } = await detail();
    expect(row).toMatchObject({ conditionMetOn: MET.metOn, conditionDocument: MET.document });
    expect(row.status).not.toBe('waiting-for-condition');
    expect(history[0]).toMatchObject({
      action: 'Ghi nhận điều kiện',
      changes: [{ label: 'Có điều kiện từ', after: '01/11/2026, Công văn 12/UBND-VX' }],
    });
  });

  it('stays when the situation until now is entered without a word of it', async () => {
    const { rows } = await answer<Start>(desk.clerk.request('/api/start'));
    const { answerId, baseId } = rows.find(({ id }) => id === taskId) ?? {};
    const entered = { thingId: taskId, answerId, baseId, task: { state: 'in-progress' } };
    const body = { asOf: '2026-11-05', rows: [entered] };
    await answer(desk.clerk.request('/api/start', { method: 'PUT', body }));
    expect((await detail()).row.conditionMetOn).toBe(MET.metOn);
  });

  it('is taken back with a reason, and the history keeps both', async () => {
    expect((await record({ metOn: null })).status).toBe(422);
    expect((await record({ metOn: null, reason: 'Ghi nhầm nhiệm vụ' })).status).toBe(204);
    const { row, history } = await detail();
    expect(row.conditionMetOn).toBeUndefined();
    expect(history[0]).toMatchObject({ action: 'Xóa ghi nhận điều kiện', reason: 'Ghi nhầm nhiệm vụ' });
    expect((await record({ metOn: null, reason: 'Ghi nhầm nhiệm vụ' })).status).toBe(409);
  });

  it('gives the task a day by the rule that is chosen, in its own words, and takes it back', async () => {
    const { deadline, version } = (await detail()).row;
    expect((await record({ ...MET, rule: { count: 0, unit: 'days' } })).status).toBe(422);
    expect((await record({ ...MET, rule: { count: 15, unit: 'days' } })).status).toBe(204);
    const { row, history } = await detail();
    expect(row).toMatchObject({
      status: 'in-time',
      version: version + 1,
      deadline: { kind: 'conditional', text: deadline?.text, due: '2026-11-16' },
      deadlineBasis: MET.document,
      conditionRule: { count: 15, unit: 'days' },
    });
    expect(history.map(({ action }) => action)).toContain('Ghi nhận điều kiện');
    expect(JSON.stringify(history)).toContain('Công văn 12/UBND-VX, hạn 16/11/2026');
    expect((await record({ metOn: null, reason: 'Ghi nhầm nhiệm vụ' })).status).toBe(204);
    const { row: back } = await detail();
    expect(back).toMatchObject({ status: 'waiting-for-condition', deadline });
    expect(back.conditionRule).toBeUndefined();
    expect(back.deadlineBasis).toBeUndefined();
  });

  it('is refused to officers, for a day to come, in an old version, of other rows', async () => {
    expect((await record(MET, desk.officer)).status).toBe(403);
    expect((await record({ ...MET, metOn: '2026-11-06' })).status).toBe(422);
    expect((await record(MET, desk.clerk, 1)).status).toBe(409);
    const page = await answer<RegisterPage>(desk.clerk.request('/api/register?kind=indicator'));
    const [other] = page.rows;
    const body = { thingId: other?.id, version: other?.version, ...MET };
    expect((await desk.clerk.request('/api/conditions', { method: 'POST', body })).status).toBe(404);
  });
});
