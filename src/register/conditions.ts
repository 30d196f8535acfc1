/** What a query of the register means in SQL. Lists, counts, facets and exports all come from here. */
import { type RawBuilder, sql } from 'kysely';
import { escapeLike } from '../organisation/store.ts';
import type { RegisterQuery } from './contract.ts';
import { queryWords, searchExact, searchPlain } from './search-text.ts';
import { shownStatusSql } from './shown-status.ts';

export type Filter = Omit<RegisterQuery, 'limit' | 'offset'>;
type Condition = RawBuilder<boolean>;

/** One can filter by these, each with the counts of its choices; a choice replaces the filter of its dimension. */
export const DIMENSIONS = ['kind', 'plan', 'section', 'unit', 'person', 'year', 'status', 'finding'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const TRUE = sql<boolean>`true`;

function when<T>(value: T | undefined, condition: (value: T) => Condition): Condition {
  return value === undefined || value === '' ? TRUE : condition(value);
}

/** The conditions of the dimensions, over register_row as `r`; `true` where nothing is asked. */
export function dimensionConditions(query: Filter, today: string): Record<Dimension, Condition> {
  return {
    kind: when(query.kind, (kind) => sql`r.kind = ${kind}`),
    plan: when(query.plan, (plan) => sql`r.plan_id = ${plan}::uuid`),
    section: when(query.section, (section) => sql`r.section = ${section}`),
    unit: when(query.unit, (unit) => sql`${unit}::uuid = ANY (r.unit_ids)`),
    person: when(query.person, (person) => sql`${person} = ANY (r.persons)`),
    year: when(query.year, (year) => sql`${year}::int = ANY (r.years)`),
    status: when(query.status, (status) => sql`${shownStatusSql(today)} = ${status}`),
    finding: when(query.finding, (finding) =>
      finding === 'any' ? sql`cardinality(r.finding_kinds) > 0` : sql`${finding} = ANY (r.finding_kinds)`,
    ),
  };
}

/** The words searched for, each with the space before it; without diacritics. */
export function searchWords(q: string | undefined): string[] {
  return queryWords(searchPlain(q ?? ''));
}

/** Whoever asks for the status "retired" asks for retired rows. */
function retiredCondition({ retired, status }: Filter): Condition {
  if (retired === 'only') return sql`r.retired_at IS NOT NULL`;
  return retired === 'show' || status === 'retired' ? TRUE : sql`r.retired_at IS NULL`;
}

/** The conditions that are no dimension: the words searched for, the source, retired or not. */
export function baseCondition(communeCode: string, query: Filter): Condition {
  return all([
    sql`r.commune_code = ${communeCode}`,
    retiredCondition(query),
    when(query.source, (source) => sql`r.source = ${source}`),
    ...searchWords(query.q).map((word) => sql<boolean>`r.search_plain LIKE ${`%${escapeLike(word)}%`}`),
  ]);
}

export function all(conditions: readonly Condition[]): Condition {
  return sql<boolean>`(${sql.join(conditions, sql` AND `)})`;
}

/** The whole condition of a list. */
export function listCondition(communeCode: string, query: Filter, today: string): Condition {
  return all([baseCondition(communeCode, query), ...Object.values(dimensionConditions(query, today))]);
}

/** How well a row matches, less is better: in the name before elsewhere, in the very letters before without marks. */
function relevance(q: string): RawBuilder<number> {
  const [exact, plain] = [searchExact(q), searchPlain(q)];
  const exactWords = queryWords(exact);
  const name = sql`split_part(r.search_exact, E'\\n', 1)`;
  const wordsInName = all(exactWords.map((word) => sql<boolean>`strpos(${name}, ${word}) > 0`));
  const wordsAnywhere = all(exactWords.map((word) => sql<boolean>`strpos(r.search_exact, ${word}) > 0`));
  return sql<number>`CASE
    WHEN strpos(${name}, ${exact}) > 0 THEN 0
    WHEN ${wordsInName} THEN 1
    WHEN strpos(split_part(r.search_plain, E'\\n', 1), ${plain}) > 0 THEN 2
    WHEN strpos(r.search_exact, ${exact}) > 0 THEN 3
    WHEN ${wordsAnywhere} THEN 4
    WHEN strpos(r.search_plain, ${plain}) > 0 THEN 5
    ELSE 6 END`;
}

const PLAN_ORDER = sql`r.plan_id DESC, r.kind, r.position, r.id`;

/** Newest plan first and each in its own order, unless asked otherwise; what is searched for comes by relevance. */
export function listOrder(query: Filter): RawBuilder<unknown> {
  const searched = searchWords(query.q).length > 0;
  switch (query.sort ?? (searched ? 'relevance' : 'plan')) {
    case 'relevance':
      return searched ? sql`${relevance(query.q ?? '')}, ${PLAN_ORDER}` : PLAN_ORDER;
    case 'name':
      return sql`r.name COLLATE vietnamese, ${PLAN_ORDER}`;
    case 'due':
      return sql`r.due NULLS LAST, ${PLAN_ORDER}`;
    case 'plan':
      return PLAN_ORDER;
  }
}
