/** Directives through the front door: a task like any other, which remembers what it is about. */
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle, stayAwake } from '../../../tests/cycle.ts';
import { query, type SignedIn, useHarness } from '../../../tests/harness.ts';
import type { PeriodContent } from '../../duties/content/contract.ts';
import type { DutyForm } from '../../progress/contract.ts';
import type { RegisterDetail, RegisterPage, RegisterRow } from '../../register/contract.ts';
import type { GivenDirective, OwnDirective, RowDirectives } from './contract.ts';

const harness = useHarness();
const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
const WANTED = 'Rà soát hồ sơ chậm, nêu rõ nguyên nhân';
let desk: CycleDesk;
let clerk: SignedIn;
let leader: SignedIn;
let row: RegisterRow;

const give = (who: SignedIn, more: object = {}) =>
  who.request('/api/directives', {
    method: 'POST',
    body: { name: WANTED, leadId: desk.unitId, due: '2026-11-18', ...more },
  });
const given = (who: SignedIn, more: object = {}) => answer<GivenDirective>(give(who, more));
const about = (more: object = {}) => ({ about: { thingId: row.id, kind: row.kind, ...more } });
const of = (kind: string, id: string, who = clerk) =>
  answer<RowDirectives>(who.request(`/api/register/${kind}/${id}/directives`));
const detail = (kind: string, id: string) =>
  answer<RegisterDetail>(clerk.request(`/api/register/${kind}/${id}`));
const later = () => {
  harness.now = new Date(harness.now.getTime() + 60_000);
};
const takeBack = (who: SignedIn, { id, version }: GivenDirective) =>
  who.request(`/api/outside-tasks/${id}/take-back`, { method: 'POST', body: { version } });

/** The unit answers one row of a period, and the office receives it. */
async function report(periodId: string, name: string, said: object): Promise<void> {
  const duties = await answer<{ id: string; unitId: string; periodId: string }[]>(
    clerk.request(`/api/duties?period=${periodId}`),
  );
  const dutyId = duties.find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
  const only = async (who: SignedIn): Promise<DutyForm> => {
    const form = await desk.form(who, dutyId);
    return { ...form, items: form.items.filter((item) => item.name === name) };
  };
  const rules = ['far-from-own', 'short-of-target', 'held-up-without-reason', 'done-without-evidence'];
  const warnings = rules.map((rule) => ({ rule, explanation: 'Theo thực tế' }));
  const draft = { evidence: [], warnings, ...said } as never;
  const typed = await desk.type(desk.officer, await only(desk.officer), { [name]: draft });
  expect(typed.status).toBe(200);
  await answer(desk.step(desk.officer, await only(desk.officer), 'submit'));
  await answer(desk.step(clerk, await only(clerk), 'receive'));
}

beforeAll(async () => {
  harness.now = new Date('2026-10-05T03:00:00Z');
  desk = await setUpCycle(harness);
  ({ clerk } = desk);
  const { communeCode } = clerk.session;
  leader = await harness.signIn('leader', { communeCode, name: 'Trần Thị Chủ Tịch' });
  for (const person of [clerk, leader, desk.officer]) await stayAwake(harness, person);
  const { rows } = await answer<PeriodContent>(clerk.request('/api/period-content'));
  const thingId = rows.find(({ name }) => name === FIGURE)?.id;
  const choices = [{ thingId, cycle: 'month', asked: true }];
  await answer(clerk.request('/api/period-content', { method: 'PUT', body: { choices } }));
  await desk.open('2026M10');
  await report('2026M10', FIGURE, { answer: 'value', value: 62.5 });
  const list = await answer<RegisterPage>(clerk.request(`/api/register?q=${encodeURIComponent(FIGURE)}`));
  row = list.rows.find(({ name }) => name === FIGURE) as RegisterRow;
});

