/** What the table shows and where the focus is: tab, order, columns, what is folded out, the focused cell of each tab. */
import { useMemo, useReducer, useState } from 'react';
import type { DraftFinding, DraftRow } from '../../../src/plans/draft/contract.ts';
import { GridAccess, type GridWish } from '../../design/grid/grid-access.ts';
import type { OutsideKind } from '../../../src/reading/contract.ts';
import type { Rows } from './change.ts';
import { columnsFor, milestones, shownColumns } from './columns.ts';
import { type Cursor, isAt, type Place, placeOf } from './grid-items.ts';
import { gridItems, placeOfRow } from './moves.ts';
import { findingsByRow, findingsOfLine, firstOnes, isDoubtfulLine, needsLook } from './order.ts';
import { firstTab, isRowTab, isUncounted, kindOf, shownTabs, type Tab } from './tabs.ts';
import { type Line, linesOf, lineTab, type Things, thingsOf } from './things/things.ts';
import type { DraftAtScreen } from './use-draft.ts';

/** What the document is; undefined for a plan. */
function documentKindOf(rows: Rows): OutsideKind | undefined {
  const header = rows.get('header');
  return header?.kind === 'header' ? header.value.documentKind : undefined;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Things, lines and what is found about them, as they follow from the rows. */
function useLines({ rows, draft }: DraftAtScreen) {
  const found = draft?.findings;
  const things = useMemo(() => thingsOf(rows), [rows]);
  const lines = useMemo(() => linesOf(rows, things), [rows, things]);
  const findings = useMemo(() => {
    const byRow = findingsByRow(found ?? []);
    const each = [...lines].map(([id, line]) => [id, findingsOfLine(line, byRow)] as const);
    return new Map<string, DraftFinding[]>(each.map(([id, list]) => [id, [...list]]));
  }, [lines, found]);
  const tabs = useMemo(() => Map.groupBy(lines.values(), lineTab), [lines]);
  return { things, lines, findings, tabs };
}

/** The lines to put first, as they stand at this moment. */
function doubtfulIds(lines: ReadonlyMap<string, Line>, findings: ReadonlyMap<string, DraftFinding[]>) {
  return new Set(
    [...lines].flatMap(([id, line]) => (isDoubtfulLine(line, findings.get(id) ?? []) ? [id] : [])),
  );
}

function useShown(draft: DraftAtScreen) {
  const all = useLines(draft);
  const { lines, findings, tabs } = all;
  const [tab, setTab] = useState<Tab>(() => firstTab(new Set<Tab>(tabs.keys())));
  const [first, setFirst] = useState<ReadonlySet<string>>(() => doubtfulIds(lines, findings));
  const [doubtfulFirst, setDoubtfulFirst] = useState(true);
  const [allColumns, setAllColumns] = useState(false);
  /** A column that is empty so far and was asked for. */
  const [wanted, setWanted] = useState<string>();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(NOTHING);
  const order = doubtfulFirst && !isUncounted(tab) ? first : NOTHING;
  const documentKind = documentKindOf(draft.rows);
  const shown = useMemo(() => {
    if (!isRowTab(tab)) return { ids: [], items: [], columns: [] };
    const own = tabs.get(tab) ?? [];
    const ids = firstOnes(
      own.map(({ row }) => row.id),
      order,
    );
    const said = own.map(({ row }) => row);
    const behind = own.flatMap((line) => [...line.rows]);
    const years = milestones(allColumns ? [...said, ...behind] : said);
    const columns = columnsFor(kindOf(tab), years, documentKind);
    return {
      ids,
      items: gridItems(ids, lines, { sections: order === NOTHING, unfolded }),
      columns: allColumns ? columns : shownColumns(columns, said, behind, wanted),
    };
  }, [tab, tabs, lines, order, allColumns, unfolded, wanted, documentKind]);
  return {
    ...all,
    ...shown,
    tab,
    order,
    unfolded,
    doubtfulFirst,
    allColumns,
    setTab,
    setAllColumns,
    setWanted,
    /** Folds the mentions of a thing out or in. */
    fold: (thing: string, open: boolean) =>
      setUnfolded((before) => {
        const next = new Set(before);
        if (open) next.add(thing);
        else next.delete(thing);
        return next;
      }),
    /** A line made out of another one stands beside it, among the doubtful ones or not. */
    follow: (rowId: string, origin: string | undefined) => {
      if (origin !== undefined && first.has(origin)) setFirst(new Set([...first, rowId]));
    },
    sortDoubtful: (wish: boolean) => {
      setFirst(doubtfulIds(lines, findings));
      setDoubtfulFirst(wish);
    },
  };
}

export function useView(draft: DraftAtScreen) {
  const { rows } = draft;
  const shown = useShown(draft);
  const { tab, ids, items, things, lines, findings, setTab, fold } = shown;
  const [cursors, setCursors] = useState<Partial<Record<Tab, Cursor>>>({});
  const [access] = useState(() => new GridAccess({ kind: 'focus' }));
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const places = useMemo(() => items.flatMap((item) => placeOf(item) ?? []), [items]);

  const cursor = atPlace(cursors[tab], places, things) ?? start(ids);
  const row = cursor && rows.get(cursor.rowId);
  const line = cursor && lines.get(things.byRow.get(cursor.rowId)?.rows[0].id ?? cursor.rowId);

  const want = (wish: GridWish) => {
    access.wish(wish);
    draw();
  };
  const focus = () => want({ kind: 'focus' });
  const put = (next: Cursor | undefined, inTab: Tab = tab) => {
    setTab(inTab);
    if (next) setCursors((all) => ({ ...all, [inTab]: next }));
  };
  /** Puts the cursor on a row, in whatever tab it stands. @param among as the things stand, or are about to */
  const jump = (target: DraftRow | undefined, among: Things = things, column = NAME, open = false) => {
    if (target) {
      const { tab: inTab, unfold, ...place } = placeOfRow(target, among);
      if (unfold !== undefined) fold(unfold, true);
      put({ ...place, column }, inTab);
    }
    want({ kind: open ? 'open' : 'focus' });
  };
  return {
    ...shown,
    shownTabs: shownTabs(new Set<Tab>(shown.tabs.keys()), tab, documentKindOf(rows) !== undefined),
    places,
    cursor,
    row,
    line,
    /** Whether the cursor is on one mention and not on its thing. */
    onMention: cursor?.mention ?? false,
    access,
    focus,
    put,
    goTo: (next: Cursor | undefined, inTab: Tab = tab) => {
      put(next, inTab);
      focus();
    },
    jump,
    /** Opens a cell with a text in it. */
    openCell: (at: Cursor, inTab: Tab, text: string) => {
      put(at, inTab);
      want({ kind: 'open', text });
    },
    needsLook: (id: string): boolean => {
      const each = lines.get(id);
      return each !== undefined && needsLook(each, findings.get(id) ?? []);
    },
  };
}

/** The cell that one goes to when no other is meant. */
export const NAME = 'name';

const start = ([top]: readonly string[]): Cursor | undefined =>
  top === undefined ? undefined : { rowId: top, column: NAME };

/** The cursor as the table now stands: what was folded in or joined is found at its thing. */
function atPlace(kept: Cursor | undefined, places: readonly Place[], things: Things): Cursor | undefined {
  if (!kept || places.some((place) => isAt(kept, place))) return kept;
  const rowId = things.byRow.get(kept.rowId)?.rows[0].id;
  const line = places.find((place) => isAt(place, { rowId: rowId ?? kept.rowId }));
  return line && { ...line, column: kept.column };
}

export type View = ReturnType<typeof useView>;
