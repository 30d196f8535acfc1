/** Acts on several things through the front door: all or none, each in its own history, and taken back. */
import { beforeAll, describe, expect, it } from 'vitest';
import { asPerson, SONG_TRANG, setUpCommunes } from '../../../tests/communes.ts';
import { type SignedIn, useHarness } from '../../../tests/harness.ts';
import { makePlan } from '../../../tests/plans.ts';
import { verifyChain } from '../../audit/verify-chain.ts';
import { Problem } from '../../http/problem.ts';
import { Unit } from '../../organisation/contract.ts';
import { RegisterDetail, RegisterPage, type RegisterRow } from '../contract.ts';
import { ContentsChanged, ThingsRetired } from './contract.ts';

const harness = useHarness();
let clerk: SignedIn;
let unit: Unit;

beforeAll(async () => {
  await setUpCommunes(harness);
  clerk = await harness.signIn('standing-office', { communeCode: SONG_TRANG.code });
  await makePlan(harness, clerk.session);
  const units = (await (await clerk.request('/api/units')).json()) as unknown[];
  unit = Unit.parse(units[0]);
});

const REASON = 'Theo kết luận họp giao ban';
const DEADLINE = { kind: 'due', due: '2027-06-30', text: 'trước 30/6/2027' } as const;

async function rowsOf(kind: 'indicator' | 'task', filter = ''): Promise<RegisterRow[]> {
  const response = await clerk.request(`/api/register?kind=${kind}&limit=500${filter}`);
  return RegisterPage.parse(await response.json()).rows;
}
const shown = (rows: readonly RegisterRow[]) => rows.map(({ id, kind, version }) => ({ id, kind, version }));
const send = (act: string, body: object, person = clerk) =>
  person.request(`/api/register/many/${act}`, { method: 'POST', body: { reason: REASON, ...body } });
async function done<T>(act: string, body: object, schema: { parse: (value: unknown) => T }): Promise<T> {
  const response = await send(act, body);
  expect(response.status).toBe(200);
  return schema.parse(await response.json());
}
async function refused(act: string, body: object, person = clerk) {
  const response = await send(act, body, person);
  return Problem.parse(await response.json());
}
async function detail({ id, kind }: Pick<RegisterRow, 'id' | 'kind'>): Promise<RegisterDetail> {
  return RegisterDetail.parse(await (await clerk.request(`/api/register/${kind}/${id}`)).json());
}
/** What people see of a row, without the count of its changes. */
const said = (rows: readonly RegisterRow[]) => rows.map((row) => ({ ...row, version: 0 }));

describe('one unit leads', () => {
  it('tasks and indicators at once; each has it in its history; undone, each has its own lead again', async () => {
    const before = [...(await rowsOf('task')), ...(await rowsOf('indicator'))];
    const answer = await done('lead', { things: shown(before), unitId: unit.id }, ContentsChanged);
    const after = [...(await rowsOf('task')), ...(await rowsOf('indicator'))];
    for (const row of after)
      expect(row.owners.filter(({ role }) => role === 'lead')).toMatchObject([{ unitId: unit.id }]);
    const [first] = after;
    if (!first) throw new Error('a task');
    expect((await detail(first)).history[0]).toMatchObject({
      action: 'Sửa',
      reason: REASON,
      changes: [{ label: 'Chủ trì', after: unit.name }],
    });
    const again = await done('lead', { things: shown(after), unitId: unit.id }, ContentsChanged);
    expect(again).toEqual({ changed: 0, former: [] });

    await done('put-back', { things: answer.former }, ContentsChanged);
    expect(said([...(await rowsOf('task')), ...(await rowsOf('indicator'))])).toEqual(said(before));
  });

  it('with a basis, which is taken away again with it', async () => {
    const before = (await rowsOf('task')).slice(0, 2);
    const order = { things: shown(before), unitId: unit.id, basis: 'Thông báo 12/TB-UBND' };
    const answer = await done('lead', order, ContentsChanged);
    for (const row of before)
      expect((await detail(row)).row).toMatchObject({ leadBasis: 'Thông báo 12/TB-UBND', proposed: [] });
    await done('put-back', { things: answer.former }, ContentsChanged);
    expect(said((await rowsOf('task')).slice(0, 2))).toEqual(said(before));
  });

  it('is refused for a unit that is not there', async () => {
    const things = shown(await rowsOf('task'));
    const problem = await refused('lead', { things, unitId: '00000000-0000-7000-8000-000000000000' });
    expect(problem).toMatchObject({ status: 422, errors: [{ field: 'unitId' }] });
  });
});

