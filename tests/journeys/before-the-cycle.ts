/** The demo commune as it stood when its plan had just been confirmed: nobody was asked anything yet. */
import { ownerUrlOf, query } from '../harness-query.ts';

/** SQL: today in Việt Nam, as the program counts days; the clock of the database may be in another one. */
export const TODAY = `(now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** Runs SQL in the program's own database, as its owner. @param data its folder */
export async function inDatabase(data: string, sql: string, values: unknown[] = []): Promise<void> {
  await query(ownerUrlOf(data), sql, values);
}

/** Flows, periods, answers and what was received are gone; plan, register, units and people stay. */
export async function forgetCycle(data: string): Promise<void> {
  await inDatabase(
    data,
    `TRUNCATE reporting_setting, reporting_flow, reporting_period, duty, observation, task_update, period_content,
      indicator_definition, updater, task_provider, extension, task_decision, whole_decision, base_figure,
      directive, report, central_setting, central_entry, central_difference CASCADE`,
  );
  await inDatabase(
    data,
    `UPDATE thing SET state = 'not-started', reported = false, completed_on = NULL, condition_met_on = NULL,
      condition_document = NULL, reviewed_on = NULL, latest = NULL, together = NULL,
      extended_due = NULL, extensions = 0, extension_asked = false, waits_until = NULL,
      condition_rule = NULL, decided_state = NULL, decided_at = NULL,
      registered_on = ${TODAY}`,
  );
}
