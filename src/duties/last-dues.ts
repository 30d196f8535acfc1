/** When people were last due to answer for their units, for the rule that closes accounts which nobody uses. */
import { sql } from 'kysely';
import type { LastDues } from '../accounts/last-due.ts';
import type { Database } from '../db/database.ts';
import { todayInVietnam } from '../shared/dates.ts';

/** Asked while somebody signs in, before any transaction of the commune, so it opens one of its own. */
export function lastDuesOf({ db }: Pick<Database, 'db'>): LastDues {
  return async (users, now) => {
    const dues = new Map<string, Date>();
    for (const [communeCode, people] of Map.groupBy(users, (user) => user.communeCode)) {
      const found = await db.transaction().execute(async (transaction) => {
        await sql`SELECT set_config('sauro.commune', ${communeCode}, true)`.execute(transaction);
        const { rows } = await sql<{ id: string; due: string }>`
          SELECT g."userId" AS id, max(d.due) AS due
          FROM auth."grant" g JOIN duty d ON d.commune_code = ${communeCode} AND d.unit_id = g."unitId"
          WHERE g."userId" = ANY (${people.map(({ id }) => id)}) AND d.due <= ${todayInVietnam(now)}::date
            AND d.opened_at IS NOT NULL
          GROUP BY g."userId"`.execute(transaction);
        return rows;
      });
      for (const { id, due } of found) dues.set(id, new Date(`${due}T23:59:59+07:00`));
    }
    return dues;
  };
}
