/** The table of lines: one cell has the focus, keys move it, and a cell opens for editing in place. */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
} from 'react';
import type { DraftFinding } from '../../../src/plans/draft/contract.ts';
import { usePaperRange } from '../../design/on-paper.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { Rows } from './change.ts';
import type { Column } from './columns.ts';
import { type Cursor, type GridItem, isAt, placeOf } from './grid-items.ts';
import { columnTitle, type LineContext, RowLine, SectionLine } from './grid-lines.tsx';
import css from './grid.module.css';
import type { Press } from './head-cell.tsx';
import { commandFor } from './keymap.ts';
import type { Line } from './things/things.ts';

interface RowsGridProps extends LineContext {
  label: string;
  rows: Rows;
  lines: ReadonlyMap<string, Line>;
  items: readonly GridItem[];
  findings: ReadonlyMap<string, DraftFinding[]>;
  /** Counts up whenever the focus is to go into the table. */
  focusRequest: number;
  /** The last request that was answered. */
  focusAnswered: RefObject<number>;
  /** What can be decided about a whole section; absent where nothing can. */
  sectionAction: { label: string; onSection: (ids: readonly string[]) => void } | undefined;
  onCursor: (cursor: Cursor) => void;
  onEdit: (cursor: Cursor) => void;
  onPress: (at: Cursor, button: Press) => void;
}

const HEAD_WIDTH = 108;

/** As wide as they are on the screen; on paper they share its width in the same proportions. */
function columnWidths(columns: readonly Column[]): CSSProperties {
  const widths = [HEAD_WIDTH, ...columns.map((column) => column.width)];
  // The text of a line takes what room is left.
  const shared = columns.map(({ id, width }) => (id === 'name' ? `minmax(${width}px, 1fr)` : `${width}px`));
  return {
    '--least': `${widths.reduce((sum, width) => sum + width, 0)}px`,
    '--head': `${HEAD_WIDTH}px`,
    '--columns': [`${HEAD_WIDTH}px`, ...shared].join(' '),
    '--printed-columns': widths.map((width) => `minmax(0, ${width}fr)`).join(' '),
  } as CSSProperties;
}

const nothing: readonly DraftFinding[] = [];

const keyOf = (item: GridItem | undefined, index: number) =>
  !item || item.kind === 'section' ? `section ${index}` : `${item.kind} ${item.id}`;

export function RowsGrid(props: RowsGridProps) {
  const { items, columns, cursor, label, editing, focusRequest, focusAnswered } = props;
  const texts = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => 48,
    overscan: 12,
    rangeExtractor: usePaperRange(),
    getItemKey: (index) => keyOf(items[index], index),
  });
  const index = items.findIndex((item) => isAt(cursor, placeOf(item) ?? { rowId: '' }));

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
    const { target } = event;
    // The menu of a line is drawn elsewhere on the page, but its keys come by here too.
    if (!(target instanceof Element) || !event.currentTarget.contains(target)) return;
    if (target.closest('input, textarea, select, button')) return;
    const command = commandFor(event, cursor?.column === 'head' ? 'head' : 'cell');
    if (!command) return;
    event.preventDefault();
    props.onCommand(command);
  };
  /** The first click chooses a cell, a second one opens it; a click on a button of a line does what it says at once. */
  const click = (event: MouseEvent) => {
    const { target } = event;
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    const { row: rowId, column, mention } = cell?.dataset ?? {};
    if (!(target instanceof Element) || rowId === undefined || column === undefined) return;
    const at = { rowId, column, ...(mention !== undefined && { mention: true }) };
    const button = target.closest<HTMLElement>('[data-press]')?.dataset.press;
    const again = isAt(cursor, at) && cursor?.column === column;
    if (button) props.onPress(at, button as Press);
    else if (target.closest('button')) return;
    else if (again && column !== 'head') props.onEdit(at);
    else props.onCursor(at);
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
        {visible.map(({ index: at, key }) => (
          <div key={key} data-index={at} ref={virtual.measureElement} role="presentation">
            <ItemLine {...props} item={items[at]} index={at} />
          </div>
        ))}
        <div role="presentation" style={{ height: after }} />
      </div>
    </div>
  );
}

function ItemLine(props: RowsGridProps & { item: GridItem | undefined; index: number }) {
  const { item, index, lines, rows, findings, sectionAction } = props;
  if (!item) return null;
  if (item.kind === 'section') {
    const action = sectionAction && {
      label: sectionAction.label,
      onClick: () => sectionAction.onSection(item.ids),
    };
    return <SectionLine title={item.title} index={index} action={action} />;
  }
  const id = item.kind === 'row' ? item.id : item.of;
  const line = lines.get(id);
  const own = rows.get(item.id);
  if (!line || !own) return null;
  const mention = item.kind === 'mention';
  const found = findings.get(id) ?? nothing;
  const row = mention ? own : line.row;
  return (
    <RowLine {...props} line={line} own={own} row={row} mention={mention} findings={found} index={index} />
  );
}
