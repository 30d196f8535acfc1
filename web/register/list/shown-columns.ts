/** Which of the chosen columns a list shows, and what its rows say there. Pure. */
import type { RegisterColumns, RegisterFacets, RegisterRow } from '../../../src/register/contract.ts';
import type { Texts } from '../../i18n/vi.ts';
import { heldClasses } from './classes.ts';
import { type Calling, type ColumnId, cellText, columnTitle, isProposed } from './columns.ts';
import type { RegisterSearch } from './filters.ts';

/** Of the targets one year may have a column of its own; null: the targets without a year. */
export interface ShownColumn {
  key: string;
  column: ColumnId;
  year?: number | null;
}

/** What is known of a list besides the rows that have been fetched. */
export interface KnownOfList {
  /** Absent until they are known: then nothing is left out. */
  columns: RegisterColumns | undefined;
  facets: Pick<RegisterFacets, 'kinds' | 'plans'> | undefined;
}

/** More years than these would leave the names no room: next to the deadlines of tasks, or without them. */
const MOST_YEARS = { mixed: 3, alone: 5 };

/** What every row would repeat: a filter or the heads of the groups say it, or there is no other. */
function repeated(search: RegisterSearch, facets: KnownOfList['facets']): Partial<Record<ColumnId, boolean>> {
  const by = (column: 'plan' | 'section' | 'status') =>
    search[column] !== undefined || search.group === column;
  return {
    kind: facets !== undefined && heldClasses(facets.kinds, search).length === 1,
    plan: by('plan') || facets?.plans.length === 1,
    section: by('section'),
    status: by('status'),
    source: search.source !== undefined,
  };
}

/** A column for each year where they are few, and one for targets without a year; otherwise one for all of them. */
function targetColumns({ said, years, undated }: RegisterColumns): ShownColumn[] {
  const most = said.includes('deadline') ? MOST_YEARS.mixed : MOST_YEARS.alone;
  if (years.length === 0 || years.length > most) return [{ key: 'targets', column: 'targets' }];
  const apart = undated ? [...years, null] : years;
  return apart.map((year) => ({ key: `targets-${year ?? 'undated'}`, column: 'targets', year }));
}

/** The chosen columns without those that are empty or would repeat themselves in this list. */
export function shownColumns(
  chosen: readonly ColumnId[],
  search: RegisterSearch,
  { columns, facets }: KnownOfList,
): ShownColumn[] {
  const without = repeated(search, facets);
  return chosen
    .filter((column) => columns?.said.includes(column) ?? true)
    .filter((column) => !without[column])
    .flatMap((column) =>
      column === 'targets' && columns ? targetColumns(columns) : [{ key: column, column }],
    );
}

export function shownTitle({ column, year }: ShownColumn, texts: Texts): string {
  if (year === null) return texts.reading.fields.target;
  return year === undefined ? columnTitle(column, texts) : String(year);
}

export function shownText(
  row: RegisterRow,
  { column, year }: ShownColumn,
  texts: Texts,
  called?: Calling,
): string {
  if (year === undefined) return cellText(row, column, texts, called);
  return row.targets
    .filter((target) => (target.year ?? null) === year)
    .map(({ text }) => text)
    .join('; ');
}

/** The same where there is nothing but text: on paper. */
export function plainText(row: RegisterRow, shown: ShownColumn, texts: Texts): string {
  const text = shownText(row, shown, texts);
  return text !== '' && isProposed(row, shown.column) ? `${text} (${texts.things.proposed})` : text;
}

/** In pixels; what is left over belongs to the name, which has this at least. */
const WIDTHS: Record<ColumnId, number> = {
  ordinal: 44,
  kind: 104,
  plan: 200,
  section: 180,
  name: 300,
  unit: 88,
  targets: 200,
  director: 150,
  leads: 150,
  agencies: 150,
  coordinators: 220,
  deliverable: 170,
  deadline: 156,
  due: 104,
  extendedDue: 104,
  extensions: 88,
  status: 184,
  received: 130,
  completedOn: 104,
  latest: 132,
  asOf: 104,
  source: 130,
  findings: 200,
};
const YEAR = 72;
/** What the years of indicators and how they stand leave for the others. */
const STANDING: Partial<Record<ColumnId, number>> = { coordinators: 150 };
/** What targets and deadlines beside each other leave for the others. */
const CROWDED: Partial<Record<ColumnId, number>> = {
  leads: 132,
  coordinators: 132,
  deliverable: 132,
  deadline: 120,
};
const CROWDED_YEAR = 60;
/** More years than these are narrower. */
const FEW_YEARS = 3;
const ONE_OF_MANY_YEARS = 56;

/** How wide each of the columns is, by its key. */
export function widthsOf(columns: readonly ShownColumn[]): Map<string, number> {
  const has = (wanted: ColumnId) => columns.some(({ column }) => column === wanted);
  const crowded = has('targets') && has('deadline');
  const many = columns.filter(({ year }) => year !== undefined).length > FEW_YEARS;
  const narrow = crowded ? CROWDED : has('targets') && has('status') ? STANDING : {};
  const ofYear = crowded ? CROWDED_YEAR : many ? ONE_OF_MANY_YEARS : YEAR;
  return new Map(
    columns.map(({ key, column, year }) => {
      if (year !== undefined) return [key, ofYear];
      return [key, narrow[column] ?? WIDTHS[column]];
    }),
  );
}

/** Figures stand below each other at the right. */
export const isFigure = ({ column, year }: ShownColumn): boolean =>
  column === 'ordinal' || year !== undefined;

/** A year that is over is still shown, in the background. */
export const isPast = ({ year }: ShownColumn, now = new Date().getFullYear()): boolean =>
  typeof year === 'number' && year < now;