describe('a leader directs about a row', () => {
  let directive: GivenDirective;

  it('and a task of the unit is in the register, due on the day of the answer', async () => {
    directive = await given(leader, about());
    const task = await detail('task', directive.id);
    expect(task.row).toMatchObject({
      name: WANTED,
      documentKind: 'directive',
      planTitle: 'Ý kiến chỉ đạo của Trần Thị Chủ Tịch',
      deadline: { kind: 'due', text: 'trả lời trước ngày 18/11/2026', due: '2026-11-18' },
      status: 'in-time',
    });
    expect(task.row.owners).toMatchObject([{ role: 'lead', unitId: desk.unitId }]);
    expect(task.history.map(({ action }) => action)).toEqual(['Thêm việc']);
  });

  it('and the row tells of it: on its page, and in its life', async () => {
    const { directives, about: nothing } = await of('indicator', row.id);
    expect(nothing).toBeUndefined();
    expect(directives).toMatchObject([
      {
        taskId: directive.id,
        name: WANTED,
        speaker: 'Trần Thị Chủ Tịch',
        givenBy: 'Trần Thị Chủ Tịch',
        units: ['Phòng Văn hóa - Xã hội'],
        due: '2026-11-18',
        status: 'in-time',
        state: 'not-started',
      },
    ]);
    const [entry] = (await detail('indicator', row.id)).history;
    expect(entry).toMatchObject({ action: 'Ý kiến chỉ đạo', actor: 'Trần Thị Chủ Tịch' });
    expect(entry?.changes.map(({ label, after }) => `${label}: ${after}`)).toEqual([
      `Nội dung: ${WANTED}`,
      'Đơn vị trả lời: Phòng Văn hóa - Xã hội',
      'Trả lời trước ngày: 18/11/2026',
      'Người cho ý kiến: Trần Thị Chủ Tịch',
    ]);
  });

  it('and the task tells what it is about', async () => {
    const told = await of('task', directive.id);
    expect(told).toEqual({ directives: [], about: { id: row.id, kind: 'indicator', name: FIGURE } });
    expect((await of('task', directive.id, desk.officer)).about?.id).toBe(row.id);
  });

  it('and its unit finds it among its own work, other units do not', async () => {
    const own = async (who: SignedIn) => await answer<OwnDirective[]>(who.request('/api/directives/own'));
    expect(await own(desk.officer)).toMatchObject([
      { taskId: directive.id, name: WANTED, about: { id: row.id, name: FIGURE } },
    ]);
    const { communeCode } = clerk.session;
    const units = await answer<{ id: string }[]>(clerk.request('/api/units'));
    const unitId = units.find(({ id }) => id !== desk.unitId)?.id ?? '';
    expect(await own(await harness.signIn('unit-officer', { communeCode, unitId }))).toEqual([]);
  });

  it('and its unit is asked for it by the ordinary rules; what was received stands beside it', async () => {
    harness.now = new Date('2026-11-05T03:00:00Z');
    await desk.open('2026M11');
    await report('2026M11', WANTED, {
      answer: 'update',
      state: 'in-progress',
      done: 'Đã rà soát 12/20 hồ sơ',
    });
    const [shown] = (await of('indicator', row.id)).directives;
    expect(shown).toMatchObject({ state: 'in-progress', latest: { done: 'Đã rà soát 12/20 hồ sơ' } });
  });

  it('and it is listed no longer once it was taken back', async () => {
    later();
    const slip = await given(leader, { ...about(), name: 'Gõ nhầm' });
    expect((await of('indicator', row.id)).directives.map(({ name }) => name)).toEqual(['Gõ nhầm', WANTED]);
    expect((await takeBack(leader, slip)).status).toBe(204);
    const [told] = (await detail('indicator', row.id)).history;
    expect(told).toMatchObject({ action: 'Hoàn tác ý kiến chỉ đạo', changes: [{ before: 'Gõ nhầm' }, {}] });
    expect((await of('indicator', row.id)).directives.map(({ name }) => name)).toEqual([WANTED]);
  });
});

