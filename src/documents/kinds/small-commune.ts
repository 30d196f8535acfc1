/** A small commune in the third quarter, for golden texts: what a clerk of Sông Trăng would have to tell. */
import type { FigureFact, IndicatorFact, PeriodFacts, ReportFacts, TaskFact } from '../facts/contract.ts';
import { issuedIn } from '../facts/issued-in-period.ts';
import { aFigure, aNote, anIndicator, aTask, BEFORE, QUARTER } from '../words/fixtures.ts';

const PLAN = {
  id: '00000000-0000-4000-b000-000000000001',
  title: 'Hành động thực hiện Nghị quyết số 57-NQ/TW năm 2026',
  number: '15/KH-UBND',
  date: '2026-02-05',
};
const NEXT: PeriodFacts = {
  id: '2026Q4',
  name: 'quý IV/2026',
  cycle: 'quarter',
  start: '2026-10-01',
  end: '2026-12-31',
};
const [ECONOMY, CULTURE, SERVICES] = [
  'Phòng Kinh tế',
  'Phòng Văn hóa - Xã hội',
  'Trung tâm Phục vụ hành chính công',
];
const led = (leadName: string) => ({ leadId: leadName, leadName, owners: [leadName] });

const INFRASTRUCTURE = 'I. Hạ tầng số';
const SKILLS = 'II. Kỹ năng số';

export const TASKS: TaskFact[] = [
  aTask({
    ...led(ECONOMY),
    name: 'Xây dựng kho dữ liệu dùng chung của xã',
    section: INFRASTRUCTURE,
    deadlineText: 'Quý III/2026',
    due: '2026-09-30',
    cell: 'done-on-time',
    doneInPeriod: true,
    completedOn: '2026-09-20',
    updatePeriodId: QUARTER.id,
    updateAsOf: QUARTER.end,
    result: 'Đã đưa vào sử dụng kho dữ liệu với 12 bộ dữ liệu',
    product: { number: '41', symbol: 'QĐ-UBND', issuedOn: '2026-09-20', title: 'Quy chế khai thác dữ liệu' },
  }),
  aTask({
    ...led(ECONOMY),
    name: 'Lắp đặt wifi công cộng tại nhà văn hóa các thôn',
    section: INFRASTRUCTURE,
    deadlineText: 'Trước ngày 31/8/2026',
    due: '2026-08-31',
    cell: 'open-overdue',
    updatePeriodId: QUARTER.id,
    updateAsOf: QUARTER.end,
    result: 'Đã lắp đặt tại 3/7 thôn',
    obstacle: 'Chưa bố trí đủ kinh phí',
    proposal: 'Bổ sung 60 triệu đồng',
    solver: 'UBND xã',
    nextStep: 'Lắp đặt tại 4 thôn còn lại',
  }),
  aTask({
    ...led(CULTURE),
    name: 'Tập huấn kỹ năng số cho người dân',
    section: SKILLS,
    deadlineText: 'Thường xuyên',
    dueInPeriod: false,
    cell: 'no-deadline',
  }),
  aTask({
    ...led(CULTURE),
    name: 'Tổng kết phong trào bình dân học vụ số',
    section: SKILLS,
    deadlineText: 'Quý IV/2026',
    due: '2026-12-31',
    dueInPeriod: false,
    dueNext: true,
    cell: 'open-in-time',
  }),
];

const inQuarter = (more: Partial<FigureFact>): FigureFact => aFigure(more);
const inBefore = (more: Partial<FigureFact>): FigureFact =>
  aFigure({ periodId: BEFORE.id, periodName: BEFORE.name, asOf: BEFORE.end, ...more });
const RATE = {
  id: '00000000-0000-4000-a000-000000000001',
  section: SKILLS,
  target: { year: 2026, comparator: '>=' as const, value: 75, text: '≥75%' },
};
const TRAINED = {
  id: '00000000-0000-4000-a000-000000000002',
  section: SKILLS,
  name: 'Số lượt người dân được tập huấn kỹ năng số',
  unit: 'lượt người',
  definition: { accumulation: 'in-period' as const, direction: 'up' as const, valueKind: 'number' as const },
  target: { year: 2026, comparator: '>=' as const, value: 600, text: '600' },
};
const COVERAGE = {
  id: '00000000-0000-4000-a000-000000000003',
  section: INFRASTRUCTURE,
  name: 'Tỷ lệ dân số được phủ sóng 5G',
  target: { year: 2030, comparator: '>=' as const, value: 100, text: '100%' },
};

export const INDICATORS: IndicatorFact[] = [
  anIndicator({ ...COVERAGE, estimate: inQuarter({ value: 92.96, estimate: true, unitName: ECONOMY }) }),
  anIndicator({
    ...RATE,
    inPeriod: inQuarter({ value: 78.4, numerator: 1176, denominator: 1500 }),
    cumulative: inQuarter({ value: 78.4, numerator: 1176, denominator: 1500 }),
    previous: inBefore({ value: 71.2 }),
  }),
  anIndicator({
    ...TRAINED,
    inPeriod: inQuarter({ value: 150, unitName: CULTURE }),
    cumulative: inQuarter({ value: 495, unitName: CULTURE }),
  }),
];

const NOTES = [
  aNote(CULTURE, {
    training: { classes: 3, people: 150 },
    money: { assigned: 120, spent: 80.5 },
    issued: [{ number: '18/KH-PVHXH', date: '2026-07-15', title: 'Kế hoạch tập huấn kỹ năng số quý III' }],
    next: 'Tổ chức ngày hội chuyển đổi số',
  }),
];

const unit = (name: string, more: object = {}) => ({
  dutyId: name,
  unitId: name,
  name,
  due: '2026-09-10',
  ...more,
});

export const MIDDLE: ReportFacts = {
  commune: { code: '99999', name: 'Sông Trăng', type: 'xã', provinceName: 'Thử Nghiệm' },
  plan: PLAN,
  period: QUARTER,
  previous: BEFORE,
  next: NEXT,
  asOf: QUARTER.end,
  units: [
    unit(ECONOMY, { submittedOn: '2026-09-09', onTime: true }),
    unit(CULTURE, { submittedOn: '2026-09-12', onTime: false }),
    unit(SERVICES),
  ],
  tasks: TASKS,
  indicators: INDICATORS,
  notes: NOTES,
  issued: issuedIn(TASKS, NOTES, QUARTER),
};

/** The plan has begun; nothing was due, and one figure came. */
export const FIRST: ReportFacts = {
  ...MIDDLE,
  tasks: TASKS.slice(2),
  indicators: [
    anIndicator({ ...RATE, inPeriod: inQuarter({ value: 62.5 }), cumulative: inQuarter({ value: 62.5 }) }),
  ],
  notes: [],
  issued: [],
};

/** Nobody told anything. */
export const SILENT: ReportFacts = {
  ...MIDDLE,
  units: [unit(ECONOMY), unit(CULTURE)],
  tasks: TASKS.slice(1, 2).map(
    ({
      result: _r,
      obstacle: _o,
      proposal: _p,
      solver: _s,
      nextStep: _n,
      updatePeriodId: _u,
      updateAsOf: _a,
      ...task
    }) => task,
  ),
  indicators: [anIndicator({ ...RATE, latest: inBefore({ value: 71.2 }) })],
  notes: [],
  issued: [],
};
