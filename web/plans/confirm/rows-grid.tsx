/** The table of rows: one cell has the focus, keys move it, and a cell opens for editing in place. */
import type { Cursor, GridItem } from './grid-items.ts';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import type { DraftFinding, DraftRow } from '../../../src/plans/draft/contract.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { Texts } from '../../i18n/vi.ts';
import { CellContent, HeadContent, type OwnersByText } from './cell.tsx';
import type { Patch, Rows } from './change.ts';
import type { Column } from './columns.ts';
import { CellEditor } from './editors.tsx';
import { type Leave } from './editor-props.ts';
import { usePaperRange } from '../../design/on-paper.ts';
import css from './grid.module.css';
import { type Command, commandFor } from './keymap.ts';
import { patchedRow } from './mend.ts';

interface RowsGridProps {
  importId: string;
  label: string;
  rows: Rows;
  items: readonly GridItem[];
  columns: readonly Column[];
  cursor: Cursor | undefined;
  editing: boolean;
  /** What stands in the open cell instead of what the row says. */
  offered: Patch | undefined;
  findings: ReadonlyMap<string, DraftFinding[]>;
  owners: OwnersByText;
  unitNames: string[];
  /** Counts up whenever the focus is to go into the table. */
  focusRequest: number;
  /** The last request that was answered. */
  focusAnswered: RefObject<number>;
  onCursor: (cursor: Cursor) => void;
  onCommand: (command: Command) => void;
  onEdit: (cursor: Cursor) => void;
  onToggle: (rowId: string) => void;
  onCommit: (patch: Patch, leave: Leave) => void;
  onCancel: () => void;
}

const HEAD_WIDTH = 76;

export function columnTitle(column: Column, texts: Texts): string {
  if (column.field !== 'target') return texts.reading.fields[column.field];
  return column.year === undefined ? texts.reading.noYear : String(column.year);
}

/** As wide as they are on the screen; on paper they share its width in the same proportions. */
function columnWidths(columns: readonly Column[]): CSSProperties {
  const widths = [HEAD_WIDTH, ...columns.map((column) => column.width)];
  return {
    '--columns': widths.map((width) => `${width}px`).join(' '),
    '--paper': widths.map((width) => `minmax(0, ${width}fr)`).join(' '),
  } as CSSProperties;
}

const nothing: readonly DraftFinding[] = [];

