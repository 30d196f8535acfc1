import { Checkbox } from '@mantine/core';
import { useState } from 'react';

interface Row {
  id: string;
}

export type SelectRows = (rows: readonly Row[], selected: boolean) => void;

/** Which rows of a list are chosen, by their ids. */
export function useSelectedRows() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const select: SelectRows = (rows, add) =>
    setSelected((before) => {
      const next = new Set(before);
      for (const { id } of rows)
        if (add) next.add(id);
        else next.delete(id);
      return next;
    });
  return { selected, select, clear: () => setSelected(new Set()) };
}

interface ChooseRowsProps {
  label: string;
  rows: readonly Row[];
  selected: ReadonlySet<string>;
  onSelect: SelectRows;
}

/** Chooses all of them, or none when all are chosen. */
export function ChooseRows({ label, rows, selected, onSelect }: ChooseRowsProps) {
  const count = rows.filter(({ id }) => selected.has(id)).length;
  return (
    <Checkbox
      size="xs"
      aria-label={label}
      checked={count > 0 && count === rows.length}
      indeterminate={count > 0 && count < rows.length}
      onChange={(event) => onSelect(rows, event.currentTarget.checked)}
    />
  );
}
