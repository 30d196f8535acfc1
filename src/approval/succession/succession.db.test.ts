/** Next year's plan through the front door: every row of the former one is decided, then that one may end. */
import { beforeAll, expect, it } from 'vitest';
import { SONG_TRANG, setUpCommunes } from '../../../tests/communes.ts';
import { answer } from '../../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../../tests/harness.ts';
import { NEXT_NAMES, nextReading } from '../../../tests/next-plan.ts';
import { makePlan } from '../../../tests/plans.ts';
import type { Plan } from '../../plans/confirmed/contract.ts';
import { proposedFormer } from '../../plans/confirmed/former-plan.ts';
import type { RegisterDetail, RegisterPage } from '../../register/contract.ts';
import type { SamePage } from '../../register/same/contract.ts';
import type { TaskExtensions } from '../extensions/contract.ts';
import type { Succession, SuccessionRow } from './contract.ts';

const harness = useHarness();
const DOCUMENT = { number: '45/QĐ-UBND', issuedOn: '2026-12-30' };
let clerk: SignedIn;
let former: Plan;
let next: Plan;

beforeAll(async () => {
  harness.now = new Date('2026-02-06T03:00:00Z');
  await setUpCommunes(harness);
  clerk = await harness.signIn('standing-office', { communeCode: SONG_TRANG.code });
  former = await makePlan(harness, clerk.session);
  harness.now = new Date('2026-12-31T03:00:00Z');
  clerk = await harness.signIn('standing-office', { communeCode: SONG_TRANG.code });
  next = await makePlan(harness, clerk.session, nextReading);
});

const send = (path: string, body: object, method = 'POST') => clerk.request(`/api${path}`, { method, body });
const follow = (id: string, of: string | null) => send(`/plans/${id}/former`, { former: of }, 'PUT');
const succession = async () => await answer<Succession>(clerk.request(`/api/plans/${next.id}/succession`));
const detail = async (kind: string, id: string) =>
  await answer<RegisterDetail>(clerk.request(`/api/register/${kind}/${id}`));
const shown = ({ row, next: same }: SuccessionRow) => ({
  id: row.id,
  kind: row.kind,
  version: row.version,
  ...(same && { same: { id: same.id, version: same.version } }),
});
const decide = (action: string, rows: readonly SuccessionRow[], more: object = {}) =>
  send(`/plans/${next.id}/succession`, { action, rows: rows.map(shown), ...more });
async function rowOf(name: string): Promise<SuccessionRow> {
  const found = (await succession()).rows.find(({ row }) => row.name === name);
  if (!found) throw new Error(`no row ${name}`);
  return found;
}
const end = () => send(`/plans/${former.id}/withdraw`, { reason: 'Kế hoạch năm 2027 tiếp nối' });

const RULES = 'Ban hành quy chế quản lý dữ liệu';

it('is proposed from titles and years, set by a person, never in a circle, and taken back', async () => {
  const plans = await answer<Plan[]>(clerk.request('/api/plans'));
  expect(proposedFormer(next, plans)?.id).toBe(former.id);
  expect(proposedFormer(former, plans)).toBeUndefined();
  expect((await follow(next.id, next.id)).status).toBe(422);
  await answer(follow(next.id, former.id));
  expect((await follow(former.id, next.id)).status).toBe(422);
  expect(await answer<Plan>(follow(next.id, null))).not.toHaveProperty('follows');
  expect((await clerk.request(`/api/plans/${next.id}/succession`)).status).toBe(404);
  expect(await answer<Plan>(follow(next.id, former.id))).toMatchObject({ follows: former.id });
});

it('shows every open row with the one of the next plan that seems to be the same; until all are decided the former does not end', async () => {
  const { rows } = await succession();
  expect(rows.every(({ outcome }) => outcome === 'open')).toBe(true);
  expect(rows.map(({ row }) => row.name)).toContain('Mở chợ số');
  expect((await rowOf(RULES)).next).toMatchObject({
    name: NEXT_NAMES.rules,
    joined: false,
    due: '2027-06-30',
  });
  const refused = await end();
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain(`Còn ${rows.length} nội dung chưa quyết định`);
});

