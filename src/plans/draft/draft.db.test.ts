import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { containing } from '../../../tests/matching.ts';
import { asPerson, BEN_MOI, sessionOf, setUpCommunes } from '../../../tests/communes.ts';
import { query, useHarness } from '../../../tests/harness.ts';
import { acceptDoubtful, makeDraft, toldBy } from '../../../tests/plans.ts';
import { sampleReading } from '../../../tests/sample-plan.ts';
import { addAlias } from '../../organisation/add-alias.ts';
import { listUnits } from '../../organisation/store.ts';
import { confirmPlan, type NotConfirmable } from '../confirmed/confirm-plan.ts';
import { changeDraft } from './change-draft.ts';
import { RowsChanged } from './changed-rows.ts';
import { type ConfirmDraft, Draft, type DraftChange, type DraftDelta, type DraftRow } from './contract.ts';
import { getDraft } from './get-draft.ts';
import { resolveOwner } from './resolve-owner.ts';
import { waiveFinding } from './waive-findings.ts';

const harness = useHarness();
const clerk = sessionOf('standing-office');
const admin = sessionOf('admin');
let importId = '';

beforeAll(async () => {
  await setUpCommunes(harness);
});
beforeEach(async () => {
  importId = await makeDraft(harness, clerk);
});

const told = async (since?: string, user = clerk): Promise<DraftDelta> =>
  toldBy(await asPerson(harness, user, (tx) => getDraft(tx, user, importId, since)));
const draft = async () => Draft.parse(await told());
const change = async (changes: DraftChange[], user = clerk, since?: string) =>
  toldBy((await asPerson(harness, user, (tx) => changeDraft(tx, user, importId, changes, since))).news);
const set = (rowId: string, version: number, more: object): DraftChange => ({
  op: 'set',
  rowId,
  version,
  ...more,
});

