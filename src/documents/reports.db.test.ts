/** Reports through the front door: a draft from the figures of now, a person's words over it, what was issued as it was. */
import { Workbook } from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { asPerson, sessionOf } from '../../tests/communes.ts';
import { answer, type CycleDesk, setUpCycle, stayAwake, UNITS_REPORT } from '../../tests/cycle.ts';
import { query, type SignedIn, useHarness } from '../../tests/harness.ts';
import type { Duty, Flow } from '../duties/contract.ts';
import { saveFlow } from '../duties/flow-store.ts';
import type { PeriodContent } from '../duties/content/contract.ts';
import { generateDuties } from '../duties/generate-duties.ts';
import type { DutyForm } from '../progress/contract.ts';
import { newId } from '../shared/ids.ts';
import { type ReportChanges, ReportPage, Reports } from './contract.ts';
import { factsIn } from './model/facts-in.ts';
import { textsOf } from './reports/overlay.ts';
import { plainText } from './words/said.ts';

const harness = useHarness();
const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
const UPWARDS: Flow = {
  ...UNITS_REPORT,
  id: newId(),
  direction: 'up',
  sender: { kind: 'commune', text: 'UBND xã' },
  recipients: ['Ủy ban nhân dân tỉnh'],
  cycles: [
    { cycle: 'month', window: 'calendar', due: { month: 'last', day: 28, before: true }, shift: 'none' },
  ],
};
let desk: CycleDesk;
let clerk: SignedIn;
let leader: SignedIn;
let planId: string;
let id: string;

const later = () => {
  harness.now = new Date(harness.now.getTime() + 60_000);
};
const read = async (who = clerk, of = id) =>
  ReportPage.parse(await answer(who.request(`/api/reports/${of}`)));
const list = async (who = clerk) => Reports.parse(await answer(who.request('/api/reports')));
const send = (path: string, body: object, who = clerk, method = 'PUT') =>
  who.request(`/api/reports/${id}${path}`, { method, body });
const make = (order: object = {}, who = clerk) =>
  who.request('/api/reports', {
    method: 'POST',
    body: { kind: 'nq57', form: 'state', periodId: '2026M10', planId, ...order },
  });

/** The unit answers the figure, and the office receives it. */
async function report(value: number, ask: 'submit' | 'correct' = 'submit'): Promise<void> {
  const duties = await answer<Duty[]>(clerk.request('/api/duties?period=2026M10'));
  const dutyId = duties.find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
  const only = async (who: SignedIn): Promise<DutyForm> => {
    const form = await desk.form(who, dutyId);
    return { ...form, items: form.items.filter((item) => item.name === FIGURE) };
  };
  const rules = ['far-from-own', 'short-of-target', 'held-up-without-reason', 'done-without-evidence'];
  const warnings = rules.map((rule) => ({ rule, explanation: 'Theo thực tế' }));
  const draft = { evidence: [], warnings, answer: 'value', value } as never;
  expect((await desk.type(desk.officer, await only(desk.officer), { [FIGURE]: draft })).status).toBe(200);
  await answer(
    desk.step(
      desk.officer,
      await only(desk.officer),
      ask,
      ask === 'correct' ? { reason: 'Đếm lại theo sổ' } : {},
    ),
  );
  await answer(desk.step(clerk, await only(clerk), 'receive'));
}

beforeAll(async () => {
  harness.now = new Date('2026-10-05T03:00:00Z');
  desk = await setUpCycle(harness);
  ({ clerk } = desk);
  const { communeCode } = clerk.session;
  leader = await harness.signIn('leader', { communeCode, name: 'Trần Thị Chủ Tịch' });
  for (const person of [clerk, leader, desk.officer]) await stayAwake(harness, person);
  const keeper = sessionOf('standing-office');
  await asPerson(harness, keeper, (tx) => saveFlow(tx, UPWARDS, 1));
  await asPerson(harness, keeper, generateDuties);
  const { rows } = await answer<PeriodContent>(clerk.request('/api/period-content'));
  const thingId = rows.find(({ name }) => name === FIGURE)?.id;
  const choices = [{ thingId, cycle: 'month', asked: true }];
  await answer(clerk.request('/api/period-content', { method: 'PUT', body: { choices } }));
  await desk.open('2026M10');
  await report(62.5);
  planId = (await list()).plans[0]?.id ?? '';
});

