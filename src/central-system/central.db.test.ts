/** Hệ thống 57 through the front door: what is to be typed there, ticks, ticks taken back, what changed since. */
import { Workbook } from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { asPerson, BEN_MOI } from '../../tests/communes.ts';
import { answer, type CycleDesk, setUpCycle, stayAwake } from '../../tests/cycle.ts';
import { type SignedIn, useHarness } from '../../tests/harness.ts';
import type { Duty } from '../duties/contract.ts';
import type { PeriodContent } from '../duties/content/contract.ts';
import type { FigureDraft } from '../progress/contract.ts';
import { CentralPage, CentralSetting, CentralStanding, EntriesKept } from './contract.ts';
import { noteDifferences } from './note-differences.ts';

const harness = useHarness();
const FIGURE = 'Tỷ lệ hồ sơ trực tuyến toàn trình';
let desk: CycleDesk;
let clerk: SignedIn;
let leader: SignedIn;

const PATH = '/api/central-system';
const read = async (who = clerk) => CentralPage.parse(await answer(who.request(PATH)));
const standing = async () => CentralStanding.parse(await answer(clerk.request(`${PATH}/standing`)));
const set = (setting: object, who = clerk) =>
  who.request(`${PATH}/setting`, { method: 'PUT', body: setting });
const send = (path: string, body: object, who = clerk) => who.request(PATH + path, { method: 'POST', body });
const seen = ({ thingId, digest }: CentralPage['lines'][number]) => ({ thingId, digest });
const lineOf = (page: CentralPage, name = FIGURE) => {
  const line = page.lines.find(({ values }) => values.name === name);
  if (!line) throw new Error(`no row is called ${name}`);
  return line;
};
const nextDay = () => {
  harness.now = new Date(harness.now.getTime() + 24 * 3_600_000);
};
const daily = () => asPerson(harness, clerk.session, noteDifferences);

/** The unit answers the figure of the month, and the office receives it. */
async function report(value: number, ask: 'submit' | 'correct' = 'submit'): Promise<void> {
  const duties = await answer<Duty[]>(clerk.request('/api/duties?period=2026M10'));
  const dutyId = duties.find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
  const only = async (who: SignedIn) => {
    const form = await desk.form(who, dutyId);
    return { ...form, items: form.items.filter((item) => item.name === FIGURE) };
  };
  const rules = ['far-from-own', 'short-of-target'];
  const warnings = rules.map((rule) => ({ rule, explanation: 'Theo thực tế' }));
  const draft: FigureDraft = { evidence: [], warnings, answer: 'value', value };
  await answer(desk.type(desk.officer, await only(desk.officer), { [FIGURE]: draft }));
  const reason = ask === 'correct' ? { reason: 'Đếm lại theo sổ' } : {};
  await answer(desk.step(desk.officer, await only(desk.officer), ask, reason));
  await answer(desk.step(clerk, await only(clerk), 'receive'));
}

beforeAll(async () => {
  harness.now = new Date('2026-10-05T03:00:00Z');
  desk = await setUpCycle(harness);
  ({ clerk } = desk);
  leader = await harness.signIn('leader', { communeCode: clerk.session.communeCode });
  for (const person of [clerk, leader, desk.officer]) await stayAwake(harness, person);
  const { rows } = await answer<PeriodContent>(clerk.request('/api/period-content'));
  const thingId = rows.find(({ name }) => name === FIGURE)?.id;
  const choices = [{ thingId, cycle: 'month', asked: true }];
  await answer(clerk.request('/api/period-content', { method: 'PUT', body: { choices } }));
  await desk.open('2026M10');
});

describe('a commune', () => {
  it('is asked for nothing until it says that it types there', async () => {
    expect(await read()).toMatchObject({ used: false, lines: [], rows: 0 });
    expect(
      (await send('/entries', { rows: [{ thingId: crypto.randomUUID(), digest: '0'.repeat(64) }] })).status,
    ).toBe(409);
    expect((await set({ used: true, version: 0 }, leader)).status).toBe(403);
    const setting = CentralSetting.parse(await answer(set({ used: true, day: 25, version: 0 })));
    expect(setting).toEqual({ used: true, day: 25, version: 1 });
    expect((await set({ used: false, version: 0 })).status).toBe(409);
    expect(await standing()).toMatchObject({ used: true, due: '2026-10-25', late: false });
  });

  it('sees all its rows as new, with what the plan says and nothing that nobody reported', async () => {
    const page = await read(leader);
    expect(page.rows).toBe(page.lines.length);
    expect(page.lines.every(({ state }) => state === 'new')).toBe(true);
    const { values } = lineOf(page);
    expect(values.body).toBe('Phòng Văn hóa - Xã hội');
    expect(values.result).toBeUndefined();
    expect((await desk.officer.request(PATH)).status).toBe(403);
  });

  it('sees no other commune', async () => {
    const other = await harness.signIn('standing-office', { communeCode: BEN_MOI.code });
    expect(await read(other)).toMatchObject({ used: false, lines: [] });
    await answer(set({ used: true, version: 0 }, other));
    expect((await read(other)).lines).toEqual([]);
    expect((await send('/entries', { rows: [seen(lineOf(await read()))] }, other)).status).toBe(409);
  });
});

