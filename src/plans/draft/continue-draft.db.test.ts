/** A file that was missing is added to a draft. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SONG_TRANG, setUpCommunes } from '../../../tests/communes.ts';
import { type SignedIn, useHarness } from '../../../tests/harness.ts';
import { APPENDIX, BODY, formOf, planDesk, rowAbout, set, told } from '../../../tests/plan-desk.ts';
import { PlanImport } from '../intake/contract.ts';

const harness = useHarness();
let clerk: SignedIn;
let officer: SignedIn;
const desk = planDesk(harness, () => clerk);

beforeAll(async () => {
  await setUpCommunes(harness);
  clerk = await harness.signIn('standing-office', { communeCode: SONG_TRANG.code });
  officer = await harness.signIn('unit-officer', { communeCode: SONG_TRANG.code });
});

describe('a further file of a draft', () => {
  let id = '';
  beforeEach(async () => {
    id = await desk.uploaded(BODY);
  });

  it('is read together with what is there; what people did with the first rows stays', async () => {
    const { rows, findings } = await desk.draftOf(id);
    const [training, rules] = [rowAbout(rows, 'tập huấn'), rowAbout(rows, 'quy chế')];
    const accounts = rowAbout(rows, 'tài khoản định danh');
    const added = '0199aaaa-0000-7000-8000-000000000001';
    await desk.change(
      id,
      set(training, { value: { ...training.value, deliverable: 'Ba lớp' }, state: 'accepted' }),
      set(rules, { leads: true, counted: false }),
      set(accounts, { state: 'removed' }),
      { op: 'add', rowId: added, kind: 'task', position: 1.5, value: { name: 'Việc thêm tay' } },
    );
    const [owner] = (await desk.draftOf(id)).owners;
    const choice = { text: owner?.text, resolution: 'outside' };
    await clerk.request(`/api/imports/${id}/owners`, { method: 'PUT', body: choice });
    const [finding] = findings.filter(({ rows: about }) => about.length > 0);
    await desk.post(`/imports/${id}/findings/waive`, {
      keys: [finding?.key],
      waived: true,
      reason: 'Đúng vậy',
    });

    const next = await desk.continued(id, APPENDIX);
    expect(next).toMatchObject({ status: 'draft', continues: id, files: [{}, {}] });
    expect(await desk.importOf(id)).toMatchObject({
      status: 'discarded',
      continuedBy: next.id,
      ended: { by: next.createdBy },
    });
    const draft = await desk.draftOf(next.id);
    expect(rowAbout(draft.rows, 'Phòng Văn hóa - Xã hội chủ trì tổ chức')).toMatchObject({
      id: training.id,
      state: 'accepted',
      value: { deliverable: 'Ba lớp' },
    });
    expect(draft.rows.find((row) => row.id === rules.id)).toMatchObject({ leads: true, counted: false });
    expect(draft.rows.find((row) => row.id === accounts.id)).toMatchObject({ state: 'removed' });
    expect(draft.rows.filter((row) => row.id === added)).toHaveLength(1);
    const kept = new Set(rows.map((row) => row.id));
    const fresh = draft.rows.filter((row) => !kept.has(row.id) && row.id !== added);
    expect(fresh.map((row) => [row.id, row.state])).toEqual([
      ['t4', 'open'],
      ['t5', 'open'],
      ['t6', 'open'],
    ]);
    expect(draft.owners.find(({ text }) => text === owner?.text)).toMatchObject({ resolution: 'outside' });
    const waived = draft.findings.filter((each) => each.waived);
    expect(waived.map(({ key, waivedReason }) => [key, waivedReason])).toEqual([[finding?.key, 'Đúng vậy']]);
  });

  it('places its rows where they stand in the plan, in the things that they state', async () => {
    const before = await desk.draftOf(id);
    const { id: next } = await desk.continued(id, APPENDIX);
    const { rows, import: upload } = await desk.draftOf(next);
    const tasks = rows.filter((row) => row.kind === 'task');
    expect(tasks.map((row) => [row.value.source, row.position])).toEqual([
      ['appendix', 1],
      ['appendix', 2],
      ['appendix', 3],
      ['body', 4],
      ['body', 5],
      ['body', 6],
    ]);
    const rules = rowAbout(before.rows, 'quy chế');
    const listed = tasks.find((row) => row.value.source === 'appendix' && row.value.name.includes('quy chế'));
    expect(listed?.thing).toBe(rules.id);
    expect(rowAbout(rows, 'camera').thing).toBe(rowAbout(rows, 'camera').id);
    expect(upload.counts?.tasks).toBe((before.import.counts?.tasks ?? 0) + 1);
    // What points into the document points into the document of both files.
    const { blocks } = (await (await desk.get(`/imports/${next}/document`)).json()) as {
      blocks: { id: number; file: number }[];
    };
    for (const row of tasks) {
      const block = blocks.find((each) => each.id === row.value.location.block);
      expect(block?.file).toBe(row.value.source === 'appendix' ? 1 : 0);
    }
  });

  it('that comes first may be the appendix, and the letterhead with the body', async () => {
    const appendixOnly = await desk.uploaded(APPENDIX);
    const { rows } = await desk.draftOf(appendixOnly);
    expect(rows[0]).toMatchObject({ kind: 'header', value: {} });
    const { id: next } = await desk.continued(appendixOnly, BODY);
    const now = await desk.draftOf(next);
    expect(now.rows[0]).toMatchObject({ value: { number: '15/KH-UBND', commune: 'xã Sông Trăng' } });
    expect(now.import.title).toContain('huyển đổi số xã Sông Trăng');
    for (const row of rows.filter(({ kind }) => kind === 'task'))
      expect(now.rows.find((each) => each.id === row.id)).toMatchObject({
        value: { name: 'name' in row.value && row.value.name },
      });
  });

  it('that cannot be read, or is given up, leaves the draft as it is', async () => {
    const made = await told(PlanImport, desk.add(id, '\n'));
    await desk.read();
    expect(await desk.importOf(made.id)).toMatchObject({ status: 'failed', continues: id });
    const draft = await desk.draftOf(id);
    expect(draft.import).toMatchObject({ status: 'draft' });
    expect(draft.import).not.toHaveProperty('continuedBy');
    await desk.change(id, set(rowAbout(draft.rows, 'quy chế'), { state: 'accepted' }));
    expect(await desk.continued(id, APPENDIX)).toMatchObject({ status: 'draft' });
  });

  it('is one at a time: of two at once the second is told so, and the first draft is worked on no more', async () => {
    const answers = await Promise.all([desk.add(id, APPENDIX), desk.add(id, `${APPENDIX}\n`)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    await desk.read();
    const [row] = (await desk.draftOf(id)).rows.slice(1);
    const late = await desk.post(`/imports/${id}/changes`, {
      changes: [{ op: 'set', rowId: row?.id, version: 1, state: 'accepted' }],
    });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('đã được bổ sung tệp');
    expect((await desk.add(id, APPENDIX)).status).toBe(409);
  });

  it('keeps what is done while it is being read', async () => {
    const waiting = await desk.waitingToBeRead(id, APPENDIX);
    const rules = rowAbout((await desk.draftOf(id)).rows, 'quy chế');
    await desk.change(id, set(rules, { value: { ...rules.value, deliverable: 'Quy chế mới' } }));
    expect((await desk.draftOf(id)).import).toMatchObject({ continuedBy: waiting });
    await desk.read();
    const { rows } = await desk.draftOf(waiting);
    expect(rows.find((row) => row.id === rules.id)?.value).toMatchObject({ deliverable: 'Quy chế mới' });
  });

  it('is no file that is there already, nor one too many, and comes from whoever may import', async () => {
    const same = await desk.add(id, BODY);
    expect(same.status).toBe(422);
    expect(await same.text()).toContain('đã có tệp này');
    const many = await desk.add(id, ...Array.from({ length: 10 }, (_, at) => `Phụ lục ${at}`));
    expect(await many.text()).toContain('tối đa 10 tệp');
    expect((await desk.post(`/imports/${id}/files`, formOf('x'), officer)).status).toBe(403);
    expect((await desk.post('/imports/0199aaaa-0000-7000-8000-00000000ffff/files', formOf('x'))).status).toBe(
      404,
    );
    expect((await desk.importOf(id)).status).toBe('draft');
  });

  it('may be as large as any file that is uploaded', async () => {
    const { files, id: next } = await told(PlanImport, desk.add(id, `Phụ lục\n${'x'.repeat(2_500_000)}`));
    expect(files[1]?.size).toBeGreaterThan(2_500_000);
    await desk.post(`/imports/${next}/cancel`, {});
    await desk.read();
  });
});
