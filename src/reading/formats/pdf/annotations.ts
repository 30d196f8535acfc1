/** What readers of a PDF added to its pages and pdf.js does not draw: notes without a picture of their own, strikes. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Box } from '../../block.ts';
import { boxAround, type Matrix, apply, transformBox, unionBox } from './geometry.ts';
import { fieldGlyphs, LEADING, LETTER, plainGlyph, sizeOf } from './form-fields.ts';
import type { Glyph } from './glyph.ts';
import { glyphBox } from './rows.ts';
import type { Layers } from './marked-content.ts';

export interface Additions {
  /** Letters of notes typed over the page. */
  glyphs: Glyph[];
  /** Annotations whose own letters these stand for. */
  replaced: Set<string>;
  /** Boxes struck out. */
  struck: Box[];
}

/** Flags of an annotation that keep it from being shown: invisible, hidden, no view. */
const NOT_SHOWN = 1 | 2 | 32;
const MOST_LETTERS = 5000;

/**
 * The notes, fields and strikes of a page.
 * @param base points of the page → points from the top left corner
 * @param drawn the glyphs that the page and its annotations draw
 */
export async function readAdditions(
  page: PDFPageProxy,
  base: Matrix,
  layers: Layers,
  drawn: readonly Glyph[],
): Promise<Additions> {
  const additions: Additions = { glyphs: [], replaced: new Set(), struck: [] };
  for (const annotation of (await page.getAnnotations()) as unknown[]) {
    if (!isRecord(annotation) || !isShown(annotation, layers)) continue;
    if (annotation['subtype'] === 'StrikeOut')
      additions.struck.push(...quadsOf(annotation['quadPoints'], base));
    if (annotation['subtype'] === 'FreeText' && annotation['hasAppearance'] === false)
      additions.glyphs.push(...noteGlyphs(annotation, base).slice(0, MOST_LETTERS));
    const field = annotation['subtype'] === 'Widget' ? fieldGlyphs(annotation, base, drawn) : undefined;
    if (field) additions.replaced.add(field.id);
    additions.glyphs.push(...(field?.glyphs.slice(0, MOST_LETTERS) ?? []));
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
  const size = sizeOf(look);
  return (lines as unknown[]).flatMap((line, row) =>
    Array.from(String(line).normalize('NFC')).map((text, column) =>
      plainGlyph(
        text,
        {
          x: left + column * size * LETTER,
          baseline: top + size + row * size * LEADING,
          advance: size * LETTER,
          size,
        },
        String(id),
      ),
    ),
  );
}

/** The glyphs without the spaces and dots that fields and notes were filled in over. */
export function withoutLeaders(glyphs: readonly Glyph[]): Glyph[] {
  const boxes = new Map<string, Box>();
  for (const glyph of glyphs) {
    if (glyph.annotation === undefined || glyph.text.trim() === '') continue;
    const box = boxes.get(glyph.annotation);
    boxes.set(glyph.annotation, box ? unionBox(box, glyphBox(glyph)) : glyphBox(glyph));
  }
  if (boxes.size === 0) return [...glyphs];
  const filled = [...boxes.values()];
  return glyphs.filter(
    (glyph) =>
      glyph.annotation !== undefined ||
      !/^[\s._…]+$/u.test(glyph.text) ||
      !filled.some(([left, top, right, bottom]) => {
        const middle = glyph.x + glyph.advance / 2;
        return middle > left && middle < right && glyph.baseline > top && glyph.baseline < bottom;
      }),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
