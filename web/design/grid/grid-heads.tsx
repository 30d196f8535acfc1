import { type PointerEvent, useRef } from 'react';
import { useTexts } from '../../i18n/texts.tsx';
import css from './grid.module.css';
import type { Layout } from './layout.ts';
import type { GridColumn } from './model.ts';

interface GridHeadsProps<R> {
  columns: readonly GridColumn<R>[];
  layout: Layout;
  onResize: (column: string, width: number) => void;
  onReset: (column: string) => void;
}

/** The heads of the columns; their right edges are dragged, and pressed twice to give the width back. */
export function GridHeads<R>({ columns, layout, onResize, onReset }: GridHeadsProps<R>) {
  return (
    <div role="row" aria-rowindex={1} className={`${css.line} ${css.heads}`}>
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="columnheader"
          aria-colindex={at + 1}
          data-figure={column.figure || undefined}
          className={[css.cell, column.frozen && css.frozen, column.frozenRight && css.frozenRight]
            .filter(Boolean)
            .join(' ')}
          style={{ left: layout.lefts[at] }}
          title={column.title}
        >
          <span className={css.title}>{column.title}</span>
          <Edge column={column} onResize={onResize} onReset={onReset} />
        </div>
      ))}
    </div>
  );
}

interface EdgeProps<R> extends Pick<GridHeadsProps<R>, 'onResize' | 'onReset'> {
  column: GridColumn<R>;
}

function Edge<R>({ column, onResize, onReset }: EdgeProps<R>) {
  const { grid } = useTexts();
  const began = useRef<{ x: number; width: number }>(undefined);
  const begin = (event: PointerEvent<HTMLSpanElement>) => {
    const head = event.currentTarget.parentElement;
    if (!head) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    began.current = { x: event.clientX, width: head.getBoundingClientRect().width };
  };
  return (
    <span
      className={css.edge}
      aria-hidden
      title={grid.resize}
      onPointerDown={begin}
      onPointerMove={(event) => {
        const { current } = began;
        if (current) onResize(column.id, current.width + event.clientX - current.x);
      }}
      onPointerUp={() => {
        began.current = undefined;
      }}
      onDoubleClick={() => onReset(column.id)}
    />
  );
}
