/** Texts in source files: what the programs say to people, found in the syntax, so that comments do not count. */
import { parseSync } from 'vite';

/** A text as it stands in a file; a template comes in the pieces between what is filled in. */
export interface FoundText {
  text: string;
  /** Written between tags, or in an attribute that is shown or read aloud. */
  shown: boolean;
}

const SHOWN_ATTRIBUTES = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'description',
  'error',
  'label',
  'placeholder',
  'title',
]);

/** Through these a text comes to be seen where they stand. */
const PASSED_ON = new Set([
  'JSXExpressionContainer',
  'ConditionalExpression',
  'LogicalExpression',
  'TemplateLiteral',
]);
const TAGS = new Set(['JSXElement', 'JSXFragment']);

type Node = Record<string, unknown> & { type: string };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';

/** @param path says which language it is */
export function textsOf(path: string, source: string): FoundText[] {
  const found: FoundText[] = [];
  const visit = (node: unknown, shown: boolean): void => {
    if (Array.isArray(node)) for (const each of node) visit(each, shown);
    if (!isNode(node) || node.type === 'ImportDeclaration' || isKey(node)) return;
    const text = textOf(node);
    if (text !== undefined) found.push({ text, shown });
    const inside = showsAttribute(node) || (shown && PASSED_ON.has(node.type));
    for (const [key, value] of Object.entries(node))
      if (key !== 'type') visit(value, inside || (key === 'children' && TAGS.has(node.type)));
  };
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  visit(program, false);
  return found;
}

const showsAttribute = (node: Node): boolean =>
  node.type === 'JSXAttribute' && SHOWN_ATTRIBUTES.has(nameOf(node['name']));

/** What is printed on a key of the keyboard is the same in every language. */
const isKey = (node: Node): boolean =>
  node.type === 'JSXElement' &&
  isNode(node['openingElement']) &&
  nameOf(node['openingElement']['name']).toLowerCase() === 'kbd';

const nameOf = (node: unknown): string => (isNode(node) ? String(node['name']) : '');

function textOf(node: Node): string | undefined {
  const { type, value } = node;
  if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') return value;
  if (type !== 'TemplateElement' || typeof value !== 'object' || value === null) return undefined;
  return String(Reflect.get(value, 'cooked'));
}

/** A letter that is none of the plain Latin ones; the texts of the program in English have none. */
export const isVietnamese = (text: string): boolean => /[^\P{L}a-zA-Z]/u.test(text);

/** Texts of a screen that do not come from the catalogue. */
export const strayTexts = (path: string, source: string): string[] =>
  textsOf(path, source).flatMap(({ text, shown }) =>
    isVietnamese(text) || (shown && /\p{L}/u.test(text)) ? [text.trim()] : [],
  );
