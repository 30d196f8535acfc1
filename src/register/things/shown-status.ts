/** The status that a row shows: derived from its deadline and today, never stored. */
import { type RawBuilder, sql } from 'kysely';
import type { Deadline } from '../../reading/contract.ts';
import type { RowKind, ShownStatus } from '../contract.ts';
import { addDays } from '../../shared/dates.ts';

/** Days before the deadline from which a task counts as near due. Source: domain rules, a setting's default. */
export const NEAR_DAYS = 7;

/** Indicators have no status here; `today` is "YYYY-MM-DD" in Việt Nam. */
export function shownStatus(
  row: { kind: RowKind; deadline?: Deadline; retired: boolean },
  today: string,
): ShownStatus | undefined {
  if (row.retired) return 'retired';
  if (row.kind === 'indicator' || !row.deadline) return undefined;
  const { kind, due } = row.deadline;
  if (kind === 'conditional') return 'waiting-for-condition';
  if (kind === 'recurring' || kind === 'ongoing') return 'ongoing';
  if (!due) return kind === 'range' ? 'ongoing' : 'no-deadline';
  if (due < today) return 'overdue';
  return due <= addDays(today, NEAR_DAYS) ? 'near-due' : 'in-time';
}

/** The same rule for the database, over the columns of thing as `r`; a test holds the two together. */
export function shownStatusSql(today: string): RawBuilder<ShownStatus | null> {
  return sql<ShownStatus | null>`CASE
    WHEN NOT r.tracked THEN 'retired'
    WHEN r.kind = 'indicator' THEN NULL
    WHEN r.deadline_kind = 'conditional' THEN 'waiting-for-condition'
    WHEN r.deadline_kind IN ('recurring', 'ongoing') THEN 'ongoing'
    WHEN r.due IS NULL THEN CASE WHEN r.deadline_kind = 'range' THEN 'ongoing' ELSE 'no-deadline' END
    WHEN r.due < ${today}::date THEN 'overdue'
    WHEN r.due <= ${addDays(today, NEAR_DAYS)}::date THEN 'near-due'
    ELSE 'in-time' END`;
}
