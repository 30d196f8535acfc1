import { expect, it } from 'vitest';
import { openFile } from './open.ts';
import { plainRows, sampleWorkbook } from './sheet/sample-workbook.ts';

const PLAN = [
  ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
  ['1', 'Lập danh sách hộ cần hỗ trợ kết nối mạng', 'Tổ công nghệ số cộng đồng', 'Quý II/2027'],
  ['2', 'Mở lớp hướng dẫn sử dụng dịch vụ công trực tuyến', 'Văn phòng', 'Trước ngày 30/9/2027'],
];
const toCsv = (rows: string[][]): string => rows.map((cells) => cells.join(';')).join('\r\n');

/** As a program saves it that has only the letters of Western Europe, or none but ASCII, or signs for broken ones. */
const LOSSES: [string, (text: string) => string, 'latin1' | 'utf8'][] = [
  ['Western Europe', (text) => text.replace(/[^\0-\u00ff]/g, '?'), 'latin1'],
  ['ASCII', (text) => text.replace(/[^\0-\u007f]/g, '?'), 'latin1'],
  ['broken', (text) => text.replace(/[^\0-\u007f]/g, '\ufffd'), 'utf8'],
];

it.each(LOSSES)(
  'refuses separated values, text and sheets whose letters are lost: %s',
  async (_, lose, encoding) => {
    const csv = new Uint8Array(Buffer.from(lose(toCsv(PLAN)), encoding));
    await expect(openFile(csv)).rejects.toMatchObject({
      reason: 'lost-letters',
      message: expect.stringMatching(/mất chữ.*bảng mã.*CSV UTF-8/),
    });
    const text = new Uint8Array(
      Buffer.from(lose(PLAN.map((cells) => cells.join('\n')).join('\n')), encoding),
    );
    await expect(openFile(text)).rejects.toMatchObject({ reason: 'lost-letters' });
    const sheet = sampleWorkbook({
      sheets: [{ name: 'A', rows: plainRows(PLAN.map((cells) => cells.map(lose))) }],
    });
    await expect(openFile(sheet)).rejects.toMatchObject({ reason: 'lost-letters' });
  },
);

it('takes questions, blanks to be filled in and addresses for what they are', async () => {
  const text = [
    'Vì sao phải làm? Ai làm?',
    '"Khi nào?" là câu hỏi của hội nghị (?), số ???/KH-UBND',
    'Xem https://thon.example/tra-cuu?ma=1&trang=2 và http://a.example/?id=7',
  ].join('\n');
  const document = await openFile(new TextEncoder().encode(text));
  expect(document.notes).toEqual([]);
});

it('reads around a few, doubts their cells and names them', async () => {
  const rows = [
    ...PLAN,
    ...Array.from({ length: 30 }, (_, at) => [
      `${at + 3}`,
      'Duy trì bản tin của xã',
      'Đoàn xã',
      'Hằng tháng',
    ]),
  ];
  const lines = toCsv([...rows, ['33', 'Mở chợ', 'Tr?m Y tế', 'Quý I']]);
  const document = await openFile(new TextEncoder().encode(lines));
  expect(document.notes).toEqual([expect.stringContaining('“Tr?m”')]);
  const [table] = document.blocks;
  const last = table?.kind === 'table' ? table.rows.at(-1)?.cells : [];
  expect(last?.map(({ confidence }) => confidence)).toEqual([undefined, undefined, 0.5, undefined]);
});

it('refuses letters that became underscores, not names of columns', async () => {
  const open = (text: string) => openFile(new TextEncoder().encode(text));
  await expect(open('TT;Nhi_m v_;Ch_ tr_\n1;L_p danh s_ch h_;C_ng an x_\n')).rejects.toMatchObject({
    reason: 'lost-letters',
  });
  await expect(
    open('tt;ten_nhiem_vu;chu_tri;ket_qua_\n1;Lập danh sách;Công an xã;Danh sách\n'),
  ).resolves.toBeDefined();
});
