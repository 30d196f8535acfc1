/** What the rows of a list say at all: a column that is empty in every row tells nobody anything. */
import { type RawBuilder, sql } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Forbidden } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { LIST_COLUMNS, type ListColumn } from '../columns.ts';
import type { RegisterColumns, RowOwner } from '../contract.ts';
import { canViewRegister } from '../permissions.ts';
import { shownStatusSql } from '../things/shown-status.ts';
import { type Asked, narrowed, UNTOLD } from './worked-out.ts';
import { type Filter, listCondition, rowSource, thingClassSql } from './conditions.ts';

type Texts = Partial<Record<ListColumn, RawBuilder<unknown>>>;

/** What a row has in a column, null where it has nothing; owners and targets stand in tables of their own. */
const textsOf = (today: string, query: Filter): Texts => ({
  ordinal: sql`r.ordinal`,
  kind: thingClassSql,
  plan: sql`r.plan_id::text`,
  section: sql`r.section`,
  name: sql`r.name`,
  unit: sql`r.unit`,
  deliverable: sql`r.deliverable`,
  deadline: sql`r.deadline_kind`,
  due: sql`r.due`,
  extendedDue: sql`r.extended_due`,
  extensions: sql`NULLIF(r.extensions, 0)`,
  status: sql`CASE WHEN r.kind = 'indicator' AND r.counted AND r.tracked THEN r.kind
    ELSE ${shownStatusSql(today, query.basis)} END`,
  received: sql`CASE WHEN r.kind = 'task' THEN r.state END`,
  completedOn: sql`r.completed_on`,
  latest: sql`coalesce(r.latest, r.together)`,
  asOf: sql`r.latest->>'asOf'`,
  source: sql`r.source`,
  findings: sql`NULLIF(r.finding_kinds, '{}')`,
});

const COLUMN_OF_ROLE = {
  director: 'director',
  lead: 'leads',
  agency: 'agencies',
  coordinator: 'coordinators',
} satisfies Record<RowOwner['role'], ListColumn>;

interface Said {
  columns: ListColumn[];
  roles: RowOwner['role'][];
  /** With null where a target has no year. */
  years: (number | null)[];
}

async function findSaid(tx: TenantTx, query: Filter): Promise<Said> {
  const today = todayInVietnam(tx.at);
  const texts = Object.entries(textsOf(today, query));
  const held = texts.map(([name]) => sql`CASE WHEN count(${sql.ref(name)}) > 0 THEN ${sql.lit(name)} END`);
  const ofFound = sql`commune_code = ${tx.communeCode} AND thing_id IN (SELECT id FROM found)`;
  const { rows } = await sql<Said>`WITH found AS MATERIALIZED (
      SELECT r.id, ${sql.join(texts.map(([name, text]) => sql`${text} AS ${sql.ref(name)}`))}
      FROM ${rowSource(tx.communeCode, query)} WHERE ${listCondition(tx.communeCode, query, today)}
    ) SELECT
      array_remove(ARRAY[${sql.join(held)}], NULL) AS columns,
      ARRAY(SELECT DISTINCT role FROM thing_owner WHERE ${ofFound}) AS roles,
      ARRAY(SELECT DISTINCT year FROM indicator_target WHERE ${ofFound} AND superseded_at IS NULL ORDER BY year) AS years
    FROM found`.execute(tx.db);
  const [said] = rows;
  if (!said) throw new Error('an aggregate answers one row');
  return said;
}

export async function listColumns(
  tx: TenantTx,
  user: Session,
  asked: Asked,
  workedOut = UNTOLD,
): Promise<RegisterColumns> {
  if (!canViewRegister(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền xem sổ theo dõi.');
  const { columns, roles, years } = await findSaid(tx, await narrowed(tx, asked, workedOut));
  const owners: ListColumn[] = roles.map((role) => COLUMN_OF_ROLE[role]);
  const said = [...columns, ...owners, ...(years.length > 0 ? ['targets' as const] : [])];
  return {
    said: LIST_COLUMNS.filter((column) => said.includes(column)),
    years: years.filter((year) => year !== null),
    undated: years.includes(null),
  };
}
