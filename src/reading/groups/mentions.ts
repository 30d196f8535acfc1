/** The groups of a plan seen from its rows. Pure. */
import type { IndicatorReading, PlanReading, RowGroup, RowSource, TaskReading } from '../contract.ts';

type Grouped = Pick<PlanReading, 'indicators' | 'tasks' | 'groups'>;

/** A thing and the passages that state it, in the order of its group. */
export interface Thing<Row> {
  group: RowGroup;
  rows: Row[];
}

function thingsOf<Row extends { id: string }>(
  kind: RowGroup['kind'],
  rows: readonly Row[],
  { groups }: Grouped,
): Thing<Row>[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return groups
    .filter((group) => group.kind === kind)
    .map((group) => ({ group, rows: group.rows.flatMap((id) => byId.get(id) ?? []) }));
}

/** The indicators of a plan, each with the rows that state it. */
export const indicatorThings = (plan: Grouped): Thing<IndicatorReading>[] =>
  thingsOf('indicator', plan.indicators, plan);

/** The tasks of a plan, each with the rows that state it. */
export const taskThings = (plan: Grouped): Thing<TaskReading>[] => thingsOf('task', plan.tasks, plan);

/** For each row the ids of the rows that state the same thing in the other part of the plan (appendix or body). */
export function counterparts(plan: Grouped): Map<string, string[]> {
  const source = new Map<string, RowSource>(
    [...plan.indicators, ...plan.tasks].map((row) => [row.id, row.source]),
  );
  return new Map(
    plan.groups.flatMap(({ rows }) =>
      rows.map((id) => [id, rows.filter((other) => source.get(other) !== source.get(id))] as const),
    ),
  );
}

/** The plan with the `sameAs` that follow from its groups; nothing else changes. */
export function linked(plan: PlanReading): PlanReading {
  const others = counterparts(plan);
  const link = <Row extends IndicatorReading | TaskReading>(row: Row): Row => {
    const { sameAs: _, ...rest } = row;
    const sameAs = others.get(row.id) ?? [];
    return { ...rest, ...(sameAs.length > 0 && { sameAs }) } as Row;
  };
  return { ...plan, indicators: plan.indicators.map(link), tasks: plan.tasks.map(link) };
}
