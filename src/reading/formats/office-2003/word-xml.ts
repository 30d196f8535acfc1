/** Word's XML of 2003 (WordprocessingML 2003) → the package (.docx) that holds the same document. */
import { parseXml, type XmlElement } from '../xml.ts';
import { attributeOf, childrenNamed, firstNamed } from './local-name.ts';
import { contentTypesPart, relationsPart, zipParts } from './package.ts';
import { numberingXml } from './word-lists.ts';
import { type Footnotes, innerXml } from './word-names.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
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
  const notes: Footnotes = [];
  const content = body ? innerXml(body, notes) : '';
  const names = ['document', 'styles', 'numbering', 'footnotes'];
  return zipParts([
    contentTypesPart(
      names.map((name) => ({
        name: `word/${name}.xml`,
        type: `${MEDIA}.${name === 'document' ? 'document.main' : name}+xml`,
      })),
    ),
    relationsPart('_rels/.rels', [{ type: 'officeDocument', target: 'word/document.xml' }]),
    relationsPart('word/_rels/document.xml.rels', [
      { type: 'styles', target: 'styles.xml' },
      { type: 'numbering', target: 'numbering.xml' },
      { type: 'footnotes', target: 'footnotes.xml' },
    ]),
    {
      name: 'word/document.xml',
      content: part('document', `<w:body>${content}</w:body>`),
    },
    { name: 'word/styles.xml', content: part('styles', stylesXml(firstNamed(root, 'styles'))) },
    { name: 'word/numbering.xml', content: part('numbering', numberingXml(firstNamed(root, 'lists'))) },
    { name: 'word/footnotes.xml', content: part('footnotes', notes.map(noteXml).join('')) },
  ]);
}

const noteXml = (content: string, at: number): string =>
  `<w:footnote w:id="${at + 1}">${content}</w:footnote>`;

/** Names of built-in styles are the same but for their capitals. */
function stylesXml(styles: XmlElement | undefined): string {
  return childrenNamed(styles, 'style')
    .filter((style) => attributeOf(style, 'styleId') !== undefined)
    .map((style) => innerXml({ ...style, name: '', children: [style] }))
    .join('');
}
