/** What one can filter by, each choice with the number of rows that it would list. */
import { type RawBuilder, sql } from 'kysely';
import type { Session } from '../../shared/who-acts.ts';
import type { TenantTx } from '../../db/database.ts';
import { Forbidden } from '../../shared/errors.ts';
import { compareOrdinals } from '../../shared/order.ts';
import { FINDING_LABELS } from '../../reading/checks/finding-labels.ts';
import { OUTSIDE_KINDS } from '../../reading/contract.ts';
import {
  all,
  baseCondition,
  DIMENSIONS,
  type Dimension,
  dimensionConditions,
  type Filter,
  rowSource,
  thingClassSql,
} from './conditions.ts';
import { type DeadlineBasis, type RegisterFacets, SHOWN_STATUSES } from '../contract.ts';
import { CLASS_LABELS, ORIGIN_LABELS, STATUS_LABELS } from '../labels.ts';
import { type Asked, narrowed, UNTOLD } from './worked-out.ts';
import { canViewRegister } from '../permissions.ts';
import { shownStatusSql } from '../things/shown-status.ts';
import { todayInVietnam } from '../../shared/dates.ts';

interface Choice {
  dimension: Dimension;
  value: string;
  label: string | null;
  count: number;
}

const MOST_CHOICES = 500;

/** What each dimension counts; those of lists count for each of their members. */
const COLUMN: Record<Dimension, (today: string, basis?: DeadlineBasis) => RawBuilder<unknown>> = {
  kind: () => thingClassSql,
  plan: () => sql`r.plan_ids`,
  section: () => sql`r.section`,
  unit: () => sql`r.unit_ids`,
  person: () => sql`r.persons`,
  year: () => sql`r.years`,
  status: shownStatusSql,
  finding: () => sql`r.finding_kinds`,
  documentKind: () => sql`r.document_kind`,
};
const LISTS: readonly Dimension[] = ['plan', 'unit', 'person', 'year', 'finding'];

function commaed(of: (dimension: Dimension) => RawBuilder<unknown>): RawBuilder<unknown> {
  return sql.join(DIMENSIONS.map(of));
}

/** Choosing another value replaces the own one, so a value counts where the filters of all other dimensions hold. */
function countedValue(dimension: Dimension, filtered: readonly Dimension[]): RawBuilder<unknown> {
  const others = filtered.filter((other) => other !== dimension);
  if (others.length === 0) return sql.ref(dimension);
  const holds = all(others.map((other) => sql<boolean>`${sql.ref(`in_${other}`)}`));
  return sql`CASE WHEN ${holds} THEN ${sql.ref(dimension)} END AS ${sql.ref(dimension)}`;
}

function choicesOf(dimension: Dimension): RawBuilder<unknown> {
  const value = sql.ref(dimension);
  const members = sql`SELECT m.value, sum(count) AS count
    FROM grouped, LATERAL (SELECT DISTINCT unnest(${value})) AS m (value) GROUP BY 1`;
  const single = sql`SELECT ${value} AS value, count FROM grouped WHERE ${value} IS NOT NULL`;
  return sql`(SELECT ${dimension} AS dimension, c.value::text, c.count::int
    FROM (${LISTS.includes(dimension) ? members : single}) AS c
    WHERE c.value IS NOT NULL ORDER BY c.count DESC LIMIT ${sql.lit(MOST_CHOICES)})`;
}

/** All dimensions are counted in one pass; OFFSET 0 lets each condition be looked at once for each row. */
function groupedRows(tx: TenantTx, query: Filter, today: string): RawBuilder<unknown> {
  const conditions = dimensionConditions(query, today);
  const filtered = [...conditions.keys()];
  const flags = [...conditions].map(
    ([dimension, condition]) => sql`, ${condition} AS ${sql.ref(`in_${dimension}`)}`,
  );
  return sql`SELECT ${commaed((dimension) => sql.ref(dimension))}, count(*) AS count
    FROM (SELECT ${commaed((dimension) => countedValue(dimension, filtered))}
      FROM (SELECT ${commaed((dimension) => sql`${COLUMN[dimension](today, query.basis)} AS ${sql.ref(dimension)}`)}
          ${sql.join(flags, sql``)}
        FROM ${rowSource(tx.communeCode, query)}
        WHERE ${baseCondition(tx.communeCode, query, today)} OFFSET 0) AS flagged) AS counted
    GROUP BY GROUPING SETS (${commaed((dimension) => sql`(${sql.ref(dimension)})`)})`;
}

async function loadChoices(tx: TenantTx, query: Filter): Promise<Choice[]> {
  // Room to count all dimensions by hashing: otherwise PostgreSQL sorts the rows for some of them.
  await sql`SET LOCAL work_mem = '32MB'`.execute(tx.db);
  const { rows } = await sql<Choice>`
    WITH grouped AS MATERIALIZED (${groupedRows(tx, query, todayInVietnam(tx.at))}),
    choice AS (${sql.join(DIMENSIONS.map(choicesOf), sql` UNION ALL `)})
    SELECT choice.dimension, choice.value, choice.count,
      CASE choice.dimension
        WHEN 'plan' THEN (SELECT title FROM plan p
          WHERE p.commune_code = ${tx.communeCode} AND p.id = choice.value::uuid)
        WHEN 'unit' THEN (SELECT name FROM unit u
          WHERE u.commune_code = ${tx.communeCode} AND u.id = choice.value::uuid)
      END AS label
    FROM choice`.execute(tx.db);
  return rows;
}

export async function listFacets(
  tx: TenantTx,
  user: Session,
  asked: Asked,
  workedOut = UNTOLD,
): Promise<RegisterFacets> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const choices = await loadChoices(tx, await narrowed(tx, asked, workedOut));
  const facet = (dimension: Dimension, labels: Record<string, string> = {}) =>
    choices
      .filter((choice) => choice.dimension === dimension)
      .map(({ value, label, count }) => ({ value, label: label ?? labels[value] ?? value, count }))
      .sort((a, b) => compareOrdinals(a.label, b.label));
  const order: readonly string[] = SHOWN_STATUSES;
  return {
    kinds: facet('kind', CLASS_LABELS),
    plans: facet('plan'),
    sections: facet('section'),
    units: facet('unit'),
    persons: facet('person'),
    years: facet('year'),
    statuses: facet('status', STATUS_LABELS).sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)),
    findings: facet('finding', FINDING_LABELS),
    documentKinds: withOutside(facet('documentKind', ORIGIN_LABELS)),
  };
}

/** In the order of the kinds; what comes from outside the plans also as a whole. */
function withOutside(kinds: RegisterFacets['documentKinds']): RegisterFacets['documentKinds'] {
  const order: readonly string[] = ['plan', 'outside', ...OUTSIDE_KINDS];
  const count = kinds.reduce((sum, kind) => (kind.value === 'plan' ? sum : sum + kind.count), 0);
  const whole = count > 0 ? [{ value: 'outside', label: ORIGIN_LABELS.outside, count }] : [];
  return [...kinds, ...whole].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}
