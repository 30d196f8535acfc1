import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readBlocksOf } from '../../reading/read-plan.ts';
import type { ReadSection } from './contract.ts';
import { documentOf, readDocument } from './read-document.ts';
import { docxOf, grid, line, type Piece, sideBySide } from './sample-docx.ts';

const read = async (...sections: Piece[][]) =>
  documentOf(await readBlocksOf([{ name: 'bao-cao.docx', bytes: await docxOf(...sections) }]));

const section = (
  level: number,
  heading: readonly [string, string] | undefined,
  paragraphs: string[],
): ReadSection => ({
  level,
  ...(heading && { number: heading[0], heading: heading[1] }),
  paragraphs,
  tables: [],
});

const STATE = (number = 'Số: 15/BC-UBND') => [
  sideBySide(
    ['ỦY BAN NHÂN DÂN', 'XÃ SÔNG TRĂNG', number],
    [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Sông Trăng, ngày 30 tháng 9 năm 2026',
    ],
  ),
  line('BÁO CÁO', { bold: true, center: true }),
  line('Kết quả thực hiện Nghị quyết số 57-NQ/TW quý III năm 2026', { bold: true, center: true }),
];
const SIGNED = () =>
  sideBySide(
    ['Nơi nhận:', '- Ủy ban nhân dân tỉnh (b/c);', '- Sở Khoa học và Công nghệ;', '- Lưu: VT, VHXH.'],
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Trần Thị Thử'],
  );

test('a report of the state, with letterhead and signature in tables', async () => {
  const found = await read(
    [
      ...STATE(),
      line('Kính gửi:'),
      line('- Ủy ban nhân dân tỉnh Đồng Nai;'),
      line('- Sở Khoa học và Công nghệ.'),
      line('Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị;', { italics: true }),
      line('Căn cứ Kế hoạch số 15/KH-UBND ngày 05 tháng 02 năm 2026;', { italics: true }),
      line('Ủy ban nhân dân xã Sông Trăng báo cáo kết quả như sau:'),
      line('I. LÃNH ĐẠO, CHỈ ĐẠO', { bold: true }),
      line('Trong quý, xã đã ban hành 02 văn bản.'),
      line('II. KẾT QUẢ THỰC HIỆN', { bold: true }),
      line('1. Kết quả nhiệm vụ', { bold: true }),
      line('Có 12/14 nhiệm vụ hoàn thành.'),
      line('a) Nhiệm vụ quá hạn'),
      line('- Phòng Kinh tế: 01 nhiệm vụ;'),
      grid(
        [{ title: 'TT' }, { title: 'Nhiệm vụ' }, { title: 'Tiến độ', over: ['Đúng hạn', 'Trễ hạn'] }],
        [['1', 'Số hóa hồ sơ', 'X', '']],
      ),
      line('Trên đây là báo cáo của Ủy ban nhân dân xã Sông Trăng./.'),
      SIGNED(),
    ],
    [
      line('Phụ lục I', { bold: true, center: true }),
      line('DANH MỤC NHIỆM VỤ', { bold: true, center: true }),
      line('(Kèm theo Báo cáo số 15/BC-UBND ngày 30 tháng 9 năm 2026 của Ủy ban nhân dân xã Sông Trăng)', {
        italics: true,
        center: true,
      }),
      grid(
        [{ title: 'TT' }, { title: 'Nhiệm vụ' }, { title: 'Kết quả hiện nay' }],
        [['I. Hạ tầng số'], ['1', 'Lắp trạm 5G', 'Đã lắp']],
      ),
    ],
  );
  expect(found).toEqual({
    letterhead: {
      body: 'ỦY BAN NHÂN DÂN XÃ SÔNG TRĂNG',
      number: '15',
      symbol: 'BC-UBND',
      place: 'Sông Trăng',
      date: '2026-09-30',
    },
    type: 'BÁO CÁO',
    subject: 'Kết quả thực hiện Nghị quyết số 57-NQ/TW quý III năm 2026',
    addressees: ['Ủy ban nhân dân tỉnh Đồng Nai', 'Sở Khoa học và Công nghệ'],
    basis: [
      'Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị',
      'Căn cứ Kế hoạch số 15/KH-UBND ngày 05 tháng 02 năm 2026',
    ],
    body: [
      section(0, undefined, ['Ủy ban nhân dân xã Sông Trăng báo cáo kết quả như sau:']),
      section(1, ['I.', 'LÃNH ĐẠO, CHỈ ĐẠO'], ['Trong quý, xã đã ban hành 02 văn bản.']),
      section(1, ['II.', 'KẾT QUẢ THỰC HIỆN'], []),
      section(2, ['1.', 'Kết quả nhiệm vụ'], ['Có 12/14 nhiệm vụ hoàn thành.']),
      {
        ...section(
          3,
          ['a)', 'Nhiệm vụ quá hạn'],
          ['- Phòng Kinh tế: 01 nhiệm vụ;', 'Trên đây là báo cáo của Ủy ban nhân dân xã Sông Trăng./.'],
        ),
        tables: [
          {
            columns: [
              { title: 'TT' },
              { title: 'Nhiệm vụ' },
              { title: 'Đúng hạn', under: 'Tiến độ' },
              { title: 'Trễ hạn', under: 'Tiến độ' },
            ],
            rows: [['1', 'Số hóa hồ sơ', 'X', '']],
          },
        ],
      },
    ],
    annexes: [
      {
        name: 'Phụ lục I',
        title: 'DANH MỤC NHIỆM VỤ',
        tables: [
          {
            columns: [{ title: 'TT' }, { title: 'Nhiệm vụ' }, { title: 'Kết quả hiện nay' }],
            rows: [['I. Hạ tầng số'], ['1', 'Lắp trạm 5G', 'Đã lắp']],
          },
        ],
      },
    ],
    signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Trần Thị Thử' },
    recipients: ['Ủy ban nhân dân tỉnh (b/c)', 'Sở Khoa học và Công nghệ', 'Lưu: VT, VHXH'],
    unread: [],
  });
});

