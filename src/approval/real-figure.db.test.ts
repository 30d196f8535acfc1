import { beforeAll, describe, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle, stayAwake } from '../../tests/cycle.ts';
import { query, type SignedIn, useHarness } from '../../tests/harness.ts';
import type { PeriodContent } from '../duties/content/contract.ts';
import type { ReportingPeriod } from '../duties/contract.ts';
import type { FigureDraft, MyWork, SavedDrafts, ThingAnswer } from '../progress/contract.ts';
import type { RegisterPage } from '../register/contract.ts';
import type { ReportingStanding } from './contract.ts';

const harness = useHarness();
let desk: CycleDesk;
let dutyId: string;
let frozen: ReportingPeriod['rate'];

const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
const TOLD = 'Người dân có tài khoản định danh';
const EXPLAINED = ['far-from-own', 'short-of-target'].map((rule) => ({ rule, explanation: 'Đã kiểm tra.' }));
const BEHALF = { channel: 'call', saidBy: 'Anh Bảy', saidAt: '2026-10-01T08:00:00+07:00' };
const figure = (value: number, more: Partial<FigureDraft> = {}): FigureDraft => ({
  value,
  evidence: [],
  warnings: EXPLAINED,
  ...more,
});

beforeAll(async () => {
  harness.now = new Date('2026-09-05T03:00:00Z');
  desk = await setUpCycle(harness);
  for (const person of [desk.clerk, desk.officer]) await stayAwake(harness, person);
  const { rows } = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
  const choices = rows
    .filter(({ name }) => name === FIGURE || name === TOLD)
    .flatMap(({ id }) => ['month', 'quarter'].map((cycle) => ({ thingId: id, cycle, asked: true })));
  await answer(desk.clerk.request('/api/period-content', { method: 'PUT', body: { choices } }));
  dutyId = (await desk.open('2026Q3')).find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
});

async function row(name: string, person = desk.officer) {
  const form = await desk.form(person, dutyId);
  return { ...form, items: form.items.filter((item) => item.name === name) };
}
const itemOf = async (name: string) => (await row(name)).items[0];
const step = async (person: SignedIn, name: string, action: Parameters<CycleDesk['step']>[2], more = {}) =>
  await desk.step(person, await row(name, person), action, more);
async function type(name: string, draft: FigureDraft | null, person = desk.officer): Promise<Response> {
  return await desk.type(person, await row(name, person), { [name]: draft });
}
const work = () => answer<MyWork>(desk.officer.request('/api/my-work'));
const standing = (person: SignedIn) => answer<ReportingStanding>(person.request('/api/reporting/standing'));
const period = async () =>
  (await answer<ReportingPeriod[]>(desk.clerk.request('/api/periods'))).find(({ id }) => id === '2026Q3');
const registered = async (name: string) => {
  const { rows } = await answer<RegisterPage>(
    desk.clerk.request(`/api/register?q=${encodeURIComponent(name)}`),
  );
  return rows.find((each) => each.name === name)?.latest;
};
const kept = async (name: string) => {
  const [found] = await query(
    harness.ownerUrl,
    `SELECT f.value, f.estimate, to_char(f.as_of, 'YYYY-MM-DD') AS "asOf", f.estimated, f.observation_id
      FROM figure f JOIN thing t ON t.id = f.thing_id WHERE t.name = $1 AND f.period_id = '2026Q3'`,
    [name],
  );
  return found;
};

describe('an estimate of the whole period', () => {
  it('is received as such, and frozen with its period', async () => {
    for (const [name, value] of [
      [FIGURE, 60],
      [TOLD, 70],
    ] as const) {
      await answer(type(name, figure(value, { estimate: true })));
      await answer(step(desk.officer, name, 'submit'));
      await answer(step(desk.clerk, name, 'receive'));
    }
    expect((await desk.form(desk.officer, dutyId)).asksEstimate).toBe(true);
    expect(await kept(FIGURE)).toMatchObject({ value: 60, estimate: true, estimated: null });
    expect(await itemOf(FIGURE)).toMatchObject({ state: 'received', estimate: { value: 60 } });
    harness.now = new Date('2026-09-20T03:00:00Z');
    frozen = await answer(
      desk.clerk.request('/api/periods/2026Q3/close', {
        method: 'POST',
        body: { version: (await period())?.version },
      }),
    );
    expect(frozen).toMatchObject({ submitted: 1, onTime: 1 });
  });

  it('stands until the period is over: nothing can be typed or sent before that', async () => {
    harness.now = new Date('2026-09-30T16:59:00Z');
    expect((await itemOf(FIGURE))?.settles).toBeUndefined();
    expect((await type(FIGURE, figure(61))).status).toBe(409);
    const early = await step(desk.officer, FIGURE, 'settle');
    expect(early.status).toBe(409);
    expect(await early.json()).toMatchObject({
      title: expect.stringContaining('chưa kết thúc') as string,
    });
    expect((await step(desk.clerk, FIGURE, 'enter-for', { behalf: BEHALF })).status).toBe(409);
    expect((await work()).settling).toEqual([]);
    expect((await standing(desk.clerk)).settling).toEqual([]);
  });
});

