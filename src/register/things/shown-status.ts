/** The status that a row shows: derived from its received state, its deadline and today, never stored. */
import { type RawBuilder, sql } from 'kysely';
import type { Deadline } from '../../reading/contract.ts';
import type { DeadlineBasis, RowKind, ShownStatus } from '../contract.ts';
import type { TaskState } from '../received/contract.ts';
import { addDays } from '../../shared/dates.ts';

/** Days before the deadline from which a task counts as near due. Source: domain rules, a setting's default. */
export const NEAR_DAYS = 7;

/** What of a row its status follows from; days are "YYYY-MM-DD". */
export interface StatusFacts {
  kind: RowKind;
  deadline?: Deadline;
  /** Until when it was extended. */
  extendedDue?: string | undefined;
  retired: boolean;
  /** As received. */
  state: TaskState;
  completedOn?: string | undefined;
  conditionMetOn?: string | undefined;
  /** Since when it is in the register, and the last day for which somebody said how it stands. */
  registeredOn: string;
  reviewedOn?: string | undefined;
  /** The last day on which it waits for the report that covers its deadline (`set-waiting.ts`). */
  waitsUntil?: string | undefined;
}

/**
 * Indicators have no status here. An extension changes nothing of the original deadline, by which a task counts unless
 * somebody asks otherwise.
 * @param today "YYYY-MM-DD" in Việt Nam
 */
export function shownStatus(
  row: StatusFacts,
  today: string,
  basis: DeadlineBasis = 'original',
): ShownStatus | undefined {
  if (row.retired) return 'retired';
  if (row.kind === 'indicator' || !row.deadline) return undefined;
  const due = (basis === 'extended' && row.extendedDue) || row.deadline.due;
  if (row.state === 'done') return doneStatus(row, due);
  if (row.state === 'paused' || row.state === 'cancelled' || row.state === 'transferred') return row.state;
  const { kind } = row.deadline;
  if (kind === 'conditional' && !row.conditionMetOn) return 'waiting-for-condition';
  if (kind === 'recurring' || kind === 'ongoing') return 'ongoing';
  if (!due) return kind === 'range' ? 'ongoing' : 'no-deadline';
  if (due < today) return pastStatus(row, due, today);
  return due <= addDays(today, NEAR_DAYS) ? 'near-due' : 'in-time';
}

/** A task whose report is not due yet, or is being gathered, is late only when that says so or stays away. */
function pastStatus(row: StatusFacts, due: string, today: string): ShownStatus {
  if (due < row.registeredOn && !row.reviewedOn) return 'not-reviewed';
  const waits = due === row.deadline?.due && row.waitsUntil !== undefined && row.waitsUntil >= today;
  return waits ? 'due-waiting' : 'overdue';
}

/** On time: completed not after the deadline (docs: Task on time). Without one of the two days nobody can say. */
function doneStatus({ completedOn }: StatusFacts, due: string | undefined): ShownStatus {
  if (!due || !completedOn) return 'done';
  return completedOn <= due ? 'done-on-time' : 'done-late';
}

/** The same rule for the database, over the columns of thing as `r`; a test holds the two together. */
export function shownStatusSql(
  today: string,
  basis: DeadlineBasis = 'original',
): RawBuilder<ShownStatus | null> {
  const due = basis === 'extended' ? sql`coalesce(r.extended_due, r.due)` : sql`r.due`;
  return sql<ShownStatus | null>`CASE
    WHEN NOT r.tracked THEN 'retired'
    WHEN r.kind = 'indicator' THEN NULL
    WHEN r.state = 'done' THEN CASE
      WHEN ${due} IS NULL OR r.completed_on IS NULL THEN 'done'
      WHEN r.completed_on <= ${due} THEN 'done-on-time' ELSE 'done-late' END
    WHEN r.state IN ('paused', 'cancelled', 'transferred') THEN r.state
    WHEN r.deadline_kind = 'conditional' AND r.condition_met_on IS NULL THEN 'waiting-for-condition'
    WHEN r.deadline_kind IN ('recurring', 'ongoing') THEN 'ongoing'
    WHEN ${due} IS NULL THEN CASE WHEN r.deadline_kind = 'range' THEN 'ongoing' ELSE 'no-deadline' END
    WHEN ${due} < ${today}::date THEN CASE
      WHEN ${due} < r.registered_on AND r.reviewed_on IS NULL THEN 'not-reviewed'
      WHEN ${due} = r.due AND r.waits_until >= ${today}::date THEN 'due-waiting' ELSE 'overdue' END
    WHEN ${due} <= ${addDays(today, NEAR_DAYS)}::date THEN 'near-due'
    ELSE 'in-time' END`;
}
