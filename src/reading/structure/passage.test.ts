import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../block.ts';
import { headingText, joinPassages } from './passage.ts';

function lines(texts: string[], extra: Partial<Paragraph> = {}): Paragraph[] {
  return texts.map((text, id) => ({
    kind: 'paragraph',
    id,
    file: 0,
    text,
    flow: 'line',
    line: id + 1,
    ...extra,
  }));
}
const joined = (paragraphs: Paragraph[]): string[] => joinPassages(paragraphs).map(({ text }) => text);

describe('paragraphs a page break cut in two', () => {
  it.each([
    ['no stop, then a small letter', ['- Tạo môi trường để thu hút mạnh', 'mẽ đầu tư.'], 1],
    ['a comma', ['3. Tăng cường đầu tư, phát triển hạ tầng,', 'đổi mới sáng tạo.'], 1],
    ['a figure that goes on', ['- Có 70% cơ sở giáo dục đạt mức', '2 trở lên.'], 1],
    ['a figure that is awaited', ['- Tỷ lệ hồ sơ trực tuyến đạt', '90% trở lên.'], 1],
    ['a paragraph that begins with a figure', ['a) Giai đoạn 2026 - 2028', '100% thôn có wifi.'], 2],
    ['a word that leads on to a name', ['- Phối hợp với các đơn vị của', 'Bộ Công an.'], 1],
    ['a new item', ['- Xây dựng trang thông tin', '- Tổ chức tập huấn.'], 2],
    ['a sentence that ended', ['1. Xây dựng kế hoạch.', 'Bố trí cán bộ có trình độ.'], 2],
    ['a heading without stop', ['2. Thống nhất nhận thức', 'Giúp cấp ủy có cùng tầm nhìn.'], 2],
    ['a heading in capitals', ['II. NHIỆM VỤ', 'Tập trung các việc sau.'], 2],
    ['a heading in capitals on two lines', ['IV. NHIỆM VỤ', 'VÀ GIẢI PHÁP'], 1],
    ['the number of a document', ['Thực hiện Quyết định số 204-', 'QĐ/TW của Ban Bí thư.'], 1],
    ['a bullet that begins with a figure', ['- Phủ sóng 5G đạt 80%', '- 90% dân số dùng dịch vụ số.'], 2],
  ])('%s', (_, texts, count) => {
    expect(joined(lines(texts))).toHaveLength(count);
    expect(joined(lines(texts).map((line) => ({ ...line, flow: 'whole' })))).toHaveLength(count);
  });

  it('a number that the format keeps apart opens an item', () => {
    const [first, second] = lines(['Mục tiêu cụ thể', 'đến năm 2030']);
    const passages = joinPassages([
      { ...first, label: '2.' },
      { ...second, label: 'a)' },
    ] as Paragraph[]);
    expect(passages.map(({ marker }) => marker?.ordinal)).toEqual(['2', 'a']);
    expect(passages.map(headingText)).toEqual(['2. Mục tiêu cụ thể', 'a) đến năm 2030']);
  });

  it('keeps the first and last block and the least confidence', () => {
    const [first, second] = lines(['- Tạo môi trường thuận', 'lợi.']) as [Paragraph, Paragraph];
    const [passage] = joinPassages([
      { ...first, confidence: 0.9 },
      { ...second, confidence: 0.6 },
    ]);
    expect(passage).toMatchObject({
      text: '- Tạo môi trường thuận lợi.',
      content: 'Tạo môi trường thuận lợi.',
      confidence: 0.6,
    });
    expect([passage?.first.id, passage?.last.id]).toEqual([0, 1]);
  });
});

/** Wraps a text at a width, as a page does. */
function wrap(text: string, width: number): string[] {
  const wrapped: string[] = [];
  for (const word of text.split(' ')) {
    const open = wrapped.at(-1);
    if (open !== undefined && open.length + 1 + word.length <= width)
      wrapped[wrapped.length - 1] = `${open} ${word}`;
    else wrapped.push(word);
  }
  return wrapped;
}

describe('wrapped lines', () => {
  const word = fc.constantFrom(
    'chuyển',
    'đổi',
    'số',
    'của',
    'xã',
    'hạ tầng',
    'người',
    'dân',
    'dịch vụ',
    'công',
    'trực tuyến',
    'Thành phố',
    'và',
    'phát triển',
  );
  const sentence = fc
    .array(word, { minLength: 12, maxLength: 60 })
    .map((words) => `Tổ chức ${words.join(' ')} đồng bộ.`);
  const bullet = sentence.map((text) => `- ${text}`);

  it('become the paragraphs they were, at any width of page', () => {
    fc.assert(
      fc.property(
        fc.array(bullet, { minLength: 6, maxLength: 12 }),
        fc.integer({ min: 60, max: 110 }),
        (texts, width) => {
          expect(joined(lines(texts.flatMap((text) => wrap(text, width))))).toEqual(texts);
        },
      ),
    );
  });

  it('become the same paragraphs when every line stands apart', () => {
    fc.assert(
      fc.property(
        fc.array(bullet, { minLength: 6, maxLength: 12 }),
        fc.integer({ min: 60, max: 110 }),
        (texts, width) => {
          expect(
            joined(
              lines(
                texts.flatMap((text) => wrap(text, width)),
                { gapBefore: true },
              ),
            ),
          ).toEqual(texts);
        },
      ),
    );
  });

  it('end where a short line ends, although no mark follows', () => {
    const texts = [
      '1. Công tác lãnh đạo, chỉ đạo việc triển khai thực hiện Nghị quyết trên địa bàn xã',
      'trong năm nay.',
      'Bố trí cán bộ có trình độ vào Ban Chỉ đạo để thực hiện các nhiệm vụ được giao đúng',
      'thời hạn.',
    ];
    expect(joined(lines([...texts, ...texts, ...texts]))).toHaveLength(6);
  });
});