it('a task goes on once, with its own deadline; the day of the next plan is an extension by that plan', async () => {
  const before = await answer<RegisterPage>(clerk.request('/api/register?kind=task'));
  const row = await rowOf(RULES);
  await answer(decide('carry', [row]));
  const carried = await detail('task', row.row.id);
  expect(carried.row).toMatchObject({
    deadline: { due: '2026-12-31' },
    extendedDue: '2027-06-30',
    planIds: expect.arrayContaining([former.id, next.id]) as string[],
    mentions: 2,
  });
  const { extensions } = await answer<TaskExtensions>(clerk.request(`/api/tasks/${row.row.id}/extensions`));
  expect(extensions).toMatchObject([
    {
      state: 'granted',
      formerDue: '2026-12-31',
      grantedDue: '2027-06-30',
      document: 'Kế hoạch số 03/KH-UBND, ngày 28/12/2026',
    },
  ]);
  const after = await answer<RegisterPage>(clerk.request('/api/register?kind=task'));
  expect(after.total).toBe(before.total - 1);
  expect((await rowOf(RULES)).outcome).toBe('carried');
  expect((await decide('carry', [await rowOf(RULES)])).status).toBe(409);
  expect((await follow(next.id, null)).status).toBe(409);
});

it('going on is taken back with its extension', async () => {
  const { row } = await rowOf(RULES);
  const rows = [{ id: row.id, kind: row.kind, version: row.version }];
  expect((await send(`/plans/${next.id}/succession/undo`, { rows })).status).toBe(204);
  expect((await detail('task', row.id)).row).not.toHaveProperty('extendedDue');
  expect((await rowOf(RULES)).outcome).toBe('open');
  await answer(decide('carry', [await rowOf(RULES)]));
  expect((await detail('task', row.id)).row).toMatchObject({ extendedDue: '2027-06-30' });
});

it('what is complete or ends does so by a document, and a series of figures goes on', async () => {
  const lines = await rowOf('Lắp đặt đường truyền số liệu tại các thôn');
  expect((await decide('complete', [lines])).status).toBe(422);
  await answer(decide('complete', [lines], { document: DOCUMENT }));
  expect((await rowOf(lines.row.name)).document).toBe('45/QĐ-UBND, 30/12/2026');
  const rest = await Promise.all([
    rowOf('Kết nối hệ thống khi tỉnh triển khai'),
    rowOf('Tập huấn kỹ năng số cho cán bộ'),
  ]);
  await answer(decide('end', rest, { document: DOCUMENT, reason: 'Không còn phù hợp' }));
  expect((await rowOf(rest[0].row.name)).outcome).toBe('ended');
  const cable = await rowOf('Tỷ lệ hộ có cáp quang');
  expect((await decide('complete', [cable], { document: DOCUMENT })).status).toBe(422);
  const { pairs } = await answer<SamePage>(clerk.request('/api/register/same'));
  const chosen = pairs.filter(({ one }) => one.kind === 'indicator');
  const order = chosen.map(({ one, other }) => ({
    kind: one.kind,
    one: { id: one.id, version: one.version },
    other: { id: other.id, version: other.version },
  }));
  await answer(send('/register/same/decide', { decision: 'same', pairs: order }));
  expect((await rowOf('Tỷ lệ hộ có cáp quang')).outcome).toBe('goes-on');
});

it('the former plan ends when nothing is open; what went on stays followed, counted once', async () => {
  const open = (await succession()).rows.filter(({ outcome }) => outcome === 'open');
  await answer(decide('carry', open));
  await answer(end());
  const { rows, total } = await answer<RegisterPage>(
    clerk.request(`/api/register?plan=${next.id}&limit=500`),
  );
  expect(new Set(rows.map(({ id }) => id)).size).toBe(total);
  const rules = rows.find(({ name }) => name === RULES);
  expect(rules).toMatchObject({
    deadline: { due: '2026-12-31' },
    extendedDue: '2027-06-30',
    planIds: [next.id],
    withdrawn: false,
  });
  for (const { row } of open) expect(rows.map(({ id }) => id)).toContain(row.id);
  const [cable] = rows.filter(({ name }) => name === NEXT_NAMES.cable);
  expect(cable?.targets.map(({ year, text }) => [year, text])).toContainEqual([2030, '98%']);
  expect((await decide('carry', [await rowOf(RULES)])).status).toBe(409);
  await answer(send(`/plans/${former.id}/restore`, { reason: 'Kết thúc nhầm' }));
  expect((await detail('task', rules?.id ?? '')).row.planIds.toSorted()).toEqual(
    [former.id, next.id].toSorted(),
  );
});
