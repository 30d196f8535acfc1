/**
 * Changes to a draft as the person makes them: by cell (cells.ts), so that two people at two cells of one row do not
 * disturb each other and an undo takes back only what was done. The server receives whole rows.
 */
import type { DraftChange, DraftRow } from '../../../src/plans/draft/contract.ts';
import { isRecord } from '../../../src/shared/json.ts';
import { cellOf, inCells, type Patch, patched } from './cells.ts';

export type RowKind = DraftRow['kind'];
export type RowState = DraftRow['state'];
export type { Patch };

export interface SetChange {
  op: 'set';
  rowId: string;
  patch?: Patch;
  state?: RowState;
  position?: number;
  /** The thing that the row states; its own id: it stands alone. */
  thing?: string;
  /** A person's choice of the leading row; null: by the rule. */
  leads?: boolean | null;
  /** A person's decision whether the thing counts; null: by the rule. */
  counted?: boolean | null;
}
export interface AddChange {
  op: 'add';
  rowId: string;
  kind: Exclude<RowKind, 'header'>;
  position: number;
  value: DraftRow['value'];
  thing?: string;
}
export type Change = SetChange | AddChange;

export type Rows = ReadonlyMap<string, DraftRow>;

/** The fields of a row's value, for reading by name. */
export function fieldsOf(row: DraftRow): Record<string, unknown> {
  return row.value as Record<string, unknown>;
}

/** What stands beside the value of a row and can be changed by itself, each with what the row says of it. */
const BESIDE = {
  state: (row: DraftRow) => row.state,
  position: (row: DraftRow) => row.position,
  thing: (row: DraftRow) => row.thing ?? row.id,
  leads: (row: DraftRow) => row.leads ?? null,
  counted: (row: DraftRow) => row.counted ?? null,
} as const;
type Beside = keyof typeof BESIDE;
const BESIDES = Object.keys(BESIDE) as Beside[];

/** What a change says of what stands beside the value; only what it does say. */
const besideOf = (change: SetChange): Partial<SetChange> =>
  Object.fromEntries(
    BESIDES.filter((name) => change[name] !== undefined).map((name) => [name, change[name]]),
  );

/** A row with what stands beside its value; null takes it away. */
function withBeside(row: DraftRow, change: SetChange): DraftRow {
  const next: Record<string, unknown> = { ...row, ...besideOf(change) };
  for (const name of BESIDES) if (next[name] === null) delete next[name];
  return next as unknown as DraftRow;
}

function applyOne(rows: Map<string, DraftRow>, change: Change): void {
  if (change.op === 'add') {
    // A row that a person typed needs nobody's second look.
    const { rowId: id, kind, position, value, thing } = change;
    const own = { id, kind, position, value, ...(thing !== undefined && { thing }) };
    rows.set(id, { ...own, version: 0, state: 'accepted' } as DraftRow);
    return;
  }
  const row = rows.get(change.rowId);
  if (!row) return;
  const value = change.patch ? patched(fieldsOf(row), change.patch) : row.value;
  rows.set(change.rowId, { ...withBeside(row, change), value } as DraftRow);
}

/** The changes as they are kept: whole fields handed over as the cells that they change. */
export function byCell(rows: Rows, changes: readonly Change[]): Change[] {
  return changes.map((change) => {
    const row = rows.get(change.rowId);
    if (change.op === 'add' || !row || !change.patch) return change;
    return { ...change, patch: inCells(fieldsOf(row), change.patch) };
  });
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
  const cells = Object.keys(change.patch ?? {});
  return {
    op: 'set',
    rowId: change.rowId,
    ...(change.patch && { patch: Object.fromEntries(cells.map((cell) => [cell, cellOf(before, cell)])) }),
    ...Object.fromEntries(Object.keys(besideOf(change)).map((name) => [name, BESIDE[name as Beside](row)])),
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
    const { rowId, patch } = change;
    return {
      op: 'set',
      rowId,
      version: base.get(rowId)?.version ?? 0,
      ...(patch && { value: rows.get(rowId)?.value }),
      ...besideOf(change),
    };
  });
}

/** What one change is about under one name each; "state", "thing" and the like stand beside the value's cells. */
export function facetsOf(change: SetChange): Map<string, unknown> {
  const facets = new Map(Object.entries(change.patch ?? {}).map(([cell, value]) => [`value.${cell}`, value]));
  for (const [name, value] of Object.entries(besideOf(change))) facets.set(name, value);
  return facets;
}

/** What a row says under a name of `facetsOf`. */
export function facetOf(row: DraftRow, facet: string): unknown {
  const name = BESIDES.find((each) => each === facet);
  if (name) return BESIDE[name](row);
  return cellOf(fieldsOf(row), facet.slice('value.'.length));
}

/** The change without the things named; undefined when nothing is left of it. */
export function without(change: SetChange, facets: ReadonlySet<string>): SetChange | undefined {
  const patch = Object.entries(change.patch ?? {}).filter(([cell]) => !facets.has(`value.${cell}`));
  const beside = Object.entries(besideOf(change)).filter(([name]) => !facets.has(name));
  if (patch.length === 0 && beside.length === 0) return undefined;
  return {
    op: 'set',
    rowId: change.rowId,
    ...(patch.length > 0 && { patch: Object.fromEntries(patch) }),
    ...Object.fromEntries(beside),
  };
}

/** Whether something read from the browser's store is a list of changes. */
export function isChange(value: unknown): value is Change {
  return isRecord(value) && (value.op === 'set' || value.op === 'add') && typeof value.rowId === 'string';
}
