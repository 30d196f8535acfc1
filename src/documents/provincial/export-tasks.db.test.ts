/** The sheet of the provinces through the front door, read back by another library than the one that writes it. */
import ExcelJS from 'exceljs';
import { beforeAll, expect, it } from 'vitest';
import { answer, type CycleDesk, setUpCycle } from '../../../tests/cycle.ts';
import { query, type SignedIn, useHarness } from '../../../tests/harness.ts';
import type { TaskDraft } from '../../progress/contract.ts';
import type { RegisterPage, RegisterRow } from '../../register/contract.ts';
import { TASK_SHEET_COLUMNS } from './columns.ts';

const harness = useHarness();
const LATE = 'Lắp đặt đường truyền số liệu tại các thôn';
const RULES = 'Ban hành quy chế quản lý dữ liệu';
const DIRECTIVE = 'Rà soát hồ sơ chậm, nêu rõ nguyên nhân';
let desk: CycleDesk;
let admin: SignedIn;
let tasks: RegisterRow[];

const taskNamed = (name: string): RegisterRow => {
  const found = tasks.find((task) => task.name === name);
  if (!found) throw new Error(`the sample plan has no task “${name}”`);
  return found;
};

beforeAll(async () => {
  harness.now = new Date('2026-11-10T03:00:00Z');
  desk = await setUpCycle(harness);
  const { communeCode } = desk.clerk.session;
  admin = await harness.signIn('admin', { communeCode });
  const leader = await harness.signIn('leader', { communeCode, name: 'Trần Thị Chủ Tịch' });
  const order = { name: DIRECTIVE, leadId: desk.unitId, due: '2026-11-18' };
  await answer(leader.request('/api/directives', { method: 'POST', body: order }));
  tasks = (await answer<RegisterPage>(desk.clerk.request('/api/register?kind=task'))).rows;
  await reportRules();
  await extendLate('2026-03-31', '2026-11-30');
  await extendLate('2026-11-30', '2026-12-20');
});

/** The unit tells of one task, and the office receives it. */
async function reportRules(): Promise<void> {
  const duties = await desk.open('2026');
  const duty = duties.find(({ unitId }) => unitId === desk.unitId)?.id ?? '';
  const only = async () => {
    const form = await desk.form(desk.officer, duty);
    return { ...form, items: form.items.filter(({ name }) => name === RULES) };
  };
  const said: TaskDraft = {
    answer: 'update',
    state: 'in-progress',
    done: '=1+1 đã trình dự thảo',
    percent: 40,
    obstacle: 'Chưa có hướng dẫn của tỉnh',
    proposal: 'Đề nghị tỉnh ban hành mẫu',
    evidence: [],
    warnings: [],
  };
  expect((await desk.type(desk.officer, await only(), { [RULES]: said })).status).toBe(200);
  await answer(desk.step(desk.officer, await only(), 'submit'));
  await answer(desk.step(desk.clerk, await only(), 'receive'));
}

const extendLate = async (formerDue: string, due: string) => {
  harness.now = new Date(harness.now.getTime() + 60_000);
  const body = { action: 'extend', formerDue, due, reason: 'Chờ kinh phí', document: 'Công văn 12/UBND' };
  const path = `/api/tasks/${taskNamed(LATE).id}/extensions`;
  expect((await desk.clerk.request(path, { method: 'POST', body })).status).toBe(201);
};

async function sheetOf(who: SignedIn, filters = ''): Promise<ExcelJS.Workbook> {
  const response = await who.request(`/api/register/tasks.xlsx${filters}`);
  expect(response.status).toBe(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  return book;
}

/** The line of a task by the titles of the sheet; empty cells are left out. */
async function lineOf(name: string, who = desk.clerk): Promise<Record<string, ExcelJS.CellValue>> {
  const [sheet] = (await sheetOf(who)).worksheets;
  if (!sheet) throw new Error('the workbook has no sheet');
  const titles = (sheet.getRow(1).values as string[]).slice(1);
  expect(titles).toEqual(TASK_SHEET_COLUMNS.map(({ title }) => title));
  const found = sheet.getRows(2, sheet.rowCount - 1)?.find((row) => row.getCell(2).value === name);
  const cells = titles.map((title, at) => [title, found?.getCell(at + 1).value ?? ''] as const);
  return Object.fromEntries(cells.filter(([, value]) => value !== ''));
}

it('has a line for each task of the list and none for indicators, in the order of the list', async () => {
  const [sheet, told] = (await sheetOf(desk.clerk)).worksheets;
  const names = sheet?.getColumn(2).values.slice(2);
  expect(names).toEqual(tasks.map(({ name }) => name));
  expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '1:1' });
  expect(told?.getColumn(2).values).toContain(String(tasks.length));
});

