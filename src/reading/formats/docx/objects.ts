/** What is anchored in a run and is no text of it: text boxes, pictures, charts, embedded files. */
import { cleanText } from '../clean-text.ts';
import { child, type XmlElement } from '../xml.ts';
import type { Item, Size } from './item.ts';
import { CM } from './pictures.ts';
import type { DocxState } from './state.ts';

/** Content of a text box ("w:txbxContent"), or what stands there instead of text. */
export type Anchored = { box: XmlElement } | { item: Item };

const EMU = 12_700;

const CHART: Anchored = { item: { kind: 'unread', what: 'chart' } };
export const UNREAD_PART: Anchored = { item: { kind: 'unread', what: 'embedded-part' } };
const FILE: Anchored = { item: { kind: 'unread', what: 'embedded-file' } };

/** Everything anchored in an element of a run, in order. */
export function anchoredIn(element: XmlElement, state: DocxState): Anchored[] {
  switch (element.name) {
    case 'w:drawing':
      return element.children.flatMap(inDrawing);
    case 'w:pict':
      return element.children.flatMap(inShape);
    case 'w:object':
      return inObject(element, state);
    case 'mc:AlternateContent':
      return preferredChoice(element)?.children.flatMap((inner) => anchoredIn(inner, state)) ?? [];
    default:
      return [];
  }
}

/** The drawing and its fallback for old programs hold the same: one of them is read, the one with text. */
export function preferredChoice(alternate: XmlElement): XmlElement | undefined {
  const choices = alternate.children.filter((element) => element.name === 'mc:Choice');
  const fallback = alternate.children.find((element) => element.name === 'mc:Fallback');
  return [...choices, fallback].find((choice) => choice && hasText(choice)) ?? choices[0] ?? fallback;
}

const hasText = (element: XmlElement): boolean =>
  element.name === 'w:t' || element.name === 'w:txbxContent' || element.children.some(hasText);

/** A frame of DrawingML ("wp:inline", "wp:anchor"). */
function inDrawing(frame: XmlElement): Anchored[] {
  if (isOn(child(frame, 'wp:docPr')?.attributes['hidden'])) return [];
  const uris = find(frame, 'a:graphicData').map(({ attributes }) => attributes['uri'] ?? '');
  if (uris.some((uri) => /\/(?:chart|chartex|diagram)$/.test(uri))) return [CHART];
  const boxes = find(frame, 'w:txbxContent').map((box) => ({ box }));
  const behind = isOn(frame.attributes['behindDoc']);
  const whole = emuSize(child(frame, 'wp:extent')?.attributes);
  const pictures = find(frame, 'pic:pic').map((picture) => pictureSize(picture, whole));
  // Text of a drawing that was made in another program is drawn, not written.
  if (find(frame, 'a:t').length > 0) pictures.push(whole);
  return [...boxes, ...pictures.map((size) => pictureOf(size, behind))];
}

/** A picture of a group is smaller than the group, unless the group has units of its own. */
function pictureSize(picture: XmlElement, whole: Size): Size {
  const own = emuSize(child(child(child(picture, 'pic:spPr'), 'a:xfrm'), 'a:ext')?.attributes);
  return own.width <= whole.width && own.height <= whole.height ? own : whole;
}

/** What does not say its size may be large. */
const UNKNOWN = Number.POSITIVE_INFINITY;

function emuSize(attributes: Record<string, string> | undefined): Size {
  const length = (name: string): number => Number(attributes?.[name]) / EMU || UNKNOWN;
  return { width: length('cx'), height: length('cy') };
}

/** A shape or group of VML, the drawings of Word before 2007 and of its fallbacks. */
function inShape(shape: XmlElement): Anchored[] {
  const boxes = find(shape, 'w:txbxContent').map((box): Anchored => ({ box }));
  for (const { attributes } of find(shape, 'v:textpath')) boxes.push(drawnText(attributes['string']));
  const style = shape.attributes['style'] ?? '';
  const isPicture = !/visibility:\s*hidden/.test(style) && find(shape, 'v:imagedata').length > 0;
  return isPicture ? [...boxes, pictureOf(styleSize(style), /z-index:\s*-/.test(style))] : boxes;
}

/** Letters drawn as a shape: a title, or a word over the page. */
const drawnText = (text = ''): Anchored => ({
  item: { kind: 'paragraph', text: cleanText(text).trim(), flow: 'whole' },
});

const UNITS: Record<string, number> = { pt: 1, in: 72, cm: CM, mm: CM / 10, px: 0.75, pc: 12 };

function styleSize(style: string): Size {
  const length = (name: string): number => {
    const match = new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)(pt|in|cm|mm|px|pc)`).exec(style);
    return Number(match?.[1] ?? 0) * (UNITS[match?.[2] ?? ''] ?? 0) || UNKNOWN;
  };
  return { width: length('width'), height: length('height') };
}

const pictureOf = (size: Size, behind: boolean): Anchored => ({ item: { kind: 'picture', size, behind } });

/** An object of another program: a file that can perhaps be read itself, or a control that keeps what was entered. */
function inObject(object: XmlElement, state: DocxState): Anchored[] {
  if (find(object, 'w:control').length > 0) return [UNREAD_PART];
  const ole = OBJECTS.flatMap((name) => find(object, name))[0];
  if (!ole) return object.children.flatMap((inner) => anchoredIn(inner, state));
  const program = ole.attributes['ProgID'] ?? ole.attributes['w:progId'] ?? '';
  if (/^(?:PBrush|Paint|StaticMetafile|StaticDib|Imaging|PhotoShop)/i.test(program))
    return object.children.flatMap(inShape);
  if (/chart|graph/i.test(program)) return [CHART];
  const relation = state.relations.get(ole.attributes['r:id'] ?? '');
  const asIcon = [ole.attributes['DrawAspect'], ole.attributes['w:drawAspect']].some((aspect) =>
    /icon/i.test(aspect ?? ''),
  );
  if (!relation || relation.external || asIcon) return [FILE];
  return [{ item: { kind: 'embedded', part: relation.target, what: 'embedded-file' } }];
}

const OBJECTS = ['o:OLEObject', 'w:objectEmbed', 'w:objectLink'];

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Elements of that name, not those inside a text box, which is read for itself. */
function find(element: XmlElement, name: string): XmlElement[] {
  if (element.name === name) return [element];
  if (element.name === 'w:txbxContent') return [];
  if (element.name === 'mc:AlternateContent') {
    const choice = preferredChoice(element);
    return choice ? find(choice, name) : [];
  }
  return element.children.flatMap((inner) => find(inner, name));
}
