import { describe, expect, it } from 'vitest';
import { openPdf } from '../pdf/open-document.ts';
import { inkOf } from './ink.ts';
import { readPagePicture } from './page-picture.ts';
import { blank, inverted, turn, type Grey } from './raster.ts';
import { bitsOf, FULL, greyImage, PAGE, stencil, type PicturePage, writePicturePdf } from './test-pdf.ts';
import { fill, table, text } from './test-pictures.ts';

/** A page of text and a table, 100 dpi so that nothing is scaled up more than once. */
function written(): Grey {
  const grey = blank(827, 1170);
  for (let row = 0; row < 12; row++) text(grey, 80, 90 + 40 * row, 45);
  table(grey, [80, 300, 700], [640, 700, 760, 820]);
  text(grey, 100, 660, 10);
  return grey;
}

const paper = blank(207, 293);
fill(paper, [0, 0, 207, 293], 245);
const page = written();
const upper = onlyRows(page, 0, 400);
const lower = onlyRows(page, 400, 1170);

/** The part of a picture between two rows, on paper of the same size. */
function onlyRows(grey: Grey, from: number, to: number): Grey {
  const out = blank(grey.width, grey.height);
  out.data.set(grey.data.subarray(from * grey.width, to * grey.width), from * grey.width);
  return out;
}

function strip(grey: Grey, from: number, to: number): Grey {
  const data = grey.data.slice(from * grey.width, to * grey.width);
  return { width: grey.width, height: to - from, data };
}

const shape = `/BBox [0 0 ${PAGE.width} ${PAGE.height}]`;
const { width, height } = PAGE;

const STORED: [string, PicturePage][] = [
  ['one image', { content: FULL('X0'), objects: [greyImage(page)] }],
  [
    'paper and a stencil of the text',
    { content: FULL('X0') + FULL('X1'), objects: [greyImage(paper), stencil(page)] },
  ],
  ['a stencil alone', { content: FULL('X0'), objects: [stencil(page)] }],
  [
    'a stencil stored the other way round',
    { content: FULL('X0'), objects: [stencil(inverted(page), '/Decode [1 0]')] },
  ],
  [
    'stencils in two colours',
    {
      content: `${FULL('X0')}0 0 0.5 rg ${FULL('X1')}0.6 0 0 rg ${FULL('X2')}`,
      objects: [greyImage(paper), stencil(upper), stencil(lower)],
    },
  ],
  [
    'ink seen through a soft mask',
    {
      content: FULL('X0') + FULL('X1'),
      objects: [greyImage(paper), greyImage(inverted(blank(9, 9)), '/SMask @0')],
      parts: [greyImage(inverted(page))],
    },
  ],
  [
    'nothing but ink seen through a soft mask',
    {
      content: FULL('X0'),
      objects: [greyImage(inverted(blank(9, 9)), '/SMask @0')],
      parts: [greyImage(inverted(page))],
    },
  ],
  [
    'ink seen through an explicit mask',
    {
      content: FULL('X0') + FULL('X1'),
      objects: [greyImage(paper), greyImage(inverted(blank(9, 9)), '/Mask @0')],
      parts: [{ ...stencil(page), bytes: bitsOf(page, (value) => value >= 128) }],
    },
  ],
  [
    'strips',
    {
      content: `q ${width} 0 0 ${(height * 400) / 1170} 0 ${(height * 770) / 1170} cm /X0 Do Q q ${width} 0 0 ${(height * 770) / 1170} 0 0 cm /X1 Do Q`,
      objects: [greyImage(strip(page, 0, 400)), greyImage(strip(page, 400, 1170))],
    },
  ],
  [
    'an image in a form',
    {
      content: '/X0 Do',
      objects: [
        {
          entries: `/Type /XObject /Subtype /Form ${shape} /Matrix [1 0 0 1 0 0] /Resources << /XObject << /In @0 >> >>`,
          bytes: Buffer.from(FULL('In')),
        },
      ],
      parts: [greyImage(page)],
    },
  ],
  [
    'an image that lies on its side and is turned where it is put',
    {
      content: `q 0 ${-height} ${width} 0 0 ${height} cm /X0 Do Q`,
      objects: [greyImage(turn(page, 3))],
    },
  ],
  ['white letters on black', { content: FULL('X0'), objects: [greyImage(inverted(page))] }],
];

async function pictureOf(stored: PicturePage): ReturnType<typeof readPagePicture> {
  const pdf = await openPdf(writePicturePdf([stored]), 'picture');
  try {
    return await readPagePicture(pdf, 1);
  } finally {
    await pdf.close();
  }
}

/** Ink cell by cell (32 by 32 over the page), to compare pictures of different sizes. */
function inkMap(grey: Grey): number[] {
  const ink = inkOf(grey);
  const map = Array.from({ length: 32 * 32 }, () => 0);
  ink.data.forEach((value, i) => {
    const [x, y] = [i % ink.width, Math.floor(i / ink.width)];
    const at = Math.floor((32 * y) / ink.height) * 32 + Math.floor((32 * x) / ink.width);
    map[at] = (map[at] ?? 0) + (value * 32 * 32) / ink.data.length;
  });
  return map;
}

describe('readPagePicture', () => {
  it.each(STORED)('%s', async (_, stored) => {
    const { grey, incomplete, width: w } = await pictureOf(stored);
    const [found, wanted] = [inkMap(grey), inkMap(page)];
    expect(w).toBe(PAGE.width);
    expect(incomplete).toBe(false);
    const difference = found.reduce((sum, value, i) => sum + Math.abs(value - (wanted[i] ?? 0)), 0);
    expect(difference / wanted.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.25);
  });

  it('takes the resolution of the stencil, not that of the paper', async () => {
    const { grey } = await pictureOf({
      content: FULL('X0') + FULL('X1'),
      objects: [greyImage(paper), stencil(blank(2480, 3508))],
    });
    expect(grey.width).toBe(2480);
  });

  it.each<[string, PicturePage]>([
    ['an image that is missing', { content: FULL('X9'), objects: [] }],
    [
      'an image larger than is decoded',
      { content: FULL('X0'), objects: [{ ...greyImage({ ...page, width: 60_000, height: 60_000 }) }] },
    ],
    [
      'a picture in a damaged packing',
      {
        content: FULL('X0') + FULL('X1'),
        objects: [greyImage(paper), { ...greyImage(page), bytes: new Uint8Array(40), packedAs: 'JPXDecode' }],
      },
    ],
  ])('knows that %s was not drawn', async (_, stored) => {
    expect((await pictureOf(stored)).incomplete).toBe(true);
  });
});
