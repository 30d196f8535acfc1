/**
 * The cells of a row's value, as finely as two people can change them: each milestone of the targets, each name of a
 * list of owners, every other field as a whole. A patch names cells, so that different cells merge and an undo takes
 * back only what was done. Pure.
 */
import { same } from '../../format/same.ts';
import type { Target } from '../../../src/reading/contract.ts';

/** Cell → new value; `undefined` clears it. A cell is "name", "targets:2030", "targets:" (no year), "leads:Phòng A". */
export type Patch = Readonly<Record<string, unknown>>;
type Value = Readonly<Record<string, unknown>>;

const NAME_LISTS = ['leads', 'agencies', 'coordinators'] as const;

/** Field and the part of it that a cell is; no part: the whole field. */
export function cellParts(cell: string): { field: string; part?: string } {
  const at = cell.indexOf(':');
  return at === -1 ? { field: cell } : { field: cell.slice(0, at), part: cell.slice(at + 1) };
}

const isNameList = (field: string): boolean => NAME_LISTS.some((list) => list === field);

/** Whether the cell is one name in a list: it stands there or not, its place is only where to put it. */
export const isNameCell = (cell: string): boolean => {
  const { field, part } = cellParts(cell);
  return part !== undefined && isNameList(field);
};

const targetsIn = (value: unknown): readonly Target[] => (Array.isArray(value) ? (value as Target[]) : []);
const namesIn = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);
const milestone = ({ year }: Target): string => String(year ?? '');
const unique = (names: readonly string[]): boolean => new Set(names).size === names.length;

function placeIn(names: readonly string[], name: string): number | undefined {
  const place = names.indexOf(name);
  return place === -1 ? undefined : place;
}

/** The targets of one milestone; usually one, undefined when there is none. */
function atMilestone(targets: readonly Target[], part: string): readonly Target[] | undefined {
  const found = targets.filter((target) => milestone(target) === part);
  return found.length === 0 ? undefined : found;
}

/** What the value says in a cell: targets of a milestone as a list, a name by its place, else the field. */
export function cellOf(value: Value, cell: string): unknown {
  const { field, part } = cellParts(cell);
  if (part === undefined) return value[field];
  if (!isNameList(field)) return atMilestone(targetsIn(value[field]), part);
  return placeIn(namesIn(value[field]), part);
}

/** Whether two contents of a cell say the same thing; where a name stands in its list says nothing. */
export const agree = (cell: string, a: unknown, b: unknown): boolean =>
  isNameCell(cell) ? (a === undefined) === (b === undefined) : same(a, b);

function targetCells(before: readonly Target[], after: readonly Target[]): Patch {
  const parts = new Set([...before, ...after].map(milestone));
  const cells = [...parts].map((part) => [part, atMilestone(after, part)] as const);
  const changed = cells.filter(([part, next]) => !same(atMilestone(before, part), next));
  return Object.fromEntries(changed.map(([part, next]) => [`targets:${part}`, next]));
}

function nameCells(field: string, before: readonly string[], after: readonly string[]): Patch {
  const gone = before.filter((name) => !after.includes(name));
  const stayed = before.filter((name) => after.includes(name));
  const inOrder = same(
    stayed,
    after.filter((name) => before.includes(name)),
  );
  const moved = inOrder ? after.filter((name) => !before.includes(name)) : after;
  const places = [...gone, ...moved].map((name) => [`${field}:${name}`, placeIn(after, name)] as const);
  return Object.fromEntries(places);
}

function fieldCells(value: Value, field: string, next: unknown): Patch {
  const before = value[field];
  if (!Array.isArray(before) || !Array.isArray(next)) return { [field]: next };
  if (field === 'targets') return targetCells(targetsIn(before), targetsIn(next));
  const named = isNameList(field) && unique(namesIn(before)) && unique(namesIn(next));
  return named ? nameCells(field, namesIn(before), namesIn(next)) : { [field]: next };
}

/** A patch that may hand over whole fields, as the cells of them that change the value. */
export function inCells(value: Value, patch: Patch): Patch {
  const all = Object.entries(patch).map(([cell, next]) => fieldCells(value, cell, next));
  return Object.assign({}, ...all) as Patch;
}

/** Puts the targets of one milestone where it stood, else before the next later one. */
function withMilestone(targets: readonly Target[], part: string, next: unknown): Target[] {
  const stood = targets.findIndex((target) => milestone(target) === part);
  const others = targets.filter((target) => milestone(target) !== part);
  const later = others.findIndex((target) => Number(milestone(target)) > Number(part));
  const at = stood === -1 ? (later === -1 ? others.length : later) : stood;
  return others.toSpliced(at, 0, ...targetsIn(next));
}

/** Takes the names out, then puts back those that have a place, the first place first. */
function withNames(names: readonly string[], places: readonly (readonly [string, unknown])[]): string[] {
  const touched = new Set(places.map(([name]) => name));
  const result = names.filter((name) => !touched.has(name));
  const put = places.flatMap(([name, at]) => (typeof at === 'number' ? [{ name, at }] : []));
  for (const { name, at } of put.toSorted((a, b) => a.at - b.at)) result.splice(at, 0, name);
  return result;
}

/** The value with the cells of the patch put into it. */
export function patched(value: Value, patch: Patch): Record<string, unknown> {
  const result: Record<string, unknown> = { ...value };
  const names = new Map<string, [string, unknown][]>();
  for (const [cell, next] of Object.entries(patch)) {
    const { field, part } = cellParts(cell);
    if (part === undefined && next === undefined) delete result[field];
    else if (part === undefined) result[field] = next;
    else if (isNameList(field)) names.set(field, [...(names.get(field) ?? []), [part, next]]);
    else result[field] = withMilestone(targetsIn(result[field]), part, next);
  }
  for (const [field, places] of names) result[field] = withNames(namesIn(result[field]), places);
  return result;
}
