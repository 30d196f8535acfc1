import { describe, expect, it } from 'vitest';
import type { RegisterRow } from '../../register/contract.ts';
import { TASK_SHEET_COLUMNS } from './columns.ts';
import type { SheetCell, SheetTask } from './contract.ts';
import { taskLine } from './task-line.ts';

const row: RegisterRow = {
  id: '0199aaaa-0000-7000-8000-000000000001',
  kind: 'task',
  counted: true,
  planIds: ['0199aaaa-0000-7000-8000-000000000002'],
  planId: '0199aaaa-0000-7000-8000-000000000002',
  planTitle: 'Kế hoạch chuyển đổi số xã Sông Trăng năm 2026',
  documentKind: 'plan',
  mentions: 1,
  source: 'appendix',
  position: 1,
  name: 'Ban hành quy chế quản lý dữ liệu',
  targets: [],
  owners: [{ role: 'lead', text: 'Phòng VH-XH xã', unitName: 'Phòng Văn hóa - Xã hội' }],
  deadline: { kind: 'due', text: 'Quý I năm 2026', due: '2026-03-31' },
  status: 'overdue',
  state: 'in-progress',
  reported: false,
  extensions: 0,
  extensionAsked: false,
  findings: [],
  serious: false,
  proposed: [],
  retired: false,
  withdrawn: false,
  version: 1,
};
const told = { updateId: 'u1', updatePeriodId: '2026Q3', updateAsOf: '2026-09-30', evidence: [] };

/** The cells that hold anything, by title. */
function line(
  of: Partial<RegisterRow>,
  more: Omit<Partial<SheetTask>, 'row'> = {},
): Record<string, SheetCell> {
  const cells = taskLine({ row: { ...row, ...of }, formerDues: [], ...more }, 7);
  expect(cells).toHaveLength(TASK_SHEET_COLUMNS.length);
  const named = TASK_SHEET_COLUMNS.map(({ title }, at) => [title, cells[at] ?? ''] as const);
  return Object.fromEntries(named.filter(([, cell]) => cell !== ''));
}

it('the titles are those of the provinces, in their order', () => {
  expect(TASK_SHEET_COLUMNS.map(({ title }) => title).join(' · ')).toBe(
    'STT · Tên nhiệm vụ · LĐVP chủ trì · Đơn vị chủ trì thực hiện · Đơn vị phối hợp · Đầu mối thực hiện · ' +
      'Ngày thực hiện · Ngày hoàn thành · Loại nhiệm vụ · Nguồn gốc · Trạng thái nhiệm vụ · Kết quả thực hiện · ' +
      'Mức độ hoàn thành · Khó khăn · Đề xuất · ID · Người giao · Lộ trình · Ngày cập nhật · ' +
      'Ngày hoàn thành thực tế · Gia hạn-Số lần · Gia hạn-Mốc cũ · Người phê duyệt-Họ tên · ' +
      'Người phê duyệt-Email · Người phê duyệt-Điện thoại',
  );
});

