/** Facts of any commune in any period, as the loader would give them, for property tests. */
import fc from 'fast-check';
import type { TaskCell } from '../../register/contract.ts';
import type {
  FigureFact,
  IndicatorFact,
  NoteFact,
  ReportFacts,
  TaskFact,
  UnitReported,
} from '../facts/contract.ts';
import { issuedIn } from '../facts/issued-in-period.ts';
import { countedUntil, periodsAround } from '../facts/report-period.ts';
import { parsePeriodId } from '../../calendar/periods.ts';

/** Names hold no figures, so that whatever number stands in a text is the program's. */
const NAMES = [
  'Xây dựng kho dữ liệu dùng chung của xã',
  'Tập huấn kỹ năng số cho người dân.',
  'UBND xã lập tổ công nghệ số',
  'Tỷ lệ hồ sơ nộp trực tuyến đạt',
] as const;
const UNITS = ['Phòng Kinh tế', 'Công an xã', 'Phòng Văn hóa - Xã hội', 'Thôn Cầu Ván'] as const;
const SECTIONS = ['I. Hạ tầng số', '2. Dữ liệu số', 'Hạ tầng số', 'Đến năm 2030'] as const;
/** As people type: lines with marks, doubled spaces, nothing but marks. */
const TYPED = [
  'Đã ban hành quy chế',
  '- Chưa có  kinh phí;\n- Thiếu người làm.',
  '...',
  'Đạt 12/15 thôn (số liệu tạm).',
] as const;
const MEASURES = ['%', 'Bộ', 'triệu đồng', 'Tỷ đồng', ''] as const;
const PERIODS = ['2026M10', '2026Q3', '2026S1', '2026N9', '2026'] as const;

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const anyDay = day('2025-06-01', '2027-03-31');

type Given<T> = { [K in keyof T]: T[K] | undefined };
type Frame = Pick<ReportFacts, 'period' | 'previous' | 'lastYear' | 'next' | 'asOf'>;

/** Without what is undefined. */
function known<T extends object>(given: Given<T>): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}

const within = (at: string | undefined, period: { start: string; end: string } | undefined): boolean =>
  at !== undefined && period !== undefined && at >= period.start && at <= period.end;

/** By the rules of the four-cell form; the rest as the register has it. */
function cellOf(
  done: boolean,
  due: string | undefined,
  on: string,
  beside: TaskCell,
  asOf: string,
): TaskCell {
  if (done) return due === undefined ? 'done' : on <= due ? 'done-on-time' : 'done-late';
  if (beside !== 'open-in-time') return beside;
  return due === undefined ? 'no-deadline' : due < asOf ? 'open-overdue' : 'open-in-time';
}

const taskIn = ({ period, next, asOf }: Frame): fc.Arbitrary<TaskFact> =>
  fc
    .record({
      id: fc.uuid(),
      name: fc.constantFrom(...NAMES),
      section: maybe(fc.constantFrom(...SECTIONS)),
      leadName: maybe(fc.constantFrom(...UNITS)),
      due: maybe(anyDay),
      extendedDue: maybe(anyDay),
      done: fc.boolean(),
      on: anyDay,
      beside: fc.constantFrom<TaskCell>('open-in-time', 'waiting', 'not-reviewed', 'stopped'),
      documentKind: fc.constantFrom('plan', 'conclusion', 'list', 'directive', 'assignment'),
      given: maybe(
        fc.constantFrom({ id: 'a', title: 'Thông báo số 15/TB-UBND' }, { id: 'b', title: 'Công văn' }),
      ),
      result: maybe(fc.constantFrom(...TYPED)),
      obstacle: maybe(fc.constantFrom(...TYPED)),
      proposal: maybe(fc.constantFrom(...TYPED)),
      solver: maybe(fc.constantFrom('UBND tỉnh', '')),
      nextStep: maybe(fc.constantFrom(...TYPED)),
      updatePeriodId: maybe(fc.constantFrom('2026Q3', '2026M10', '2025Q4')),
      product: maybe(fc.record({ number: fc.constantFrom('15', '15/KH-UBND'), issuedOn: anyDay })),
    })
    .map(({ done, on, beside, due, extendedDue, ...told }) => {
      const completed = done && on <= asOf;
      return known<TaskFact>({
        ...told,
        due,
        extendedDue: due === undefined ? undefined : extendedDue,
        leadId: told.leadName,
        owners: told.leadName === undefined ? [] : [told.leadName],
        status: completed ? 'done' : 'in-time',
        cell: cellOf(completed, due, on, beside, asOf),
        state: completed ? 'done' : 'in-progress',
        completedOn: completed ? on : undefined,
        dueInPeriod: within(due, period),
        doneInPeriod: completed && within(on, period),
        dueNext: !completed && within(due, next),
        updateAsOf: told.updatePeriodId === undefined ? undefined : period.end,
        evidence: [],
      } as Given<TaskFact>);
    });

const amount = fc.oneof(
  fc.constantFrom(0, 1, 75, 99.96, 100, 1500, 43.545, 0.04),
  fc.double({ min: 0, max: 2e6, noNaN: true }),
);