describe('what it is about', () => {
  it('is a figure, by the name of its period', async () => {
    const { id } = await given(leader, about({ periodId: '2026M10' }));
    const [first] = (await of('indicator', row.id)).directives;
    expect(first).toMatchObject({ taskId: id, periodName: 'Tháng 10/2026' });
    expect((await of('task', id)).about).toMatchObject({ id: row.id, periodName: 'Tháng 10/2026' });
    const [entry] = (await detail('indicator', row.id)).history;
    expect(entry?.changes).toContainEqual({
      field: 'period',
      label: 'Về số liệu của kỳ',
      after: 'Tháng 10/2026',
    });
  });

  it('is nothing where it is given to a unit', async () => {
    const { id } = await given(leader, { name: 'Báo cáo việc trực lễ' });
    expect(await of('task', id)).toEqual({ directives: [] });
    expect((await detail('task', id)).row.documentKind).toBe('directive');
  });

  it('stays what it is about when the row is joined into another', async () => {
    later();
    const { rows } = await answer<RegisterPage>(clerk.request('/api/register?kind=task'));
    const [one, other] = rows.filter(({ documentKind }) => documentKind === 'plan');
    if (!one || !other) throw new Error('the sample plan has fewer tasks');
    const { id } = await given(leader, { name: 'Về hai việc', about: { thingId: other.id, kind: 'task' } });
    await answer(
      clerk.request(`/api/register/task/${one.id}/join`, {
        method: 'POST',
        body: { version: one.version, other: other.id, otherVersion: other.version, reason: 'Cùng một việc' },
      }),
    );
    expect((await of('task', one.id)).directives.map(({ taskId }) => taskId)).toEqual([id]);
    expect((await of('task', id)).about).toMatchObject({ id: one.id, name: one.name });
    // Under the former id as well, and the task itself is told apart from what it is about.
    expect((await of('task', other.id)).directives).toHaveLength(1);
  });
});

describe('who speaks', () => {
  it('is named by whoever records what a leader said', async () => {
    const refused = await give(clerk, about());
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Vui lòng ghi ý kiến này là của ai.');
    later();
    await given(clerk, {
      ...about(),
      speaker: 'đồng chí Bí thư Đảng ủy',
      number: '12-TB/ĐU',
      date: '2026-11-04',
    });
    const [first] = (await of('indicator', row.id)).directives;
    expect(first).toMatchObject({ speaker: 'đồng chí Bí thư Đảng ủy', givenBy: clerk.session.name });
    const { row: task } = await detail('task', first?.taskId ?? '');
    expect(task.planTitle).toContain('12-TB/ĐU');
  });

  it('may be another for a leader too', async () => {
    later();
    await given(leader, { ...about(), speaker: 'đồng chí Chủ tịch UBND xã' });
    const [first] = (await of('indicator', row.id)).directives;
    expect(first).toMatchObject({
      speaker: 'đồng chí Chủ tịch UBND xã',
      givenBy: 'Trần Thị Chủ Tịch',
    });
  });
});

describe('what is refused', () => {
  const STRANGER = '018f2f3e-0000-7000-8000-000000000001';

  it.each([
    ['a unit that is not there', () => ({ leadId: STRANGER }), 422, 'không có trong danh mục'],
    [
      'a row that is not there',
      () => ({ about: { thingId: STRANGER, kind: 'task' } }),
      404,
      'Không tìm thấy',
    ],
    ['a period without an answer', () => about({ periodId: '2026M03' }), 422, 'chưa có câu trả lời nào'],
    ['a day that is past', () => ({ due: '2026-10-01' }), 422, 'Ngày trả lời đã qua'],
  ])('%s', async (_, more, status, words) => {
    const before = await query(harness.ownerUrl, 'SELECT count(*)::int AS n FROM directive');
    const refused = await give(leader, more());
    expect(refused.status).toBe(status);
    expect(await refused.text()).toContain(words);
    expect(await query(harness.ownerUrl, 'SELECT count(*)::int AS n FROM directive')).toEqual(before);
  });

  it('a row that is no longer followed', async () => {
    const { id, version } = await given(leader, { name: 'Việc sẽ bỏ' });
    await takeBack(leader, { id, version });
    const refused = await give(leader, { about: { thingId: id, kind: 'task' } });
    expect(refused.status).toBe(409);
  });

  it('a person of a unit, and one who looks on', async () => {
    const { communeCode } = clerk.session;
    for (const who of [desk.officer, await harness.signIn('inspector', { communeCode })])
      expect((await give(who, about())).status).toBe(403);
  });

  it('another commune, by the database itself', async () => {
    const rows = await harness.database.withTenant('00001', leader.actor, (tx) =>
      tx.db.selectFrom('directive').selectAll().execute(),
    );
    expect(rows).toEqual([]);
  });
});
