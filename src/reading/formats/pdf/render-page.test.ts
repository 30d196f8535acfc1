import { loadImage, createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { renderPage } from './render-page.ts';
import { text, writePdf } from './sample-pdf.ts';

const bytes = writePdf([
  { content: '' },
  { content: `0 0 0 rg 0 642 100 200 re f ${text(90, 500, 'Ke hoach')}`, rotate: 90 },
]);

describe('renderPage', () => {
  it('draws a page turned as it is shown, on white, as wide as asked', async () => {
    const image = await loadImage(await renderPage(bytes, 2, 421));
    expect([image.width, image.height]).toEqual([421, 298]);
    const context = createCanvas(421, 298).getContext('2d');
    context.drawImage(image, 0, 0);
    const pixel = (x: number, y: number): number[] => Array.from(context.getImageData(x, y, 1, 1).data);
    expect(pixel(410, 10), 'the top left corner of the sheet is at the right').toEqual([0, 0, 0, 255]);
    expect(pixel(10, 10)).toEqual([255, 255, 255, 255]);
  });

  it('refuses a page that is not there', async () => {
    await expect(renderPage(bytes, 3, 100)).rejects.toMatchObject({ reason: 'damaged' });
    await expect(renderPage(bytes, 0, 100)).rejects.toMatchObject({ reason: 'damaged' });
  });
});
