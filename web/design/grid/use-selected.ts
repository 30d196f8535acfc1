/** The selection of a table while it is drawn: the active cell is the screen's, what is drawn out from it the table's. */
import { useMemo, useState } from 'react';
import type { Cell, GridProps } from './model.ts';
import { cellAt, resolved, type RowsOf, rowsOf, sameCell, type Span, spanOf } from './selected-cells.ts';
import { type Place, type Range, rangeOf, type Selection } from './selection.ts';

export interface Selected<R> {
  rows: RowsOf<R>;
  selection: Selection;
  range: Range;
  /** The active cell by its keys; undefined in a table without lines. */
  cell: Cell | undefined;
  select: (next: Selection) => void;
  cellOf: (place: Place) => Cell | undefined;
}

export function useSelected<R>({
  lines,
  columns,
  cell: wanted,
  onCell,
}: Pick<GridProps<R>, 'lines' | 'columns' | 'cell' | 'onCell'>): Selected<R> {
  const [span, setSpan] = useState<Span>();
  const rows = useMemo(() => rowsOf(lines), [lines]);
  const frame = useMemo(() => ({ rows, columns }), [rows, columns]);
  const selection = useMemo(() => resolved(wanted, span, frame), [wanted, span, frame]);
  const cell = cellAt(selection.at, frame);
  return {
    rows,
    selection,
    range: rangeOf(selection),
    cell,
    select: (next) => {
      const own = spanOf(next, frame);
      setSpan(own);
      if (own && !sameCell(own.at, wanted)) onCell(own.at);
    },
    cellOf: (place) => cellAt(place, frame),
  };
}
