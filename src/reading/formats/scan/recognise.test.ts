import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellText, type SourceBlock } from '../../block.ts';
import type { ReadingProgress } from '../../progress.ts';
import { recognisePages } from './recognise.ts';

/** Scans (170 dpi, tilted, noisy, JPEG) of a plan of a commune that does not exist. */
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));

const TABLE = [
  'TT · Nội dung · Chỉ tiêu · Cơ quan chủ trì · Thời gian hoàn thành',
  'Năm 2026 · Năm 2030',
  'I · PHÁT TRIỂN HẠ TẦNG',
  '1 · Tỷ lệ thôn có trạm phát sóng 5G · ≥60% · 100% · Phòng Kinh tế · Quý III/2026',
  '2 · Tỷ lệ nhà văn hóa thôn có mạng không dây miễn phí · ≥85% · - · Phòng Văn hóa - Xã hội · Tháng 6/2026',
  'II · PHÁT TRIỂN NGUỒN NHÂN LỰC',
  '3 · Tỷ lệ cán bộ, công chức được bồi dưỡng kỹ năng số · ≤95% · 100% · Phòng Văn hóa - Xã hội · Hằng năm',
  '4 · Số lớp học chữ ký số cho các hộ kinh doanh · 12 · 20 · Phòng Kinh tế · Thường xuyên',
  '5 · Lập danh sách các tổ công nghệ số cộng đồng và cấp thẻ thành viên · - · - · Phòng Văn hóa - Xã hội · Trong năm 2026',
];

const rowsOf = (blocks: SourceBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.cells.map(cellText).join(' · ')) : [],
  );

// About 3 s of one core a page; a machine that is busy elsewhere takes many times that.
describe('recognisePages', { timeout: 120_000 }, () => {
  it('reads a tilted letterhead and a landscape appendix', async () => {
    const steps: ReadingProgress[] = [];
    const pages = await recognisePages(fixture('suoi-bac.pdf'), [1, 2], {
      onProgress: (step) => steps.push(step),
    });
    expect([...pages.keys()]).toEqual([1, 2]);
    expect(steps.at(-1)).toEqual({ stage: 'recognising', done: 2, total: 2 });

    const lines = pages.get(1)?.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
    expect(lines?.slice(0, 4).join('\n')).toBe(
      'ỦY BAN NHÂN DÂN\nXÃ SUỐI BẠC\nSố: 18/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT',
    );
    expect(lines).toContain('Suối Bạc, ngày 12 tháng 9 năm 2025');
    expect(lines).toContain('I. MỤC TIÊU');
    expect(pages.get(1)?.info.confidence).toBeGreaterThan(0.9);

    const second = pages.get(2)?.blocks ?? [];
    expect(rowsOf(second)).toEqual(TABLE);
    const table = second.find((block) => block.kind === 'table');
    expect(table?.grid).toBe('ruled');
    expect(table?.rows[2]?.cells.map((cell) => cell.colSpan)).toEqual([1, 5]);
    expect(table?.rows[0]?.cells.map((cell) => cell.rowSpan)).toEqual([2, 2, 1, 2, 2]);
  });

  it('reads a page that lies sideways, with its boxes on the page as it is shown', async () => {
    const pages = await recognisePages(fixture('suoi-bac-sideways.pdf'), [1], {});
    const { blocks, info } = pages.get(1) ?? { blocks: [], info: { width: 0, height: 0 } };
    expect(rowsOf(blocks)).toEqual(TABLE);
    expect(info.width).toBeLessThan(info.height);
    const [left = 0, top = 0, right = 0, bottom = 0] =
      blocks.find((block) => block.kind === 'table')?.box ?? [];
    expect(bottom - top).toBeGreaterThan(600);
    expect(right - left).toBeLessThan(250);
    expect(left).toBeGreaterThan(300);
  });

  it('stops at once when told to', async () => {
    const stop = new AbortController();
    const reading = recognisePages(fixture('suoi-bac.pdf'), [1, 2], { signal: stop.signal });
    stop.abort();
    await expect(reading).rejects.toMatchObject({ reason: 'cancelled' });
  });

  it('knows that a page on which nothing is drawn was not read', async () => {
    const pages = await recognisePages(blankPdf(), [1], {});
    expect(pages.get(1)?.blocks).toMatchObject([{ kind: 'unread', what: 'page', where: 'trang 1' }]);
  });

  it('does nothing for no pages', async () => {
    expect(await recognisePages(fixture('suoi-bac.pdf'), [], {})).toEqual(new Map());
  });
});

/** One empty A4 page. */
function blankPdf(): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj${object}endobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF\n`);
}
