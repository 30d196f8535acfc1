/** The working state of the confirmation screen: tab, focused cell, open editor or dialog; and what keys do. */
import { notifications } from '@mantine/notifications';
import { useMemo, useRef, useState } from 'react';
import type { DraftRow } from '../../../src/plans/contract.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { Patch } from './change.ts';
import { columnsFor, milestones, usedColumns } from './columns.ts';
import type { Leave } from './editors.tsx';
import type { Command } from './keymap.ts';
import {
  acceptConfident,
  gridItems,
  isRowTab,
  moved,
  newRow,
  nextInPlan,
  type Tab,
  TABS,
  tabOf,
} from './moves.ts';
import { findingsByRow, isDoubtful, orderRows, seek } from './order.ts';
import { rowName } from './row-name.ts';
import type { Cursor } from './rows-grid.tsx';
import { same } from './same.ts';
import { canSplit, mergeRows, splitRow } from './split-merge.ts';
import type { DraftAtScreen } from './use-draft.ts';

type Dialog = 'split' | 'add' | 'help' | 'confirm';

const MOTIONS = [
  'up',
  'down',
  'left',
  'right',
  'row-start',
  'row-end',
  'page-up',
  'page-down',
  'first-row',
  'last-row',
] as const;
const READING = new Set<Command>([...MOTIONS, 'next-doubtful', 'previous-doubtful', 'show-passage', 'help']);

/** Rows to put first, as they stand at this moment. */
function doubtfulIds(draft: DraftAtScreen): Set<string> {
  const findings = findingsByRow(draft.draft?.findings ?? []);
  const ids = [...draft.rows.values()].filter((row) => isDoubtful(row, findings.get(row.id) ?? []));
  return new Set(ids.map((row) => row.id));
}

