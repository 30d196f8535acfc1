/** The picture of a scanned page: the embedded image itself when the page is one image, else the page drawn. */
import { createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist';
import { multiply, toMatrix, type Matrix } from '../pdf/geometry.ts';
import type { OpenPdf } from '../pdf/open-document.ts';
import { greyOfBits, greyOfColour, halve, type Grey } from './raster.ts';

export interface PagePicture {
  grey: Grey;
  /** Size of the page in points, as it is shown. */
  width: number;
  height: number;
}

/** Longest side, in pixels, at which a page is drawn when it has no image to take the resolution from (A4, 200 dpi). */
const USUAL_LENGTH = 2340;
/** Larger pictures (over 300 dpi) show nothing more of the letters. */
export const LONGEST = 3600;

/** One page, upright as the PDF says; `pageNumber` from 1. */
export async function readPagePicture(
  { pdfjs, document }: OpenPdf,
  pageNumber: number,
): Promise<PagePicture> {
  const page = await document.getPage(pageNumber);
  try {
    const { width, height } = page.getViewport({ scale: 1 });
    const images = await placedImages(pdfjs.OPS, page);
    const only = images.length === 1 ? images[0] : undefined;
    const embedded =
      only && fillsPage(only.place, width, height) ? await embeddedImage(page, only.id) : undefined;
    let grey = embedded ?? (await drawPage(page, images));
    while (Math.max(grey.width, grey.height) > LONGEST) grey = halve(grey);
    return { grey, width, height };
  } finally {
    page.cleanup();
  }
}

interface PlacedImage {
  id: string;
  pixels: number;
  /** Unit square → points of the shown page. */
  place: Matrix;
}

async function placedImages(ops: OpenPdf['pdfjs']['OPS'], page: PDFPageProxy): Promise<PlacedImage[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const images: PlacedImage[] = [];
  const saved: Matrix[] = [];
  let matrix = toMatrix(page.getViewport({ scale: 1 }).transform) ?? IDENTITY;
  fnArray.forEach((operator, i) => {
    const args: unknown = argsArray[i];
    if (operator === ops.save) saved.push(matrix);
    if (operator === ops.restore) matrix = saved.pop() ?? matrix;
    if (operator === ops.transform) matrix = multiply(matrix, toMatrix(args) ?? IDENTITY);
    if (operator === ops.paintImageXObject && Array.isArray(args)) {
      const [id, width] = args as unknown[];
      images.push({ id: String(id), pixels: Number(width), place: matrix });
    }
  });
  return images;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Upright, not mirrored, and covering nearly the whole page. */
function fillsPage([a, b, c, d]: Matrix, width: number, height: number): boolean {
  return b === 0 && c === 0 && a > 0.9 * width && -d > 0.9 * height && a < 1.1 * width && -d < 1.1 * height;
}

interface DecodedImage {
  width: number;
  height: number;
  /** 1: one bit, 2: RGB, 3: RGBA (ImageKind of pdf.js). */
  kind: number;
  data: ArrayLike<number>;
}

async function embeddedImage(page: PDFPageProxy, id: string): Promise<Grey | undefined> {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs;
  const image = await new Promise<unknown>((resolve) => {
    store.get(id, resolve);
  });
  if (!isDecoded(image)) return undefined;
  const { width, height, kind, data } = image;
  return kind === 1 ? greyOfBits(width, height, data) : greyOfColour(width, height, data, kind === 2 ? 3 : 4);
}

function isDecoded(image: unknown): image is DecodedImage {
  return (
    typeof image === 'object' && image !== null && 'data' in image && 'kind' in image && image.data !== null
  );
}

async function drawPage(page: PDFPageProxy, images: PlacedImage[]): Promise<Grey> {
  const { width, height } = page.getViewport({ scale: 1 });
  const density = images.map(({ pixels, place: [a, b] }) => pixels / Math.max(1, Math.hypot(a, b)));
  const wanted = Math.max(USUAL_LENGTH / Math.max(width, height), ...density.filter(Number.isFinite));
  const scale = Math.min(wanted, LONGEST / Math.max(width, height));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  await page.render({ canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport })
    .promise;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return greyOfColour(canvas.width, canvas.height, data, 4);
}
