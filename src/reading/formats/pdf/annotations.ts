/** What readers of a PDF added to its pages and pdf.js does not draw: notes without a picture of their own, strikes. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Box } from '../../block.ts';
import { boxAround, type Matrix, apply, transformBox } from './geometry.ts';
import type { Glyph } from './glyph.ts';
import type { Layers } from './marked-content.ts';

export interface Additions {
  /** Letters of notes typed over the page. */
  glyphs: Glyph[];
  /** Boxes struck out. */
  struck: Box[];
}

/** Flags of an annotation that keep it from being shown: invisible, hidden, no view. */
const NOT_SHOWN = 1 | 2 | 32;
/** In em: usual width of a letter, and distance of lines, where no font is given. */
const LETTER = 0.5;
const LEADING = 1.2;
const MOST_LETTERS = 5000;

/** The notes and strikes of a page. @param base points of the page → points from the top left corner */
export async function readAdditions(page: PDFPageProxy, base: Matrix, layers: Layers): Promise<Additions> {
  const additions: Additions = { glyphs: [], struck: [] };
  for (const annotation of (await page.getAnnotations()) as unknown[]) {
    if (!isRecord(annotation) || !isShown(annotation, layers)) continue;
    if (annotation['subtype'] === 'StrikeOut')
      additions.struck.push(...quadsOf(annotation['quadPoints'], base));
    if (annotation['subtype'] === 'FreeText' && annotation['hasAppearance'] === false)
      additions.glyphs.push(...noteGlyphs(annotation, base).slice(0, MOST_LETTERS));
  }
  return additions;
}

function isShown(annotation: Record<string, unknown>, layers: Layers): boolean {
  const flags = Number(annotation['annotationFlags'] ?? 0);
  const group = annotation['oc'];
  return (flags & NOT_SHOWN) === 0 && (!isRecord(group) || layers.isVisible(group));
}

/** Each four points are the corners of one stretch of text. */
function quadsOf(points: unknown, base: Matrix): Box[] {
  if (!(points instanceof Float32Array)) return [];
  const boxes: Box[] = [];
  for (let index = 0; index + 7 < points.length; index += 8) {
    const corners = [0, 2, 4, 6].map((at) =>
      apply(base, points[index + at] ?? 0, points[index + at + 1] ?? 0),
    );
    boxes.push(boxAround(corners));
  }
  return boxes;
}

/** Letters of a note set line by line from the top of its box, as viewers do. */
function noteGlyphs(annotation: Record<string, unknown>, base: Matrix): Glyph[] {
  const { rect, textContent: lines, defaultAppearanceData: look, id } = annotation;
  if (!Array.isArray(rect) || !Array.isArray(lines)) return [];
  const [x0, y0, x1, y1] = (rect as unknown[]).map(Number);
  const [left, top] = transformBox(base, [x0 ?? 0, y0 ?? 0, x1 ?? 0, y1 ?? 0]);
  const size = isRecord(look) && Number(look['fontSize']) > 1 ? Number(look['fontSize']) : 10;
  return (lines as unknown[]).flatMap((line, row) =>
    Array.from(String(line).normalize('NFC')).map(
      (text, column): Glyph => ({
        text,
        written: text,
        x: left + column * size * LETTER,
        baseline: top + size + row * size * LEADING,
        advance: size * LETTER,
        size,
        turn: 0,
        bold: false,
        italic: false,
        hidden: false,
        font: '',
        colour: '#000000',
        artifact: false,
        annotation: String(id),
        order: Infinity,
      }),
    ),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
