/** Splitting a row in two and joining it with the next, as changes that can be undone. */
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import type { Location, Target } from '../../../src/reading/contract.ts';
import type { Change } from './change.ts';

export type RegisterDraftRow = Extract<DraftRow, { kind: 'indicator' | 'task' }>;

export const canSplit = (row: DraftRow): row is RegisterDraftRow =>
  row.kind === 'indicator' || row.kind === 'task';

const tidy = (text: string): string => text.replace(/^[\s;,.:–-]+|[\s;,]+$/g, '');

/** Places where a name may fall apart: after ";", after a full stop, before a dash or a new line. */
export function splitPlaces(name: string): number[] {
  return [...name.matchAll(/[;\n]\s*|\.\s+(?=\p{Lu})|\s+(?=[-–]\s)/gu)]
    .map((match) => match.index + match[0].length)
    .filter((place) => tidy(name.slice(0, place)) !== '' && tidy(name.slice(place)) !== '');
}

/**
 * Two rows of one: the name is cut at `at`, everything else stays with both, for the person to adjust.
 * Undefined when one of the parts would be empty.
 */
export function splitRow(
  row: RegisterDraftRow,
  at: number,
  newId: string,
  nextPosition: number | undefined,
): Change[] | undefined {
  const head = tidy(row.value.name.slice(0, at));
  const tail = tidy(row.value.name.slice(at));
  if (head === '' || tail === '') return undefined;
  const position = nextPosition === undefined ? row.position + 1 : (row.position + nextPosition) / 2;
  return [
    { op: 'set', rowId: row.id, patch: { name: head } },
    { op: 'add', rowId: newId, kind: row.kind, position, value: { ...row.value, id: newId, name: tail } },
  ];
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

function joinTargets(a: readonly Target[], b: readonly Target[]): Target[] {
  const years = new Set(a.map((target) => target.year));
  return [...a, ...b.filter((target) => !years.has(target.year))];
}

/** The passage that covers both, when they stand one after the other; else the first. */
function joinLocations(a: Location, b: Location): Location {
  if (a.block === undefined || b.block === undefined || b.block < a.block) return a;
  const blockEnd = b.blockEnd ?? b.block;
  const rowEnd = b.rowEnd ?? b.row;
  return {
    ...a,
    ...(blockEnd > a.block && { blockEnd }),
    ...(rowEnd !== undefined && a.row !== undefined && { rowEnd }),
  };
}

/** Joins a row with the next of its kind; the next one is removed. Undefined for rows of two kinds. */
export function mergeRows(row: RegisterDraftRow, next: RegisterDraftRow): Change[] | undefined {
  if (row.kind !== next.kind) return undefined;
  const [a, b] = [row.value, next.value];
  const patch: Record<string, unknown> = {
    name: `${a.name.trim()} ${b.name.trim()}`,
    quote: [a.quote, b.quote].filter((text) => text !== '').join('\n'),
    location: joinLocations(a.location, b.location),
    leads: union(a.leads, b.leads),
    coordinators: union(a.coordinators, b.coordinators),
    director: a.director ?? b.director,
    deliverable: a.deliverable ?? b.deliverable,
  };
  if (row.kind === 'indicator' && next.kind === 'indicator') {
    patch.targets = joinTargets(row.value.targets, next.value.targets);
    patch.agencies = union(row.value.agencies, next.value.agencies);
    patch.unit = row.value.unit ?? next.value.unit;
  }
  if (row.kind === 'task' && next.kind === 'task' && row.value.deadline.kind === 'none') {
    patch.deadline = next.value.deadline;
  }
  return [
    { op: 'set', rowId: row.id, patch },
    { op: 'set', rowId: next.id, state: 'removed' },
  ];
}
