import { beforeAll, describe, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../tests/cycle.ts';
import { query, useHarness } from '../../tests/harness.ts';
import type { ReportingPeriod, ReportingRate } from '../duties/contract.ts';
import type { MyWork } from '../progress/contract.ts';
import type { RegisterPage } from '../register/contract.ts';

const harness = useHarness();
let desk: CycleDesk;
let dutyId: string;

/** Warnings that a figure far from the others earns. */
const EXPLAINED = ['far-from-own', 'short-of-target'].map((rule) => ({ rule, explanation: 'Đã kiểm tra.' }));
const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';

beforeAll(async () => {
  harness.now = new Date('2026-12-05T03:00:00Z');
  desk = await setUpCycle(harness);
});

const form = () => desk.form(desk.officer, dutyId);
/** The form with only the row of this name. */
async function row(name: string) {
  const all = await form();
  return { ...all, items: all.items.filter((item) => item.name === name) };
}
const registered = async (name: string) => {
  const page = await answer<RegisterPage>(desk.clerk.request(`/api/register?q=${encodeURIComponent(name)}`));
  return page.rows.find((each) => each.name === name);
};

describe('one figure from the unit to the closed period', () => {
  it('the office opens the year', async () => {
    const duties = await desk.open('2026');
    const own = duties.find(({ unitId }) => unitId === desk.unitId);
    expect(own).toMatchObject({ state: 'open', due: '2026-12-09', windowEnd: '2026-12-08' });
    expect(own?.rows).toBeGreaterThan(1);
    dutyId = own?.id ?? '';
    const again = await desk.clerk.request('/api/periods', { method: 'POST', body: { id: '2026' } });
    expect(again.status).toBe(409);
  });

  it('the officer sees it among the own work, and types', async () => {
    const { forms } = await answer<MyWork>(desk.officer.request('/api/my-work'));
    expect(forms.map(({ duty }) => duty.id)).toEqual([dutyId]);
    const saved = await desk.type(desk.officer, await form(), {
      [FIGURE]: { answer: 'value', value: 62.5, note: 'Theo Cổng dịch vụ công', evidence: [] },
    });
    expect(saved.status).toBe(200);
    const [item] = (await row(FIGURE)).items;
    expect(item).toMatchObject({ draft: { value: 62.5 }, draftBy: desk.officer.session.name, state: 'open' });
    const stale = await desk.type(
      desk.officer,
      { ...(await form()), items: item ? [{ ...item, version: 1 }] : [] },
      { [FIGURE]: null },
    );
    expect(stale.status).toBe(409);
  });

  it('nothing can be sent that was not typed, by nobody else, and not received before it was sent', async () => {
    const empty = { ...(await form()), items: (await form()).items.filter(({ name }) => name !== FIGURE) };
    expect((await desk.step(desk.officer, empty, 'submit')).status).toBe(422);
    expect((await desk.step(desk.officer, await row(FIGURE), 'receive')).status).toBe(403);
    const early = await desk.step(desk.clerk, await row(FIGURE), 'receive');
    expect(early.status).toBe(409);
    expect(await early.json()).toMatchObject({ title: expect.stringContaining('chưa nộp') as string });
  });

  it('what was sent changes nothing before it is received', async () => {
    const sent = await desk.step(desk.officer, await row(FIGURE), 'submit');
    expect(await sent.json()).toMatchObject({ items: [{ state: 'with-office', own: false }] });
    expect((await registered(FIGURE))?.latest).toBeUndefined();
    expect(await query(harness.ownerUrl, 'SELECT * FROM figure')).toEqual([]);
  });

  it('one that is returned keeps its value and can be sent again', async () => {
    const silent = await desk.step(desk.clerk, await row(FIGURE), 'return');
    expect(silent.status).toBe(422);
    await answer(desk.step(desk.clerk, await row(FIGURE), 'return', { reason: 'Thiếu tháng 11' }));
    const [item] = (await row(FIGURE)).items;
    expect(item).toMatchObject({
      state: 'returned',
      answer: { value: 62.5 },
      returned: { reason: 'Thiếu tháng 11' },
    });
    await desk.type(desk.officer, await form(), { [FIGURE]: { answer: 'value', value: 64, evidence: [] } });
    await answer(desk.step(desk.officer, await row(FIGURE), 'submit'));
    await answer(desk.step(desk.clerk, await row(FIGURE), 'receive'));
    expect((await registered(FIGURE))?.latest).toMatchObject({
      value: 64,
      asOf: '2026-12-05',
      periodId: '2026',
    });
    const kept = await query(harness.ownerUrl, 'SELECT value FROM observation ORDER BY sent_at, id');
    expect(kept.map(({ value }) => value)).toEqual([62.5, 64]);
  });

  it('a correction is a further answer with its reason', async () => {
    await desk.type(desk.officer, await form(), { [FIGURE]: { answer: 'value', value: 65, evidence: [] } });
    await answer(desk.step(desk.officer, await row(FIGURE), 'correct', { reason: 'Cộng thiếu một xóm' }));
    expect((await registered(FIGURE))?.latest?.value).toBe(64);
    await answer(desk.step(desk.clerk, await row(FIGURE), 'receive'));
    expect((await registered(FIGURE))?.latest?.value).toBe(65);
    const [last] = await query(
      harness.ownerUrl,
      'SELECT reason, supersedes IS NOT NULL AS supersedes FROM observation ORDER BY sent_at DESC, id DESC LIMIT 1',
    );
    expect(last).toEqual({ reason: 'Cộng thiếu một xóm', supersedes: true });
  });

  it('a correction that is recalled leaves what was received', async () => {
    await desk.type(desk.officer, await form(), {
      [FIGURE]: { answer: 'value', value: 99, evidence: [], warnings: EXPLAINED },
    });
    await answer(desk.step(desk.officer, await row(FIGURE), 'correct', { reason: 'Cộng nhầm' }));
    const recalled = await desk.step(desk.officer, await row(FIGURE), 'recall');
    expect(await recalled.json()).toMatchObject({ items: [{ state: 'received' }] });
    expect((await row(FIGURE)).items[0]).toMatchObject({ answer: { value: 65 } });
    expect((await registered(FIGURE))?.latest?.value).toBe(65);
  });

  it('the office answers for the unit what it was told, and closes', async () => {
    const open = await form();
    const others = open.items.filter(({ state }) => state === 'open');
    const drafts = others.map((item) => [
      item.name,
      item.kind === 'task'
        ? { answer: 'nothing-new' as const, evidence: [] }
        : { answer: 'nil' as const, evidence: [] },
    ]);
    await desk.type(desk.clerk, open, Object.fromEntries(drafts) as Record<string, null>);
    const typed = await form();
    const rest = { ...typed, items: typed.items.filter(({ state }) => state === 'open') };
    expect((await desk.step(desk.clerk, rest, 'enter-for')).status).toBe(422);
    const behalf = { channel: 'call', saidBy: 'Anh Bảy', saidAt: '2026-12-04T08:00:00+07:00' };
    const nobody = { ...behalf, saidBy: '' };
    expect((await desk.step(desk.clerk, rest, 'enter-for', { behalf: nobody })).status).toBe(422);
    await answer(desk.step(desk.clerk, rest, 'enter-for', { behalf }));
    expect((await form()).duty).toMatchObject({ state: 'received', onTime: true });

    const periods = await answer<ReportingPeriod[]>(desk.clerk.request('/api/periods'));
    const period = periods.find(({ id }) => id === '2026');
    expect(period).toMatchObject({ id: '2026', state: 'open' });
    const rate = await answer<ReportingRate>(
      desk.clerk.request('/api/periods/2026/close', { method: 'POST', body: { version: period?.version } }),
    );
    expect(rate).toMatchObject({ submitted: 1, received: 1, onTime: 1 });
    expect((await desk.step(desk.officer, await row(FIGURE), 'correct', { reason: 'Sửa nữa' })).status).toBe(
      409,
    );
  });

  it('a closed period moves again only for the unit that it was unlocked for, and for a while', async () => {
    const unlock = (until: string) =>
      desk.clerk.request('/api/periods/2026/unlock', {
        method: 'POST',
        body: { unitId: desk.unitId, reason: 'Số của ngành về muộn', until },
      });
    expect((await unlock('2026-12-01T00:00:00Z')).status).toBe(422);
    expect((await unlock('2026-12-05T03:05:00Z')).status).toBe(204);
    expect((await form()).open).toBe(true);
    harness.now = new Date('2026-12-05T03:05:01Z');
    expect((await form()).open).toBe(false);
  });
});
