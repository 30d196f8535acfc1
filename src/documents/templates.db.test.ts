/** Templates through the front door: told from a signed file or one from elsewhere, mapped once, held by the next draft. */
import { beforeAll, describe, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle, stayAwake } from '../../tests/cycle.ts';
import { query, type SignedIn, useHarness } from '../../tests/harness.ts';
import { ReportPage, Reports } from './contract.ts';
import type { Block, OfficialDocument } from './model/contract.ts';
import { documentText } from './model/fixtures/document-text.ts';
import { docxOf, grid, line } from './taken-over/sample-docx.ts';
import { written } from './taken-over/written.ts';
import { ReportTemplates, SignedDifferences } from './templates/contract.ts';

const harness = useHarness();
const SENTENCE = 'Ủy ban nhân dân xã đã chỉ đạo quyết liệt các đơn vị thực hiện Kế hoạch.';
const SIGNATURE = { lines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Trần Thị Thử' };
let desk: CycleDesk;
let clerk: SignedIn;
let leader: SignedIn;
let planId: string;
let id: string;

const post = (path: string, body?: object | FormData, who = clerk) =>
  who.request(path, { method: 'POST', ...(body && { body }) });
const read = async (of: string) => ReportPage.parse(await answer(clerk.request(`/api/reports/${of}`)));
const templates = async (who = clerk) =>
  ReportTemplates.parse(await answer(who.request('/api/report-templates')));
const compare = async (of: string) =>
  SignedDifferences.parse(await answer(clerk.request(`/api/reports/${of}/signed/differences`)));

async function make(order: object): Promise<ReportPage> {
  const body = { kind: 'nq57', form: 'state', planId, ...order };
  return await read((await answer<{ id: string }>(post('/api/reports', body))).id);
}

const formOf = (bytes: Uint8Array | string, name: string): FormData => {
  const form = new FormData();
  form.append('files', new Blob([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)]), name);
  return form;
};

async function issue(of: string): Promise<ReportPage> {
  harness.now = new Date(harness.now.getTime() + 60_000);
  const { version } = await read(of);
  return ReportPage.parse(await answer(post(`/api/reports/${of}/issue`, { version })));
}

async function sign(of: string, bytes: Uint8Array | string, name = 'da-ky.docx'): Promise<void> {
  const { version } = await read(of);
  await answer(post(`/api/reports/${of}/signed?version=${version}`, formOf(bytes, name)));
}

/** As a leader leaves it: the first heading in other words, a sentence below it, another signer. */
function rewritten(document: OfficialDocument): OfficialDocument {
  const at = document.body.findIndex(({ kind }) => kind === 'heading');
  const body = document.body.flatMap((block, index): Block[] => {
    if (index !== at || block.kind !== 'heading') return [block];
    return [
      { ...block, text: 'I. TÌNH HÌNH LÃNH ĐẠO, CHỈ ĐẠO' },
      { kind: 'paragraph', key: 'new', runs: [{ text: SENTENCE }] },
    ];
  });
  return {
    ...document,
    number: '21',
    date: '2026-10-30',
    body,
    frame: { ...document.frame, signature: SIGNATURE },
  };
}

beforeAll(async () => {
  harness.now = new Date('2026-10-05T03:00:00Z');
  desk = await setUpCycle(harness);
  ({ clerk } = desk);
  leader = await harness.signIn('leader', {
    communeCode: clerk.session.communeCode,
    name: 'Trần Thị Chủ Tịch',
  });
  for (const person of [clerk, leader, desk.officer]) await stayAwake(harness, person);
  planId = Reports.parse(await answer(clerk.request('/api/reports'))).plans[0]?.id ?? '';
  id = (await make({ periodId: '2026M10' })).id;
});

describe('a signed file', () => {
  it('is asked for before anything can be compared', async () => {
    expect((await clerk.request(`/api/reports/${id}/signed/differences`)).status).toBe(404);
    await issue(id);
    expect((await post(`/api/reports/${id}/template`)).status).toBe(404);
  });

  it('that nobody can read says why, and is not taken over', async () => {
    await sign(id, '%PDF-1.4 đã ký', 'quet.pdf');
    const { readable, unread, differences } = await compare(id);
    expect({ readable, differences, said: unread.length }).toEqual({
      readable: false,
      differences: [],
      said: 1,
    });
    expect((await post(`/api/reports/${id}/template`)).status).toBe(422);
  });

  it('shows what was changed in it; nothing of it is taken over by itself', async () => {
    const { document } = await read(id);
    await sign(id, await written(rewritten(document)));
    const { differences, readable } = await compare(id);
    expect(readable).toBe(true);
    expect(differences).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ of: 'paragraph', kind: 'added', now: SENTENCE }),
        expect.objectContaining({ of: 'heading', kind: 'changed' }),
        expect.objectContaining({ of: 'signature', kind: 'changed' }),
      ]),
    );
    expect(await templates()).toEqual([]);
  });

  it('is taken over by the clerk alone, once, from the day after its period', async () => {
    expect((await post(`/api/reports/${id}/template`, undefined, leader)).status).toBe(403);
    const before = await read(id);
    expect((await post(`/api/reports/${id}/template`)).status).toBe(201);
    expect((await post(`/api/reports/${id}/template`)).status).toBe(409);
    expect(await templates(leader)).toMatchObject([
      { kind: 'nq57', form: 'state', validFrom: '2026-11-01', source: { name: 'da-ky.docx', reportId: id } },
    ]);
    expect((await desk.officer.request('/api/report-templates')).status).toBe(403);
    expect((await compare(id)).takenOver).toBe(true);
    expect((await read(id)).document).toEqual(before.document);
  });
});

