/** Small words for building documents. Pure. */
import { formatCounter } from '../../reading/formats/docx/number-format.ts';
import type { Annex, Cell, Column, Heading, Paragraph, Table, TableRow } from '../model/contract.ts';
import { inOne, type Said } from '../words/said.ts';

export const heading = (key: string, level: 1 | 2 | 3, text: string): Heading => ({
  kind: 'heading',
  key,
  level,
  text,
});

export const paragraph = (key: string, ...parts: readonly Said[]): Paragraph => ({
  kind: 'paragraph',
  key,
  runs: inOne(...parts),
});

export const bullet = (key: string, ...parts: readonly Said[]): Paragraph => ({
  ...paragraph(key, ...parts),
  bullet: true,
});

export const cell = (...parts: readonly Said[]): Cell => ({ runs: inOne(...parts) });

export const row = (id: string | undefined, cells: readonly (Cell | Said)[]): TableRow => ({
  kind: 'row',
  ...(id !== undefined && { id }),
  cells: cells.map((each) => (isCell(each) ? each : cell(each))),
});

const isCell = (each: Cell | Said): each is Cell => typeof each === 'object' && 'runs' in each;

export const group = (text: string): TableRow => ({ kind: 'group', text });

export const table = (key: string, columns: readonly Column[], rows: readonly TableRow[]): Table => ({
  kind: 'table',
  key,
  columns: [...columns],
  rows: [...rows],
});

/** A column by its title and its width in millimetres. */
export const column = (
  key: string,
  title: string,
  width: number,
  more: Partial<Pick<Column, 'align' | 'under'>> = {},
): Column => ({ key, title, width, align: 'left', ...more });

/** Named in their order; one alone has no number. Those that are empty of rows are left out by who builds them. */
export const annexes = (all: readonly Omit<Annex, 'name'>[]): Annex[] =>
  all.map((annex, at) => ({
    ...annex,
    name: all.length === 1 ? 'Phụ lục' : `Phụ lục ${formatCounter(at + 1, 'upperRoman')}`,
  }));

/** Rows in groups under their heads, the groups in the order in which they come; without a head they stand first. */
export function grouped<T>(
  things: readonly T[],
  headOf: (thing: T) => string | undefined,
  rowOf: (thing: T, number: number) => TableRow,
): TableRow[] {
  let number = 0;
  const groups = Map.groupBy(things, headOf);
  const named = [...groups.keys()].some((head) => head !== undefined);
  return [...groups].flatMap(([head, own]) => [
    ...(named ? [group(head ?? 'Nội dung khác')] : []),
    ...own.map((thing) => rowOf(thing, ++number)),
  ]);
}
