/** How the text of an element looks, by its tag and its styles: what is not shown is not read. */
import type { Paragraph } from '../../block.ts';
import { attribute, type HtmlElement } from './parse-html.ts';
import type { Declarations } from './style-sheet.ts';

export interface Look {
  bold?: boolean;
  italic?: boolean;
  struck?: boolean;
  hidden?: boolean;
  capitals?: boolean;
  /** Spaces and line breaks of the source are shown. */
  preformatted?: boolean;
  font?: string;
  align?: Paragraph['align'];
  heading?: number;
}

const TAG_LOOKS: Record<string, Look> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  address: { italic: true },
  s: { struck: true },
  strike: { struck: true },
  del: { struck: true },
  center: { align: 'center' },
  pre: { preformatted: true },
  textarea: { preformatted: true },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, { bold: true, heading: level }])),
};

/** The look of an element inside one of the look `outer`. */
export function lookOf(element: HtmlElement, style: Declarations, outer: Look): Look {
  const look: Look = { ...outer, ...TAG_LOOKS[element.tagName] };
  if (isHidden(element, style)) look.hidden = true;
  if (isStruck(style)) look.struck = true;
  const weight = style['font-weight'];
  if (weight !== undefined) look.bold = /^(?:bold|bolder|[6-9]00)$/i.test(weight);
  if (style['font-style'] !== undefined) look.italic = /^(?:italic|oblique)/i.test(style['font-style']);
  if (style['text-transform'] !== undefined) look.capitals = /^uppercase/i.test(style['text-transform']);
  if (style['white-space'] !== undefined)
    look.preformatted = /^(?:pre|break-spaces)/i.test(style['white-space']);
  const font = style['font-family'] ?? attribute(element, 'face') ?? fontOf(style['font']);
  if (font !== undefined) look.font = firstFont(font);
  const align = ALIGNMENTS[(style['text-align'] ?? attribute(element, 'align') ?? '').toLowerCase()];
  if (align && element.tagName !== 'table' && element.tagName !== 'img') look.align = align;
  const outline = Number.parseInt(style['mso-outline-level'] ?? '', 10);
  if (outline >= 1 && outline <= 9) look.heading = outline;
  return look;
}

const isHidden = (element: HtmlElement, style: Declarations): boolean =>
  attribute(element, 'hidden') !== undefined ||
  /^none/i.test(style['display'] ?? '') ||
  /^(?:hidden|collapse)/i.test(style['visibility'] ?? '') ||
  /^(?:all|screen)/i.test(style['mso-hide'] ?? '') ||
  /^0(?:\.0+)?(?:p[xt]|r?em|%)?$/i.test(style['font-size'] ?? '') ||
  /^0(?:\.0+)?%?$/.test(style['opacity'] ?? '') ||
  isElsewhere(style);

/** Texts for those who listen to a page are moved far off it; so are those that nobody is to see. */
const isElsewhere = (style: Declarations): boolean =>
  (/^(?:absolute|fixed)/i.test(style['position'] ?? '') &&
    [style['left'], style['top']].some((place) => FAR.test(place ?? ''))) ||
  FAR.test(style['text-indent'] ?? '');
const FAR = /^-\d{3,}(?:\.\d+)?(?:px|pt|r?em)$/i;

const isStruck = (style: Declarations): boolean =>
  /line-through/i.test(`${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''}`) ||
  !/^(?:none)?$/i.test(style['text-line-through'] ?? '');

/** "font: bold 13pt/1.2 '.VnTime', serif": the family stands behind the size. */
const fontOf = (shorthand: string | undefined): string | undefined =>
  shorthand === undefined
    ? undefined
    : /(?:\d(?:pt|px|em|%|in|cm|mm)\S*|medium|small|large)\s+(.+)$/i.exec(shorthand)?.[1];

const firstFont = (families: string): string =>
  (families.split(',')[0] ?? '').replaceAll('\\', '').replace(/^[\s"']+|[\s"']+$/g, '');

const ALIGNMENTS: Record<string, Paragraph['align']> = {
  left: 'left',
  start: 'left',
  center: 'center',
  middle: 'center',
  right: 'right',
  end: 'right',
  justify: 'justify',
};
