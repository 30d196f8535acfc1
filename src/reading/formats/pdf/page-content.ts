/** What one page draws: its glyphs, its ruling lines and its pictures, in points from the top left corner. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Box } from '../../block.ts';
import { readAdditions, withoutLeaders } from './annotations.ts';
import { readFont } from './font.ts';
import { IDENTITY, intersectBox, type Matrix, multiply, toMatrix, transformBox } from './geometry.ts';
import { type Glyph, showGlyphs } from './glyph.ts';
import {
  asNumber,
  fillsOpaquely,
  type GraphicsState,
  initialState,
  initialText,
  setExtendedState,
  type TextPosition,
} from './graphics-state.ts';
import { type Layers, OpenMarks } from './marked-content.ts';
import type { Pdfjs } from './open-document.ts';
import { filledAreas, type PaintedArea, strokedAreas, unknownArea } from './painted-area.ts';
import { oddShapes, rectangleOf, type Subpath, subpathsOf } from './path.ts';
import { type Paint, pathRules, type Rule } from './rule.ts';
import { seenGlyphs } from './visible.ts';

export interface PlacedPicture {
  box: Box;
  order: number;
}

export interface PageContent {
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
  /** Where pictures stand (also those left undecoded). */
  pictures: Box[];
  /** Pictures for certain, also small ones, with their place in the order of painting. */
  images: PlacedPicture[];
  /** Filled areas, in the order in which they were painted. */
  areas: PaintedArea[];
  /** How many filled or stroked paths were no ruling lines; thousands of them are letters turned into outlines. */
  drawings: number;
  /** Where shapes stand that are neither lines nor rectangles. */
  shapes: Box[];
  /** Struck out by a reader's mark. */
  struck: Box[];
  /** Letters that are in the file but not to be seen: painted over, or in the colour of their ground. */
  concealed: number;
  /** Whether something stands on a layer that is switched off. */
  layersOff: boolean;
}

type Handler = (args: readonly unknown[]) => void;

/** Points, both ways: smaller pictures are dots, lines and signs; scans may come as strips not much higher. */
const PICTURE_SIZE = 12;
/** Points: a picture of a word or two. */
const WORD_PICTURE = { width: 20, height: 7 };
/** Opacity up to which a picture hides nothing. */
const SEEN_THROUGH = 0.6;
/** More shapes than this are not kept one by one. */
const MOST_SHAPES = 5000;

/**
 * Reads the operator list of a page: what is shown of it.
 * @param layers which layers of the document are shown
 */
export async function readPageContent(
  pdfjs: Pdfjs,
  page: PDFPageProxy,
  layers: Layers,
): Promise<PageContent> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const viewport = page.getViewport({ scale: 1 });
  const view: Box = [0, 0, viewport.width, viewport.height];
  const base = toMatrix(viewport.transform) ?? IDENTITY;
  const interpreter = new Interpreter(page, base, view, new OpenMarks(layers));
  const handlers = interpreter.handlers(pdfjs.OPS);
  fnArray.forEach((operator, index) => {
    const args: unknown = argsArray[index];
    handlers.get(operator)?.(Array.isArray(args) ? args : []);
    if (announcesImage(pdfjs.OPS, fnArray, index)) interpreter.image();
  });
  const content = interpreter.seen();
  const { glyphs, replaced, struck } = await readAdditions(page, base, layers, content.glyphs);
  const own = content.glyphs.filter(
    ({ annotation }) => annotation === undefined || !replaced.has(annotation),
  );
  return { ...content, glyphs: withoutLeaders([...own, ...glyphs]), struck };
}

/** Images are left out of the list of operators: a move to their place, and back, is all that is seen of them. */
function announcesImage(ops: Pdfjs['OPS'], operators: readonly number[], index: number): boolean {
  if (operators[index] !== ops.transform) return false;
  const setting: number[] = [
    ops.setStrokeRGBColor,
    ops.setFillRGBColor,
    ops.setGState,
    ops.setRenderingIntent,
    ops.dependency,
  ];
  const next = operators.slice(index + 1, index + 8).find((operator) => !setting.includes(operator));
  return next === ops.restore;
}

class Interpreter {
  private readonly content: PageContent;
  private readonly page: PDFPageProxy;
  private readonly base: Matrix;
  private state: GraphicsState;
  private readonly saved: GraphicsState[] = [];
  private readonly text: TextPosition = initialText();
  private readonly marks: OpenMarks;
  private readonly pictures: { box: Box; order: number }[] = [];
  private clipping = false;
  private annotation: string | undefined;
  /** Counts what is painted. */
  private order = 0;

  constructor(page: PDFPageProxy, base: Matrix, view: Box, marks: OpenMarks) {
    this.page = page;
    this.base = base;
    this.marks = marks;
    this.state = initialState(base, view);
    this.content = {
      width: view[2],
      height: view[3],
      glyphs: [],
      rules: [],
      pictures: [],
      images: [],
      areas: [],
      drawings: 0,
      shapes: [],
      struck: [],
      concealed: 0,
      layersOff: false,
    };
  }

