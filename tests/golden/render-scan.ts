/** Printed pages → what a scanner makes of them: one grey picture a page, a little tilted, noisy, sometimes faint. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { jpegSize, scanPdf } from '../../bench/scan-pdf.ts';
import { openPdf } from '../../src/reading/formats/pdf/open-document.ts';
import { renderPage } from '../../src/reading/formats/pdf/render-page.ts';
import type { Draw } from '../mutate.ts';

/** What a scanner does to a page. */
export interface Scanner {
  dpi: number;
  /** Degrees. */
  tilt: number;
  /** Brightness by which a pixel may be off. */
  noise: number;
  /** 0..100 */
  quality: number;
  /** Share of the ink that is left. */
  ink: number;
}

export function drawScanner(draw: Draw): Scanner {
  return {
    dpi: [150, 200, 200, 300][draw(4)] ?? 200,
    tilt: (draw(13) - 6) / 10,
    noise: draw(40),
    quality: 60 + draw(30),
    ink: 1 - draw(4) / 10,
  };
}

/** Inches. */
const POINT = 1 / 72;

/** The PDF that a scanner makes of the pages of a printed one. */
export async function scanned(printed: Uint8Array, scanner: Scanner, draw: Draw): Promise<Uint8Array> {
  const { document, close } = await openPdf(printed.slice(), 'picture');
  const widths = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      return page.getViewport({ scale: 1 }).width;
    }),
  );
  await close();
  const pictures: Parameters<typeof scanPdf>[0] = [];
  for (const [index, width] of widths.entries()) {
    const pixels = Math.round(width * POINT * scanner.dpi);
    const picture = await renderPage(printed.slice(), index + 1, pixels);
    const bytes = await photographed(picture, scanner, draw);
    pictures.push({ bytes, ...jpegSize(bytes), dpi: scanner.dpi, colour: true });
  }
  return scanPdf(pictures);
}

async function photographed(png: Uint8Array, scanner: Scanner, draw: Draw): Promise<Uint8Array> {
  const image = await loadImage(png);
  const { width, height } = image;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((scanner.tilt * Math.PI) / 180);
  context.drawImage(image, -width / 2, -height / 2);
  const pixels = context.getImageData(0, 0, width, height);
  const { data } = pixels;
  for (let at = 0; at < data.length; at += 4) {
    const grey = 255 - (255 - (data[at] ?? 0)) * scanner.ink;
    data.fill(grey + draw(2 * scanner.noise + 1) - scanner.noise, at, at + 3);
  }
  context.putImageData(pixels, 0, 0);
  return new Uint8Array(await canvas.encode('jpeg', scanner.quality));
}
