/** The picture of a scanned page: the embedded image itself when the page is that image and nothing else, else the page drawn. */
import { createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { OpenPdf } from '../pdf/open-document.ts';
import { fillsPage, paintedOn, type PlacedImage } from './painted.ts';
import { greyOfBits, greyOfColour, halve, inverted, type Grey } from './raster.ts';

export interface PagePicture {
  grey: Grey;
  /** Size of the page in points, as it is shown. */
  width: number;
  height: number;
  /** Something on it could not be drawn: nothing may be concluded from paper that looks blank. */
  incomplete: boolean;
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
    const { images, nothing, onlyImages } = await paintedOn(pdfjs.OPS, page);
    const only = onlyImages && images.length === 1 ? images[0] : undefined;
    const embedded =
      only && fillsPage(only.place, width, height) ? await embeddedImage(page, only) : undefined;
    const decoded = embedded !== undefined || (await areDecoded(page, images, width * height));
    let grey = embedded ?? (await drawPage(page, images));
    while (Math.max(grey.width, grey.height) > LONGEST) grey = halve(grey);
    return { grey: inDarkLetters(grey), width, height, incomplete: nothing || !decoded };
  } finally {
    page.cleanup();
  }
}

interface DecodedImage {
  width: number;
  height: number;
  /** 1: one bit, 2: RGB, 3: RGBA (ImageKind of pdf.js). */
  kind: number;
  data: ArrayLike<number>;
}

/** The image as it is stored; undefined when its transparency has to be drawn on paper first. */
async function embeddedImage(page: PDFPageProxy, { id }: PlacedImage): Promise<Grey | undefined> {
  const image = id === undefined ? undefined : await storedObject(page, id);
  if (!isDecoded(image)) return undefined;
  const { width, height, kind, data } = image;
  if (kind === 1) return greyOfBits(width, height, data);
  return kind === 2 ? greyOfColour(width, height, data, 3) : undefined;
}

/** Share of the page from which on an image may hold text. */
const LARGE = 0.005;

/** An image that is damaged, or of a kind unknown to pdf.js, is stored as nothing and drawn as nothing. */
async function areDecoded(
  page: PDFPageProxy,
  images: readonly PlacedImage[],
  pageArea: number,
): Promise<boolean> {
  const large = images.filter(({ place: [a, b, c, d] }) => Math.abs(a * d - b * c) > LARGE * pageArea);
  const ids = large.flatMap(({ id }) => id ?? []);
  const stored = await Promise.all(ids.map((id) => storedObject(page, id)));
  return stored.every((image) => image !== null && image !== undefined);
}

function storedObject(page: PDFPageProxy, id: string): Promise<unknown> {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise<unknown>((resolve) => {
    store.get(id, resolve);
  });
}

function isDecoded(image: unknown): image is DecodedImage {
  return (
    typeof image === 'object' && image !== null && 'data' in image && 'kind' in image && image.data !== null
  );
}

async function drawPage(page: PDFPageProxy, images: readonly PlacedImage[]): Promise<Grey> {
  const { width, height } = page.getViewport({ scale: 1 });
  const density = images.map(({ pixels, place: [a, b] }) => pixels / Math.max(1, Math.hypot(a, b)));
  const wanted = Math.max(USUAL_LENGTH / Math.max(width, height), ...density.filter(Number.isFinite));
  const scale = Math.min(wanted, LONGEST / Math.max(width, height));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  await page.render({
    canvas: null,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    background: '#ffffff',
  }).promise;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return greyOfColour(canvas.width, canvas.height, data, 4);
}

/** Brightness below which a pixel is dark, and the share of dark ones that makes a page one of white letters on black. */
const DARK = 96;
const MOSTLY = 0.6;

function inDarkLetters(grey: Grey): Grey {
  let dark = 0;
  for (const value of grey.data) if (value < DARK) dark += 1;
  return dark > MOSTLY * grey.data.length ? inverted(grey) : grey;
}