test('a report of the Party, whose columns are set by tabs', async () => {
  const found = await read([
    line('ĐẢNG BỘ TỈNH ĐỒNG NAI\t\tĐẢNG CỘNG SẢN VIỆT NAM'),
    line('ĐẢNG ỦY XÃ SÔNG TRĂNG'),
    line('*'),
    line('Số 05-BC/ĐU\t\tSông Trăng, ngày 05 tháng 3 năm 2026'),
    line('BÁO CÁO', { bold: true, center: true }),
    line('tình hình thực hiện Nghị quyết số 57-NQ/TW tháng 02 năm 2026', { bold: true, center: true }),
    line('-----', { center: true }),
    line('Kính gửi: Ban Thường vụ Tỉnh ủy'),
    line('Ban Thường vụ Đảng ủy báo cáo như sau:'),
    line('I- KẾT QUẢ', { bold: true }),
    line('1- Công tác lãnh đạo', { bold: true }),
    line('Đảng ủy đã họp 02 phiên.'),
    line('II- NHIỆM VỤ THÁNG 3', { bold: true }),
    line(
      '1- Tiếp tục rà soát, đôn đốc các chi bộ thực hiện nghiêm các nhiệm vụ được giao; báo cáo kết quả hằng tháng.',
    ),
    line('Nơi nhận:\t\tT/M BAN THƯỜNG VỤ'),
    line('- Ban Thường vụ Tỉnh ủy (b/c),\t\tPHÓ BÍ THƯ'),
    line('- Lưu Văn phòng Đảng ủy.\t\tLê Văn Mẫu'),
  ]);
  expect(found).toMatchObject({
    letterhead: {
      parent: 'ĐẢNG BỘ TỈNH ĐỒNG NAI',
      body: 'ĐẢNG ỦY XÃ SÔNG TRĂNG',
      number: '05',
      symbol: 'BC/ĐU',
      place: 'Sông Trăng',
      date: '2026-03-05',
    },
    type: 'BÁO CÁO',
    subject: 'tình hình thực hiện Nghị quyết số 57-NQ/TW tháng 02 năm 2026',
    addressees: ['Ban Thường vụ Tỉnh ủy'],
    body: [
      section(0, undefined, ['Ban Thường vụ Đảng ủy báo cáo như sau:']),
      section(1, ['I-', 'KẾT QUẢ'], []),
      section(2, ['1-', 'Công tác lãnh đạo'], ['Đảng ủy đã họp 02 phiên.']),
      section(
        1,
        ['II-', 'NHIỆM VỤ THÁNG 3'],
        [
          '1- Tiếp tục rà soát, đôn đốc các chi bộ thực hiện nghiêm các nhiệm vụ được giao; báo cáo kết quả hằng tháng.',
        ],
      ),
    ],
    signature: { lines: ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'], name: 'Lê Văn Mẫu' },
    recipients: ['Ban Thường vụ Tỉnh ủy (b/c)', 'Lưu Văn phòng Đảng ủy'],
    unread: [],
  });
});

test('a letter: no type, its subject below the number, addressees in lines of one paragraph', async () => {
  const found = await read([
    sideBySide(
      [
        'UBND XÃ SÔNG TRĂNG',
        'PHÒNG VĂN HÓA - XÃ HỘI',
        'Số:      /VHXH',
        'V/v đôn đốc báo cáo',
        'kết quả thực hiện Nghị quyết 57',
      ],
      [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Sông Trăng, ngày     tháng 10 năm 2026',
      ],
    ),
    line('Kính gửi:'),
    line('- Phòng Kinh tế;'),
    line('- Công an xã.'),
    line('Phòng Văn hóa - Xã hội đề nghị các đơn vị gửi báo cáo trước ngày 10/10/2026./.'),
    sideBySide(['Nơi nhận:', '- Như trên;', '- Lưu: VHXH.'], ['TRƯỞNG PHÒNG', 'Phạm Thị Ví Dụ']),
  ]);
  expect(found).toMatchObject({
    letterhead: { parent: 'UBND XÃ SÔNG TRĂNG', body: 'PHÒNG VĂN HÓA - XÃ HỘI', place: 'Sông Trăng' },
    subject: 'đôn đốc báo cáo kết quả thực hiện Nghị quyết 57',
    addressees: ['Phòng Kinh tế', 'Công an xã'],
    body: [
      section(0, undefined, [
        'Phòng Văn hóa - Xã hội đề nghị các đơn vị gửi báo cáo trước ngày 10/10/2026./.',
      ]),
    ],
    signature: { lines: ['TRƯỞNG PHÒNG'], name: 'Phạm Thị Ví Dụ' },
    recipients: ['Như trên', 'Lưu: VHXH'],
  });
  expect(found.type).toBeUndefined();
  expect(found.letterhead.date).toBeUndefined();
});

test('what is missing is named, and nothing is put in its place', async () => {
  const found = await read([
    line('BÁO CÁO', { bold: true, center: true }),
    line('Kết quả thực hiện nhiệm vụ được giao', { bold: true, center: true }),
    line('I. KẾT QUẢ', { bold: true }),
    line('…………'),
    line('II. ĐỀ XUẤT, KIẾN NGHỊ', { bold: true }),
  ]);
  expect(found.letterhead).toEqual({});
  expect(found.signature).toEqual({ lines: [] });
  expect(found.unread).toEqual([
    'Không tìm thấy tên cơ quan ban hành.',
    'Không tìm thấy số, ký hiệu.',
    'Không tìm thấy địa danh.',
    'Không tìm thấy ngày ban hành.',
    'Không tìm thấy thẩm quyền, chức vụ người ký.',
    'Không tìm thấy họ tên người ký.',
    'Không tìm thấy nơi nhận.',
  ]);
});

test('a number with a letter behind it, and one that nobody has written yet', async () => {
  const lettered = await read([...STATE('Số: 264a/BC-UBND'), line('I. KẾT QUẢ'), SIGNED()]);
  expect(lettered.letterhead).toMatchObject({ number: '264a', symbol: 'BC-UBND' });
  const open = await read([...STATE('Số:        /BC-UBND'), line('I. KẾT QUẢ'), SIGNED()]);
  expect(open.letterhead).toMatchObject({ symbol: 'BC-UBND' });
  expect(open.unread).toEqual(['Không tìm thấy số (chưa ghi).']);
});

test('a workbook: each sheet is an annex', async () => {
  const workbook = new ExcelJS.Workbook();
  const tasks = workbook.addWorksheet('Nhiệm vụ');
  tasks.addRows([
    ['Phụ lục 1'],
    ['DANH MỤC NHIỆM VỤ'],
    [],
    ['TT', 'Nhiệm vụ', 'Kết quả hiện nay'],
    [1, 'Lắp trạm 5G', 'Đã lắp'],
  ]);
  const figures = workbook.addWorksheet('Chỉ tiêu');
  figures.addRows([
    ['TT', 'Chỉ tiêu', 'ĐVT', 'Lũy kế'],
    [1, 'Tỷ lệ hồ sơ trực tuyến', '%', 78.4],
  ]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const found = documentOf(await readBlocksOf([{ name: 'bieu.xlsx', bytes }]));
  expect(
    found.annexes.map(({ title, tables }) => [
      title,
      tables.map(({ columns }) => columns.map(({ title: head }) => head)),
    ]),
  ).toEqual([
    ['DANH MỤC NHIỆM VỤ', [['TT', 'Nhiệm vụ', 'Kết quả hiện nay']]],
    ['Chỉ tiêu', [['TT', 'Chỉ tiêu', 'ĐVT', 'Lũy kế']]],
  ]);
});

test('in a thread of its own it is read the same', async () => {
  const bytes = await docxOf([...STATE(), line('I. KẾT QUẢ'), SIGNED()]);
  const found = await readDocument([{ name: 'bao-cao.docx', bytes }]);
  expect(found).toEqual(documentOf(await readBlocksOf([{ name: 'bao-cao.docx', bytes }])));
});

test('a subject that begins like a section of a plan, and a basis that is about reporting', async () => {
  const [letterhead, type] = STATE();
  const found = await read([
    ...(letterhead && type ? [letterhead, type] : []),
    line('Nhiệm vụ trọng tâm quý IV năm 2026', { bold: true, center: true }),
    line('Căn cứ Công văn số 21/SKHCN của Sở Khoa học và Công nghệ về việc báo cáo kết quả quý III.'),
    line('I. KẾT QUẢ', { bold: true }),
    line('Đã xong.'),
    SIGNED(),
  ]);
  expect(found).toMatchObject({
    type: 'BÁO CÁO',
    subject: 'Nhiệm vụ trọng tâm quý IV năm 2026',
    basis: ['Căn cứ Công văn số 21/SKHCN của Sở Khoa học và Công nghệ về việc báo cáo kết quả quý III'],
    unread: [],
  });
});
