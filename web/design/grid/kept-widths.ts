/** The widths that a person gave the columns of a table, kept in this browser. */
import { useState } from 'react';
import { isRecord } from '../../../src/shared/json.ts';
import { type Widths, withWidth } from './layout.ts';

const keyOf = (name: string): string => `sauro.grid.${name}.widths`;

function keptWidths(name: string): Widths {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? '{}');
    const entries = Object.entries(isRecord(kept) ? kept : {});
    return Object.fromEntries(
      entries.filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
    );
  } catch {
    return {};
  }
}

function keepWidths(name: string, widths: Widths): void {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(widths));
  } catch {
    return;
  }
}

/** @param name of the table */
export function useWidths(name: string) {
  const [widths, setWidths] = useState(() => keptWidths(name));
  const put = (next: Widths) => {
    setWidths(next);
    keepWidths(name, next);
  };
  return {
    widths,
    /** Gives a column a width in pixels. */
    resize: (column: string, width: number) => put(withWidth(widths, column, width)),
    /** Gives a column back the width that it has by itself. */
    reset: (column: string) =>
      put(Object.fromEntries(Object.entries(widths).filter(([id]) => id !== column))),
  };
}
