/** What differs between the rows as they are and what was typed into Hệ thống 57 the last time. Pure. */
import { compareTexts } from '../shared/order.ts';
import { digestOf, NOTHING } from './digest.ts';
import { type Field, FIELDS, type LineState, type Values } from './fields.ts';
import type { CentralRow } from './row.ts';

export interface KeptEntry {
  id: string;
  thingId: string;
  kind: CentralRow['kind'];
  /** As they were seen when it was ticked. */
  values: Values;
  by: string;
  at: Date;
}

export interface FieldChange {
  field: Field;
  before?: string;
  after?: string;
}

export interface ComparedLine extends CentralRow {
  state: LineState;
  changes: FieldChange[];
  /** The last entry that stands. */
  entry?: KeptEntry;
  digest: string;
}

/** In the order of the fields. */
export function changedFields(before: Values, after: Values): FieldChange[] {
  return FIELDS.flatMap((field) => {
    const [was, is] = [before[field], after[field]];
    if (was === is) return [];
    return [{ field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

const isTyped = (entry: KeptEntry | undefined): entry is KeptEntry =>
  entry !== undefined && Object.keys(entry.values).length > 0;

function lineOf(row: CentralRow, entry: KeptEntry | undefined): ComparedLine {
  const digest = digestOf(row.values);
  if (!isTyped(entry)) return { ...row, state: 'new', changes: [], digest };
  const changes = changedFields(entry.values, row.values);
  return { ...row, state: changes.length > 0 ? 'changed' : 'entered', changes, entry, digest };
}

const goneLine = (entry: KeptEntry): ComparedLine => ({
  thingId: entry.thingId,
  kind: entry.kind,
  values: entry.values,
  state: 'gone',
  changes: [],
  entry,
  digest: digestOf(NOTHING),
});

/**
 * Every row in its order, then what is gone, by name. A row of which "gone" was ticked stands nowhere, and is new when it
 * comes back.
 */
export function compareRows(
  rows: readonly CentralRow[],
  entries: ReadonlyMap<string, KeptEntry>,
): ComparedLine[] {
  const present = new Set(rows.map(({ thingId }) => thingId));
  const gone = [...entries.values()].filter((entry) => !present.has(entry.thingId) && isTyped(entry));
  return [
    ...rows.map((row) => lineOf(row, entries.get(row.thingId))),
    ...gone
      .toSorted(
        (a, b) => compareTexts(a.values.name ?? '', b.values.name ?? '') || (a.thingId < b.thingId ? -1 : 1),
      )
      .map(goneLine),
  ];
}

/** Whether somebody has to type something there. */
export const isToEnter = ({ state }: Pick<ComparedLine, 'state'>): boolean => state !== 'entered';