describe('one deadline', () => {
  it('for tasks; undone, each has its own again, or none', async () => {
    const before = await rowsOf('task');
    const answer = await done('deadline', { things: shown(before), deadline: DEADLINE }, ContentsChanged);
    expect((await rowsOf('task')).map(({ deadline }) => deadline)).toEqual(before.map(() => DEADLINE));
    await done('put-back', { things: answer.former }, ContentsChanged);
    expect(said(await rowsOf('task'))).toEqual(said(before));
  });

  it('is refused for indicators, by name, and changes nothing', async () => {
    const [indicator] = await rowsOf('indicator');
    const tasks = await rowsOf('task');
    if (!indicator) throw new Error('an indicator');
    const problem = await refused('deadline', { things: shown([indicator, ...tasks]), deadline: DEADLINE });
    expect(problem.status).toBe(409);
    expect(problem.title).toContain(`“${indicator.name}”`);
    expect(problem.possible).toEqual(['Bỏ chọn các nội dung này rồi làm lại.']);
    expect(await rowsOf('task')).toEqual(tasks);
  });

  it('is refused when the day is missing', async () => {
    const things = shown(await rowsOf('task'));
    const problem = await refused('deadline', { things, deadline: { kind: 'due', text: 'sớm' } });
    expect(problem).toMatchObject({ status: 422, errors: [{ field: 'deadline' }] });
  });
});

describe('no longer followed', () => {
  it('several for one reason, and followed again', async () => {
    const before = await rowsOf('task');
    const chosen = before.slice(0, 2);
    const { things, changed } = await done('retire', { things: shown(chosen) }, ThingsRetired);
    expect(changed).toBe(2);
    expect((await rowsOf('task', '&retired=only')).map(({ id }) => id).toSorted()).toEqual(
      chosen.map(({ id }) => id).toSorted(),
    );
    const problem = await refused('retire', { things });
    expect(problem).toMatchObject({ status: 409 });
    expect(problem.title).toMatch(/^Đã ngừng theo dõi từ trước: “/);
    await done('restore', { things }, ThingsRetired);
    expect(said(await rowsOf('task'))).toEqual(said(before));
    const [first] = chosen;
    if (!first) throw new Error('a task');
    expect((await detail(first)).history.slice(0, 2)).toMatchObject([
      { action: 'Theo dõi lại', reason: REASON },
      { action: 'Ngừng theo dõi', reason: REASON },
    ]);
  });
});

describe('all or none', () => {
  it('one that somebody else changed refuses all, and is named', async () => {
    const rows = await rowsOf('task');
    const [first] = rows;
    if (!first) throw new Error('a task');
    await done('retire', { things: shown([first]) }, ThingsRetired);
    for (const [act, more] of [
      ['lead', { unitId: unit.id }],
      ['deadline', { deadline: DEADLINE }],
      ['retire', {}],
    ] as const) {
      const problem = await refused(act, { things: shown(rows), ...more });
      expect(problem.status).toBe(409);
      expect(problem.title).toBe(`Vừa được người khác sửa: “${first.name}”. Chưa thay đổi nội dung nào.`);
    }
    const { row } = await detail(first);
    await done('restore', { things: shown([row]) }, ThingsRetired);
    expect(said(await rowsOf('task'))).toEqual(said(rows));
  });

  it('one that is not there refuses all', async () => {
    const rows = shown(await rowsOf('task'));
    const things = [...rows, { id: '00000000-0000-7000-8000-000000000000', kind: 'task', version: 1 }];
    expect(await refused('retire', { things })).toMatchObject({ status: 404 });
    expect(shown(await rowsOf('task'))).toEqual(rows);
  });

  it('more than 500, and none, are refused', async () => {
    const [row] = shown(await rowsOf('task'));
    const many = Array.from({ length: 501 }, () => row);
    expect((await refused('retire', { things: many })).status).toBe(422);
    expect((await refused('retire', { things: [] })).status).toBe(422);
  });

  it('is for those who keep the register', async () => {
    const leader = await harness.signIn('leader', { communeCode: SONG_TRANG.code });
    const things = shown(await rowsOf('task'));
    for (const [act, more] of [
      ['lead', { unitId: unit.id }],
      ['deadline', { deadline: DEADLINE }],
      ['retire', {}],
      ['restore', {}],
    ] as const)
      expect((await refused(act, { things, ...more }, leader)).status).toBe(403);
    const former = things.map((thing) => ({ ...thing, value: {} }));
    expect((await refused('put-back', { things: former }, leader)).status).toBe(403);
  });
});

it('every act stands in the log, whose chain is whole', async () => {
  const rows = [...(await rowsOf('task')), ...(await rowsOf('indicator'))];
  const entries = () => asPerson(harness, clerk.session, verifyChain);
  const before = await entries();
  await done('lead', { things: shown(rows), unitId: unit.id }, ContentsChanged);
  expect(await entries()).toEqual({ entries: before.entries + rows.length });
});
