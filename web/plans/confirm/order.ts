/** In which order the rows stand, and which of them still need a look. */
import type { DraftFinding, DraftRow } from '../../../src/plans/draft/contract.ts';
import { DOUBTFUL_BELOW } from '../../../src/plans/draft/draft-rows.ts';
import type { Line } from './things/things.ts';

/** A finding about more rows than this is about the plan; it would mark every row and so none. */
const MOST_ROWS = 15;

/** The findings that still stand against each row, the leading rows of things among them. */
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

/** The findings against any row of a line, each once. */
export function findingsOfLine({ rows }: Line, byRow: ReadonlyMap<string, DraftFinding[]>): DraftFinding[] {
  return [...new Set(rows.flatMap((row) => byRow.get(row.id) ?? []))];
}

/** Whether any mention of a line asks for a closer look. */
export const isDoubtfulLine = ({ rows }: Line, findings: readonly DraftFinding[]): boolean =>
  rows.some((row) => isDoubtful(row, findings));

/** The same, of what nobody has looked at yet. */
export const needsLook = (line: Line, findings: readonly DraftFinding[]): boolean =>
  line.state === 'open' && isDoubtfulLine({ ...line, rows: openRows(line) }, findings);

const openRows = ({ rows: [lead, ...others] }: Line): Line['rows'] => {
  const [first, ...rest] = [lead, ...others].filter(({ state }) => state === 'open');
  return first ? [first, ...rest] : [lead];
};

/**
 * Lines with `first` before the others; these are fixed when the list is opened, so that a line does not jump away
 * under the hand that works on it.
 */
export function firstOnes(ids: readonly string[], first: ReadonlySet<string>): string[] {
  return ids.toSorted((a, b) => Number(first.has(b)) - Number(first.has(a)));
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
