/** The table as its rules see it, and what they decided carried out. */
import { useMemo, useState } from 'react';
import type { Outcome, PlaceChange, Sheet } from './changes.ts';
import type { CellChange, GridColumn, GridProps } from './model.ts';
import type { Selected } from './use-selected.ts';

export interface SheetAtWork {
  sheet: Sheet;
  /** Carries out what can be; asks first when something of it cannot. */
  perform: (outcome: Outcome) => void;
  /** What did not fit, until the person has decided about the rest. */
  open: Outcome | undefined;
  settle: (rest: readonly PlaceChange[]) => void;
}

const lockedFor = <R>(column: GridColumn<R>, row: R, readOnly: boolean): boolean =>
  readOnly || column.act !== undefined || (column.locked?.(row) ?? false);

export function useSheet<R>(
  { columns, readOnly = false, onChange }: Pick<GridProps<R>, 'columns' | 'readOnly' | 'onChange'>,
  { rows, cellOf }: Selected<R>,
): SheetAtWork {
  const [open, setOpen] = useState<Outcome>();
  const sheet = useMemo((): Sheet => {
    const at = <T>({ row, column }: { row: number; column: number }, read: (c: GridColumn<R>, r: R) => T) => {
      const [line, own] = [rows.rows[row], columns[column]];
      return line && own ? read(own, line.row) : undefined;
    };
    return {
      rows: rows.rows.length,
      columns: columns.length,
      text: (place) => at(place, (column, row) => column.text(row)) ?? '',
      refuse: (place, text) => at(place, (column, row) => column.refuse?.(row, text)),
      locked: (place) => at(place, (column, row) => lockedFor(column, row, readOnly)) ?? true,
    };
  }, [rows, columns, readOnly]);
  const send = (changes: readonly PlaceChange[]) => {
    const own = changes.flatMap((change): CellChange[] => {
      const cell = cellOf(change);
      return cell ? [{ ...cell, text: change.text }] : [];
    });
    if (own.length > 0) onChange(own);
  };
  return {
    sheet,
    perform: (outcome) => {
      if (outcome.misfits.length > 0) setOpen(outcome);
      else send(outcome.changes);
    },
    open,
    settle: (rest) => {
      setOpen(undefined);
      send(rest);
    },
  };
}