  /** What the operators so far have put on the page, without what is not to be seen. */
  seen(): PageContent {
    const { content, pictures } = this;
    const { glyphs, concealed } = seenGlyphs(content.glyphs, content.areas, pictures, content);
    return { ...content, glyphs, concealed, pictures: pictures.map(({ box }) => box) };
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
      [ops.setFillColorN, () => void (this.state.fill = '')],
      [ops.setStrokeColorN, () => void (this.state.stroke = '')],
      [ops.shadingFill, () => this.shading()],
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
      [ops.beginMarkedContent, ([tag]) => this.marks.begin(tag)],
      [ops.beginMarkedContentProps, ([tag, properties]) => this.marks.begin(tag, properties)],
      [ops.endMarkedContent, () => this.marks.end()],
      [ops.beginGroup, ([options]) => this.marks.beginGroup(options)],
      [ops.endGroup, () => this.marks.end()],
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

  /** Whether what comes now is painted; what stands on a layer that is off is not. */
  private paints(): boolean {
    if (this.marks.off) this.content.layersOff = true;
    else this.order += 1;
    return !this.marks.off;
  }

  private picture(): void {
    const box = intersectBox(transformBox(this.state.ctm, [0, 0, 1, 1]), this.state.clip);
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    if (width < PICTURE_SIZE || height < PICTURE_SIZE || !this.paints()) return;
    // What a reader stamped on the page (a seal, a signature) is no part of what it was printed with.
    if (this.annotation === undefined) this.pictures.push({ box, order: this.order });
    this.content.areas.push(unknownArea(box, this.order));
  }

  /** A picture stands here for certain. */
  image(): void {
    const box = intersectBox(transformBox(this.state.ctm, [0, 0, 1, 1]), this.state.clip);
    const large = box[2] - box[0] >= WORD_PICTURE.width && box[3] - box[1] >= WORD_PICTURE.height;
    if (large && !this.marks.off && this.state.fillAlpha > SEEN_THROUGH && this.annotation === undefined)
      this.content.images.push({ box, order: this.order });
  }

  private shading(): void {
    if (this.paints()) this.content.areas.push(unknownArea(this.state.clip, this.order));
  }

  private setExtendedState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries as unknown[]) {
      if (!Array.isArray(entry)) continue;
      const [key, value] = entry as unknown[];
      if (key === 'Font' && Array.isArray(value)) this.setFont(value[0], value[1]);
      else setExtendedState(this.state, key, value);
    }
  }

  private path(ops: Pdfjs['OPS'], [operator, paths, bounds]: readonly unknown[]): void {
    const data: unknown = Array.isArray(paths) ? paths[0] : undefined;
    const subpaths = data instanceof Float32Array ? subpathsOf(data, this.state.ctm) : [];
    if (this.clipping) this.clipToPath(bounds, subpaths);
    this.clipping = false;
    const paint = paintOf(ops, operator);
    if (!paint || subpaths.length === 0 || !this.paints()) return;
    const { areas, rules } = this.content;
    if (fills(ops, operator)) areas.push(...filledAreas(subpaths, this.state, this.order));
    if (paint === 'stroke') areas.push(...strokedAreas(subpaths, this.state, this.order));
    const found = pathRules(subpaths, paint, this.state);
    rules.push(...found.rules);
    this.content.drawings += found.others;
    if (found.others > 0 && this.content.shapes.length < MOST_SHAPES)
      this.content.shapes.push(...oddShapes(subpaths, this.state.clip));
  }

  private clipToPath(bounds: unknown, subpaths: readonly Subpath[]): void {
    this.clipTo(bounds);
    const [only, ...others] = subpaths;
    if (!only || others.length > 0 || !rectangleOf(only)) this.state.oddClip = true;
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
    const { artifact } = this.marks;
    // The text position moves on even where nothing is shown.
    const shown = showGlyphs(items, this.state, this.text);
    if (!this.paints()) return;
    for (const glyph of shown) {
      this.content.glyphs.push({ ...glyph, artifact, annotation: this.annotation, order: this.order });
    }
  }

  private beginForm(matrix: unknown, box: unknown): void {
    this.saved.push({ ...this.state });
    if (!fillsOpaquely({ ...this.state, oddClip: false })) this.state.veiled = true;
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
    this.state = initialState(this.base, [0, 0, this.content.width, this.content.height]);
    if (!rect) return;
    this.clipTo(rect);
    this.state.ctm = multiply(
      multiply(this.base, toMatrix(transform) ?? IDENTITY),
      toMatrix(matrix) ?? IDENTITY,
    );
  }

  private endAnnotation(): void {
    this.annotation = undefined;
    this.restore();
  }
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

function fills(ops: Pdfjs['OPS'], operator: unknown): boolean {
  return (
    [
      ops.fill,
      ops.eoFill,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ] as unknown[]
  ).includes(operator);
}
