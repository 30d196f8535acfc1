/** What a query of the register means in SQL. Lists, counts, facets and exports all come from here. */
import { type RawBuilder, sql } from 'kysely';
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
    ...searchWords(query.q).map((word) => sql<boolean>`strpos(s.plain, ${word}) > 0`),
  ]);
}

/** Where rows come from: register_row as `r`, with what they are searched by as `s` when words are searched for. */
export function rowSource(query: Filter): RawBuilder<unknown> {
  if (searchWords(query.q).length === 0) return sql`register_row r`;
  return sql`register_row r JOIN row_search s ON s.commune_code = r.commune_code AND s.row_id = r.id`;
}

export function all(conditions: readonly Condition[]): Condition {
  return sql<boolean>`(${sql.join(conditions, sql` AND `)})`;
}

/** The whole condition of a list. */
export function listCondition(communeCode: string, query: Filter, today: string): Condition {
  return all([baseCondition(communeCode, query), ...Object.values(dimensionConditions(query, today))]);
}

/** How well a row matches, less is better: in the name before elsewhere, in the very letters before without marks. */
export function relevance(q: string): RawBuilder<number> {
  const [exact, plain] = [searchExact(q), searchPlain(q)];
  const wordsInName = queryWords(exact).map((word) => sql<boolean>`strpos(s.name_exact, ${word}) > 0`);
  return sql<number>`CASE
    WHEN strpos(s.name_exact, ${exact}) > 0 THEN 0
    WHEN ${all(wordsInName)} THEN 1
    WHEN strpos(s.name_plain, ${plain}) > 0 THEN 2
    WHEN strpos(s.exact, ${exact}) > 0 THEN 3
    ELSE 4 END`;
}

const PLAN_ORDER = sql`r.plan_id DESC, r.kind, r.position, r.id`;

/** Over rows as `r`, with their `relevance` when words are searched for. Newest plan first and each in its own order, unless asked otherwise; what is searched for comes by relevance. */
export function listOrder(query: Filter): RawBuilder<unknown> {
  const searched = searchWords(query.q).length > 0;
  switch (query.sort ?? (searched ? 'relevance' : 'plan')) {
    case 'relevance':
      return searched ? sql`r.relevance, ${PLAN_ORDER}` : PLAN_ORDER;
    case 'name':
      return sql`r.name COLLATE vietnamese, ${PLAN_ORDER}`;
    case 'due':
      return sql`r.due NULLS LAST, ${PLAN_ORDER}`;
    case 'plan':
      return PLAN_ORDER;
  }
}
