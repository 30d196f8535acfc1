/** A figure that several units make: asked of each, received part by part, a figure at full coverage or by a decision. */
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle, stayAwake } from '../../../tests/cycle.ts';
import { query, type SignedIn, useHarness } from '../../../tests/harness.ts';
import type { ChangeLogPage } from '../../change-log/contract.ts';
import type { FormerDefinitions, PeriodContent } from '../../duties/content/contract.ts';
import type { Definition, Duty } from '../../duties/contract.ts';
import type { Unit } from '../../organisation/contract.ts';
import type { DutyItem, FigureDraft } from '../../progress/contract.ts';
import type { Whole } from '../../progress/wholes/contract.ts';
import type { RegisterDetail, RegisterPage } from '../../register/contract.ts';

const harness = useHarness();
const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
let desk: CycleDesk;
let thingId: string;
let unitIds: string[];
let duties: Duty[];

beforeAll(async () => {
  harness.now = new Date('2026-12-05T03:00:00Z');
  desk = await setUpCycle(harness);
  thingId = (await contentRow()).id;
  const units = await answer<Unit[]>(desk.clerk.request('/api/units'));
  const living = units.filter(({ kind }) => kind !== 'collective').map(({ id }) => id);
  unitIds = [desk.unitId, ...living.filter((id) => id !== desk.unitId)].slice(0, 3);
});

async function contentRow() {
  const { rows } = await answer<PeriodContent>(desk.clerk.request('/api/period-content'));
  const row = rows.find(({ name }) => name === FIGURE);
  if (!row) throw new Error('the sample plan has no such indicator');
  return row;
}

async function define(value: object, person: SignedIn = desk.clerk): Promise<Response> {
  const { definition, definitionVersion } = await contentRow();
  const changes = [{ thingId, version: definitionVersion, value: { ...definition, ...value } }];
  return await person.request('/api/definitions', { method: 'PUT', body: { changes } });
}
const several = (ids: readonly string[], overUnits: Definition['overUnits'] = 'ratio') => ({
  valueKind: 'ratio',
  provider: { kind: 'units', unitIds: ids },
  overUnits,
});

async function item(unitId: string | undefined): Promise<{ duty: Duty; item: DutyItem }> {
  const duty = duties.find((each) => each.unitId === unitId);
  const form = await desk.form(desk.clerk, duty?.id ?? '');
  const found = form.items.find((each) => each.thingId === thingId);
  if (!found) throw new Error('the unit is not asked');
  return { duty: form.duty, item: found };
}

/** Types the part of a unit and has it received, as told to the office. */
async function give(unitId: string | undefined, draft: Partial<FigureDraft>, reason?: string): Promise<void> {
  const { duty } = await item(unitId);
  const only = async () => {
    const form = await desk.form(desk.clerk, duty.id);
    return { ...form, items: form.items.filter((each) => each.thingId === thingId) };
  };
  const typed = { evidence: [], ...draft };
  expect((await desk.type(desk.clerk, await only(), { [FIGURE]: typed })).status).toBe(200);
  const behalf = { channel: 'call', saidBy: 'Cô Hoa', saidAt: '2026-12-05T09:00:00+07:00' };
  await answer(desk.step(desk.clerk, await only(), 'enter-for', { behalf, ...(reason && { reason }) }));
}

async function registered() {
  const page = await answer<RegisterPage>(
    desk.clerk.request(`/api/register?q=${encodeURIComponent(FIGURE)}`),
  );
  return page.rows.find(({ id }) => id === thingId);
}
const figures = async () =>
  await query(
    harness.ownerUrl,
    `SELECT period_id, answer, estimate, value, numerator, denominator, units_given, units_expected FROM figure
     WHERE thing_id = $1 ORDER BY period_id`,
    [thingId],
  );
const wholes = async (person: SignedIn = desk.clerk) =>
  await answer<Whole[]>(person.request('/api/periods/2026/wholes'));
async function whole(person?: SignedIn): Promise<Whole> {
  const [found] = (await wholes(person)).filter((each) => each.thingId === thingId);
  if (!found) throw new Error('nothing is made of parts');
  return found;
}
async function decide(action: string, more: object = {}, person = desk.clerk): Promise<Response> {
  const { given, expected } = await whole();
  return await person.request('/api/periods/2026/wholes/decisions', {
    method: 'POST',
    body: { thingId, action, reason: 'Đơn vị thứ ba báo sau', given, expected, ...more },
  });
}

