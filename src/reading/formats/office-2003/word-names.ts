/** The words of Word's XML of 2003 as those of today: most are the same, some have other names or wrappers. */
import type { XmlElement } from '../xml.ts';
import { attributeOf, firstNamed } from './local-name.ts';
import { escapeXml } from './package.ts';

const RENAMED: Record<string, string> = {
  'w:vmerge': 'w:vMerge',
  'w:hmerge': 'w:hMerge',
  'w:hlink': 'w:hyperlink',
  'w:listPr': 'w:numPr',
  'w:ilfo': 'w:numId',
  'w:no-break-hyphen': 'w:noBreakHyphen',
  'w:tblhdr': 'w:tblHeader',
};
/** Hold what they hold, and say nothing themselves. */
const TRANSPARENT = new Set([
  'wx:sect',
  'wx:sub-section',
  'wx:pBdrGroup',
  'wx:borders',
  'aml:content',
  'w:cfChunk',
]);
/** Data of pictures and objects, and what Word computed for other programs. */
const LEFT_OUT = new Set(['w:binData', 'w:docOleData', 'wx:t', 'wx:font', 'wx:sym', 'w:docSuppData']);
const CHANGES: Record<string, string> = {
  'Word.Insertion': 'w:ins',
  'Word.Deletion': 'w:del',
};

/** The content of an element, written in the words of today. */
export const innerXml = (element: XmlElement): string => element.children.map(outerXml).join('');

function outerXml(element: XmlElement): string {
  const { name } = element;
  if (name === '#text') return escapeXml(element.text);
  if (LEFT_OUT.has(name) || (name === 'w:t' && hasNoText(element))) return '';
  if (TRANSPARENT.has(name)) return innerXml(element);
  if (name === 'aml:annotation') return annotationXml(element);
  return elementXml(RENAMED[name] ?? name, element.attributes, spacesOf(element) + innerXml(element));
}

const hasNoText = (element: XmlElement): boolean => element.children.length === 0 && element.text === '';

/** Spaces alone count in a text, and nowhere else. */
const spacesOf = ({ name, children, text }: XmlElement): string =>
  name === 'w:t' && children.length === 0 ? escapeXml(text) : '';

/** Tracked changes, comments and bookmarks are annotations; of these only changes hold text of the document. */
function annotationXml(element: XmlElement): string {
  const content = firstNamed(element, 'content');
  const change = CHANGES[attributeOf(element, 'type') ?? ''];
  const inner = content ? innerXml(content) : '';
  if (change !== undefined) return elementXml(change, {}, inner);
  return /^Word\.(?:Comment|Bookmark)/.test(attributeOf(element, 'type') ?? '') ? '' : inner;
}

function elementXml(name: string, attributes: Record<string, string>, inner: string): string {
  const written = Object.entries(attributes)
    .filter(([key]) => !key.startsWith('xmlns') && /^(?:w|v|o|m|xml):|^[\w-]+$/.test(key))
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
  return `<${name}${written}>${inner}</${name}>`;
}
