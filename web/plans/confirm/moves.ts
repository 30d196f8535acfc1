/** Where the focus goes and what a command changes; pure, so that the hook only wires it up. */
import type { DraftFinding, DraftRow } from '../../../src/plans/draft/contract.ts';
import { BATCH_LIMIT } from './draft-state.ts';
import type { Change, Rows } from './change.ts';
import type { Column } from './columns.ts';
import type { Command } from './keymap.ts';
import { isDoubtful } from './order.ts';
import type { Cursor, GridItem } from './grid-items.ts';

export const ROW_TABS = ['indicator', 'task', 'reporting'] as const;
export type RowTab = (typeof ROW_TABS)[number];
export const TABS = [...ROW_TABS, 'header', 'findings', 'owners'] as const;
export type Tab = (typeof TABS)[number];

export const isRowTab = (tab: Tab): tab is RowTab => ROW_TABS.some((rowTab) => rowTab === tab);

/** Rows moved by Page Up and Page Down. */
const PAGE = 8;

const clamp = (value: number, max: number): number => Math.max(0, Math.min(max, value));

export const MOTIONS = [
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
] as const satisfies Command[];
export type Motion = (typeof MOTIONS)[number];

const ROW_STEP: Partial<Record<Motion, number>> = {
  up: -1,
  down: 1,
  'page-up': -PAGE,
  'page-down': PAGE,
  'first-row': Number.NEGATIVE_INFINITY,
  'last-row': Number.POSITIVE_INFINITY,
};
const COLUMN_STEP: Partial<Record<Motion, number>> = {
  left: -1,
  right: 1,
  'row-start': Number.NEGATIVE_INFINITY,
  'row-end': Number.POSITIVE_INFINITY,
};

/** The cell that a motion leads to; it stops at the edges. */
export function moved(
  cursor: Cursor,
  motion: Motion,
  ids: readonly string[],
  columns: readonly Column[],
): Cursor {
  const places = ['head', ...columns.map((column) => column.id)];
  const row = clamp(ids.indexOf(cursor.rowId) + (ROW_STEP[motion] ?? 0), ids.length - 1);
  const place = clamp(places.indexOf(cursor.column) + (COLUMN_STEP[motion] ?? 0), places.length - 1);
  return { rowId: ids[row] ?? cursor.rowId, column: places[place] ?? 'head' };
}

/** Rows of the tab with a line before each new section; sections only make sense in the order of the plan. */
export function gridItems(ids: readonly string[], rows: Rows, withSections: boolean): GridItem[] {
  let section: string | undefined;
  return ids.flatMap((id): GridItem[] => {
    const row = rows.get(id);
    const own = row && 'section' in row.value ? row.value.section : undefined;
    const starts = withSections && own !== undefined && own !== section;
    section = own ?? section;
    return starts
      ? [
          { kind: 'section', title: own },
          { kind: 'row', id },
        ]
      : [{ kind: 'row', id }];
  });
}

/** Accepts all open rows of the tab that were read without doubt and have no finding; [] when there are none. */
export function acceptConfident(
  ids: readonly string[],
  rows: Rows,
  findings: ReadonlyMap<string, DraftFinding[]>,
): Change[][] {
  const sure = ids.filter((id) => {
    const row = rows.get(id);
    return row?.state === 'open' && !isDoubtful(row, findings.get(id) ?? []);
  });
  const changes = sure.map((rowId): Change => ({ op: 'set', rowId, state: 'accepted' }));
  const chunks = Math.ceil(changes.length / BATCH_LIMIT);
  return Array.from({ length: chunks }, (_, at) => changes.slice(at * BATCH_LIMIT, (at + 1) * BATCH_LIMIT));
}

/** The row that follows in the plan, of the same kind and not removed. */
export function nextInPlan(row: DraftRow, rows: Rows): DraftRow | undefined {
  return [...rows.values()]
    .filter((other) => other.kind === row.kind && other.state !== 'removed' && other.position > row.position)
    .toSorted((a, b) => a.position - b.position)[0];
}

/** A new row of a tab right behind another one. */
export function newRow(
  tab: RowTab,
  id: string,
  name: string,
  after: DraftRow | undefined,
  rows: Rows,
): Change {
  const next = after && nextInPlan(after, rows);
  const last = Math.max(
    0,
    ...[...rows.values()].filter((row) => row.kind === tab).map((row) => row.position),
  );
  const position = after ? (after.position + (next?.position ?? after.position + 2)) / 2 : last + 1;
  const section = after && 'section' in after.value ? after.value.section : undefined;
  const base = {
    id,
    source: 'appendix' as const,
    name,
    quote: '',
    location: {},
    leads: [],
    coordinators: [],
    confidence: 1,
    ...(section !== undefined && { section }),
  };
  switch (tab) {
    case 'indicator':
      return { op: 'add', rowId: id, kind: tab, position, value: { ...base, targets: [], agencies: [] } };
    case 'task':
      return { op: 'add', rowId: id, kind: tab, position, value: { ...base, deadline: { kind: 'none' } } };
    case 'reporting':
      return {
        op: 'add',
        rowId: id,
        kind: tab,
        position,
        value: { cycle: 'adhoc', rule: name, quote: '', location: {} },
      };
  }
}

/** The tab that shows a row. */
export const tabOf = (row: DraftRow): Tab => row.kind;

export const tabId = (tab: Tab): string => `tab-${tab}`;
