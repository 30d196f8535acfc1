import { describe, expect, it } from 'vitest';
import { openPdf } from './open-document.ts';
import { readPageContent } from './page-content.ts';
import { type SamplePage, text, writePdf } from './sample-pdf.ts';
import { trustedItems } from './text-layer.ts';
import { qualityOf } from './text-quality.ts';

const VIETNAMESE =
  'Ủy ban nhân dân xã tổ chức thực hiện kế hoạch chuyển đổi số, giao các đơn vị chủ trì từng nhiệm vụ và báo cáo kết quả hằng tháng theo quy định của cấp trên';

/** What a scan looks like to the reader: a picture over the whole page, which it does not decode. */
const PICTURE = 'q 595 0 0 842 0 0 cm Q\n';

async function trusted(page: SamplePage): Promise<string | undefined> {
  const { pdfjs, document, close } = await openPdf(writePdf([page]), 'text');
  const items = trustedItems(
    await readPageContent(pdfjs, await document.getPage(1), await document.getOptionalContentConfig()),
    undefined,
  );
  await close();
  return items?.map((item) => (item.kind === 'line' ? item.line.text : '[bảng]')).join(' ');
}

/** Lines of text, `mode` 3 being invisible. */
function body(words: string, mode: number, font: 'plain' | 'garbled' = 'plain'): string {
  const lines = words.match(/.{1,50}(?: |$)/g) ?? [];
  return lines
    .map((words, index) => `${mode} Tr ${text(60, 700 - index * 16, words.trim(), 12, font)}`)
    .join('');
}

describe('which text of a page is trusted', () => {
  it('printed text', async () => {
    expect(await trusted({ content: body(VIETNAMESE, 0) })).toBe(VIETNAMESE);
  });

  it('printed text over a background picture', async () => {
    const long = `${VIETNAMESE}; ${VIETNAMESE}`;
    expect(await trusted({ content: PICTURE + body(long, 0) })).toBe(long);
  });

  it('the invisible layer of a scan, when it is good Vietnamese', async () => {
    expect(await trusted({ content: PICTURE + body(VIETNAMESE, 3) })).toBe(VIETNAMESE);
    const under = `${body(VIETNAMESE, 0)}${PICTURE}`;
    expect(await trusted({ content: under }), 'text under the picture').toBe(VIETNAMESE);
  });

  it('what was typed over a scan, in place of what its layer has there', async () => {
    const signed = `0 Tr ${text(400, 780, 'Ký bởi: Trần Văn Mẫu')}`;
    const typed = `0 Tr ${text(400, 780, 'Số: 05')}${text(66, 700, 'Hội đồng')}`;
    expect(await trusted({ content: PICTURE + body(`Xx Xxxxxxx ${VIETNAMESE}`, 3) + typed })).toMatch(
      /^Số: 05 X.*Hội đồng.* Ủy ban nhân dân/,
    );
    expect(await trusted({ content: PICTURE + body(VIETNAMESE, 3) + signed })).toBe(VIETNAMESE);
  });

  it('the picture, when the invisible layer lost its marks or is missing', async () => {
    const bare = VIETNAMESE.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
    expect(await trusted({ content: PICTURE + body(bare, 3) })).toBeUndefined();
    expect(await trusted({ content: PICTURE })).toBeUndefined();
    expect(await trusted({ content: PICTURE + text(400, 780, 'Số: 05 ngày 12 tháng 8') })).toBeUndefined();
  });

  it('the picture, when it comes in tiles', async () => {
    const tiles = [0, 200, 400].flatMap((x) => [0, 280, 560].map((y) => `q 200 0 0 280 ${x} ${y} cm Q\n`));
    expect(await trusted({ content: tiles.join('') + text(400, 780, 'Số: 05') })).toBeUndefined();
  });

  it('the picture, when the fonts do not tell their letters', async () => {
    expect(
      await trusted({ content: body('Uy ban nhan dan xa to chuc thuc hien', 0, 'garbled') }),
    ).toBeUndefined();
    const shifted = VIETNAMESE.replace(/\p{L}/gu, (letter) =>
      String.fromCharCode((letter.charCodeAt(0) % 90) + 33),
    );
    expect(await trusted({ content: body(shifted, 0) })).toBeUndefined();
  });

  it('nothing on an empty page, which needs no recognition', async () => {
    expect(await trusted({ content: '' })).toBe('');
  });
});

describe('qualityOf', () => {
  it.each([
    ['Vietnamese', VIETNAMESE, true, true],
    [
      'Vietnamese without marks',
      'uy ban nhan dan xa to chuc thuc hien ke hoach chuyen doi so giao cac don vi chu tri tung nhiem vu va bao cao',
      true,
      false,
    ],
    [
      'something else',
      'the quick brown fox jumps over the lazy dogs while thirteen strange birds watched them closely from branches of some broken trees right behind our school and church',
      false,
      false,
    ],
  ])('judges %s', (_, words, plausible, marked) => {
    const quality = qualityOf(words);
    expect(quality.plausible > 0.9).toBe(plausible);
    expect(quality.marked > 0.6).toBe(marked);
  });

  it('does not judge a few words, codes and abbreviations', () => {
    expect(qualityOf('UBND, HĐND, 05/KH-UBND, OCOP').plausible).toBe(1);
  });
});
