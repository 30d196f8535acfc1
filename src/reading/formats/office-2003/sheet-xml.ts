/** Excel's XML of 2003 (SpreadsheetML) → the package (.xlsx) that holds the same sheets. */
import { type XmlElement, parseXml } from '../xml.ts';
import { type Part, escapeXml, relationsPart, zipParts } from './package.ts';
import { attributeOf, childrenNamed, firstNamed } from './local-name.ts';
import { worksheetXml } from './sheet-rows.ts';
import { stylesOf } from './sheet-styles.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Throws `Unreadable` for XML that is broken. */
export function sheetPackage(bytes: Uint8Array): Uint8Array {
  const workbook = parseXml(bytes, { mixed: true });
  const styles = stylesOf(firstNamed(workbook, 'Styles'));
  const sheets = childrenNamed(workbook, 'Worksheet');
  const parts = sheets.map(
    (sheet, at): Part => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: worksheetXml(sheet, styles, MAIN),
    }),
  );
  return zipParts([
    { name: '[Content_Types].xml', content: contentTypes(parts) },
    relationsPart('_rels/.rels', [{ type: 'officeDocument', target: 'xl/workbook.xml' }]),
    { name: 'xl/workbook.xml', content: workbookXml(sheets) },
    relationsPart('xl/_rels/workbook.xml.rels', [
      ...parts.map(({ name }) => ({ type: 'worksheet', target: name.replace('xl/', '') })),
      { type: 'styles', target: 'styles.xml' },
    ]),
    { name: 'xl/styles.xml', content: styles.xml(MAIN) },
    ...parts,
  ]);
}

function workbookXml(sheets: XmlElement[]): string {
  const entries = sheets.map((sheet, at) => {
    const name = attributeOf(sheet, 'Name') ?? `Sheet${at + 1}`;
    const visible = firstNamed(firstNamed(sheet, 'WorksheetOptions'), 'Visible');
    const state = visible && /hidden/i.test(textOf(visible)) ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets></workbook>`;
}

const textOf = (element: XmlElement): string => element.children.map(({ text }) => text).join('');

function contentTypes(parts: Part[]): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${MEDIA}.${type}+xml"/>`;
  return [
    `<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/>`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    part('xl/workbook.xml', 'sheet.main'),
    part('xl/styles.xml', 'styles'),
    ...parts.map(({ name }) => part(name, 'worksheet')),
    '</Types>',
  ].join('');
}