describe('a draft', () => {
  it('about the same period, or of another kind, stays as the program writes it', async () => {
    const again = await make({ periodId: '2026M10' });
    expect(documentText(again.document)).not.toContain(SENTENCE);
    const gone = `/api/reports/${again.id}?version=${again.version}`;
    expect((await clerk.request(gone, { method: 'DELETE' })).status).toBe(204);
    const other = await make({ kind: 'conclusions', periodId: '2026M11' });
    expect(documentText(other.document)).not.toContain(SENTENCE);
  });

  it('about a later period has heading, sentence and signer; what people set and write goes first', async () => {
    harness.now = new Date('2026-11-05T03:00:00Z');
    const page = await make({ periodId: '2026M11' });
    expect(documentText(page.document)).toContain('I. TÌNH HÌNH LÃNH ĐẠO, CHỈ ĐẠO');
    expect(page.document.frame.signature).toEqual(SIGNATURE);
    const key = page.document.body.find(
      (block) => block.kind === 'paragraph' && block.runs[0]?.text === SENTENCE,
    )?.key;
    const wrote = 'Xã đã chỉ đạo các đơn vị.';
    const texts = [{ key, text: wrote }];
    const send = (path: string, body: object) =>
      clerk.request(`/api/reports/${page.id}${path}`, { method: 'PUT', body });
    const after = ReportPage.parse(await answer(send('/texts', { version: page.version, texts })));
    expect(after.written).toMatchObject([{ key, text: wrote, outdated: false }]);
    const signature = { lines: ['CHỦ TỊCH'], name: 'Lê Văn Thử' };
    const set = ReportPage.parse(await answer(send('', { version: after.version, frame: { signature } })));
    expect(set.document.frame.signature).toEqual(signature);
    await answer(send('/texts', { version: set.version, texts: [{ key, text: null }] }));
  });

  it('that is signed as it was issued loses nothing that was taken over before', async () => {
    const [line] = Reports.parse(await answer(clerk.request('/api/reports'))).reports.filter(
      ({ periodId, kind }) => periodId === '2026M11' && kind === 'nq57',
    );
    const { document } = await issue(line?.id ?? '');
    await sign(line?.id ?? '', await written({ ...document, number: '22', date: '2026-11-28' }));
    expect((await compare(line?.id ?? '')).differences).toEqual([]);
    await answer(post(`/api/reports/${line?.id}/template`));
    const [newest] = await templates();
    expect(newest?.validFrom).toBe('2026-12-01');
    expect(newest?.template.fixed.map(({ text }) => text)).toContain(SENTENCE);
    const next = await make({ periodId: '2026M12' });
    expect(documentText(next.document)).toContain(SENTENCE);
    expect(next.document.frame.signature.name).toBe('Lê Văn Thử');
  });
});

