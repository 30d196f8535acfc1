/** What a query of the log means in SQL, over audit_entry as `e`. */
import { type RawBuilder, sql } from 'kysely';
import { addDays } from '../shared/dates.ts';
import type { ChangeLogQuery, LogGroup } from './contract.ts';
import { ACCESS_ACTIONS, GROUP_ENTITIES, THING_ENTITIES } from './log-words.ts';

type Condition = RawBuilder<boolean>;

/** Midnight in Việt Nam at the beginning of a day. */
const beginning = (day: string) => sql`${`${day}T00:00:00+07:00`}::timestamptz`;

function groupCondition(group: LogGroup): Condition {
  const access = sql<boolean>`e.action = ANY (${[...ACCESS_ACTIONS]})`;
  if (group === 'access') return access;
  if (group === 'people') return sql`e.entity IN ('account', 'unit', 'reorganisation') AND NOT ${access}`;
  return sql`e.entity = ANY (${[...GROUP_ENTITIES[group]]})`;
}

/** Also a step of a report that moved it among others. */
const thingCondition = (thing: string): Condition =>
  sql`(e.entity = ANY (${[...THING_ENTITIES]}) AND e.entity_id = ${thing}
    OR e.entity = 'duty' AND e.after @> ${JSON.stringify([{ thing }])}::jsonb
    OR e.entity = 'start' AND e.after @> ${JSON.stringify([{ thing }])}::jsonb)`;

const unitCondition = (communeCode: string, unit: string): Condition =>
  sql`(e.entity = 'unit' AND e.entity_id = ${unit}
    OR e.entity = 'duty' AND e.entity_id IN (SELECT d.id::text FROM duty d
      WHERE d.commune_code = ${communeCode} AND d.unit_id = ${unit}::uuid)
    OR e.actor_id IN (SELECT g."userId" FROM "auth"."grant" g WHERE g."unitId" = ${unit}::uuid))`;

/** Everything but the words. */
export function logCondition(communeCode: string, query: Omit<ChangeLogQuery, 'q'>): Condition {
  const { group, person, unit, thing, from, to, before } = query;
  const conditions: Condition[] = [
    sql`e.commune_code = ${communeCode}`,
    ...(before === undefined ? [] : [sql<boolean>`e.seq < ${before}`]),
    ...(group === undefined ? [] : [groupCondition(group)]),
    ...(person === undefined ? [] : [sql<boolean>`e.actor_id = ${person}`]),
    ...(unit === undefined ? [] : [unitCondition(communeCode, unit)]),
    ...(thing === undefined ? [] : [thingCondition(thing)]),
    ...(from === undefined ? [] : [sql<boolean>`e.at >= ${beginning(from)}`]),
    ...(to === undefined ? [] : [sql<boolean>`e.at < ${beginning(addDays(to, 1))}`]),
  ];
  return sql.join(conditions, sql` AND `);
}
