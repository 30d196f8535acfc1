/** A draft is the reading as rows that people correct; what was read stays beside each row. Pure. */
import type { PlanReading } from '../../reading/contract.ts';
import { groupsOfLinks } from '../../reading/groups/groups-of-links.ts';
import type { DraftCounts } from '../intake/contract.ts';
import type { DraftRow } from './contract.ts';

/** Rows below this confidence are shown first and must be looked at by a person. Source: plan-schema. */
export const DOUBTFUL_BELOW = 0.8;

/** The rows of a fresh draft, in the order of the plan, each at version 1. */
export function draftRowsOf(reading: PlanReading): DraftRow[] {
  const base = (id: string, position: number) => ({ id, position, version: 1, state: 'open' as const });
  return [
    { ...base('header', 0), kind: 'header', read: reading.header, value: reading.header },
    ...reading.indicators.map((row, index) => ({
      ...base(row.id, index + 1),
      kind: 'indicator' as const,
      read: row,
      value: row,
    })),
    ...reading.tasks.map((row, index) => ({
      ...base(row.id, index + 1),
      kind: 'task' as const,
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

/** The plan as the draft now has it: removed rows left out, current values, in order. Findings are not part of it. */
export function readingOfDraft(rows: readonly DraftRow[]): PlanReading {
  const kept = rows.filter((row) => row.state !== 'removed').toSorted(compareDraftRows);
  const header = kept.find((row) => row.kind === 'header')?.value;
  const indicators = kept.flatMap((row) => (row.kind === 'indicator' ? [{ ...row.value, id: row.id }] : []));
  const tasks = kept.flatMap((row) => (row.kind === 'task' ? [{ ...row.value, id: row.id }] : []));
  return {
    header: header ?? { legalBasis: [], recipients: [] },
    indicators,
    tasks,
    groups: groupsOfLinks(indicators, tasks),
    reporting: kept.flatMap((row) => (row.kind === 'reporting' ? [row.value] : [])),
    findings: [],
  };
}

/** Read with doubt, and no person has accepted or corrected it yet. */
export function isDoubtful(row: DraftRow): boolean {
  if (row.state !== 'open' || (row.kind !== 'indicator' && row.kind !== 'task')) return false;
  return row.value.confidence < DOUBTFUL_BELOW || (row.value.doubts?.length ?? 0) > 0;
}

export function draftCounts(rows: readonly DraftRow[], openFindings: number): DraftCounts {
  const kept = rows.filter((row) => row.state !== 'removed');
  const ofKind = (kind: DraftRow['kind']) => kept.filter((row) => row.kind === kind).length;
  return {
    indicators: ofKind('indicator'),
    tasks: ofKind('task'),
    reporting: ofKind('reporting'),
    findings: openFindings,
    doubtful: kept.filter(isDoubtful).length,
    accepted: kept.filter((row) => row.state === 'accepted').length,
  };
}
