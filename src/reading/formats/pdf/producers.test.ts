import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellText, type SourceBlock } from '../../block.ts';
import { SHARED_PLANS, sharedBytes, sharedPlansPresent } from '../../../../tests/shared-plans.ts';
import { readDocx } from '../docx/read-docx.ts';
import { readPdf } from './read-pdf.ts';
import { cellsOf, paragraphs, tables } from './sample-reading.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FIXTURES, name)));

describe('files of other producers', () => {
  it('reads a plan printed by Chromium', async () => {
    const { blocks } = await readPdf(fixture('chromium.pdf'), {});
    const all = tables(blocks);
    expect(all.map((table) => table.grid)).toEqual(['ruled', 'inferred']);
    expect(cellsOf(all[0]).slice(0, 4)).toEqual([
      ['TT <1x2>', 'Chỉ tiêu <1x2>', 'Đơn vị tính <1x2>', 'Mốc hoàn thành <3x1>', 'Cơ quan theo dõi <1x2>'],
      ['2025', '2026', '2030'],
      ['I', 'HẠ TẦNG SỐ <6x1>'],
      [
        '1',
        'Tỷ lệ cơ sở thứ 1 được kết nối mạng băng thông rộng và duy trì ổn định trong năm',
        '%',
        '51',
        '≥61',
        '100',
        'Phòng Kinh tế xã <1x7>',
      ],
    ]);
    expect(
      paragraphs(blocks)
        .slice(0, 7)
        .map((block) => block.text),
    ).toEqual([
      'HUYỆN ỦY SÔNG LA',
      'ĐẢNG ỦY XÃ AN LẠC',
      '*',
      'Số 12-KH/ĐU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'An Lạc, ngày 05 tháng 8 năm 2025',
      'KẾ HOẠCH',
    ]);
  });
});

/** All cells of all tables in one list, without spaces; repeated headings and rows cut by page breaks joined. */
function cellStream(blocks: readonly SourceBlock[]): string {
  const rows = tables(blocks).flatMap((table) => table.rows.filter((row) => !row.header));
  return rows
    .flatMap((row) => row.cells.map(cellText))
    .join('')
    .replace(/\s/g, '');
}

const sorted = (text: string): string => Array.from(text).toSorted().join('');

describe.skipIf(!sharedPlansPresent)('real plans', () => {
  it.each(SHARED_PLANS)('%s: the PDF says what the Word file says', async (name) => {
    const pdf = await readPdf(sharedBytes(`plans/${name}.pdf`), {});
    const docx = await readDocx(sharedBytes(`plans/${name}.docx`));
    const running = (blocks: readonly SourceBlock[]): string =>
      paragraphs(blocks)
        .map((block) => block.text)
        .join('')
        .replace(/\s/g, '');
    expect(pdf.pages.length).toBeGreaterThan(10);
    expect(sorted(cellStream(pdf.blocks))).toBe(sorted(cellStream(docx.blocks)));
    expect(running(pdf.blocks).length / running(docx.blocks).length).toBeCloseTo(1, 1);
  });
});
