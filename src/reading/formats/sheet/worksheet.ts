/** One sheet's XML as it stands: its cells with content, its layout, and what hangs on it. */
import { Unreadable } from '../../unreadable.ts';
import { MAX_ROWS } from '../limits.ts';
import { child, streamXml, type XmlElement } from '../xml.ts';
import { placeOf, type Range, rangeOf } from './places.ts';
import { readRuns, type Run, unescaped } from './rich-text.ts';

export interface RawCell {
  column: number;
  /** "s" shared string, "str" text of a formula, "inlineStr", "b", "e", "d"; "n" for numbers. */
  type: string;
  style: number;
  /** What is stored; undefined when nothing is. */
  value?: string;
  /** Text that stands in the cell itself. */
  runs?: Run[];
  formula?: string;
  /** It shows something richer than its value, such as a picture. */
  rich?: true;
}

export interface RawRow {
  line: number;
  hidden: boolean;
  cells: RawCell[];
}

export interface Worksheet {
  rows: RawRow[];
  /** Rows that are not shown, with content or without. */
  hiddenLines: number[];
  /** Columns that are not shown, [from, to] each. */
  hiddenColumns: [number, number][];
  merges: Range[];
  /** Rows that a filter chooses from; it is at work when it states what to show. */
  filter?: { range: Range; atWork: boolean };
  /** Cells that a rule may give another look. */
  conditional: Range[];
  /** Id of the relationship to what is drawn over the cells. */
  drawing?: string;
  /** Where files are embedded. */
  embedded: number[];
  /** What is printed above the first page. */
  printed?: string;
}

const MAX_CELLS = 400_000;
const MAX_MERGES = 50_000;
/** Points and letters below which a row or column shows nothing. */
const LEAST_HEIGHT = 2;
const LEAST_WIDTH = 0.3;

const UNUSED = new Set(['s:dataValidation', 's:hyperlink', 's:brk', 's:ignoredError', 's:cfRule']);

/** Reads a sheet row by row, so that its cells never stand in memory as XML. Throws `Unreadable`. */
export function readWorksheet(bytes: Uint8Array): Worksheet {
  const sheet: Worksheet = {
    rows: [],
    hiddenLines: [],
    hiddenColumns: [],
    merges: [],
    conditional: [],
    embedded: [],
  };
  let cells = 0;
  let line = 0;
  const addRow = (element: XmlElement): void => {
    const row = readRow(element, line + 1);
    line = row.line;
    cells += row.cells.length;
    if (row.cells.length > 0) sheet.rows.push(row);
    if (row.hidden) sheet.hiddenLines.push(row.line);
    if (sheet.rows.length > MAX_ROWS || cells > MAX_CELLS)
      throw new Unreadable('too-many-rows', `${sheet.rows.length} rows, ${cells} cells`);
  };
  streamXml(bytes, {
    parent: ['s:worksheet', 's:sheetData'],
    onChild: (element, parent) => (parent === 's:sheetData' ? addRow(element) : addLayout(sheet, element)),
    skip: (name) => UNUSED.has(name),
  });
  sheet.rows.sort((a, b) => a.line - b.line);
  return sheet;
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true' || text === 'on';

function readRow({ attributes, children }: XmlElement, next: number): RawRow {
  const line = Number(attributes['r'] ?? next);
  const height = Number(attributes['ht'] ?? LEAST_HEIGHT);
  const row: RawRow = {
    line: Number.isInteger(line) && line > 0 ? line : next,
    hidden: isTrue(attributes['hidden']) || height < LEAST_HEIGHT,
    cells: [],
  };
  let column = -1;
  for (const element of children) {
    if (element.name !== 's:c') continue;
    column = placeOf(element.attributes['r'] ?? '')?.column ?? column + 1;
    const cell = readCell(element, column);
    if (cell) row.cells.push(cell);
  }
  return row;
}

/** A cell that holds anything; most only have a look. */
function readCell(element: XmlElement, column: number): RawCell | undefined {
  const { t: type = 'n', s: style = '0', vm } = element.attributes;
  const value = child(element, 's:v')?.text;
  const inline = child(element, 's:is');
  const formula = child(element, 's:f');
  if (!value && !inline && !formula) return undefined;
  const cell: RawCell = { column, type, style: Number(style) };
  if (value !== undefined) cell.value = type === 'str' ? unescaped(value) : value;
  if (inline) cell.runs = readRuns(inline);
  if (formula) cell.formula = formula.text;
  if (vm !== undefined) cell.rich = true;
  return cell;
}

function addLayout(sheet: Worksheet, element: XmlElement): void {
  switch (element.name) {
    case 's:cols':
      sheet.hiddenColumns.push(...element.children.filter(isHiddenColumn).map(columnsOf));
      break;
    case 's:mergeCells':
      sheet.merges = rangesOf(element.children.map(({ attributes }) => attributes['ref']));
      break;
    case 's:autoFilter': {
      const range = rangeOf(element.attributes['ref'] ?? '');
      if (range) sheet.filter = { range, atWork: element.children.length > 0 };
      break;
    }
    case 's:conditionalFormatting':
      sheet.conditional.push(...rangesOf((element.attributes['sqref'] ?? '').split(' ')));
      break;
    case 's:drawing':
      if (element.attributes['r:id'] !== undefined) sheet.drawing = element.attributes['r:id'];
      break;
    case 's:headerFooter':
      sheet.printed = (child(element, 's:firstHeader') ?? child(element, 's:oddHeader'))?.text ?? '';
      break;
    case 's:oleObjects':
      sheet.embedded.push(...embeddedLines(element));
      break;
    default:
  }
}

function isHiddenColumn({ attributes }: XmlElement): boolean {
  const width = Number(attributes['width'] ?? LEAST_WIDTH);
  return isTrue(attributes['hidden']) || width < LEAST_WIDTH;
}

const columnsOf = ({ attributes }: XmlElement): [number, number] => [
  Number(attributes['min'] ?? 1) - 1,
  Number(attributes['max'] ?? attributes['min'] ?? 1) - 1,
];

const rangesOf = (names: (string | undefined)[]): Range[] =>
  names.slice(0, MAX_MERGES).flatMap((name) => rangeOf(name ?? '') ?? []);

/** The rows at which embedded objects stand; 1 for those whose place the file does not say. */
function embeddedLines(element: XmlElement): number[] {
  const objects = new Map<string, number>();
  const visit = (part: XmlElement, index: number): void => {
    if (part.name === 's:oleObject') {
      const from = find(part, 's:from') ?? find(part, 'xdr:from');
      const row = from?.children.find(({ name }) => name.endsWith(':row'))?.text;
      const id = part.attributes['shapeId'] ?? part.attributes['r:id'] ?? String(index);
      objects.set(id, Math.max(objects.get(id) ?? 1, row === undefined ? 1 : Number(row) + 1));
    } else part.children.forEach(visit);
  };
  element.children.forEach(visit);
  return [...objects.values()];
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element;
  for (const part of element.children) {
    const found = find(part, name);
    if (found) return found;
  }
  return undefined;
}
