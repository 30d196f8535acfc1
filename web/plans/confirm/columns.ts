/** The columns of each tab: what a cell shows, what is edited in it, and what an edit changes. */
import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import type { Deadline, OutsideKind, Target } from '../../../src/reading/contract.ts';
import { dateText } from '../../format/dates.ts';
import { fieldsOf, type Patch } from './change.ts';
import { same } from '../../format/same.ts';

export const COLUMN_FIELDS = [
  'ordinal',
  'section',
  'name',
  'unit',
  'target',
  'director',
  'leads',
  'agencies',
  'coordinators',
  'deliverable',
  'deadline',
  'code',
  'concern',
  'statedStatus',
  'statedResult',
  'note',
  'cycle',
  'dueText',
  'rule',
  'from',
  'to',
  'quote',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

export interface Column {
  /** The field, for targets with their year: "target:2025", "target:" without a year. */
  id: string;
  field: ColumnField;
  year?: number;
  editor: 'line' | 'text' | 'tags' | 'target' | 'deadline' | 'cycle' | 'concern';
  /** Of the document itself: shown, never typed over. */
  fixed?: true;
  /** Width in pixels. */
  width: number;
}

const line = (field: ColumnField, width: number): Column => ({ id: field, field, editor: 'line', width });
const text = (field: ColumnField, width: number): Column => ({ id: field, field, editor: 'text', width });
const tags = (field: ColumnField, width: number): Column => ({ id: field, field, editor: 'tags', width });

function targetColumn(year: number | undefined): Column {
  const base: Column = { id: `target:${year ?? ''}`, field: 'target', editor: 'target', width: 64 };
  return year === undefined ? base : { ...base, year };
}

const byYear = (a: number | undefined, b: number | undefined): number => (a ?? 0) - (b ?? 0);

/** The milestone years of all indicators, in order; `undefined` first when a target has no year. */
export function milestones(rows: readonly DraftRow[]): (number | undefined)[] {
  const years = new Set<number | undefined>();
  for (const row of rows) {
    if (row.kind !== 'indicator' || row.state === 'removed') continue;
    for (const target of row.value.targets) years.add(target.year);
  }
  const dated = [...years].filter((year) => year !== undefined).toSorted(byYear);
  return years.has(undefined) ? [undefined, ...dated] : dated;
}

/** What lists say of a task beyond what plans say. */
const LISTED: readonly Column[] = [
  line('code', 80),
  text('statedStatus', 120),
  text('statedResult', 160),
  text('note', 140),
];

/** All columns that a tab can have, in order. @param documentKind absent for a plan */
export function columnsFor(
  kind: 'indicator' | 'task' | 'reporting',
  years: readonly (number | undefined)[],
  documentKind?: OutsideKind,
): Column[] {
  if (kind !== 'task' || documentKind === undefined) return planColumns(kind, years);
  const [ordinal, name, ...others] = planColumns(kind, years);
  const concern: Column[] =
    documentKind === 'list' ? [{ id: 'concern', field: 'concern', editor: 'concern', width: 112 }] : [];
  return [...[ordinal, name].filter((column) => column !== undefined), ...concern, ...others, ...LISTED];
}

function planColumns(
  kind: 'indicator' | 'task' | 'reporting',
  years: readonly (number | undefined)[],
): Column[] {
  switch (kind) {
    case 'indicator':
      return [
        line('ordinal', 42),
        text('name', 194),
        line('unit', 64),
        ...(years.length === 0 ? [targetColumn(undefined)] : years.map(targetColumn)),
        tags('leads', 136),
        tags('agencies', 136),
        tags('coordinators', 136),
        text('director', 120),
        text('deliverable', 140),
        text('section', 200),
      ];
    case 'task':
      return [
        line('ordinal', 42),
        text('name', 230),
        tags('leads', 136),
        { id: 'deadline', field: 'deadline', editor: 'deadline', width: 116 },
        tags('coordinators', 136),
        text('deliverable', 120),
        text('director', 120),
        text('section', 200),
      ];
    case 'reporting':
      return [
        { ...text('quote', 260), fixed: true },
        { id: 'cycle', field: 'cycle', editor: 'cycle', width: 90 },
        text('dueText', 130),
        text('from', 150),
        text('to', 150),
        text('rule', 150),
      ];
  }
}

export function targetOf(row: DraftRow, year: number | undefined): Target | undefined {
  return row.kind === 'indicator' ? row.value.targets.find((target) => target.year === year) : undefined;
}

/** What a cell holds, for comparison and editing. */
export function cellValue(row: DraftRow, column: Column): unknown {
  if (column.field === 'target') return targetOf(row, column.year);
  return fieldsOf(row)[column.field];
}

/** What the reader had put there; undefined also for rows that a person added. */
export function cellRead(row: DraftRow, column: Column): unknown {
  return row.read === undefined ? undefined : cellValue({ ...row, value: row.read } as DraftRow, column);
}

export const isChanged = (row: DraftRow, column: Column): boolean =>
  row.read !== undefined && !same(cellValue(row, column), cellRead(row, column));

/** A cell's content as one text. */
export function contentText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(contentText).join('; ');
  if (typeof value === 'object' && 'kind' in value) return deadlineText(value as Deadline);
  if (typeof value === 'object' && 'text' in value) return contentText(value.text);
  if (typeof value !== 'object') return '';
  return Object.values(value).map(contentText).filter(Boolean).join(', ');
}