describe('a line', () => {
  it('of a task of which nothing but the plan is known leaves the rest empty', () => {
    expect(line({ status: 'no-deadline', deadline: { kind: 'none' }, owners: [] })).toEqual({
      STT: 7,
      'Tên nhiệm vụ': row.name,
      'Loại nhiệm vụ': 'Không ghi thời hạn',
      'Nguồn gốc': row.planTitle,
      'Trạng thái nhiệm vụ': 'Không ghi thời hạn',
      ID: row.id,
    });
  });

  it('of a task that was extended twice has its present deadline, and all that it had before', () => {
    const extended = { extendedDue: '2026-12-15', extensions: 2 };
    expect(line(extended, { formerDues: ['2026-03-31', '2026-06-30'] })).toMatchObject({
      'Ngày hoàn thành': { day: '2026-12-15' },
      'Lộ trình': 'Quý I năm 2026',
      'Gia hạn-Số lần': 2,
      'Gia hạn-Mốc cũ': '31/03/2026; 30/06/2026',
    });
    expect(line({ ...extended, extensions: 1 }, { formerDues: ['2026-03-31'] })).toMatchObject({
      'Gia hạn-Mốc cũ': { day: '2026-03-31' },
    });
  });

  it('of a task that was finished late tells when, by what, and who received it', () => {
    const done = { state: 'done', status: 'done-late', completedOn: '2026-04-20' } as const;
    const product = { number: '07', symbol: 'QĐ-UBND', issuedOn: '2026-04-20' };
    const approver = { name: 'Lê Thị Tổng Hợp', email: 'tonghop@songtrang.gov.vn', phone: '0200 333 444' };
    expect(
      line(done, {
        told: { ...told, result: 'đã ban hành quy chế', percent: 80, product },
        updatedOn: '2026-04-22',
        approver,
      }),
    ).toMatchObject({
      'Trạng thái nhiệm vụ': 'Hoàn thành trễ hạn',
      'Kết quả thực hiện': 'Đã ban hành quy chế. Quyết định số 07/QĐ-UBND ngày 20/4/2026.',
      'Mức độ hoàn thành': 100,
      'Ngày cập nhật': { day: '2026-04-22' },
      'Ngày hoàn thành thực tế': { day: '2026-04-20' },
      'Người phê duyệt-Họ tên': approver.name,
      'Người phê duyệt-Email': approver.email,
      'Người phê duyệt-Điện thoại': approver.phone,
    });
  });

  it('of a task that stands open again has no day of completion', () => {
    const again = line(
      { completedOn: '2026-04-20' },
      { told: { ...told, percent: 33.5, obstacle: 'Thiếu vốn' } },
    );
    expect(again).toMatchObject({ 'Mức độ hoàn thành': 33.5, 'Khó khăn': 'Thiếu vốn' });
    expect(again).not.toHaveProperty('Ngày hoàn thành thực tế');
  });

  it('of a directive, or of a list from above, says who gave it and under which code', () => {
    const directive = { documentKind: 'directive', planTitle: 'Ý kiến chỉ đạo' } as const;
    expect(line(directive, { giver: 'Trần Thị Chủ Tịch' })).toMatchObject({
      'Nguồn gốc': 'Ý kiến chỉ đạo',
      'Người giao': 'Trần Thị Chủ Tịch',
      ID: row.id,
    });
    const given = 'Công văn số 512/SKHCN ngày 02/3/2026 của Sở Khoa học và Công nghệ';
    expect(line({ documentKind: 'list' }, { given, code: 'NV-2026-018' })).toMatchObject({
      'Nguồn gốc': given,
      ID: 'NV-2026-018',
    });
  });

  it('names every unit that leads or helps once, as it is called today, and who updates it', () => {
    const [lead] = row.owners;
    const owners = [
      ...(lead ? [lead, { ...lead, text: 'Phòng VHXH' }] : []),
      { role: 'lead', text: 'Công an xã' } as const,
      { role: 'coordinator', text: 'Ủy ban MTTQ xã' } as const,
      { role: 'agency', text: 'Ban Chỉ đạo' } as const,
    ];
    const named = line({ owners }, { updater: 'Phạm Văn Số' });
    expect(named).toMatchObject({
      'Đơn vị chủ trì thực hiện': 'Phòng Văn hóa - Xã hội; Công an xã',
      'Đơn vị phối hợp': 'Ủy ban MTTQ xã',
      'Đầu mối thực hiện': 'Phạm Văn Số',
    });
  });

  it.each([
    ['Đồng chí Phó Chủ tịch UBND xã', undefined],
    ['Chánh văn phòng Đảng ủy', 'Chánh văn phòng Đảng ủy'],
  ])('%s who directs it is the leader of an office, or not named as one', (text, named) => {
    expect(line({ owners: [{ role: 'director', text }] })['LĐVP chủ trì']).toBe(named);
  });

  it('calls what was only proposed so, and gives no day for it', () => {
    const proposed = line({ proposed: ['leads', 'deadline'] });
    expect(proposed).toMatchObject({
      'Đơn vị chủ trì thực hiện': 'Phòng Văn hóa - Xã hội (đề xuất)',
      'Lộ trình': 'Quý I năm 2026 (đề xuất)',
    });
    expect(proposed).not.toHaveProperty('Ngày hoàn thành');
  });
});