async function row(id: string): Promise<DraftRow> {
  const found = (await draft()).rows.find((each) => each.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
}

describe('a fresh draft', () => {
  it('holds every row that was read, what is doubtful standing in the way', async () => {
    const { rows, blockers, warnings, import: upload } = await draft();
    expect(rows.map((each) => each.id)).toEqual([
      'header',
      'i1',
      'i2',
      'i3',
      'i4',
      't1',
      't2',
      't3',
      't4',
      't5',
      'r1',
    ]);
    expect(upload).toMatchObject({ status: 'draft', title: 'Kế hoạch chuyển đổi số xã Sông Trăng năm 2026' });
    expect(upload.counts).toMatchObject({ indicators: 3, tasks: 5, reporting: 1, doubtful: 1, accepted: 0 });
    expect(rows.filter(({ thing }) => thing === 'i1').map(({ id }) => id)).toEqual(['i1', 'i4']);
    expect(blockers).toMatchObject([{ rowId: 'i3' }]);
    expect(warnings).toEqual([]);
  });

  it('has findings, the serious ones first', async () => {
    const { findings } = await draft();
    expect(findings.map((finding) => finding.kind)).toEqual(
      expect.arrayContaining(['missing-owner', 'missing-deadline', 'numbering-gap']),
    );
  });

  it('knows the owners that are beyond doubt and asks about the others', async () => {
    const owners = new Map((await draft()).owners.map((owner) => [owner.text, owner]));
    expect(owners.get('Phòng VH-XH xã')).toMatchObject({ resolution: 'unit', known: true });
    expect(owners.get('Đồng chí Trưởng phòng VHXH')).toMatchObject({ resolution: 'person', known: true });
    expect(owners.get('Các cơ quan, đơn vị có liên quan')).toMatchObject({ resolution: 'collective' });
    expect(owners.get('Bưu điện văn hoá')).toMatchObject({ known: false });
    expect(owners.get('Bưu điện văn hoá')?.resolution).toBeUndefined();
  });

  it('asks to be sure when the plan names another commune', async () => {
    expect((await draft()).otherCommune).toBeNull();
    const stranger = sessionOf('standing-office', BEN_MOI.code);
    importId = await makeDraft(harness, stranger);
    const { otherCommune, warnings, version } = await told(undefined, stranger);
    expect(otherCommune).toContain('Kế hoạch ghi là của xã Sông Trăng');
    expect(otherCommune).toContain('Bến Mới');
    expect(warnings).toEqual([]);
    await acceptDoubtful(harness, stranger, importId);
    const confirm = (known?: ConfirmDraft) =>
      asPerson(harness, stranger, (tx) => confirmPlan(tx, stranger, importId, known));
    for (const known of [undefined, {}, { otherCommune: false }]) {
      const error = await confirm(known).catch((thrown: unknown) => thrown);
      expect((error as NotConfirmable).details.blockers).toEqual([
        { rowId: 'header', text: containing('đánh dấu là đã biết') },
      ]);
    }
    await confirm({ otherCommune: true });
    const [entry] = await query(
      harness.ownerUrl,
      `SELECT after FROM audit_entry WHERE action = 'plan.confirm' AND commune_code = '${BEN_MOI.code}'`,
    );
    expect(entry?.['after']).toMatchObject({
      unsettled: {
        unknownOwners: [{ text: 'Bưu điện văn hoá', rows: 1 }],
        otherCommune,
      },
    });
    expect(JSON.stringify(entry)).toContain('"serious":["');
    expect(JSON.stringify(entry)).toContain('missing-owner: ');
    expect((await told(version, stranger)).otherCommune).toBeUndefined();
  });
});

const ids = (delta: DraftDelta) => delta.rows.map((each) => each.id);

describe('changes', () => {
  it('edit a value beside what was read, and the findings follow', async () => {
    const { value } = await row('t4');
    const result = await change([
      set('t4', 1, { value: { ...value, leads: ['Phòng Kinh tế'] }, state: 'accepted' }),
    ]);
    expect(result.rows).toMatchObject([{ id: 't4', version: 2, state: 'accepted', editedBy: clerk.name }]);
    expect(result.findings?.some((f) => f.kind === 'missing-owner' && f.rows.includes('t4'))).toBe(false);
    expect(await row('t4')).toMatchObject({ read: { leads: [] }, value: { leads: ['Phòng Kinh tế'] } });
  });

  it('split a row and take it back: undo is the inverse set', async () => {
    const before = await row('i2');
    const added = '0199aaaa-0000-7000-8000-000000000001';
    await change([
      set('i2', 1, { value: { ...before.value, name: 'Tỷ lệ hộ có cáp quang ở các thôn' } }),
      {
        op: 'add',
        rowId: added,
        kind: 'indicator',
        position: 2.5,
        value: { name: 'Tỷ lệ hộ có mạng di động' },
      },
    ]);
    expect((await draft()).rows.map((each) => each.id).slice(1, 5)).toEqual(['i1', 'i2', added, 'i3']);
    await change([set('i2', 2, { value: before.value }), set(added, 1, { state: 'removed' })]);
    expect((await row('i2')).value).toEqual(before.value);
    expect((await draft()).import.counts?.indicators).toBe(3);
  });

  it('are applied all or not at all, and the loser gets the rows as they now stand', async () => {
    await change([set('i1', 1, { state: 'accepted' })], admin);
    const losing = change([set('i2', 1, { state: 'accepted' }), set('i1', 1, { state: 'removed' })]);
    const error = await losing.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RowsChanged);
    expect((error as RowsChanged).details.rows).toMatchObject([{ id: 'i1', version: 2, state: 'accepted' }]);
    expect((await row('i2')).version).toBe(1);
  });

  it('of two people at the same moment never overwrite each other', async () => {
    const edit = (name: string, user: typeof clerk) =>
      change([set('t1', 1, { value: { ...samples.get('t1'), name } })], user);
    const samples = new Map((await draft()).rows.map((each) => [each.id, each.value]));
    const results = await Promise.allSettled([edit('Của văn thư', clerk), edit('Của quản trị', admin)]);
    expect(results.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await row('t1')).version).toBe(2);
  });

  it('join passages into one thing and part them again, for all screens', async () => {
    const { version } = await draft();
    const joined = await change(
      [set('t2', 1, { thing: 't1' }), set('t1', 1, { leads: true })],
      clerk,
      version,
    );
    expect(ids(joined)).toEqual(['t1', 't2']);
    expect(joined.import?.counts).toMatchObject({ tasks: 4 });
    expect(await row('t2')).toMatchObject({ thing: 't1' });
    expect(await row('t1')).toMatchObject({ leads: true });
    const taken = change([set('t2', 2, { leads: true })]);
    await expect(taken).rejects.toMatchObject({
      errors: [{ field: 't2', text: containing('nơi nêu chính') }],
    });
    const decided = await change([
      set('t2', 2, { thing: 't2', counted: false }),
      set('t1', 2, { leads: null }),
    ]);
    expect(decided.import?.counts).toMatchObject({ tasks: 4, general: 1 });
    const known = ids(await told(version));
    expect(known).toEqual(['t1', 't2']);
    expect(await row('t1')).not.toHaveProperty('leads');
    const [entry] = await query(
      harness.ownerUrl,
      `SELECT before, after FROM audit_entry WHERE action = 'draft.change' ORDER BY seq DESC LIMIT 1`,
    );
    expect(entry).toEqual({
      before: { t1: { leadsThing: true }, t2: { thing: 't1' } },
      after: { t1: {}, t2: { thing: 't2', counted: false } },
    });
  });

  it('join nothing with what is of another kind', async () => {
    const across = change([set('t1', 1, { thing: 'i2' })]);
    await expect(across).rejects.toMatchObject({ errors: [{ field: 't1', text: containing('cùng loại') }] });
  });

  it('of two people to one thing at the same moment are not mixed: one has to look again', async () => {
    const results = await Promise.allSettled([
      change([set('t2', 1, { thing: 't1' }), set('t1', 1, { leads: true })]),
      change([set('t1', 1, { thing: 't3' }), set('t3', 1, { leads: true })], admin),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await draft()).import.counts?.tasks).toBe(4);
  });

  it('keep unfinished work, which stands in the way of confirming', async () => {
    const { value } = await row('t1');
    const { blockers } = await change([set('t1', 1, { value: { ...value, name: '' } })]);
    expect(blockers).toContainEqual({ text: 'Nhiệm vụ 1 chưa có tên.', rowId: 't1' });
  });

  it('that make no sense are refused with the row and field', async () => {
    await expect(change([set('t1', 1, { value: { deadline: { kind: 'someday' } } })])).rejects.toMatchObject({
      errors: [{ field: 't1', text: containing('deadline.kind') }],
    });
    await expect(change([set('t99', 1, { state: 'removed' })])).rejects.toBeInstanceOf(RowsChanged);
  });

  it('are for those who keep the plan', async () => {
    const officer = sessionOf('unit-officer');
    await expect(change([set('t1', 1, { state: 'removed' })], officer)).rejects.toThrow('không có quyền');
  });

  it('of another commune find nothing', async () => {
    const stranger = sessionOf('admin', BEN_MOI.code);
    await expect(change([set('t1', 1, { state: 'removed' })], stranger)).rejects.toThrow('Không tìm thấy');
    await expect(told(undefined, stranger)).rejects.toThrow('Không tìm thấy');
  });
});

