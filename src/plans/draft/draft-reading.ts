/** The plan as a draft now has it, for the checks. Pure. */
import type { PlanReading } from '../../reading/contract.ts';
import type { DraftRow } from './contract.ts';
import { compareDraftRows } from './draft-rows.ts';
import { draftThings } from './draft-things.ts';

/** Removed rows left out, current values, in order; findings are not part of it. */
export function readingOfDraft(rows: readonly DraftRow[]): PlanReading {
  const kept = rows.filter((row) => row.state !== 'removed').toSorted(compareDraftRows);
  const header = kept.find((row) => row.kind === 'header')?.value;
  return {
    header: header ?? { legalBasis: [], recipients: [] },
    indicators: kept.flatMap((row) => (row.kind === 'indicator' ? [{ ...row.value, id: row.id }] : [])),
    tasks: kept.flatMap((row) => (row.kind === 'task' ? [{ ...row.value, id: row.id }] : [])),
    groups: draftThings(kept).map(({ kind, rows: [lead, ...others] }) => ({
      kind,
      rows: [lead, ...others].map(({ id }) => id),
      lead: lead.id,
    })),
    reporting: kept.flatMap((row) => (row.kind === 'reporting' ? [row.value] : [])),
    findings: [],
  };
}
