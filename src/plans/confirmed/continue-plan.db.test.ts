/** A file that was missing is added to a confirmed plan. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SONG_TRANG, setUpCommunes } from '../../../tests/communes.ts';
import { query, type SignedIn, useHarness } from '../../../tests/harness.ts';
import { containing } from '../../../tests/matching.ts';
import { APPENDIX, BODY, planDesk, rowAbout, set, told } from '../../../tests/plan-desk.ts';
import { RegisterDetail, RegisterPage, type RegisterRow } from '../../register/contract.ts';
import { PlanImport } from '../intake/contract.ts';
import { type Plan, PlanDetail } from './contract.ts';

const harness = useHarness();
let clerk: SignedIn;
const desk = planDesk(harness, () => clerk);

beforeAll(async () => {
  await setUpCommunes(harness);
  clerk = await harness.signIn('standing-office', { communeCode: SONG_TRANG.code });
});

describe('a further file of a confirmed plan', () => {
  let plan: Plan;
  let importId = '';

  const register = async (kind: string) =>
    (await told(RegisterPage, desk.get(`/register?plan=${plan.id}&kind=${kind}&limit=500`))).rows;
  const tasks = async () => [...(await register('task')), ...(await register('general'))];
  const about = (rows: readonly RegisterRow[], words: string) => {
    const found = rows.filter(({ name }) => name.includes(words));
    if (!found[0] || found.length > 1) throw new Error(`${found.length} about ${words}`);
    return found[0];
  };
  const detail = ({ kind, id }: Pick<RegisterRow, 'kind' | 'id'>) =>
    told(RegisterDetail, desk.get(`/register/${kind}/${id}`));
  const planNow = () => told(PlanDetail, desk.get(`/plans/${plan.id}`));
  async function moreOfPlan(...texts: string[]): Promise<string> {
    const { id } = await told(PlanImport, desk.addToPlan(plan.id, ...texts));
    await desk.read();
    return id;
  }

  beforeEach(async () => {
    importId = await desk.uploaded(BODY);
    await desk.acceptAll(importId);
    plan = await desk.confirm(importId);
  });

  it('becomes its next version: what is there stays, what is new is added', async () => {
    const before = await tasks();
    const next = await moreOfPlan(APPENDIX);
    const draft = await desk.draftOf(next);
    const states = draft.rows.map((row) => [row.confirmed ?? false, row.state]);
    expect(new Set(states.map((each) => each.join(' ')))).toEqual(
      new Set(['true accepted', 'false accepted', 'false open']),
    );
    expect(draft.rows.filter((row) => row.state === 'open')).toHaveLength(3);
    await desk.acceptAll(next);
    const extended = await desk.confirm(next);
    expect(extended).toMatchObject({ id: plan.id, version: 2, files: [{}, {}] });
    expect(await desk.confirm(next)).toEqual(extended);
    expect(await desk.confirm(importId)).toEqual(extended);

    const now = await tasks();
    expect(now.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
    expect(now).toHaveLength(before.length + 1);
    const rules = before.find(({ name }) => name.includes('quy chế'));
    const { row, mentions, history } = await detail(about(now, 'quy chế'));
    expect(row).toMatchObject({
      id: rules?.id,
      source: 'appendix',
      name: 'Tham mưu ban hành quy chế quản lý, khai thác dữ liệu dùng chung của xã',
      mentions: 2,
      version: 2,
    });
    expect(mentions.map(({ source, leads }) => [source, leads])).toEqual([
      ['appendix', true],
      ['body', false],
    ]);
    expect(history.map(({ action }) => action)).toContain('Kế hoạch bổ sung tệp, nêu thêm');
    expect(now.toSorted((a, b) => a.position - b.position).map(({ source }) => source)).toEqual([
      'appendix',
      'appendix',
      'appendix',
      'body',
    ]);
    const { versions, reporting, importId: latest } = await planNow();
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(reporting).toHaveLength(1);
    expect(latest).toBe(next);
    const [logged] = await query(
      harness.ownerUrl,
      `SELECT after FROM audit_entry WHERE action = 'plan.extend' AND entity_id = '${plan.id}'`,
    );
    expect(logged?.['after']).toMatchObject({
      importId: next,
      version: 2,
      changed: { edited: [], added: [] },
    });
  });

  it('finds the register as people left it: corrected, joined, given up, waived', async () => {
    const [training, rules, accounts] = ['tập huấn', 'quy chế', 'tài khoản'].map((words) => words);
    const rows = await tasks();
    const [one, other, gone] = [
      about(rows, training ?? ''),
      about(rows, rules ?? ''),
      about(rows, accounts ?? ''),
    ];
    const edit = {
      version: one.version,
      reason: 'Theo ý kiến lãnh đạo',
      value: { name: one.name, owners: one.owners, deadline: one.deadline, deliverable: 'Năm lớp' },
    };
    const edited = await clerk.request(`/api/register/task/${one.id}`, { method: 'PATCH', body: edit });
    expect(edited.status).toBe(200);
    const join = { version: one.version + 1, other: other.id, otherVersion: other.version, reason: 'Là một' };
    expect((await desk.post(`/register/task/${one.id}/join`, join)).status).toBe(200);
    const retire = { version: gone.version, reason: 'Không còn làm' };
    expect((await desk.post(`/register/task/${gone.id}/retire`, retire)).status).toBe(200);

    const next = await moreOfPlan(APPENDIX);
    const draft = await desk.draftOf(next);
    const body = draft.rows.filter((row) => row.kind === 'task' && row.value.source === 'body');
    expect(body.map((row) => [row.thing, row.state, row.confirmed])).toEqual([
      [one.id, 'accepted', true],
      [one.id, 'accepted', true],
      [gone.id, 'removed', true],
    ]);
    expect(body[0]?.value).toMatchObject({ deliverable: 'Năm lớp' });
    const refused = await desk.post(`/imports/${next}/changes`, {
      changes: body.slice(0, 1).map((row) => set(row, { state: 'removed' })),
    });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('sửa, gộp, tách hoặc ngừng theo dõi ở đó');
    await desk.acceptAll(next);
    await desk.confirm(next);
    const { row, mentions } = await detail({ kind: 'task', id: other.id });
    expect(row).toMatchObject({ id: one.id, deliverable: 'Năm lớp', mentions: 4 });
    expect(mentions).toHaveLength(4);
    expect((await detail(gone)).row).toMatchObject({ retired: true, mentions: 1 });
    const homes = await query(
      harness.ownerUrl,
      `SELECT count(*)::int AS wrong FROM mention m JOIN thing t ON t.id = m.thing_id WHERE t.joined_into IS NOT NULL`,
    );
    expect(homes).toEqual([{ wrong: 0 }]);
  });

  it('settles the findings that it answers, and brings its own; what was waived stays so', async () => {
    const before = await planNow();
    const next = await moreOfPlan(
      APPENDIX.replace('Công an xã\tCác thôn\tHệ thống camera', '\tCác thôn\tHệ thống camera'),
    );
    await desk.acceptAll(next);
    const draft = await desk.draftOf(next);
    const camera = rowAbout(draft.rows, 'camera');
    const own = draft.findings.filter(({ rows }) => rows.includes(camera.id));
    expect(own.length).toBeGreaterThan(0);
    const reason = 'Sẽ giao sau';
    await desk.post(`/imports/${next}/findings/waive`, {
      keys: own.map(({ key }) => key),
      waived: true,
      reason,
    });
    await desk.confirm(next);
    const { findings } = await detail(about(await tasks(), 'camera'));
    expect(findings.map(({ kind, waived, waivedReason }) => [kind, waived, waivedReason])).toEqual(
      own.map(({ kind }) => [kind, true, reason]),
    );
    const kinds = new Set<string>(own.map(({ kind }) => kind));
    const ofTheseKinds = ({ findings: open }: PlanDetail) =>
      open.filter(({ kind }) => kinds.has(kind)).length;
    expect(ofTheseKinds(await planNow())).toBeLessThanOrEqual(ofTheseKinds(before));
  });

  it('is one at a time, and only while the plan is followed and has not moved on', async () => {
    const answers = await Promise.all([
      desk.addToPlan(plan.id, APPENDIX),
      desk.addToPlan(plan.id, `${APPENDIX}\n`),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    const second = answers.find(({ status }) => status === 409);
    expect(await second?.json()).toMatchObject({ title: containing('đang được bổ sung tệp') });
    await desk.read();
    const { id } = PlanImport.parse(await answers.find(({ status }) => status === 201)?.json());
    expect((await desk.addToPlan(plan.id, `${APPENDIX}\n\n`)).status).toBe(409);
    await desk.acceptAll(id);
    await desk.confirm(id);
    // The next one goes on from the second version.
    const third = await moreOfPlan(
      'PHỤ LỤC II\nTT\tNhiệm vụ\tCơ quan chủ trì\n1\tTrồng cây số hóa ven sông\tCông an xã',
    );
    expect(await desk.importOf(third)).toMatchObject({ status: 'draft', continues: id, files: [{}, {}, {}] });
    await desk.post(`/plans/${plan.id}/withdraw`, { reason: 'Không còn hiệu lực' });
    await desk.acceptAll(third);
    const late = await desk.post(`/imports/${third}/confirm`, {});
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('ngừng theo dõi');
    expect((await desk.post(`/imports/${third}/discard`, {})).status).toBe(200);
    expect((await desk.addToPlan(plan.id, 'x')).status).toBe(409);
  });

  it('of a draft that was confirmed meanwhile goes to the plan', async () => {
    const draft = await desk.uploaded(BODY);
    await desk.acceptAll(draft);
    const waiting = await desk.waitingToBeRead(draft, APPENDIX);
    const first = await desk.confirm(draft);
    expect((await desk.addToPlan(first.id, 'Phụ lục')).status).toBe(409);
    await desk.read();
    await desk.acceptAll(waiting);
    expect(await desk.confirm(waiting)).toMatchObject({ id: first.id, version: 2 });
    plan = first;
    expect(await tasks()).toHaveLength(4);
  });
});