describe('what is new since a version', () => {
  it('is nothing while nothing has changed', async () => {
    const { version } = await draft();
    expect(await told(version)).toEqual({ version, rows: [] });
  });

  it('is the rows that changed, and of the rest only what follows from them', async () => {
    const { version, findings } = await draft();
    const { value } = await row('t4');
    await change([set('t4', 1, { value: { ...value, leads: ['Phòng Kinh tế'] } })]);
    const delta = await told(version);
    expect(ids(delta)).toEqual(['t4']);
    expect(delta.findings).not.toEqual(findings);
    expect(Object.keys(delta).toSorted()).toEqual(['findings', 'import', 'owners', 'rows', 'version']);
    expect(await told(delta.version)).toEqual({ version: delta.version, rows: [] });
  });

  it('answers a change with what others did meanwhile, too', async () => {
    const { version } = await draft();
    await change([set('i1', 1, { state: 'accepted' })], admin);
    expect(ids(await change([set('i2', 1, { state: 'accepted' })], clerk, version))).toEqual(['i1', 'i2']);
    expect(ids(await change([set('i2', 2, { state: 'open' })]))).toEqual(['i2']);
  });

  it('tells of what was decided beside the rows, and of units that were renamed', async () => {
    const first = await draft();
    const [finding] = first.findings;
    await asPerson(harness, clerk, (tx) =>
      waiveFinding(tx, clerk, importId, finding?.key ?? '', { waived: true }),
    );
    const waived = await told(first.version);
    expect(waived.rows).toEqual([]);
    expect(waived.findings?.find((each) => each.key === finding?.key)).toMatchObject({ waived: true });
    await asPerson(harness, admin, async (tx) => {
      const [unit] = await listUnits(tx);
      if (unit) await addAlias(tx, admin, unit.id, 'Tổ Một cửa cũ');
    });
    expect((await told(waived.version)).version).not.toBe(waived.version);
  });

  it('gives everything to whoever names no version that there is', async () => {
    for (const odd of ['', 'x', '1.2', '1.2.a.b.c.d.e', `${'9'.repeat(12)}.1.a.b.c.d.e.f`])
      expect(Draft.parse(await told(odd)).rows).toHaveLength(11);
  });

  it('misses no change of two writers, one of whom is slow', async () => {
    const { version } = await draft();
    const [halfway, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = asPerson(harness, admin, async (tx) => {
      await changeDraft(tx, admin, importId, [set('i1', 1, { state: 'accepted' })]);
      halfway.resolve();
      await go.promise;
    });
    await halfway.promise;
    const quick = change([set('i2', 1, { state: 'accepted' })]);
    // The quick one waits for the slow one, so nobody is told of a later change without the earlier.
    const between = await told(version);
    expect(between).toEqual({ version, rows: [] });
    go.resolve();
    await Promise.all([slow, quick]);
    expect(ids(await told(between.version))).toEqual(['i1', 'i2']);
  });

  it('put together answer by answer is the draft as it stands', async () => {
    const known = new Map((await draft()).rows.map((each) => [each.id, each]));
    let { version } = await draft();
    for (let step = 0; step < 12; step += 1) {
      const rowId = `i${1 + (step % 3)}`;
      const now = await row(rowId);
      await change(
        [set(rowId, now.version, { position: now.position + (step % 2) })],
        [clerk, admin][step % 2],
      );
      if (step % 3 === 0) continue;
      const delta = await told(version);
      for (const each of delta.rows) known.set(each.id, each);
      version = delta.version;
    }
    const { rows } = await draft();
    expect(rows.map((each) => known.get(each.id))).toEqual(rows);
  });

  it('is the same for a draft that is long enough for a thread of its own', async () => {
    const tasks = Array.from({ length: 400 }, (_, at) => {
      const [task] = sampleReading.plan.tasks;
      if (!task) throw new Error('no task');
      return { ...task, id: `t${at + 1}`, ordinal: String(at + 1), leads: at === 7 ? [] : task.leads };
    });
    importId = await makeDraft(harness, clerk, { ...sampleReading, plan: { ...sampleReading.plan, tasks } });
    const { version, findings, rows } = await draft();
    expect(rows).toHaveLength(406);
    expect(findings.some((each) => each.kind === 'missing-owner' && each.rows.includes('t8'))).toBe(true);
    const { value } = await row('t8');
    const changed = await change(
      [set('t8', 1, { value: { ...value, leads: ['Công an xã'] } })],
      clerk,
      version,
    );
    expect(ids(changed)).toEqual(['t8']);
    expect(changed.findings?.some((each) => each.rows.includes('t8') && each.kind === 'missing-owner')).toBe(
      false,
    );
  });
});

describe('owners', () => {
  it('resolved once hold for every spelling, and for the next plan', async () => {
    const unit = (await draft()).owners.find((owner) => owner.text === 'Phòng Kinh tế')?.unitId;
    const owners = await asPerson(harness, clerk, (tx) =>
      resolveOwner(tx, clerk, importId, {
        text: 'Bưu điện văn hoá',
        resolution: 'unit',
        ...(unit && { unitId: unit }),
      }),
    );
    expect(owners.find((owner) => owner.text === 'Bưu điện văn hoá')).toMatchObject({ unitId: unit });
    importId = await makeDraft(harness, clerk);
    const next = (await draft()).owners.find((owner) => owner.text === 'Bưu điện văn hoá');
    expect(next).toMatchObject({ resolution: 'unit', unitId: unit, known: true });
  });

  it('a person belongs to a unit only by a choice, and a post teaches the unit no name', async () => {
    const text = 'Đồng chí Trưởng phòng VHXH';
    const before = (await draft()).owners.find((owner) => owner.text === text);
    expect(before).toMatchObject({ resolution: 'person', suggestions: [{ name: 'Phòng Văn hóa - Xã hội' }] });
    expect(before?.unitId).toBeUndefined();
    const unitId = before?.suggestions[0]?.unitId ?? '';
    for (const resolution of ['person', 'unit'] as const) {
      const owners = await asPerson(harness, clerk, (tx) =>
        resolveOwner(tx, clerk, importId, { text, resolution, unitId }),
      );
      expect(owners.find((owner) => owner.text === text)).toMatchObject({ resolution, unitId, known: false });
    }
    importId = await makeDraft(harness, clerk);
    const next = (await draft()).owners.find((owner) => owner.text === text);
    expect(next).toMatchObject({ resolution: 'person', known: true });
    const units = await asPerson(harness, clerk, listUnits);
    expect(units.find(({ id }) => id === unitId)?.aliases).not.toContain(text);
  });

  it('cannot stand for a unit that does not exist', async () => {
    const unitId = '0199aaaa-0000-7000-8000-00000000ffff';
    const choice = { text: 'Bưu điện', resolution: 'unit' as const, unitId };
    await expect(
      asPerson(harness, clerk, (tx) => resolveOwner(tx, clerk, importId, choice)),
    ).rejects.toMatchObject({ errors: [{ field: 'unitId' }] });
  });
});
