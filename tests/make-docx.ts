/** Word documents for tests, from raw XML, so that every odd construction can be written down. */
import { strToU8, zipSync } from 'fflate';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

/** A further part, reached by its relationship. */
export interface DocxPart {
  id: string;
  /** Last word of the type of its relationship. */
  type: string;
  /** Target, relative to the folder "word". */
  target: string;
  /** Absent for what lies outside the file. */
  content?: string | Uint8Array;
}

export interface DocxParts {
  body: string;
  /** Content of w:numbering, w:styles. */
  numbering?: string;
  styles?: string;
  beside?: DocxPart[];
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A whole file that Word and LibreOffice open as well. */
export function makeDocx({ body, numbering, styles, beside: others = [] }: DocxParts): Uint8Array {
  const parts = { document: `<w:body>${body}</w:body>`, numbering, styles };
  const given = Object.entries(parts).flatMap(([name, content]) =>
    content === undefined ? [] : [{ name, content }],
  );
  const types = given.map(
    ({ name }) =>
      `<Override PartName="/word/${name}.xml" ContentType="${MAIN}.${name === 'document' ? 'document.main' : name}+xml"/>`,
  );
  const beside = given.filter(({ name }) => name !== 'document');
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
      ),
      '_rels/.rels': relations([{ type: 'officeDocument', target: 'word/document.xml' }]),
      'word/_rels/document.xml.rels': relations([
        ...beside.map(({ name }) => ({ type: name, target: `${name}.xml` })),
        ...others.map(({ id, type, target, content }) => ({
          id,
          type,
          target,
          external: content === undefined,
        })),
      ]),
      ...Object.fromEntries(given.map(({ name, content }) => [`word/${name}.xml`, part(name, content)])),
      ...Object.fromEntries(
        others.flatMap(({ target, content }) =>
          content === undefined
            ? []
            : [[`word/${target}`, typeof content === 'string' ? strToU8(content) : content]],
        ),
      ),
    },
    { level: 1 },
  );
}

interface TestRelation {
  id?: string;
  type: string;
  target: string;
  external?: boolean;
}

function relations(list: TestRelation[]): Uint8Array {
  const items = list.map(
    ({ id, type, target, external }, at) =>
      `<Relationship Id="${id ?? `r${at}`}" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return strToU8(`<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`);
}

/** A part of WordprocessingML with another root ("hdr", "footnotes"). */
export const wordPart = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`;

const part = (name: string, content: string): Uint8Array => strToU8(wordPart(name, content));

/** A run; `properties` go into w:rPr. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of one run, or of the given XML; `properties` go into w:pPr. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;

/** A numbered paragraph. */
export const listed = (text: string, numId: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

/** A cell of one paragraph, or of the given XML; `properties` go into w:tcPr. */
export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;

/** A row of cells (XML, or plain text for a cell); `properties` go into w:trPr. */
export const row = (cells: string[], properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.map((content) => (content.startsWith('<w:tc>') ? content : cell(content))).join('')}</w:tr>`;

export const LINES = '<w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders>';

export const table = (rows: string[], properties = LINES): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.join('')}</w:tbl>`;

/** A level of a list: "%1." and so on. */
export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;

export const abstractList = (id: number, content: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;

export const list = (id: number, abstractId: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;
