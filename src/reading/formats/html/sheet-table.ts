/** Tables of a workbook that was saved as a page, or of a list that a system exports under the name of one. */
import { type Cell, cellText, type UnreadKind, UNREAD_CELL } from '../../block.ts';
import { shownText } from '../sheet/cell-text.ts';
import { isErrorText } from '../sheet/error-text.ts';
import { gridBlocks } from '../sheet/grid.ts';
import { nameCells, type Place } from '../sheet/places.ts';
import { type ReadCell, type ReadRow, toCell } from './cell.ts';
import type { Item } from './item.ts';
import {
  attribute,
  elementsNamed,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
} from './parse-html.ts';
import type { StyleSheet } from './style-sheet.ts';

/** Whether a page is a sheet: a spreadsheet program says so, or there is nothing on it but tables. */
export function isSheetPage(page: HtmlParent): boolean {
  const root = elementsNamed(page, 'html')[0];
  if (root?.attrs.some(({ value }) => value.includes('schemas-microsoft-com:office:excel'))) {
    // Word puts the name of Excel beside its own.
    return !root.attrs.some(({ value }) => value.includes('schemas-microsoft-com:office:word'));
  }
  const says = elementsNamed(page, 'meta').some((meta) =>
    /excel|spreadsheet|calc/i.test(`${attribute(meta, 'content') ?? ''}`.slice(0, 200)),
  );
  return (
    says ||
    elementsNamed(page, 'td').some(holdsValue) ||
    (elementsNamed(page, 'table').length > 0 && !hasTextBesides(page))
  );
}

/** Spreadsheet programs put the value of a number beside what they show of it. */
const holdsValue = ({ attrs }: HtmlElement): boolean =>
  attrs.some(({ name }) => name === 'x:num' || name === 'x:str' || name === 'sdval' || name === 'sdnum');

/** Text outside of tables. */
function hasTextBesides(parent: HtmlParent): boolean {
  return parent.childNodes.some((node: HtmlNode) => {
    if ('value' in node) return node.value.trim() !== '';
    return (
      isElement(node) && !/^(?:table|head|style|script|title)$/.test(node.tagName) && hasTextBesides(node)
    );
  });
}

/** A sheet's table may begin with letterhead and title; errors of formulas are no values. */
export function sheetItems(rows: ReadRow[], styles: StyleSheet): Item[] {
  const unread = new Map<UnreadKind, Place[]>();
  const grid = rows.map((row, index) => ({
    line: index + 1,
    cells: row.cells.map((source) => {
      const cell = sheetCell(source, styles);
      const place: Place = { line: source.row + 1, column: source.column };
      const add = (what: UnreadKind): void => {
        unread.set(what, unread.get(what) ?? []);
        unread.get(what)?.push(place);
      };
      for (const item of source.items) if (item.kind === 'unread') add(item.what);
      if (isErrorText(cellText(cell))) {
        add('error-cell');
        return { column: source.column, cell: { ...cell, lines: [], confidence: UNREAD_CELL } };
      }
      return { column: source.column, cell };
    }),
  }));
  return [
    ...gridBlocks(grid).map(({ id: _id, file: _file, ...item }) => item),
    ...[...unread].map(([what, places]): Item => ({ kind: 'unread', what, where: `ô ${nameCells(places)}` })),
  ];
}

/** A column too narrow for its number shows "####"; the number itself stands beside it. */
function sheetCell(source: ReadCell, styles: StyleSheet): Cell {
  const cell = toCell(source);
  const stated = attribute(source.element, 'x:num') ?? attribute(source.element, 'sdval') ?? '';
  const value = stated === '' ? Number.NaN : Number(stated);
  if (!/^#{2,}$/.test(cellText(cell)) || Number.isNaN(value)) return cell;
  const format = (styles.of(source.element)['mso-number-format'] ?? '')
    .replaceAll('\\', '')
    .replace(/^"|"$/g, '');
  const isDate = /date|[dy]/i.test(format);
  const shown = isDate
    ? shownText(new Date(Math.round((value - 25_569) * 86_400_000)), 'dd/mm/yyyy')
    : shownText(value, /percent/i.test(format) ? '0%' : /[#0]/.test(format) ? format : '');
  return { ...cell, lines: [shown] };
}
