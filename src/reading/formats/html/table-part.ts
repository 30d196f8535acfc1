/** Parts of a table: by their names, by the role that a page gives them, or by how they are displayed. */
import { attribute, childElements, type HtmlElement } from './parse-html.ts';
import type { StyleSheet } from './style-sheet.ts';

type TablePart = 'table' | 'row' | 'cell';

const TAGS: Record<string, TablePart> = { table: 'table', tr: 'row', td: 'cell', th: 'cell' };
const ROLES: Record<string, TablePart> = {
  table: 'table',
  grid: 'table',
  treegrid: 'table',
  row: 'row',
  cell: 'cell',
  gridcell: 'cell',
  columnheader: 'cell',
  rowheader: 'cell',
};
const DISPLAYS: Record<string, TablePart> = {
  table: 'table',
  'inline-table': 'table',
  'table-row': 'row',
  'table-cell': 'cell',
};

function partOf(element: HtmlElement, styles: StyleSheet): TablePart | undefined {
  return (
    TAGS[element.tagName] ??
    ROLES[(attribute(element, 'role') ?? '').toLowerCase()] ??
    DISPLAYS[(styles.of(element)['display'] ?? '').toLowerCase()]
  );
}

/** Whether an element that is no table by its name is one all the same: it has rows of several cells. */
export const isTableOfOthers = (element: HtmlElement, styles: StyleSheet): boolean =>
  partOf(element, styles) === 'table' &&
  rowsWithin(element, styles).some((row) => cellsWithin(row, styles).length > 1);

/** Rows of a table that is made of other elements, whatever stands around them. */
export const rowsWithin = (table: HtmlElement, styles: StyleSheet): HtmlElement[] =>
  partsWithin(table, 'row', styles);

/** Cells of such a row. */
export const cellsWithin = (row: HtmlElement, styles: StyleSheet): HtmlElement[] =>
  row.tagName === 'tr' ? childElements(row) : partsWithin(row, 'cell', styles);

/** The outermost parts of a kind; those of tables inside are not its own. */
function partsWithin(outer: HtmlElement, wanted: TablePart, styles: StyleSheet): HtmlElement[] {
  return childElements(outer).flatMap((element) => {
    const part = partOf(element, styles);
    if (part === wanted) return [element];
    return part === undefined ? partsWithin(element, wanted, styles) : [];
  });
}
