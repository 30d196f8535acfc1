/**
 * Changes to a draft as the person makes them: by field, so that two people at two fields of one row do not
 * disturb each other and an undo takes back only what was done. The server receives whole rows.
 */
import type { DraftChange, DraftRow } from '../../../src/plans/draft/contract.ts';
import { isRecord } from '../../../src/shared/json.ts';

export type RowKind = DraftRow['kind'];
export type RowState = DraftRow['state'];
/** Field → new value; `undefined` clears the field. */
export type Patch = Readonly<Record<string, unknown>>;

export interface SetChange {
  op: 'set';
  rowId: string;
  patch?: Patch;
  state?: RowState;
  position?: number;
}
export interface AddChange {
  op: 'add';
  rowId: string;
  kind: Exclude<RowKind, 'header'>;
  position: number;
  value: DraftRow['value'];
}
export type Change = SetChange | AddChange;

export type Rows = ReadonlyMap<string, DraftRow>;

/** The fields of a row's value, for reading by name. */
export function fieldsOf(row: DraftRow): Record<string, unknown> {
  return row.value as Record<string, unknown>;
}

function patched(value: DraftRow['value'], patch: Patch): Record<string, unknown> {
  const result: Record<string, unknown> = { ...value };
  for (const [field, next] of Object.entries(patch)) {
    if (next === undefined) delete result[field];
    else result[field] = next;
  }
  return result;
}

function applyOne(rows: Map<string, DraftRow>, change: Change): void {
  if (change.op === 'add') {
    // A row that a person typed needs nobody's second look.
    const { rowId: id, kind, position, value } = change;
    rows.set(id, { id, kind, position, value, version: 0, state: 'accepted' } as DraftRow);
    return;
  }
  const row = rows.get(change.rowId);
  if (!row) return;
  rows.set(change.rowId, {
    ...row,
    ...(change.patch && { value: patched(row.value, change.patch) }),
    ...(change.state !== undefined && { state: change.state }),
    ...(change.position !== undefined && { position: change.position }),
  } as DraftRow);
}

/** The rows after the changes; the rows given stay as they are. */
export function applyChanges(rows: Rows, changes: readonly Change[]): Map<string, DraftRow> {
  const next = new Map(rows);
  for (const change of changes) applyOne(next, change);
  return next;
}

function inverseOfOne(rows: Rows, change: Change): SetChange {
  if (change.op === 'add') return { op: 'set', rowId: change.rowId, state: 'removed' };
  const row = rows.get(change.rowId);
  if (!row) return { op: 'set', rowId: change.rowId };
  const before = fieldsOf(row);
  const fields = Object.keys(change.patch ?? {});
  return {
    op: 'set',
    rowId: change.rowId,
    ...(change.patch && { patch: Object.fromEntries(fields.map((field) => [field, before[field]])) }),
    ...(change.state !== undefined && { state: row.state }),
    ...(change.position !== undefined && { position: row.position }),
  };
}

/** What takes the changes back, seen from the rows as they are before them. Each row may occur once. */
export function inverseOf(rows: Rows, changes: readonly Change[]): SetChange[] {
  return changes.map((change) => inverseOfOne(rows, change));
}

/** The changes as the server takes them: whole values on top of the rows it last told. */
export function toServer(base: Rows, changes: readonly Change[]): DraftChange[] {
  const rows = applyChanges(base, changes);
  return changes.map((change): DraftChange => {
    if (change.op === 'add') return { ...change, value: rows.get(change.rowId)?.value };
    const { rowId, patch, state, position } = change;
    return {
      op: 'set',
      rowId,
      version: base.get(rowId)?.version ?? 0,
      ...(patch && { value: rows.get(rowId)?.value }),
      ...(state !== undefined && { state }),
      ...(position !== undefined && { position }),
    };
  });
}

/** The changed things of one change under one name each; "state" and "position" stand beside the value's fields. */
export function facetsOf(change: SetChange): Map<string, unknown> {
  const facets = new Map(
    Object.entries(change.patch ?? {}).map(([field, value]) => [`value.${field}`, value]),
  );
  if (change.state !== undefined) facets.set('state', change.state);
  if (change.position !== undefined) facets.set('position', change.position);
  return facets;
}

/** What a row says under a name of `facetsOf`. */
export function facetOf(row: DraftRow, facet: string): unknown {
  if (facet === 'state') return row.state;
  if (facet === 'position') return row.position;
  return fieldsOf(row)[facet.slice('value.'.length)];
}

/** The change without the things named; undefined when nothing is left of it. */
export function without(change: SetChange, facets: ReadonlySet<string>): SetChange | undefined {
  const patch = Object.entries(change.patch ?? {}).filter(([field]) => !facets.has(`value.${field}`));
  const state = facets.has('state') ? undefined : change.state;
  const position = facets.has('position') ? undefined : change.position;
  if (patch.length === 0 && state === undefined && position === undefined) return undefined;
  return {
    op: 'set',
    rowId: change.rowId,
    ...(patch.length > 0 && { patch: Object.fromEntries(patch) }),
    ...(state !== undefined && { state }),
    ...(position !== undefined && { position }),
  };
}

/** Whether something read from the browser's store is a list of changes. */
export function isChange(value: unknown): value is Change {
  return isRecord(value) && (value.op === 'set' || value.op === 'add') && typeof value.rowId === 'string';
}
