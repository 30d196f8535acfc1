/** A row cut in two, as changes that can be undone: each half keeps its own words, figures, owners and passage. */
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import { foldPlain } from '../../../src/shared/likeness.ts';
import { cellOf, inCells, type Patch, patched } from './cells.ts';
import { type Change, fieldsOf } from './change.ts';
import { contentText } from './columns.ts';

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

export const HALVES = ['first', 'second', 'both'] as const;
/** Which half has something. */
export type Half = (typeof HALVES)[number];

/** Something of the row that goes with one half, or both. */
export interface Share {
  /** The cell, as cells.ts names it. */
  cell: string;
  half: Half;
  /** Whether the words of the halves tell; what they do not tell stays with the first. */
  told: boolean;
}

/** The fields that are shared out, each empty. */
const EMPTY = {
  targets: [],
  unit: undefined,
  deadline: { kind: 'none' },
  leads: [],
  agencies: [],
  coordinators: [],
  director: undefined,
  deliverable: undefined,
};

/** The row without anything that is shared out. */
function emptied(row: RegisterDraftRow): Record<string, unknown> {
  const own = Object.entries(EMPTY).filter(([field]) => field in row.value);
  return patched(fieldsOf(row), Object.fromEntries(own));
}

/** Everything that is shared out between the halves of a row, by cell. */
const sharedCells = (row: RegisterDraftRow): Patch => {
  const bare = emptied(row);
  const filled = Object.keys(EMPTY).filter((field) => contentText(fieldsOf(row)[field]) !== '');
  return inCells(bare, Object.fromEntries(filled.map((field) => [field, fieldsOf(row)[field]])));
};

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a text stands in the words, not as a part of a longer word or figure. */
function standsIn(words: string, text: string): boolean {
  const wanted = foldPlain(text);
  if (wanted === '') return false;
  const before = /^\p{L}/u.test(wanted) ? '(?<!\\p{L})' : /^\d/.test(wanted) ? '(?<![\\p{L}\\d.,])' : '';
  const after = /\p{L}$/u.test(wanted) ? '(?!\\p{L})' : /\d$/.test(wanted) ? '(?!\\d|[.,]\\d)' : '';
  return new RegExp(before + literal(wanted) + after, 'u').test(foldPlain(words));
}

/** What a cell says, as it would stand in the words of the row. */
function textsOf(row: RegisterDraftRow, cell: string): string[] {
  const value = cellOf(fieldsOf(row), cell);
  if (typeof value === 'number') return [cell.slice(cell.indexOf(':') + 1)];
  return (Array.isArray(value) ? value : [value]).map(contentText);
}

/** Who gets what when the name is cut at `at`: what stands in the words of a half goes with that half. */
export function proposedShares(row: RegisterDraftRow, at: number): Share[] {
  const halves = [row.value.name.slice(0, at), row.value.name.slice(at)] as const;
  return Object.keys(sharedCells(row)).map((cell) => {
    const [first, second] = halves.map((words) => textsOf(row, cell).every((text) => standsIn(words, text)));
    const half = first && second ? 'both' : second ? 'second' : 'first';
    return { cell, half, told: (first || second) ?? false };
  });
}

/** Cuts a passage where the words of the second half begin; undefined when that cannot be told. */
function cutQuote(quote: string, tail: string): [string, string] | undefined {
  const words = tail.split(/\s+/).slice(0, 6);
  const pattern = words.map(literal).join('\\s+');
  const at = quote.search(new RegExp(pattern, 'u'));
  return at <= 0 ? undefined : [quote.slice(0, at).trim(), quote.slice(at).trim()];
}

const cellsFor = (shares: readonly Share[], half: 'first' | 'second', cells: Patch): Patch =>
  Object.fromEntries(
    shares
      .filter((each) => each.half === half || each.half === 'both')
      .map(({ cell }) => [cell, cells[cell]]),
  );

export interface Halves {
  first: Record<string, unknown>;
  second: Record<string, unknown>;
}

/** The values of both halves; undefined when one of them would have no name. */
export function halvesOf(row: RegisterDraftRow, at: number, shares: readonly Share[]): Halves | undefined {
  const name = tidy(row.value.name.slice(0, at));
  const tail = tidy(row.value.name.slice(at));
  if (name === '' || tail === '') return undefined;
  const [own, rest] = cutQuote(row.value.quote, tail) ?? [row.value.quote, row.value.quote];
  const cells = sharedCells(row);
  const bare = emptied(row);
  const { ordinal: _, sameAs: __, doubts: ___, ...behind } = bare;
  return {
    first: { ...patched(bare, cellsFor(shares, 'first', cells)), name, quote: own },
    second: { ...patched(behind, cellsFor(shares, 'second', cells)), name: tail, quote: rest },
  };
}

export interface Cut {
  at: number;
  shares: readonly Share[];
}

/**
 * Two rows of one, the second right behind the first.
 * @returns undefined when one of the parts would be empty
 */
export function splitRow(
  row: RegisterDraftRow,
  { at, shares }: Cut,
  newId: string,
  nextPosition: number | undefined,
): Change[] | undefined {
  const halves = halvesOf(row, at, shares);
  if (!halves) return undefined;
  const position = nextPosition === undefined ? row.position + 1 : (row.position + nextPosition) / 2;
  const fields = ['name', 'quote', ...Object.keys(EMPTY).filter((field) => field in row.value)];
  return [
    {
      op: 'set',
      rowId: row.id,
      patch: Object.fromEntries(fields.map((field) => [field, halves.first[field]])),
    },
    {
      op: 'add',
      rowId: newId,
      kind: row.kind,
      position,
      value: { ...halves.second, id: newId } as DraftRow['value'],
    },
  ];
}
