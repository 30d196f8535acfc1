/** Rows for the tests of this folder, about a commune that does not exist. */
import type { DraftFinding, DraftRow } from '../../../src/plans/draft/contract.ts';
import type { IndicatorReading, TaskReading } from '../../../src/reading/contract.ts';

type Indicator = Extract<DraftRow, { kind: 'indicator' }>;
type Task = Extract<DraftRow, { kind: 'task' }>;

export function indicator(id: string, position: number, part: Partial<IndicatorReading> = {}): Indicator {
  const value: IndicatorReading = {
    id,
    source: 'appendix',
    name: `Chỉ tiêu ${id}`,
    quote: `Chỉ tiêu ${id}`,
    location: { block: position },
    leads: [],
    agencies: [],
    coordinators: [],
    targets: [],
    confidence: 0.95,
    ...part,
  };
  return { id, kind: 'indicator', position, version: 1, state: 'open', read: value, value };
}

export function task(id: string, position: number, part: Partial<TaskReading> = {}): Task {
  const value: TaskReading = {
    id,
    source: 'appendix',
    name: `Nhiệm vụ ${id}`,
    quote: `Nhiệm vụ ${id}`,
    location: { block: position },
    leads: [],
    coordinators: [],
    confidence: 0.95,
    deadline: { kind: 'none' },
    ...part,
  };
  return { id, kind: 'task', position, version: 1, state: 'open', read: value, value };
}

export function finding(key: string, rows: string[], part: Partial<DraftFinding> = {}): DraftFinding {
  return {
    key,
    kind: 'missing-owner',
    severity: 'serious',
    where: 'Phụ lục',
    detail: 'Chưa nêu người chủ trì.',
    rows,
    ways: [],
    waived: false,
    ...part,
  };
}

export const rowsById = (rows: DraftRow[]): Map<string, DraftRow> =>
  new Map(rows.map((row) => [row.id, row]));