describe('the real figure', () => {
  it('is owed from the day after, by the unit and without a due day', async () => {
    harness.now = new Date('2026-09-30T17:01:00Z');
    const { forms, settling } = await work();
    expect(forms).toEqual([]);
    expect(settling.map(({ items }) => items.map(({ name, settles }) => [name, settles]))).toEqual([
      [
        [FIGURE, true],
        [TOLD, true],
      ],
    ]);
    const { own } = await standing(desk.officer);
    expect(own).toEqual({ rows: 2, forHead: 0 });
    expect((await standing(desk.clerk)).settling).toEqual([
      { id: '2026Q3', name: 'Quý III/2026', owed: 2, toReceive: 0 },
    ]);
  });

  it('is typed where nothing else is, is no estimate again, and is explained where it is far from that', async () => {
    expect((await step(desk.officer, FIGURE, 'settle')).status).toBe(422);
    const again = await answer<SavedDrafts>(type(FIGURE, figure(61, { estimate: true })));
    expect(again.items[0]?.remarks).toMatchObject([{ rule: 'estimate-again', severity: 'error' }]);
    expect((await step(desk.officer, FIGURE, 'settle')).status).toBe(422);
    const far = await answer<SavedDrafts>(type(FIGURE, figure(90)));
    expect(far.items[0]?.remarks).toContainEqual(expect.objectContaining({ rule: 'far-from-estimate' }));
    expect((await step(desk.officer, FIGURE, 'settle')).status).toBe(422);
    const note = await desk.officer.request(`/api/duties/${dutyId}/note`, {
      method: 'PUT',
      body: { version: 1, note: { next: 'Thêm' } },
    });
    expect(note.status).toBe(409);
    expect((await step(desk.officer, FIGURE, 'correct', { reason: 'Sửa lại' })).status).toBe(409);
  });

  it('changes nothing before it is received, and goes on being typed where it is recalled', async () => {
    await answer(type(FIGURE, figure(61)));
    await answer(step(desk.officer, FIGURE, 'settle'));
    expect(await kept(FIGURE)).toMatchObject({ value: 60, estimate: true });
    expect((await standing(desk.clerk)).settling).toMatchObject([{ owed: 1, toReceive: 1 }]);
    expect((await standing(desk.officer)).own.rows).toBe(1);
    expect((await work()).settling[0]?.items.map(({ state }) => state)).toEqual(['with-office', 'received']);
    const recalled = await step(desk.officer, FIGURE, 'recall');
    expect(await recalled.json()).toMatchObject({ items: [{ state: 'received' }] });
    expect(await itemOf(FIGURE)).toMatchObject({ draft: { value: 61 }, answer: { value: 60 } });
    await answer(step(desk.officer, FIGURE, 'settle'));
  });

  it('can be returned with a reason and sent again', async () => {
    expect((await step(desk.clerk, FIGURE, 'return')).status).toBe(422);
    await answer(step(desk.clerk, FIGURE, 'return', { reason: 'Thiếu tháng 9' }));
    expect(await itemOf(FIGURE)).toMatchObject({ state: 'returned', settles: true, estimate: { value: 60 } });
    expect((await standing(desk.officer)).own.rows).toBe(2);
    await answer(type(FIGURE, figure(62)));
    await answer(step(desk.officer, FIGURE, 'settle'));
  });

  it('supersedes the estimate once it is received, which stays beside it', async () => {
    const before = await kept(FIGURE);
    await answer(step(desk.clerk, FIGURE, 'receive'));
    const after = await kept(FIGURE);
    expect(after).toMatchObject({ value: 62, estimate: false, asOf: '2026-09-30' });
    expect(after?.['estimated']).toMatchObject({
      value: 60,
      observationId: before?.['observation_id'],
      asOf: '2026-09-05',
    });
    expect(await registered(FIGURE)).toMatchObject({ value: 62, asOf: '2026-09-30', estimate: false });
    const item = await itemOf(FIGURE);
    expect(item).toMatchObject({ state: 'received', estimate: { value: 60 }, answer: { value: 62 } });
    expect(item?.settles).toBeUndefined();
    const history = await answer<ThingAnswer[]>(
      desk.clerk.request(`/api/answers/indicator/${item?.thingId}`),
    );
    const told = history.map((each) => [
      'value' in each.answer && each.answer.value,
      'estimate' in each.answer && each.answer.estimate,
      each.superseded,
      each.received !== undefined,
    ]);
    expect(told).toContainEqual([62, false, false, true]);
    expect(told).toContainEqual([60, true, true, true]);
  });

  it('is owed once only', async () => {
    const again = await step(desk.officer, FIGURE, 'settle');
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ title: expect.stringContaining('không có số ước') as string });
    expect((await type(FIGURE, figure(63))).status).toBe(409);
    expect((await work()).settling[0]?.items.map(({ name }) => name)).toEqual([TOLD]);
  });

  it('may come from the office for the unit, which needs no reason but says through what', async () => {
    await answer(type(TOLD, figure(71), desk.clerk));
    expect((await step(desk.clerk, TOLD, 'enter-for')).status).toBe(422);
    harness.now = new Date('2026-10-02T03:00:00Z');
    const entered = await step(desk.clerk, TOLD, 'enter-for', { behalf: BEHALF });
    expect(await entered.json()).toMatchObject({ items: [{ state: 'received' }] });
    expect(await kept(TOLD)).toMatchObject({ value: 71, estimate: false });
    expect((await standing(desk.clerk)).settling).toEqual([]);
    expect((await work()).settling).toEqual([]);
  });

  it('leaves the rate of the period as it was frozen', async () => {
    expect(await period()).toMatchObject({ state: 'closed', rate: frozen });
  });

  it('is corrected as any other figure where the period is unlocked, for the same day', async () => {
    const unlocked = await desk.clerk.request('/api/periods/2026Q3/unlock', {
      method: 'POST',
      body: { unitId: desk.unitId, reason: 'Số của ngành về muộn', until: '2026-10-05T00:00:00Z' },
    });
    expect(unlocked.status).toBe(204);
    await answer(type(FIGURE, figure(63)));
    await answer(step(desk.officer, FIGURE, 'correct', { reason: 'Cộng thiếu một xóm' }));
    await answer(step(desk.clerk, FIGURE, 'receive'));
    expect(await kept(FIGURE)).toMatchObject({ value: 63, asOf: '2026-09-30', estimated: { value: 60 } });
    harness.now = new Date('2026-10-06T00:00:00Z');
    expect((await type(FIGURE, figure(64))).status).toBe(409);
  });

  it('is owed in a period that is still open too, among the rows of its form', async () => {
    dutyId = (await desk.open('2026M10')).find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
    await answer(type(FIGURE, figure(64, { estimate: true })));
    await answer(step(desk.officer, FIGURE, 'submit'));
    await answer(step(desk.clerk, FIGURE, 'receive'));
    harness.now = new Date('2026-11-01T03:00:00Z');
    expect(await itemOf(FIGURE)).toMatchObject({ state: 'received', settles: true });
    expect((await desk.form(desk.officer, dutyId)).asksEstimate).toBe(false);
    const { forms, settling } = await work();
    const owed = [...forms, ...settling].filter(({ duty }) => duty.id === dutyId);
    expect(owed.flatMap(({ items }) => items.filter(({ settles }) => settles)).length).toBe(1);
  });
});

describe('an estimate of another period', () => {
  it('is nothing to measure by, and nothing to leave as it is', async () => {
    dutyId = (await desk.open('2026M11')).find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
    const { keeps, previous: before } = (await itemOf(FIGURE)) ?? {};
    expect(keeps).toBe(before?.asOf);
    const same = await answer<SavedDrafts>(type(FIGURE, { answer: 'unchanged', evidence: [] }));
    expect(same.items[0]?.remarks).toEqual([]);
    await answer(step(desk.officer, FIGURE, 'submit'));
    expect(await itemOf(FIGURE)).toMatchObject({ keeps, answer: { answer: 'unchanged' } });
    await answer(step(desk.officer, FIGURE, 'recall'));
    await answer(type(FIGURE, figure(65)));
    await answer(step(desk.officer, FIGURE, 'submit'));
    const { review, previous } = (await itemOf(FIGURE)) ?? {};
    expect(previous).toMatchObject({ periodId: '2026Q3', value: 63 });
    expect(review?.former).toMatchObject([
      { value: 64, estimate: true },
      { value: 63, estimate: false },
    ]);
  });
});
