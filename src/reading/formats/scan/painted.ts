/** What a page paints, as far as it matters for its picture: the images with their places, and whether anything else shows. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { IDENTITY, multiply, toMatrix, type Matrix } from '../pdf/geometry.ts';
import type { OpenPdf } from '../pdf/open-document.ts';

export interface PlacedImage {
  /** Name of the image in pdf.js; undefined for one that comes with the operator itself. */
  id: string | undefined;
  /** Its width in pixels. */
  pixels: number;
  /** Unit square → points of the shown page. */
  place: Matrix;
}

export interface Painted {
  images: PlacedImage[];
  /** Images stand there as they are stored: nothing is painted beside, over or through them. */
  onlyImages: boolean;
  /** Nothing is painted at all. */
  nothing: boolean;
}

type Ops = OpenPdf['pdfjs']['OPS'];

/** Reads the operators of a page. What is not known to be harmless counts as painting. */
export async function paintedOn(ops: Ops, page: PDFPageProxy): Promise<Painted> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const { harmless, painting, stored, direct, opening, closing } = kindsOf(ops);
  const images: PlacedImage[] = [];
  const saved: Matrix[] = [];
  let matrix = toMatrix(page.getViewport({ scale: 1 }).transform) ?? IDENTITY;
  let [onlyImages, nothing] = [true, true];
  fnArray.forEach((operator, i) => {
    const given: unknown = argsArray[i];
    const args: unknown[] = Array.isArray(given) ? given : [];
    if (opening.has(operator)) saved.push(matrix);
    if (closing.has(operator)) matrix = saved.pop() ?? matrix;
    if (operator === ops.transform) matrix = multiply(matrix, toMatrix(given) ?? IDENTITY);
    if (operator === ops.paintFormXObjectBegin) matrix = multiply(matrix, toMatrix(args[0]) ?? IDENTITY);
    const image = stored.has(operator) || direct.has(operator) ? imageOf(args) : undefined;
    if (image) images.push({ ...image, place: matrix });
    const clips = operator === ops.constructPath && args[0] === ops.endPath;
    onlyImages &&= stored.has(operator) || harmless.has(operator);
    nothing &&= !image && (clips || !painting.has(operator));
  });
  return { images, onlyImages, nothing };
}

/** Operators by what they do to the picture of a page. */
function kindsOf(ops: Ops): Record<OperatorKind, Set<number>> {
  const opening = [ops.save, ops.paintFormXObjectBegin];
  const closing = [ops.restore, ops.paintFormXObjectEnd];
  const marks = [ops.beginMarkedContent, ops.beginMarkedContentProps, ops.endMarkedContent];
  const pen = [ops.setLineWidth, ops.setLineCap, ops.setLineJoin, ops.setMiterLimit, ops.setDash];
  const state = [ops.dependency, ops.transform, ops.setRenderingIntent, ops.setFlatness];
  const colours = [ops.setFillRGBColor, ops.setStrokeRGBColor];
  const stencils = [ops.paintImageMaskXObject, ops.paintImageMaskXObjectRepeat];
  const direct = [...stencils, ops.paintInlineImageXObject, ops.paintImageXObjectRepeat];
  const grouped = [ops.paintImageMaskXObjectGroup, ops.paintInlineImageXObjectGroup];
  const shapes = [ops.constructPath, ops.shadingFill, ops.showText, ops.showSpacedText];
  return {
    opening: new Set(opening),
    closing: new Set(closing),
    harmless: new Set([...opening, ...closing, ...marks, ...pen, ...state, ...colours]),
    stored: new Set([ops.paintImageXObject]),
    direct: new Set(direct),
    painting: new Set([...grouped, ...shapes, ops.paintSolidColorImageMask]),
  };
}

type OperatorKind =
  | 'opening'
  | 'closing'
  /** Neither paints nor changes how an image looks. */
  | 'harmless'
  /** An image by its name. */
  | 'stored'
  /** A stencil, or an image that comes with the operator. */
  | 'direct'
  | 'painting';

/** Name and width, given as arguments of their own or as one object. */
function imageOf([first, second]: unknown[]): { id: string | undefined; pixels: number } | undefined {
  if (typeof first === 'string') return { id: first, pixels: asNumber(second) };
  if (typeof first !== 'object' || first === null || !('width' in first)) return undefined;
  const data = 'data' in first ? first.data : undefined;
  return { id: typeof data === 'string' ? data : undefined, pixels: asNumber(first.width) };
}

const asNumber = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Upright, not mirrored, and covering nearly the whole page. */
export function fillsPage([a, b, c, d, e, f]: Matrix, width: number, height: number): boolean {
  const near = (value: number, wanted: number): boolean => Math.abs(value - wanted) <= 0.1;
  return (
    b === 0 &&
    c === 0 &&
    near(a / width, 1) &&
    near(-d / height, 1) &&
    near(e / width, 0) &&
    near(f / height, 1)
  );
}
