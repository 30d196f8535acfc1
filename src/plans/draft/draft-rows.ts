/** A draft is the reading as rows that people correct; what was read stays beside each row. Pure. */
import type { PlanReading } from '../../reading/contract.ts';
import type { DraftRow } from './contract.ts';

/** Rows below this confidence are shown first and must be looked at by a person. Source: plan-schema. */
export const DOUBTFUL_BELOW = 0.8;

/** The rows of a fresh draft, in the order of the plan, each at version 1. */
export function draftRowsOf(reading: PlanReading): DraftRow[] {
  const thingOf = new Map(reading.groups.flatMap(({ rows, lead }) => rows.map((row) => [row, lead])));
  const thing = (id: string) => ({ thing: thingOf.get(id) ?? id });
  const base = (id: string, position: number) => ({ id, position, version: 1, state: 'open' as const });
  return [
    { ...base('header', 0), kind: 'header', read: reading.header, value: reading.header },
    ...reading.indicators.map((row, index) => ({
      ...base(row.id, index + 1),
      kind: 'indicator' as const,
      ...thing(row.id),
      read: row,
      value: row,
    })),
    ...reading.tasks.map((row, index) => ({
      ...base(row.id, index + 1),
      kind: 'task' as const,
      ...thing(row.id),
      read: row,
      value: row,
    })),
    ...reading.reporting.map((row, index) => ({
      ...base(`r${index + 1}`, index + 1),
      kind: 'reporting' as const,
      read: row,
      value: row,
    })),
  ];
}

const KIND_ORDER = { header: 0, indicator: 1, task: 2, reporting: 3 } satisfies Record<
  DraftRow['kind'],
  number
>;

type Placed = Pick<DraftRow, 'kind' | 'position' | 'id'>;

export function compareDraftRows(a: Placed, b: Placed): number {
  return KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || a.position - b.position || (a.id < b.id ? -1 : 1);
}

/** Read with doubt, and no person has accepted or corrected it yet. */
export function isDoubtful(row: DraftRow): boolean {
  if (row.state !== 'open' || (row.kind !== 'indicator' && row.kind !== 'task')) return false;
  return row.value.confidence < DOUBTFUL_BELOW || (row.value.doubts?.length ?? 0) > 0;
}
