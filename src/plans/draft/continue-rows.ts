/**
 * The rows of a draft that goes on from an earlier one: further files were read together with those that were there.
 * What people did with a passage stays; what is new takes its place beside it. Pure.
 */
import { isDeepStrictEqual } from 'node:util';
import type { DraftRow } from './contract.ts';
import { compareDraftRows } from './draft-rows.ts';
import { isStatement, thingKey } from './draft-things.ts';

type HeaderRow = Extract<DraftRow, { kind: 'header' }>;
type PassageRow = Exclude<DraftRow, HeaderRow>;

const isPassage = (row: DraftRow): row is PassageRow => row.kind !== 'header';
const isHeader = (row: DraftRow): row is HeaderRow => row.kind === 'header';

/** The same passage: of one kind, in one part of the plan, in the same words. */
function passageKey({ kind, read }: PassageRow): string | undefined {
  if (!read) return undefined;
  const source = 'source' in read ? read.source : '';
  return [kind, source, read.quote.replace(/\s+/g, ' ').trim()].join('\n');
}

const isInPlaceOf = (row: PassageRow, other: PassageRow): boolean =>
  isDeepStrictEqual(row.read?.location, other.read?.location);

/** For each fresh row the earlier one of the same passage; of several in the same words the one in the same place. */
function matches(fresh: readonly PassageRow[], earlier: readonly PassageRow[]): Map<PassageRow, PassageRow> {
  const left = Map.groupBy(earlier, passageKey);
  left.delete(undefined);
  const found = new Map<PassageRow, PassageRow>();
  const take = (row: PassageRow, fits: (other: PassageRow) => boolean): void => {
    const alike = left.get(passageKey(row));
    const at = alike?.findIndex(fits) ?? -1;
    const [other] = at < 0 ? [] : (alike?.splice(at, 1) ?? []);
    if (other) found.set(row, other);
  };
  for (const row of fresh) take(row, (other) => isInPlaceOf(row, other));
  for (const row of fresh) if (!found.has(row)) take(row, () => true);
  return found;
}

/** Nobody has looked at it, changed it or had it confirmed: what was read now may say more than what was read then. */
const isUntouched = (row: PassageRow): boolean =>
  !row.confirmed && row.state === 'open' && isDeepStrictEqual(row.value, row.read);

/** Ids of rows are links to rows of the same reading only. */
function named<Row extends PassageRow>(row: Row, id: string): Row {
  const renamed = (value: PassageRow['value'] | undefined) => {
    if (!value || !('id' in value)) return value;
    const { sameAs: _, ...rest } = value;
    return { ...rest, id };
  };
  return { ...row, id, read: renamed(row.read), value: renamed(row.value) } as Row;
}

/** The row as it was, where the passage stands now. */
function continuedRow(before: PassageRow, now: PassageRow): PassageRow {
  if (isUntouched(before)) {
    const { read, value } = named(now, before.id);
    return { ...before, read, value } as PassageRow;
  }
  const { location } = now.value;
  return {
    ...before,
    value: { ...before.value, location },
    ...(before.read && { read: { ...before.read, location } }),
  } as PassageRow;
}

/** Numbers that no earlier row of the kind ever had: an id is never given twice. */
function freshIds(earlier: readonly DraftRow[]): (kind: PassageRow['kind']) => string {
  const next = { indicator: 1, task: 1, reporting: 1 };
  const letters = { indicator: 'i', task: 't', reporting: 'r' };
  for (const { kind, id } of earlier) {
    const number = Number(/^[itr](\d+)$/.exec(id)?.[1] ?? 0);
    if (kind !== 'header') next[kind] = Math.max(next[kind], number + 1);
  }
  return (kind) => `${letters[kind]}${next[kind]++}`;
}

/**
 * The rows of one kind in their order: the earlier ones as they stood, each new one behind the row that it follows in
 * the plan. @param rows of the fresh reading, as they are from now on
 */
function inOrder(rows: readonly PassageRow[], earlier: readonly PassageRow[]): PassageRow[] {
  const now = new Map(rows.map((row) => [row.id, row]));
  const order = earlier.toSorted(compareDraftRows).map((row) => now.get(row.id) ?? row);
  const known = new Set(order.map(({ id }) => id));
  let at = 0;
  for (const row of rows) {
    if (known.has(row.id)) at = order.findIndex(({ id }) => id === row.id) + 1;
    else order.splice(at++, 0, row);
  }
  return order.map((row, index) => ({ ...row, position: index + 1 }));
}

/** What a person changed of the letterhead stays, and what was read then and is not now; the rest is as read now. */
function continuedHeader(before: HeaderRow, now: HeaderRow): HeaderRow {
  const [old, read, fresh] = [before.value, before.read ?? {}, now.value].map(
    (fields) => new Map<string, unknown>(Object.entries(fields)),
  ) as [Map<string, unknown>, Map<string, unknown>, Map<string, unknown>];
  const says = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  const fields = [...new Set([...old.keys(), ...read.keys(), ...fresh.keys()])].map((field) => {
    const changed = !isDeepStrictEqual(old.get(field), read.get(field));
    return [field, changed || !says(fresh.get(field)) ? old.get(field) : fresh.get(field)] as const;
  });
  const value = Object.fromEntries(fields.filter(([, each]) => each !== undefined)) as HeaderRow['value'];
  const same = isDeepStrictEqual(value, before.value);
  return { ...before, read: now.read, value, state: same ? before.state : 'open' };
}

/**
 * Which thing the new rows state: that of the rows with which they were grouped, unless those were removed.
 * @param now the rows as they are from now on, by the fresh ones
 */
function withThings(
  fresh: readonly PassageRow[],
  now: ReadonlyMap<PassageRow, PassageRow>,
  isNew: (row: PassageRow) => boolean,
) {
  const groups = Map.groupBy(fresh.filter(isStatement), (row) => `${row.kind} ${thingKey(row)}`);
  const things = new Map<PassageRow, string>();
  for (const group of groups.values()) {
    const rows = group.flatMap((row) => now.get(row) ?? []);
    const known = rows.find((row) => !isNew(row) && row.state !== 'removed');
    const thing = known ? thingKey(known) : rows.find(isNew)?.id;
    for (const row of rows) if (isNew(row) && thing) things.set(row, thing);
  }
  return things;
}

/** @param fresh the rows of the reading of all files @param earlier the rows of the draft that it goes on from */
export function continuedRows(fresh: readonly DraftRow[], earlier: readonly DraftRow[]): DraftRow[] {
  const [passages, before] = [fresh.filter(isPassage), earlier.filter(isPassage)];
  const found = matches(passages, before);
  const nextId = freshIds(earlier);
  const now = new Map(
    passages.map((row) => {
      const match = found.get(row);
      return [row, match ? continuedRow(match, row) : named(row, nextId(row.kind))];
    }),
  );
  const added = new Set([...now].flatMap(([row, next]) => (found.has(row) ? [] : [next])));
  const things = withThings(passages, now, (row) => added.has(row));
  const rows = [...now.values()].map((row) => {
    const thing = things.get(row);
    return thing ? ({ ...row, thing } as PassageRow) : row;
  });
  const ofKind = (some: readonly PassageRow[], kind: PassageRow['kind']) =>
    some.filter((row) => row.kind === kind);
  return [
    ...fresh.filter(isHeader).map((row) => continuedHeader(earlier.find(isHeader) ?? row, row)),
    ...(['indicator', 'task', 'reporting'] as const).flatMap((kind) =>
      inOrder(ofKind(rows, kind), ofKind(before, kind)),
    ),
  ];
}
