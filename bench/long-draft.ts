/** What the reader makes of a sheet of very many tasks, about a fictional commune: the largest drafts there are. */
import type { PlanReading, TaskReading } from '../src/reading/contract.ts';
import type { ReadingResult } from '../src/reading/read-plan.ts';
import { DEADLINES, DELIVERABLES, PARTNERS, TASKS, UNITS } from '../tests/golden/vocabulary.ts';

function at<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
}

function task(index: number): TaskReading {
  const name = `${at(TASKS, index)}; ${at(TASKS, index * 7 + 3).toLowerCase()} tại thôn ${1 + (index % 60)} (đợt ${index + 1})`;
  const lead = at(UNITS, index);
  const deadline = at(DEADLINES, index).text;
  return {
    id: `t${index + 1}`,
    source: 'appendix',
    ordinal: String(index + 1),
    section: `${1 + Math.floor(index / 100)}. ${at(TASKS, Math.floor(index / 100))}`,
    name,
    quote: `${index + 1} | ${name} | ${lead} | ${at(PARTNERS, index)} | ${deadline}`,
    location: { file: 0, table: 1, row: index + 2, block: 4 },
    leads: [lead],
    coordinators: [at(PARTNERS, index)],
    deliverable: at(DELIVERABLES, index),
    deadline: { kind: 'due', text: deadline, due: `2027-${String((index % 12) + 1).padStart(2, '0')}-28` },
    confidence: index % 50 === 0 ? 0.7 : 0.95,
    ...(index % 50 === 0 && { doubts: ['deadline'] }),
  };
}

/** @param rows tasks of the plan */
export function longDraft(rows: number): ReadingResult {
  const plan: PlanReading = {
    header: { title: `Kế hoạch ${rows} nhiệm vụ`, number: '15/KH-UBND', legalBasis: [], recipients: [] },
    indicators: [],
    tasks: Array.from({ length: rows }, (_, index) => task(index)),
    reporting: [],
    findings: [],
  };
  return { plan, blocks: [], pages: [], notes: [], formats: ['xlsx'] };
}
