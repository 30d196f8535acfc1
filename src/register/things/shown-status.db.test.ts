import { sql } from 'kysely';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { useHarness } from '../../../tests/harness.ts';
import { DEADLINE_KINDS } from '../../reading/contract.ts';
import { DEADLINE_BASES, ROW_KINDS } from '../contract.ts';
import { TASK_STATES } from '../received/contract.ts';
import { addDays, todayInVietnam } from '../../shared/dates.ts';
import { shownStatus, shownStatusSql } from './shown-status.ts';

const harness = useHarness();
const today = '2026-11-21';
const task = { kind: 'task', retired: false, state: 'not-started', registeredOn: '2025-01-01' } as const;

it.each([
  [{ kind: 'due', due: '2026-11-20' }, 'overdue'],
  [{ kind: 'due', due: '2026-11-21' }, 'near-due'],
  [{ kind: 'due', due: '2026-11-28' }, 'near-due'],
  [{ kind: 'due', due: '2026-11-29' }, 'in-time'],
  [{ kind: 'range', start: '2025-01-01', due: '2026-12-31' }, 'in-time'],
  [{ kind: 'range', start: '2025-01-01' }, 'ongoing'],
  [{ kind: 'recurring', recurrence: 'annual' }, 'ongoing'],
  [{ kind: 'ongoing' }, 'ongoing'],
  [{ kind: 'conditional' }, 'waiting-for-condition'],
  [{ kind: 'none' }, 'no-deadline'],
] as const)('shows a task with deadline %j as %s', (deadline, status) => {
  expect(shownStatus({ ...task, deadline }, today)).toBe(status);
  expect(shownStatus({ ...task, deadline, retired: true }, today)).toBe('retired');
  expect(shownStatus({ ...task, kind: 'indicator' }, today)).toBeUndefined();
});

it.each([
  [{ state: 'done', completedOn: '2026-11-10' }, 'done-on-time'],
  [{ state: 'done', completedOn: '2026-11-11' }, 'done-late'],
  [{ state: 'done' }, 'done'],
  [{ state: 'paused' }, 'paused'],
  [{ state: 'cancelled' }, 'cancelled'],
  [{ state: 'transferred' }, 'transferred'],
  [{ state: 'in-progress' }, 'overdue'],
  [{ registeredOn: '2026-11-10' }, 'overdue'],
  [{ registeredOn: '2026-11-11' }, 'not-reviewed'],
  [{ registeredOn: '2026-11-11', reviewedOn: '2026-11-12' }, 'overdue'],
  [{ waitsUntil: '2026-11-21' }, 'due-waiting'],
  [{ waitsUntil: '2026-11-20' }, 'overdue'],
  [{ registeredOn: '2026-11-11', waitsUntil: '2026-11-21' }, 'not-reviewed'],
  [{ state: 'done', completedOn: '2026-11-11', waitsUntil: '2026-11-21' }, 'done-late'],
] as const)('shows a task due on 10/11/2026 of which is known %j as %s', (known, status) => {
  const deadline = { kind: 'due', due: '2026-11-10' } as const;
  expect(shownStatus({ ...task, deadline, ...known }, today)).toBe(status);
});

it('a conditional task waits until its condition is recorded', () => {
  const deadline = { kind: 'conditional', due: '2026-11-10' } as const;
  expect(shownStatus({ ...task, deadline }, today)).toBe('waiting-for-condition');
  expect(shownStatus({ ...task, deadline, conditionMetOn: '2026-11-01' }, today)).toBe('overdue');
});

it('knows that it is tomorrow in Việt Nam before it is so in Greenwich', () => {
  expect(todayInVietnam(new Date('2026-12-31T16:59:59Z'))).toBe('2026-12-31');
  expect(todayInVietnam(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01');
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
});

it('is the same rule in the database', async () => {
  const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
  const deadline = fc.record({
    kind: fc.constantFrom(...DEADLINE_KINDS),
    due: fc.option(day, { nil: undefined }),
  });
  const maybe = fc.option(day, { nil: undefined });
  const row = fc.record({
    kind: fc.constantFrom(...ROW_KINDS),
    deadline,
    retired: fc.boolean(),
    state: fc.constantFrom(...TASK_STATES),
    completedOn: maybe,
    conditionMetOn: maybe,
    registeredOn: day,
    reviewedOn: maybe,
    waitsUntil: maybe,
    extendedDue: maybe,
  });
  const rows = fc.sample(row, 600).map(({ kind, deadline: { due, ...rest }, ...others }) => ({
    kind,
    ...others,
    ...(kind === 'task' && { deadline: { ...rest, ...(due && { due }) } }),
  }));
  const values = rows.map(
    (each, index) => sql`(${index}::int, ${each.kind}, ${each.deadline?.kind ?? null}::text,
      ${each.deadline?.due ?? null}::date, ${!each.retired}::boolean, ${each.state}::text,
      ${each.completedOn ?? null}::date, ${each.conditionMetOn ?? null}::date, ${each.registeredOn}::date,
      ${each.reviewedOn ?? null}::date, ${each.waitsUntil ?? null}::date, ${each.extendedDue ?? null}::date)`,
  );
  for (const basis of DEADLINE_BASES) {
    const answer = await sql<{ status: string | null }>`
      SELECT ${shownStatusSql(today, basis)} AS status
      FROM (VALUES ${sql.join(values)}) AS r (n, kind, deadline_kind, due, tracked, state, completed_on,
        condition_met_on, registered_on, reviewed_on, waits_until, extended_due) ORDER BY n`.execute(
      harness.database.db,
    );
    expect(answer.rows.map((each) => each.status)).toEqual(
      rows.map((each) => shownStatus(each, today, basis) ?? null),
    );
  }
});
