/** What one page draws: its glyphs, its ruling lines and its pictures, in points from the top left corner. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Box } from '../../block.ts';
import { type FontFacts, readFont } from './font.ts';
import { IDENTITY, intersectBox, type Matrix, multiply, toMatrix, transformBox } from './geometry.ts';
import { type Glyph, showGlyphs } from './glyph.ts';
import type { Pdfjs } from './open-document.ts';
import { pathRules, type Rule } from './rule.ts';

export interface PageContent {
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
  /** Where pictures stand (also those left undecoded). */
  pictures: Box[];
  /** How many filled or stroked paths were no ruling lines; thousands of them are letters turned into outlines. */
  drawings: number;
}

/** The part of the graphics state that text and lines depend on (ISO 32000-1, 8.4 and 9.3). */
export interface GraphicsState {
  ctm: Matrix;
  clip: Box;
  font: FontFacts | undefined;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderMode: number;
  lineWidth: number;
  fill: string;
  stroke: string;
}

/** Text state that survives neither ET nor q/Q. */
export interface TextPosition {
  matrix: Matrix;
  lineMatrix: Matrix;
}

/** How a path is painted; what is both filled and stroked is judged by its stroke. */
export type Paint = 'stroke' | 'fill';

type Handler = (args: readonly unknown[]) => void;

/** A picture smaller than this (in points, both ways) is a logo, a seal or a line, not a scanned page. */
const PICTURE_SIZE = 72;

/** Reads the operator list of a page. */
export async function readPageContent(pdfjs: Pdfjs, page: PDFPageProxy): Promise<PageContent> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const viewport = page.getViewport({ scale: 1 });
  const interpreter = new Interpreter(page, toMatrix(viewport.transform) ?? IDENTITY, [
    0,
    0,
    viewport.width,
    viewport.height,
  ]);
  const handlers = interpreter.handlers(pdfjs.OPS);
  fnArray.forEach((operator, index) => {
    const args: unknown = argsArray[index];
    handlers.get(operator)?.(Array.isArray(args) ? args : []);
  });
  return interpreter.content;
}

class Interpreter {
  readonly content: PageContent;
  private readonly page: PDFPageProxy;
  private readonly base: Matrix;
  private state: GraphicsState;
  private readonly saved: GraphicsState[] = [];
  private readonly text: TextPosition = { matrix: IDENTITY, lineMatrix: IDENTITY };
  private clipping = false;
  private artifactDepth = 0;
  private readonly marks: boolean[] = [];
  private annotation: string | undefined;

  constructor(page: PDFPageProxy, base: Matrix, view: Box) {
    this.page = page;
    this.base = base;
    this.content = { width: view[2], height: view[3], glyphs: [], rules: [], pictures: [], drawings: 0 };
    this.state = {
      ctm: base,
      clip: view,
      font: undefined,
      fontSize: 0,
      charSpacing: 0,
      wordSpacing: 0,
      horizontalScale: 1,
      leading: 0,
      rise: 0,
      renderMode: 0,
      lineWidth: 1,
      fill: '#000000',
      stroke: '#000000',
    };
  }

  handlers(ops: Pdfjs['OPS']): Map<number, Handler> {
    return new Map<number, Handler>([
      ...this.graphicsHandlers(ops),
      ...this.textHandlers(ops),
      ...this.structureHandlers(ops),
    ]);
  }

  private graphicsHandlers(ops: Pdfjs['OPS']): [number, Handler][] {
    const picture = (): void => this.picture();
    return [
      [ops.save, () => this.saved.push({ ...this.state })],
      [ops.restore, () => this.restore()],
      [ops.transform, (args) => this.transform(toMatrix(args))],
      [ops.setLineWidth, ([width]) => void (this.state.lineWidth = asNumber(width))],
      [ops.setFillRGBColor, ([colour]) => void (this.state.fill = String(colour))],
      [ops.setStrokeRGBColor, ([colour]) => void (this.state.stroke = String(colour))],
      [ops.clip, () => void (this.clipping = true)],
      [ops.eoClip, () => void (this.clipping = true)],
      [ops.setGState, ([entries]) => this.setExtendedState(entries)],
      [ops.constructPath, (args) => this.path(ops, args)],
      [ops.paintImageXObject, picture],
      [ops.paintImageMaskXObject, picture],
      [ops.paintInlineImageXObject, picture],
      [ops.paintSolidColorImageMask, picture],
    ];
  }

  private textHandlers(ops: Pdfjs['OPS']): [number, Handler][] {
    return [
      [ops.beginText, () => this.setTextMatrix(IDENTITY)],
      [ops.setTextMatrix, ([matrix]) => this.setTextMatrix(toMatrix(matrix) ?? IDENTITY)],
      [ops.moveText, ([x, y]) => this.moveText(asNumber(x), asNumber(y))],
      [ops.setLeadingMoveText, ([x, y]) => this.moveTextWithLeading(asNumber(x), asNumber(y))],
      [ops.nextLine, () => this.moveText(0, -this.state.leading)],
      [ops.setFont, ([name, size]) => this.setFont(name, size)],
      [ops.setCharSpacing, ([spacing]) => void (this.state.charSpacing = asNumber(spacing))],
      [ops.setWordSpacing, ([spacing]) => void (this.state.wordSpacing = asNumber(spacing))],
      [ops.setHScale, ([percent]) => void (this.state.horizontalScale = asNumber(percent) / 100)],
      [ops.setLeading, ([leading]) => void (this.state.leading = -asNumber(leading))],
      [ops.setTextRise, ([rise]) => void (this.state.rise = asNumber(rise))],
      [ops.setTextRenderingMode, ([mode]) => void (this.state.renderMode = asNumber(mode))],
      [ops.showText, ([glyphs]) => this.showText(glyphs)],
    ];
  }