describe('who makes a figure', () => {
  it('is said by those who keep the commune, of units that answer, by a rule that fits', async () => {
    expect((await define(several(unitIds), desk.officer)).status).toBe(403);
    expect((await define(several([]))).status).toBe(422);
    expect((await define(several([thingId]))).status).toBe(422);
    expect((await define(several(unitIds, 'sum'))).status).toBe(422);
    expect((await define(several(unitIds))).status).toBe(200);
    const row = await contentRow();
    expect(row.provider.units?.map(({ unitId }) => unitId).toSorted()).toEqual(unitIds.toSorted());
    expect(row.definition).toMatchObject({ overUnits: 'ratio' });
  });

  it('asks each of them for its part, and says of how many', async () => {
    duties = await desk.open('2026');
    for (const unitId of unitIds)
      expect((await item(unitId)).item).toMatchObject({ part: { rule: 'ratio', units: 3 }, state: 'open' });
    expect(await whole()).toMatchObject({ given: 0, expected: 3, state: 'gathering' });
    expect((await registered())?.together).toBeUndefined();
  });
});

describe('parts that are received one by one', () => {
  it('a percentage without its counts is refused; it cannot be added up', async () => {
    const { duty } = await item(unitIds[0]);
    const form = await desk.form(desk.clerk, duty.id);
    await desk.type(desk.clerk, form, { [FIGURE]: { value: 50, evidence: [] } });
    expect((await item(unitIds[0])).item.remarks).toMatchObject([
      { rule: 'part-without-counts', severity: 'error' },
    ]);
  });

  it('are shown with their coverage, and are no figure', async () => {
    await give(unitIds[0], { numerator: 60, denominator: 100 });
    await give(unitIds[1], { numerator: 30, denominator: 50 });
    expect(await figures()).toEqual([]);
    const row = await registered();
    expect(row?.latest).toBeUndefined();
    expect(row?.together).toMatchObject({ periodId: '2026', given: 2, expected: 3, value: 60 });
    expect(await whole()).toMatchObject({
      given: 2,
      expected: 3,
      state: 'gathering',
      said: { numerator: 90, denominator: 150, value: 60 },
    });
  });

  it('a unit sees what was received of the others, and not how those stand that nobody received', async () => {
    const { parts } = await whole(desk.officer);
    expect(parts.find(({ unitId }) => unitId === unitIds[1])).toMatchObject({
      state: 'received',
      figure: { numerator: 30 },
    });
    const third = parts.find(({ unitId }) => unitId === unitIds[2]);
    expect(third).not.toHaveProperty('state');
    expect(third).not.toHaveProperty('dutyId');
  });

  it('are taken by a decision of the office alone, with a reason, marked as such, and given back', async () => {
    expect((await decide('take', {}, desk.officer)).status).toBe(403);
    expect((await decide('take', { reason: '' })).status).toBe(422);
    expect((await decide('give', { figure: { value: 1 } })).status).toBe(409);
    expect((await decide('take', { given: 1 })).status).toBe(409);
    expect((await decide('take')).status).toBe(204);
    expect(await figures()).toMatchObject([{ value: 60, units_given: 2, units_expected: 3 }]);
    expect(await registered()).toMatchObject({ latest: { value: 60, units: { given: 2, expected: 3 } } });
    expect((await registered())?.together).toBeUndefined();
    expect((await decide('withdraw')).status).toBe(204);
    expect(await figures()).toEqual([]);
    expect((await registered())?.latest).toBeUndefined();
    expect((await decide('take')).status).toBe(204);
  });

  it('a correction of one part counts the whole anew, and the last part makes it whole', async () => {
    await give(unitIds[1], { numerator: 40, denominator: 50 }, 'Nghe nhầm');
    expect(await figures()).toMatchObject([{ numerator: 100, denominator: 150, units_given: 2 }]);
    await give(unitIds[2], { answer: 'nil' });
    expect(await figures()).toMatchObject([
      { numerator: 100, denominator: 150, units_given: 3, units_expected: 3 },
    ]);
    expect(await whole()).toMatchObject({ state: 'complete' });
    expect((await decide('withdraw')).status).toBe(409);
  });

  it('those to whom it does not apply are none of its units', async () => {
    await give(unitIds[2], { answer: 'not-applicable', note: 'Không có thủ tục' }, 'Xem lại');
    expect(await figures()).toMatchObject([{ units_given: 2, units_expected: 2 }]);
  });

  it('stands in the history of the row, and in the log', async () => {
    const detail = await answer<RegisterDetail>(desk.clerk.request(`/api/register/indicator/${thingId}`));
    expect(detail.history.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['Lấy số của xã khi chưa đủ đơn vị', 'Bỏ quyết định về số của xã']),
    );
    const admin = await harness.signIn('admin', { communeCode: desk.clerk.session.communeCode });
    const log = await answer<ChangeLogPage>(admin.request('/api/change-log'));
    expect(JSON.stringify(log)).toContain('Lấy số của xã khi chưa đủ đơn vị');
  });
});