describe('a draft', () => {
  it('is made by the clerk, for a period and a plan, once', async () => {
    expect((await make({}, leader)).status).toBe(403);
    id = (await answer<{ id: string }>(make())).id;
    expect((await make()).status).toBe(409);
    const { reports, periods } = await list(leader);
    expect(reports).toMatchObject([
      { id, title: 'Kết quả thực hiện Nghị quyết số 57-NQ/TW tháng 10/2026', corrected: 0 },
    ]);
    expect(reports[0]?.issued).toBeUndefined();
    expect(periods.find(({ current }) => current)).toMatchObject({ id: '2026M10', due: '2026-10-27' });
  });

  it('states the figure with the answer behind it, and who has not reported', async () => {
    const page = await read();
    const fact = factsIn(page.document).find(({ key }) => key.endsWith(':period'));
    expect(fact).toMatchObject({ value: 62.5, periodId: '2026M10', observationId: expect.any(String) });
    expect(page.reported.expected).toBeGreaterThan(0);
    expect(page.asOf).toBe('2026-10-05');
    expect(page.document.frame.addressees).toEqual(['Ủy ban nhân dân tỉnh']);
    expect(page.document.number).toBeUndefined();
  });

  it('is seen by those who see all of the commune, and by no unit', async () => {
    expect((await read(leader)).id).toBe(id);
    expect((await desk.officer.request(`/api/reports/${id}`)).status).toBe(403);
    expect((await desk.officer.request('/api/reports')).status).toBe(403);
  });

  it('is a .docx at any time', async () => {
    const file = await clerk.request(`/api/reports/${id}/docx`);
    expect(file.headers.get('content-disposition')).toContain('2026M10.docx');
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

describe('the files beside it', () => {
  it('are its annexes as a workbook that another library reads, and a .pdf', async () => {
    const page = await read();
    const book = new Workbook();
    const file = await clerk.request(`/api/reports/${id}/xlsx`);
    await book.xlsx.load(await file.arrayBuffer());
    expect(book.worksheets.map(({ name }) => name)).toEqual(page.document.annexes.map(({ name }) => name));
    const figures = book.worksheets.flatMap((sheet) =>
      sheet.getSheetValues().flatMap((line) => (Array.isArray(line) ? line : [])),
    );
    expect(figures).toContain(62.5);
    const pdf = await clerk.request(`/api/reports/${id}/pdf`);
    expect([200, 404]).toContain(pdf.status);
  }, 90_000);
});

describe('what a person writes', () => {
  let key: string;
  let wrote: string;

  it('stands in the place of the paragraph, and its numbers go on carrying their facts', async () => {
    const page = await read();
    const paragraph = [...textsOf(page.document)].find(([, runs]) =>
      runs.some(({ fact }) => fact?.key.endsWith(':period')),
    );
    key = paragraph?.[0] ?? '';
    wrote = `Nổi bật: ${plainText(paragraph?.[1] ?? [])}`;
    later();
    const after = ReportPage.parse(
      await answer(send('/texts', { version: page.version, texts: [{ key, text: wrote }] })),
    );
    expect(after.written).toMatchObject([{ key, text: wrote, outdated: false }]);
    const runs = textsOf(after.document).get(key) ?? [];
    expect(plainText(runs)).toBe(wrote);
    expect(runs.some(({ fact }) => fact?.key.endsWith(':period'))).toBe(true);
  });

  it('is refused for a place that there is none, and on a version that was changed meanwhile', async () => {
    const { version } = await read();
    const texts = [{ key: 'nowhere', text: 'x' }];
    expect((await send('/texts', { version, texts })).status).toBe(422);
    expect((await send('/texts', { version: version - 1, texts: [{ key, text: 'x' }] })).status).toBe(409);
  });

  it('stays when the figure changes; the check names the number that is another one now', async () => {
    later();
    await report(64, 'correct');
    const page = await read();
    expect(plainText(textsOf(page.document).get(key) ?? [])).toBe(wrote);
    expect(page.written).toMatchObject([{ key, outdated: true }]);
    expect(page.remarks[0]).toMatchObject({ rule: 'outdated-number', was: '62,5%', now: '64%', key });
  });

  it('goes back to what the program writes', async () => {
    const { version } = await read();
    const page = ReportPage.parse(await answer(send('/texts', { version, texts: [{ key, text: null }] })));
    expect(page.written).toEqual([]);
    expect(plainText(textsOf(page.document).get(key) ?? [])).toContain('64%');
  });
});

describe('the frame', () => {
  it('is as it was set, and the rest as proposed', async () => {
    const { version } = await read();
    const signature = { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Lê Văn Thử' };
    const page = ReportPage.parse(await answer(send('', { version, frame: { signature } })));
    expect(page.document.frame).toMatchObject({ signature, addressees: ['Ủy ban nhân dân tỉnh'] });
  });
});

describe('an issued report', () => {
  let bytes: Buffer;

  it('is frozen: document, file, and what its figures stood on', async () => {
    const { version } = await read();
    expect((await send('/issue', { version }, leader, 'POST')).status).toBe(403);
    later();
    const page = ReportPage.parse(await answer(send('/issue', { version }, clerk, 'POST')));
    expect(page.issued).toMatchObject({
      by: clerk.session.name,
      docxSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    bytes = Buffer.from(await (await clerk.request(`/api/reports/${id}/docx`)).arrayBuffer());
    const { version: now } = await read();
    expect((await send('/texts', { version: now, texts: [{ key: 'opening', text: 'x' }] })).status).toBe(409);
    expect((await clerk.request(`/api/reports/${id}?version=${now}`, { method: 'DELETE' })).status).toBe(409);
  });

  it('answers what the commune owes once the văn thư has given it a number', async () => {
    const owed = async () => {
      const duties = await answer<Duty[]>(clerk.request('/api/duties?period=2026M10'));
      return duties.find(({ direction }) => direction === 'up');
    };
    expect((await owed())?.issued).toBeUndefined();
    const record = async (number: string, issuedOn: string) => {
      const { version } = await read();
      return await send('/number', { version, number, issuedOn });
    };
    expect((await record('15/BC-UBND', '2027-01-01')).status).toBe(422);
    expect((await record('15/BC-UBND', '2026-10-05')).status).toBe(200);
    expect((await owed())?.issued).toMatchObject({ number: '15/BC-UBND' });
    expect((await record('16/BC-UBND', '2026-10-05')).status).toBe(200);
    expect((await owed())?.issued).toMatchObject({ number: '16/BC-UBND', issuedOn: '2026-10-05' });
  });

  it('keeps its signed file, and gives it back', async () => {
    const { version } = await read();
    const form = new FormData();
    form.append('files', new Blob(['%PDF-1.4 đã ký']), 'bao-cao-da-ky.pdf');
    const sent = await clerk.request(`/api/reports/${id}/signed?version=${version}`, {
      method: 'POST',
      body: form,
    });
    expect(ReportPage.parse(await answer(Promise.resolve(sent))).issued?.signedFile).toMatchObject({
      name: 'bao-cao-da-ky.pdf',
    });
    const file = await clerk.request(`/api/reports/${id}/signed`);
    expect(await file.text()).toContain('đã ký');
  });

  it('is marked when a figure is corrected, says which, and stays as it was', async () => {
    later();
    await report(70, 'correct');
    expect((await list()).reports[0]).toMatchObject({ id, corrected: 1 });
    const page = await read();
    expect(JSON.stringify(page.document)).not.toContain('70%');
    const { changes } = await answer<ReportChanges>(clerk.request(`/api/reports/${id}/changes?with=now`));
    expect(changes.find(({ key }) => key.endsWith(':period'))).toMatchObject({
      before: '64%',
      after: '70%',
      difference: 6,
    });
    const again = Buffer.from(await (await clerk.request(`/api/reports/${id}/docx`)).arrayBuffer());
    expect(again.equals(bytes)).toBe(true);
  });

  it('can be replaced by another one, which takes over what was set', async () => {
    const { id: other } = await answer<{ id: string }>(make());
    const page = await read(clerk, other);
    expect(page.document.frame.signature.name).toBe('Lê Văn Thử');
    expect(page.issued).toBeUndefined();
    const { changes, before } = await answer<ReportChanges>(clerk.request(`/api/reports/${other}/changes`));
    expect(before).toMatchObject({ id, number: '16/BC-UBND' });
    expect(changes.length).toBeGreaterThan(0);
    const gone = await clerk.request(`/api/reports/${other}?version=${page.version}`, { method: 'DELETE' });
    expect(gone.status).toBe(204);
    expect((await list()).reports.map((each) => each.id)).toEqual([id]);
  });

  it('tells in the log what was done', async () => {
    const rows = await query(
      harness.ownerUrl,
      `SELECT action FROM audit_entry WHERE entity = 'report' AND entity_id = '${id}' ORDER BY seq`,
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'report.draft',
      'report.set',
      'report.issue',
      'report.number',
      'report.number',
      'report.sign',
    ]);
  });
});

describe('a letter that corrects an issued report', () => {
  const ROW = { position: 'Mục I', written: 'tháng 10/2026', corrected: 'tháng 10 năm 2026' };
  let letter: string;
  const draft = (of = id, who = clerk) => who.request(`/api/reports/${of}/erratum`, { method: 'POST' });
  const correct = async (corrections: object[]) => {
    const { version, choices } = await read(clerk, letter);
    const body = { version, choices: { ...choices, corrections } };
    return await clerk.request(`/api/reports/${letter}`, { method: 'PUT', body });
  };

  it('is drafted by the clerk alone, once, in the frame of the report', async () => {
    expect((await draft(id, leader)).status).toBe(403);
    expect((await draft(newId())).status).toBe(404);
    letter = (await answer<{ id: string }>(draft())).id;
    expect((await draft()).status).toBe(409);
    const page = await read(clerk, letter);
    expect(page).toMatchObject({
      kind: 'erratum',
      erratumOf: id,
      title: 'Đính chính Báo cáo số 16/BC-UBND ngày 05/10/2026',
      document: { frame: { addressees: ['Ủy ban nhân dân tỉnh'], signature: { name: 'Lê Văn Thử' } } },
      remarks: [{ rule: 'no-correction', severity: 'error' }],
    });
    expect((await list()).reports.find((each) => each.id === letter)?.title).toBe(page.title);
    const empty = { method: 'POST', body: { version: page.version } };
    expect((await clerk.request(`/api/reports/${letter}/issue`, empty)).status).toBe(409);
  });

  it('is refused of a draft, of itself, and as a report of a period', async () => {
    expect((await draft(letter)).status).toBe(409);
    expect((await make({ kind: 'erratum' })).status).toBe(422);
  });

  it('takes what the clerk types, each part of it, and looks it up in the report', async () => {
    expect((await correct([{ ...ROW, written: ' ' }])).status).toBe(422);
    const page = ReportPage.parse(await answer(correct([ROW])));
    expect(page.choices.corrections).toEqual([ROW]);
    expect(page.remarks).toEqual([]);
    const figure = { ...ROW, written: '64%', corrected: '70%' };
    const { remarks } = ReportPage.parse(await answer(correct([ROW, figure])));
    expect(remarks).toMatchObject([{ rule: 'figure-corrected', key: 'corrections' }]);
    await answer(correct([ROW]));
  });

  it('is told at the report once it is issued, answers nothing, and another one may follow', async () => {
    expect((await read()).errata).toEqual([{ id: letter, issued: false }]);
    const { version } = await read(clerk, letter);
    const at = `/api/reports/${letter}`;
    await answer(clerk.request(`${at}/issue`, { method: 'POST', body: { version } }));
    const number = { number: '20/UBND-VP', issuedOn: '2026-10-05' };
    const body = { version: version + 1, ...number };
    await answer(clerk.request(`${at}/number`, { method: 'PUT', body }));
    expect((await list(leader)).reports.find((each) => each.id === id)?.errata).toEqual([
      { id: letter, issued: true, ...number },
    ]);
    const duties = await answer<Duty[]>(clerk.request('/api/duties?period=2026M10'));
    expect(duties.find(({ direction }) => direction === 'up')?.issued?.number).toBe('16/BC-UBND');
    const { id: next } = await answer<{ id: string }>(draft());
    expect((await read()).errata.map((each) => each.id)).toEqual([letter, next]);
    expect((await clerk.request(`/api/reports/${next}?version=1`, { method: 'DELETE' })).status).toBe(204);
  });
});

describe('every kind', () => {
  it.each([
    ['conclusions', 'party'],
    ['figures', 'state'],
    ['urging', 'state'],
  ])('%s makes a document in the form of %s', async (kind, form) => {
    const { id: other } = await answer<{ id: string }>(make({ kind, form, planId: undefined }));
    const page = await read(clerk, other);
    expect(page.document.body.length).toBeGreaterThan(0);
    expect((await clerk.request(`/api/reports/${other}/docx`)).status).toBe(200);
  });
});
