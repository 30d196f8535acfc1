/** The demo commune as it stood when its plan had just been confirmed: nobody was asked anything yet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPostmasterFile } from '../../src/db/embedded/postmaster-file.ts';
import { query } from '../harness-query.ts';

/** Runs SQL in the program's own database, as its owner. @param data its folder */
export async function inDatabase(data: string, sql: string, values: unknown[] = []): Promise<void> {
  const folder = join(data, 'postgres');
  const secrets = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as { owner: string };
  const port = readPostmasterFile(join(folder, 'cluster'))?.port;
  await query(`postgres://sauro_owner:${secrets.owner}@127.0.0.1:${port}/sauro`, sql, values);
}

/** Flows, periods, answers and what was received are gone; plan, register, units and people stay. */
export async function forgetCycle(data: string): Promise<void> {
  await inDatabase(
    data,
    `TRUNCATE reporting_flow, reporting_period, duty, observation, task_update, period_content,
      indicator_definition, updater, task_provider CASCADE`,
  );
  await inDatabase(
    data,
    `UPDATE thing SET state = 'not-started', reported = false, completed_on = NULL, condition_met_on = NULL,
      condition_document = NULL, reviewed_on = NULL, latest = NULL,
      registered_on = (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`,
  );
}
