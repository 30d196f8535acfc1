/** The plan of the proof: tasks of twelve units, most of them due once, some waiting for a condition, some monthly. */
import type { Deadline, TaskReading } from '../../src/reading/contract.ts';
import type { ReadingResult } from '../../src/reading/read-plan.ts';
import { samplePlan, sampleReading } from '../sample-plan.ts';

export const TASKS = 24;

const MONTHLY: Deadline = { kind: 'recurring', text: 'Hằng tháng', recurrence: 'monthly' };
const CONDITIONAL: Deadline = { kind: 'conditional', text: 'Sau khi tỉnh triển khai' };

function deadlineOf(at: number): Deadline {
  if (at % 8 === 6) return CONDITIONAL;
  if (at % 8 === 7) return MONTHLY;
  const month = String((at % 9) + 3).padStart(2, '0');
  const due = `${2026 + (at % 2)}-${month}-15`;
  return { kind: 'due', text: due, due };
}

/** @param units by their names; each leads every so-many-th task */
export function planOf(units: readonly string[]): ReadingResult {
  const tasks = Array.from({ length: TASKS }, (_, at): TaskReading => {
    const name = `Việc thứ ${at + 1} của kế hoạch`;
    return {
      id: `t${at + 1}`,
      ordinal: String(at + 1),
      name,
      quote: name,
      source: 'appendix',
      section: 'I. Nhiệm vụ',
      location: { file: 0, table: 2, row: at + 2, block: 3 },
      leads: [units[at % units.length] ?? ''],
      coordinators: [],
      deadline: deadlineOf(at),
      confidence: 0.95,
    };
  });
  return { ...sampleReading, plan: { ...samplePlan, indicators: [], tasks, findings: [] } };
}
