/** Facts of a fictional commune for the tests of sentences. */
import type { TaskCell } from '../../register/contract.ts';
import type { FigureFact, IndicatorFact, NoteFact, PeriodFacts, TaskFact } from '../facts/contract.ts';

export const QUARTER: PeriodFacts = {
  id: '2026Q3',
  name: 'quý III/2026',
  cycle: 'quarter',
  start: '2026-07-01',
  end: '2026-09-30',
};
export const BEFORE: PeriodFacts = {
  id: '2026Q2',
  name: 'quý II/2026',
  cycle: 'quarter',
  start: '2026-04-01',
  end: '2026-06-30',
};
export const YEAR_BEFORE: PeriodFacts = {
  id: '2025Q3',
  name: 'quý III/2025',
  cycle: 'quarter',
  start: '2025-07-01',
  end: '2025-09-30',
};
export const ABOUT = { period: QUARTER, asOf: '2026-09-30' };

let last = 0;
const nextId = (): string => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`;

export const aTask = (more: Partial<TaskFact> = {}): TaskFact => ({
  id: nextId(),
  name: 'Xây dựng kho dữ liệu dùng chung của xã',
  owners: ['Phòng Kinh tế'],
  leadName: 'Phòng Kinh tế',
  documentKind: 'plan',
  status: 'in-time',
  cell: 'open-in-time',
  state: more.cell?.startsWith('done') ? 'done' : 'in-progress',
  dueInPeriod: true,
  doneInPeriod: false,
  dueNext: false,
  evidence: [],
  ...more,
});

export const tasksIn = (cell: TaskCell, count: number, more: Partial<TaskFact> = {}): TaskFact[] =>
  Array.from({ length: count }, () => aTask({ cell, ...more }));

export const aFigure = (more: Partial<FigureFact> = {}): FigureFact => ({
  periodId: QUARTER.id,
  periodName: QUARTER.name,
  asOf: QUARTER.end,
  estimate: false,
  observationId: '00000000-0000-4000-9000-000000000001',
  receivedAt: '2026-10-02T03:00:00.000Z',
  unitName: 'Trung tâm Phục vụ hành chính công',
  evidence: [],
  ...more,
});

export const anIndicator = (more: Partial<IndicatorFact> = {}): IndicatorFact => ({
  id: '00000000-0000-4000-a000-000000000001',
  name: 'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến',
  unit: '%',
  definition: { accumulation: 'stock', direction: 'up', valueKind: 'ratio' },
  ...more,
});

export const aNote = (unitName: string, note: NoteFact['note']): NoteFact => ({
  dutyId: nextId(),
  unitId: nextId(),
  unitName,
  note,
});