it('keeps to the filters of the list', async () => {
  const [some] = (await sheetOf(desk.clerk, '?q=quy%20ch%E1%BA%BF&kind=task&retired=hide')).worksheets;
  expect(some?.getColumn(2).values.slice(2)).toContain(RULES);
  expect(some?.getColumn(2).values.slice(2)).not.toContain('Mở chợ số');
  const [none] = (await sheetOf(desk.clerk, '?kind=indicator')).worksheets;
  expect(none?.rowCount).toBe(1);
});

it('tells what was received, as text that runs nothing, and who received it', async () => {
  expect(await lineOf(RULES)).toEqual({
    STT: 2,
    'Tên nhiệm vụ': RULES,
    'Đơn vị chủ trì thực hiện': 'Phòng Văn hóa - Xã hội',
    'Đơn vị phối hợp': 'Các cơ quan, đơn vị có liên quan',
    'Ngày hoàn thành': new Date('2026-12-31T00:00:00Z'),
    'Loại nhiệm vụ': 'Có hạn hoàn thành',
    'Nguồn gốc': 'Kế hoạch số 15/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân xã Sông Trăng',
    'Trạng thái nhiệm vụ': 'Trong hạn',
    'Kết quả thực hiện': '=1+1 đã trình dự thảo.',
    'Mức độ hoàn thành': 40,
    'Khó khăn': 'Chưa có hướng dẫn của tỉnh',
    'Đề xuất': 'Đề nghị tỉnh ban hành mẫu',
    ID: taskNamed(RULES).id,
    'Lộ trình': 'Tháng 12/2026',
    'Ngày cập nhật': new Date('2026-11-10T00:00:00Z'),
    'Người phê duyệt-Họ tên': desk.clerk.session.name,
  });
});

it('gives mail and telephone of the office only to whoever sees accounts', async () => {
  const { userId } = desk.clerk.session;
  const set = `UPDATE "auth"."user" SET "workEmail" = $2, "workPhone" = $3 WHERE id = $1`;
  await query(harness.ownerUrl, set, [userId, 'thuongtruc@songtrang.gov.vn', '0200 333 444']);
  const contact = { 'Người phê duyệt-Email': 'thuongtruc@songtrang.gov.vn' };
  expect(await lineOf(RULES, admin)).toMatchObject({
    ...contact,
    'Người phê duyệt-Điện thoại': '0200 333 444',
  });
  for (const who of [desk.clerk, desk.officer])
    expect(await lineOf(RULES, who)).not.toHaveProperty('Người phê duyệt-Email');
});

it('shows a task that was extended twice, and a directive with its speaker', async () => {
  expect(await lineOf(LATE)).toMatchObject({
    'Ngày hoàn thành': new Date('2026-12-20T00:00:00Z'),
    'Gia hạn-Số lần': 2,
    'Gia hạn-Mốc cũ': '31/03/2026; 30/11/2026',
  });
  expect(await lineOf(DIRECTIVE)).toMatchObject({ 'Người giao': 'Trần Thị Chủ Tịch' });
});

it('is for those who see the register, and taking it out is logged', async () => {
  const stranger = await harness.signIn('province', { communeCode: desk.clerk.session.communeCode });
  expect((await stranger.request('/api/register/tasks.xlsx')).status).toBe(403);
  const [last] = await query(
    harness.ownerUrl,
    `SELECT actor_id, after FROM audit_entry WHERE action = 'register.export-tasks' ORDER BY seq DESC LIMIT 1`,
  );
  expect(last).toMatchObject({ actor_id: desk.clerk.session.userId, after: { rows: tasks.length } });
});
