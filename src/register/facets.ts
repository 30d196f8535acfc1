/** What one can filter by, each choice with the number of rows that it would list. */
import { type RawBuilder, sql } from 'kysely';
import type { Session } from '../accounts/contract.ts';
import type { TenantTx } from '../db/database.ts';
import { Forbidden } from '../shared/errors.ts';
import {
  all,
  baseCondition,
  DIMENSIONS,
  type Dimension,
  dimensionConditions,
  type Filter,
  rowSource,
} from './conditions.ts';
import { type RegisterFacets, SHOWN_STATUSES } from './contract.ts';
import { FINDING_LABELS, KIND_LABELS, STATUS_LABELS } from './labels.ts';
import { canViewRegister } from './permissions.ts';
import { shownStatusSql, todayInVietnam } from './shown-status.ts';

interface Choice {
  dimension: Dimension;
  value: string;
  label: string | null;
  count: number;
}

const MOST_CHOICES = 500;

/** The column of `base` that each dimension counts. */
const COLUMN = {
  kind: 'kind',
  plan: 'plan_id',
  section: 'section',
  unit: 'unit_ids',
  person: 'persons',
  year: 'years',
  status: 'status',
  finding: 'finding_kinds',
} satisfies Record<Dimension, string>;
/** Lists count for each of their members; equal lists are counted together first, which is what makes it fast. */
const LISTS: readonly Dimension[] = ['unit', 'person', 'year', 'finding'];

/** Counted within the filters of all other dimensions: choosing another value replaces the own one. */
function choicesOf(dimension: Dimension): RawBuilder<unknown> {
  const others = DIMENSIONS.filter((other) => other !== dimension);
  const flags = all(others.map((other) => sql<boolean>`${sql.ref(`in_${other}`)}`));
  const grouped = sql`SELECT ${sql.ref(COLUMN[dimension])} AS value, count(*) AS count
    FROM base WHERE ${flags} GROUP BY 1`;
  const members = sql`SELECT m.value, sum(g.count) AS count
    FROM (${grouped}) AS g, LATERAL (SELECT DISTINCT unnest(g.value)) AS m (value) GROUP BY 1`;
  return sql`(SELECT ${dimension} AS dimension, c.value::text, c.count::int
    FROM (${LISTS.includes(dimension) ? members : grouped}) AS c
    WHERE c.value IS NOT NULL ORDER BY c.count DESC LIMIT ${sql.lit(MOST_CHOICES)})`;
}

async function loadChoices(tx: TenantTx, query: Filter): Promise<Choice[]> {
  const today = todayInVietnam(tx.at);
  const flags = Object.entries(dimensionConditions(query, today)).map(
    ([dimension, condition]) => sql`${condition} AS ${sql.ref(`in_${dimension}`)}`,
  );
  // The rows are gone through once for each dimension: they are to stay in memory.
  await sql`SET LOCAL work_mem = '32MB'`.execute(tx.db);
  const { rows } = await sql<Choice>`
    WITH base AS MATERIALIZED (
      SELECT r.kind, r.plan_id, r.section, r.unit_ids, r.persons, r.years, r.finding_kinds,
        ${shownStatusSql(today)} AS status, ${sql.join(flags)}
      FROM ${rowSource(query)}
      WHERE ${baseCondition(tx.communeCode, query)}
    ), choice AS (${sql.join(DIMENSIONS.map(choicesOf), sql` UNION ALL `)})
    SELECT labelled.* FROM (SELECT choice.dimension, choice.value, choice.count,
      CASE choice.dimension
        WHEN 'plan' THEN (SELECT title FROM plan p
          WHERE p.commune_code = ${tx.communeCode} AND p.id = choice.value::uuid)
        WHEN 'unit' THEN (SELECT name FROM unit u
          WHERE u.commune_code = ${tx.communeCode} AND u.id = choice.value::uuid)
      END AS label
    FROM choice) AS labelled
    ORDER BY label COLLATE vietnamese, value COLLATE vietnamese`.execute(tx.db);
  return rows;
}

export async function listFacets(tx: TenantTx, user: Session, query: Filter): Promise<RegisterFacets> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const choices = await loadChoices(tx, query);
  const facet = (dimension: Dimension, labels: Record<string, string> = {}) =>
    choices
      .filter((choice) => choice.dimension === dimension)
      .map(({ value, label, count }) => ({ value, label: label ?? labels[value] ?? value, count }));
  const order: readonly string[] = SHOWN_STATUSES;
  return {
    kinds: facet('kind', KIND_LABELS),
    plans: facet('plan'),
    sections: facet('section'),
    units: facet('unit'),
    persons: facet('person'),
    years: facet('year'),
    statuses: facet('status', STATUS_LABELS).sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)),
    findings: facet('finding', FINDING_LABELS),
  };
}
