/** How wide the columns are and where the frozen ones stand. Pure. */
import type { GridColumn } from './model.ts';

/** Pixels by the id of a column, as the person dragged them. */
export type Widths = Readonly<Record<string, number>>;

export const LEAST_WIDTH = 36;
const MOST_WIDTH = 900;

export const withWidth = (widths: Widths, column: string, width: number): Widths => ({
  ...widths,
  [column]: Math.round(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width))),
});

type Sized = Pick<GridColumn<unknown>, 'id' | 'width' | 'grows' | 'frozen' | 'frozenRight'>;

export interface Layout {
  /** For `grid-template-columns`. */
  template: string;
  /** The same shares of a page's width, for paper. */
  paper: string;
  /** Pixels that the table needs at least. */
  least: number;
  /** Where each frozen column stands from the left; undefined for the others. */
  lefts: (number | undefined)[];
  /** Pixels that the frozen columns cover on the left, and on the right. */
  frozen: number;
  frozenRight: number;
}

/** A column that was dragged keeps its width; another that grows takes what room is left. */
export function layoutOf(columns: readonly Sized[], widths: Widths): Layout {
  const sized = columns.map((column) => ({ ...column, width: widths[column.id] ?? column.width }));
  let frozen = 0;
  const lefts = sized.map((column) => {
    if (!column.frozen) return undefined;
    const left = frozen;
    frozen += column.width;
    return left;
  });
  const grows = (column: Sized): boolean => column.grows === true && widths[column.id] === undefined;
  return {
    template: sized
      .map((column) => (grows(column) ? `minmax(${column.width}px, 1fr)` : `${column.width}px`))
      .join(' '),
    paper: sized.map(({ width }) => `minmax(0, ${width}fr)`).join(' '),
    least: sized.reduce((sum, { width }) => sum + width, 0),
    lefts,
    frozen,
    frozenRight: sized.reduce((sum, column) => sum + (column.frozenRight ? column.width : 0), 0),
  };
}
