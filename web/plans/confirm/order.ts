/** In which order the rows stand, and which of them still need a look. */
import type { DraftFinding, DraftRow } from '../../../src/plans/draft/contract.ts';
import { DOUBTFUL_BELOW } from '../../../src/plans/draft/draft-rows.ts';
import type { RowKind } from './change.ts';

/** A finding about more rows than this is about the plan; it would mark every row and so none. */
const MOST_ROWS = 15;

/** The findings that still stand against each row. */
export function findingsByRow(findings: readonly DraftFinding[]): Map<string, DraftFinding[]> {
  const byRow = new Map<string, DraftFinding[]>();
  for (const finding of findings) {
    if (finding.waived || finding.rows.length > MOST_ROWS) continue;
    for (const row of finding.rows) byRow.set(row, [...(byRow.get(row) ?? []), finding]);
  }
  return byRow;
}

/** Fields that the reader marked; [] for rows that a person added. */
export function doubtsOf(row: DraftRow): readonly string[] {
  return (row.kind === 'indicator' || row.kind === 'task') && row.read ? (row.read.doubts ?? []) : [];
}

export function confidenceOf(row: DraftRow): number | undefined {
  return row.kind === 'indicator' || row.kind === 'task' ? row.read?.confidence : undefined;
}

/** Whether the row asks for a closer look: read with doubt, or with a serious finding. */
export function isDoubtful(row: DraftRow, findings: readonly DraftFinding[]): boolean {
  const unsure = (confidenceOf(row) ?? 1) < DOUBTFUL_BELOW || doubtsOf(row).length > 0;
  return unsure || findings.length > 0;
}

export const isSettled = (row: DraftRow): boolean => row.state !== 'open';

/**
 * Ids of the rows of one kind, removed ones left out. `first` are the rows to put before the others; it is fixed
 * when the list is opened, so that a row does not jump away under the hand that works on it.
 */
export function orderRows(rows: Iterable<DraftRow>, kind: RowKind, first: ReadonlySet<string>): string[] {
  return [...rows]
    .filter((row) => row.kind === kind && row.state !== 'removed')
    .toSorted((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)) || a.position - b.position)
    .map((row) => row.id);
}

/** The next id after `current` for which `wanted` holds, going round at the end; undefined when there is none. */
export function seek(
  ids: readonly string[],
  current: string | undefined,
  step: 1 | -1,
  wanted: (id: string) => boolean,
): string | undefined {
  const start = current === undefined ? -1 : ids.indexOf(current);
  const origin = start === -1 && step === -1 ? ids.length : start;
  for (let distance = 1; distance <= ids.length; distance += 1) {
    const id = ids[(origin + step * distance + ids.length * 2) % ids.length];
    if (id !== undefined && id !== current && wanted(id)) return id;
  }
  return undefined;
}