describe('a form from elsewhere', () => {
  const HEADS = ['TT', 'Tên chỉ tiêu', 'Số giao', 'Lũy kế từ đầu năm', 'Nguyên nhân chưa đạt'];
  const take = (form: FormData, who = clerk, from = '2026-12-01') =>
    post(`/api/report-templates?kind=figures&form=state&validFrom=${from}&periodId=2026M12`, form, who);
  const sheet = () =>
    docxOf([
      line('BIỂU TỔNG HỢP CHỈ TIÊU'),
      grid(
        HEADS.map((title) => ({ title })),
        [['1', 'Tên', '', '', '']],
      ),
    ]);
  const own = async () => (await templates()).find(({ kind }) => kind === 'figures');
  const map = (body: object) =>
    own().then((template) => clerk.request(`/api/report-templates/${template?.id}`, { method: 'PUT', body }));
  let draft: ReportPage;
  const heads = async () => {
    const { document } = await read(draft.id);
    const blocks = [...document.body, ...document.annexes.flatMap(({ blocks: inner }) => inner)];
    return blocks.flatMap((block) => (block.kind === 'table' ? block.columns.map(({ title }) => title) : []));
  };

  it('is refused from others, without a file, and as something that is no document', async () => {
    draft = await make({ kind: 'figures', periodId: '2026M12' });
    expect((await take(formOf(await sheet(), 'mau.docx'), leader)).status).toBe(403);
    expect((await take(new FormData())).status).toBe(422);
    expect((await take(formOf('PK hỏng', 'mau.docx'))).status).toBe(422);
  });

  it('is laid beside the document of a period: columns that are told, and those that wait', async () => {
    const before = await heads();
    expect((await take(formOf(await sheet(), 'mau.docx'))).status).toBe(201);
    expect(await heads()).toEqual(HEADS);
    const template = await own();
    expect(
      template?.template.annexes[0]?.columns.filter(({ key }) => key === undefined).length,
    ).toBeGreaterThan(0);
    expect(template?.ours.tables[0]?.columns.map(({ title }) => title)).toEqual(before);
  });

  it('is mapped once: the column is filled from then on', async () => {
    const template = await own();
    const table = template?.template.annexes[0];
    const at = HEADS.indexOf('Số giao');
    const target = template?.ours.tables[0]?.columns.find(({ title }) => title === 'Mục tiêu')?.key ?? '';
    const order = (as: string | null) => ({
      version: template?.version,
      columns: [{ table: table?.key, at, as }],
    });
    expect((await map(order('nowhere'))).status).toBe(422);
    expect((await map(order(target))).status).toBe(200);
    expect((await map(order(null))).status).toBe(409);
    const { document } = await read(draft.id);
    const blocks = [...document.body, ...document.annexes.flatMap(({ blocks: inner }) => inner)];
    const shown = blocks.find(({ key }) => key === table?.key);
    expect(shown).toMatchObject({
      columns: expect.arrayContaining([expect.objectContaining({ key: target, title: 'Số giao' })]),
    });
  });

  it('is retired, and taken back', async () => {
    const template = await own();
    const at = `/api/report-templates/${template?.id}`;
    await answer(clerk.request(`${at}?version=${template?.version}`, { method: 'DELETE' }));
    expect(await heads()).not.toEqual(HEADS);
    expect(await own()).toBeUndefined();
    expect((await post(`${at}/restore?version=${template?.version}`)).status).toBe(409);
    await answer(post(`${at}/restore?version=${(template?.version ?? 0) + 1}`));
    expect(await heads()).toEqual(HEADS);
  });

  it('holds for periods that end on its day or later, and no others', async () => {
    await answer(
      take(
        formOf(
          await docxOf([grid([{ title: 'TT' }, { title: 'Tên chỉ tiêu' }], [['1', 'Tên']])]),
          'moi.docx',
        ),
        clerk,
        '2027-01-01',
      ),
    );
    expect(await heads()).toEqual(HEADS);
  });

  it('says which one is used today, of each kind', async () => {
    const held = async () =>
      (await templates()).filter(({ holds }) => holds).map(({ source }) => source.name);
    const now = harness.now;
    expect(await held()).toEqual(['da-ky.docx']);
    harness.now = new Date('2026-12-02T03:00:00Z');
    expect((await held()).toSorted()).toEqual(['da-ky.docx', 'mau.docx']);
    harness.now = now;
  });

  it('with a table that pairs with nothing is mapped once; the next such file is mapped by that', async () => {
    const scores = () =>
      docxOf([
        line('BẢNG TỰ CHẤM'),
        grid(
          ['Mã số', 'Mức giao', 'Điểm tự chấm'].map((title) => ({ title })),
          [['A1', '', '']],
        ),
      ]);
    const taken = async (name: string) => (await templates()).find(({ source }) => source.name === name);
    await answer(take(formOf(await scores(), 'cham.docx'), clerk, '2027-02-01'));
    const first = await taken('cham.docx');
    const table = first?.template.annexes.find(({ aside }) => aside === 'waits');
    expect(table?.theirs?.columns.map(({ title }) => title)).toEqual(['Mã số', 'Mức giao', 'Điểm tự chấm']);
    const own = first?.ours.tables[0];
    const target = own?.columns.find(({ title }) => title === 'Mục tiêu')?.key ?? '';
    const order = {
      version: first?.version,
      tables: [{ key: table?.key, as: own?.key }],
      columns: [{ table: own?.key, at: 1, as: target }],
    };
    const path = `/api/report-templates/${first?.id}`;
    expect((await leader.request(path, { method: 'PUT', body: order })).status).toBe(403);
    await answer(clerk.request(path, { method: 'PUT', body: order }));
    await answer(take(formOf(await scores(), 'cham-2.docx'), clerk, '2027-03-01'));
    expect((await taken('cham-2.docx'))?.template.annexes).toMatchObject([
      { key: own?.key, columns: [{ title: 'Mã số' }, { key: target, title: 'Mức giao' }, {}] },
    ]);
  });

  it('tells in the log what was done', async () => {
    const rows = await query(
      harness.ownerUrl,
      `SELECT action FROM audit_entry WHERE entity = 'report-template' AND entity_id = '${(await templates()).find(({ source }) => source.name === 'mau.docx')?.id}' ORDER BY seq`,
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'report.template',
      'report.template-map',
      'report.template-retire',
      'report.template-restore',
    ]);
  });
});