/** The deadline in the words of the plan, else its dates. */
export function deadlineText(deadline: Deadline): string {
  if (deadline.text !== undefined) return deadline.text;
  return [deadline.start, deadline.due]
    .filter((date) => date !== undefined)
    .map(dateText)
    .join(' – ');
}

/**
 * Columns that say something in at least one line, or did as read; an empty column only takes room. Sections stand as
 * lines between the rows.
 * @param rows the lines; @param behind all rows behind them; @param wanted a column that was asked for
 */
export function shownColumns(
  columns: readonly Column[],
  rows: readonly DraftRow[],
  behind: readonly DraftRow[] = rows,
  wanted?: string,
): Column[] {
  return columns.filter(
    (column) =>
      column.id === wanted ||
      // Proposed for every line.
      column.field === 'concern' ||
      (column.field !== 'section' &&
        (rows.some((row) => contentText(cellValue(row, column)) !== '') ||
          behind.some((row) => contentText(cellRead(row, column)) !== ''))),
  );
}

/** The change of a row when a cell receives a text ("" clears it). */
export function textPatch(column: Column, typed: string): Patch {
  const value = typed.replace(/\s+/g, ' ').trim();
  return { [column.field]: value === '' ? undefined : value };
}

/** The change of an indicator when one milestone receives a target (undefined takes it away). */
export function targetPatch(row: DraftRow, year: number | undefined, target: Target | undefined): Patch {
  const targets = row.kind === 'indicator' ? row.value.targets : [];
  const others = targets.filter((other) => other.year !== year);
  const added = target === undefined ? [] : [{ ...target, ...(year !== undefined && { year }) }];
  return { targets: [...others, ...added].toSorted((a, b) => byYear(a.year, b.year)) };
}

/** Which of the reader's doubts concern a column. */
export function isDoubted(column: Column, doubts: readonly string[]): boolean {
  return column.field === 'target' ? doubts.includes('targets') : doubts.includes(column.field);
}

/**
 * A change typed at the line of a thing, as a change of its leading row: of targets only the one milestone, since
 * others may stand there by the words of another mention.
 */
export function ownPatch(own: DraftRow, column: Column, patch: Patch): Patch {
  if (column.field !== 'target' || own.kind !== 'indicator') return patch;
  const targets = (patch.targets ?? []) as Target[];
  return targetPatch(
    own,
    column.year,
    targets.find((target) => target.year === column.year),
  );
}