describe('what was typed there', () => {
  it('is ticked by the standing office alone, and waits no more', async () => {
    const page = await read();
    const rows = page.lines.map(seen);
    expect((await send('/entries', { rows }, leader)).status).toBe(403);
    const { ids } = EntriesKept.parse(await answer(send('/entries', { rows })));
    expect(ids).toHaveLength(rows.length);
    expect((await read()).lines.map(({ state }) => state)).toEqual(rows.map(() => 'entered'));
    expect(await standing()).toMatchObject({ rows: 0, late: false });
    expect((await send('/entries', { rows })).status).toBe(409);
  });

  it('differs field by field once something else is received, since the day of the change', async () => {
    nextDay();
    await report(62.5);
    await daily();
    nextDay();
    const page = await read();
    expect(page.rows).toBe(1);
    const line = lineOf(page);
    expect(line).toMatchObject({ state: 'changed', since: '2026-10-06' });
    expect(line.changes).toEqual([{ field: 'result', after: expect.stringContaining('62,5%') }]);
  });

  it('is taken back by a press, and waits for as long as before', async () => {
    const row = seen(lineOf(await read()));
    const kept = EntriesKept.parse(await answer(send('/entries', { rows: [row] })));
    expect((await send('/entries/undo', kept, leader)).status).toBe(403);
    expect((await send('/entries/undo', kept)).status).toBe(204);
    expect((await send('/entries/undo', kept)).status).toBe(409);
    expect(lineOf(await read())).toMatchObject({ state: 'changed', since: '2026-10-06' });
  });

  it('is not ticked with values that are no longer the present ones', async () => {
    const shown = await read();
    const stale = seen(lineOf(shown));
    await report(70, 'correct');
    const refused = await send('/entries', { rows: [stale] });
    expect(refused.status).toBe(409);
    expect(JSON.stringify(await refused.json())).toContain(
      'đã đổi từ lúc bạn xem. Chưa đánh dấu nội dung nào.',
    );
    expect(lineOf(await read()).changes).toMatchObject([
      { field: 'result', after: expect.stringMatching(/^70%/) },
    ]);
  });

  it('is gone when the row is no longer followed, until that is ticked, and new when it comes back', async () => {
    const [other] = (await read()).lines.filter(({ kind, state }) => kind === 'task' && state === 'entered');
    const retire = async (act: 'retire' | 'restore') => {
      const path = `/api/register/task/${other?.thingId}`;
      const { row } = await answer<{ row: { version: number } }>(clerk.request(path));
      await answer(
        clerk.request(`${path}/${act}`, {
          method: 'POST',
          body: { version: row.version, reason: 'Không thực hiện nữa' },
        }),
      );
    };
    await retire('retire');
    const gone = (await read()).lines.at(-1);
    expect(gone).toMatchObject({ thingId: other?.thingId, state: 'gone', values: other?.values });
    await answer(send('/entries', { rows: gone ? [seen(gone)] : [] }));
    expect((await read()).lines.some(({ thingId }) => thingId === other?.thingId)).toBe(false);
    await retire('restore');
    const back = lineOf(await read(), other?.values.name);
    expect(back.state).toBe('new');
    await answer(send('/entries', { rows: [seen(back)] }));
  });

  it('is late when it waits from before the due day', async () => {
    harness.now = new Date('2026-10-26T03:00:00Z');
    expect(await standing()).toMatchObject({ rows: 1, due: '2026-10-25', late: true });
  });
});

describe('the sheet', () => {
  it('has the fields, what changed, and no formula', async () => {
    const file = await leader.request(`${PATH}/export.xlsx?rows=waiting`);
    const book = new Workbook();
    await book.xlsx.load(await file.arrayBuffer());
    const [sheet] = book.worksheets;
    expect(sheet?.getCell('A3').text).toContain('không kết nối');
    const heads = sheet?.getRow(4).values;
    expect(heads).toContain('Văn bản giao');
    const row = sheet?.getRow(5);
    expect(row?.getCell(3).text).toBe(FIGURE);
    expect(row?.getCell(14).text).toContain('Kết quả: trống → 70%');
    expect(sheet?.getRow(6).getCell(3).text).toBe('');
  });
});
