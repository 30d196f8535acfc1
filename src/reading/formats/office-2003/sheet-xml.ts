/** Excel's XML of 2003 (SpreadsheetML) → the package (.xlsx) that holds the same sheets. */
import { type XmlElement, parseXml } from '../xml.ts';
import { contentTypesPart, escapeXml, OFFICE, type Part, relationsPart, zipParts } from './package.ts';
import { attributeOf, childrenNamed, firstNamed } from './local-name.ts';
import { worksheetXml } from './sheet-rows.ts';
import { stylesOf } from './sheet-styles.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
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
    contentTypesPart(mediaTypes(parts)),
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

const mediaTypes = (parts: readonly Part[]): { name: string; type: string }[] => [
  { name: 'xl/workbook.xml', type: `${MEDIA}.sheet.main+xml` },
  { name: 'xl/styles.xml', type: `${MEDIA}.styles+xml` },
  ...parts.map(({ name }) => ({ name, type: `${MEDIA}.worksheet+xml` })),
];
