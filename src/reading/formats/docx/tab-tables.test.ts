import { expect, it } from 'vitest';
import { abstractList, level, list, listed, makeDocx, paragraph } from '../../../../tests/make-docx.ts';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import { readDocx } from './read-docx.ts';

const NUMBERS = abstractList(0, level(0, 'decimal', '%1')) + list(1, 0);
const tabbed = (...cells: string[]): string =>
  `<w:r>${cells.map((text) => `<w:t xml:space="preserve">${text}</w:t>`).join('<w:tab/>')}</w:r>`;
const line = (...cells: string[]): string => paragraph(tabbed(...cells));
const show = async (body: string): Promise<string[]> =>
  showBlocks(await readDocx(makeDocx({ body, numbering: NUMBERS })));

it('a table typed with tabs is a table, another header begins another', async () => {
  const body =
    line('TT', 'Chỉ tiêu', '2026') +
    line('1', 'Hộ có cáp quang', '80') +
    line('2', 'Hồ sơ số hóa', '70') +
    line('TT', 'Nhiệm vụ', 'Thời hạn') +
    line('1', 'Lắp camera', 'Quý II/2026') +
    line('2', 'Mở lớp', 'Quý III/2026');
  expect(await show(body)).toEqual([
    '| TT | Chỉ tiêu | 2026 |',
    '| 1 | Hộ có cáp quang | 80 |',
    '| 2 | Hồ sơ số hóa | 70 |',
    '| TT | Nhiệm vụ | Thời hạn |',
    '| 1 | Lắp camera | Quý II/2026 |',
    '| 2 | Mở lớp | Quý III/2026 |',
  ]);
});

it('computed numbers are the first column', async () => {
  const rows = ['Lắp camera', 'Mở lớp'].map((name) => listed(tabbed(name, 'Công an xã', 'Quý II/2026'), 1));
  expect(await show(line('TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn') + rows.join(''))).toEqual([
    '| TT | Nhiệm vụ | Chủ trì | Thời hạn |',
    '| 1 | Lắp camera | Công an xã | Quý II/2026 |',
    '| 2 | Mở lớp | Công an xã | Quý II/2026 |',
  ]);
});

it('two columns of a letterhead, leaders of contents and indents are none', async () => {
  const body =
    line('ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
    line('XÃ SUỐI MƠ', 'Độc lập - Tự do - Hạnh phúc') +
    line('', '', '1. Việc đầu') +
    line('', '', '2. Việc sau') +
    line('', '', '3. Việc cuối');
  expect((await show(body)).some((text) => text.startsWith('|'))).toBe(false);
});
