/** What a table is given: its columns, its lines, and what becomes of what is done in it. */
import type { ReactNode } from 'react';
import type { GridAccess } from './grid-access.ts';
import type { Press } from './selection.ts';

/** How an act column was used: by Enter, by Space, or by mouse and thumb. */
export type ActBy = 'enter' | 'space' | 'press';

export interface Suggestion {
  label: string;
  /** What stands in the cell when it is taken. */
  text: string;
}

export interface GridColumn<R> {
  id: string;
  title: string;
  /** Pixels, until the person drags it; the least of a column that grows. */
  width: number;
  /** Takes what room is left. */
  grows?: boolean;
  /** Stays in sight on the left. */
  frozen?: boolean;
  /** Stays in sight on the right. */
  frozenRight?: boolean;
  /** Numbers: to the right, in columns. */
  figure?: boolean;
  /** Names its line to whoever cannot see it. */
  names?: boolean;
  /** What is typed, copied and searched for; a cell without it counts as empty. */
  text: (row: R) => string;
  /** What is drawn instead of the text. */
  render?: (row: R) => ReactNode;
  /** Whether nothing can be typed here. */
  locked?: (row: R) => boolean;
  /** Why the cell cannot hold what was typed, as a hint; undefined when it can. */
  refuse?: (row: R, typed: string) => string | undefined;
  /** What can be chosen while one types; the field stays the same one. */
  suggest?: (row: R, typed: string) => readonly Suggestion[];
  /** The column does something instead of holding something. */
  act?: (row: R, by: ActBy) => void;
  /** A form for what one line of text cannot say; Alt+↓ or the button in the cell. */
  more?: { label: string; open: (row: R) => void };
}

export type GridLine<R> =
  | {
      kind: 'row';
      key: string;
      row: R;
      /** Folded out below the line above it. */
      part?: boolean;
      /** Needs nothing any more. */
      done?: boolean;
    }
  | { kind: 'section'; key: string; title: string; action?: { label: string; onClick: () => void } };

/** A cell by the keys of its line and its column. */
export interface Cell {
  row: string;
  column: string;
}

export interface CellChange extends Cell {
  text: string;
}

export interface MenuItem {
  id: string;
  label: string;
  /** Its keys as they stand on the keyboard: "Ctrl+G". */
  keys?: string | undefined;
  onClick: () => void;
}

/** Where what is being typed is kept until it is saved. */
export interface KeptCells {
  /** What was found again of a line when the screen opened, by column, and neither saved nor given up since. */
  unsaved: (row: string) => ReadonlyMap<string, string> | undefined;
  find: (cell: Cell) => string | undefined;
  keep: (cell: Cell, text: string) => void;
  forget: (cell: Cell) => void;
}

export interface GridProps<R> {
  /** Under which the widths of its columns are kept. */
  name: string;
  label: string;
  lines: readonly GridLine<R>[];
  columns: readonly GridColumn<R>[];
  /** The active cell. */
  cell: Cell | undefined;
  onCell: (cell: Cell) => void;
  readOnly?: boolean;
  /** One thing that the person did, so one step of undo. */
  onChange: (changes: readonly CellChange[]) => void;
  onUndo: () => void;
  onRedo: () => void;
  /** Keys of the screen, asked before those of the table; never bare letters. @returns whether it was one */
  onKey?: (press: Press) => boolean;
  /** What can be done with a line. */
  menu?: ((row: R) => readonly MenuItem[]) | undefined;
  /** The line whose cell is open, undefined when none is. */
  onEditing?: (row: string | undefined) => void;
  /** The open cell whose text was refused and stands there still; undefined when none does. */
  onRefused?: (cell: Cell | undefined) => void;
  kept?: KeptCells;
  /** The way to the table for the screen around it. */
  access?: GridAccess;
}
