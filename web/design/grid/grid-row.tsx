/** A line of the table: its cells, the field in the active one. */
import { memo, type ReactNode } from 'react';
import { useTexts } from '../../i18n/texts.tsx';
import css from './grid.module.css';
import type { GridColumn, GridLine } from './model.ts';

/** Letters that even a narrow cell shows. */
const SEEN_WHOLE = 12;

interface GridRowProps<R> {
  line: Extract<GridLine<R>, { kind: 'row' }>;
  /** Its number among the lines that can be gone to. */
  row: number;
  columns: readonly GridColumn<R>[];
  lefts: readonly (number | undefined)[];
  /** The selected cells of this line, both ends included; absent when none is. */
  from: number | undefined;
  to: number | undefined;
  /** The active cell of this line, with what stands in it. */
  active: number | undefined;
  field: ReactNode;
  /** What is being typed there; undefined while nothing is. */
  typed: string | undefined;
  /** Typed in its cells before and never saved, by column. */
  unsaved: ReadonlyMap<string, string> | undefined;
  nameId: string;
  hasMenu: boolean;
  menu: ReactNode;
  onMenu: (row: number) => void;
}

/** What may be cut off in its cell, to be read under the pointer. */
const whole = (text: string): string | undefined => (text.length > SEEN_WHOLE ? text : undefined);

function Drawn<R>(props: GridRowProps<R>) {
  const {
    line,
    row,
    columns,
    lefts,
    from,
    to,
    active,
    field,
    typed,
    unsaved,
    nameId,
    hasMenu,
    menu,
    onMenu,
  } = props;
  const { grid } = useTexts();
  const cells = columns.map((column, at) => {
    const isActive = at === active;
    const selected = from !== undefined && to !== undefined && at >= from && at <= to;
    const classes = [
      css.cell,
      column.frozen && css.frozen,
      column.frozenRight && css.frozenRight,
      column.act && css.act,
      column.grows && css.wide,
    ];
    return (
      <div
        key={column.id}
        role={column.names ? 'rowheader' : 'gridcell'}
        id={column.names ? nameId : undefined}
        aria-colindex={at + 1}
        aria-selected={selected}
        data-r={row}
        data-c={at}
        data-column={column.id}
        data-figure={column.figure || undefined}
        data-on={isActive || undefined}
        className={classes.filter(Boolean).join(' ')}
        style={{ left: lefts[at] }}
      >
        <span className={css.label}>{column.title}</span>
        {isActive && typed !== undefined ? (
          <span aria-hidden className={css.ghost}>{`${typed}\u200b`}</span>
        ) : (
          <div className={css.content} title={isActive ? undefined : whole(column.text(line.row))}>
            {column.render ? column.render(line.row) : column.text(line.row)}
          </div>
        )}
        {typed === undefined && unsaved?.has(column.id) && (
          <span className={css.unsaved}>{grid.unsaved(unsaved.get(column.id) ?? '')}</span>
        )}
        {at === 0 && hasMenu && (
          <button
            type="button"
            tabIndex={-1}
            className={css.menu}
            aria-label={grid.menu}
            onClick={() => onMenu(row)}
          >
            ⋯
          </button>
        )}
        {at === 0 && menu}
        {isActive && field}
      </div>
    );
  });
  return <>{cells}</>;
}

/** Drawn anew only when something of it changed; the line that the hand is in, always. */
export const GridRow = memo(Drawn, (was, now) => {
  if (was.field || now.field) return false;
  return (
    was.line === now.line &&
    was.row === now.row &&
    was.columns === now.columns &&
    was.lefts === now.lefts &&
    was.from === now.from &&
    was.to === now.to &&
    was.unsaved === now.unsaved &&
    was.hasMenu === now.hasMenu
  );
}) as typeof Drawn;
