/** Numbers and bullets of lists, as a browser computes them. */
import { formatCounter } from '../docx/number-format.ts';
import type { HtmlState } from './item.ts';
import { attribute, childElements, type HtmlElement, numberOf } from './parse-html.ts';
import type { Declarations } from './style-sheet.ts';

const TYPES: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const STYLES: Record<string, string> = {
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
};

/** The label of a list item: "3." in a numbered list, "-" in another; none where the style says so. */
export function itemLabel(
  item: HtmlElement,
  style: Declarations,
  { styles, ordinals }: HtmlState,
): string | undefined {
  const list = item.parentNode;
  if (!list || !('tagName' in list)) return undefined;
  const type = listStyle(style) ?? listStyle(styles.of(list));
  if (list.tagName === 'ol' && !ordinals.has(item)) countItems(list, ordinals);
  if (/(?:^|\s)none(?:\s|$)/i.test(type ?? ''))
    return ruledLabel(styles.beforeItems(list), ordinals.get(item) ?? 1);
  if (list.tagName !== 'ol') return '-';
  const format = Object.entries(STYLES).find(([name]) => type?.includes(name))?.[1];
  const letter = attribute(item, 'type') ?? attribute(list, 'type') ?? '';
  return `${formatCounter(ordinals.get(item) ?? 1, format ?? TYPES[letter] ?? 'decimal')}.`;
}

const PIECE = /"([^"]*)"|counter\([\w-]+(?:\s*,\s*([\w-]+))?\)/g;

/** The number that a rule of its own puts before an item; undefined where it is made of several, or is a bullet. */
function ruledLabel(content: string | undefined, ordinal: number): string | undefined {
  const pieces = [...(content ?? '').slice(0, 200).matchAll(PIECE)];
  const counters = pieces.filter(([piece]) => piece.startsWith('counter'));
  if (counters.length !== 1) return undefined;
  const format = STYLES[counters[0]?.[2] ?? ''] ?? 'decimal';
  return pieces
    .map(([piece, words]) => (piece.startsWith('counter') ? formatCounter(ordinal, format) : words))
    .join('')
    .trim();
}

const listStyle = (style: Declarations): string | undefined =>
  style['list-style-type'] ?? style['list-style'];

function countItems(list: HtmlElement, ordinals: HtmlState['ordinals']): void {
  const items = childElements(list).filter(({ tagName }) => tagName === 'li');
  const step = attribute(list, 'reversed') === undefined ? 1 : -1;
  let ordinal = numberOf(list, 'start') ?? (step > 0 ? 1 : items.length);
  for (const item of items) {
    ordinal = numberOf(item, 'value') ?? ordinal;
    ordinals.set(item, ordinal);
    ordinal += step;
  }
}