export function useWorkbench(draft: DraftAtScreen, readOnly: boolean) {
  const { confirm } = useTexts();
  const { rows, change, dispatch, held } = draft;
  const [tab, setTab] = useState<Tab>('indicator');
  const [cursors, setCursors] = useState<Partial<Record<Tab, Cursor>>>({});
  const [editing, setEditing] = useState(false);
  const [dialog, setDialog] = useState<Dialog>();
  const [first, setFirst] = useState<ReadonlySet<string>>(() => doubtfulIds(draft));
  const [doubtfulFirst, setDoubtfulFirst] = useState(true);
  const [allColumns, setAllColumns] = useState(false);
  const [focusRequest, setFocusRequest] = useState(0);
  /** The last request that the table has answered; it outlives the table of one tab. */
  const focusAnswered = useRef(0);
  const [showRequest, setShowRequest] = useState(0);

  const view = useMemo(() => {
    if (!isRowTab(tab)) return { ids: [], items: [], columns: [] };
    const ids = orderRows(rows.values(), tab, doubtfulFirst ? first : new Set());
    const shown = ids.flatMap((id) => rows.get(id) ?? []);
    const columns = columnsFor(tab, milestones(shown));
    return {
      ids,
      items: gridItems(ids, rows, !doubtfulFirst),
      columns: allColumns ? columns : usedColumns(columns, shown),
    };
  }, [tab, rows, first, doubtfulFirst, allColumns]);
  const findings = useMemo(() => findingsByRow(draft.draft?.findings ?? []), [draft.draft?.findings]);
  const { ids, columns } = view;
  const kept = cursors[tab];
  const firstId = ids[0];
  const start = firstId === undefined ? undefined : { rowId: firstId, column: 'head' };
  const cursor = kept && ids.includes(kept.rowId) ? kept : start;
  const row = cursor && rows.get(cursor.rowId);

  const focus = () => setFocusRequest((count) => count + 1);
  const stopEditing = () => {
    setEditing(false);
    held.current = undefined;
  };
  const goTo = (next: Cursor | undefined, inTab: Tab = tab) => {
    stopEditing();
    if (inTab !== tab) setTab(inTab);
    if (next) setCursors((all) => ({ ...all, [inTab]: next }));
    focus();
  };
  const say = (message: string) => notifications.show({ message });
  const doubtfulOpen = (id: string): boolean => {
    const other = rows.get(id);
    return other?.state === 'open' && isDoubtful(other, findings.get(id) ?? []);
  };
  const seekDoubtful = (step: 1 | -1) => {
    const id = seek(ids, cursor?.rowId, step, doubtfulOpen);
    if (id !== undefined) goTo({ rowId: id, column: 'head' });
    else if (!row || !doubtfulOpen(row.id)) say(confirm.nothingLeft);
  };
  const jump = (rowId: string) => {
    const target = rows.get(rowId);
    if (target) goTo({ rowId, column: 'head' }, tabOf(target));
  };
  /** After the last row of a tab the work goes on in the next tab that has open rows. */
  const goOn = (done: string) => {
    const isOpen = (id: string) => id !== done && rows.get(id)?.state === 'open';
    const id = seek(ids, done, 1, isOpen);
    if (id !== undefined) return goTo({ rowId: id, column: 'head' });
    const rest = TABS.slice(TABS.indexOf(tab) + 1).filter(isRowTab);
    const next = rest.find((other) => orderRows(rows.values(), other, first).some(isOpen));
    if (!next) return say(confirm.allDone);
    say(confirm.tabDone(confirm.tabs[next]));
    const rowId = orderRows(rows.values(), next, doubtfulFirst ? first : new Set()).find(isOpen);
    goTo(rowId === undefined ? undefined : { rowId, column: 'head' }, next);
  };
  const accept = (target: DraftRow) => {
    if (target.state === 'open') change([{ op: 'set', rowId: target.id, state: 'accepted' }]);
    goOn(target.id);
  };
  const toggle = (target: DraftRow) =>
    change([{ op: 'set', rowId: target.id, state: target.state === 'accepted' ? 'open' : 'accepted' }]);
  const remove = (target: DraftRow) => {
    const at = ids.indexOf(target.id);
    const next = ids[at + 1] ?? ids[at - 1];
    change([{ op: 'set', rowId: target.id, state: 'removed' }]);
    say(confirm.removed(rowName(target, 50)));
    goTo(next === undefined ? undefined : { rowId: next, column: 'head' });
  };
  const merge = (target: DraftRow) => {
    const next = nextInPlan(target, rows);
    const merged = canSplit(target) && next && canSplit(next) ? mergeRows(target, next) : undefined;
    if (merged) change(merged);
    else say(confirm.cannotMerge);
  };
  const split = (at: number) => {
    setDialog(undefined);
    if (!row || !canSplit(row)) return;
    const id = crypto.randomUUID();
    const changes = splitRow(row, at, id, nextInPlan(row, rows)?.position);
    if (!changes) return;
    if (first.has(row.id)) setFirst(new Set([...first, id]));
    change(changes);
    goTo({ rowId: id, column: 'head' });
  };
  const add = (name: string) => {
    setDialog(undefined);
    if (!isRowTab(tab)) return;
    const id = crypto.randomUUID();
    if (row && first.has(row.id)) setFirst(new Set([...first, id]));
    change([newRow(tab, id, name, row, rows)]);
    goTo({ rowId: id, column: 'name' });
  };
  const acceptSure = () => {
    const chunks = acceptConfident(ids, rows, findings);
    for (const chunk of chunks) change(chunk);
    say(confirm.acceptedConfident(chunks.flat().length));
  };
  const travel = (type: 'undo' | 'redo') => {
    const rowId = draft.state[type].at(-1)?.[0]?.rowId;
    dispatch({ type, key: crypto.randomUUID() });
    const target = rowId === undefined ? undefined : rows.get(rowId);
    if (target) goTo({ rowId: target.id, column: 'head' }, tabOf(target));
  };
  const edit = (at: Cursor | undefined) => {
    const column = at?.column === 'head' ? 'name' : at?.column;
    if (readOnly || !at || column === undefined || !columns.some(({ id }) => id === column)) return;
    setCursors((all) => ({ ...all, [tab]: { ...at, column } }));
    held.current = at.rowId;
    setEditing(true);
  };
  const commit = (patch: Patch, leave: Leave) => {
    if (!editing || !cursor || !row) return;
    stopEditing();
    const before = row.value as Record<string, unknown>;
    if (Object.entries(patch).some(([field, value]) => !same(before[field], value))) {
      change([{ op: 'set', rowId: row.id, patch }]);
    }
    if (leave === 'blur') return;
    goTo(leave === 'stay' ? cursor : moved(cursor, leave === 'next' ? 'right' : 'left', ids, columns));
  };
  const cancel = () => {
    stopEditing();
    focus();
  };
  const onRow = (act: (target: DraftRow) => void) => () => row && act(row);
  const move = (motion: (typeof MOTIONS)[number]) => () =>
    cursor && goTo(moved(cursor, motion, ids, columns));
  const acts: Record<Command, () => void> = {
    'next-doubtful': () => seekDoubtful(1),
    'previous-doubtful': () => seekDoubtful(-1),
    accept: onRow(accept),
    toggle: onRow(toggle),
    'accept-confident': acceptSure,
    edit: () => edit(cursor),
    split: onRow((target) => (canSplit(target) ? setDialog('split') : say(confirm.cannotSplit))),
    merge: onRow(merge),
    add: () => setDialog('add'),
    delete: onRow(remove),
    undo: () => travel('undo'),
    redo: () => travel('redo'),
    'show-passage': () => setShowRequest((count) => count + 1),
    help: () => setDialog('help'),
    up: move('up'),
    down: move('down'),
    left: move('left'),
    right: move('right'),
    'row-start': move('row-start'),
    'row-end': move('row-end'),
    'page-up': move('page-up'),
    'page-down': move('page-down'),
    'first-row': move('first-row'),
    'last-row': move('last-row'),
  };
  const run = (command: Command) => {
    if (!readOnly || READING.has(command)) acts[command]();
  };
  const showTab = (next: Tab) => {
    stopEditing();
    setTab(next);
  };
  const openTab = (next: Tab) => {
    showTab(next);
    if (isRowTab(next)) focus();
  };
  const sortDoubtful = (wanted: boolean) => {
    setFirst(doubtfulIds(draft));
    setDoubtfulFirst(wanted);
  };
  const closeDialog = () => {
    setDialog(undefined);
    focus();
  };
  return {
    ...view,
    tab,
    openTab,
    showTab,
    cursor,
    goTo,
    row,
    editing,
    edit,
    commit,
    cancel,
    findings,
    run,
    dialog,
    setDialog,
    closeDialog,
    split,
    add,
    jump,
    doubtfulFirst,
    sortDoubtful,
    allColumns,
    setAllColumns,
    focusRequest,
    focusAnswered,
    showRequest,
  };
}

export type Workbench = ReturnType<typeof useWorkbench>;
