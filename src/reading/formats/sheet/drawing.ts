/** What is drawn over the cells of a sheet: text in boxes is read, pictures and charts are named. */
import type { UnreadKind } from '../../block.ts';
import { cleanText } from '../clean-text.ts';
import { child, parseXml, type XmlElement } from '../xml.ts';
import { cellLines } from './cell-lines.ts';

export interface Drawn {
  /** Row of the sheet at which it begins. */
  line: number;
  /** Lines of text in a box. */
  lines?: string[];
  unread?: UnreadKind;
}

/** In English metric units, 360,000 to the centimetre: nothing smaller holds a table; seals and emblems are. */
const LEAST_WIDTH = 6 * 360_000;
const LEAST_HEIGHT = 3 * 360_000;
/** Of an ordinary column and row. */
const COLUMN_WIDTH = 609_600;
const ROW_HEIGHT = 190_500;

export function readDrawing(bytes: Uint8Array | undefined): Drawn[] {
  const anchors = bytes ? parseXml(bytes).children : [];
  return anchors
    .flatMap((anchor) => {
      const line = Number(child(child(anchor, 'xdr:from'), 'xdr:row')?.text ?? 0) + 1;
      const size = sizeOf(anchor);
      return anchor.children
        .flatMap((object) => readObject(object, size))
        .map((drawn) => ({ line, ...drawn }));
    })
    .sort((a, b) => a.line - b.line);
}

function readObject(object: XmlElement, size: [number, number]): Omit<Drawn, 'line'>[] {
  if (isHiddenObject(object)) return [];
  switch (object.name) {
    case 'xdr:pic':
      return size[0] >= LEAST_WIDTH && size[1] >= LEAST_HEIGHT ? [{ unread: 'picture' }] : [];
    case 'xdr:graphicFrame':
      return isGraphic(object) ? [{ unread: 'chart' }] : [];
    case 'xdr:sp': {
      const lines = textOf(child(object, 'xdr:txBody'));
      return lines.length > 0 ? [{ lines }] : [];
    }
    case 'xdr:grpSp':
      return object.children.flatMap((part) => readObject(part, ownSize(part) ?? size));
    case 'mc:AlternateContent':
      return readChoice(object, size);
    default:
      return [];
  }
}

/** The drawing, or what stands for it in programs that do not know it. */
function readChoice(alternate: XmlElement, size: [number, number]): Omit<Drawn, 'line'>[] {
  for (const choice of alternate.children) {
    const found = choice.children.flatMap((part) => readObject(part, size));
    if (found.length > 0) return found;
  }
  return [];
}

function isHiddenObject(object: XmlElement): boolean {
  const properties = object.children.find(({ name }) => /^xdr:nv\w+Pr$/.test(name));
  return ['1', 'true'].includes(child(properties, 'xdr:cNvPr')?.attributes['hidden'] ?? '');
}

/** Charts, also those of newer programs, and diagrams; no slicers. */
const isGraphic = (frame: XmlElement): boolean =>
  /\/(?:chart|chartex|diagram)$/.test(
    child(child(frame, 'a:graphic'), 'a:graphicData')?.attributes['uri'] ?? '',
  );

function textOf(body: XmlElement | undefined): string[] {
  const paragraphs = body?.children.filter(({ name }) => name === 'a:p') ?? [];
  return paragraphs.flatMap(({ children }) => cellLines(cleanText(children.map(runText).join(''))));
}

function runText(run: XmlElement): string {
  if (run.name === 'a:br') return '\n';
  if (run.name !== 'a:r' && run.name !== 'a:fld') return '';
  const strike = child(run, 'a:rPr')?.attributes['strike'] ?? 'noStrike';
  return strike === 'noStrike' ? (child(run, 'a:t')?.text ?? '') : '';
}

function sizeOf(anchor: XmlElement): [number, number] {
  const stated = extent(child(anchor, 'xdr:ext'));
  if (stated) return stated;
  const object = anchor.children.map(ownSize).find(Boolean);
  if (object) return object;
  const span = (what: string): number =>
    Number(child(child(anchor, 'xdr:to'), what)?.text ?? 0) -
    Number(child(child(anchor, 'xdr:from'), what)?.text ?? 0);
  return [span('xdr:col') * COLUMN_WIDTH, span('xdr:row') * ROW_HEIGHT];
}

const ownSize = (object: XmlElement): [number, number] | undefined =>
  extent(child(child(child(object, 'xdr:spPr') ?? child(object, 'xdr:grpSpPr'), 'a:xfrm'), 'a:ext'));

function extent(element: XmlElement | undefined): [number, number] | undefined {
  const size: [number, number] = [Number(element?.attributes['cx']), Number(element?.attributes['cy'])];
  return size[0] > 0 && size[1] > 0 ? size : undefined;
}
