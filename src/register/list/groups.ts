/** What a list is put into groups by, in SQL: over thing as `r`, then over the groups that were found. */
import { type RawBuilder, sql } from 'kysely';
import {
  type Grouping,
  type ListedRow,
  type RegisterGroup,
  type RegisterRow,
  SHOWN_STATUSES,
  type DeadlineBasis,
} from '../contract.ts';
import { NO_GROUP_LABELS, STATUS_LABELS } from '../labels.ts';
import { shownStatusSql } from '../things/shown-status.ts';

interface GroupedBy {
  /** Of a row, as text; null for those that have none. */
  key: (today: string, basis?: DeadlineBasis) => RawBuilder<string | null>;
  /** What the key is looked up in, beside `r`. */
  joined?: (communeCode: string) => RawBuilder<unknown>;
  /** Of a group, by its `group_key`. */
  label: (communeCode: string) => RawBuilder<string | null>;
  /** Of the groups among each other. */
  order: RawBuilder<unknown>;
}

const GROUPED_BY: Record<Grouping, GroupedBy> = {
  plan: {
    key: () => sql`r.plan_id::text`,
    label: (communeCode) => sql`(SELECT p.title FROM plan p
      WHERE p.commune_code = ${communeCode} AND p.id::text = group_key)`,
    order: sql`group_key DESC`,
  },
  // As the newest plan that has it puts them; by their text the ninth section would stand before the fifth.
  section: {
    key: () => sql`r.section`,
    label: () => sql`group_key`,
    order: sql`newest_plan DESC, kind, position`,
  },
  unit: {
    key: () => sql`first_lead.unit`,
    // All at once: looking the lead of each row up by itself takes half as long again.
    joined: (communeCode) => sql`LEFT JOIN (
        SELECT DISTINCT ON (thing_id) thing_id, COALESCE(unit_id::text, text) AS unit FROM thing_owner
        WHERE commune_code = ${communeCode} AND role = 'lead' ORDER BY thing_id, position
      ) AS first_lead ON first_lead.thing_id = r.id`,
    label: (communeCode) => sql`COALESCE((SELECT u.name FROM unit u
      WHERE u.commune_code = ${communeCode} AND u.id::text = group_key), group_key)`,
    order: sql`label COLLATE vietnamese`,
  },
  status: {
    key: shownStatusSql,
    label: () => sql`group_key`,
    order: sql`array_position(${[...SHOWN_STATUSES]}::text[], group_key)`,
  },
};

/** What a row of the list belongs to; empty for those that belong to nothing. */
export const groupKeySql = (grouping: Grouping, today: string, basis?: DeadlineBasis): RawBuilder<string> =>
  sql`COALESCE(${GROUPED_BY[grouping].key(today, basis)}, '')`;

/** To be added to where rows come from. */
export const groupSource = (grouping: Grouping, communeCode: string): RawBuilder<unknown> =>
  GROUPED_BY[grouping].joined?.(communeCode) ?? sql``;

/** The groups of what was `found`, each with its place among them; those of nothing come last. */
export function groupsSql(grouping: Grouping, communeCode: string): RawBuilder<unknown> {
  const { label, order } = GROUPED_BY[grouping];
  return sql`SELECT group_key, label, count, row_number() OVER (ORDER BY group_key = '', ${order}) AS rank
    FROM (SELECT group_key, ${label(communeCode)} AS label, count(*)::int AS count,
        max(plan_id::text) AS newest_plan, min(kind) AS kind, min(position) AS position
      FROM found GROUP BY group_key) AS named`;
}

/** A group as the database has it: a status by its code. */
export type StoredGroup = Omit<RegisterGroup, 'label'> & { label: string | null };

/** All that were `grouped`, in their order. */
export const allGroupsSql = sql<StoredGroup[]>`(SELECT COALESCE(json_agg(
    json_build_object('key', group_key, 'label', label, 'count', count) ORDER BY rank), '[]') FROM grouped)`;

/** The same with labels for people. */
export function namedGroups(grouping: Grouping, groups: readonly StoredGroup[]): RegisterGroup[] {
  const labels: Record<string, string> = {
    ...(grouping === 'status' && STATUS_LABELS),
    '': NO_GROUP_LABELS[grouping],
  };
  return groups.map((group) => ({ ...group, label: labels[group.key] ?? group.label ?? group.key }));
}

/** Rows of a list that is in the order of its groups, each with its own. @param offset of the first row */
export function inGroups(
  rows: readonly RegisterRow[],
  groups: readonly RegisterGroup[],
  offset: number,
): ListedRow[] {
  let end = 0;
  const ends = groups.map(({ count }) => (end += count));
  return rows.map((row, at) => {
    const group = groups[ends.findIndex((each) => offset + at < each)];
    return { ...row, ...(group && { group: { key: group.key, label: group.label } }) };
  });
}
