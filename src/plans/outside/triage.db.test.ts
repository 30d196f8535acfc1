/** A list from above through the draft into the register: led, coordinated, and what is none of the commune's matters. */
import { beforeAll, describe, expect, it } from 'vitest';
import { sessionOf, setUpCommunes } from '../../../tests/communes.ts';
import { answer } from '../../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../../tests/harness.ts';
import { makeDraft } from '../../../tests/plans.ts';
import { readPlan } from '../../reading/read-plan.ts';
import type { RegisterDetail, RegisterFacets, RegisterPage } from '../../register/contract.ts';
import type { RegisterOverview } from '../../register/list/contract.ts';
import type { Plan } from '../confirmed/contract.ts';
import type { Draft } from '../draft/contract.ts';

const LIST = [
  'Mã;Nhiệm vụ;Chủ trì;Phối hợp;Thời hạn;Trạng thái',
  'T1;Số hóa sổ hộ tịch;UBND xã Sông Trăng;Sở Tư pháp;31/12/2026;Đang làm',
  'T2;Rà soát thủ tục hành chính;Sở Nội vụ;UBND xã Sông Trăng;30/11/2026;Chưa làm',
  'T3;Xây cầu vượt sông;Sở Xây dựng;Ban Quản lý dự án tỉnh;31/12/2027;Chưa làm',
  'T4;Lập quy hoạch ngành;Sở Công Thương;;31/12/2026;Chưa làm',
].join('\n');

const harness = useHarness();
let clerk: SignedIn;
let importId: string;

const draft = () => answer<Draft>(clerk.request(`/api/imports/${importId}/draft`));
const change = async (id: string, concern: string) => {
  const row = (await draft()).rows.find((each) => each.id === id);
  const value = { ...row?.value, concern };
  const changes = [{ op: 'set', rowId: id, version: row?.version, value }];
  return await clerk.request(`/api/imports/${importId}/changes`, { method: 'POST', body: { changes } });
};
const confirm = () => clerk.request(`/api/imports/${importId}/confirm`, { method: 'POST', body: {} });
const list = (query: string) => answer<RegisterPage>(clerk.request(`/api/register?${query}`));

beforeAll(async () => {
  await setUpCommunes(harness);
  const office = sessionOf('standing-office');
  const reading = await readPlan([{ name: 'danh-muc.csv', bytes: new TextEncoder().encode(LIST) }]);
  importId = await makeDraft(harness, office, reading);
  clerk = await harness.signIn('standing-office', { communeCode: office.communeCode });
  const header = (await draft()).rows.find(({ kind }) => kind === 'header');
  const value = { ...header?.value, title: 'Danh mục nhiệm vụ tỉnh giao' };
  const changes = [{ op: 'set', rowId: 'header', version: header?.version, value }];
  await answer(clerk.request(`/api/imports/${importId}/changes`, { method: 'POST', body: { changes } }));
});

describe('a list from above', () => {
  it('is not confirmed while a row is not triaged, and changes nothing', async () => {
    const { blockers, owners } = await draft();
    expect(owners.filter(({ ours }) => ours).map(({ text }) => text)).toEqual(['UBND xã Sông Trăng']);
    expect(blockers.map(({ text }) => text)).toEqual([
      'Còn 2 việc chưa chọn xã chủ trì, phối hợp hay không liên quan.',
    ]);
    expect((await confirm()).status).toBe(409);
    expect((await list('retired=show')).total).toBe(0);
  });

  it('comes to the register, each part of it apart, none lost', async () => {
    await answer(change('t3', 'none'));
    await answer(change('t4', 'none'));
    const plan = await answer<Plan>(confirm());
    expect(plan).toMatchObject({ kind: 'list', byHand: false });
    expect(plan.counts).toMatchObject({ tasks: 1, coordinated: 1, unconcerned: 2 });
    const facets = await answer<RegisterFacets>(clerk.request('/api/register/facets'));
    const count = (value: string) => facets.kinds.find((each) => each.value === value)?.count;
    expect([count('task'), count('coordinated'), count('unconcerned')]).toEqual([1, 1, 2]);
    expect((await list('')).total).toBe(2);
    expect((await list('kind=unconcerned')).rows.map(({ ordinal }) => ordinal)).toEqual(['T3', 'T4']);
    const all = await answer<RegisterOverview>(clerk.request('/api/register/overview'));
    expect([all.tasks, all.outside, all.coordinated]).toEqual([1, 1, 1]);
  });

  it('keeps what the list says on the passage, as it says it', async () => {
    const { rows } = await list('kind=coordinated');
    const { mentions, findings } = await answer<RegisterDetail>(
      clerk.request(`/api/register/task/${rows[0]?.id}`),
    );
    expect(mentions).toMatchObject([
      { code: 'T2', statedStatus: 'Chưa làm', concern: 'coordinate', document: { kind: 'list' } },
    ]);
    expect(findings).toEqual([]);
  });

  it('lets a row that was put aside be counted later', async () => {
    const [row] = (await list('kind=unconcerned')).rows;
    const body = { ids: [row?.id], counted: true, reason: 'Tỉnh giao thêm xã' };
    await answer(clerk.request('/api/register/counted', { method: 'POST', body }));
    expect((await list('kind=task')).total).toBe(2);
  });
});
