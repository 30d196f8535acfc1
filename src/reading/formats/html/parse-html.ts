/** HTML → its tree as a browser builds it, with limits on depth, elements and attributes. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { Unreadable } from '../../unreadable.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** Deeper than any program writes, and shallow enough to be read by recursion. */
const MAX_DEPTH = 500;
/** Elements of a page; a table of 200 pages has some 200,000. */
const MAX_ELEMENTS = 1_000_000;
/** Of one tag: the parser compares each attribute with those before it. */
const MAX_WORDS = 20_000;

/** Parses a page. `lines` keeps the line of every element. Throws `Unreadable` for what no program writes. */
export function parseHtml(text: string, { lines = false } = {}): DefaultTreeAdapterTypes.Document {
  checkTags(text);
  return parse(withClosedTags(text), {
    treeAdapter: boundedAdapter(),
    scriptingEnabled: false,
    sourceCodeLocationInfo: lines,
  });
}

/** In a page of XML "<title/>" is closed; as HTML it would take all that follows for its text. */
const withClosedTags = (text: string): string =>
  /^\s*<\?xml\s/.test(text)
    ? text.replace(
        /<(title|style|script|textarea|iframe|noscript|noframes|xmp)(\s[^<>]{0,2000})?\/>/gi,
        '<$1$2></$1>',
      )
    : text;

function boundedAdapter(): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (...of) => {
      elements += 1;
      if (elements > MAX_ELEMENTS) throw new Unreadable('too-much-memory', 'HTML too large');
      return defaultTreeAdapter.createElement(...of);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > MAX_DEPTH) throw new Unreadable('too-complex', 'HTML nested too deep');
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}

/** Counts the words of each tag, quoted values apart. */
function checkTags(text: string): void {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    at += 1;
    if (!/[a-z]/i.test(text.charAt(at))) continue;
    let words = 0;
    for (; at < text.length && text[at] !== '>'; at += 1) {
      const letter = text[at];
      if (letter === '"' || letter === "'") {
        const end = text[at - 1] === '=' ? text.indexOf(letter, at + 1) : -1;
        if (end > 0) at = end;
        words += 1;
      } else if (letter === ' ' || letter === '\n' || letter === '/') words += 1;
    }
    if (words > MAX_WORDS) throw new Unreadable('too-complex', 'tag with too many attributes');
  }
}

export const isElement = (node: HtmlNode | HtmlParent): node is HtmlElement => 'tagName' in node;

export const childElements = (parent: HtmlParent): HtmlElement[] => parent.childNodes.filter(isElement);

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** Whole number of an attribute; undefined when it has none. */
export function numberOf(element: HtmlElement, name: string): number | undefined {
  const value = Number.parseInt(attribute(element, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

/** Elements of a name in the whole tree, in order. */
export function elementsNamed(parent: HtmlParent, name: string): HtmlElement[] {
  const found: HtmlElement[] = [];
  const visit = (node: HtmlNode): void => {
    if (!isElement(node)) return;
    if (node.tagName === name) found.push(node);
    node.childNodes.forEach(visit);
  };
  parent.childNodes.forEach(visit);
  return found;
}

/** All text inside, as it stands in the source. */
export function rawText(node: HtmlNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}
