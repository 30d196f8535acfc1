/** As much of CSS as says what is shown: rules for a tag, a class, an id; what belongs to a place in the tree is left. */
import { attribute, type HtmlElement } from './parse-html.ts';

export type Declarations = Record<string, string>;

export interface StyleSheet {
  /** What the rules and its own "style" state of an element; names in lower case. */
  of(element: HtmlElement): Declarations;
  /** What a rule puts before the items of a list ("counter(…) '. '"). */
  beforeItems(list: HtmlElement): string | undefined;
}

const NOTHING: Declarations = {};
const SELECTOR = /^[a-z0-9]*(?:[.#][\w-]+)?$/i;
const BEFORE_ITEMS = /^(\.[\w-]+)\s*>\s*li::?before$/;

/** Reads the contents of "style" elements; later rules win over earlier ones of the same weight. */
export function readStyleSheet(sources: string[]): StyleSheet {
  const rules = new Map<string, Declarations>();
  const markers = new Map<string, string>();
  for (const source of sources) {
    for (const { selectors, body } of rulesOf(source)) {
      const declared = declarations(body);
      for (const selector of selectors.split(',').map((part) => part.trim().toLowerCase()))
        if (SELECTOR.test(selector)) rules.set(selector, { ...rules.get(selector), ...declared });
        else markers.set(BEFORE_ITEMS.exec(selector)?.[1] ?? '', declared['content'] ?? '');
    }
  }
  return {
    beforeItems: (list) =>
      classesOf(list)
        .map((name) => markers.get(`.${name}`))
        .find(Boolean),
    of: (element) => {
      const inline = attribute(element, 'style');
      if (rules.size === 0) return inline === undefined ? NOTHING : declarations(inline);
      const tag = element.tagName;
      const classes = classesOf(element);
      const id = attribute(element, 'id')?.toLowerCase();
      const selectors = [
        tag,
        ...classes.map((name) => `.${name}`),
        ...classes.map((name) => `${tag}.${name}`),
      ];
      if (id !== undefined) selectors.push(`#${id}`, `${tag}#${id}`);
      return Object.assign(
        {},
        ...selectors.map((selector) => rules.get(selector)),
        inline === undefined ? undefined : declarations(inline),
      ) as Declarations;
    },
  };
}

const classesOf = (element: HtmlElement): string[] =>
  (attribute(element, 'class') ?? '').toLowerCase().split(/\s+/).slice(0, 20);

/** Rules for media, pages and fonts are passed over with all that is in them. */
function rulesOf(source: string): { selectors: string; body: string }[] {
  const css = withoutComments(source).replace(/<!--|-->/g, '');
  const rules: { selectors: string; body: string }[] = [];
  for (let at = 0; ; ) {
    const open = css.indexOf('{', at);
    if (open < 0) return rules;
    const selectors = css.slice(css.lastIndexOf(';', open) < at ? at : css.lastIndexOf(';', open) + 1, open);
    const isAtRule = css.slice(at, open).trimStart().startsWith('@') && selectors.includes('@');
    const end = isAtRule ? endOfBlock(css, open) : css.indexOf('}', open);
    if (end < 0) return rules;
    if (!isAtRule) rules.push({ selectors, body: css.slice(open + 1, end) });
    at = end + 1;
  }
}

function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function withoutComments(css: string): string {
  const [first = '', ...rest] = css.split('/*');
  return (
    first +
    rest.map((part) => part.slice(part.includes('*/') ? part.indexOf('*/') + 2 : part.length)).join('')
  );
}

/** "a: b; c: d"; a ";" between quotes ends nothing. */
export function declarations(source: string): Declarations {
  const found: Declarations = {};
  let from = 0;
  let quote = '';
  for (let at = 0; at <= source.length; at += 1) {
    const letter = source[at];
    if (letter === undefined || (letter === ';' && quote === '')) {
      const colon = source.indexOf(':', from);
      if (colon > 0 && colon < at) {
        const value = source.slice(colon + 1, at).replace(/!\s*important\s*$/i, '');
        found[source.slice(from, colon).trim().toLowerCase()] = value.trim();
      }
      from = at + 1;
    } else if (letter === quote) quote = '';
    else if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
  }
  return found;
}
