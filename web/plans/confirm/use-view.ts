/** What the table shows and where the focus is: tab, order, columns, the focused cell of each tab. */
import { useMemo, useRef, useState } from 'react';
import { columnsFor, milestones, usedColumns } from './columns.ts';
import { gridItems, isRowTab, type Tab, tabOf } from './moves.ts';
import { findingsByRow, isDoubtful, orderRows } from './order.ts';
import type { Cursor } from './grid-items.ts';
import type { DraftAtScreen } from './use-draft.ts';

/** Rows to put first, as they stand at this moment. */
function doubtfulIds(draft: DraftAtScreen): Set<string> {
  const findings = findingsByRow(draft.draft?.findings ?? []);
  const doubtful = [...draft.rows.values()].filter((row) => isDoubtful(row, findings.get(row.id) ?? []));
  return new Set(doubtful.map((row) => row.id));
}

const NOTHING: ReadonlySet<string> = new Set();

export function useView(draft: DraftAtScreen) {
  const { rows } = draft;
  const [tab, setTab] = useState<Tab>('indicator');
  const [cursors, setCursors] = useState<Partial<Record<Tab, Cursor>>>({});
  const [first, setFirst] = useState<ReadonlySet<string>>(() => doubtfulIds(draft));
  const [doubtfulFirst, setDoubtfulFirst] = useState(true);
  const [allColumns, setAllColumns] = useState(false);
  const [focusRequest, setFocusRequest] = useState(0);
  /** The last request that the table has answered; it outlives the table of one tab. */
  const focusAnswered = useRef(0);
  const order = doubtfulFirst ? first : NOTHING;

  const shown = useMemo(() => {
    if (!isRowTab(tab)) return { ids: [], items: [], columns: [] };
    const ids = orderRows(rows.values(), tab, order);
    const list = ids.flatMap((id) => rows.get(id) ?? []);
    const columns = columnsFor(tab, milestones(list));
    return {
      ids,
      items: gridItems(ids, rows, order === NOTHING),
      columns: allColumns ? columns : usedColumns(columns, list),
    };
  }, [tab, rows, order, allColumns]);
  const findings = useMemo(() => findingsByRow(draft.draft?.findings ?? []), [draft.draft?.findings]);

  const kept = cursors[tab];
  const top = shown.ids[0];
  const start = top === undefined ? undefined : { rowId: top, column: 'head' };
  const cursor = kept && shown.ids.includes(kept.rowId) ? kept : start;

  const focus = () => setFocusRequest((count) => count + 1);
  const put = (next: Cursor | undefined, inTab: Tab = tab) => {
    setTab(inTab);
    if (next) setCursors((all) => ({ ...all, [inTab]: next }));
  };
  return {
    ...shown,
    tab,
    cursor,
    row: cursor && rows.get(cursor.rowId),
    findings,
    order,
    focusRequest,
    focusAnswered,
    doubtfulFirst,
    allColumns,
    setAllColumns,
    focus,
    put,
    /** Puts the cursor on a row, in whatever tab it stands. */
    goTo: (next: Cursor | undefined, inTab: Tab = tab) => {
      put(next, inTab);
      focus();
    },
    jump: (rowId: string) => {
      const target = rows.get(rowId);
      if (target) put({ rowId, column: 'head' }, tabOf(target));
      focus();
    },
    /** A row made out of another one stands beside it, among the doubtful ones or not. */
    follow: (rowId: string, origin: string | undefined) => {
      if (origin !== undefined && first.has(origin)) setFirst(new Set([...first, rowId]));
    },
    sortDoubtful: (wanted: boolean) => {
      setFirst(doubtfulIds(draft));
      setDoubtfulFirst(wanted);
    },
    isDoubtfulOpen: (id: string): boolean => {
      const row = rows.get(id);
      return row?.state === 'open' && isDoubtful(row, findings.get(id) ?? []);
    },
  };
}

export type View = ReturnType<typeof useView>;
