/** A row of a table with its cells in their places. */
import type { Look } from './look.ts';
import type { HtmlElement } from './parse-html.ts';

export interface PlacedCell {
  element: HtmlElement;
  look: Look;
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
}

export interface PlacedRow {
  element: HtmlElement;
  /** Cells that start in this row. */
  cells: PlacedCell[];
  header: boolean;
  /** A cell from above reaches into the row. */
  covered: boolean;
}
