import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '../../block.ts';
import { grid, type SamplePage, text } from './sample-pdf.ts';
import { read } from './sample-reading.ts';

const BODY = text(90, 700, 'Nhiệm vụ nêu tại bảng sau:') + text(90, 300, 'Trên đây là Kế hoạch của xã.');
/** What a picture looks like to the reader, which does not decode it. */
const picture = (x: number, y: number, width: number, height: number): string =>
  `q ${width} 0 0 ${height} ${x} ${y} cm Q\n`;
/** A shape that is neither a line nor a rectangle. */
const bow = (x: number, y: number): string =>
  `${x} ${y} m ${x + 2} ${y + 9} ${x + 6} ${y + 9} ${x + 8} ${y + 20} c f\n`;

const namesOf = (blocks: readonly SourceBlock[]): string[] =>
  blocks.map((block) => (block.kind === 'unread' ? block.what : block.kind));

async function names(content: string, page: Partial<SamplePage> = {}): Promise<string[]> {
  return namesOf((await read([{ content, ...page }])).blocks);
}

describe('pictures on a page with text', () => {
  it('are said to be unread where they stand', async () => {
    expect(await names(BODY + picture(90, 400, 400, 200))).toEqual(['paragraph', 'picture', 'paragraph']);
  });

  it('are one when they come in strips', async () => {
    const strips = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => picture(90, 400 + index * 25, 400, 25)).join('');
    expect(await names(BODY + strips)).toEqual(['paragraph', 'picture', 'paragraph']);
  });

  it('may be drawn as shapes', async () => {
    const shapes = Array.from({ length: 100 }, (_, index) =>
      bow(90 + (index % 25) * 12, 400 + Math.floor(index / 25) * 30),
    );
    expect(await names(BODY + shapes.join(''))).toEqual(['paragraph', 'chart', 'paragraph']);
  });

  it.each([
    ['a seal', picture(300, 400, 110, 110)],
    ['an emblem at the head', picture(90, 740, 200, 80)],
    ['a picture under the text', picture(80, 280, 400, 450)],
    ['the ground of the page', picture(0, 0, 595, 842)],
    ['a shaded table', `q 0.9 g ${grid([60, 300, 500], [400, 500])} 60 400 440 100 re f Q\n`],
  ])('say nothing when they are %s', async (_, content) => {
    const long = Array.from({ length: 12 }, (__, row) =>
      text(90, 680 - row * 16, 'Ủy ban nhân dân xã giao từng việc cho từng người'),
    ).join('');
    expect(await names(BODY + long + content)).not.toContain('picture');
  });

  it('say nothing when they are a signature or repeat on every page', async () => {
    const signed =
      text(320, 260, 'TM. ỦY BAN NHÂN DÂN') + text(350, 245, 'CHỦ TỊCH') + picture(310, 130, 190, 100);
    expect(await names(BODY + signed)).not.toContain('picture');
    const head = picture(90, 720, 400, 80);
    const pages = [1, 2, 3].map(() => ({ content: BODY + head }));
    expect(namesOf((await read(pages)).blocks)).not.toContain('picture');
  });
});
