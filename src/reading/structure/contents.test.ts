import { describe, expect, it } from 'vitest';
import { blocksFrom, BODY, CLOSING, HEAD, SIGNATURE, tableOf } from '../fixtures/odd-plan.ts';
import { isBlock, type SourceBlock } from '../block.ts';
import { planFromBlocks } from '../read-plan.ts';
import { withoutContents } from './contents.ts';

const read = (...contents: (string | SourceBlock | string[])[]) => planFromBlocks(blocksFrom(...contents));
const TEXT = [...BODY, ...CLOSING];
const LEADERS = ['\t', '   ', ' ......... ', '…………', ' . . . . . ', ' ___ ... '];

describe('a table of contents is neither head nor body', () => {
  it.each(LEADERS)('its leader "%s", above the text or behind the title', (leader) => {
    const entries = [
      'I. MỤC TIÊU',
      'II. NHIỆM VỤ',
      'Lắp wifi tại nhà văn hóa trước ngày 30/6/2026',
      'III. TỔ CHỨC THỰC HIỆN',
    ].map((text, at) => `${text}${leader}${at + 1}`);
    for (const contents of [entries, ['MỤC LỤC', 'Trang', ...entries]]) {
      for (const blocks of [
        [...contents, ...HEAD],
        [...HEAD, ...contents],
      ]) {
        const plan = read(blocks, TEXT, SIGNATURE);
        expect([plan.indicators.length, plan.tasks.length, plan.reporting.length]).toEqual([1, 2, 1]);
        expect(plan.header).toMatchObject({
          number: '12/KH-UBND',
          title: HEAD.at(-1),
          signer: { name: 'Lê Văn Mẫu' },
        });
        expect(plan.findings.filter(({ kind }) => kind === 'unread-content')).toEqual([]);
      }
    }
  });

  it('below its title one blank is leader enough, and an entry may be wrapped or without a page', () => {
    const contents = [
      'Mục lục',
      'I. MỤC TIÊU 1',
      'II. NHIỆM VỤ',
      '1. Lắp wifi tại nhà văn hóa của các thôn trên địa bàn xã',
      'trước ngày 30/6/2026 ..... 2',
      'III. TỔ CHỨC THỰC HIỆN 3',
      'DANH MỤC CÁC BẢNG',
      'Bảng 1. Chỉ tiêu 3',
    ];
    const plan = read(contents, HEAD, TEXT, SIGNATURE);
    expect([plan.indicators.length, plan.tasks.length, plan.header.number]).toEqual([1, 2, '12/KH-UBND']);
  });

  it('laid out as a table', () => {
    const contents = tableOf([
      ['NỘI DUNG', 'TRANG'],
      ['I. MỤC TIÊU', '1'],
      ['II. NHIỆM VỤ', '2'],
      ['III. TỔ CHỨC THỰC HIỆN', '3'],
    ]);
    const plan = read(HEAD, 'MỤC LỤC', contents, TEXT, SIGNATURE);
    expect([plan.indicators.length, plan.tasks.length, plan.header.number]).toEqual([1, 2, '12/KH-UBND']);
    expect(plan.findings.filter(({ kind }) => kind === 'unread-content')).toEqual([]);
  });
});

it.each([
  [['1. Số thôn ....... 12', '2. Số hộ ....... 900', '3. Số tổ ....... 11']],
  [['- Họ và tên: ……… 1', '- Đơn vị: ……… 2', '- Ngày: ……… 3']],
  [['MỤC LỤC hồ sơ phải lập', 'Lập hồ sơ số 1', 'Lập hồ sơ số 2']],
])('lines that end in figures are none by that: %j', (lines) => {
  const blocks = blocksFrom('I. NHIỆM VỤ', lines, 'Việc khác.').filter(isBlock);
  expect(withoutContents(blocks)).toEqual(blocks);
});

it('takes time in proportion to the lines', () => {
  const lines = Array.from({ length: 60_000 }, (_, at) => (at % 2 === 0 ? 'MỤC LỤC' : `Mục ${at} ....... 5`));
  expect(withoutContents(blocksFrom(lines).filter(isBlock)).length).toBeLessThan(60_000);
  const dots = blocksFrom(Array.from({ length: 300 }, () => `a${'.'.repeat(20_000)}`)).filter(isBlock);
  expect(withoutContents(dots)).toHaveLength(300);
});
