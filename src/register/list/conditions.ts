/** What a query of the register means in SQL. Lists, counts, facets and exports all come from here. */
import { type RawBuilder, sql } from 'kysely';
import { contains, containsAll } from '../../db/word-search.ts';
import { readQuery, type SearchQuery } from '../../shared/search-text.ts';
import type { RegisterQuery, ThingClass } from '../contract.ts';
import { statusesIn } from '../task-cell.ts';
import { shownStatusSql } from '../things/shown-status.ts';

export type Filter = Omit<RegisterQuery, 'limit' | 'offset' | 'standing' | 'warning' | 'obstacle'> & {
  /** Of these things only; of a list filtered by what the columns do not know (`worked-out.ts`). */
  ids?: readonly string[];
  /** All texts by which the person is meant. */
  persons?: readonly string[];
};
type Condition = RawBuilder<boolean>;

/** One can filter by these, each with the counts of its choices; a choice replaces the filter of its dimension. */
export const DIMENSIONS = [
  'kind',
  'plan',
  'section',
  'unit',
  'person',
  'year',
  'status',
  'finding',
  'documentKind',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const TRUE = sql<boolean>`true`;

function when<T>(value: T | undefined, condition: (value: T) => Condition): Condition | undefined {
  return value === undefined || value === '' ? undefined : condition(value);
}

/** The conditions of the dimensions that the query filters by, over thing as `r`. */
export function dimensionConditions(query: Filter, today: string): Map<Dimension, Condition> {
  const conditions: Record<Dimension, Condition | undefined> = {
    kind: when(query.kind, (kind) => sql`${thingClassSql} = ${kind}`) ?? countedCondition(query),
    plan: when(query.plan, (plan) => planCondition(plan, query)),
    section: when(query.section, (section) => sql`r.section = ${section}`),
    unit: when(query.unit, (unit) => sql`${unit}::uuid = ANY (r.unit_ids)`),
    person: when(query.person, (person) => sql`r.persons && ${query.persons ?? [person]}::text[]`),
    year: when(query.year, (year) => sql`${year}::int = ANY (r.years)`),
    status: when(query.status, (status) => sql`${shownStatusSql(today, query.basis)} = ${status}`),
    finding: when(query.finding, (finding) =>
      finding === 'any'
        ? sql`cardinality(r.finding_kinds) > 0`
        : finding === 'serious'
          ? sql`r.serious`
          : sql`${finding} = ANY (r.finding_kinds)`,
    ),
    documentKind: when(query.documentKind, (kind) =>
      kind === 'outside' ? sql`r.document_kind <> 'plan'` : sql`r.document_kind = ${kind}`,
    ),
  };
  return new Map(
    DIMENSIONS.flatMap((dimension) => {
      const condition = conditions[dimension];
      return condition ? [[dimension, condition]] : [];
    }),
  );
}

/** Whoever asks for retired rows too sees what a plan mentions although it was withdrawn. */
function planCondition(plan: string, query: Filter): Condition {
  const inForce = sql<boolean>`${plan}::uuid = ANY (r.plan_ids)`;
  return isTracked(query)
    ? inForce
    : sql`(${inForce} OR EXISTS (SELECT 1 FROM mention m
        WHERE m.commune_code = r.commune_code AND m.thing_id = r.id AND m.plan_id = ${plan}::uuid))`;
}

const isTracked = ({ retired, status }: Filter): boolean => retired === 'hide' && status !== 'retired';

/** Whether words are searched for at all: "…" has none. */
export function isSearched(q: string | undefined): boolean {
  return readQuery(q).words.length > 0;
}

/** What a line of the register is, over its columns as `r`. */
export const thingClassSql = sql<ThingClass>`CASE
  WHEN r.counted THEN CASE WHEN r.concern = 'coordinate' THEN 'coordinated' ELSE r.kind END
  WHEN r.concern = 'none' THEN 'unconcerned'
  WHEN r.kind = 'task' THEN 'general' ELSE 'qualitative' END`;

/** Whoever asks for the status "retired" asks for retired rows. */
function retiredCondition(query: Filter): Condition {
  if (query.retired === 'only') return sql`r.joined_into IS NULL AND NOT r.tracked`;
  return isTracked(query) ? sql`r.tracked` : sql`r.joined_into IS NULL`;
}

/** What counts, for whoever asks for no kind and searches for nothing. */
function countedCondition({ q }: Filter): Condition | undefined {
  return isSearched(q) ? undefined : sql`r.counted`;
}

/** Whether the query chooses a value of any dimension. */
export const isFiltered = (query: Filter): boolean =>
  query.ids !== undefined ||
  DIMENSIONS.some((dimension) => query[dimension] !== undefined && query[dimension] !== '');

const EXTENDED = {
  granted: sql<boolean>`r.extensions > 0`,
  asked: sql<boolean>`r.extension_asked`,
} satisfies Record<NonNullable<Filter['extension']>, Condition>;

/** Days of the deadlines; of an indicator the last days of the years that it has milestones in. */
function dueWithin(interval: string): Condition {
  const [from = '', to = ''] = interval.split('/');
  return sql`CASE r.kind WHEN 'task' THEN r.due BETWEEN ${from}::date AND ${to}::date
    ELSE EXISTS (SELECT FROM unnest(r.years) AS y (year)
      WHERE make_date(y.year, 12, 31) BETWEEN ${from}::date AND ${to}::date) END`;
}

/** The conditions that are no dimension and no words: the source, extended or not, certain things only, retired or not. */
export function baseCondition(communeCode: string, query: Filter, today: string): Condition {
  return all([
    sql`r.commune_code = ${communeCode}`,
    retiredCondition(query),
    when(query.source, (source) => sql`r.source = ${source}`) ?? TRUE,
    when(query.extension, (extension) => EXTENDED[extension]) ?? TRUE,
    when(
      query.cell,
      (cell) => sql`${shownStatusSql(today, query.basis)} = ANY (${statusesIn(cell)}::text[])`,
    ) ?? TRUE,
    when(query.due, dueWithin) ?? TRUE,
    query.ids ? sql`r.id = ANY (${query.ids}::uuid[])` : TRUE,
  ]);
}

/**
 * Where rows come from: thing as `r`; when words are searched for only the rows that have them, with their
 * relevance as `s`. OFFSET 0 keeps the long texts out of the join: without it PostgreSQL would carry them along
 * and rank afterwards.
 */
export function rowSource(communeCode: string, query: Filter): RawBuilder<unknown> {
  const searched = readQuery(query.q);
  if (searched.words.length === 0) return sql`thing r`;
  return sql`thing r JOIN (
      SELECT s.thing_id, ${relevance(searched)} AS relevance FROM thing_search s
      WHERE s.commune_code = ${communeCode} AND ${containsAll(sql`s.plain`, searched.words)} OFFSET 0
    ) AS s ON s.thing_id = r.id`;
}

export function all(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? TRUE : sql<boolean>`(${sql.join(conditions, sql` AND `)})`;
}

/** The whole condition of a list. */
export function listCondition(communeCode: string, query: Filter, today: string): Condition {
  return all([baseCondition(communeCode, query, today), ...dimensionConditions(query, today).values()]);
}

/** How well a row matches, less is better: in the name before elsewhere, in the very letters before without marks. */
function relevance({ phrase, exactWords, exactPhrase }: SearchQuery): RawBuilder<number> {
  const several = exactWords.length > 1;
  return sql<number>`CASE
    WHEN ${contains(sql`s.name_exact`, exactPhrase)} THEN 0
    ${several ? sql`WHEN ${containsAll(sql`s.name_exact`, exactWords)} THEN 1` : sql``}
    WHEN ${contains(sql`s.name_plain`, phrase)} THEN 2
    WHEN ${contains(sql`s.exact`, exactPhrase)} THEN 3
    ELSE 4 END`;
}

/** What a list is sorted by before the order of the plans (newest first, each in its own order), if anything. */
export function sortKey(query: Filter): RawBuilder<unknown> | undefined {
  const searched = isSearched(query.q);
  switch (query.sort ?? (searched ? 'relevance' : 'plan')) {
    case 'relevance':
      return searched ? sql`s.relevance` : undefined;
    case 'name':
      return sql`r.name COLLATE vietnamese`;
    case 'due':
      return sql`r.due`;
    case 'plan':
      return undefined;
  }
}
