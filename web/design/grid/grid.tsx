/**
 * The one table of the program that people work in: it behaves as a spreadsheet does. One text field stands in the
 * active cell and has the focus; only the lines in sight are drawn.
 */
import { type CSSProperties, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { copyingOf } from './copying.ts';
import { GridField } from './grid-field.tsx';
import { GridHeads } from './grid-heads.tsx';
import { GridMenu } from './grid-menu.tsx';
import { GridRow } from './grid-row.tsx';
import css from './grid.module.css';
import { GridSection } from './grid-section.tsx';
import { useWidths } from './kept-widths.ts';
import { type Hands, keysOf } from './keys.ts';
import { layoutOf } from './layout.ts';
import { MisfitsDialog } from './misfits-dialog.tsx';
import type { GridProps } from './model.ts';
import { pointerOf } from './pointer.ts';
import { only } from './selection.ts';
import { useField } from './use-field.ts';
import { useLines } from './use-lines.ts';
import { useSelected } from './use-selected.ts';
import { useSheet } from './use-sheet.ts';
import { useStable } from './use-stable.ts';

/**
 * What the screen around asks for, done once the field is drawn. In the drawing itself: a table about to be taken away
 * would else catch what was wished of the one that comes.
 */
function useAccess<R>({ props, field }: Hands<R>): void {
  const { access } = props;
  useLayoutEffect(() => {
    const { hand } = field;
    if (!hand.isDrawn) return undefined;
    access?.attach({
      focus: () => hand.focus(),
      open: (text) => {
        hand.focus();
        if (text === undefined) field.edit();
        else field.open(true, text);
      },
      leave: () => {
        const left = field.commit();
        if (!left) hand.focus();
        return left;
      },
    });
    return () => access?.detach();
  });
}

function useHands<R>(props: GridProps<R>) {
  const box = useRef<HTMLDivElement>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const selected = useSelected(props);
  const work = useSheet(props, selected);
  const field = useField(props, selected, work);
  const lines = useLines(box, props.lines, selected);
  const hands: Hands<R> = {
    props,
    selected,
    work,
    field,
    page: lines.page,
    openMenu: () => setMenuOpen(true),
  };
  useAccess(hands);
  return { box, hands, lines, menuOpen, setMenuOpen };
}

type AtWork<R> = ReturnType<typeof useHands<R>>;

export function Grid<R>(props: GridProps<R>) {
  const { columns, lines: all, name, label } = props;
  const atWork = useHands(props);
  const { box, hands, lines } = atWork;
  const { widths, resize, reset } = useWidths(name);
  const layout = useMemo(() => layoutOf(columns, widths), [columns, widths]);
  const [touch, setTouch] = useState(false);
  const { work, selected } = hands;
  const style = {
    '--columns': layout.template,
    '--paper-columns': layout.paper,
    '--least': `${layout.least}px`,
    '--frozen': `${layout.frozen}px`,
    '--frozen-right': `${layout.frozenRight}px`,
  } as CSSProperties;
  const nameOf = ({ row, column }: { row: number; column: number }): string | undefined => {
    const line = selected.rows.rows[row];
    const own = columns[column];
    const names = columns.find((each) => each.names);
    return line && own && `${names ? names.text(line.row) : row + 1} · ${own.title}`;
  };
  return (
    <>
      <div
        ref={box}
        className={css.box}
        style={style}
        role="presentation"
        {...pointerOf(hands, setTouch)}
        {...copyingOf(hands)}
      >
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={all.length + 1}
          aria-colcount={columns.length}
          aria-multiselectable
          aria-readonly={props.readOnly || undefined}
          className={css.grid}
        >
          <GridHeads columns={columns} layout={layout} onResize={resize} onReset={reset} />
          {lines.section !== undefined && !lines.onPaper && (
            <div className={css.above} aria-hidden>
              <span>{lines.section}</span>
            </div>
          )}
          <div
            role="rowgroup"
            className={css.lines}
            style={lines.onPaper ? undefined : { height: lines.virtual.getTotalSize() }}
          >
            <Lines {...props} atWork={atWork} lefts={layout.lefts} touch={touch} />
          </div>
        </div>
      </div>
      {work.open && <MisfitsDialog outcome={work.open} nameOf={nameOf} onSettle={work.settle} />}
    </>
  );
}

interface LinesProps<R> extends GridProps<R> {
  atWork: AtWork<R>;
  lefts: readonly (number | undefined)[];
  touch: boolean;
}

function Lines<R>(props: LinesProps<R>) {
  const { lines: all, columns, atWork, lefts, menu, touch } = props;
  const { hands, lines, menuOpen, setMenuOpen } = atWork;
  const { selected, field, work } = hands;
  const { at } = selected.selection;
  const id = useId();
  const onMenu = useStable((row: number) => {
    if (!field.commit()) return;
    field.hand.hold();
    selected.select(only({ row, column: row === at.row ? at.column : 0 }));
    setMenuOpen(true);
  });
  const closeMenu = () => {
    setMenuOpen(false);
    field.hand.hold();
  };
  const keys = keysOf(hands);
  const fieldOf = (row: R) => {
    const column = columns[at.column];
    if (!column) return null;
    return (
      <GridField
        key={`${selected.cell?.row} ${column.id}`}
        work={field}
        column={column}
        row={row}
        text={work.sheet.text(at)}
        locked={work.sheet.locked(at)}
        describedBy={column.names ? undefined : `${id}-${selected.cell?.row}`}
        touch={touch}
        onKeyDown={keys}
      />
    );
  };
  return lines.virtual.getVirtualItems().map(({ index, key, start }) => {
    const line = all[index];
    if (!line) return null;
    const place = lines.onPaper ? undefined : { transform: `translateY(${start}px)` };
    const box = { ref: lines.virtual.measureElement, 'data-index': index, className: css.row, style: place };
    if (line.kind === 'section') {
      return (
        <div key={key} role="presentation" {...box}>
          <GridSection line={line} index={index} columns={columns.length} />
        </div>
      );
    }
    const row = selected.rows.rowAt.get(index) ?? 0;
    const { range } = selected;
    const inside = row >= range.top && row <= range.bottom;
    const active = row === at.row;
    return (
      <div key={key} role="presentation" {...box}>
        <div
          role="row"
          aria-rowindex={index + 2}
          className={css.line}
          data-row={line.key}
          data-current={active || undefined}
          data-part={line.part || undefined}
          data-done={line.done || undefined}
        >
          <GridRow
            line={line}
            row={row}
            columns={columns}
            lefts={lefts}
            from={inside ? range.left : undefined}
            to={inside ? range.right : undefined}
            active={active ? at.column : undefined}
            field={active ? fieldOf(line.row) : null}
            typed={active ? field.typing?.text : undefined}
            unsaved={props.kept?.unsaved(line.key)}
            nameId={`${id}-${line.key}`}
            hasMenu={menu !== undefined}
            menu={active && menuOpen && menu ? <GridMenu items={menu(line.row)} onClose={closeMenu} /> : null}
            onMenu={onMenu}
          />
        </div>
      </div>
    );
  });
}
