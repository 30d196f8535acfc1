/** The plan as a draft now has it, for the checks. Pure. */
import type { IndicatorReading, PlanReading } from '../../reading/contract.ts';
import { linked } from '../../reading/groups/mentions.ts';
import type { DraftRow } from './contract.ts';
import { compareDraftRows } from './draft-rows.ts';
import { draftThings } from './draft-things.ts';

/** Series are of readings that had no groups; what is a goal in words follows from the things of the draft. */
function indicatorOf(row: IndicatorReading, inWords: boolean): IndicatorReading {
  const { series: _, qualitative: __, ...value } = row;
  return { ...value, ...(inWords && { qualitative: true as const }) };
}

/** Removed rows left out, current values, in order; findings are not part of it. */
export function readingOfDraft(rows: readonly DraftRow[]): PlanReading {
  const kept = rows.filter((row) => row.state !== 'removed').toSorted(compareDraftRows);
  const things = draftThings(kept);
  const notCounted = new Set(things.filter(({ counted }) => !counted).flatMap((thing) => thing.rows));
  return linked({
    header: kept.find((row) => row.kind === 'header')?.value ?? { legalBasis: [], recipients: [] },
    indicators: kept.flatMap((row) =>
      row.kind === 'indicator' ? [indicatorOf({ ...row.value, id: row.id }, notCounted.has(row))] : [],
    ),
    tasks: kept.flatMap((row) => (row.kind === 'task' ? [{ ...row.value, id: row.id }] : [])),
    groups: things.map(({ kind, rows: [lead, ...others] }) => {
      const choice = [lead, ...others].find(({ counted }) => counted !== undefined)?.counted;
      return {
        kind,
        rows: [lead, ...others].map(({ id }) => id),
        lead: lead.id,
        ...(choice !== undefined && { counted: choice }),
      };
    }),
    reporting: kept.flatMap((row) => (row.kind === 'reporting' ? [row.value] : [])),
    findings: [],
  });
}
