import { expect, it } from 'vitest';
import type { Block } from '../block.ts';
import { rowNames } from './row-names.ts';
import { indicator, paragraphs, task } from './sample-plan.ts';

const table = (id: number): Block => ({ kind: 'table', id, file: 0, grid: 'ruled', rows: [] });
const blocks = (...parts: string[]): Block[] =>
  parts.map((part, id) => (part === 'table' ? table(id) : { ...paragraphs(part)[0], id }) as Block);
const listed = (block: number, tableAt: number, ordinal: string) =>
  indicator('i1', {
    name: 'Tỷ lệ hộ',
    ordinal,
    section: 'II. HẠ TẦNG',
    location: { block, table: tableAt, row: 2 },
  });

it.each([
  [['PHỤ LỤC I', 'table'], 1, 'Phụ lục I, mục II, số 4'],
  [['Phụ lục số 02: Nhiệm vụ', 'table', 'table'], 2, 'Phụ lục số 02, mục II, số 4'],
  [['PHỤ LỤC I', 'table', 'Bảng sau', 'table'], 3, 'Phụ lục I, bảng 1, mục II, số 4'],
  [['PHỤ LỤC I', 'table', 'PHỤ LỤC II', 'table'], 3, 'Phụ lục II, mục II, số 4'],
  [['Nội dung', 'table'], 1, 'bảng 1, mục II, số 4'],
] as const)('a row under %j is called as the plan calls its appendix', (parts, block, name) => {
  expect(rowNames(blocks(...parts)).of(listed(block, 1, '4'))).toBe(name);
});

it.each([
  [{ ordinal: '1.3' }, 'mục 1.3'],
  [{ ordinal: 'a', section: '2. Mục tiêu / 2.1. Đến năm 2025' }, 'điểm a mục 2.1'],
  [{ ordinal: '4', section: 'III. NHIỆM VỤ' }, 'mục 4 phần III'],
  [{ section: '2. Mục tiêu / 2.1. Đến năm 2025 / b) Nguồn lực' }, 'mục 2.1.b, “Mở lớp kỹ năng số”'],
  [{}, '“Mở lớp kỹ năng số”'],
])('a passage of the body %j is %s', (parts, name) => {
  const row = task('t1', { source: 'body', name: 'Mở lớp kỹ năng số', ...parts });
  expect(rowNames([]).of(row)).toBe(name);
});

it('rows of one table say its name once, and very many are cut', () => {
  const names = rowNames(blocks('PHỤ LỤC I', 'table'));
  const rows = ['1', '2', '3'].map((ordinal) => listed(1, 1, ordinal));
  expect(names.list(rows)).toBe('Phụ lục I: mục II, số 1; mục II, số 2; mục II, số 3');
  expect(names.list(rows, 2)).toBe('Phụ lục I: mục II, số 1; mục II, số 2; … (tất cả 3)');
});
