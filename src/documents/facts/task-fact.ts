/** How a task stood on the day until which a report counts. Pure. */
import type { RegisterRow, ShownStatus } from '../../register/contract.ts';
import { CELL_OF } from '../../register/task-cell.ts';
import { shownStatus } from '../../register/things/shown-status.ts';
import { stated } from '../../shared/stated.ts';
import type { PeriodFacts, ReportFacts, TaskFact } from './contract.ts';

/** The received answer that tells of the task, the last until the day. */
export type ToldTask = Pick<
  TaskFact,
  | 'updateId'
  | 'updatePeriodId'
  | 'updateAsOf'
  | 'result'
  | 'percent'
  | 'product'
  | 'obstacle'
  | 'proposal'
  | 'solver'
  | 'nextStep'
> &
  Pick<TaskFact, 'evidence'>;

const within = (day: string | undefined, period: Pick<PeriodFacts, 'start' | 'end'> | undefined): boolean =>
  day !== undefined && period !== undefined && day >= period.start && day <= period.end;

/** @param row as it stands in the register on the day `asOf` @returns undefined for what is retired */
export function taskFactOf(
  row: RegisterRow,
  told: ToldTask | undefined,
  given: TaskFact['given'],
  { period, next, asOf }: Pick<ReportFacts, 'period' | 'next' | 'asOf'>,
): TaskFact | undefined {
  const status = statusOn(row, asOf);
  if (!status || status === 'retired') return undefined;
  const lead = row.owners.find(({ role }) => role === 'lead');
  const due = row.deadline?.due;
  const done = row.state === 'done' && !isLater(row.completedOn, asOf);
  return {
    id: row.id,
    name: row.name,
    owners: row.owners.filter(({ role }) => role !== 'director').map(({ text }) => text),
    documentKind: row.documentKind,
    status,
    cell: CELL_OF[status],
    state: done ? 'done' : row.state === 'done' ? 'in-progress' : (row.state ?? 'not-started'),
    dueInPeriod: within(due, period),
    doneInPeriod: done && within(row.completedOn, period),
    dueNext: !done && within(due, next),
    evidence: told?.evidence ?? [],
    ...stated({
      ordinal: row.ordinal,
      section: row.section,
      leadId: lead?.unitId,
      leadName: lead?.unitName ?? lead?.text,
      deliverable: row.deliverable,
      deadlineText: row.deadline?.text,
      due,
      extendedDue: row.extendedDue,
      completedOn: done ? row.completedOn : undefined,
      given,
    }),
    ...told,
  };
}

const isLater = (day: string | undefined, asOf: string): boolean => day !== undefined && day > asOf;

/** What was completed later was still open on the day. */
function statusOn(row: RegisterRow, asOf: string): Exclude<ShownStatus, 'retired'> | 'retired' | undefined {
  if (row.state !== 'done' || !isLater(row.completedOn, asOf)) return row.status;
  const { kind, deadline, retired, conditionMetOn } = row;
  const open = { kind, retired, state: 'in-progress' as const, registeredOn: '', conditionMetOn };
  return shownStatus({ ...open, ...(deadline && { deadline }) }, asOf);
}
