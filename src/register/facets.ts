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

/** Where the choices of each dimension come from; `base` holds the rows with a flag `in_…` for each dimension. */
const CHOICES: Record<Dimension, RawBuilder<unknown>> = {
  kind: sql`SELECT kind AS value, count(*) AS count FROM base`,
  plan: sql`SELECT plan_id::text AS value, count(*) AS count FROM base`,
  section: sql`SELECT section AS value, count(*) AS count FROM base`,
  unit: sql`SELECT u.unit::text AS value, count(*) AS count FROM base, unnest(unit_ids) AS u (unit)`,
  person: sql`SELECT u.person AS value, count(*) AS count FROM base, unnest(persons) AS u (person)`,
  year: sql`SELECT u.year::text AS value, count(*) AS count FROM base, unnest(years) AS u (year)`,
  status: sql`SELECT status AS value, count(*) AS count FROM base`,
  finding: sql`SELECT u.kind AS value, count(*) AS count
    FROM base, LATERAL (SELECT DISTINCT unnest(finding_kinds) AS kind) AS u`,
};

/** Counted within the filters of all other dimensions: choosing another value replaces the own one. */
function choicesOf(dimension: Dimension): RawBuilder<unknown> {
  const others = DIMENSIONS.filter((other) => other !== dimension);
  const flags = all(others.map((other) => sql<boolean>`base.${sql.ref(`in_${other}`)}`));
  return sql`(SELECT ${dimension} AS dimension, c.value, c.count
    FROM (${CHOICES[dimension]} WHERE ${flags} GROUP BY 1 ORDER BY 2 DESC LIMIT ${sql.lit(MOST_CHOICES)}) AS c
    WHERE c.value IS NOT NULL)`;
}

async function loadChoices(tx: TenantTx, query: Filter): Promise<Choice[]> {
  const today = todayInVietnam(tx.at);
  const flags = Object.entries(dimensionConditions(query, today)).map(
    ([dimension, condition]) => sql`${condition} AS ${sql.ref(`in_${dimension}`)}`,
  );
  const { rows } = await sql<Choice>`
    WITH base AS MATERIALIZED (
      SELECT r.kind, r.plan_id, r.section, r.unit_ids, r.persons, r.years, r.finding_kinds,
        ${shownStatusSql(today)} AS status, ${sql.join(flags)}
      FROM register_row r
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
