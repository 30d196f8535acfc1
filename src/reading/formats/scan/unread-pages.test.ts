import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isBlock, type SourceBlock } from '../../block.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { openPdf } from '../pdf/open-document.ts';
import { readPagePicture } from './page-picture.ts';
import { blank, type Grey } from './raster.ts';
import { FULL, greyImage, type PicturePage, writePicturePdf } from './test-pdf.ts';
import { fill, randomly } from './test-pictures.ts';

/** The letterhead of the scanned plan of a commune that does not exist. */
async function letterhead(): Promise<Grey> {
  const bytes = readFileSync(new URL('fixtures/suoi-bac.pdf', import.meta.url));
  const pdf = await openPdf(new Uint8Array(bytes), 'picture');
  const { grey } = await readPagePicture(pdf, 1);
  await pdf.close();
  return grey;
}

const onePicture = (grey: Grey): PicturePage => ({ content: FULL('X0'), objects: [greyImage(grey)] });

/** Paper with the grain of a scan. */
function paper(): Grey {
  const grey = blank(1240, 1754);
  const next = randomly(1);
  return { ...grey, data: grey.data.map(() => 243 + Math.round(10 * next())) };
}

function withSpecks(grey: Grey): Grey {
  const next = randomly(2);
  for (let i = 0; i < 300; i++) {
    const [x, y] = [Math.floor(1230 * next()), Math.floor(1740 * next())];
    fill(grey, [x, y, x + 2, y + 2], 60);
  }
  return grey;
}

/** The shadow at the edge of the glass, a punched hole and the edge of a stamp. */
function withEdges(grey: Grey): Grey {
  fill(grey, [0, 0, 14, 1754], 20);
  fill(grey, [20, 800, 44, 824], 30);
  for (let y = 300; y < 420; y++) fill(grey, [1222, y, 1226 + ((y - 300) >> 4), y + 1], 110);
  return grey;
}

/** Print of the other side: mirrored and pale. */
function shiningThrough(grey: Grey): Grey {
  const data = grey.data.map((_, i) => {
    const [x, y] = [i % grey.width, Math.floor(i / grey.width)];
    return 255 - Math.round((255 - (grey.data[y * grey.width + grey.width - 1 - x] ?? 255)) * 0.2);
  });
  return { ...grey, data };
}

/** Strokes every which way, as of a drawing or of writing by hand. */
function scrawl(): Grey {
  const grey = paper();
  const next = randomly(3);
  for (let i = 0; i < 250; i++) {
    let [x, y, angle] = [1100 * next() + 60, 1600 * next() + 60, 6 * next()];
    for (let step = 0; step < 40; step++) {
      angle += next() - 0.5;
      [x, y] = [x + Math.cos(angle), y + Math.sin(angle)];
      fill(grey, [Math.round(x), Math.round(y), Math.round(x) + 3, Math.round(y) + 3], 30);
    }
  }
  return grey;
}

function noise(): Grey {
  const next = randomly(4);
  const grey = blank(1240, 1754);
  return { ...grey, data: grey.data.map(() => Math.floor(255 * next())) };
}

const unreadOf = (blocks: SourceBlock[]): (string | undefined)[] =>
  blocks.flatMap((block) => (block.kind === 'unread' ? block.where : []));

// About 3 s of one core for the page with text; a machine that is busy elsewhere takes many times that.
describe('pages on which nothing can be read', { timeout: 120_000 }, () => {
  it('says nothing of blank pages, names the others, and reads the rest', async () => {
    const text = await letterhead();
    const broken = { ...greyImage(text), bytes: new Uint8Array(60), packedAs: 'JPXDecode' };
    const pages = [
      onePicture(text),
      onePicture(paper()),
      onePicture(withEdges(withSpecks(paper()))),
      onePicture(shiningThrough(text)),
      onePicture(scrawl()),
      onePicture(noise()),
      { content: FULL('X0'), objects: [broken] },
    ];
    const { blocks, notes } = await readPdf(writePicturePdf(pages), {});
    expect(unreadOf(blocks)).toEqual(['trang 5', 'trang 6', 'trang 7']);
    expect(new Set(blocks.filter(isBlock).map(({ page }) => page))).toEqual(new Set([1]));
    expect(blocks.map(({ id }) => id)).toEqual(blocks.map((_, i) => i));
    expect(notes[0]).toMatch(/^Trang 1 là ảnh quét/);
  });

  it.each<[string, Grey[]]>([
    ['blank pages', [paper(), paper()]],
    ['noise', [noise()]],
    ['a scrawl', [scrawl()]],
  ])('refuses a file of nothing but %s', async (_, pictures) => {
    const bytes = writePicturePdf(pictures.map(onePicture));
    await expect(readPdf(bytes, {})).rejects.toMatchObject({ reason: 'no-text' });
  });
});
