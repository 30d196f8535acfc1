import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadingProgress } from '../../progress.ts';
import { readPdf } from './read-pdf.ts';
import { spread, text, writePdf } from './sample-pdf.ts';
import { linesOf, paragraphs, read } from './sample-reading.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FIXTURES, name)));

describe('lines of text', () => {
  it('keeps the producer’s spaces and finds those that are only gaps', async () => {
    expect(await linesOf(text(90, 700, 'Ủy ban nhân dân xã An Lạc'))).toEqual(['Ủy ban nhân dân xã An Lạc']);
    expect(await linesOf(spread(90, 700, 'Ủy ban nhân dân xã'))).toEqual(['Ủy ban nhân dân xã']);
  });

  it('puts letters drawn later, from another font, where they stand', async () => {
    const content =
      text(90, 700, 'th') + text(108, 700, 'c hi') + text(102, 700, 'ự', 12, 'bold') + text(132, 700, 'ện');
    expect(await linesOf(content)).toEqual(['thực hiện']);
  });

  it('composes letters and their marks', async () => {
    expect(await linesOf(text(90, 700, 'nhie\u0302\u0323m vu\u0323'))).toEqual(['nhiệm vụ']);
  });

  it('sets notes and powers apart from the figures before them', async () => {
    const content =
      text(90, 700, 'diện tích 20 km') +
      text(180, 705, '2', 7) +
      text(186, 700, ' đạt 50%') +
      text(234, 705, '1', 7);
    expect(await linesOf(content)).toEqual(['diện tích 20 km² đạt 50%¹']);
  });

  it('takes text drawn twice a hair apart as bold', async () => {
    const { blocks } = await read([{ content: text(90, 700, 'KẾ HOẠCH') + text(90.3, 700, 'KẾ HOẠCH') }]);
    expect(blocks).toMatchObject([{ text: 'KẾ HOẠCH', bold: true }]);
  });

  it('reads fonts of before Unicode', async () => {
    expect(await linesOf(text(90, 700, 'KÕ ho¹ch cña x·', 12, 'legacy'))).toEqual(['Kế hoạch của xã']);
  });

  it('marks gaps between paragraphs, centred and bold lines', async () => {
    const { blocks } = await read([
      {
        content:
          text(280, 780, 'PHỤ LỤC', 14, 'bold') +
          text(90, 740, 'Dòng thứ nhất của đoạn văn thứ nhất, viết dài ra cho đầy hết dòng', 13) +
          text(90, 724, 'dòng thứ hai của đoạn văn thứ nhất, viết dài ra cho đầy hết dòng.', 13) +
          text(90, 702, 'Đoạn văn thứ hai cũng có hai dòng, dòng đầu viết cho đầy hết dòng', 13) +
          text(90, 686, 'dòng cuối ngắn.', 13),
      },
    ]);
    expect(blocks.map((block) => (block.kind === 'paragraph' ? (block.gapBefore ?? false) : null))).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(blocks[0]).toMatchObject({ align: 'center', bold: true, flow: 'line', page: 1 });
    expect(blocks[1]).not.toHaveProperty('align');
  });
});

describe('reading order', () => {
  it('reads a letterhead column by column, lines of both columns not level', async () => {
    const content =
      text(100, 780, 'ỦY BAN NHÂN DÂN') +
      text(110, 765, 'XÃ AN LẠC') +
      text(105, 735, 'Số: 05/KH-UBND') +
      text(290, 786, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA') +
      text(320, 772, 'Độc lập - Tự do') +
      text(300, 741, 'An Lạc, ngày 05 tháng 8') +
      text(250, 700, 'KẾ HOẠCH PHÁT TRIỂN') +
      text(90, 680, 'Căn cứ nghị quyết của cấp trên, xã ban hành kế hoạch sau đây để thực hiện');
    expect(await linesOf(content)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ AN LẠC',
      'Số: 05/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA',
      'Độc lập - Tự do',
      'An Lạc, ngày 05 tháng 8',
      'KẾ HOẠCH PHÁT TRIỂN',
      'Căn cứ nghị quyết của cấp trên, xã ban hành kế hoạch sau đây để thực hiện',
    ]);
  });

  it('does not take numbers of hanging paragraphs for a column', async () => {
    const content =
      text(90, 700, '1.') +
      text(126, 700, 'Mục đích của kế hoạch') +
      text(90, 680, '2.') +
      text(126, 680, 'Yêu cầu của kế hoạch');
    expect(await linesOf(content)).toEqual(['1. Mục đích của kế hoạch', '2. Yêu cầu của kế hoạch']);
  });

  it('keeps the list of recipients together beside the signature', async () => {
    const content =
      text(90, 300, 'Nơi nhận:', 11) +
      text(90, 286, '- Chi bộ các thôn;', 11) +
      text(90, 272, '- Lưu: VT.', 11) +
      text(350, 300, 'TM. ỦY BAN NHÂN DÂN') +
      text(380, 286, 'CHỦ TỊCH') +
      text(370, 230, 'Trần Văn Mẫu');
    expect(await linesOf(content)).toEqual([
      'Nơi nhận:',
      '- Chi bộ các thôn;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Trần Văn Mẫu',
    ]);
  });
});

