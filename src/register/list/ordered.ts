/** A list as people see it: what is found, in which order. Pages, groups, exports and neighbours come from it. */
import { type RawBuilder, sql } from 'kysely';
import { type Filter, isFiltered, listCondition, rowSource, sortKey } from './conditions.ts';
import { groupKeySql, groupSource, groupsSql } from './groups.ts';

export interface OrderedList {
  /** `WITH …`, to which more may be added after a comma. */
  definitions: RawBuilder<unknown>;
  /** Rows with id and kind. */
  from: RawBuilder<unknown>;
  order: RawBuilder<unknown>;
}

/**
 * A list in the order of the plans is read from the index up to its page, and counted beside it. Any other is gone
 * through as a whole, so what is found is kept, then counted and sorted.
 */
export function orderedList(communeCode: string, query: Filter, today: string): OrderedList {
  const key = sortKey(query);
  const { group } = query;
  const wholly = key !== undefined || group !== undefined || isFiltered(query);
  const found = sql`found AS ${wholly ? sql`MATERIALIZED` : sql`NOT MATERIALIZED`} (
      SELECT r.id, r.plan_id, r.kind, r.position, ${key ?? sql`0`} AS key
        ${group ? sql`, ${groupKeySql(group, today, query.basis)} AS group_key` : sql``}
      FROM ${rowSource(communeCode, query)} ${group ? groupSource(group, communeCode) : sql``}
      WHERE ${listCondition(communeCode, query, today)}
    )`;
  const order = sql`key NULLS LAST, plan_id DESC, found.kind, found.position, id`;
  if (!group) return { definitions: sql`WITH ${found}`, from: sql`found`, order };
  const grouped = sql`grouped AS MATERIALIZED (${groupsSql(group, communeCode)})`;
  return {
    definitions: sql`WITH ${found}, ${grouped}`,
    from: sql`found JOIN grouped USING (group_key)`,
    order: sql`rank, ${order}`,
  };
}
