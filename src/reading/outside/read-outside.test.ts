/** Letters, notices and lists as offices write them, about a fictional commune. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { PlanReading, TaskReading } from '../contract.ts';
import { readPlan } from '../read-plan.ts';

const read = async (bytes: Uint8Array): Promise<PlanReading> =>
  (await readPlan([{ name: 'van-ban', bytes }])).plan;
const readText = (text: string) => read(new TextEncoder().encode(text));
const fixture = (name: string) => read(readFileSync(join(import.meta.dirname, 'fixtures', name)));

/** "số | việc | chủ trì | phối hợp | hạn". */
const line = ({ ordinal, name, leads, coordinators, deadline }: TaskReading): string =>
  [
    ordinal ?? '-',
    name,
    leads.join('; '),
    coordinators.join('; ') || '-',
    deadline.due ?? deadline.kind,
  ].join(' | ');

describe('a letter of assignment', () => {
  it('gives numbered tasks, and those of a unit by letter', async () => {
    const plan = await fixture('giao-viec.txt');
    expect(plan.header).toMatchObject({
      documentKind: 'assignment',
      number: '145/UBND-VP',
      date: '2026-11-10',
      title: 'V/v chuẩn bị hội nghị đối thoại với Nhân dân',
    });
    expect(plan.tasks.map(line)).toEqual([
      '1 | Xây dựng kịch bản hội nghị, trình Chủ tịch UBND xã trước ngày 18/11/2026 | Văn phòng HĐND và UBND | Phòng Kinh tế; Công an xã | 2026-11-18',
      'a | Tham mưu giấy mời đại biểu, hoàn thành trước 16 giờ 00 ngày 12/11/2026 | Phòng Văn hóa - Xã hội | - | 2026-11-12',
      'b | Tuyên truyền về hội nghị | Phòng Văn hóa - Xã hội | các thôn | none',
      '3 | Tổng hợp ý kiến, kiến nghị của Nhân dân, gửi về UBND xã trước ngày 15/11/2026 | Ủy ban MTTQ Việt Nam xã và các đoàn thể | - | 2026-11-15',
      '4 | Báo cáo kết quả về Văn phòng HĐND và UBND trước ngày 20/11/2026 | các phòng, ban, đơn vị | - | 2026-11-20',
    ]);
    expect(plan.tasks[1]?.deadline.text).toBe('trước 16 giờ 00 ngày 12/11/2026');
    expect(plan).toMatchObject({ indicators: [], reporting: [] });
  });

  it('of a Party committee gives them in running sentences', async () => {
    const plan = await fixture('cong-van-dang.txt');
    expect(plan.header).toMatchObject({ number: '112-CV/ĐU', date: '2026-11-12' });
    expect(plan.tasks.map(line)).toEqual([
      '- | Theo dõi, tổng hợp kết quả, báo cáo Ban Thường vụ Đảng ủy chậm nhất ngày 25/11/2026 | Văn phòng Đảng ủy | - | 2026-11-25',
      '- | Tuyên truyền, vận động Nhân dân chấp hành; hoàn thành trong tháng 12/2026 | Ủy ban MTTQ Việt Nam xã | Đảng ủy UBND xã | 2026-12-31',
      '- | Tham mưu kiểm điểm cuối năm, gửi dự thảo trước ngày 01/12/2026 | Ban Xây dựng Đảng | - | 2026-12-01',
      '- | Hoàn thành đánh giá đảng viên trước ngày 10/12/2026 | các chi bộ trực thuộc | - | 2026-12-10',
    ]);
  });

  it('names a unit above its list, with time and product apart', async () => {
    const plan = await fixture('theo-don-vi.txt');
    expect(plan.header).toMatchObject({ number: '77/UBND', date: '2026-11-02' });
    expect(plan.tasks.map(line)).toEqual([
      '1 | Kiểm tra các bến đò ngang | Phòng Kinh tế | Công an xã | 2026-11-20',
      '2 | Lập danh sách phương tiện chưa đăng ký; báo cáo kết quả thường xuyên hằng tháng | Phòng Kinh tế | - | recurring',
      '- | Xử lý nghiêm các trường hợp vi phạm | Công an xã | - | none',
      '- | Tuyên truyền pháp luật về đường thủy | Công an xã | - | none',
    ]);
    expect(plan.tasks[1]?.deliverable).toBe('Danh sách phương tiện');
  });

  it('may have its tasks in the table behind it', async () => {
    const plan = await read(await letterWithTable());
    expect(plan.header).toMatchObject({ documentKind: 'assignment', number: '88/UBND-KT' });
    expect(plan.tasks.map(line)).toEqual([
      '- | Tổng hợp kết quả theo phụ lục, báo cáo trước ngày 05/12/2026 | Phòng Kinh tế | - | 2026-12-05',
      '1 | Nạo vét kênh nội đồng | Thôn Đông | Phòng Kinh tế | 2026-11-30',
      '2 | Kiểm tra trạm bơm | Thôn Tây | Phòng Kinh tế | 2026-12-10',
    ]);
  });
});

