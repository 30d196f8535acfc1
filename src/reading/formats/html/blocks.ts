/** The tree of a page → paragraphs, tables, and what cannot be read, in the order in which they are shown. */
import { checkExtent } from '../limits.ts';
import { addBreak, addText, endParagraph, type Flow, newFlow } from './flow.ts';
import type { HtmlState, Item } from './item.ts';
import { itemLabel } from './lists.ts';
import { type Look, lookOf } from './look.ts';
import {
  attribute,
  childElements,
  type HtmlElement,
  type HtmlNode,
  isElement,
  rawText,
} from './parse-html.ts';
import { unreadOf } from './pictures.ts';
import type { Declarations } from './style-sheet.ts';
import { isTableOfOthers } from './table-part.ts';
import { readTable } from './table.ts';

/** Elements whose content is no text of the page. */
const IGNORED = new Set(
  'head script style title meta link template noscript noframes xml annotation annotation-xml map audio video datalist'.split(
    ' ',
  ),
);
/** Elements that stand in a line with the text around them; all others begin and end a paragraph. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img input select option optgroup textarea button math semantics mrow mstyle mi mo mn ms mtext msub msup msubsup msqrt mroot mover munder mfenced mpadded mfrac'.split(
    ' ',
  ),
);

/** Reads nodes that stand beside each other in a page or a cell. */
export function readNodes(nodes: HtmlNode[], look: Look, state: HtmlState): Item[] {
  const flow = newFlow(state);
  for (const node of nodes) visit(node, look, flow);
  endParagraph(flow, look);
  checkExtent(state.extent);
  return flow.items;
}

function visit(node: HtmlNode, outer: Look, flow: Flow): void {
  if ('value' in node) addText(flow, node.value, outer);
  else if (isElement(node) && !IGNORED.has(node.tagName)) {
    const style = flow.state.styles.of(node);
    const look = lookOf(node, style, outer);
    if (!isRepeated(node, style)) visitElement(node, look, style, outer, flow);
  }
}

/** Comments and the table of contents of Word say nothing of their own. */
const isRepeated = (element: HtmlElement, style: Declarations): boolean =>
  /^comment-list/i.test(style['mso-element'] ?? '') ||
  /^(?:MsoToc\d|MsoCommentReference|MsoTocHeading)/i.test(attribute(element, 'class') ?? '');

function visitElement(element: HtmlElement, look: Look, style: Declarations, outer: Look, flow: Flow): void {
  const framed = look.hidden ? undefined : flow.state.readFrame(element);
  if (framed) {
    endParagraph(flow, outer);
    flow.items.push(...framed);
    return;
  }
  const unread = look.hidden ? undefined : unreadOf(element, style);
  if (unread) {
    flow.items.push({ kind: 'unread', what: unread });
    return;
  }
  switch (element.tagName) {
    case 'br':
      if (!look.hidden) addBreak(flow, outer);
      return;
    case 'input':
    case 'select':
      addText(flow, fieldText(element), look);
      return;
  }
  if (element.tagName === 'table' || isTableOfOthers(element, flow.state.styles)) {
    endParagraph(flow, outer);
    flow.items.push(...readTable(element, look, flow.state, readNodes));
  } else if (element.tagName === 'mfrac') visitFraction(element, look, flow);
  else if (/ignore/i.test(style['mso-list'] ?? '')) takeLabel(element, flow, look);
  else if (Number.parseInt(style['mso-tab-count'] ?? '', 10) > 0)
    addText(flow, '\t', { ...look, preformatted: true });
  else if (isInline(element, style)) for (const child of element.childNodes) visit(child, look, flow);
  else visitBlock(element, look, style, outer, flow);
}

function visitFraction(element: HtmlElement, look: Look, flow: Flow): void {
  childElements(element).forEach((part, at) => {
    if (at > 0) addText(flow, '/', look);
    visit(part, look, flow);
  });
}

const isInline = ({ tagName }: HtmlElement, { display }: Declarations): boolean =>
  display === undefined || !/^(?:block|flex|grid|list-item)/i.test(display)
    ? INLINE.has(tagName) || tagName.includes(':')
    : false;

function visitBlock(element: HtmlElement, look: Look, style: Declarations, outer: Look, flow: Flow): void {
  endParagraph(flow, outer);
  if (element.tagName === 'li') flow.label = itemLabel(element, style, flow.state);
  for (const child of element.childNodes) visit(child, look, flow);
  endParagraph(flow, look);
  if (element.tagName === 'li') endItem(element, look, flow);
}

/** An item without text still shows its number: rows of tables are numbered like that. */
function endItem(item: HtmlElement, look: Look, flow: Flow): void {
  const isNumber = flow.label !== undefined && /[\p{L}\d]/u.test(flow.label);
  const list = item.parentNode;
  const place = list && isElement(list) ? list.parentNode : undefined;
  const isInCell = place && isElement(place) && /^t[dh]$/.test(place.tagName);
  if (isNumber && isInCell && !look.hidden && !look.struck)
    flow.items.push({ kind: 'paragraph', text: flow.label ?? '', flow: 'whole' });
  flow.label = undefined;
}

/** Word writes the number of a list item as text of its own kind before the text. */
function takeLabel(element: HtmlElement, flow: Flow, look: Look): void {
  const text = rawText(element).replace(/\s+/g, ' ').trim();
  if (flow.pieces.every((piece) => piece.text.trim() === '') && text !== '' && !look.hidden && !look.struck)
    flow.label = shownLabel(text, element, flow);
  else addText(flow, `${text} `, look);
}

/** Bullets of symbol fonts stand as letters ("§", "·", "o"). */
function shownLabel(text: string, element: HtmlElement, flow: Flow): string {
  const font = /symbol|wingdings|courier/i.test(
    `${flow.state.styles.of(element)['font-family'] ?? ''} ${attribute(element, 'style') ?? ''} ${innerFonts(element, flow)}`,
  );
  return text.length === 1 && (font || /[^\p{L}\p{N}]/u.test(text)) && !/[-+*•–]/.test(text) ? '•' : text;
}

const innerFonts = (element: HtmlElement, flow: Flow): string =>
  element.childNodes
    .filter(isElement)
    .map((child) => flow.state.styles.of(child)['font-family'] ?? '')
    .join(' ');

/** What a form shows in a field. */
function fieldText(element: HtmlElement): string {
  if (element.tagName === 'input') {
    const type = (attribute(element, 'type') ?? 'text').toLowerCase();
    return /^(?:text|number|date|month|email|tel|url|search)$/.test(type)
      ? (attribute(element, 'value') ?? '')
      : '';
  }
  const options = element.childNodes
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'optgroup' ? child.childNodes.filter(isElement) : [child]));
  const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0];
  return chosen ? rawText(chosen) : '';
}