export function RowsGrid(props: RowsGridProps) {
  const { items, columns, cursor, rows, label, editing, focusRequest, focusAnswered } = props;
  const texts = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => 48,
    overscan: 12,
    rangeExtractor: usePaperRange(),
    getItemKey: (index) => {
      const item = items[index];
      return item?.kind === 'row' ? item.id : `section ${index}`;
    },
  });
  const index = items.findIndex((item) => item.kind === 'row' && item.id === cursor?.rowId);

  useEffect(() => {
    // A row that is there needs no guess where it stands: its cell brings itself into view below.
    const there = box.current?.querySelector(`[data-index="${index}"]`);
    if (index >= 0 && !there) virtual.scrollToIndex(index, { align: 'auto' });
  }, [index, virtual]);

  useEffect(() => {
    if (editing || focusAnswered.current === focusRequest) return;
    const cell = box.current?.querySelector<HTMLElement>('[role] > [tabindex="0"]');
    if (!cell) return;
    focusAnswered.current = focusRequest;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const keys = (event: KeyboardEvent) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select, button');
    if (typing) return;
    const command = commandFor(event, cursor?.column === 'head' ? 'head' : 'cell');
    if (!command) return;
    event.preventDefault();
    props.onCommand(command);
  };
  /** The first click chooses a cell, a second one opens it; a click on the state of a row changes it at once. */
  const click = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    const { row: rowId, column } = cell?.dataset ?? {};
    if (rowId === undefined || column === undefined) return;
    const again = cursor?.rowId === rowId && cursor.column === column;
    const onState = event.target instanceof Element && event.target.closest('[data-toggle]');
    if (onState) props.onToggle(rowId);
    else if (again && column !== 'head') props.onEdit({ rowId, column });
    else props.onCursor({ rowId, column });
  };
  const total = virtual.getTotalSize();
  const visible = virtual.getVirtualItems();
  const before = visible[0]?.start ?? 0;
  const after = total - (visible.at(-1)?.end ?? 0);
  return (
    <div
      ref={box}
      className={css.grid}
      role="grid"
      aria-label={label}
      aria-rowcount={items.length + 1}
      aria-colcount={columns.length + 1}
      onKeyDown={keys}
      onClick={click}
      tabIndex={-1}
    >
      <div className={css.inner} role="presentation" style={columnWidths(columns)}>
        <div className={`${css.line} ${css.heads}`} role="row" aria-rowindex={1}>
          <div className={`${css.cell} ${css.head}`} role="columnheader">
            {texts.confirm.head}
          </div>
          {columns.map((column) => (
            <div
              key={column.id}
              className={`${css.cell} ${column.id === 'name' ? css.name : ''}`}
              role="columnheader"
            >
              {columnTitle(column, texts)}
            </div>
          ))}
        </div>
        <div role="presentation" style={{ height: before }} />
        {visible.map(({ index: at, key }) => {
          const item = items[at];
          const row = item?.kind === 'row' ? rows.get(item.id) : undefined;
          return (
            <div key={key} data-index={at} ref={virtual.measureElement} role="presentation">
              {item?.kind === 'section' && <SectionLine title={item.title} index={at} />}
              {row && <RowLine {...props} row={row} index={at} texts={texts} />}
            </div>
          );
        })}
        <div role="presentation" style={{ height: after }} />
      </div>
    </div>
  );
}

function SectionLine({ title, index }: { title: string; index: number }) {
  return (
    <div role="row" aria-rowindex={index + 2}>
      <div role="gridcell" className={css.section}>
        {title}
      </div>
    </div>
  );
}

type RowLineProps = RowsGridProps & { row: DraftRow; index: number; texts: Texts };

function RowLine(props: RowLineProps) {
  const { row, index, columns, cursor, findings } = props;
  const current = cursor?.rowId === row.id;
  const found = findings.get(row.id) ?? nothing;
  const onHead = current && cursor.column === 'head';
  const state = row.state === 'accepted' ? css.accepted : '';
  return (
    <div
      className={`${css.line} ${state} ${current ? css.current : ''}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={current}
    >
      <div
        className={`${css.cell} ${css.head}`}
        role="rowheader"
        tabIndex={onHead ? 0 : -1}
        data-row={row.id}
        data-column="head"
      >
        <HeadContent row={row} findings={found} />
      </div>
      {columns.map((column) => (
        <RowCell key={column.id} {...props} column={column} active={current && cursor.column === column.id} />
      ))}
    </div>
  );
}

function useStableCell(row: DraftRow, column: Column, owners: OwnersByText) {
  return useMemo(() => <CellContent row={row} column={column} owners={owners} />, [row, column, owners]);
}

function RowCell(props: RowLineProps & { column: Column; active: boolean }) {
  const { importId, row, column, active, texts, editing, offered, unitNames, onCommit, onCancel, owners } =
    props;
  const title = columnTitle(column, texts);
  const content = useStableCell(row, column, owners);
  if (active && editing) {
    return (
      <div className={`${css.cell} ${css.editing}`} role="gridcell" data-open-cell>
        <CellEditor
          importId={importId}
          row={offered ? patchedRow(row, offered) : row}
          column={column}
          label={title}
          unitNames={unitNames}
          onCommit={onCommit}
          onCancel={onCancel}
        />
      </div>
    );
  }
  return (
    <div
      className={`${css.cell} ${column.id === 'name' ? css.name : ''}`}
      role="gridcell"
      data-figure={column.editor === 'target' || undefined}
      tabIndex={active ? 0 : -1}
      data-row={row.id}
      data-column={column.id}
    >
      <span className={css.label}>{title}</span>
      <span>{content}</span>
    </div>
  );
}