it('a notice of conclusions gives what its numbered conclusions give; what only tells is marked', async () => {
  const plan = await fixture('ket-luan.txt');
  expect(plan.header).toMatchObject({
    documentKind: 'conclusion',
    title: 'Kết luận của đồng chí Chủ tịch UBND xã tại cuộc họp giao ban tháng 11',
  });
  expect(plan.tasks.map(line)).toEqual([
    '2 | Rà soát các khoản thu còn lại, báo cáo UBND xã trong tháng 11/2026 | Phòng Kinh tế | - | 2026-11-30',
    '2 | Nắm tình hình, kịp thời báo cáo | Công an xã | - | none',
    '3 | Trực tiếp chỉ đạo công tác chuẩn bị Ngày hội Đại đoàn kết | đồng chí Lê Thị Hoa, Phó Chủ tịch UBND xã | - | none',
    '- | Rà soát hồ sơ quá hạn, công khai trước ngày 15/11/2026 | Trung tâm Phục vụ hành chính công | - | 2026-11-15',
    '- | Hướng dẫn người dân nộp hồ sơ trực tuyến | Phòng Văn hóa - Xã hội | Trung tâm Phục vụ hành chính công | 2026-11-30',
  ]);
  expect(plan.tasks.map(({ doubts = [] }) => doubts.length > 0)).toEqual([false, false, false, true, false]);
});

