/** The lines of the table in their order, and what a command changes; pure, so that the hook only wires it up. */
import type { DraftFinding, DraftRow } from '../../../src/plans/draft/contract.ts';
import { BATCH_LIMIT } from './draft-state.ts';
import type { AddChange, Change, Rows } from './change.ts';
import { isDoubtfulLine } from './order.ts';
import type { GridItem, Place } from './grid-items.ts';
import { isUncounted, kindOf, type RowTab, type Tab } from './tabs.ts';
import { type Line, type Things, thingTab } from './things/things.ts';

export interface ItemOptions {
  /** Sections only make sense in the order of the plan. */
  sections: boolean;
  /** Ids of the things whose mentions are folded out. */
  unfolded: ReadonlySet<string>;
}

const sectionOf = (line: Line | undefined): string | undefined =>
  line && 'section' in line.row.value ? line.row.value.section : undefined;

/** Which lines stand in one section: those up to the next line that begins another. */
function inSections(ids: readonly string[], lines: ReadonlyMap<string, Line>) {
  const sections: { title: string | undefined; ids: string[] }[] = [];
  for (const id of ids) {
    const own = sectionOf(lines.get(id));
    const last = sections.at(-1);
    if (last && (own === undefined || own === last.title)) last.ids.push(id);
    else sections.push({ title: own, ids: [id] });
  }
  return sections;
}

function itemsOfLine(id: string, line: Line | undefined, unfolded: ReadonlySet<string>): GridItem[] {
  const open = line?.thing && line.rows.length > 1 && unfolded.has(line.thing.id);
  const mentions = open ? line.rows.map((row): GridItem => ({ kind: 'mention', id: row.id, of: id })) : [];
  return [{ kind: 'row', id }, ...mentions];
}

/** The lines of a tab, with their mentions where they are folded out, and a heading before each section. */
export function gridItems(
  ids: readonly string[],
  lines: ReadonlyMap<string, Line>,
  { sections, unfolded }: ItemOptions,
): GridItem[] {
  const items = (id: string) => itemsOfLine(id, lines.get(id), unfolded);
  if (!sections) return ids.flatMap(items);
  return inSections(ids, lines).flatMap(({ title, ids: own }): GridItem[] => [
    ...(title === undefined ? [] : [{ kind: 'section' as const, title, ids: own }]),
    ...own.flatMap(items),
  ]);
}

/** A long list of changes in sets that the server takes at once. */
export function inBatches(changes: readonly Change[]): Change[][] {
  const batches = Math.ceil(changes.length / BATCH_LIMIT);
  return Array.from({ length: batches }, (_, at) => changes.slice(at * BATCH_LIMIT, (at + 1) * BATCH_LIMIT));
}

/** The lines that are open, were read without doubt and have no finding. */
export function confidentLines(
  lines: readonly Line[],
  findings: ReadonlyMap<string, DraftFinding[]>,
): Line[] {
  return lines.filter(
    (line) => line.state === 'open' && !isDoubtfulLine(line, findings.get(line.row.id) ?? []),
  );
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
): AddChange {
  const next = after && nextInPlan(after, rows);
  const kind = kindOf(tab);
  const last = Math.max(
    0,
    ...[...rows.values()].filter((row) => row.kind === kind).map((row) => row.position),
  );
  const position = after ? (after.position + (next?.position ?? after.position + 2)) / 2 : last + 1;
  const section = after && 'section' in after.value ? after.value.section : undefined;
  const base = {
    id,
    // What an appendix lists always counts.
    source: isUncounted(tab) ? ('body' as const) : ('appendix' as const),
    name,
    quote: '',
    location: {},
    leads: [],
    coordinators: [],
    confidence: 1,
    ...(section !== undefined && { section }),
  };
  switch (kind) {
    case 'indicator':
      return { op: 'add', rowId: id, kind, position, value: { ...base, targets: [], agencies: [] } };
    case 'task':
      return { op: 'add', rowId: id, kind, position, value: { ...base, deadline: { kind: 'none' } } };
    case 'reporting':
      return {
        op: 'add',
        rowId: id,
        kind,
        position,
        value: { cycle: 'adhoc', quote: name, location: {} },
      };
  }
}

/** Where a row is found: its tab, and its line there. */
export interface RowPlace extends Place {
  tab: Tab;
  /** The thing to fold out, when the row is a mention that does not lead. */
  unfold?: string;
}

export function placeOfRow({ id, kind }: DraftRow, { byRow }: Things): RowPlace {
  const thing = byRow.get(id);
  if (!thing) return { tab: kind, rowId: id };
  const tab = thingTab(thing);
  return thing.rows[0].id === id ? { tab, rowId: id } : { tab, rowId: id, mention: true, unfold: thing.id };
}