describe('how it is made, changed while the period is open', () => {
  it('counts anew, and as before when that is taken back', async () => {
    const set = await answer<FormerDefinitions>(
      (async () => await define({ ...several(unitIds, 'mean') }))(),
    );
    expect(await figures()).toMatchObject([{ value: 70, numerator: null, units_given: 2 }]);
    await answer(desk.clerk.request('/api/definitions', { method: 'PUT', body: { changes: set.former } }));
    expect(await figures()).toMatchObject([{ numerator: 100, denominator: 150 }]);
  });

  it('where nothing is added up, the office states the figure', async () => {
    expect((await define(several(unitIds, 'none'))).status).toBe(200);
    expect(await figures()).toEqual([]);
    expect(await whole()).toMatchObject({ state: 'unstated' });
    expect((await decide('take')).status).toBe(409);
    expect((await decide('give', { figure: { numerator: 5, denominator: 0 } })).status).toBe(422);
    expect((await decide('give', { figure: { numerator: 120, denominator: 160 } })).status).toBe(204);
    expect(await figures()).toMatchObject([{ value: 75, numerator: 120 }]);
    expect(await whole()).toMatchObject({ state: 'given', said: { value: 75 } });
    expect((await decide('withdraw')).status).toBe(204);
    expect(await figures()).toEqual([]);
  });

  it('units that say whether they have it are counted', async () => {
    expect((await define(several(unitIds, 'count'))).status).toBe(200);
    expect((await item(unitIds[0])).item.definition).toMatchObject({
      valueKind: 'level',
      levels: ['Chưa đạt', 'Đạt'],
    });
    await give(unitIds[0], { text: 'Đạt' }, 'Cách tính mới');
    await give(unitIds[1], { text: 'Chưa đạt' }, 'Cách tính mới');
    expect(await figures()).toMatchObject([{ numerator: 1, denominator: 2, value: 50 }]);
  });
});

describe('other periods', () => {
  it('one that goes to some of the units alone makes no whole of their parts', async () => {
    expect((await define(several(unitIds, 'ratio'))).status).toBe(200);
    const [first] = unitIds;
    const adHoc = {
      name: 'Kiểm tra đột xuất',
      start: '2026-12-01',
      end: '2026-12-31',
      due: '2026-12-20',
      unitIds: [first],
      thingIds: [thingId],
    };
    duties = await answer<Duty[]>(desk.clerk.request('/api/periods', { method: 'POST', body: { adHoc } }));
    await give(first, { numerator: 1, denominator: 10 });
    const [own] = duties;
    const [part] = await answer<Whole[]>(desk.clerk.request(`/api/periods/${own?.periodId}/wholes`));
    expect(part).toMatchObject({ given: 1, expected: 3, state: 'gathering' });
    expect(part?.parts.filter(({ asked }) => !asked)).toHaveLength(2);
    expect(await figures()).not.toContainEqual(expect.objectContaining({ denominator: 10 }));
  });

  it('what a unit gave before is its own part, and never the figure of the commune', async () => {
    harness.now = new Date('2027-12-05T03:00:00Z');
    await stayAwake(harness, desk.clerk);
    duties = await desk.open('2027');
    const { item: own } = await item(unitIds[2]);
    expect(own.previous).toMatchObject({ answer: 'not-applicable' });
    expect(own.keeps).toBeUndefined();
    const first = (await item(unitIds[0])).item;
    expect(first).toMatchObject({ previous: { numerator: 1, denominator: 10 }, keeps: '2026-12-05' });
  });

  it('“giữ nguyên” of a part keeps that part in the whole', async () => {
    await give(unitIds[0], { answer: 'unchanged' });
    await give(unitIds[1], { numerator: 9, denominator: 10 });
    await give(unitIds[2], { answer: 'not-applicable', note: 'Không có thủ tục' });
    expect((await figures()).at(-1)).toMatchObject({
      period_id: '2027',
      answer: 'value',
      numerator: 10,
      denominator: 20,
    });
  });
});
