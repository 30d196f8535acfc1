/** What a page shows and no reader can take in. */
import type { UnreadKind } from '../../block.ts';
import { attribute, type HtmlElement } from './parse-html.ts';
import type { Declarations } from './style-sheet.ts';

/** Points; a picture smaller than that is an emblem, a stamp or a line, and holds no table. */
const LEAST_WIDTH = 160;
const LEAST_HEIGHT = 60;

/** Undefined for elements that can be read, and for pictures too small to hold text. */
export function unreadOf(element: HtmlElement, style: Declarations): UnreadKind | undefined {
  switch (element.tagName) {
    case 'img':
    case 'svg':
    case 'canvas':
      return isLarge(element, style) ? 'picture' : undefined;
    case 'iframe':
    case 'frame':
    case 'object':
    case 'embed':
    case 'applet':
      return 'embedded-part';
    default:
      return undefined;
  }
}

/** A picture whose size is not said may be of any size. */
function isLarge(element: HtmlElement, style: Declarations): boolean {
  const [width, height] = sizeOf(element, style);
  return (width ?? LEAST_WIDTH) >= LEAST_WIDTH && (height ?? LEAST_HEIGHT) >= LEAST_HEIGHT;
}

/** Points; what is smaller is the sign of a state, or a button. */
const WORD_WIDTH = 40;
const WORD_HEIGHT = 9;

/** Whether a picture is said to be large enough for a word or a date. */
export function mayHoldWords(element: HtmlElement, style: Declarations): boolean {
  const [width = 0, height = 0] = sizeOf(element, style);
  return width >= WORD_WIDTH && height >= WORD_HEIGHT;
}

const sizeOf = (element: HtmlElement, style: Declarations): [number | undefined, number | undefined] => [
  points(style['width'] ?? attribute(element, 'width')),
  points(style['height'] ?? attribute(element, 'height')),
];

const UNITS: Record<string, number> = { px: 0.75, '': 0.75, pt: 1, in: 72, cm: 28.35, mm: 2.835, pc: 12 };

function points(size: string | undefined): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(size?.slice(0, 40) ?? '');
  const unit = UNITS[match?.[2]?.toLowerCase() ?? ''];
  return match && unit !== undefined ? Number(match[1]) * unit : undefined;
}
