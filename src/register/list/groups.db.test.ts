/** Lists in groups, and the way from row to row, through the front door. */
import { beforeAll, expect, it } from 'vitest';
import { SONG_TRANG, setUpCommunes } from '../../../tests/communes.ts';
import { type SignedIn, useHarness } from '../../../tests/harness.ts';
import { makePlan } from '../../../tests/plans.ts';
import { samplePlan, sampleReading } from '../../../tests/sample-plan.ts';
import { GROUPINGS, type ListedRow, RegisterPage } from '../contract.ts';
import { RowPlace } from './contract.ts';

const harness = useHarness();
let clerk: SignedIn;

beforeAll(async () => {
  await setUpCommunes(harness);
  clerk = await harness.signIn('standing-office', { communeCode: SONG_TRANG.code });
  await makePlan(harness, clerk.session);
  const plan = {
    ...samplePlan,
    header: { ...samplePlan.header, number: '20/KH-UBND', title: 'Kế hoạch năm sau' },
    tasks: samplePlan.tasks.map((task) => ({ ...task, section: 'IX. Năm sau', leads: [] })),
    groups: [],
  };
  await makePlan(harness, clerk.session, { ...sampleReading, plan });
});

async function list(query: string): Promise<RegisterPage> {
  const response = await clerk.request(`/api/register?${query}`);
  expect(response.status).toBe(200);
  return RegisterPage.parse(await response.json());
}
async function place({ kind, id }: Pick<ListedRow, 'kind' | 'id'>, query: string): Promise<RowPlace> {
  const response = await clerk.request(`/api/register/${kind}/${id}/place?${query}`);
  expect(response.status).toBe(200);
  return RowPlace.parse(await response.json());
}

it.each(GROUPINGS)(
  'in groups by %s: the same rows, group after group, each counted over all pages',
  async (by) => {
    const plain = await list('limit=500&retired=show');
    const whole = await list(`limit=500&retired=show&group=${by}`);
    const { groups = [], rows, total } = whole;
    expect(total).toBe(plain.total);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(plain.rows.map(({ id }) => id).toSorted());
    expect(groups.length).toBeGreaterThan(1);
    expect(rows.map(({ group }) => group)).toEqual(
      groups.flatMap(({ key, label, count }) => Array.from({ length: count }, () => ({ key, label }))),
    );
    const position = new Map(plain.rows.map(({ id }, at) => [id, at]));
    for (const { key } of groups) {
      const places = rows.filter(({ group }) => group?.key === key).map(({ id }) => position.get(id) ?? -1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
    const pages = await Promise.all(
      [0, 3, 6].map((offset) => list(`limit=3&offset=${offset}&retired=show&group=${by}`)),
    );
    expect(pages.flatMap((page) => page.rows.map(({ id }) => id))).toEqual(
      rows.slice(0, 9).map(({ id }) => id),
    );
    for (const page of pages) expect(page.groups).toEqual(groups);
  },
);

it('groups have names for people, and rows without any come last', async () => {
  const labels = async (query: string) => (await list(query)).groups?.map(({ label }) => label);
  expect(await labels('group=plan')).toEqual(['Kế hoạch năm sau', samplePlan.header.title]);
  expect((await labels('group=status'))?.at(-1)).toBe('Chỉ tiêu');
  const units = await labels('group=unit&kind=task');
  expect(units?.at(-1)).toBe('Chưa ghi đơn vị chủ trì');
  expect(units).toContain('Phòng Văn hóa - Xã hội');
  expect((await labels('group=section&kind=task'))?.[0]).toBe('IX. Năm sau');
  expect((await list('')).groups).toBeUndefined();
});

it('is empty in groups as well', async () => {
  expect(await list('group=unit&q=khongcogi')).toMatchObject({ rows: [], total: 0, groups: [] });
});

it.each(['', 'sort=name', 'group=unit&sort=due', 'q=du lieu', 'kind=task&group=status'])(
  'from row to row of the list “%s”',
  async (query) => {
    const { rows, total } = await list(`limit=500&${query}`);
    expect(rows.length).toBe(total);
    const address = (row: ListedRow | undefined) => row && { kind: row.kind, id: row.id };
    for (const [at, row] of rows.entries())
      expect(await place(row, query)).toEqual({
        at: at + 1,
        total,
        ...(at > 0 && { previous: address(rows[at - 1]) }),
        ...(at < total - 1 && { next: address(rows[at + 1]) }),
      });
  },
);

it('a row that the list has not stands nowhere in it', async () => {
  const [indicator] = (await list('kind=indicator')).rows;
  if (!indicator) throw new Error('an indicator');
  const { total } = await list('kind=task');
  expect(await place(indicator, 'kind=task')).toEqual({ total });
});
