/** One worksheet of Excel's XML of 2003 → the same sheet as a part of a package. */
import { Unreadable } from '../../unreadable.ts';
import { MAX_ROWS } from '../limits.ts';
import type { XmlElement } from '../xml.ts';
import { attributeOf, childrenNamed, firstNamed, isOn, wholeNumber } from './local-name.ts';
import { escapeXml } from './package.ts';
import { richText } from './sheet-text.ts';
import type { SheetStyles } from './sheet-styles.ts';

/** Columns of a sheet in Excel. */
const MAX_COLUMNS = 16_384;
const MAX_ROW_NUMBER = 1_048_576;

export function worksheetXml(sheet: XmlElement, styles: SheetStyles, namespace: string): string {
  const table = firstNamed(sheet, 'Table');
  const merges: string[] = [];
  const rows = rowsXml(table, styles, merges);
  return [
    `<worksheet xmlns="${namespace}">`,
    columnsXml(table),
    `<sheetData>${rows}</sheetData>`,
    filterXml(firstNamed(sheet, 'AutoFilter')),
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    '</worksheet>',
  ].join('');
}

function columnsXml(table: XmlElement | undefined): string {
  let column = 0;
  const columns = childrenNamed(table, 'Column').map((element) => {
    const from = wholeNumber(element, 'Index') ?? column + 1;
    column = Math.min(MAX_COLUMNS, from + (wholeNumber(element, 'Span') ?? 0));
    return isOn(element, 'Hidden') ? `<col min="${from}" max="${column}" hidden="1"/>` : '';
  });
  const hidden = columns.join('');
  return hidden === '' ? '' : `<cols>${hidden}</cols>`;
}

function rowsXml(table: XmlElement | undefined, styles: SheetStyles, merges: string[]): string {
  let row = 0;
  let filled = 0;
  return childrenNamed(table, 'Row')
    .map((element) => {
      row = Math.max(row + 1, wholeNumber(element, 'Index') ?? 0);
      if (row > MAX_ROW_NUMBER) throw new Unreadable('damaged', `row ${row}`);
      const cells = cellsXml(element, row, styles, merges);
      const hidden = isOn(element, 'Hidden') ? ' hidden="1"' : '';
      const xml = `<row r="${row}"${hidden}>${cells}</row>`;
      filled += cells === '' ? 0 : 1;
      if (filled > MAX_ROWS) throw new Unreadable('too-many-rows', `${filled} rows`);
      // "Span" repeats the row below without its cells.
      row += Math.max(0, wholeNumber(element, 'Span') ?? 0);
      return xml;
    })
    .join('');
}

function cellsXml(rowElement: XmlElement, row: number, styles: SheetStyles, merges: string[]): string {
  let column = 0;
  return childrenNamed(rowElement, 'Cell')
    .map((cell) => {
      column = Math.max(column + 1, wholeNumber(cell, 'Index') ?? 0);
      if (column > MAX_COLUMNS) throw new Unreadable('damaged', `column ${column}`);
      const place = placeName(row, column);
      const across = Math.max(0, wholeNumber(cell, 'MergeAcross') ?? 0);
      const down = Math.max(0, wholeNumber(cell, 'MergeDown') ?? 0);
      column = Math.min(MAX_COLUMNS, column + across);
      if (across + down > 0)
        merges.push(`<mergeCell ref="${place}:${placeName(Math.min(MAX_ROW_NUMBER, row + down), column)}"/>`);
      const id = attributeOf(cell, 'StyleID') ?? attributeOf(rowElement, 'StyleID');
      const isDay = attributeOf(firstNamed(cell, 'Data'), 'Type') === 'DateTime';
      const style = isDay ? styles.indexOfDay(id) : styles.indexOf(id);
      return valueXml(cell, `r="${place}" s="${style}"`);
    })
    .join('');
}

function valueXml(cell: XmlElement, head: string): string {
  const data = firstNamed(cell, 'Data');
  const text = data ? plainText(data) : '';
  const formula = attributeOf(cell, 'Formula') === undefined ? '' : '<f>0</f>';
  if (text.trim() === '') return formula === '' ? '' : `<c ${head}>${formula}</c>`;
  const value = (type: string, shown: string): string =>
    `<c ${head}${type}>${formula}<v>${escapeXml(shown)}</v></c>`;
  switch (attributeOf(data, 'Type') ?? 'String') {
    case 'Number':
      return Number.isNaN(Number(text)) ? value(' t="str"', text) : value('', String(Number(text)));
    case 'Boolean':
      return value(' t="b"', text.trim() === '1' ? '1' : '0');
    case 'Error':
      return value(' t="e"', text.trim());
    case 'DateTime':
      return dateXml(text, value);
    default:
      return `<c ${head} t="inlineStr"><is>${data ? richText(data) : ''}</is></c>`;
  }
}

/** Days since the end of 1899, as sheets count them. */
function dateXml(text: string, value: (type: string, shown: string) => string): string {
  const time = Date.parse(/[zZ]$|T/.test(text) ? `${text.trim().replace(/[zZ]$/, '')}Z` : text);
  return Number.isNaN(time) ? value(' t="str"', text) : value('', String(time / 86_400_000 + 25_569));
}

const plainText = (element: XmlElement): string =>
  element.name === '#text' ? element.text : element.children.map(plainText).join('');

/** "R1C1:R20C6" → "A1:F20". */
function filterXml(filter: XmlElement | undefined): string {
  const range = /^R(\d{1,7})C(\d{1,5}):R(\d{1,7})C(\d{1,5})$/i.exec(attributeOf(filter, 'Range') ?? '');
  if (!range) return '';
  const [top = 1, left = 1, bottom = 1, right = 1] = range.slice(1).map(Number);
  return `<autoFilter ref="${placeName(top, left)}:${placeName(bottom, right)}"/>`;
}

/** "B7" for row 7, column 2. */
export function placeName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}