const figureOf = (estimate: boolean, { period }: Frame): fc.Arbitrary<FigureFact> =>
  fc
    .record({
      value: maybe(amount),
      parts: maybe(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 3000 }))),
      text: maybe(fc.constantFrom('không phát sinh', 'Liên thông')),
      asOf: day(period.start, period.end),
    })
    .map(({ value, parts, text, asOf }) =>
      known<FigureFact>({
        periodId: period.id,
        periodName: period.name,
        asOf,
        value,
        numerator: parts?.[0],
        denominator: parts?.[1],
        text: value === undefined && !parts ? text : undefined,
        estimate,
        observationId: '00000000-0000-4000-9000-000000000001',
        receivedAt: '2026-10-02T03:00:00.000Z',
        unitName: 'Công an xã',
        evidence: [],
      }),
    );

const indicatorIn = (frame: Frame): fc.Arbitrary<IndicatorFact> =>
  fc
    .record({
      id: fc.uuid(),
      name: fc.constantFrom(...NAMES),
      section: maybe(fc.constantFrom(...SECTIONS)),
      unit: maybe(fc.constantFrom(...MEASURES)),
      leadName: maybe(fc.constantFrom(...UNITS)),
      target: maybe(
        fc.constantFrom(
          { year: 2026, comparator: '>=' as const, value: 75, text: '≥75' },
          { year: 2030, comparator: '<=' as const, value: 5, text: 'dưới 5' },
          { year: 2026, comparator: '=' as const, text: 'Liên thông' },
        ),
      ),
      definition: fc.record({
        accumulation: fc.constantFrom('stock', 'in-period', 'cumulative'),
        direction: fc.constantFrom('up', 'down'),
        valueKind: fc.constantFrom('ratio', 'number'),
      }),
      inPeriod: maybe(figureOf(false, frame)),
      cumulative: maybe(figureOf(false, frame)),
      estimate: maybe(figureOf(true, frame)),
      latest: maybe(figureOf(false, frame)),
      previous: maybe(figureOf(false, frame)),
      lastYear: maybe(figureOf(false, frame)),
    })
    .map((indicator) => known<IndicatorFact>(indicator as Given<IndicatorFact>));

const noteIn = fc.record({
  dutyId: fc.uuid(),
  unitId: fc.uuid(),
  unitName: fc.constantFrom(...UNITS),
  note: fc
    .record({
      results: maybe(
        fc.array(fc.record({ section: fc.constantFrom(...SECTIONS), text: fc.constantFrom(...TYPED) }), {
          maxLength: 2,
        }),
      ),
      issued: maybe(
        fc.array(fc.record({ number: fc.constantFrom('18/KH-PVHXH', '264a/UBND', ''), date: anyDay }), {
          maxLength: 3,
        }),
      ),
      training: maybe(
        fc
          .record({ classes: maybe(fc.nat(9)), people: maybe(fc.nat(3000)) })
          .map((training) => known<NonNullable<NoteFact['note']['training']>>(training)),
      ),
      money: maybe(
        fc
          .record({ assigned: maybe(amount), spent: maybe(amount) })
          .map((money) => known<NonNullable<NoteFact['note']['money']>>(money)),
      ),
      difficulties: maybe(fc.constantFrom(...TYPED)),
      proposals: maybe(fc.constantFrom(...TYPED)),
      next: maybe(fc.constantFrom(...TYPED)),
    })
    .map((note) => known<NoteFact['note']>(note)),
});

const unitIn: fc.Arbitrary<UnitReported> = fc
  .record({
    dutyId: fc.uuid(),
    unitId: fc.uuid(),
    name: fc.constantFrom(...UNITS),
    submittedOn: maybe(anyDay),
    due: maybe(anyDay),
    onTime: maybe(fc.boolean()),
  })
  .map((unit) => known<UnitReported>(unit));

const frameOf = (id: string, today: string): Frame => {
  const period = parsePeriodId(id);
  if (!period) throw new Error(`${id} is no period`);
  const around = periodsAround(period);
  return { ...around, asOf: countedUntil(around.period, today) };
};

/** Of tasks, indicators, units, notes there may be none. */
export const anyFacts: fc.Arbitrary<ReportFacts> = fc
  .record({ id: fc.constantFrom(...PERIODS), today: day('2026-11-01', '2027-02-28'), plan: fc.boolean() })
  .chain(({ id, today, plan }) => {
    const frame = frameOf(id, today);
    return fc
      .record({
        tasks: fc.array(taskIn(frame), { maxLength: 12 }),
        indicators: fc.array(indicatorIn(frame), { maxLength: 8 }),
        notes: fc.array(noteIn, { maxLength: 4 }),
        units: fc.array(unitIn, { maxLength: 6 }),
      })
      .map((told) => ({
        ...frame,
        ...told,
        commune: { code: '99999', name: 'Sông Trăng', type: 'xã', provinceName: 'Thử Nghiệm' },
        issued: issuedIn(told.tasks, told.notes, frame.period),
        ...(plan && { plan: { id: 'p', title: 'Hành động thực hiện chuyển đổi số', number: '15/KH-UBND' } }),
      }));
  });
