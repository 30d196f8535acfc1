/** Pictures of pages, shown beside the rows at confirmation and given to recognition. */
import { Unreadable } from '../../unreadable.ts';
import { asUnreadable, openPdf } from './open-document.ts';

/** Pixels: wide enough for recognition of A3 at 300 dpi; more would only cost memory. */
const MAX_WIDTH = 5000;
/** Pixels: no page, however tall, takes more. */
const MAX_PIXELS = 40_000_000;

/**
 * Draws one page as its readers see it (turned as the page says, annotations and stamps included).
 * @param pageNumber from 1
 * @param widthPx width of the picture in pixels; the height follows from the page
 * @returns a PNG file
 * @throws Unreadable `encrypted`, `damaged` (also when there is no such page), `too-many-pages`
 */
export async function renderPage(
  bytes: Uint8Array,
  pageNumber: number,
  widthPx: number,
): Promise<Uint8Array> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const { document, close } = await openPdf(bytes, 'picture');
  try {
    if (pageNumber < 1 || pageNumber > document.numPages)
      throw new Unreadable('damaged', `no page ${pageNumber}`);
    const page = await document.getPage(pageNumber);
    const natural = page.getViewport({ scale: 1 });
    const wanted = Math.min(Math.max(1, widthPx), MAX_WIDTH) / natural.width;
    const scale = Math.min(wanted, Math.sqrt(MAX_PIXELS / (natural.width * natural.height)));
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(
      Math.max(1, Math.round(viewport.width)),
      Math.max(1, Math.round(viewport.height)),
    );
    // The canvas of @napi-rs/canvas has what pdf.js uses of the one in browsers.
    const target = canvas as unknown as HTMLCanvasElement;
    await page.render({ canvas: target, viewport, background: '#ffffff' }).promise;
    return new Uint8Array(await canvas.encode('png'));
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    await close();
  }
}
