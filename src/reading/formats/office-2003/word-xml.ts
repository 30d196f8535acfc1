/** Word's XML of 2003 (WordprocessingML 2003) → the package (.docx) that holds the same document. */
import { parseXml, type XmlElement } from '../xml.ts';
import { attributeOf, childrenNamed, firstNamed } from './local-name.ts';
import { relationsPart, zipParts } from './package.ts';
import { numberingXml } from './word-lists.ts';
import { innerXml } from './word-names.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const MEDIA = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OTHERS = [
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

/** Throws `Unreadable` for XML that is broken. */
export function wordPackage(bytes: Uint8Array): Uint8Array {
  const root = parseXml(bytes, { mixed: true });
  const body = firstNamed(root, 'body');
  const part = (name: string, content: string): string =>
    `<w:${name} xmlns:w="${MAIN}" ${OTHERS}>${content}</w:${name}>`;
  const names = ['document', 'styles', 'numbering'];
  return zipParts([
    { name: '[Content_Types].xml', content: contentTypes(names) },
    relationsPart('_rels/.rels', [{ type: 'officeDocument', target: 'word/document.xml' }]),
    relationsPart('word/_rels/document.xml.rels', [
      { type: 'styles', target: 'styles.xml' },
      { type: 'numbering', target: 'numbering.xml' },
    ]),
    {
      name: 'word/document.xml',
      content: part('document', `<w:body>${body ? innerXml(body) : ''}</w:body>`),
    },
    { name: 'word/styles.xml', content: part('styles', stylesXml(firstNamed(root, 'styles'))) },
    { name: 'word/numbering.xml', content: part('numbering', numberingXml(firstNamed(root, 'lists'))) },
  ]);
}

/** Names of built-in styles are the same but for their capitals. */
function stylesXml(styles: XmlElement | undefined): string {
  return childrenNamed(styles, 'style')
    .filter((style) => attributeOf(style, 'styleId') !== undefined)
    .map((style) => innerXml({ ...style, name: '', children: [style] }))
    .join('');
}

function contentTypes(names: string[]): string {
  const parts = names.map(
    (name) =>
      `<Override PartName="/word/${name}.xml" ContentType="${MEDIA}.${name === 'document' ? 'document.main' : name}+xml"/>`,
  );
  return `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${parts.join('')}</Types>`;
}
