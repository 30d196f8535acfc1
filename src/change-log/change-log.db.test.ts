/** The log as the administrator and the inspector read it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle, stayAwake } from '../../tests/cycle.ts';
import { query, type SignedIn, useHarness } from '../../tests/harness.ts';
import type { Duty } from '../duties/contract.ts';
import type { RegisterPage, RegisterRow } from '../register/contract.ts';
import type { ChangeLogPage, LogCheck } from './contract.ts';

const harness = useHarness();
const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';

let desk: CycleDesk;
let inspector: SignedIn;
let task: RegisterRow;

const log = (search: string, who = inspector) =>
  answer<ChangeLogPage>(who.request(`/api/change-log?${search}`));
const words = async (search: string) => (await log(search)).entries.map(({ action }) => action);

beforeAll(async () => {
  harness.now = new Date('2026-12-01T03:00:00Z');
  desk = await setUpCycle(harness);
  const { communeCode } = desk.clerk.session;
  inspector = await harness.signIn('inspector', { communeCode });
  const { rows } = await answer<RegisterPage>(desk.clerk.request('/api/register?kind=task'));
  const [first] = rows;
  if (!first) throw new Error('the sample plan has tasks');
  task = first;
  const { version, name, owners, targets, deadline, ordinal, section, deliverable } = task;
  const value = { ordinal, section, deliverable, owners, targets, deadline, name: `${name} (đợt 1)` };
  const body = { version, reason: 'Theo Công văn số 12', value };
  await answer(desk.clerk.request(`/api/register/task/${task.id}`, { method: 'PATCH', body }));
  for (const person of [desk.clerk, desk.officer, inspector]) await stayAwake(harness, person);
  harness.now = new Date('2026-12-02T03:00:00Z');
  await desk.open('2026');
});

describe('the log', () => {
  it('is for the administrator and whoever inspects', async () => {
    expect((await desk.clerk.request('/api/change-log')).status).toBe(403);
    expect((await desk.officer.request('/api/change-log')).status).toBe(403);
    expect((await desk.clerk.request('/api/change-log/check')).status).toBe(403);
  });

  it('says who did what, when, to what, what was so before, and why', async () => {
    const { entries } = await log(`thing=${task.id}`);
    expect(entries[0]).toMatchObject({
      at: '2026-12-01T03:00:00.000Z',
      actor: desk.clerk.session.name,
      action: 'Sửa',
      subject: { kind: 'task', id: task.id, name: `${task.name} (đợt 1)` },
      reason: 'Theo Công văn số 12',
      changes: [{ field: 'name', before: task.name, after: `${task.name} (đợt 1)` }],
    });
  });

  it('has the newest first, each entry once over all its pages', async () => {
    const seen: number[] = [];
    for (let before: number | undefined = undefined; ; ) {
      const page: ChangeLogPage = await log(before === undefined ? '' : `before=${before}`);
      seen.push(...page.entries.map(({ seq }) => seq));
      if (page.next === undefined) break;
      before = page.next;
    }
    const { entries } = await answer<LogCheck>(inspector.request('/api/change-log/check'));
    expect(seen).toEqual(Array.from({ length: entries }, (_, at) => entries - at));
  });

  it('is filtered by day, person, group and unit', async () => {
    expect(await words('from=2026-12-02&to=2026-12-02&group=reports')).toEqual(['Mở kỳ']);
    expect(await words('from=2026-12-01&to=2026-12-01&group=reports')).toEqual([]);
    expect(await words(`person=${desk.clerk.session.userId}&group=register&from=2026-12-01`)).toContain(
      'Sửa',
    );
    expect(await words(`person=${desk.officer.session.userId}&group=register`)).toEqual([]);
    const duties = await answer<Duty[]>(desk.clerk.request('/api/duties?period=2026'));
    const own = duties.find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
    await desk.type(desk.officer, await desk.form(desk.officer, own), {
      [FIGURE]: { answer: 'value', value: 60, evidence: [] },
    });
    const typed = await desk.form(desk.officer, own);
    const row = { ...typed, items: typed.items.filter((item) => item.name === FIGURE) };
    await answer(desk.step(desk.officer, row, 'submit'));
    const { entries } = await log(`unit=${desk.unitId}&group=reports`);
    expect(entries).toMatchObject([
      {
        action: 'Nộp',
        actor: desk.officer.session.name,
        detail: `1 nội dung: ${FIGURE}`,
        subject: { kind: 'duty', id: own, name: 'Năm 2026 · Phòng Văn hóa - Xã hội' },
      },
    ]);
    expect((await log(`thing=${row.items[0]?.thingId}&group=reports`)).entries).toEqual(entries);
  });

  it('is searched with and without diacritics, in names, reasons and actions', async () => {
    for (const q of ['cong van so 12', 'Công văn', 'dot 1', 'sua'])
      expect(await words(`q=${encodeURIComponent(q)}`), q).toContain('Sửa');
    expect(await words('q=khongcotu')).toEqual([]);
  });

  it('refuses what is no day', async () => {
    expect((await inspector.request('/api/change-log?from=hôm-qua')).status).toBe(422);
  });
});

describe('the check of the log', () => {
  it('finds an entry that somebody changed', async () => {
    expect(await answer<LogCheck>(inspector.request('/api/change-log/check'))).not.toHaveProperty('broken');
    const { communeCode } = inspector.session;
    await query(harness.ownerUrl, 'UPDATE audit_entry SET reason = $2 WHERE commune_code = $1 AND seq = 3', [
      communeCode,
      'khác',
    ]);
    expect(await answer<LogCheck>(inspector.request('/api/change-log/check'))).toMatchObject({
      entries: 2,
      broken: { seq: 3, reason: 'changed' },
    });
  });
});