describe('what is no part of the text', () => {
  const body = (page: number): string =>
    text(90, 720, `Đoạn văn của trang ${page} viết dài một dòng để làm nội dung của trang này`) +
    text(90, 704, 'Dòng tiếp theo của đoạn văn.');

  it('drops page numbers and running headers, wherever they stand', async () => {
    const pages = [1, 2, 3, 4].map((page) => ({
      content:
        body(page) +
        text(295, 810, String(page + 4)) +
        text(400, 30, `Trang ${page}/4`) +
        text(90, 30, 'KH số 05/KH-UBND xã An Lạc'),
    }));
    expect(paragraphs((await read(pages)).blocks).map((block) => block.text)).toEqual(
      [1, 2, 3, 4].flatMap((page) => [
        `Đoạn văn của trang ${page} viết dài một dòng để làm nội dung của trang này`,
        'Dòng tiếp theo của đoạn văn.',
      ]),
    );
  });

  it('keeps a number that is the end of a sentence', async () => {
    const { blocks } = await read([
      { content: body(1) },
      {
        content:
          text(90, 780, '85') +
          text(90, 764, 'phần trăm số hộ của xã được hỗ trợ thiết bị trong năm nay và năm sau'),
      },
    ]);
    expect(paragraphs(blocks).map((block) => block.text)).toContain('85');
  });

  it('drops the data of a digital signature', async () => {
    const signature = {
      rect: '[350 700 550 760]',
      content:
        text(2, 45, 'Người ký: Ủy ban nhân dân xã An Lạc', 7) +
        text(2, 35, 'Thời gian ký: 05.08.2025 08:13:11 +07:00', 7),
    };
    const printed =
      text(400, 200, 'Ký bởi: Trần Văn Mẫu', 7) +
      text(400, 191, 'Ngày ký: 05/08/2025 08:13:11', 7) +
      text(400, 182, 'Cơ quan: UBND xã An Lạc', 7);
    const { blocks } = await read([{ content: body(1) + printed, signature }]);
    expect(blocks).toHaveLength(2);
  });

  it('moves footnotes to the end, out of the text that runs on', async () => {
    const note =
      '0.5 w 90 100 m 230 100 l S\n' +
      text(90, 90, '1', 5) +
      text(94, 86, ' Theo Quyết định số 12/QĐ-UBND của xã.', 9) +
      text(90, 75, 'Ghi chú dài hai dòng.', 9) +
      text(295, 40, '1');
    const { blocks } = await read([{ content: body(1) + note }, { content: body(2) }]);
    expect(paragraphs(blocks).map((block) => [block.page, block.text.slice(0, 20)])).toEqual([
      [1, 'Đoạn văn của trang 1'],
      [1, 'Dòng tiếp theo của đ'],
      [2, 'Đoạn văn của trang 2'],
      [2, 'Dòng tiếp theo của đ'],
      [1, '¹ Theo Quyết định số'],
      [1, 'Ghi chú dài hai dòng'],
    ]);
  });

  it('drops watermarks, slanted or large and pale', async () => {
    const slanted = `q 0.7 0.7 -0.7 0.7 200 300 cm ${text(0, 0, 'BẢN SAO', 40)} Q\n`;
    const pale = `q 0.85 0.85 0.85 rg ${text(150, 400, 'DỰ THẢO', 60)} Q\n`;
    expect((await read([{ content: slanted + pale + body(1) }])).blocks).toHaveLength(2);
  });

  it('leaves out what is clipped away or off the page', async () => {
    const clipped = `q 80 600 100 50 re W n ${text(90, 620, 'trong khung')}${text(400, 620, 'ngoài khung')} Q\n`;
    expect(await linesOf(clipped + text(90, -50, 'dưới trang'))).toEqual(['trong khung']);
  });
});

describe('limits', () => {
  const one = writePdf([{ content: text(90, 700, 'Kế hoạch') }]);

  it.each([
    ['encrypted', fixture('encrypted.pdf')],
    ['damaged', one.slice(0, one.length / 2)],
    ['damaged', new TextEncoder().encode('%PDF-1.7\nkhông phải PDF\n%%EOF\n')],
    ['too-many-pages', writePdf(Array.from({ length: 501 }, () => ({ content: '' })))],
  ])('refuses what is %s', async (reason, bytes) => {
    await expect(readPdf(bytes, {})).rejects.toMatchObject({ name: 'Unreadable', reason });
  });

  it('takes harmless bytes after the end', async () => {
    const trailed = new Uint8Array([...one, ...new TextEncoder().encode('\n<html>tải về</html>\n')]);
    expect((await readPdf(trailed, {})).blocks).toMatchObject([{ text: 'Kế hoạch' }]);
    expect((await readPdf(one, {})).blocks, 'the caller’s bytes stay usable').toHaveLength(1);
  });

  it('tells its progress page by page and stops when told', async () => {
    const pages = writePdf([1, 2, 3].map((page) => ({ content: text(90, 700, `Trang ${page}`) })));
    const seen: ReadingProgress[] = [];
    const stop = new AbortController();
    await readPdf(pages, { onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ done, total }) => `${done}/${total}`)).toEqual(['0/3', '1/3', '2/3', '3/3']);
    stop.abort();
    await expect(readPdf(pages, { signal: stop.signal })).rejects.toMatchObject({ reason: 'cancelled' });
  });
});