describe('a list of tasks', () => {
  const wanted = {
    code: 'NV-01',
    name: 'Rà soát hộ nghèo',
    leads: ['Phòng Kinh tế'],
    coordinators: [],
    deadline: { kind: 'due', due: '2026-11-30', text: '30/11/2026' },
    statedStatus: 'Đang làm',
    statedResult: 'Đã xong 5 thôn',
    note: 'Chờ thôn 6',
  };
  const cells = [
    'NV-01',
    'Rà soát hộ nghèo',
    'Đang làm',
    '30/11/2026',
    'Phòng Kinh tế',
    'Đã xong 5 thôn',
    'Chờ thôn 6',
  ];
  const other = [
    'NV-02',
    'Lập danh sách bến đò',
    'Chưa làm',
    '15/12/2026',
    'Công an xã',
    'Chưa có',
    'Ưu tiên',
  ];
  const heads = ['Mã', 'Việc', 'Trạng thái', 'Deadline', 'Đơn vị', 'Kết quả', 'Ghi chú'];

  it.each([
    ['as people keep it', heads, [0, 1, 2, 3, 4, 5, 6]],
    ['in another order', heads, [6, 4, 1, 0, 5, 3, 2]],
    [
      'in other words',
      [
        'Mã nhiệm vụ',
        'Nội dung công việc',
        'Tình trạng',
        'Hạn hoàn thành',
        'Đơn vị chủ trì',
        'Kết quả đến nay',
        'Ghi chú',
      ],
      [0, 1, 4, 3, 5, 2, 6],
    ],
  ])('%s: status, result and code are kept as what they are', async (_, words, order) => {
    const sheet = [words, cells, other].map((row) => order.map((at) => row[at] ?? '').join(';'));
    const plan = await readText(`${sheet.join('\n')}\n`);
    expect(plan.header.documentKind).toBe('list');
    expect(plan.tasks).toHaveLength(2);
    expect(plan.tasks[0]).toMatchObject(wanted);
  });

  it('may be a workbook with a title, its own number and those who help', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('NV');
    sheet.addRow(['DANH MỤC NHIỆM VỤ THÀNH PHỐ GIAO']);
    sheet.addRow(['STT', 'Mã số', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn', 'Tiến độ']);
    sheet.addRow([
      1,
      'TP-07',
      'Rà soát thủ tục',
      'Sở Nội vụ',
      'UBND xã Sông Trăng',
      '31/12/2026',
      'Đang thực hiện',
    ]);
    sheet.addRow([
      2,
      'TP-08',
      'Số hóa sổ hộ tịch',
      'UBND xã Sông Trăng',
      'Sở Tư pháp',
      'Quý I/2027',
      'Chưa triển khai',
    ]);
    const plan = await read(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(plan.tasks.map(({ code, statedStatus }) => [code, statedStatus])).toEqual([
      ['TP-07', 'Đang thực hiện'],
      ['TP-08', 'Chưa triển khai'],
    ]);
    expect(plan.tasks.map(line)).toEqual([
      '1 | Rà soát thủ tục | Sở Nội vụ | UBND xã Sông Trăng | 2026-12-31',
      '2 | Số hóa sổ hộ tịch | UBND xã Sông Trăng | Sở Tư pháp | 2027-03-31',
    ]);
  });
});

describe('what is none of these', () => {
  it.each([
    [
      'a letter of a citizen',
      'Kính gửi Ủy ban nhân dân xã,\n\nTôi xin phản ánh đường hỏng. Đề nghị UBND xã sửa chữa.\n',
    ],
    [
      'an invitation that orders nothing',
      'UBND XÃ SÔNG TRĂNG\nSố: 12/UBND-VP\nSông Trăng, ngày 02 tháng 11 năm 2026\nV/v mời dự lễ\n\nKính gửi: Quý cơ quan.\n\nTrân trọng kính mời Quý cơ quan tới dự./.\n',
    ],
    ['a list of things', 'Mã;Tên hàng;Số lượng;Đơn giá\nH1;Máy in;2;3500000\nH2;Giấy in;10;75000\n'],
  ])('%s is refused as before', async (_, text) => {
    await expect(readText(text)).rejects.toMatchObject({ reason: 'not-a-plan' });
  });

  it('a plan that a letter sends is a plan', async () => {
    const plan = await readText(
      [
        'ỦY BAN NHÂN DÂN XÃ SÔNG TRĂNG',
        'Số: 15/KH-UBND',
        'Sông Trăng, ngày 02 tháng 02 năm 2026',
        'KẾ HOẠCH',
        'Chuyển đổi số năm 2026',
        'I. NHIỆM VỤ',
        '1. Giao Phòng Kinh tế chủ trì rà soát hạ tầng, hoàn thành trước ngày 30/6/2026.',
        '',
      ].join('\n\n'),
    );
    expect(plan.header).not.toHaveProperty('documentKind');
    expect(plan.tasks).toHaveLength(1);
  });
});

/** A letter in Word: a letterhead of two columns, one order, a table of further ones. */
async function letterWithTable(): Promise<Uint8Array> {
  const text = (line: string) => new Paragraph({ text: line, alignment: AlignmentType.LEFT });
  const cell = (...lines: string[]) => new TableCell({ children: lines.map(text) });
  const rows = (...all: string[][]) =>
    all.map((cells) => new TableRow({ children: cells.map((words) => cell(words)) }));
  const head = new TableRow({
    children: [
      cell('ỦY BAN NHÂN DÂN', 'XÃ SÔNG TRĂNG', 'Số: 88/UBND-KT', 'V/v thủy lợi nội đồng'),
      cell(
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Sông Trăng, ngày 12 tháng 11 năm 2026',
      ),
    ],
  });
  const table = rows(
    ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn'],
    ['1', 'Nạo vét kênh nội đồng', 'Thôn Đông', 'Phòng Kinh tế', '30/11/2026'],
    ['2', 'Kiểm tra trạm bơm', 'Thôn Tây', 'Phòng Kinh tế', '10/12/2026'],
  );
  const document = new Document({
    sections: [
      {
        children: [
          new Table({ rows: [head] }),
          text('Kính gửi: Phòng Kinh tế; các thôn.'),
          text('Giao Phòng Kinh tế tổng hợp kết quả theo phụ lục, báo cáo trước ngày 05/12/2026.'),
          new Table({ rows: table }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