  private structureHandlers(ops: Pdfjs['OPS']): [number, Handler][] {
    return [
      [ops.paintFormXObjectBegin, ([matrix, box]) => this.beginForm(matrix, box)],
      [ops.paintFormXObjectEnd, () => this.restore()],
      [ops.beginAnnotation, (args) => this.beginAnnotation(args)],
      [ops.endAnnotation, () => this.endAnnotation()],
      [ops.beginMarkedContent, ([tag]) => this.beginMark(tag)],
      [ops.beginMarkedContentProps, ([tag]) => this.beginMark(tag)],
      [ops.endMarkedContent, () => this.endMark()],
    ];
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private transform(matrix: Matrix | undefined): void {
    if (!matrix) return;
    this.state.ctm = multiply(this.state.ctm, matrix);
    // An image is drawn on the unit square, so this matrix announces one; images themselves are left out.
    this.picture();
  }

  private picture(): void {
    const box = intersectBox(transformBox(this.state.ctm, [0, 0, 1, 1]), this.state.clip);
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    if (width >= PICTURE_SIZE && height >= PICTURE_SIZE) this.content.pictures.push(box);
  }

  private setExtendedState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries as unknown[]) {
      if (!Array.isArray(entry)) continue;
      const [key, value] = entry as unknown[];
      if (key === 'LW') this.state.lineWidth = asNumber(value);
      if (key === 'Font' && Array.isArray(value)) this.setFont(value[0], value[1]);
    }
  }

  private path(ops: Pdfjs['OPS'], [operator, paths, bounds]: readonly unknown[]): void {
    if (this.clipping) this.clipTo(bounds);
    this.clipping = false;
    const data: unknown = Array.isArray(paths) ? paths[0] : undefined;
    const paint = paintOf(ops, operator);
    if (!paint || !(data instanceof Float32Array)) return;
    const found = pathRules(data, paint, this.state);
    this.content.rules.push(...found.rules);
    this.content.drawings += found.others;
  }

  private setTextMatrix(matrix: Matrix): void {
    this.text.matrix = matrix;
    this.text.lineMatrix = matrix;
  }

  private moveText(x: number, y: number): void {
    this.setTextMatrix(multiply(this.text.lineMatrix, [1, 0, 0, 1, x, y]));
  }

  private moveTextWithLeading(x: number, y: number): void {
    this.state.leading = -y;
    this.moveText(x, y);
  }

  private setFont(name: unknown, size: unknown): void {
    this.state.font = readFont(this.page, String(name));
    this.state.fontSize = asNumber(size);
  }

  private showText(items: unknown): void {
    if (!Array.isArray(items)) return;
    const artifact = this.artifactDepth > 0;
    for (const glyph of showGlyphs(items, this.state, this.text)) {
      this.content.glyphs.push({ ...glyph, artifact, annotation: this.annotation });
    }
  }

  private beginForm(matrix: unknown, box: unknown): void {
    this.saved.push({ ...this.state });
    this.state.ctm = multiply(this.state.ctm, toMatrix(matrix) ?? IDENTITY);
    this.clipTo(box);
  }

  private clipTo(box: unknown): void {
    if (!Array.isArray(box) && !(box instanceof Float32Array)) return;
    const [left, top, right, bottom] = Array.from<unknown>(box).map(asNumber);
    if (left === undefined || top === undefined || right === undefined || bottom === undefined) return;
    this.state.clip = intersectBox(this.state.clip, transformBox(this.state.ctm, [left, top, right, bottom]));
  }

  private beginAnnotation([id, rect, transform, matrix]: readonly unknown[]): void {
    this.saved.push({ ...this.state });
    this.annotation = String(id);
    this.state.clip = [0, 0, this.content.width, this.content.height];
    if (!rect) return;
    this.state.ctm = multiply(
      multiply(this.base, toMatrix(transform) ?? IDENTITY),
      toMatrix(matrix) ?? IDENTITY,
    );
  }

  private endAnnotation(): void {
    this.annotation = undefined;
    this.restore();
  }

  private beginMark(tag: unknown): void {
    const artifact =
      tag === 'Artifact' ||
      (typeof tag === 'object' && tag !== null && 'name' in tag && tag.name === 'Artifact');
    this.marks.push(artifact);
    if (artifact) this.artifactDepth += 1;
  }

  private endMark(): void {
    if (this.marks.pop()) this.artifactDepth -= 1;
  }
}

function asNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function paintOf(ops: Pdfjs['OPS'], operator: unknown): Paint | undefined {
  switch (operator) {
    case ops.fill:
    case ops.eoFill:
      return 'fill';
    case ops.stroke:
    case ops.closeStroke:
    case ops.fillStroke:
    case ops.eoFillStroke:
    case ops.closeFillStroke:
    case ops.closeEOFillStroke:
      return 'stroke';
    default:
      return undefined;
  }
}
